import { legalDay } from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { Pool, PoolClient } from 'pg';
import { writeAudit } from '../audit/entry.ts';
import { inTransaction, inTransactionWithSpare } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { assessIn } from './assessIn.ts';
import type { ImpactReport } from './impact.ts';
import type { AssessOptions } from './options.ts';
import { SYSTEM } from './record.ts';

/**
 * Brings the standings of a pool up to a day: of everybody under its law, or of those of whom the law can make
 * something else since they were last looked at. What changed is recorded on the profiles and told to the people;
 * who is eligible for no program any more leaves. All of it in one transaction. Under a law that differs in points
 * alone, standings are scored again from the candidates that they keep.
 * @throws FactsUnknownError for somebody whose score the law of the day does not know; RequestError where it would be
 * recorded on another day than that of its law
 */
export async function assessPool(db: Pool, poolId: number, options: AssessOptions): Promise<ImpactReport> {
  const { on, at, reforms = [] } = options;
  const dryRun = options.dryRun === true || reforms.length > 0;
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  if (dryRun) return inTransaction(db, (reader) => assessIn(reader, null, poolId, options), { begin });
  expectDay(on, at);
  // What the reader sees begins with its first query, when the pool is held. Nor does a round run meanwhile: what is
  // found of people whom it invites would come too late.
  return inTransactionWithSpare(
    db,
    (reader, spare) =>
      inTransaction(spare, async (writer) => {
        await writer.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(poolId)]);
        const report = await assessIn(reader, writer, poolId, options);
        await auditAssessment(writer, poolId, options, report);
        return report;
      }),
    { begin, lock: roundsLock(poolId), announce: lockOf(poolId) },
  );
}

/** What is found is recorded on the day whose law found it, like everything else. */
function expectDay(on: PlainDate, at: number): void {
  const today = legalDay(at);
  if (today === on) return;
  throw new RequestError('pool.assess-other-day', 422, {
    en: `An assessment by the law of ${on} is recorded on that day in Ottawa, and its instant falls on ${today}. Give an instant of that day with --at, or leave it out; --dry-run shows what any day would change.`,
    fr: `Une évaluation selon la loi du ${on} est consignée ce jour-là à Ottawa, or son instant tombe le ${today}. Donnez avec --at un instant de ce jour, ou omettez-le ; --dry-run montre ce que changerait n’importe quel jour.`,
  });
}

async function auditAssessment(
  writer: PoolClient,
  poolId: number,
  { on, at, who }: AssessOptions,
  { people, first, gain, lose, leave }: ImpactReport,
): Promise<void> {
  await writeAudit(writer, {
    ...SYSTEM,
    at,
    action: 'pool.assess',
    subject: `pool/${poolId}`,
    outcome: 'done',
    details: { on, who, people, first, gain, lose, leave },
  });
}

/** Rounds of a pool, and assessments of it, come one after the other. */
export function roundsLock(poolId: number): string {
  return `rounds/${poolId}`;
}

/** Commands on profiles of a pool hold this lock together; an assessment of the pool holds it alone. */
export function lockOf(poolId: number): string {
  return `standings/${poolId}`;
}
