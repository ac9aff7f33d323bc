import type { Pool } from 'pg';
import { MICROSECONDS, type ProfileKey } from '../profiles/load.ts';
import type { KeptNotice } from './notices.ts';

interface NoticeRow {
  notice_id: string;
  code: KeptNotice['code'];
  at: string;
  sent_at: string | null;
}

export interface NoticesOf {
  /** The number before which to go on; null for the newest. */
  readonly before: number | null;
  readonly limit: number;
}

/** What the person of one profile was told about it, newest first. */
export async function noticesOf(
  db: Pool,
  { candidateId, profileId }: ProfileKey,
  { before, limit }: NoticesOf,
): Promise<KeptNotice[]> {
  const { rows } = await db.query<NoticeRow>(
    `SELECT notice_id, code, ${MICROSECONDS('at')} AS at, ${MICROSECONDS('sent_at')} AS sent_at FROM notices
     WHERE candidate_id = $1 AND profile_id = $2 AND ($3::bigint IS NULL OR notice_id < $3)
     ORDER BY notice_id DESC LIMIT $4`,
    [candidateId, profileId, before, limit],
  );
  return rows.map(({ notice_id, code, at, sent_at }) => ({
    candidateId,
    profileId,
    noticeId: Number(notice_id),
    code,
    at: Number(at),
    sentAt: sent_at === null ? null : Number(sent_at),
  }));
}
