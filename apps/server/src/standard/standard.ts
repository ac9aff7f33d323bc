import { type Span, type StandardReport, standardOn } from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { milestonesIn } from './milestones.ts';

/**
 * The service standard of a pool at the end of a day in Ottawa, from its log.
 * @param period whose decisions are counted; the six months that end on the day unless said
 * @throws RangeError for a day before Express Entry, or a period that goes beyond the day
 */
export async function poolStandard(
  db: Pool | ClientBase,
  poolId: number,
  on: PlainDate,
  period?: Span,
): Promise<StandardReport> {
  return standardOn(await milestonesIn(db, poolId, on), on, period);
}
