import {
  addMonths,
  addYears,
  type DocumentOwed,
  type DocumentProgram,
  documentsFor,
  type PlainDate,
  type Program,
  rulesetOn,
  type Validity,
} from '@openentry/law';
import { legalDay } from '../time/instants.ts';
import type { ApplicationState, Attachment, Look } from './state.ts';

/** How a document that is owed stands. */
export type SlotState =
  | 'missing'
  | 'received'
  /** Not recent enough on the day, or no longer good. */
  | 'expired'
  /** Was sent, but the day that decides whether it is recent enough was not given. */
  | 'undated'
  | 'inQuestion'
  | 'accepted'
  /** Nobody declared the facts that say whether it is owed. */
  | 'unknown';

export interface Slot {
  readonly owed: DocumentOwed;
  readonly state: SlotState;
  readonly attachments: readonly Attachment[];
  /** What the officer asked about it; null otherwise. */
  readonly question: string | null;
}

const programs: Readonly<Record<Program, DocumentProgram>> = {
  CEC: 'cec',
  FSW: 'fsw',
  FST: 'fst',
  PNP: 'pnp',
};

const fromTo = (holds: boolean): SlotState => (holds ? 'received' : 'expired');

/** Whether something sent is good on the day of submission. */
function standing(validity: Validity, { issuedOn, expiresOn }: Attachment, on: PlainDate): SlotState {
  if (expiresOn !== null && expiresOn < on) return 'expired';
  switch (validity.kind) {
    case 'noLimit':
      return 'received';
    case 'validOnSubmission':
      return expiresOn === null ? 'undated' : 'received';
    case 'issuedWithinMonths':
    case 'examinedWithinMonths':
      return issuedOn === null ? 'undated' : fromTo(issuedOn >= addMonths(on, -validity.months));
    case 'youngerThanYears':
      return issuedOn === null ? 'undated' : fromTo(issuedOn > addYears(on, -validity.years));
    case 'afterLastStay':
      if (validity.day === null) return 'received';
      return issuedOn === null ? 'undated' : fromTo(issuedOn > validity.day);
  }
}

/** The day that the document's own facts give it, where the person need not say it again: that of a test. */
const dated = (attachment: Attachment, { subject }: DocumentOwed): Attachment =>
  attachment.issuedOn === null && subject?.kind === 'test'
    ? { ...attachment, issuedOn: subject.date }
    : attachment;

const BEST: readonly SlotState[] = ['received', 'undated', 'expired'];

function stateOf(
  owed: DocumentOwed,
  sent: readonly Attachment[],
  look: Look | null,
  on: PlainDate,
): SlotState {
  if (look !== null) return look.is;
  if (sent.length === 0) return owed.outcome.kind === 'unknown' ? 'unknown' : 'missing';
  const states = sent.map((attachment) => standing(owed.validity, dated(attachment, owed), on));
  return BEST.find((state) => states.includes(state)) ?? 'received';
}

/** The day for which an application is looked at: that of its receipt, or a day on which it would be received. */
export const dayOf = (state: ApplicationState, at: number): PlainDate =>
  legalDay('receivedAt' in state ? state.receivedAt : at);

/**
 * Every document that the application owes on its day, by person, with how it stands. What the candidate sees
 * before submission and what the officer sees afterwards is this one list.
 */
export function documentsOwed(state: ApplicationState, at: number): readonly Slot[] {
  const on = dayOf(state, at);
  const looks = 'looks' in state ? state.looks : {};
  return documentsFor(state.facts, rulesetOn(on), programs[state.invitation.program]).map((owed) => {
    const attachments = state.attachments.filter(({ slot }) => slot === owed.key);
    const look = looks[owed.key] ?? null;
    return {
      owed,
      attachments,
      state: stateOf(owed, attachments, look, on),
      question: look?.is === 'inQuestion' ? look.reason : null,
    };
  });
}
