import { foldProfile, legalDay } from '@openentry/cases';
import { type Language, rulesetOn } from '@openentry/law';
import type { Pool } from 'pg';
import { RequestError } from '../errors.ts';
import { loadProfile, MICROSECONDS, type ProfileKey } from '../profiles/load.ts';
import type { NoticeCode } from '../profiles/notices.ts';
import { outagesOf } from '../profiles/outages.ts';
import { asTold } from '../profiles/told.ts';
import { aboutApplication } from './subjects/application.ts';
import { invitationCancelled, invitationExpired, invitationIssued } from './subjects/invitation.ts';
import {
  nominationAccepted,
  nominationLapsed,
  nominationPending,
  nominationWithdrawn,
} from './subjects/nomination.ts';
import {
  draftLapsed,
  profileExpired,
  profileIneligible,
  profileInPool,
  standingChanged,
} from './subjects/profile.ts';
import type { Told } from './subjects/told.ts';
import type { LetterSubject } from './write.ts';

type SubjectOf = (told: Told) => LetterSubject | null | Promise<LetterSubject | null>;

/** Every notice has its letter: one without does not compile. */
const subjects: Readonly<Record<NoticeCode, SubjectOf>> = {
  'invitation.issued': invitationIssued,
  'invitation.cancelled': invitationCancelled,
  'invitation.expired': invitationExpired,
  'profile.in-pool': (told) => nominationAccepted(told) ?? profileInPool(told),
  'profile.ineligible': profileIneligible,
  'profile.expired': profileExpired,
  'standing.changed': standingChanged,
  'draft.lapsed': draftLapsed,
  'nomination.offered': nominationPending,
  'nomination.lapsed': nominationLapsed,
  'nomination.withdrawn': nominationWithdrawn,
};

const noLetter = (noticeId: number): RequestError =>
  new RequestError('letter.none', 404, {
    en: `There is no letter for notice ${noticeId} of this profile.`,
    fr: `Il n’y a pas de lettre pour l’avis ${noticeId} de ce profil.`,
  });

/** What a letter is about, and the language in which the person declared to be at home. */
export interface FoundSubject {
  readonly subject: LetterSubject;
  /** That of the first official language of the facts; null where none was declared. */
  readonly language: Language | null;
}

interface NoticeRow {
  code: NoticeCode;
  at: string;
  values: Readonly<Record<string, unknown>>;
}

/**
 * What a notice says, as the subject of a letter.
 * @param name as the person writes it; null where it is not known
 * @throws RequestError `letter.none` for a notice that is not there, or of which nothing can be said any more
 */
export async function letterSubject(
  db: Pool,
  key: ProfileKey,
  noticeId: number,
  name: string | null,
): Promise<FoundSubject> {
  const { rows } = await db.query<NoticeRow>(
    `SELECT code, ${MICROSECONDS('at')} AS at, values FROM notices
     WHERE candidate_id = $1 AND profile_id = $2 AND notice_id = $3`,
    [key.candidateId, key.profileId, noticeId],
  );
  const outages = await outagesOf(db);
  const kept = await loadProfile(db, key, outages);
  const row = rows[0];
  // A letter is for the person, whoever opens it, and tells of no invitation but one that its notice is about.
  const isAboutIt = row?.code.startsWith('invitation.') === true;
  const loaded = kept !== null && !isAboutIt ? await asTold(db, kept, outages) : kept;
  if (row === undefined || loaded?.state == null) throw noLetter(noticeId);
  const at = Number(row.at);
  const on = legalDay(at);
  const before = loaded.history.filter((recorded) => recorded.at <= at);
  const to = { name, profileId: key.profileId, law: rulesetOn(on) };
  const subject = row.code.startsWith('application.')
    ? await aboutApplication(db, key, row.values, { to, outages })
    : await subjects[row.code]({
        db,
        loaded,
        outages,
        state: foldProfile(before, outages) ?? loaded.state,
        at,
        on,
        values: row.values,
        to,
      });
  if (subject === null) throw noLetter(noticeId);
  return { subject, language: loaded.state.facts.firstOfficialLanguage ?? null };
}
