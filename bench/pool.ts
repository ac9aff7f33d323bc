import { distributionOn } from '@openentry/data';
import { loadPool } from '@openentry/server';
import type { Pool } from 'pg';

/** Profiles that are drawn one by one; a larger pool repeats them under other numbers and instants. */
const DRAWN = 20_000;
const DAY = '2024-04-09';
/** Low part of the numbers of people who are repeated: above those who were drawn. */
const STEP = 1_000_000;

const PROFILE = 'pool_id, state, due_at, facts, version';
const STANDING = `pool_id, assessed_on, next_look, crs, core, spouse, transferability, additional, programs, categories,
  province, country, language, gender, coded_until, coded`;

/** Draws a pool of the shape that was published for a day, of {@link DRAWN} people. */
export async function drawnPool(db: Pool, seed: string): Promise<number> {
  const published = distributionOn(DAY);
  if (published === undefined) throw new Error(`The distribution of ${DAY} is not there`);
  const total = published.bands['total'] ?? DRAWN;
  const scaled = Object.entries(published.bands).map(([band, people]) => [
    band,
    Math.round((people * DRAWN) / total),
  ]);
  const { poolId } = await loadPool(db, { ...published, bands: Object.fromEntries(scaled) }, seed);
  return poolId;
}

/** Repeats the rows of those who were drawn; those that are there already from a smaller repetition are left. */
async function repeat(
  db: Pool,
  table: string,
  columns: string,
  poolId: number,
  people: number,
): Promise<void> {
  await db.query(
    `INSERT INTO ${table} (candidate_id, profile_id, received_at, ${columns})
     SELECT candidate_id + n * ${STEP}::bigint, profile_id + n * ${STEP}::bigint,
            received_at + n * interval '1 millisecond', ${columns}
     FROM ${table} drawn, generate_series(1, $2::integer - 1) AS n
     WHERE pool_id = $1 AND candidate_id % 4294967296 < ${STEP}
     ON CONFLICT DO NOTHING`,
    [poolId, Math.round(people / DRAWN)],
  );
  await db.query('SELECT analyze_profiles()');
}

/** Repeats the people of a drawn pool until there are so many. */
export function repeatProfiles(db: Pool, poolId: number, people: number): Promise<void> {
  return repeat(db, 'profiles', PROFILE, poolId, people);
}

/** Repeats their standings, without profiles: for what reads standings alone. */
export function repeatStandings(db: Pool, poolId: number, people: number): Promise<void> {
  return repeat(db, 'standings', STANDING, poolId, people);
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The shortest of several runs. */
export async function best(runs: number, work: () => Promise<unknown>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) shortest = Math.min(shortest, await seconds(work));
  return shortest;
}

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
