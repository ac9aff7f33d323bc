import type { Facts, Program } from '@openentry/law';
import { traitsOf } from '../../standings/columns.ts';
import type { ApplicationRow } from '../rows.ts';
import { type Connection, instantOf, paged, type Year } from './pages.ts';

interface Row {
  candidate_id: string;
  within: string;
  program: Program;
  facts: Facts;
}

/** Applications of a pool of which something was recorded, each once, with what each person declared last. */
const applicationsOf = (recorded: string): string => `
  SELECT a.candidate_id, a.application_id::text AS within, a.program, p.facts
  FROM applications a
  JOIN profiles p USING (candidate_id, profile_id)
  WHERE a.pool_id = $3
    AND (a.candidate_id, a.application_id::text) > ($1::bigint, $2)
    AND EXISTS (
      SELECT 1 FROM application_actions x
      WHERE x.candidate_id = a.candidate_id AND x.application_id = a.application_id AND ${recorded})
  ORDER BY a.candidate_id, within`;

const RECEIVED = applicationsOf(
  `x.action ->> 'type' = 'submit' AND x.at >= ${instantOf('$4')} AND x.at < ${instantOf('$5')}`,
);
/** Landings count on the day on which the person landed, not on that of the record. */
const LANDED = applicationsOf(`x.action ->> 'type' = 'land' AND x.action ->> 'on' BETWEEN $4 AND $5`);

async function* rowsOf(
  db: Connection,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<ApplicationRow> {
  for await (const { program, facts } of paged<Row>(db, sql, values)) {
    const { gender, province } = traitsOf(facts);
    yield { program, gender, province };
  }
}

/** Applications received in a year. */
export const applicationsIn = (
  db: Connection,
  poolId: number,
  { from, until }: Year,
): AsyncGenerator<ApplicationRow> => rowsOf(db, RECEIVED, [poolId, from, until]);

/** Principal applicants who landed in a year. */
export const admissionsIn = (
  db: Connection,
  poolId: number,
  { lastDay }: Year,
): AsyncGenerator<ApplicationRow> => rowsOf(db, LANDED, [poolId, `${lastDay.slice(0, 4)}-01-01`, lastDay]);
