import type { Doer } from '../accounts/recorded.ts';
import { linkAudit } from '../audit/chain.ts';
import { inTransaction } from '../database/transaction.ts';
import type { FileRef, FilesContext } from './context.ts';
import { deleteIn, refuseFile } from './end.ts';
import { clearFile, isCleared } from './objects.ts';
import { fileRefused } from './refusals.ts';
import { RETENTION, type RetentionCode } from './retention.ts';
import { type FileRow, oneFile } from './rows.ts';

/** That a file was deleted: what it was, when, by whom and under which rule; never its name. */
export interface DeletionProof {
  readonly fileId: string;
  readonly applicationId: string;
  readonly slot: string;
  /** Hexadecimal: whoever has a copy can tell that it was this. */
  readonly sha256: string;
  readonly bytes: number;
  /** ISO, UTC. */
  readonly keptAt: string;
  readonly deletedAt: string;
  readonly by: string;
  readonly rule: RetentionCode;
  readonly provision: string;
  /** Always: without it, no copy of what lay in storage can be read. */
  readonly keyDestroyed: true;
  /** Whether what lay in storage is removed as well; the sweep sees to it where it is not. */
  readonly contentRemoved: boolean;
}

/** Proof that a file was deleted; null where it was not. */
export async function proofOf({ db }: FilesContext, file: FileRow): Promise<DeletionProof | null> {
  const { fileId, applicationId, slot, state, sha256, keptAt, endedAt, endedBy, endedWhy } = file;
  if (state !== 'deleted' || sha256 === null || keptAt === null) return null;
  if (endedAt === null || endedBy === null || endedWhy === null) return null;
  const rule = endedWhy as RetentionCode;
  return {
    fileId,
    applicationId,
    slot,
    sha256: sha256.toString('hex'),
    bytes: file.declaredBytes,
    keptAt,
    deletedAt: endedAt,
    by: endedBy,
    rule,
    provision: RETENTION[rule].provision,
    keyDestroyed: true,
    contentRemoved: await isCleared(db, file),
  };
}

/**
 * Deletes a kept file under a rule; one that is still coming, or waits to be looked through, is called off. What the
 * database says stands even where the storage does not answer: the sweep removes what is left.
 * @throws RequestError 404, 409 `file.already-ended`, `file.in-use`; what the guard says
 */
export async function removeFile(
  context: FilesContext,
  ref: FileRef,
  rule: RetentionCode,
  by: Doer,
): Promise<FileRow> {
  const { db, guard } = context;
  const before = await oneFile(db, ref);
  if (before.state !== 'kept') {
    const after = await refuseFile(context, ref, 'file.cancelled', by);
    if (after.state !== 'kept' && before.state !== after.state) return after;
    if (after.state !== 'kept') throw fileRefused('file.already-ended');
  }
  await inTransaction(db, async (client) => {
    const named = await guard(client, before, 'remove');
    if (named.has(ref.fileId)) throw fileRefused('file.in-use');
    const file = await oneFile(client, ref, { lock: true });
    if (file.state !== 'kept') throw fileRefused('file.already-ended');
    await deleteIn(context, client, file, rule, by);
  });
  await linkAudit(db);
  await clearFile(context, ref);
  return oneFile(db, ref);
}
