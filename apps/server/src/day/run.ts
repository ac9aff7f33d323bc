import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { type AuditHead, linkAudit } from '../audit/chain.ts';
import { assessPool } from '../standings/assess.ts';
import type { ImpactReport } from '../standings/impact.ts';
import { type Lapsed, lapse } from './lapse.ts';

/** What a day did to a pool. */
export interface DayReport {
  readonly on: string;
  readonly lapsed: Lapsed;
  readonly assessed: ImpactReport;
  readonly audit: AuditHead;
}

export interface DayOptions {
  readonly threads?: number | undefined;
  readonly progress?: (done: number, total: number) => void;
}

/**
 * The daily work on a pool: what time itself ends, then everybody of whom the law can make something else by this day.
 * Run twice on a day, it finds nothing to do.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function runDay(
  db: Pool,
  poolId: number,
  at: number,
  { threads, progress }: DayOptions = {},
): Promise<DayReport> {
  const on = legalDay(at);
  const lapsed = await lapse(db, poolId, at);
  const assessed = await assessPool(db, poolId, {
    on,
    at,
    who: 'due',
    threads,
    ...(progress ? { progress } : {}),
  });
  return { on, lapsed, assessed, audit: await linkAudit(db) };
}
