import { amendmentOf, changesPointsAlone, type PlainDate, plainDate, rulesetOn } from '@openentry/law';
import type { PoolClient } from 'pg';
import type { AssessOptions } from './options.ts';
import { STANDING_COLUMNS } from './rows.ts';

/** People of whom the facts are read together: their numbers stand in the query. */
const TOGETHER = 16_000;

const IN_POOL = `p.state IN ('inPool', 'nominationPending')`;

/** Whom an assessment is about, as the queries say it. */
export interface Source {
  readonly poolId: number;
  readonly who: AssessOptions['who'];
  readonly on: PlainDate;
}

/** How many people an assessment is about. */
export interface Size {
  readonly assessed: number;
  /** Not assessed yet. */
  readonly others: number;
  /** Whether anybody's standing says enough to score them again without their facts. */
  readonly anyStands: boolean;
}

const due = ({ who, on }: Source): string => (who === 'due' ? ` AND s.next_look <= '${plainDate(on)}'` : '');
const standings = (source: Source): string =>
  `FROM standings s WHERE s.pool_id = ${Number(source.poolId)}${due(source)}`;
const notAssessed = ({ poolId }: Source): string =>
  `FROM profiles p WHERE p.pool_id = ${Number(poolId)} AND ${IN_POOL} AND NOT EXISTS (
     SELECT FROM standings s WHERE s.candidate_id = p.candidate_id AND s.profile_id = p.profile_id)`;

/** Counts them. */
export async function sizeOf(reader: PoolClient, source: Source, options: AssessOptions): Promise<Size> {
  const { rows } = await reader.query<{ day: PlainDate; people: number; standing: number }>(
    `SELECT s.assessed_on::text AS day, count(*)::integer AS people,
            count(*) FILTER (WHERE s.coded_until > $1)::integer AS standing
     ${standings(source)} GROUP BY 1`,
    [source.on],
  );
  const law = rulesetOn(
    source.on,
    (options.reforms ?? []).map((reform) => amendmentOf(reform)),
  );
  const { rows: counted } = await reader.query<{ others: number }>(
    `SELECT count(*)::integer AS others ${notAssessed(source)}`,
  );
  return {
    assessed: rows.reduce((sum, { people }) => sum + people, 0),
    others: counted[0]?.others ?? 0,
    anyStands: rows.some(
      ({ day, standing }) => standing > 0 && day <= source.on && changesPointsAlone(rulesetOn(day), law),
    ),
  };
}

/** COPY of their standings, in the columns of the table. */
export function standingsCopy(source: Source): string {
  return `COPY (SELECT ${STANDING_COLUMNS.join(', ')} ${standings(source)}) TO STDOUT (FORMAT binary)`;
}

const FACTS = `SELECT p.candidate_id, p.profile_id, p.pool_id, p.version, p.received_at, p.facts::text,
  s.crs, s.programs, s.categories, s.assessed_on
  FROM profiles p LEFT JOIN standings s USING (candidate_id, profile_id)`;

/** COPY of the facts of all of them, with what is kept of each. */
export function factsCopy(source: Source): string {
  const those =
    source.who === 'due' ? ` AND (s.next_look IS NULL OR s.next_look <= '${plainDate(source.on)}')` : '';
  return `COPY (${FACTS} WHERE p.pool_id = ${Number(source.poolId)} AND ${IN_POOL}${those}) TO STDOUT (FORMAT binary)`;
}

/** The same of some of them, by the numbers of the candidates, some at a time. */
export function* factsCopies({ poolId }: Source, candidates: readonly number[]): Generator<string> {
  for (let from = 0; from < candidates.length; from += TOGETHER) {
    const numbers = candidates
      .slice(from, from + TOGETHER)
      .map(Number)
      .join(',');
    yield `COPY (${FACTS} WHERE p.pool_id = ${Number(poolId)} AND ${IN_POOL}
      AND p.candidate_id = ANY ('{${numbers}}'::bigint[])) TO STDOUT (FORMAT binary)`;
  }
}

/** Candidates in the pool who have no standing. */
export async function candidatesNotAssessed(reader: PoolClient, source: Source): Promise<number[]> {
  const { rows } = await reader.query<{ candidate_id: string }>(
    `SELECT p.candidate_id ${notAssessed(source)}`,
  );
  return rows.map(({ candidate_id }) => Number(candidate_id));
}
