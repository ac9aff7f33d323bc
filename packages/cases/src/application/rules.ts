import type { Role } from '../record/actor.ts';
import type { RefusalCode } from '../words/texts.en.ts';
import type { ApplicationActionType } from './actions.ts';
import type { ApplicationStatus } from './state.ts';

/** Who may do something to an application, from which states, and what else must hold. */
export interface ApplicationRule {
  readonly by: readonly Role[];
  readonly from: readonly ApplicationStatus[];
  /** Said in another state, where nothing nearer the cause can be said. */
  readonly otherwise: RefusalCode;
  /** The period to apply must still run, or be over where an action records just that. */
  readonly period?: 'runs';
  /** Of officers only the one who has the file. */
  readonly own?: true;
  /** A file that is set aside waits until the hold is ended. */
  readonly notHeld?: true;
}

const OWN = ['candidate', 'representative'] as const;
const OFFICER = ['officer'] as const;
const EXAMINED = ['received', 'inProcess'] as const;
const PENDING = ['received', 'inProcess', 'approved'] as const;

const examines = {
  by: OFFICER,
  from: ['inProcess'],
  otherwise: 'application.not-in-process',
  own: true,
  notHeld: true,
} as const;

/** Every action but `start`, which needs that there is no application. */
export const applicationRules = {
  edit: { by: OWN, from: ['inProgress'], otherwise: 'application.submitted', period: 'runs' },
  attach: { by: OWN, from: ['inProgress'], otherwise: 'application.submitted', period: 'runs' },
  detach: { by: OWN, from: ['inProgress'], otherwise: 'application.submitted', period: 'runs' },
  pay: {
    by: [...OWN, 'system'],
    from: ['inProgress', 'received', 'inProcess', 'approved'],
    otherwise: 'application.closed',
  },
  submit: { by: OWN, from: ['inProgress'], otherwise: 'application.submitted', period: 'runs' },
  lapse: { by: ['system'], from: ['inProgress'], otherwise: 'application.submitted' },
  checkQualifications: { by: ['system'], from: EXAMINED, otherwise: 'application.not-received' },
  findComplete: {
    by: ['officer', 'system'],
    from: ['received'],
    otherwise: 'application.not-received',
    own: true,
    notHeld: true,
  },
  returnIncomplete: {
    by: OFFICER,
    from: ['received'],
    otherwise: 'application.not-received',
    own: true,
    notHeld: true,
  },
  questionDocument: { by: OFFICER, from: EXAMINED, otherwise: 'application.not-received', own: true },
  acceptDocument: { by: OFFICER, from: EXAMINED, otherwise: 'application.not-received', own: true },
  track: { ...examines, by: ['officer', 'system'] },
  request: examines,
  answerRequest: { by: OWN, from: ['inProcess', 'suspended'], otherwise: 'application.not-in-process' },
  closeRequest: { by: OFFICER, from: ['inProcess'], otherwise: 'application.not-in-process', own: true },
  sendFairness: examines,
  answerFairness: { by: OWN, from: ['inProcess', 'suspended'], otherwise: 'application.not-in-process' },
  reportChange: {
    by: OWN,
    from: ['received', 'inProcess', 'approved', 'confirmed', 'suspended'],
    otherwise: 'application.closed',
  },
  propose: { ...examines, by: ['officer', 'system'] },
  approve: examines,
  refuse: examines,
  recordRemoval: { by: OFFICER, from: ['refused'], otherwise: 'application.no-finding' },
  confirm: { by: OFFICER, from: ['approved', 'confirmed'], otherwise: 'application.not-approved' },
  land: { by: OFFICER, from: ['confirmed'], otherwise: 'application.not-confirmed' },
  withdraw: {
    by: OWN,
    from: ['received', 'inProcess', 'approved', 'confirmed', 'suspended'],
    otherwise: 'application.not-received',
  },
  suspend: { by: ['programOffice'], from: PENDING, otherwise: 'application.not-received' },
  resume: { by: ['programOffice'], from: ['suspended'], otherwise: 'application.not-suspended' },
  terminate: {
    by: ['programOffice'],
    from: [...PENDING, 'suspended'],
    otherwise: 'application.not-received',
  },
  claim: { by: OFFICER, from: EXAMINED, otherwise: 'application.not-received', notHeld: true },
  assign: { by: ['programOffice'], from: EXAMINED, otherwise: 'application.not-received' },
  handOver: { by: OFFICER, from: EXAMINED, otherwise: 'application.not-received', own: true },
  release: {
    by: ['officer', 'programOffice'],
    from: EXAMINED,
    otherwise: 'application.not-received',
    own: true,
  },
  hold: { by: OFFICER, from: EXAMINED, otherwise: 'application.not-received', own: true, notHeld: true },
  endHold: { by: ['officer', 'system'], from: EXAMINED, otherwise: 'application.not-received', own: true },
} as const satisfies Readonly<Record<Exclude<ApplicationActionType, 'start'>, ApplicationRule>>;

/** Who may start an application. */
export const APPLICATION_STARTED_BY: readonly Role[] = OWN;
