import type { FilesTaken } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import type { Doer } from '../accounts/recorded.ts';
import { writeAudit } from '../audit/entry.ts';
import { aboutNow } from '../audit/scope.ts';
import type { FieldKeys, FieldPlace } from '../keys/ring.ts';
import type { Scanner } from './scan/scanner.ts';
import type { FileStore } from './storage/store.ts';

/** Whose file it is to be, of which application and for which of its documents. */
export interface FileOwner {
  readonly candidateId: number;
  /** UUID of the application. */
  readonly applicationId: string;
  /** Key of the document, as `documentsFor` gives it: `principal/passport`. */
  readonly slot: string;
}

/** What is about to be done with a file of an application. */
export type FileAct = 'create' | 'keep' | 'remove';

/**
 * Whether an application lets something be done with its files now. Called in the transaction that does it, before any row
 * of files is locked, so that it can lock the application first.
 * @returns ids of the files that the application names: they stay, whatever takes their place
 * @throws RequestError where it does not
 */
export type FileGuard = (client: ClientBase, owner: FileOwner, act: FileAct) => Promise<ReadonlySet<string>>;

/** With what files are worked. */
export interface FilesContext {
  readonly db: Pool;
  readonly keys: FieldKeys;
  readonly store: FileStore;
  /** What looks for malicious content, besides what is built in. */
  readonly scanner: Scanner;
  readonly guard: FileGuard;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Which files are taken at an instant. */
  readonly taken: (at: number) => FilesTaken;
}

/** A file; both are needed, so that the number of somebody else’s opens nothing. */
export interface FileRef {
  readonly candidateId: number;
  /** UUID. */
  readonly fileId: string;
}

/** What time does. */
export const SYSTEM: Doer = { account: 'system', role: 'system' };

/** Where a column of a file is sealed. */
export const filePlace = (column: 'name' | 'data_key', fileId: string): FieldPlace => ({
  table: 'files',
  column,
  row: fileId,
});

/** What the audit is told of a file: ids, codes, numbers and hashes; never its name. */
export async function auditFile(
  { now }: FilesContext,
  client: ClientBase | Pool,
  by: Doer,
  action: string,
  {
    fileId,
    applicationId,
    provision,
    ...details
  }: { readonly fileId: string; readonly applicationId: string; readonly provision?: string } & Readonly<
    Record<string, string | number>
  >,
): Promise<void> {
  await writeAudit(client, {
    at: now(),
    ...by,
    action,
    subject: `file/${fileId}`,
    caseRef: aboutNow().caseRef ?? `application/${applicationId}`,
    outcome: 'done',
    provision,
    details,
  });
}
