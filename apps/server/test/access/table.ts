import type { Role } from '../../src/accounts/roles.ts';
import type { Stage } from './stage.ts';

/** Who asks: nobody, somebody of each role, and staff who showed no second factor. */
export const CALLERS = [
  'signedOut',
  'candidate',
  'representative',
  'officer',
  'programOffice',
  'approver',
  'auditor',
  'administrator',
  'withheldOfficer',
  'withheldProgramOffice',
  'withheldApprover',
  'withheldAuditor',
  'withheldAdministrator',
] as const;
export type Caller = (typeof CALLERS)[number];

/** The role of a caller, counting or withheld; null for somebody who has not signed in. */
export function roleOf(caller: Caller): Role | null {
  if (caller === 'signedOut') return null;
  const name = caller.replace(/^withheld/, '');
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}` as Role;
}

/**
 * What is expected: a status, then the code of the refusal, or the fields of the answer, all of them and no others.
 * `*` stands for fields that the table does not go into: those of a public page.
 */
export type Expected = string;

/** What each caller gets. The nearest name counts: the caller, then `withheld`, then `signedIn`, then `everybody`. */
export type Row = Readonly<Partial<Record<Caller | 'withheld' | 'signedIn' | 'everybody', Expected>>>;

/** What is sent. */
export interface Sent {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One route: what is sent in each column, and what everybody gets. */
export interface RouteRows {
  /** By column: whose the object is and in which state, or `-` where the route has none. */
  readonly cells: Readonly<Record<string, Row>>;
  /** Makes what a cell needs, new for each cell. */
  send(stage: Stage, caller: Caller, column: string): Promise<Sent> | Sent;
}

/** The routes of a subject, each by method and path as the contract has them. */
export type Subject = Readonly<Record<string, RouteRows>>;

/** What a row says of a caller. @throws Error where it says nothing */
export function expectedOf(row: Row, caller: Caller): Expected {
  const found =
    row[caller] ??
    (caller.startsWith('withheld') ? row.withheld : undefined) ??
    (caller === 'signedOut' ? undefined : row.signedIn) ??
    row.everybody;
  if (found === undefined) throw new Error(`The table says nothing of ${caller}`);
  return found;
}
