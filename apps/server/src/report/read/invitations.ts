import { legalDay } from '@openentry/cases';
import type { Facts, Program } from '@openentry/law';
import { MICROSECONDS } from '../../profiles/load.ts';
import { type InvitationRow, personOf } from '../rows.ts';
import { type Connection, instantOf, paged, type Year } from './pages.ts';

interface Row {
  candidate_id: string;
  within: string;
  facts: Facts;
  issued_at: string;
  program: Program;
  crs: number;
  number: string;
  category: string | null;
}

/** Invitations issued in a year, whatever became of them, with what each person declared last. */
const INVITATIONS = `
  SELECT i.candidate_id, lpad(i.round_id::text, 20, '0') AS within, p.facts,
         ${MICROSECONDS('i.issued_at')} AS issued_at, i.program, i.crs, r.number, r.category
  FROM invitations i
  JOIN profiles p USING (candidate_id, profile_id)
  JOIN rounds r USING (round_id)
  WHERE r.pool_id = $3 AND i.issued_at >= ${instantOf('$4')} AND i.issued_at < ${instantOf('$5')}
    AND (i.candidate_id, lpad(i.round_id::text, 20, '0')) > ($1::bigint, $2)
  ORDER BY i.candidate_id, within`;

export async function* invitationsIn(
  db: Connection,
  poolId: number,
  year: Year,
): AsyncGenerator<InvitationRow> {
  for await (const row of paged<Row>(db, INVITATIONS, [poolId, year.from, year.until])) {
    const { facts, issued_at, program, crs, number, category } = row;
    const person = personOf(facts, legalDay(Number(issued_at)));
    yield { person, program, crs, round: number, category };
  }
}
