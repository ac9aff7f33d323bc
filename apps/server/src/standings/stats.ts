import type { ProfileStatus } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { countsByBand } from '../rounds/publish/page.ts';
import { categoriesOf, programsOf } from './columns.ts';

/** How many people have a value; null where nothing was declared. */
export interface ValueCount {
  readonly value: string | null;
  readonly people: number;
}

/** A pool in numbers: everybody by state, and those with a standing by what the law makes of them. */
export interface PoolStats {
  readonly states: Readonly<Partial<Record<ProfileStatus, number>>>;
  /** People with a standing, and the days by whose law they were assessed. */
  readonly assessed: number;
  readonly assessedOn: { readonly oldest: string; readonly newest: string } | null;
  /** People by the bands of CRS points that are published, and `total`. */
  readonly bands: Readonly<Record<string, number>>;
  /** Somebody eligible for two programs, or in two categories, counts in both. */
  readonly program: readonly ValueCount[];
  readonly category: readonly ValueCount[];
  readonly province: readonly ValueCount[];
  readonly language: readonly ValueCount[];
  readonly gender: readonly ValueCount[];
  readonly country: readonly ValueCount[];
}

const COLUMNS = ['crs', 'programs', 'categories', 'province', 'language', 'gender', 'country'] as const;
type Column = (typeof COLUMNS)[number];

interface StatsRow {
  column: Column;
  value: string | null;
  people: number;
}

/**
 * One look at the standings, whatever is counted. People who are alike are counted first: so each node of a cluster hands
 * over counts, and the sets are made of them on one, as Citus asks.
 */
const BY_COLUMN = `
  WITH alike AS MATERIALIZED (
    SELECT ${COLUMNS.join(', ')}, count(*) AS people FROM standings WHERE pool_id = $1
    GROUP BY ${COLUMNS.join(', ')})
  SELECT CASE ${COLUMNS.map((column) => `WHEN grouping(${column}) = 0 THEN '${column}'`).join(' ')} END AS "column",
         coalesce(${COLUMNS.map((column) => `${column}::text`).join(', ')}) AS value, sum(people)::integer AS people
  FROM alike GROUP BY GROUPING SETS (${COLUMNS.map((column) => `(${column})`).join(', ')})`;

const most = (counts: ValueCount[]): ValueCount[] =>
  counts.sort((a, b) => b.people - a.people || ((a.value ?? '') < (b.value ?? '') ? -1 : 1));

/** Counts of single values, from counts of bits that stand for several. */
function unfolded(rows: readonly StatsRow[], valuesOf: (bits: number) => readonly string[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const { value, people } of rows) {
    for (const each of valuesOf(Number(value))) counts.set(each, (counts.get(each) ?? 0) + people);
  }
  return most([...counts].map(([value, people]) => ({ value, people })));
}

/** A pool in numbers, from the states of its profiles and the standings as they are kept. */
export async function poolStats(db: Pool | ClientBase, poolId: number): Promise<PoolStats> {
  const { rows: states } = await db.query<{ state: ProfileStatus; people: number }>(
    'SELECT state, count(*)::integer AS people FROM profiles WHERE pool_id = $1 GROUP BY state ORDER BY state',
    [poolId],
  );
  const { rows: days } = await db.query<{ oldest: string | null; newest: string | null; people: number }>(
    `SELECT min(assessed_on)::text AS oldest, max(assessed_on)::text AS newest, count(*)::integer AS people
     FROM standings WHERE pool_id = $1`,
    [poolId],
  );
  const { oldest = null, newest = null, people: assessed = 0 } = days[0] ?? {};
  const { rows } = await db.query<StatsRow>(BY_COLUMN, [poolId]);
  const of = (column: Column): StatsRow[] => rows.filter((row) => row.column === column);
  const plain = (column: Column): ValueCount[] =>
    most(of(column).map(({ value, people }) => ({ value, people })));
  return {
    states: Object.fromEntries(states.map(({ state, people }) => [state, people])),
    assessed,
    assessedOn: oldest === null || newest === null ? null : { oldest, newest },
    bands: countsByBand(of('crs').map(({ value, people }) => ({ crs: Number(value), count: people }))),
    program: unfolded(of('programs'), programsOf),
    category: unfolded(of('categories'), categoriesOf),
    province: plain('province'),
    language: plain('language'),
    gender: plain('gender'),
    country: plain('country'),
  };
}
