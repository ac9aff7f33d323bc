import { type ApplicationAction, legalDay, type ProfileAction, type RoundAction } from '@openentry/cases';
import { rulesetOn } from '@openentry/law';
import { rulesetFingerprint } from '@openentry/pool';
import type { AuditEntry } from '../audit/entry.ts';

/** The provision that an action on a profile rests on; null where it is the person’s own choice alone. */
const OF_PROFILES: Readonly<Record<ProfileAction['type'], string | null>> = {
  start: 'IRPA 10.1(5)',
  import: null,
  edit: null,
  submit: 'IRPA 10.1',
  assess: 'IRPA 10.2(1)(a)',
  update: 'IRPA 10.2(1)(a)',
  offerNomination: 'IRPA 10.1(1.1)',
  acceptNomination: 'IRPA 10.1(1.1)',
  rejectNomination: 'IRPA 10.1(1.1)',
  lapseNomination: 'IRPA 10.1(1.1)',
  withdrawNomination: 'IRPA 10.1(1.1)',
  invite: 'IRPA 10.2(1)(b)',
  decline: null,
  lapseInvitation: 'IRPA 10.1(6)',
  cancelInvitation: 'IRPA 10.2(5)',
  apply: 'IRPA 10.1(1)',
  expire: 'IRPA 10.3(1)(f)',
  lapseDraft: null,
  withdraw: null,
};

/** The provision that an action on a round rests on. */
const OF_ROUNDS: Readonly<Record<RoundAction['type'], string>> = {
  plan: 'IRPA 10.3(1)',
  revise: 'IRPA 10.3(1)',
  schedule: 'IRPA 10.3(1)',
  approve: 'IRPA 10.3(1)',
  execute: 'IRPA 10.2(1)(b)',
  publish: 'IRPA 10.3',
  cancel: 'IRPA 10.3(1)',
  correct: 'IRPA 10.2(5)',
};

/** The provision that an action on an application rests on; null where it is a matter of the office alone. */
const OF_APPLICATIONS: Readonly<Record<ApplicationAction['type'], string | null>> = {
  start: 'IRPA 10.1(1)',
  edit: null,
  attach: 'IRPR 10(2)',
  detach: null,
  pay: 'IRPR 295',
  submit: 'IRPA 10.1(1)',
  lapse: 'IRPA 10.1(6)',
  checkQualifications: 'IRPA 11.2',
  findComplete: 'IRPR 10',
  returnIncomplete: 'IRPR 12',
  questionDocument: 'IRPA 16',
  acceptDocument: 'IRPA 16',
  track: 'IRPA 16',
  request: 'IRPA 16',
  answerRequest: 'IRPA 16',
  closeRequest: 'IRPA 16',
  sendFairness: null,
  answerFairness: null,
  reportChange: 'IRPA 16',
  propose: null,
  approve: 'IRPA 11(1)',
  refuse: 'IRPA 11(1)',
  recordRemoval: 'IRPA 40(2)(a)',
  confirm: 'IRPA 21(1)',
  land: 'IRPA 21(1)',
  withdraw: null,
  suspend: 'IRPA 87.301–87.305',
  resume: 'IRPA 87.301–87.305',
  terminate: 'IRPA 87.301–87.305',
  claim: null,
  assign: null,
  handOver: null,
  release: null,
  hold: null,
  endHold: null,
};

type Rests = Pick<AuditEntry, 'provision' | 'ruleset'>;

const rests = (provision: string | null, at: number): Rests => ({
  ...(provision === null ? {} : { provision }),
  ruleset: rulesetFingerprint(rulesetOn(legalDay(at))),
});

/** What an action on a profile rests on: a provision, and the law of its day. */
export const profileRests = (type: ProfileAction['type'], at: number): Rests => rests(OF_PROFILES[type], at);

/** What an action on a round rests on. */
export const roundRests = (type: RoundAction['type'], at: number): Rests => rests(OF_ROUNDS[type], at);

/** What an action on an application rests on. */
export const applicationRests = (type: ApplicationAction['type'], at: number): Rests =>
  rests(OF_APPLICATIONS[type], at);
