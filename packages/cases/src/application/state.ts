import type { Facts, PlainDate, Program } from '@openentry/law';
import type { Form } from './form/form.ts';
import type { Ground } from './grounds.ts';
import type { FeeKind, Track, TrackResult } from './parts.ts';

export const APPLICATION_STATUSES = [
  'inProgress',
  'received',
  'inProcess',
  'approved',
  'confirmed',
  'suspended',
  'landed',
  'lapsed',
  'returned',
  'refused',
  'withdrawn',
  'terminated',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** The invitation that the application answers. */
export interface InvitationAnswered {
  readonly profileId: number;
  readonly roundId: number;
  readonly program: Program;
  readonly category: string | null;
  readonly crs: number;
  /** Microseconds. */
  readonly invitedAt: number;
}

/** A file put where a document is owed. */
export interface Attachment {
  readonly slot: string;
  readonly file: string;
  readonly attachedAt: number;
  readonly issuedOn: PlainDate | null;
  readonly expiresOn: PlainDate | null;
}

/** What an officer said of a document. */
export type Look = { readonly is: 'accepted' } | { readonly is: 'inQuestion'; readonly reason: string };

/** A movement of money in whole dollars: paid by the person, or refunded to them. */
export interface LedgerEntry {
  readonly at: number;
  readonly movement: 'paid' | 'refunded';
  readonly kind: FeeKind;
  readonly person: string;
  readonly dollars: number;
  /** The payment it belongs to, or the action that caused the refund. */
  readonly of: string;
}

export interface GroundFound {
  readonly provision: Ground;
  readonly text: string;
}

export interface FileSent {
  readonly slot: string;
  readonly file: string;
}

export interface Answer {
  readonly at: number;
  readonly text: string | null;
  readonly files: readonly FileSent[];
}

export interface Request {
  readonly request: string;
  readonly kind: 'documents' | 'biometrics' | 'medical' | 'interview' | 'information';
  readonly items: readonly { readonly person: string; readonly slot: string | null; readonly text: string }[];
  readonly sentAt: number;
  /** As the letter says; null where the law's own period runs. */
  readonly lastDay: PlainDate | null;
  readonly answer: Answer | null;
  readonly closed: { readonly at: number; readonly outcome: 'satisfied' | 'withdrawn' | 'unanswered' } | null;
}

export interface FairnessLetter {
  readonly letter: string;
  readonly grounds: readonly GroundFound[];
  readonly sentAt: number;
  readonly lastDay: PlainDate;
  readonly answer: Answer | null;
}

export interface TrackState {
  readonly result: TrackResult | 'open';
  readonly at: number | null;
  readonly note: string | null;
}

export interface QualificationsCheck {
  readonly on: PlainDate;
  readonly outcome: 'holds' | 'fails' | 'unknown';
  readonly crsAtInvitation: number | null;
  readonly crsAtReceipt: number | null;
  readonly reasons: readonly string[];
}

/** Who works on the file, and whether it waits. */
export interface Work {
  readonly officer: string | null;
  readonly since: number | null;
  readonly held: { readonly reason: string; readonly until: PlainDate | null; readonly at: number } | null;
}

interface Begun {
  readonly invitation: InvitationAnswered;
  readonly facts: Facts;
  readonly form: Form;
  readonly attachments: readonly Attachment[];
  readonly ledger: readonly LedgerEntry[];
  readonly startedAt: number;
  /** Instant of the last action recorded. */
  readonly lastAt: number;
}

export interface InProgress extends Begun {
  readonly status: 'inProgress';
}

export interface Handed extends Begun {
  readonly receivedAt: number;
  /** When it was found complete; null before. */
  readonly completeAt: number | null;
  readonly qualifications: QualificationsCheck | null;
  readonly looks: Readonly<Record<string, Look>>;
  readonly tracks: Readonly<Record<Track, TrackState>>;
  readonly requests: readonly Request[];
  readonly fairness: readonly FairnessLetter[];
  readonly changes: readonly { readonly at: number; readonly about: string; readonly text: string }[];
  readonly proposal: {
    readonly at: number;
    readonly by: string;
    readonly outcome: 'approve' | 'refuse';
    readonly grounds: readonly GroundFound[];
  } | null;
  readonly work: Work;
}

/** Electronically received; whether it is complete is not yet found. */
export interface ApplicationReceived extends Handed {
  readonly status: 'received';
}

interface Complete extends Handed {
  readonly completeAt: number;
}

export interface InProcess extends Complete {
  readonly status: 'inProcess';
}

interface Decided extends Complete {
  readonly decidedAt: number;
  readonly decidedBy: string;
}

export interface Approved extends Decided {
  readonly status: 'approved';
}

export interface Confirmed extends Decided {
  readonly status: 'confirmed';
  readonly confirmedAt: number;
  readonly validThrough: PlainDate;
}

export interface Landed extends Decided {
  readonly status: 'landed';
  readonly confirmedAt: number;
  readonly validThrough: PlainDate;
  readonly landedOn: PlainDate;
  readonly where: 'portOfEntry' | 'portal';
}

/** By an order: nothing is examined until it is resumed. */
export interface Suspended extends Handed {
  readonly status: 'suspended';
  readonly order: string;
  readonly suspendedAt: number;
  /** What it was, and is again when it is resumed. */
  readonly was: 'received' | 'inProcess' | 'approved';
  /** Who approved it and when; null where nobody had. */
  readonly decision: { readonly at: number; readonly by: string } | null;
}

/** The invitation ended first: no application was made. */
export interface Lapsed extends Begun {
  readonly status: 'lapsed';
  readonly why: 'expired' | 'declined' | 'cancelled' | 'withdrawn';
  readonly closedAt: number;
}

export interface Missing {
  readonly code: string;
  readonly what: string | null;
  readonly note: string | null;
}

export interface Returned extends Handed {
  readonly status: 'returned';
  readonly missing: readonly Missing[];
  readonly closedAt: number;
}

/** The years of a finding of misrepresentation. */
export interface Bar {
  /** First day of them; null for a person in Canada until the removal order is enforced. */
  readonly from: PlainDate | null;
}

export interface Refused extends Decided {
  readonly status: 'refused';
  readonly grounds: readonly GroundFound[];
  readonly inCanada: boolean;
  readonly withoutFairness: string | null;
  readonly bar: Bar | null;
}

export interface Withdrawn extends Handed {
  readonly status: 'withdrawn';
  readonly reason: string | null;
  readonly closedAt: number;
}

export interface Terminated extends Handed {
  readonly status: 'terminated';
  readonly order: string;
  readonly closedAt: number;
}

/** An application as it stands after the actions recorded on it. */
export type ApplicationState =
  | InProgress
  | ApplicationReceived
  | InProcess
  | Approved
  | Confirmed
  | Suspended
  | Landed
  | Lapsed
  | Returned
  | Refused
  | Withdrawn
  | Terminated;

/** True while something can still become of the application. */
export function isOpenApplication({ status }: ApplicationState): boolean {
  switch (status) {
    case 'inProgress':
    case 'received':
    case 'inProcess':
    case 'approved':
    case 'confirmed':
    case 'suspended':
      return true;
    case 'landed':
    case 'lapsed':
    case 'returned':
    case 'refused':
    case 'withdrawn':
    case 'terminated':
      return false;
  }
}

/** True in one of several states. */
export function isApplicationIn<S extends ApplicationStatus>(
  state: ApplicationState,
  statuses: readonly S[],
): state is Extract<ApplicationState, { readonly status: S }> {
  return (statuses as readonly ApplicationStatus[]).includes(state.status);
}
