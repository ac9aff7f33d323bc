import { createHash } from 'node:crypto';
import type { FileKind } from '@openentry/law';
import type { Doer } from '../accounts/recorded.ts';
import { linkAudit } from '../audit/chain.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { auditFile, type FileRef, type FilesContext } from './context.ts';
import { deleteIn, refuseFile } from './end.ts';
import { inspect } from './kinds/inspect.ts';
import { readName } from './name.ts';
import { announce, clearFile, discard, doom, piecesOf, written } from './objects.ts';
import { fileRefused, type NotTaken } from './refusals.ts';
import { dataKeyOf, type FileRow, filesOf, nameOf, oneFile } from './rows.ts';
import { BUILT_IN, ScannerAway } from './scan/scanner.ts';
import { openContent, sealContent } from './sealed/content.ts';
import { atMost } from './turns.ts';

/** The application takes the file no more. */
class GuardSaidNo extends Error {}

/** Each holds a file, and what it unpacks to, in memory. */
const oneOfFew = atMost(2);

/** Puts a file that is there whole aside to be looked through: nothing more comes to it. @throws RequestError 409 */
async function setAside(context: FilesContext, ref: FileRef): Promise<FileRow> {
  return inTransaction(context.db, async (client) => {
    const file = await oneFile(client, ref, { lock: true });
    if (file.state !== 'receiving') return file;
    if (file.receivedBytes !== file.declaredBytes) throw fileRefused('file.incomplete');
    await client.query(
      `UPDATE files SET state = 'quarantined', touched_at = $3 WHERE candidate_id = $1 AND file_id = $2`,
      [ref.candidateId, ref.fileId, isoMicroseconds(context.now())],
    );
    return oneFile(client, ref);
  });
}

/** Everything that came of a file, in its order. */
async function contentOf(context: FilesContext, file: FileRow): Promise<Buffer> {
  const { db, keys, store } = context;
  const dataKey = dataKeyOf(keys, file);
  const parts: Buffer[] = [];
  let at = 0;
  for (const { objectId, atByte, bytes } of await piecesOf(db, file)) {
    if (atByte !== at) throw new Error(`A piece of file ${file.fileId} is missing at byte ${at}`);
    const name = { fileId: file.fileId, objectId };
    for await (const chunk of openContent(dataKey, name, await store.read(objectId))) parts.push(chunk);
    at += bytes;
  }
  const content = Buffer.concat(parts);
  if (content.length !== file.declaredBytes)
    throw new Error(`File ${file.fileId} is not as long as its pieces`);
  return content;
}

interface Found {
  readonly mediaType: string;
  readonly sha256: Buffer;
  readonly scannedBy: string;
}

/** Looks content through. @throws ScannerAway */
async function lookThrough(
  { scanner, keys, taken, now }: FilesContext,
  file: FileRow,
  content: Buffer,
): Promise<{ readonly refused: NotTaken } | { readonly refused: null; readonly found: Found }> {
  const sha256 = createHash('sha256').update(content).digest();
  if (file.declaredSha256 !== null && !sha256.equals(file.declaredSha256))
    return { refused: 'file.hash-differs' };
  if ((await BUILT_IN.scan(content)).found !== null) return { refused: 'file.virus' };
  const named: FileKind | null = readName(nameOf(keys, file) ?? '')?.kind ?? null;
  const inspected = await inspect(content, named, taken(now()).kinds);
  if (inspected.refused !== null) return { refused: inspected.refused };
  if ((await scanner.scan(content)).found !== null) return { refused: 'file.virus' };
  return { refused: null, found: { mediaType: inspected.mediaType, sha256, scannedBy: scanner.id } };
}

/** One after the other of those that are given for one document of an application. */
const lockOf = ({ applicationId, slot }: FileRow): string => `files/${applicationId}/${slot}`;

/**
 * Keeps a file: its content as one object, and in one transaction that it is there and that those before it in its place
 * are not.
 * @throws GuardSaidNo where the application takes none any more: nothing was kept then
 */
async function keep(
  context: FilesContext,
  file: FileRow,
  content: Buffer,
  found: Found,
  by: Doer,
): Promise<void> {
  const { db, keys, store, now, guard, taken } = context;
  const { candidateId, fileId, applicationId, slot } = file;
  const objectId = await announce(context, file, { whole: true, atByte: 0, state: 'quarantined' });
  await store.write(objectId, sealContent(dataKeyOf(keys, file), { fileId, objectId }, content));
  const replaced = await inTransaction(db, async (client) => {
    const named = await guard(client, file, 'keep').catch((error: unknown) => {
      throw error instanceof RequestError ? new GuardSaidNo('Not any more', { cause: error }) : error;
    });
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(file)]);
    const { state } = await oneFile(client, file, { lock: true });
    // Somebody else looked it through at the same time.
    if (state !== 'quarantined') return null;
    const before = (await filesOf(client, file)).filter(
      (each) => each.slot === slot && each.state === 'kept' && !named.has(each.fileId),
    );
    const gone = before.slice(0, Math.max(0, before.length + 1 - taken(now()).perPlace));
    for (const { fileId: other } of gone) {
      const locked = await oneFile(client, { candidateId, fileId: other }, { lock: true });
      if (locked.state === 'kept') await deleteIn(context, client, locked, 'replaced', by);
    }
    await client.query(
      `UPDATE files SET state = 'kept', media_type = $3, sha256 = $4, scanned_by = $5, object_id = $6, kept_at = $7,
         touched_at = $7
       WHERE candidate_id = $1 AND file_id = $2`,
      [candidateId, fileId, found.mediaType, found.sha256, found.scannedBy, objectId, isoMicroseconds(now())],
    );
    if (!(await written(client, file, objectId, content.length))) throw new Error('What is kept was removed');
    await doom(client, file, objectId);
    await auditFile(context, client, by, 'file.keep', {
      fileId,
      applicationId,
      slot,
      kind: found.mediaType,
      bytes: content.length,
      sha256: found.sha256.toString('hex'),
      scanner: found.scannedBy,
    });
    return gone;
  }).catch(async (error: unknown) => {
    // Only where nothing can have been kept; of another error that is not known.
    if (error instanceof GuardSaidNo) await discard(context, file, objectId);
    throw error;
  });
  // Of no use to anybody: the file is another one’s by now.
  if (replaced === null) await discard(context, file, objectId);
  await linkAudit(db);
  for (const each of [file, ...(replaced ?? [])]) await clearFile(context, each);
}

/** Looks a file through that was set aside, and keeps or refuses it. It waits where the scanner cannot say. */
export async function checkFile(context: FilesContext, ref: FileRef, by: Doer): Promise<FileRow> {
  return oneOfFew(async () => {
    const file = await oneFile(context.db, ref);
    if (file.state !== 'quarantined') return file;
    try {
      const content = await contentOf(context, file);
      const looked = await lookThrough(context, file, content);
      if (looked.refused !== null) return await refuseFile(context, ref, looked.refused, by);
      await keep(context, file, content, looked.found, by);
    } catch (error) {
      const { db } = context;
      const now = await oneFile(db, ref);
      // Somebody else settled it meanwhile, and took away what was being read.
      if (now.state !== 'quarantined') return now;
      if (error instanceof ScannerAway) return now;
      if (error instanceof GuardSaidNo) return refuseFile(context, ref, 'file.late', by);
      throw error;
    }
    return oneFile(context.db, ref);
  });
}

/**
 * Says that a file is whole: it is looked through, and kept or refused. Said again, it answers the same.
 * @throws RequestError 404, 409 `file.incomplete`, 503 `file.storage`
 */
export async function completeFile(context: FilesContext, ref: FileRef, by: Doer): Promise<FileRow> {
  const file = await setAside(context, ref);
  return file.state === 'quarantined' ? checkFile(context, ref, by) : file;
}
