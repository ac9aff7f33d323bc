import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { type AuditHead, linkAudit } from '../audit/chain.ts';
import { assessPool } from '../standings/assess.ts';
import type { ImpactReport } from '../standings/impact.ts';
import { lapseApplications } from './applications.ts';
import { type Lapsed, lapse } from './lapse.ts';

/** What a day did to a pool. */
export interface DayReport {
  readonly on: string;
  readonly lapsed: Lapsed;
  /** The same of applications. */
  readonly applications: Lapsed;
  readonly assessed: ImpactReport;
  readonly audit: AuditHead;
}

/** Told how far a part of the work has come. */
export type DayProgress = (part: 'lapse' | 'assess', done: number, total: number) => void;

export interface DayOptions {
  readonly threads?: number | undefined;
  readonly progress?: DayProgress;
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
  { threads, progress = () => {} }: DayOptions = {},
): Promise<DayReport> {
  const on = legalDay(at);
  const lapsed = await lapse(db, poolId, at, (...told) => progress('lapse', ...told));
  const applications = await lapseApplications(db, poolId, at);
  const assessed = await assessPool(db, poolId, {
    on,
    at,
    who: 'due',
    threads,
    progress: (...told) => progress('assess', ...told),
  });
  return { on, lapsed, applications, assessed, audit: await linkAudit(db) };
}
