/**
 * A category round of 5,000 invitations beside the bare SQL that selects and inserts the same rows. Prints one JSON
 * object; ratios are what to compare across machines.
 *
 * Run: npm run -s bench:rounds -- [--people N] [--narrow]
 * --narrow: standings alone, for a pool too large to hold everybody's facts: preview and selection, no executed round.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { categoryVersion, categoryVersions, plainDate } from '@openentry/law';
import {
  actOnRound,
  assessPool,
  executePlanned,
  microseconds,
  openDatabase,
  previewRound,
} from '@openentry/server';
import type { Pool, PoolClient } from 'pg';
import { best, drawnPool, repeatProfiles, repeatStandings, rounded, seconds } from './pool.ts';

const INVITED = 5000;
const DAY = plainDate('2024-04-11');
const INSTANT = microseconds('2024-04-11T14:00:00Z');
const RUNS = 3;
const CATEGORY = 'stem@v1';
const FEDERAL = ['CEC', 'FSW', 'FST'] as const;
/** Bits of the columns, said again rather than taken from the engine. */
const FEDERAL_BITS = 7;

const { values } = parseArgs({
  options: { people: { type: 'string', default: '250000' }, narrow: { type: 'boolean', default: false } },
});
const people = Number(values.people);

const TOP = `
  SELECT candidate_id, profile_id, crs FROM standings
  WHERE pool_id = $1 AND programs & ${FEDERAL_BITS} <> 0 AND categories & $2 <> 0
  ORDER BY crs DESC, received_at, profile_id LIMIT ${INVITED}`;

async function undone(db: Pool, work: (client: PoolClient, roundId: number) => Promise<void>): Promise<void> {
  const client = await db.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO rounds (pool_id, number, kind, category, programs, to_invite, at, engine, members, invited, seconds)
       VALUES ((SELECT min(pool_id) FROM pools), 'bare', 'category', $1, '{CEC,FSW,FST}', ${INVITED}, now(), 'bare', 0, 0, 0)
       RETURNING round_id AS id`,
      [CATEGORY],
    );
    await work(client, rows[0]?.id ?? 0);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const countMembers = (client: PoolClient, poolId: number, bit: number): Promise<unknown> =>
  client.query(
    `SELECT count(*) FROM standings WHERE pool_id = $1 AND programs & ${FEDERAL_BITS} <> 0 AND categories & $2 <> 0`,
    [poolId, bit],
  );

const insertInvitations = (
  client: PoolClient,
  roundId: number,
  poolId: number,
  bit: number,
): Promise<unknown> =>
  client.query(
    `WITH top AS (${TOP})
     INSERT INTO invitations (candidate_id, round_id, profile_id, program, crs, issued_at, state)
     SELECT candidate_id, $3, profile_id, 'CEC', crs, now(), 'live' FROM top`,
    [poolId, bit, roundId],
  );

/** Every other row that a round leaves: the frozen pool, the actions of those invited, and where they stand. */
async function insertTheRest(client: PoolClient, roundId: number, poolId: number): Promise<void> {
  await client.query(
    `INSERT INTO round_standings (candidate_id, round_id, profile_id, received_at, crs, core, spouse, transferability,
       additional, eligible, in_group)
     SELECT candidate_id, $2, profile_id, received_at, crs, core, spouse, transferability, additional, true, true
     FROM standings WHERE pool_id = $1`,
    [poolId, roundId],
  );
  await client.query(
    `INSERT INTO profile_actions (candidate_id, profile_id, version, action_id, at, role, account, action)
     SELECT i.candidate_id, i.profile_id, n, gen_random_uuid(), now(), 'system', 'bare',
       CASE n WHEN 1 THEN jsonb_build_object('type', 'import', 'facts', p.facts) ELSE '{"type": "invite"}' END
     FROM invitations i JOIN profiles p USING (candidate_id, profile_id), generate_series(1, 3) AS n
     WHERE i.round_id = $1`,
    [roundId],
  );
  await client.query(
    `UPDATE profiles p SET state = 'invited', version = 3 FROM invitations i
     WHERE i.round_id = $1 AND p.candidate_id = i.candidate_id AND p.profile_id = i.profile_id`,
    [roundId],
  );
  await client.query(
    `DELETE FROM standings s USING invitations i
     WHERE i.round_id = $1 AND s.candidate_id = i.candidate_id AND s.profile_id = i.profile_id`,
    [roundId],
  );
}

async function executed(db: Pool, poolId: number): Promise<{ total: number; steps: Record<string, number> }> {
  const by = (account: string) => ({ role: 'programOffice' as const, account });
  const instruction = {
    number: '1',
    kind: 'category' as const,
    category: CATEGORY,
    programs: [...FEDERAL],
    toInvite: INVITED,
    instant: INSTANT,
    day: DAY,
  };
  const record = <A>(account: string, action: A) => ({
    id: crypto.randomUUID(),
    at: INSTANT,
    by: by(account),
    action,
  });
  await actOnRound(db, poolId, '1', record('a', { type: 'plan', instruction }));
  await actOnRound(db, poolId, '1', record('b', { type: 'approve' }));
  const steps: Record<string, number> = {};
  let last = performance.now();
  const total = await seconds(() =>
    executePlanned(
      db,
      poolId,
      '1',
      { id: crypto.randomUUID(), at: INSTANT, by: by('b') },
      {
        threads: 2,
        reached: (step) => {
          const now = performance.now();
          steps[step] = rounded((now - last) / 1000);
          last = now;
        },
      },
    ),
  );
  return { total, steps };
}

const folder = mkdtempSync(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
try {
  const db = database.app;
  const poolId = await drawnPool(db, 'bench');
  await assessPool(db, poolId, { on: DAY, at: INSTANT, who: 'everybody', threads: 2 });
  if (!values.narrow) await repeatProfiles(db, poolId, people);
  await repeatStandings(db, poolId, people);
  const { rows: counted } = await db.query<{ n: number }>('SELECT count(*)::integer AS n FROM standings');
  const bit = 1 << categoryVersions.findIndex(({ id }) => id === CATEGORY);
  const group = { poolId, programs: FEDERAL, category: categoryVersion(CATEGORY) ?? null };
  const previewed = await previewRound(db, group, INVITED);
  const preview = await best(RUNS, () => previewRound(db, group, INVITED));
  const select = await best(RUNS, () =>
    undone(db, async (client, roundId) => {
      await insertInvitations(client, roundId, poolId, bit);
    }),
  );
  const count = await best(RUNS, () =>
    undone(db, async (client) => void (await countMembers(client, poolId, bit))),
  );
  const rest = values.narrow
    ? null
    : await best(RUNS, () =>
        undone(db, async (client, roundId) => {
          await countMembers(client, poolId, bit);
          await insertInvitations(client, roundId, poolId, bit);
          await insertTheRest(client, roundId, poolId);
        }),
      );
  const round = values.narrow ? null : await executed(db, poolId);
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(
    `${JSON.stringify(
      {
        machine: {
          cpus: cpus().length,
          model: cpus()[0]?.model ?? '',
          node: process.versions.node,
          postgres: database.version,
        },
        people: counted[0]?.n ?? 0,
        members: previewed.members,
        invited: previewed.invited,
        baseline: {
          secondsSelectAndInsert: rounded(select),
          secondsCountMembers: rounded(count),
          ...(rest === null ? {} : { secondsAllRowsOfTheRound: rounded(rest) }),
        },
        secondsPreview: rounded(preview),
        ratioPreviewToSelectAndInsert: rounded(preview / select),
        ratioPreviewToCountSelectAndInsert: rounded(preview / (select + count)),
        ...(round === null || rest === null
          ? {}
          : {
              secondsExecutedRound: rounded(round.total),
              secondsByStep: round.steps,
              ratioExecutedRoundToAllItsRows: rounded(round.total / rest),
            }),
        peakMemoryMiB: Math.round(maxRSS / 1024),
      },
      null,
      2,
    )}\n`,
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
