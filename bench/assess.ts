/**
 * The full re-assessment of a pool beside a bare binary COPY of the same rows out and in: from standings, as after an
 * amendment of the points; and from everybody's facts, as after any other. Two sizes in one run: the cost of a person
 * must not grow with the pool, nor the memory. Prints one JSON object; ratios are what to compare across machines.
 *
 * Run: npm run -s bench:assess -- [--people N] [--narrow]
 * `--narrow` repeats standings alone, for pools too large to hold everybody's facts.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { plainDate } from '@openentry/law';
import { assessPool, microseconds, openDatabase } from '@openentry/server';
import type { Pool } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { best, drawnPool, repeatProfiles, repeatStandings, rounded, seconds } from './pool.ts';

const DAY = plainDate('2024-04-11');
const INSTANT = microseconds('2024-04-11T14:00:00Z');
const SMALLER = 4;
const RUNS = 2;
const THREADS = 2;

const { values } = parseArgs({
  options: { people: { type: 'string', default: '250000' }, narrow: { type: 'boolean', default: false } },
});
const people = Number(values.people);
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Seconds of bare COPY: standings out, facts out, and standings in after the DELETE of them. */
interface Bare {
  readonly standings: number;
  readonly facts: number;
  readonly in: number;
}

async function bareCopy(db: Pool, poolId: number, file: string): Promise<Bare> {
  const client = await db.connect();
  const out = (query: string): Promise<number> =>
    best(RUNS, () => pipeline(client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`)), nowhere()));
  try {
    const standings = await out(`SELECT * FROM standings WHERE pool_id = ${poolId}`);
    const facts = await out(
      `SELECT candidate_id, profile_id, pool_id, version, received_at, facts::text FROM profiles WHERE pool_id = ${poolId}`,
    );
    await pipeline(client.query(copyTo('COPY standings TO STDOUT (FORMAT binary)')), createWriteStream(file));
    const into = await best(RUNS, async () => {
      await client.query('BEGIN');
      await client.query('DELETE FROM standings WHERE pool_id = $1', [poolId]);
      await pipeline(
        createReadStream(file),
        client.query(copyFrom('COPY standings FROM STDIN (FORMAT binary)')),
      );
      await client.query('ROLLBACK');
    });
    return { standings, facts, in: into };
  } finally {
    client.release();
  }
}

/** Of one in ten another score is kept than the law finds: as after an amendment that touches so many. */
const CHANGED =
  'UPDATE standings SET crs = crs - 1, core = core - 1 WHERE pool_id = $1 AND profile_id % 10 = 0 AND core > 0';

async function measured(db: Pool, poolId: number, size: number, file: string): Promise<object> {
  await (values.narrow ? repeatStandings : repeatProfiles)(db, poolId, size);
  const assess = { on: DAY, at: INSTANT, who: 'everybody', threads: THREADS } as const;
  let found = 0;
  const again = async (how: { readonly fromFacts?: boolean } = {}): Promise<void> => {
    found = (await assessPool(db, poolId, { ...assess, ...how })).people;
  };
  const first = values.narrow ? null : await seconds(() => again());
  await db.query('SELECT analyze_profiles()');
  const scored = await best(RUNS, () => again());
  let changed: number | null = null;
  let fromFacts: number | null = null;
  if (!values.narrow) {
    await db.query(CHANGED, [poolId]);
    changed = await seconds(() => again());
    fromFacts = await best(RUNS, () => again({ fromFacts: true }));
  }
  await db.query('SELECT analyze_profiles()');
  const bare = await bareCopy(db, poolId, file);
  const ratio = (took: number | null, copied: number): number | null =>
    took === null ? null : rounded(took / (copied + bare.in));
  return {
    people: found,
    secondsFirst: first && rounded(first),
    secondsFromStandings: rounded(scored),
    secondsWhenOneInTenChanges: changed && rounded(changed),
    secondsFromFacts: fromFacts && rounded(fromFacts),
    copySeconds: {
      standingsOut: rounded(bare.standings),
      factsOut: rounded(bare.facts),
      deleteAndIn: rounded(bare.in),
    },
    ratioFromStandings: ratio(scored, bare.standings),
    ratioWhenOneInTenChanges: ratio(changed, bare.standings),
    ratioFromFacts: ratio(fromFacts, bare.facts),
    microsecondsAPerson: rounded((scored / found) * 1_000_000),
    peakMemoryMiB: peak(),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
try {
  const poolId = await drawnPool(database.app, 'bench');
  if (values.narrow) await assessPool(database.app, poolId, { on: DAY, at: INSTANT, who: 'everybody' });
  const file = join(folder, 'standings.copy');
  const smaller = await measured(database.app, poolId, people / SMALLER, file);
  const larger = await measured(database.app, poolId, people, file);
  process.stdout.write(
    `${JSON.stringify(
      {
        machine: {
          cpus: cpus().length,
          model: cpus()[0]?.model ?? '',
          node: process.versions.node,
          postgres: database.version,
        },
        threads: THREADS,
        smaller,
        larger,
      },
      null,
      2,
    )}\n`,
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
