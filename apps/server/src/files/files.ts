import { legalDay } from '@openentry/cases';
import { filesTaken, rulesetOn } from '@openentry/law';
import type { Pool } from 'pg';
import type { Doer } from '../accounts/recorded.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { completeFile } from './check.ts';
import type { FileGuard, FileOwner, FileRef, FilesContext } from './context.ts';
import { type ReadFile, readFile } from './read.ts';
import { type DeletionProof, proofOf, removeFile } from './remove.ts';
import type { RetentionCode } from './retention.ts';
import { type FileView, filesOf, oneFile, viewOf } from './rows.ts';
import type { Scanner } from './scan/scanner.ts';
import type { FileStore } from './storage/store.ts';
import { type FilesSwept, sweepFiles } from './sweep.ts';
import { type Appended, appendFile, type Begun, beginFile, type NewFile } from './upload.ts';

export interface FilesOptions {
  readonly db: Pool;
  readonly keys: FieldKeys;
  readonly store: FileStore;
  readonly scanner: Scanner;
  readonly guard: FileGuard;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Which files are taken at an instant; those of the law of its day, unless it is said. */
  readonly taken?: FilesContext['taken'];
}

/**
 * Files of applications. Who may do what with whose is decided before, but for what the guard says of the application
 * itself. Everything that changes a file is in the audit, in the same transaction.
 */
export interface Files {
  /** Which files are taken now. */
  taken(): ReturnType<FilesContext['taken']>;
  /** Begins a file, once by its id. @throws RequestError 409, 422 */
  createUpload(owner: FileOwner, file: NewFile, by: Doer): Promise<Begun>;
  /** Takes its bytes, from the one that is next. @throws RequestError 404, 409, 503; SendingBroke */
  append(
    ref: FileRef,
    from: { readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
    by: Doer,
  ): Promise<Appended>;
  /** Has it looked through, and kept or refused; `quarantined` while the scanner cannot say. @throws RequestError 404, 409, 503 */
  complete(ref: FileRef, by: Doer): Promise<FileView>;
  /** @throws RequestError 404 */
  look(ref: FileRef): Promise<FileView>;
  /** Opens a kept file. @throws RequestError 404, 409 */
  read(ref: FileRef, by: Doer): Promise<ReadFile>;
  /** Deletes a kept file under a rule, or calls off one that is not kept yet. @throws RequestError 404, 409 */
  remove(ref: FileRef, rule: RetentionCode, by: Doer): Promise<FileView>;
  /** Proof that a file was deleted; null where it was not. @throws RequestError 404 */
  proof(ref: FileRef): Promise<DeletionProof | null>;
  /** Files of an application, oldest first, with those that ended. */
  list(of: Omit<FileOwner, 'slot'>): Promise<FileView[]>;
  /** Does what is left over. */
  sweep(): Promise<FilesSwept>;
}

/** Files of applications, on a database and a storage. */
export function openFiles(options: FilesOptions): Files {
  const context: FilesContext = { taken: (at) => filesTaken(rulesetOn(legalDay(at))), ...options };
  const { db } = context;
  return {
    taken: () => context.taken(context.now()),
    createUpload: (owner, file, by) => beginFile(context, owner, file, by),
    append: (ref, from, by) => appendFile(context, ref, from, by),
    complete: async (ref, by) => viewOf(context, await completeFile(context, ref, by)),
    look: async (ref) => viewOf(context, await oneFile(db, ref)),
    read: (ref, by) => readFile(context, ref, by),
    remove: async (ref, rule, by) => viewOf(context, await removeFile(context, ref, rule, by)),
    proof: async (ref) => proofOf(context, await oneFile(db, ref)),
    list: async (of) => (await filesOf(db, of)).map((row) => viewOf(context, row)),
    sweep: () => sweepFiles(context),
  };
}
