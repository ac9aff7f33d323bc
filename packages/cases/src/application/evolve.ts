import type { Recorded } from '../record/recorded.ts';
import { legalDay } from '../time/instants.ts';
import type { ApplicationAction } from './actions.ts';
import { EMPTY_FORM } from './form/form.ts';
import { refundsOf } from './ledger.ts';
import { FEE_KINDS, type FeeKind, TRACKS } from './parts.ts';
import { applicationRules as rules } from './rules.ts';
import {
  type ApplicationState,
  type Handed,
  type InProgress,
  isApplicationIn,
  type LedgerEntry,
  type TrackState,
  type Work,
} from './state.ts';

type Of<T extends ApplicationAction['type']> = Extract<ApplicationAction, { type: T }>;
type AnyHanded = Extract<ApplicationState, Handed>;

const NOBODY: Work = { officer: null, since: null, held: null };
const OPEN: TrackState = { result: 'open', at: null, note: null };

/** What everything that was handed in keeps, whatever becomes of it. */
function handed(state: AnyHanded, at: number): Handed {
  const { invitation, facts, form, attachments, ledger, startedAt } = state;
  const {
    receivedAt,
    completeAt,
    qualifications,
    looks,
    tracks,
    requests,
    fairness,
    changes,
    proposal,
    work,
  } = state;
  return {
    invitation,
    facts,
    form,
    attachments,
    ledger,
    startedAt,
    lastAt: at,
    receivedAt,
    completeAt,
    qualifications,
    looks,
    tracks,
    requests,
    fairness,
    changes,
    proposal,
    work,
  };
}

function received(state: InProgress, at: number): ApplicationState {
  return {
    ...state,
    status: 'received',
    receivedAt: at,
    completeAt: null,
    lastAt: at,
    qualifications: null,
    looks: {},
    tracks: Object.fromEntries(TRACKS.map((track) => [track, OPEN])) as Handed['tracks'],
    requests: [],
    fairness: [],
    changes: [],
    proposal: null,
    work: NOBODY,
  };
}

const refunded = (
  state: AnyHanded,
  kinds: readonly FeeKind[],
  at: number,
  of: string,
): readonly LedgerEntry[] => [...state.ledger, ...refundsOf(state.ledger, kinds, at, of)];

/** Fees that come back when an application ends without a visa: all of them as long as nothing was examined. */
const repaid = (state: AnyHanded): readonly FeeKind[] => (state.completeAt === null ? FEE_KINDS : ['rprf']);

/** Before submission. */
function inProgress(state: InProgress, { action, at }: Recorded<ApplicationAction>): ApplicationState {
  switch (action.type) {
    case 'edit':
      return { ...state, facts: action.facts ?? state.facts, form: action.form ?? state.form, lastAt: at };
    case 'attach': {
      const { slot, file, issuedOn = null, expiresOn = null } = action;
      const attachment = { slot, file, attachedAt: at, issuedOn, expiresOn };
      return { ...state, attachments: [...state.attachments, attachment], lastAt: at };
    }
    case 'detach':
      return {
        ...state,
        attachments: state.attachments.filter(
          ({ slot, file }) => slot !== action.slot || file !== action.file,
        ),
        lastAt: at,
      };
    case 'submit':
      return received(state, at);
    case 'lapse': {
      const { status: _, ...begun } = state;
      // What was paid for an application that was never made comes back whole.
      const ledger = [...state.ledger, ...refundsOf(state.ledger, FEE_KINDS, at, 'lapse')];
      return { ...begun, status: 'lapsed', ledger, why: action.why, closedAt: at, lastAt: at };
    }
    default:
      return state;
  }
}

/** Answers, changes and payments: what the person sends while others examine. */
function sent<S extends AnyHanded>(state: S, action: ApplicationAction, at: number): S | null {
  switch (action.type) {
    case 'answerRequest':
      return {
        ...state,
        requests: state.requests.map((one) =>
          one.request === action.request
            ? { ...one, answer: { at, text: action.text, files: action.files } }
            : one,
        ),
      };
    case 'answerFairness':
      return {
        ...state,
        fairness: state.fairness.map((one) =>
          one.letter === action.letter
            ? { ...one, answer: { at, text: action.text, files: action.files } }
            : one,
        ),
      };
    case 'reportChange':
      return { ...state, changes: [...state.changes, { at, about: action.about, text: action.text }] };
    default:
      return null;
  }
}

/** What an officer, or the system for them, does with a file that stays in its state. */
function examined<S extends AnyHanded>(state: S, recorded: Recorded<ApplicationAction>): S | null {
  const { action, at, by } = recorded;
  switch (action.type) {
    case 'checkQualifications': {
      const { type: _, ...qualifications } = action;
      return { ...state, qualifications };
    }
    case 'questionDocument':
      return {
        ...state,
        looks: { ...state.looks, [action.slot]: { is: 'inQuestion', reason: action.reason } },
      };
    case 'acceptDocument':
      return { ...state, looks: { ...state.looks, [action.slot]: { is: 'accepted' } } };
    case 'track': {
      const found: TrackState = { result: action.result, at, note: action.note ?? null };
      return { ...state, tracks: { ...state.tracks, [action.track]: found } };
    }
    case 'request': {
      const { request, kind, items, lastDay } = action;
      const asked = { request, kind, items, lastDay, sentAt: at, answer: null, closed: null };
      return { ...state, requests: [...state.requests, asked] };
    }
    case 'closeRequest':
      return {
        ...state,
        requests: state.requests.map((one) =>
          one.request === action.request ? { ...one, closed: { at, outcome: action.outcome } } : one,
        ),
      };
    case 'sendFairness': {
      const { letter, grounds, lastDay } = action;
      return {
        ...state,
        fairness: [...state.fairness, { letter, grounds, lastDay, sentAt: at, answer: null }],
      };
    }
    case 'propose': {
      const { outcome, grounds } = action;
      return { ...state, proposal: { at, by: by.account, outcome, grounds } };
    }
    default:
      return null;
  }
}

/** Whose file it is, and whether it waits. */
function worked<S extends AnyHanded>(state: S, { action, at, by }: Recorded<ApplicationAction>): S | null {
  switch (action.type) {
    case 'claim':
      return { ...state, work: { ...state.work, officer: by.account, since: at } };
    case 'assign':
    case 'handOver':
      return { ...state, work: { ...state.work, officer: action.officer, since: at } };
    case 'release':
      return { ...state, work: { ...NOBODY, held: state.work.held } };
    case 'hold':
      return { ...state, work: { ...state.work, held: { reason: action.reason, until: action.until, at } } };
    case 'endHold':
      return { ...state, work: { ...state.work, held: null } };
    default:
      return null;
  }
}

function refused(
  state: AnyHanded & { readonly completeAt: number },
  { action, at, by, id }: Recorded<Of<'refuse'>>,
): ApplicationState {
  const { grounds, misrepresentation, inCanada, withoutFairness } = action;
  return {
    ...handed(state, at),
    completeAt: state.completeAt,
    status: 'refused',
    ledger: refunded(state, ['rprf'], at, id),
    decidedAt: at,
    decidedBy: by.account,
    grounds,
    inCanada,
    withoutFairness,
    // Inside Canada the years begin when the removal order is enforced (IRPA s. 40(2)(a)).
    bar: misrepresentation ? { from: inCanada ? null : legalDay(at) } : null,
  };
}

/** What ends an application, or takes it to its next state. */
function moved(state: AnyHanded, recorded: Recorded<ApplicationAction>): ApplicationState {
  const { action, at, by, id } = recorded;
  switch (action.type) {
    case 'findComplete':
      return state.status === 'received'
        ? { ...state, status: 'inProcess', completeAt: at, lastAt: at }
        : state;
    case 'returnIncomplete': {
      const missing = action.missing.map(({ code, what, note = null }) => ({ code, what, note }));
      const ledger = refunded(state, FEE_KINDS, at, id);
      return { ...handed(state, at), status: 'returned', missing, ledger, closedAt: at };
    }
    case 'approve':
      if (state.status !== 'inProcess') return state;
      return { ...state, status: 'approved', decidedAt: at, decidedBy: by.account, lastAt: at };
    case 'refuse':
      return state.status === 'inProcess' ? refused(state, { ...recorded, action }) : state;
    case 'recordRemoval':
      return state.status === 'refused' ? { ...state, bar: { from: action.on }, lastAt: at } : state;
    case 'confirm':
      if (state.status !== 'approved' && state.status !== 'confirmed') return state;
      return {
        ...state,
        status: 'confirmed',
        confirmedAt: at,
        validThrough: action.validThrough,
        lastAt: at,
      };
    case 'land':
      if (state.status !== 'confirmed') return state;
      return { ...state, status: 'landed', landedOn: action.on, where: action.where, lastAt: at };
    case 'withdraw': {
      const ledger = refunded(state, repaid(state), at, id);
      return { ...handed(state, at), status: 'withdrawn', reason: action.reason, ledger, closedAt: at };
    }
    case 'suspend':
      if (!isApplicationIn(state, rules.suspend.from)) return state;
      return {
        ...handed(state, at),
        status: 'suspended',
        order: action.order,
        suspendedAt: at,
        was: state.status,
        decision: state.status === 'approved' ? { at: state.decidedAt, by: state.decidedBy } : null,
      };
    case 'resume':
      return state.status === 'suspended' ? resumed(state, at) : state;
    case 'terminate': {
      const ledger = refunded(state, action.repayFees ? FEE_KINDS : ['rprf'], at, id);
      return { ...handed(state, at), status: 'terminated', order: action.order, ledger, closedAt: at };
    }
    default:
      return state;
  }
}

function resumed(state: Extract<ApplicationState, { status: 'suspended' }>, at: number): ApplicationState {
  const base = handed(state, at);
  const { completeAt } = base;
  if (state.was === 'received' || completeAt === null) return { ...base, status: 'received' };
  if (state.was === 'inProcess' || state.decision === null)
    return { ...base, completeAt, status: 'inProcess' };
  const { at: decidedAt, by: decidedBy } = state.decision;
  return { ...base, completeAt, status: 'approved', decidedAt, decidedBy };
}

/** Payments come before and after submission. */
function paid(state: ApplicationState, { payment, lines }: Of<'pay'>, at: number): ApplicationState {
  const entries = lines.map((line): LedgerEntry => ({ ...line, at, movement: 'paid', of: payment }));
  return { ...state, ledger: [...state.ledger, ...entries], lastAt: at };
}

/**
 * What an application is after an action: the fold's step, without asking who may do it when. An action that the
 * state does not have leaves it as it is, so that no history can break it.
 */
export function evolveApplication(
  state: ApplicationState | null,
  recorded: Recorded<ApplicationAction>,
): ApplicationState | null {
  const { action, at } = recorded;
  if (action.type === 'start') {
    if (state !== null) return state;
    const { type: _, facts, ...invitation } = action;
    return {
      status: 'inProgress',
      invitation,
      facts,
      form: EMPTY_FORM,
      attachments: [],
      ledger: [],
      startedAt: at,
      lastAt: at,
    };
  }
  if (state === null) return null;
  if (!isApplicationIn(state, rules[action.type].from)) return state;
  if (action.type === 'pay') return paid(state, action, at);
  if (state.status === 'inProgress') return inProgress(state, recorded);
  const kept = sent(state, action, at) ?? examined(state, recorded) ?? worked(state, recorded);
  return kept === null ? moved(state, recorded) : { ...kept, lastAt: at };
}
