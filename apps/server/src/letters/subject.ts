import {
  deadlinesOf,
  foldProfile,
  legalDay,
  type ProfileAction,
  type ProfileState,
  type Recorded,
} from '@openentry/cases';
import { assess, codeFacts, plainDate, rulesetOn, scoreCrs } from '@openentry/law';
import type { Pool } from 'pg';
import { RequestError } from '../errors.ts';
import { type LoadedProfile, loadProfile, type ProfileKey } from '../profiles/load.ts';
import { outagesOf } from '../profiles/outages.ts';
import { engineInstruction, loadRound } from '../rounds/workflow/load.ts';
import type { LetterTo, ProfileAfter } from './letter.ts';
import type { LetterSubject } from './write.ts';

interface NoticeRow {
  code: string;
  at: string;
  values: Readonly<Record<string, unknown>>;
}

/** What somebody was told, with the number under which a letter about it can be asked for. */
export interface KeptNotice {
  readonly noticeId: number;
  readonly code: string;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

const NOTICE = `notice_id::integer AS "noticeId", code, (extract(epoch FROM at) * 1000000)::bigint::text AS at, values`;

/** Everything that somebody was told about a profile, oldest first. */
export async function noticesOf(db: Pool, { candidateId, profileId }: ProfileKey): Promise<KeptNotice[]> {
  const { rows } = await db.query<NoticeRow & { noticeId: number }>(
    `SELECT ${NOTICE} FROM notices WHERE candidate_id = $1 AND profile_id = $2 ORDER BY notice_id`,
    [candidateId, profileId],
  );
  return rows.map(({ noticeId, code, at }) => ({ noticeId, code, at: Number(at) }));
}

const noLetter = (noticeId: number): RequestError =>
  new RequestError('letter.none', 404, {
    en: `There is no letter for notice ${noticeId} of this profile.`,
    fr: `Il n’y a pas de lettre pour l’avis ${noticeId} de ce profil.`,
  });

function after(state: ProfileState): ProfileAfter {
  return state.status === 'ineligible' || state.status === 'expired' ? state.status : 'inPool';
}

/** The profile as it stood when the notice was given. */
function stateAt({ history }: LoadedProfile, at: number): ProfileState | null {
  return foldProfile(history.filter((recorded) => recorded.at <= at));
}

const lastOf = (history: readonly Recorded<ProfileAction>[], type: ProfileAction['type'], at: number) =>
  history.findLast((recorded) => recorded.action.type === type && recorded.at <= at);

async function invitationOf(db: Pool, loaded: LoadedProfile, at: number) {
  const issued = lastOf(loaded.history, 'invite', at);
  if (issued?.action.type !== 'invite') return null;
  const { rows } = await db.query<{ number: string; pool_id: number; cutoff: number; day: string }>(
    `SELECT number, pool_id, cutoff, (at AT TIME ZONE 'America/Toronto')::date::text AS day FROM rounds WHERE round_id = $1`,
    [issued.action.roundId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const file = await loadRound(db, row.pool_id, row.number);
  if (file === null) return null;
  const { number, kind, category, day } = engineInstruction(file.state);
  const state = foldProfile(loaded.history.filter((recorded) => recorded.at <= issued.at));
  return (
    state && {
      issued,
      round: { number, kind, category },
      program: issued.action.program,
      day,
      cutoff: row.cutoff,
      state,
    }
  );
}

/**
 * What a notice says, as the subject of a letter.
 * @param name as the person writes it
 * @throws RequestError for a notice that is not there, or one that is no letter
 */
export async function letterSubject(
  db: Pool,
  key: ProfileKey,
  noticeId: number,
  name: string,
): Promise<LetterSubject> {
  const { rows } = await db.query<NoticeRow>(
    `SELECT ${NOTICE} FROM notices WHERE candidate_id = $1 AND profile_id = $2 AND notice_id = $3`,
    [key.candidateId, key.profileId, noticeId],
  );
  const outages = await outagesOf(db);
  const loaded = await loadProfile(db, key, outages);
  const row = rows[0];
  if (row === undefined || loaded?.state == null) throw noLetter(noticeId);
  const at = Number(row.at);
  const on = legalDay(at);
  const to: LetterTo = { name, profileId: key.profileId, law: rulesetOn(on) };
  const state = stateAt(loaded, at) ?? loaded.state;
  switch (row.code) {
    case 'invitation.issued': {
      const invitation = await invitationOf(db, loaded, at);
      if (invitation === null) throw noLetter(noticeId);
      const { issued, round, program, day, cutoff } = invitation;
      const law = rulesetOn(day);
      const crs = scoreCrs(codeFacts(invitation.state.facts, law).candidate, law);
      return { kind: 'invitation', ...to, law, round, program, issuedAt: issued.at, cutOff: cutoff, crs };
    }
    case 'invitation.cancelled':
    case 'invitation.expired': {
      const invitation = await invitationOf(db, loaded, at);
      if (invitation === null) throw noLetter(noticeId);
      const { issued, round } = invitation;
      const common = { ...to, roundNumber: round.number, issuedAt: issued.at };
      if (row.code === 'invitation.expired') {
        const { invitation: period } = deadlinesOf(invitation.state, at, outages);
        return {
          kind: 'invitation-expired',
          ...common,
          ...(period?.days ? { lastDay: period.lastDay } : {}),
        };
      }
      const reason = String(row.values['reason'] ?? '');
      return {
        kind: 'invitation-cancelled',
        ...common,
        reason: { en: reason, fr: reason },
        after: after(state),
      };
    }
    case 'profile.expired':
    case 'profile.ineligible': {
      const receivedAt = 'receivedAt' in state ? state.receivedAt : null;
      if (receivedAt === null) throw noLetter(noticeId);
      if (row.code === 'profile.expired')
        return { kind: 'profile-expired', ...to, receivedAt, expiredOn: on };
      const day = plainDate(String(row.values['on'] ?? on));
      return {
        kind: 'profile-ineligible',
        ...to,
        receivedAt,
        assessment: assess(state.facts, rulesetOn(day)),
      };
    }
    case 'nomination.offered': {
      const offered = lastOf(loaded.history, 'offerNomination', at);
      const before = offered && foldProfile(loaded.history.filter((recorded) => recorded.at <= offered.at));
      const lastDay = before ? deadlinesOf(before, at, outages).nomination?.lastDay : undefined;
      if (offered?.action.type !== 'offerNomination' || lastDay === undefined) throw noLetter(noticeId);
      const { province } = offered.action;
      return { kind: 'nomination-pending', ...to, province, confirmedOn: legalDay(offered.at), lastDay };
    }
    case 'nomination.withdrawn': {
      const offered = lastOf(loaded.history, 'offerNomination', at);
      if (offered?.action.type !== 'offerNomination') throw noLetter(noticeId);
      const score = 'standing' in state ? (state.standing?.crs ?? null) : null;
      const { province } = offered.action;
      return { kind: 'nomination-withdrawn', ...to, province, withdrawnOn: on, after: after(state), score };
    }
    default:
      throw noLetter(noticeId);
  }
}
