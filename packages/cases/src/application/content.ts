import { FIRST_DAY } from '@openentry/law';
import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Refusal, refuse } from '../refusal/refusal.ts';
import { FIRST_INSTANT, legalDay } from '../time/instants.ts';
import type { ApplicationAction } from './actions.ts';
import { lacksOf } from './completeness.ts';
import { applicationDeadlines, fairnessPeriod } from './deadlines.ts';
import { accountOf, isPaid } from './ledger.ts';
import { TRACKS } from './parts.ts';
import type { ApplicationState, Handed } from './state.ts';

type Of<T extends ApplicationAction['type']> = Extract<ApplicationAction, { type: T }>;
type Outages = readonly Recorded<Outage>[];

/** A track that is neither passed nor set aside; null where there is none. */
export const openTrack = ({ tracks }: Handed): (typeof TRACKS)[number] | null =>
  TRACKS.find((track) => !['passed', 'notRequired'].includes(tracks[track].result)) ?? null;

/** Why the application cannot be approved yet: a track, or something that was asked for. */
function checkApproval(state: Handed): Refusal | null {
  const track = openTrack(state);
  if (track !== null) return refuse('application.track-open', { track });
  return state.requests.some(({ closed }) => closed === null) ? refuse('application.request-open') : null;
}

/** The person was told what may go against them and answered, or had the time to. */
function wasHeard(state: Handed, at: number, outages: Outages): boolean {
  return state.fairness.some(
    (letter) => letter.answer !== null || at >= fairnessPeriod(letter, at, outages).until,
  );
}

function checkRefuse(state: Handed, action: Of<'refuse'>, at: number, outages: Outages): Refusal | null {
  const heard = wasHeard(state, at, outages);
  const found = action.grounds.some(({ provision }) => provision === 'irpa.40');
  if (action.misrepresentation && !found) return refuse('application.finding-without-ground');
  if (action.misrepresentation && !heard) return refuse('application.not-heard');
  if (action.withoutFairness === null && !heard) return refuse('application.not-heard');
  return null;
}

function checkPropose(state: Handed, recorded: Recorded<Of<'propose'>>): Refusal | null {
  const { action, by } = recorded;
  if (action.outcome === 'refuse') {
    if (by.role === 'system') return refuse('application.only-officers-refuse');
    return action.grounds.length === 0 ? refuse('application.no-grounds') : null;
  }
  const open = checkApproval(state);
  if (open !== null || by.role !== 'system') return open;
  if (state.fairness.length > 0) return refuse('application.needs-officer');
  return state.qualifications?.outcome === 'holds' ? null : refuse('application.qualifications-open');
}

function checkRequest(state: Handed, action: Of<'request'>, at: number): Refusal | null {
  const { request, kind, lastDay } = action;
  if (state.requests.some((one) => one.request === request))
    return refuse('action.id-reused', { id: request });
  if (lastDay === null) return kind === 'biometrics' ? null : refuse('application.last-day-missing');
  return lastDay > legalDay(at) ? null : refuse('application.last-day-over', { lastDay });
}

function checkFairness(state: Handed, action: Of<'sendFairness'>, at: number): Refusal | null {
  const { letter, lastDay } = action;
  if (state.fairness.some((one) => one.letter === letter)) return refuse('action.id-reused', { id: letter });
  return lastDay > legalDay(at) ? null : refuse('application.last-day-over', { lastDay });
}

function checkAnswer(
  state: ApplicationState,
  action: Of<'answerRequest'> | Of<'answerFairness'>,
  at: number,
  outages: Outages,
): Refusal | null {
  if (!('requests' in state)) return refuse('application.not-received');
  const asked =
    action.type === 'answerRequest'
      ? state.requests.find(({ request }) => request === action.request)
      : state.fairness.find(({ letter }) => letter === action.letter);
  if (asked === undefined) return refuse('application.nothing-asked');
  if (asked.answer !== null || ('closed' in asked && asked.closed !== null)) {
    return refuse('application.answered');
  }
  if (action.text === null && action.files.length === 0) return refuse('application.answer-empty');
  const { requests, fairness } = applicationDeadlines(state, at, outages);
  const period = action.type === 'answerRequest' ? requests[action.request] : fairness[action.letter];
  if (period === undefined || at < period.until) return null;
  return refuse('application.answer-late', { lastDay: period.lastDay });
}

/** What the content of an action asks of a state in which its kind may be recorded; null where all of it holds. */
export function checkApplicationContent(
  state: ApplicationState | null,
  recorded: Recorded<ApplicationAction>,
  outages: Outages = [],
): Refusal | null {
  const { action, at, by } = recorded;
  if (action.type === 'start') {
    if (action.invitedAt < FIRST_INSTANT) return refuse('action.before-express-entry', { first: FIRST_DAY });
    return at < action.invitedAt ? refuse('action.out-of-order', { last: action.invitedAt }) : null;
  }
  if (state === null) return null;
  switch (action.type) {
    case 'attach':
      return state.attachments.some(({ file }) => file === action.file)
        ? refuse('application.file-attached')
        : null;
    case 'detach':
      return state.attachments.some(({ slot, file }) => slot === action.slot && file === action.file)
        ? null
        : refuse('application.file-not-there');
    case 'pay':
      return state.ledger.some(({ of }) => of === action.payment)
        ? refuse('action.id-reused', { id: action.payment })
        : null;
    case 'submit': {
      const [first, ...others] = lacksOf(state, at);
      return first === undefined
        ? null
        : refuse('application.incomplete', { count: others.length + 1, first: first.code });
    }
    default:
      return 'work' in state ? checkHanded(state, { action, at, by, id: recorded.id }, outages) : null;
  }
}

/** The same for an application that was handed in. */
function checkHanded(
  state: Extract<ApplicationState, Handed>,
  recorded: Recorded<ApplicationAction>,
  outages: Outages,
): Refusal | null {
  const { action, at, by } = recorded;
  switch (action.type) {
    case 'findComplete': {
      // An officer may see that what seems to be lacking is not; the system finds complete what lacks nothing.
      const lacks = by.role === 'system' ? lacksOf(state, at) : [];
      return lacks.length === 0
        ? null
        : refuse('application.incomplete', { count: lacks.length, first: lacks[0]?.code ?? '' });
    }
    case 'track':
      return by.role === 'system' && action.result === 'failed'
        ? refuse('application.only-officers-refuse')
        : null;
    case 'request':
      return checkRequest(state, action, at);
    case 'answerRequest':
    case 'answerFairness':
      return checkAnswer(state, action, at, outages);
    case 'closeRequest': {
      const asked = state.requests.find(({ request }) => request === action.request);
      if (asked === undefined) return refuse('application.nothing-asked');
      return asked.closed === null ? null : refuse('application.answered');
    }
    case 'sendFairness':
      return checkFairness(state, action, at);
    case 'propose':
      return checkPropose(state, { ...recorded, action });
    case 'approve':
      return checkApproval(state);
    case 'refuse':
      return checkRefuse(state, action, at, outages);
    case 'recordRemoval':
      return state.status === 'refused' && state.bar !== null && state.bar.from === null
        ? null
        : refuse('application.no-finding');
    case 'confirm': {
      if (state.status === 'confirmed' && legalDay(at) <= state.validThrough) {
        return refuse('application.confirmed-already', { lastDay: state.validThrough });
      }
      if (action.validThrough <= legalDay(at))
        return refuse('application.last-day-over', { lastDay: action.validThrough });
      return isPaid(accountOf(state, at).residence) ? null : refuse('application.residence-fee-due');
    }
    case 'land':
      if (state.status !== 'confirmed') return null;
      if (action.on > legalDay(at)) return refuse('application.landing-to-come', { on: action.on });
      return action.on > state.validThrough
        ? refuse('application.confirmation-over', { lastDay: state.validThrough })
        : null;
    case 'endHold':
      return state.work.held === null ? refuse('application.not-held') : null;
    case 'handOver':
      return action.officer === by.account ? refuse('application.claimed-already') : null;
    default:
      return null;
  }
}
