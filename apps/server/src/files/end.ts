import type { ClientBase } from 'pg';
import type { Doer } from '../accounts/recorded.ts';
import { linkAudit } from '../audit/chain.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { auditFile, type FileRef, type FilesContext } from './context.ts';
import { clearFile, doom } from './objects.ts';
import type { NotTaken } from './refusals.ts';
import { RETENTION, type RetentionCode } from './retention.ts';
import { type FileRow, oneFile } from './rows.ts';

/** Ends a file that is locked: name and keys go with this, so that nobody can read what is left of its content. */
async function endIn(
  { now }: FilesContext,
  client: ClientBase,
  { candidateId, fileId }: FileRef,
  state: 'refused' | 'deleted',
  why: string,
  by: Doer,
): Promise<void> {
  await client.query(
    `UPDATE files SET state = $3, name = NULL, data_key = NULL, declared_sha256 = NULL, object_id = NULL,
       ended_at = $4, ended_by = $5, ended_why = $6
     WHERE candidate_id = $1 AND file_id = $2`,
    [candidateId, fileId, state, isoMicroseconds(now()), by.account, why],
  );
  await doom(client, { candidateId, fileId });
}

const isOpen = ({ state }: FileRow): boolean => state === 'receiving' || state === 'quarantined';

/**
 * Refuses a file that is not kept yet, and removes what came of it. One that ended or was kept meanwhile stays as it is.
 * @returns the file as it is then
 */
export async function refuseFile(
  context: FilesContext,
  ref: FileRef,
  code: NotTaken,
  by: Doer,
  still: (file: FileRow) => boolean = () => true,
): Promise<FileRow> {
  const { db } = context;
  const refused = await inTransaction(db, async (client) => {
    const file = await oneFile(client, ref, { lock: true });
    if (!isOpen(file) || !still(file)) return false;
    await endIn(context, client, ref, 'refused', code, by);
    const { fileId, applicationId, slot } = file;
    await auditFile(context, client, by, 'file.refuse', { fileId, applicationId, slot, code });
    return true;
  });
  if (refused) {
    await linkAudit(db);
    await clearFile(context, ref);
  }
  return oneFile(db, ref);
}

/**
 * Deletes a kept file as part of a transaction: first its key, for good, and that it was deleted, when, by whom and under
 * which rule. What is left of its content is removed afterwards by `clearFile`, or by the next sweep.
 */
export async function deleteIn(
  context: FilesContext,
  client: ClientBase,
  file: FileRow,
  rule: RetentionCode,
  by: Doer,
): Promise<void> {
  if (file.state !== 'kept' || file.sha256 === null) throw new Error('Only what is kept is deleted');
  await endIn(context, client, file, 'deleted', rule, by);
  const { fileId, applicationId, slot, sha256, declaredBytes } = file;
  await auditFile(context, client, by, 'file.delete', {
    fileId,
    applicationId,
    slot,
    rule,
    provision: RETENTION[rule].provision,
    sha256: sha256.toString('hex'),
    bytes: declaredBytes,
  });
}
