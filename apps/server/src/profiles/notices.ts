import type { ProfileAction, ProfileState, Recorded } from '@openentry/cases';

/** What a person is told, by a stable code and values; the catalogues have the words. */
export interface Notice {
  readonly code: NoticeCode;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** Everything that people are told; the round and the daily assessment write theirs with many others at once. */
export type NoticeCode =
  | 'invitation.issued'
  | 'standing.changed'
  | 'profile.in-pool'
  | 'profile.ineligible'
  | 'profile.expired'
  | 'draft.lapsed'
  | 'nomination.offered'
  | 'nomination.lapsed'
  | 'nomination.withdrawn'
  | 'invitation.expired'
  | 'invitation.cancelled';

/** What an action of somebody else, or of time, means to the person; null where they did it themselves. */
export function noticeOf({ action }: Recorded<ProfileAction>, state: ProfileState): Notice | null {
  switch (action.type) {
    case 'assess':
      if (state.status === 'ineligible') return { code: 'profile.ineligible', values: { on: action.on } };
      return state.status === 'inPool'
        ? { code: 'profile.in-pool', values: { on: action.on, crs: action.crs } }
        : null;
    case 'offerNomination':
      return { code: 'nomination.offered', values: { province: action.province } };
    case 'lapseNomination':
      return { code: 'nomination.lapsed', values: {} };
    case 'withdrawNomination':
      return { code: 'nomination.withdrawn', values: {} };
    case 'lapseInvitation':
      return { code: 'invitation.expired', values: {} };
    case 'cancelInvitation':
      return { code: 'invitation.cancelled', values: { reason: action.reason } };
    case 'expire':
      return { code: 'profile.expired', values: {} };
    case 'lapseDraft':
      return { code: 'draft.lapsed', values: {} };
    case 'start':
    case 'import':
    case 'edit':
    case 'submit':
    case 'update':
    case 'acceptNomination':
    case 'rejectNomination':
    case 'invite':
    case 'decline':
    case 'apply':
    case 'withdraw':
      return null;
  }
}
