import type { Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { RequestError } from '../errors.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { type ComposedLetter, composeLetter } from '../letters/compose.ts';
import type { KeptNotice } from '../letters/notices.ts';
import { HAS_LETTER } from '../letters/subjects/application.ts';
import { MICROSECONDS } from '../profiles/load.ts';
import { SYSTEM } from '../standings/record.ts';
import { contactOf } from './contact.ts';
import { MailFailed } from './failed.ts';
import type { Mailer } from './mailer.ts';

/** What a delivery did. */
export interface MailReport {
  readonly sent: number;
  /** Letters that were not taken; each is tried again later. */
  readonly failed: number;
  /** The first of them, by code and number. */
  readonly failures: readonly MailFailure[];
  /** Why it ended before its end: the code of a mail server that takes nothing; null where it did not. */
  readonly stopped: string | null;
  /** Letters that are to be sent still, those that were not taken among them. */
  readonly waiting: number;
  /** Notices to people of whom no address is known: their letters are there to be read, and are not mailed. */
  readonly noAddress: number;
}

export interface MailFailure {
  readonly noticeId: number;
  readonly profileId: number;
  readonly code: string;
}

export interface DeliverOptions {
  /** The time at which it begins, in microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly keys: FieldKeys;
  /** Ends it after the letter in hand. */
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

const AT_A_TIME = 200;
const NAMED = 100;
const MICROSECONDS_A_MS = 1000;
const MINUTE = 60_000_000;
const FIRST_WAIT = 5 * MINUTE;
const LONGEST_WAIT = 24 * 60 * MINUTE;

const UNSENT = `FROM notices n JOIN profiles p USING (candidate_id, profile_id)
  LEFT JOIN contacts c USING (candidate_id) WHERE p.pool_id = $1 AND n.sent_at IS NULL
    AND ${HAS_LETTER}`;
const DUE = `${UNSENT} AND c.candidate_id IS NOT NULL AND (n.try_at IS NULL OR n.try_at <= $2)`;

type Waiting = Pick<KeptNotice, 'candidateId' | 'profileId' | 'noticeId' | 'at'> & { readonly tries: number };

async function dueNotices(db: Pool, poolId: number, at: number): Promise<Waiting[]> {
  const { rows } = await db.query<
    Record<'candidate_id' | 'profile_id' | 'notice_id' | 'at', string> & { tries: number }
  >(
    `SELECT n.candidate_id, n.profile_id, n.notice_id, n.tries, ${MICROSECONDS('n.at')} AS at
     ${DUE} ORDER BY n.notice_id LIMIT ${AT_A_TIME}`,
    [poolId, isoMicroseconds(at)],
  );
  return rows.map((row) => ({
    candidateId: Number(row.candidate_id),
    profileId: Number(row.profile_id),
    noticeId: Number(row.notice_id),
    at: Number(row.at),
    tries: row.tries,
  }));
}

async function countDue(db: Pool, poolId: number, at: number): Promise<number> {
  const { rows } = await db.query<{ due: number }>(`SELECT count(*)::integer AS due ${DUE}`, [
    poolId,
    isoMicroseconds(at),
  ]);
  return rows[0]?.due ?? 0;
}

/** @returns microseconds until the next try: five minutes, then twice as long each time, a day at most */
const waitAfter = (tries: number): number => Math.min(FIRST_WAIT * 2 ** tries, LONGEST_WAIT);

/**
 * Takes a notice to send it, for whoever comes first. Nobody else does for a while; where whoever took it is gone by
 * then, somebody takes it again: a letter may come twice, and is never lost.
 */
async function take(db: Pool, { candidateId, noticeId, tries }: Waiting, at: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE notices SET tries = tries + 1, try_at = $4
     WHERE candidate_id = $1 AND notice_id = $2 AND sent_at IS NULL AND (try_at IS NULL OR try_at <= $3)`,
    [candidateId, noticeId, isoMicroseconds(at), isoMicroseconds(at + waitAfter(tries))],
  );
  return rowCount === 1;
}

/** Gives a notice back that could not be tried at all. */
async function giveBack(db: Pool, { candidateId, noticeId }: Waiting): Promise<void> {
  await db.query(
    `UPDATE notices SET tries = tries - 1, try_at = NULL
     WHERE candidate_id = $1 AND notice_id = $2 AND sent_at IS NULL AND tries > 0`,
    [candidateId, noticeId],
  );
}

async function mark(
  db: Pool,
  { candidateId, noticeId }: Waiting,
  { sentAt, code }: { readonly sentAt: number | null; readonly code: string | null },
): Promise<void> {
  await db.query(
    'UPDATE notices SET sent_at = $3, mail_error = $4 WHERE candidate_id = $1 AND notice_id = $2',
    [candidateId, noticeId, sentAt === null ? null : isoMicroseconds(sentAt), code],
  );
}

/** Writes and sends the letter of a notice. @throws MailFailed; RequestError where there is nothing to write */
async function sendOne(db: Pool, mailer: Mailer, notice: Waiting, keys: FieldKeys): Promise<void> {
  const contact = await contactOf(db, notice.candidateId, keys);
  // Removed since: there is nobody to write to.
  if (contact === null)
    throw new RequestError('contact.none', 404, { en: 'No contact', fr: 'Aucun contact' });
  const composed: ComposedLetter = await composeLetter(db, notice, { contact });
  await mailer.send({ noticeId: notice.noticeId, contact, composed, at: notice.at });
}

/**
 * Mails what waits of a pool, in the order in which it was written. Each letter is sent at least once: it counts as sent
 * only when it is in other hands, and a process that ends in between leaves it to the next. Several may run at once.
 * A letter that is refused waits longer each time; a server that takes nothing ends the delivery.
 */
export async function deliverMail(
  db: Pool,
  poolId: number,
  mailer: Mailer,
  { at, keys, signal, progress = () => {} }: DeliverOptions,
): Promise<MailReport> {
  const started = performance.now();
  // Many letters take their time, by which the next is taken.
  const now = (): number => at + Math.round((performance.now() - started) * MICROSECONDS_A_MS);
  const total = await countDue(db, poolId, at);
  const failures: MailFailure[] = [];
  let sent = 0;
  let failed = 0;
  let stopped: string | null = null;
  while (stopped === null) {
    const notices = await dueNotices(db, poolId, now());
    if (notices.length === 0 || signal?.aborted) break;
    for (const notice of notices) {
      if (signal?.aborted) break;
      if (!(await take(db, notice, now()))) continue;
      try {
        await sendOne(db, mailer, notice, keys);
        await mark(db, notice, { sentAt: now(), code: null });
        sent++;
      } catch (error) {
        if (error instanceof MailFailed && error.everybody) {
          stopped = error.code;
          await giveBack(db, notice);
          break;
        }
        if (!(error instanceof MailFailed || error instanceof RequestError)) throw error;
        const { code } = error;
        await mark(db, notice, { sentAt: null, code });
        failed++;
        const { noticeId, profileId } = notice;
        if (failures.length < NAMED) failures.push({ noticeId, profileId, code });
      }
      progress(Math.min(sent + failed, total), total);
    }
  }
  const report = { sent, failed, failures, stopped, ...(await left(db, poolId)) };
  if (sent + failed > 0) await audit(db, poolId, at, report);
  return report;
}

async function left(db: Pool, poolId: number): Promise<Pick<MailReport, 'waiting' | 'noAddress'>> {
  const { rows } = await db.query<Pick<MailReport, 'waiting' | 'noAddress'>>(
    `SELECT count(*) FILTER (WHERE c.candidate_id IS NOT NULL)::integer AS waiting,
            count(*) FILTER (WHERE c.candidate_id IS NULL)::integer AS "noAddress" ${UNSENT}`,
    [poolId],
  );
  return rows[0] ?? { waiting: 0, noAddress: 0 };
}

async function audit(db: Pool, poolId: number, at: number, report: MailReport): Promise<void> {
  const { sent, failed, stopped, waiting } = report;
  await writeAudit(db, {
    at,
    ...SYSTEM,
    action: 'mail.send',
    subject: `pool/${poolId}`,
    outcome: stopped === null ? 'done' : 'failed',
    details: { sent, failed, waiting, ...(stopped === null ? {} : { code: stopped }) },
  });
  await linkAudit(db);
}
