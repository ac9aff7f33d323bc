import type { Language } from '@openentry/law';
import type { AboutApplication } from './application/about.ts';
import { applicationLetter } from './application/application.ts';
import { type InvitationIssued, invitationLetter } from './invitation/invitation.ts';
import {
  cancelledLetter,
  expiredInvitationLetter,
  type InvitationCancelled,
  type InvitationExpired,
} from './invitation-end/invitation-end.ts';
import type { Letter } from './letter.ts';
import {
  acceptedLetter,
  lapsedLetter,
  type NominationAccepted,
  type NominationLapsed,
  type NominationPending,
  type NominationWithdrawn,
  pendingLetter,
  withdrawnLetter,
} from './nomination/nomination.ts';
import {
  type DraftLapsed,
  expiredProfileLetter,
  ineligibleLetter,
  lapsedDraftLetter,
  type ProfileExpired,
  type ProfileIneligible,
} from './profile-end/profile-end.ts';
import {
  changedLetter,
  inPoolLetter,
  type ProfileInPool,
  type StandingChanged,
} from './standing/standing.ts';

/** What a candidate is written to about. */
export type LetterSubject =
  | InvitationIssued
  | InvitationCancelled
  | InvitationExpired
  | ProfileExpired
  | ProfileIneligible
  | NominationPending
  | NominationAccepted
  | NominationWithdrawn
  | NominationLapsed
  | ProfileInPool
  | StandingChanged
  | DraftLapsed
  | AboutApplication;

/**
 * The letter about a subject, in one language. The same subject gives the same letter, whenever and wherever it is
 * written.
 * @throws RangeError for a day before Express Entry, or a score that is not known where it is stated.
 */
export function writeLetter(subject: LetterSubject, language: Language): Letter {
  switch (subject.kind) {
    case 'invitation':
      return invitationLetter(subject, language);
    case 'invitation-cancelled':
      return cancelledLetter(subject, language);
    case 'invitation-expired':
      return expiredInvitationLetter(subject, language);
    case 'profile-expired':
      return expiredProfileLetter(subject, language);
    case 'profile-ineligible':
      return ineligibleLetter(subject, language);
    case 'nomination-pending':
      return pendingLetter(subject, language);
    case 'nomination-accepted':
      return acceptedLetter(subject, language);
    case 'nomination-withdrawn':
      return withdrawnLetter(subject, language);
    case 'nomination-lapsed':
      return lapsedLetter(subject, language);
    case 'profile-in-pool':
      return inPoolLetter(subject, language);
    case 'standing-changed':
      return changedLetter(subject, language);
    case 'draft-lapsed':
      return lapsedDraftLetter(subject, language);
    case 'application-received':
    case 'application-incomplete':
    case 'application-request':
    case 'application-fairness':
    case 'application-approved':
    case 'application-refused':
    case 'application-confirmed':
    case 'application-withdrawn':
      return applicationLetter(subject, language);
  }
}
