import type { Role } from '../record/actor.ts';
import type { RefusalCode } from '../words/texts.en.ts';
import type { ProfileActionType } from './actions.ts';
import type { ProfileStatus } from './state.ts';

/** Who may do something to a profile, from which states, and what its periods must have done. */
export interface ProfileRule {
  readonly by: readonly Role[];
  readonly from: readonly ProfileStatus[];
  /** Said in another state, where nothing nearer the cause can be said. */
  readonly otherwise: RefusalCode;
  /**
   * The period of the state: that of a draft, of the life in the pool or of an invitation. It must still run, or
   * be over for what records just that.
   */
  readonly period: 'runs' | 'isOver';
  /** A nomination must wait for an answer, its period still running or over; or there must be one, answered or not. */
  readonly nomination?: 'awaitsAnswer' | 'isUnanswered' | 'any' | 'none';
  /** The standing must be that of the facts. */
  readonly assessed?: true;
}

const OWN = ['candidate', 'representative'] as const;
const SYSTEM = ['system'] as const;
const POOL = ['inPool', 'nominationPending'] as const;

/** Every action but `start` and `import`, which need that there is no profile. */
export const profileRules = {
  edit: { by: OWN, from: ['draft'], otherwise: 'profile.not-draft', period: 'runs' },
  submit: { by: OWN, from: ['draft'], otherwise: 'profile.not-draft', period: 'runs' },
  assess: {
    by: SYSTEM,
    from: ['submitted', 'inPool', 'nominationPending', 'invited'],
    otherwise: 'profile.not-submitted',
    period: 'runs',
  },
  update: { by: OWN, from: POOL, otherwise: 'profile.not-in-pool', period: 'runs' },
  offerNomination: {
    by: ['province'],
    from: POOL,
    otherwise: 'profile.not-in-pool',
    period: 'runs',
    nomination: 'none',
  },
  acceptNomination: {
    by: OWN,
    from: POOL,
    otherwise: 'profile.not-in-pool',
    period: 'runs',
    nomination: 'awaitsAnswer',
  },
  rejectNomination: {
    by: OWN,
    from: ['inPool', 'nominationPending', 'invited'],
    otherwise: 'profile.not-in-pool',
    period: 'runs',
    nomination: 'awaitsAnswer',
  },
  lapseNomination: {
    by: SYSTEM,
    from: ['inPool', 'nominationPending', 'invited'],
    otherwise: 'profile.not-in-pool',
    period: 'runs',
    nomination: 'isUnanswered',
  },
  withdrawNomination: {
    by: ['province'],
    from: ['inPool', 'nominationPending', 'invited'],
    otherwise: 'profile.not-in-pool',
    period: 'runs',
    nomination: 'any',
  },
  invite: { by: SYSTEM, from: POOL, otherwise: 'profile.not-in-pool', period: 'runs', assessed: true },
  decline: { by: OWN, from: ['invited'], otherwise: 'invitation.none', period: 'runs' },
  lapseInvitation: { by: SYSTEM, from: ['invited'], otherwise: 'invitation.none', period: 'isOver' },
  cancelInvitation: {
    by: ['officer', 'programOffice', 'system'],
    from: ['invited'],
    otherwise: 'invitation.none',
    period: 'runs',
  },
  apply: { by: OWN, from: ['invited'], otherwise: 'invitation.none', period: 'runs' },
  expire: {
    by: SYSTEM,
    from: ['submitted', 'inPool', 'nominationPending'],
    otherwise: 'profile.not-submitted',
    period: 'isOver',
  },
  lapseDraft: { by: SYSTEM, from: ['draft'], otherwise: 'profile.not-draft', period: 'isOver' },
  withdraw: {
    by: OWN,
    from: ['draft', 'submitted', 'inPool', 'nominationPending', 'invited'],
    otherwise: 'profile.closed',
    period: 'runs',
  },
} as const satisfies Readonly<Record<Exclude<ProfileActionType, 'start' | 'import'>, ProfileRule>>;

/** Who may start a profile. */
export const STARTED_BY: readonly Role[] = OWN;
/** Who may load one. */
export const IMPORTED_BY: readonly Role[] = SYSTEM;
