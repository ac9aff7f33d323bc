import { createHash } from 'node:crypto';
import type { Doer } from '../accounts/recorded.ts';
import { linkAudit } from '../audit/chain.ts';
import { auditFile, type FileRef, type FilesContext } from './context.ts';
import { fileRefused } from './refusals.ts';
import { dataKeyOf, type FileRow, nameOf, oneFile } from './rows.ts';
import { DamagedFile, openContent } from './sealed/content.ts';

/** A kept file, to be handed to whoever may read it. */
export interface ReadFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  /**
   * Its content while it is read. It ends in DamagedFile where it is not what was kept: whoever hands it on breaks off,
   * and what went out is shorter than was said.
   */
  readonly content: AsyncGenerator<Buffer, void, undefined>;
}

async function* verified(
  { store, keys }: FilesContext,
  file: FileRow & { readonly objectId: string; readonly sha256: Buffer },
): AsyncGenerator<Buffer, void, undefined> {
  const { fileId, objectId, sha256, declaredBytes } = file;
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Buffer | null = null;
  // The last chunk waits until the hash of all is known: nobody has a whole file that is another one.
  for await (const chunk of openContent(
    dataKeyOf(keys, file),
    { fileId, objectId },
    await store.read(objectId),
  )) {
    hash.update(chunk);
    bytes += chunk.length;
    if (held !== null) yield held;
    held = chunk;
  }
  if (bytes !== declaredBytes || !hash.digest().equals(sha256)) {
    throw new DamagedFile({ fileId, objectId }, 'its hash is another one');
  }
  if (held !== null) yield held;
}

/**
 * Opens a kept file to be read, which the audit says.
 * @throws RequestError 404 `file.unknown`, 409 `file.not-kept`
 */
export async function readFile(context: FilesContext, ref: FileRef, by: Doer): Promise<ReadFile> {
  const { db, keys } = context;
  const file = await oneFile(db, ref);
  const { fileId, applicationId, slot, objectId, sha256, mediaType } = file;
  const name = nameOf(keys, file);
  if (objectId === null || sha256 === null || mediaType === null || name === null)
    throw fileRefused('file.not-kept');
  await auditFile(context, db, by, 'file.read', { fileId, applicationId, slot });
  await linkAudit(db);
  const content = verified(context, { ...file, objectId, sha256 });
  return { fileId, name, mediaType, bytes: file.declaredBytes, sha256, content };
}
