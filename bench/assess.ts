/**
 * The full re-assessment of a pool, everybody read, judged and written again, beside a bare binary COPY of the same rows
 * out and in. Two sizes in one run: the cost of a person must not grow with the pool, nor the memory. Prints one JSON
 * object; ratios are what to compare across machines.
 *
 * Run: npm run -s bench:assess -- [--people N]
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
import { best, drawnPool, repeatProfiles, rounded, seconds } from './pool.ts';

const DAY = plainDate('2024-04-11');
const INSTANT = microseconds('2024-04-11T14:00:00Z');
const SMALLER = 4;
const RUNS = 2;
const THREADS = 2;

const { values } = parseArgs({ options: { people: { type: 'string', default: '250000' } } });
const people = Number(values.people);
const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Everybody's facts go out, and everybody's standing comes in: nothing between them. */
async function bareCopy(db: Pool, poolId: number, file: string): Promise<{ out: number; in: number }> {
  const client = await db.connect();
  try {
    const out = await best(RUNS, () =>
      pipeline(
        client.query(
          copyTo(
            `COPY (SELECT candidate_id, profile_id, pool_id, version, received_at, facts::text FROM profiles
                   WHERE pool_id = ${poolId}) TO STDOUT (FORMAT binary)`,
          ),
        ),
        new Writable({ write: (_chunk, _encoding, done) => done() }),
      ),
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
    return { out, in: into };
  } finally {
    client.release();
  }
}

async function measured(db: Pool, poolId: number, size: number, file: string): Promise<Measured> {
  await repeatProfiles(db, poolId, size);
  const assess = { on: DAY, at: INSTANT, who: 'everybody', threads: THREADS } as const;
  const first = await seconds(() => assessPool(db, poolId, assess));
  await db.query('SELECT analyze_profiles()');
  let found = 0;
  const again = await best(RUNS, async () => {
    found = (await assessPool(db, poolId, assess)).people;
  });
  const copy = await bareCopy(db, poolId, file);
  return {
    people: found,
    secondsFirst: rounded(first),
    secondsAgain: rounded(again),
    secondsCopyOut: rounded(copy.out),
    secondsDeleteAndCopyIn: rounded(copy.in),
    ratioToCopy: rounded(again / (copy.out + copy.in)),
    microsecondsAPerson: rounded((again / found) * 1_000_000),
    peakMemoryMiB: peak(),
  };
}
interface Measured {
  readonly people: number;
  readonly secondsFirst: number;
  readonly secondsAgain: number;
  readonly secondsCopyOut: number;
  readonly secondsDeleteAndCopyIn: number;
  readonly ratioToCopy: number;
  readonly microsecondsAPerson: number;
  readonly peakMemoryMiB: number;
}

const folder = mkdtempSync(join(tmpdir(), 'openentry-bench-'));
const database = await openDatabase({ dataFolder: folder });
try {
  const poolId = await drawnPool(database.app, 'bench');
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
        ratioCostOfAPerson: rounded(larger.microsecondsAPerson / smaller.microsecondsAPerson),
        ratioPeakMemory: rounded(larger.peakMemoryMiB / smaller.peakMemoryMiB),
      },
      null,
      2,
    )}\n`,
  );
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
