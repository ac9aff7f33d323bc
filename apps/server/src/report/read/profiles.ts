import { legalDay } from '@openentry/cases';
import type { Facts } from '@openentry/law';
import { MICROSECONDS } from '../../profiles/load.ts';
import { type ProfileRow, personOf } from '../rows.ts';
import { type Connection, instantOf, paged, type Year } from './pages.ts';

interface Row {
  candidate_id: string;
  within: string;
  facts: Facts;
  received_at: string;
  eligible: boolean | null;
  crs: number | null;
}

/**
 * Profiles submitted in a year, with the first assessment that each had; of one loaded with its pool, the standing
 * that it has now.
 */
const PROFILES = `
  SELECT p.candidate_id, lpad(p.profile_id::text, 20, '0') AS within, p.facts,
         ${MICROSECONDS('p.received_at')} AS received_at,
         coalesce((x.action ->> 'eligible')::boolean, s.programs & 7 <> 0) AS eligible,
         coalesce((x.action ->> 'crs')::integer, s.crs) AS crs
  FROM profiles p
  LEFT JOIN standings s USING (candidate_id, profile_id)
  LEFT JOIN LATERAL (
    SELECT a.action FROM profile_actions a
    WHERE a.candidate_id = p.candidate_id AND a.profile_id = p.profile_id AND a.action ->> 'type' = 'assess'
    ORDER BY a.version LIMIT 1) x ON true
  WHERE p.pool_id = $3 AND p.received_at >= ${instantOf('$4')} AND p.received_at < ${instantOf('$5')}
    AND (p.candidate_id, lpad(p.profile_id::text, 20, '0')) > ($1::bigint, $2)
  ORDER BY p.candidate_id, within`;

export async function* profilesIn(db: Connection, poolId: number, year: Year): AsyncGenerator<ProfileRow> {
  for await (const row of paged<Row>(db, PROFILES, [poolId, year.from, year.until])) {
    const { facts, eligible, crs, received_at } = row;
    yield {
      person: personOf(facts, legalDay(Number(received_at))),
      eligibility: eligible === null ? null : eligible ? 'eligible' : 'ineligible',
      crs,
    };
  }
}
