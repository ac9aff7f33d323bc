import type { CategoryVersion, Program } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { overBy } from '../profiles/over.ts';
import { categoryBits, programBits, programsOf } from './columns.ts';

/** Whom a round would address. */
export interface Group {
  readonly poolId: number;
  readonly programs: readonly Program[];
  readonly category: Pick<CategoryVersion, 'id'> | null;
  /**
   * When it will run, in microseconds since 1970-01-01 UTC: who comes later, and whose profile is over by then, is not
   * in the pool. Without it the pool is as it is kept.
   */
  readonly instant?: number;
}

/** What a round would come to, from the standings as they are kept: the round itself computes everything again. */
export interface Preview {
  /** Oldest day by whose law somebody of the group was assessed; null where nobody is in it. */
  readonly assessedOn: string | null;
  /** Whether anybody in the pool was assessed: where nobody was, an empty group says nothing. */
  readonly poolAssessed: boolean;
  readonly members: number;
  readonly invited: number;
  readonly cutoff: number | null;
  /** Microseconds since 1970-01-01 UTC. */
  readonly tieBreak: number | null;
  /** Members at the cut-off score, and those of them who would be invited. */
  readonly ties: { readonly members: number; readonly invited: number };
  readonly breakdown: Readonly<Record<Trait, readonly Count[]>>;
}

export const TRAITS = ['program', 'province', 'language', 'gender', 'country'] as const;
export type Trait = (typeof TRAITS)[number];

export interface Count {
  /** Null where nothing was declared. */
  readonly value: string | null;
  readonly invited: number;
  readonly members: number;
}

const GROUP = `
  SELECT crs, received_at, profile_id, programs & $2 AS programs, province, language, gender, country, assessed_on
  FROM standings
  WHERE pool_id = $1 AND programs & $2 <> 0 AND ($3::integer IS NULL OR categories & $3 <> 0)
    AND ($4::timestamptz IS NULL OR received_at <= $4) AND profile_id <> ALL ($5::bigint[])`;

const ORDER = 'crs DESC, received_at, profile_id';

async function parametersOf(
  client: ClientBase,
  { poolId, programs, category, instant }: Group,
): Promise<unknown[]> {
  return [
    poolId,
    programBits(programs),
    category === null ? null : categoryBits([category.id]),
    instant === undefined ? null : isoMicroseconds(instant),
    instant === undefined ? [] : await overBy(client, poolId, instant),
  ];
}

/** All of it in one look at the pool. */
const looking = <T>(db: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> =>
  inTransaction(db, work, { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' });

/** How many members of the group have a score or more. */
export async function numberAtCutoff(db: Pool, group: Group, cutoff: number): Promise<number> {
  return looking(db, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (${GROUP}) AS members WHERE crs >= $6`,
      [...(await parametersOf(client, group)), cutoff],
    );
    return rows[0]?.count ?? 0;
  });
}

/** The lowest-ranked member who would be invited, as PostgreSQL writes them. */
interface LastRow {
  crs: number;
  received: string;
  profile_id: string;
}
interface CountRow {
  trait: Trait | null;
  value: string | null;
  members: number;
  invited: number;
  tied: number;
  tied_invited: number;
  assessed: string | null;
}

/**
 * What a round with this number to invite would come to now: cut-off, tie-break, ties and whom it would reach. The
 * first look goes down the ranking as far as the number reaches, the second counts the group once.
 * @param toInvite zero or more
 */
export async function previewRound(db: Pool, group: Group, toInvite: number): Promise<Preview> {
  const { last, rows, poolAssessed } = await looking(db, async (client) => {
    const parameters = await parametersOf(client, group);
    const found = toInvite === 0 ? null : await lastInvited(client, parameters, toInvite);
    const { rowCount } = await client.query('SELECT FROM standings WHERE pool_id = $1 LIMIT 1', [
      group.poolId,
    ]);
    return { last: found, rows: await countsOf(client, parameters, found), poolAssessed: rowCount !== 0 };
  });
  const whole = rows.find(({ trait }) => trait === null);
  const of = (trait: Trait): Count[] => countsBy(rows, trait);
  return {
    assessedOn: whole?.assessed ?? null,
    poolAssessed,
    members: whole?.members ?? 0,
    invited: whole?.invited ?? 0,
    cutoff: last?.crs ?? null,
    tieBreak: last ? microseconds(last.received) : null,
    ties: { members: whole?.tied ?? 0, invited: whole?.tied_invited ?? 0 },
    breakdown: {
      program: of('program'),
      province: of('province'),
      language: of('language'),
      gender: of('gender'),
      country: of('country'),
    },
  };
}

const LAST = `crs, to_char(received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS received, profile_id::text`;

async function lastInvited(
  db: ClientBase,
  parameters: readonly unknown[],
  toInvite: number,
): Promise<LastRow | null> {
  const { rows } = await db.query<LastRow>(
    `SELECT ${LAST} FROM (${GROUP}) AS members ORDER BY ${ORDER} OFFSET $6 LIMIT 1`,
    [...parameters, toInvite - 1],
  );
  if (rows[0] !== undefined) return rows[0];
  // The number reaches past the end of the group: everybody in it.
  const { rows: lowest } = await db.query<LastRow>(
    `SELECT ${LAST} FROM (${GROUP}) AS members ORDER BY crs, received_at DESC, profile_id DESC LIMIT 1`,
    [...parameters],
  );
  return lowest[0] ?? null;
}

async function countsOf(
  db: ClientBase,
  parameters: readonly unknown[],
  last: LastRow | null,
): Promise<CountRow[]> {
  const { rows } = await db.query<CountRow>(
    `WITH alike AS MATERIALIZED (
       SELECT programs & -programs AS program, province, language, gender, country,
         coalesce((-crs, received_at, profile_id) <= (-$6::integer, $7::timestamptz, $8::bigint), false) AS is_invited,
         crs = $6 AS is_tied, count(*) AS people, min(assessed_on) AS assessed
       FROM (${GROUP}) AS members GROUP BY 1, 2, 3, 4, 5, 6, 7
     )
     SELECT trait, value, sum(people)::integer AS members,
       coalesce(sum(people) FILTER (WHERE is_invited), 0)::integer AS invited,
       coalesce(sum(people) FILTER (WHERE is_tied), 0)::integer AS tied,
       coalesce(sum(people) FILTER (WHERE is_tied AND is_invited), 0)::integer AS tied_invited,
       min(assessed)::text AS assessed
     FROM alike, LATERAL (VALUES
       (NULL, NULL), ('program', program::text), ('province', province), ('language', language),
       ('gender', gender), ('country', country)) AS each (trait, value)
     GROUP BY trait, value ORDER BY trait, invited DESC, members DESC, value`,
    [...parameters, last?.crs ?? null, last?.received ?? null, last?.profile_id ?? null],
  );
  return rows;
}

const countsBy = (rows: readonly CountRow[], trait: Trait): Count[] =>
  rows
    .filter((row) => row.trait === trait)
    .map(({ value, members, invited }) => ({
      // The lowest bit is the program that comes first.
      value: trait === 'program' && value !== null ? (programsOf(Number(value))[0] ?? null) : value,
      invited,
      members,
    }));
