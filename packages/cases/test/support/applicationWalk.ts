import type { Random } from '../../../law/test/support/random.ts';
import {
  APPLICATION_ACTIONS,
  type ApplicationAction,
  type ApplicationActionType,
} from '../../src/application/actions.ts';
import { GROUNDS } from '../../src/application/grounds.ts';
import { FEE_KINDS, TRACK_RESULTS, TRACKS } from '../../src/application/parts.ts';
import type { ApplicationState } from '../../src/application/state.ts';
import { ROLES } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { engineerFacts, INVITED_AT, recordedApplication, started, toComplete } from './applications.ts';
import { newId } from './profiles.ts';
import { DAY, HOUR } from './times.ts';

const FACTS = engineerFacts();
const OFFICERS = ['officer.one', 'officer.two'] as const;
const grounds = (random: Random) => [{ provision: random.pick(GROUNDS), text: 'Why' }];

/** Any action of a kind, fitting or not, that reads as one. */
export function anyApplicationAction(
  random: Random,
  type: ApplicationActionType,
  at: number,
  state: ApplicationState | null,
): ApplicationAction {
  const day = (most: number) => legalDay(at + random.between(-3, most) * DAY);
  const asked = state !== null && 'requests' in state ? state.requests.map(({ request }) => request) : [];
  const letters = state !== null && 'fairness' in state ? state.fairness.map(({ letter }) => letter) : [];
  const oneOf = (known: readonly string[]): string =>
    known.length > 0 && random.happens(0.8) ? random.pick(known) : newId();
  const sent = () => ({
    text: random.happens(0.7) ? 'An answer' : null,
    files: random.happens(0.4) ? [{ slot: 'principal/passport', file: newId() }] : [],
  });
  switch (type) {
    case 'start':
      return started(FACTS);
    case 'edit':
      return { type, facts: FACTS };
    case 'attach':
      return { type, slot: 'principal/passport', file: newId(), expiresOn: day(400) };
    case 'detach':
      return {
        type,
        slot: 'principal/passport',
        file: oneOf(state?.attachments.map(({ file }) => file) ?? []),
      };
    case 'pay':
      return {
        type,
        payment: newId(),
        reference: 'receipt',
        lines: [{ kind: random.pick(FEE_KINDS), person: 'principal', dollars: random.between(1, 2000) }],
      };
    case 'submit':
      return { type, declaredTrue: true };
    case 'lapse':
      return { type, why: random.pick(['expired', 'declined', 'cancelled', 'withdrawn']) };
    case 'checkQualifications':
      return {
        type,
        on: legalDay(at),
        outcome: random.pick(['holds', 'fails', 'unknown']),
        crsAtInvitation: 480,
        crsAtReceipt: 470,
        reasons: [],
      };
    case 'findComplete':
    case 'approve':
    case 'claim':
    case 'endHold':
      return { type };
    case 'returnIncomplete':
      return { type, missing: [{ code: 'document-missing', what: 'principal/passport' }] };
    case 'questionDocument':
      return { type, slot: 'principal/passport', reason: 'Cut off' };
    case 'acceptDocument':
      return { type, slot: 'principal/passport' };
    case 'track':
      return {
        type,
        track: random.pick(TRACKS),
        result: random.happens(0.7) ? 'passed' : random.pick(TRACK_RESULTS),
      };
    case 'request':
      return {
        type,
        request: newId(),
        kind: random.pick(['documents', 'biometrics', 'interview']),
        items: [{ person: 'principal', slot: null, text: 'Send it' }],
        lastDay: random.happens(0.7) ? day(40) : null,
      };
    case 'answerRequest':
      return { type, request: oneOf(asked), ...sent() };
    case 'closeRequest':
      return { type, request: oneOf(asked), outcome: random.pick(['satisfied', 'withdrawn', 'unanswered']) };
    case 'sendFairness':
      return { type, letter: newId(), grounds: grounds(random), lastDay: day(40) };
    case 'answerFairness':
      return { type, letter: oneOf(letters), ...sent() };
    case 'reportChange':
      return { type, about: 'family', text: 'We married' };
    case 'propose':
      return {
        type,
        outcome: random.pick(['approve', 'refuse']),
        grounds: random.happens(0.7) ? grounds(random) : [],
      };
    case 'refuse':
      return {
        type,
        grounds: random.happens(0.5) ? [{ provision: 'irpa.40', text: 'Why' }] : grounds(random),
        misrepresentation: random.happens(0.3),
        inCanada: random.happens(0.5),
        withoutFairness: random.happens(0.5) ? 'Not needed' : null,
      };
    case 'recordRemoval':
      return { type, on: day(0) };
    case 'confirm':
      return { type, validThrough: day(400) };
    case 'land':
      return { type, on: day(0), where: random.pick(['portOfEntry', 'portal']) };
    case 'withdraw':
      return { type, reason: random.happens(0.5) ? 'Changed my mind' : null };
    case 'suspend':
    case 'resume':
      return { type, order: 'Order 1' };
    case 'terminate':
      return { type, order: 'Order 1', repayFees: random.happens(0.5) };
    case 'assign':
      return { type, officer: random.pick(OFFICERS) };
    case 'handOver':
      return { type, officer: random.pick(OFFICERS), reason: 'Leave' };
    case 'release':
      return { type, reason: 'Not mine' };
    case 'hold':
      return { type, reason: 'Waits', until: random.happens(0.5) ? day(20) : null };
  }
}

/** What an officer would do next to bring a file to its end. */
function onward(state: ApplicationState, at: number): ApplicationAction | null {
  if (!('work' in state)) return null;
  switch (state.status) {
    case 'received':
      return state.work.officer === null ? { type: 'claim' } : { type: 'findComplete' };
    case 'inProcess': {
      if (state.work.officer === null) return { type: 'claim' };
      const track = TRACKS.find((each) => state.tracks[each].result !== 'passed');
      if (track !== undefined) return { type: 'track', track, result: 'passed' };
      const open = state.requests.find(({ closed }) => closed === null);
      if (open !== undefined) return { type: 'closeRequest', request: open.request, outcome: 'satisfied' };
      return { type: 'approve' };
    }
    case 'approved':
      return { type: 'confirm', validThrough: legalDay(at + 300 * DAY) };
    case 'confirmed':
      return { type: 'land', on: legalDay(at), where: 'portal' };
    default:
      return null;
  }
}

/** What is asked next: anything by anybody at times, otherwise what makes an application go on. */
export function nextAsked(
  random: Random,
  state: ApplicationState | null,
  at: number,
): Recorded<ApplicationAction> {
  const role = random.pick(ROLES);
  const account = role === 'officer' ? random.pick(OFFICERS) : `an account of ${role}`;
  if (state === null) return recordedApplication(started(FACTS), at, 'candidate');
  if (state.status === 'inProgress' && random.happens(0.6)) {
    const [next] = toComplete(state, at).filter(
      (action) =>
        !(action.type === 'edit' && state.form.people !== undefined) &&
        !(action.type === 'pay' && state.ledger.some(({ movement }) => movement === 'paid')),
    );
    return recordedApplication(next ?? { type: 'submit', declaredTrue: true }, at, 'candidate');
  }
  const next = random.happens(0.75) ? onward(state, at) : null;
  if (next?.type === 'confirm' && random.happens(0.5)) {
    const lines = [{ kind: 'rprf', person: 'principal', dollars: 575 } as const];
    const action = { type: 'pay', payment: newId(), reference: 'receipt', lines } as const;
    return recordedApplication<ApplicationAction>({ ...action, lines: [...lines] }, at, 'candidate');
  }
  if (next !== null && 'work' in state) {
    return recordedApplication(next, at, 'officer', state.work.officer ?? random.pick(OFFICERS));
  }
  const type = random.pick(APPLICATION_ACTIONS);
  return recordedApplication(anyApplicationAction(random, type, at, state), at, role, account);
}

export const WALK_FROM = INVITED_AT + HOUR;
