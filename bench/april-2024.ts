/**
 * Loading the pool of 9 April 2024 and running rounds #292 and #293, beside the machine's own bare COPY of the
 * same rows into the same tables. Prints one JSON object; ratios are what to compare across machines.
 *
 * Run: npm run -s bench:april
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { distributionOn } from '@openentry/data';
import { copyRows, loadPool, openDatabase, replayRound } from '@openentry/server';
import type { Pool } from 'pg';

const SEED = 'bench';
const COPY_RUNS = 3;

async function seconds(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The time that copying the rows of a table once more takes, under negated numbers, in a transaction that is undone. */
async function bareCopy(db: Pool, table: string, columns: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ line: string }>(
    `SELECT concat_ws(E'\\t', ${columns
      .map((column) => (column === 'candidate_id' ? '(-candidate_id)' : column))
      .map((column) => `replace(${column}::text, E'\\\\', E'\\\\\\\\')`)
      .join(', ')}) AS line FROM ${table}`,
  );
  const lines = rows.map(({ line }) => line);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < COPY_RUNS; run++) {
    const client = await db.connect();
    try {
      await client.query('BEGIN');
      best = Math.min(best, await seconds(() => copyRows(client, table, columns, lines)));
      await client.query('ROLLBACK');
    } finally {
      client.release();
    }
  }
  return best;
}

const folder = mkdtempSync(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
try {
  const distribution = distributionOn('2024-04-09');
  if (!distribution) throw new Error('The distribution of 2024-04-09 is not there');
  const pool = await seconds(async () => {
    await loadPool(database.app, distribution, SEED);
  });
  const rounds = await seconds(async () => {
    await replayRound(database.app, '293', SEED);
  });
  const copyProfiles = await bareCopy(database.app, 'profiles', [
    'candidate_id',
    'profile_id',
    'pool_id',
    'received_at',
    'state',
    'facts',
  ]);
  const copyStandings = await bareCopy(database.app, 'round_standings', [
    'candidate_id',
    'round_id',
    'profile_id',
    'received_at',
    'crs',
    'core',
    'spouse',
    'transferability',
    'additional',
    'eligible',
    'in_group',
  ]);
  const round2 = (value: number): number => Math.round(value * 100) / 100;
  process.stdout.write(
    `${JSON.stringify(
      {
        machine: {
          cpus: cpus().length,
          model: cpus()[0]?.model ?? '',
          node: process.versions.node,
          postgres: database.version,
        },
        secondsPool: round2(pool),
        secondsBothRounds: round2(rounds),
        secondsTotal: round2(pool + rounds),
        baseline: {
          secondsCopyProfiles: round2(copyProfiles),
          secondsCopyStandingsOfBothRounds: round2(copyStandings),
        },
        ratioPoolToCopy: round2(pool / copyProfiles),
        ratioRoundsToCopy: round2(rounds / copyStandings),
      },
      null,
      2,
    )}\n`,
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
