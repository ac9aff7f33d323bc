import type { Pool } from 'pg';
import type { ProfileKey } from '../profiles/load.ts';
import { MICROSECONDS } from '../profiles/load.ts';
import type { NoticeCode } from '../profiles/notices.ts';
import { HAS_LETTER } from './subjects/application.ts';

/** What somebody was told, with the number under which a letter about it can be asked for. */
export interface KeptNotice extends ProfileKey {
  readonly noticeId: number;
  readonly code: NoticeCode;
  /** Instants in microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** When it was mailed; null where it was not. */
  readonly sentAt: number | null;
}

/** Whose notices: of everybody in a pool, or of one profile in it. */
export interface NoticesAsked {
  readonly poolId: number;
  readonly profileId?: number | undefined;
}

const AT_A_TIME = 500;

const OF_POOL = `FROM notices n JOIN profiles p USING (candidate_id, profile_id)
  WHERE p.pool_id = $1 AND ($2::bigint IS NULL OR n.profile_id = $2) AND ${HAS_LETTER}`;

interface NoticeRow {
  candidate_id: string;
  profile_id: string;
  notice_id: string;
  code: NoticeCode;
  at: string;
  sent_at: string | null;
}

/** Everything that people were told, in the order in which it was written, a page at a time. */
export async function* keptNotices(
  db: Pool,
  { poolId, profileId }: NoticesAsked,
): AsyncGenerator<KeptNotice> {
  let after = '0';
  while (true) {
    const { rows } = await db.query<NoticeRow>(
      `SELECT n.candidate_id, n.profile_id, n.notice_id, n.code, ${MICROSECONDS('n.at')} AS at,
              ${MICROSECONDS('n.sent_at')} AS sent_at
       ${OF_POOL} AND n.notice_id > $3 ORDER BY n.notice_id LIMIT ${AT_A_TIME}`,
      [poolId, profileId ?? null, after],
    );
    for (const row of rows) {
      yield {
        candidateId: Number(row.candidate_id),
        profileId: Number(row.profile_id),
        noticeId: Number(row.notice_id),
        code: row.code,
        at: Number(row.at),
        sentAt: row.sent_at === null ? null : Number(row.sent_at),
      };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.notice_id;
  }
}

/** How many notices {@link keptNotices} has. */
export async function countNotices(db: Pool, { poolId, profileId }: NoticesAsked): Promise<number> {
  const { rows } = await db.query<{ notices: number }>(`SELECT count(*)::integer AS notices ${OF_POOL}`, [
    poolId,
    profileId ?? null,
  ]);
  return rows[0]?.notices ?? 0;
}
