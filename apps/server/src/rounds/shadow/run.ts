import type { Actor } from '@openentry/cases';
import { type AmendmentFile, amendmentOf, type PlainDate, rulesetOn } from '@openentry/law';
import { type Instruction, rulesetFingerprint } from '@openentry/pool';
import type { Pool } from 'pg';
import { linkAudit } from '../../audit/chain.ts';
import { writeAudit } from '../../audit/entry.ts';
import { inTransaction } from '../../database/transaction.ts';
import { RequestError } from '../../errors.ts';
import { freezePool } from '../freeze.ts';
import { compareLaws, type ShadowDifference, type ShadowReport } from './compare.ts';
import { lastLaw, SIGNATURES } from './required.ts';

export interface ShadowRequest {
  readonly instruction: Instruction;
  /** Day whose law is the one before. */
  readonly before: PlainDate;
  /** Hypothetical instruments laid over the law after, the day of the instruction. */
  readonly reforms?: readonly AmendmentFile[];
  readonly by: Actor;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly threads?: number | undefined;
  readonly each?: (difference: ShadowDifference) => void;
  readonly progress?: (done: number, total: number) => void;
}

/** A shadow round as it is kept. */
export interface ShadowRound {
  readonly shadowId: number;
  readonly lawBefore: string;
  readonly lawAfter: string;
  readonly report: ShadowReport;
  readonly signatures: readonly string[];
  /** Signatures still needed before a round may run under the law after. */
  readonly missing: number;
}

/** Runs one instruction on one snapshot of a pool under two laws, and keeps what differs. Nobody is invited. */
export async function shadowRound(db: Pool, poolId: number, request: ShadowRequest): Promise<ShadowRound> {
  const { instruction, before, reforms = [], by, at, threads, progress, each = () => {} } = request;
  const report = await inTransaction(
    db,
    async (client) => {
      const half = (part: number) => (done: number, total: number) =>
        progress?.(done + part * total, total * 2);
      const was = await freezePool(
        client,
        poolId,
        { ...instruction, day: before },
        { threads, progress: half(0) },
      );
      const is = await freezePool(client, poolId, instruction, { threads, reforms, progress: half(1) });
      return compareLaws(was, is, instruction.toInvite, each);
    },
    { begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' },
  );
  const lawBefore = rulesetFingerprint(rulesetOn(before));
  const amendments = reforms.map((reform) => amendmentOf(reform));
  const lawAfter = rulesetFingerprint(rulesetOn(instruction.day, amendments));
  const shadowId = await inTransaction(db, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO shadow_rounds (pool_id, law_before, law_after, report, differences, run_by)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING shadow_id AS id`,
      [poolId, lawBefore, lawAfter, JSON.stringify(report), report.differences, by.account],
    );
    const id = rows[0]?.id ?? 0;
    const { differences } = report;
    await writeAudit(client, {
      at,
      ...by,
      action: 'round.shadow',
      subject: `shadow/${id}`,
      outcome: 'done',
      details: { pool: poolId, lawBefore, lawAfter, differences },
    });
    return id;
  });
  await linkAudit(db);
  const missing = (await isSettled(db, poolId, lawAfter, report)) ? 0 : SIGNATURES;
  return { shadowId, lawBefore, lawAfter, report, signatures: [], missing };
}

/** Whether a round may run under a law without signatures: nobody is treated differently, or the last round ran under it. */
async function isSettled(
  db: Pool,
  poolId: number,
  lawAfter: string,
  { differences }: ShadowReport,
): Promise<boolean> {
  return differences === 0 || (await lastLaw(db, poolId)) === lawAfter;
}

/**
 * Signs the differences of a shadow round. The same person signing again changes nothing.
 * @throws RequestError for a shadow round that is not there
 */
export async function signShadow(
  db: Pool,
  shadowId: number,
  { by, at }: Pick<ShadowRequest, 'by' | 'at'>,
): Promise<ShadowRound> {
  await inTransaction(db, async (client) => {
    const { rowCount } = await client.query('SELECT FROM shadow_rounds WHERE shadow_id = $1', [shadowId]);
    if (rowCount === 0) throw noShadow(shadowId);
    await client.query(
      'INSERT INTO shadow_signatures (shadow_id, account) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [shadowId, by.account],
    );
    await writeAudit(client, {
      at,
      ...by,
      action: 'round.shadow-sign',
      subject: `shadow/${shadowId}`,
      outcome: 'done',
      details: {},
    });
  });
  await linkAudit(db);
  const kept = await shadowById(db, shadowId);
  if (kept === null) throw noShadow(shadowId);
  return kept;
}

const noShadow = (shadowId: number): RequestError =>
  new RequestError('shadow.unknown', 404, {
    en: `There is no shadow round ${shadowId}.`,
    fr: `Il n’existe aucune ronde fantôme ${shadowId}.`,
  });

/** A shadow round with its signatures, or null. */
export async function shadowById(db: Pool, shadowId: number): Promise<ShadowRound | null> {
  const { rows } = await db.query<{
    law_before: string;
    law_after: string;
    report: ShadowReport;
    pool_id: number;
    signatures: string[] | null;
  }>(
    `SELECT pool_id, law_before, law_after, report,
            (SELECT array_agg(account ORDER BY signed_at) FROM shadow_signatures g WHERE g.shadow_id = s.shadow_id) AS signatures
     FROM shadow_rounds s WHERE shadow_id = $1`,
    [shadowId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const signatures = row.signatures ?? [];
  const settled = await isSettled(db, row.pool_id, row.law_after, row.report);
  return {
    shadowId,
    lawBefore: row.law_before,
    lawAfter: row.law_after,
    report: row.report,
    signatures,
    missing: settled ? 0 : Math.max(0, SIGNATURES - signatures.length),
  };
}
