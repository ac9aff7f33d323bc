import { type StandardReport, standardOn } from '@openentry/cases';
import { type PlainDate, plainDate } from '@openentry/law';
import { milestonesIn } from '../standard/milestones.ts';
import { admissionsIn, applicationsIn } from './read/applications.ts';
import { invitationsIn } from './read/invitations.ts';
import { type Connection, yearOf } from './read/pages.ts';
import { lastPoolIn } from './read/pool.ts';
import { profilesIn } from './read/profiles.ts';
import {
  type Counting,
  countAdmissions,
  countApplications,
  countInvitations,
  countPoints,
  countPool,
  countProfiles,
  pointsTable,
} from './tables.ts';
import type { ShownCounts } from './tally.ts';

/** A chapter of the year-end report: what its tables are about. */
export interface Chapter {
  readonly code: 'profiles' | 'pool' | 'invitations' | 'categories' | 'applications' | 'admissions';
  readonly tables: readonly ShownCounts[];
}

/** The year-end report of a pool: everything that it says, before any words. */
export interface YearReport {
  readonly pool: number;
  readonly year: number;
  readonly lastDay: PlainDate;
  /** The round that froze the pool of the table of scores; null in a year without one. */
  readonly frozen: { readonly round: string; readonly at: number } | null;
  readonly chapters: readonly Chapter[];
  /** Processing of the whole year, at the end of its last day. */
  readonly standard: StandardReport;
}

async function counted<R>(rows: AsyncGenerator<R>, ...countings: readonly Counting<R>[]): Promise<void> {
  for await (const row of rows) for (const counting of countings) counting.add(row);
}

/** Counts a year of a pool. What was recorded later changes what people declared, and no more than that. */
export async function yearReport(db: Connection, poolId: number, year: number): Promise<YearReport> {
  const span = yearOf(year);
  const [profiles, points] = [countProfiles(), countPoints()];
  await counted(profilesIn(db, poolId, span), profiles, points);
  const invitations = countInvitations();
  await counted(invitationsIn(db, poolId, span), invitations);
  const [applications, admissions] = [countApplications(), countAdmissions()];
  await counted(applicationsIn(db, poolId, span), applications);
  await counted(admissionsIn(db, poolId, span), admissions);
  const frozen = await lastPoolIn(db, poolId, span);
  const pool = countPool();
  for (const { crs, count } of frozen?.people ?? []) for (let i = 0; i < count; i++) pool.add({ crs });
  const invited = invitations.shown();
  const ofCategories = ({ code }: ShownCounts): boolean => code === 'invitations-category';
  return {
    pool: poolId,
    year,
    lastDay: span.lastDay,
    frozen: frozen === null ? null : { round: frozen.round, at: frozen.at },
    chapters: [
      { code: 'profiles', tables: [...profiles.shown(), pointsTable(points)] },
      { code: 'pool', tables: pool.shown() },
      { code: 'invitations', tables: invited.filter((table) => !ofCategories(table)) },
      { code: 'categories', tables: invited.filter(ofCategories) },
      { code: 'applications', tables: applications.shown() },
      { code: 'admissions', tables: admissions.shown() },
    ],
    standard: standardOn(await milestonesIn(db, poolId, span.lastDay), span.lastDay, {
      from: plainDate(`${year}-01-01`),
      to: span.lastDay,
    }),
  };
}
