import type { CategoryVersion, Program } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { categoryBits, programBits, programsOf } from './columns.ts';

/** Whom a round would address. */
export interface Group {
  readonly poolId: number;
  readonly programs: readonly Program[];
  readonly category: Pick<CategoryVersion, 'id'> | null;
}

/** What a round would come to, from the standings as they are kept: the round itself computes everything again. */
export interface Preview {
  /** Oldest day by whose law somebody of the group was assessed. */
  readonly assessedOn: string | null;
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
  WHERE pool_id = $1 AND programs & $2 <> 0 AND ($3::integer IS NULL OR categories & $3 <> 0)`;

const ORDER = 'crs DESC, received_at, profile_id';

const parametersOf = ({ poolId, programs, category }: Group): unknown[] => [
  poolId,
  programBits(programs),
  category === null ? null : categoryBits([category.id]),
];

/** How many members of the group have a score or more. */
export async function numberAtCutoff(db: Pool | ClientBase, group: Group, cutoff: number): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM (${GROUP}) AS members WHERE crs >= $4`,
    [...parametersOf(group), cutoff],
  );
  return rows[0]?.count ?? 0;
}

interface LastRow {
  crs: number;
  at: string;
}
interface CountRow {
  trait: Trait;
  value: string | null;
  members: number;
  invited: number;
}

/**
 * What a round with this number to invite would come to now: cut-off, tie-break, ties and whom it would reach.
 * @param toInvite zero or more
 */
export async function previewRound(db: Pool | ClientBase, group: Group, toInvite: number): Promise<Preview> {
  const parameters = parametersOf(group);
  const { rows: counted } = await db.query<{ members: number; assessed: string | null }>(
    `SELECT count(*)::integer AS members, min(assessed_on)::text AS assessed FROM (${GROUP}) AS members`,
    parameters,
  );
  const { members = 0, assessed = null } = counted[0] ?? {};
  const invited = Math.min(toInvite, members);
  const last = invited === 0 ? null : await lastInvited(db, parameters, invited);
  return {
    assessedOn: assessed,
    members,
    invited,
    cutoff: last?.crs ?? null,
    tieBreak: last ? Number(last.at) : null,
    ties: last ? await tiesAt(db, parameters, invited, last.crs) : { members: 0, invited: 0 },
    breakdown: await breakdownOf(db, parameters, invited),
  };
}

async function lastInvited(
  db: Pool | ClientBase,
  parameters: readonly unknown[],
  invited: number,
): Promise<LastRow | null> {
  const { rows } = await db.query<LastRow>(
    `SELECT crs, (extract(epoch FROM received_at) * 1000000)::bigint::text AS at
     FROM (${GROUP}) AS members ORDER BY ${ORDER} OFFSET $4 LIMIT 1`,
    [...parameters, invited - 1],
  );
  return rows[0] ?? null;
}

async function tiesAt(
  db: Pool | ClientBase,
  parameters: readonly unknown[],
  invited: number,
  cutoff: number,
): Promise<Preview['ties']> {
  const { rows } = await db.query<{ above: number; at: number }>(
    `SELECT count(*) FILTER (WHERE crs > $4)::integer AS above, count(*) FILTER (WHERE crs = $4)::integer AS at
     FROM (${GROUP}) AS members WHERE crs >= $4`,
    [...parameters, cutoff],
  );
  const { above = 0, at = 0 } = rows[0] ?? {};
  return { members: at, invited: invited - above };
}

async function breakdownOf(
  db: Pool | ClientBase,
  parameters: readonly unknown[],
  invited: number,
): Promise<Preview['breakdown']> {
  const { rows } = await db.query<CountRow>(
    `WITH members AS (
       SELECT *, row_number() OVER (ORDER BY ${ORDER}) <= $4 AS is_invited FROM (${GROUP}) AS members
     )
     SELECT trait, value, count(*)::integer AS members, count(*) FILTER (WHERE is_invited)::integer AS invited
     FROM members, LATERAL (VALUES
       ('program', (programs & -programs)::text), ('province', province), ('language', language),
       ('gender', gender), ('country', country)) AS each (trait, value)
     GROUP BY trait, value ORDER BY trait, invited DESC, members DESC, value`,
    [...parameters, invited],
  );
  const of = (trait: Trait): Count[] =>
    rows
      .filter((row) => row.trait === trait)
      .map(({ value, members, invited: reached }) => ({
        // The lowest bit is the program that comes first.
        value: trait === 'program' && value !== null ? (programsOf(Number(value))[0] ?? null) : value,
        invited: reached,
        members,
      }));
  return {
    program: of('program'),
    province: of('province'),
    language: of('language'),
    gender: of('gender'),
    country: of('country'),
  };
}
