import type { Doer } from '../accounts/recorded.ts';
import { linkAudit } from '../audit/chain.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { auditFile, type FileOwner, type FileRef, type FilesContext, filePlace } from './context.ts';
import { refuseFile } from './end.ts';
import { readName } from './name.ts';
import { announce, countObjects, discard, written } from './objects.ts';
import { fileRefused, notTaken } from './refusals.ts';
import { dataKeyOf, type FileRow, type FileView, findFile, nameOf, oneFile, viewOf } from './rows.ts';
import { newDataKey, sealContent } from './sealed/content.ts';

/** Most files of one application that are begun and neither kept nor ended. */
const MOST_OPEN = 40;
/** Most pieces in which a file may come. */
const MOST_PIECES = 500;
/** Bytes that are held in memory before they are written: so much of a broken connection is lost at most, were the server killed. */
const PIECE_BYTES = 1024 * 1024;
/** More is not looked through in memory, whatever the law of a day takes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What is said of a file before it comes. */
export interface NewFile {
  /** UUID that whoever gives it chose: begun again under it, it is the same file. */
  readonly id: string;
  /** As its owner calls it. */
  readonly name: string;
  readonly bytes: number;
  /** Hexadecimal, where whoever sends it knows it. */
  readonly sha256?: string | undefined;
}

/** A file that was begun. */
export interface Begun {
  readonly file: FileView;
  /** True where it had been begun before: nothing was done again. */
  readonly repeated: boolean;
}

/**
 * Whether a file is the one that was said. Of one that ended, name and hash are gone: what is left of it is compared.
 */
function isSame(
  { keys }: FilesContext,
  row: FileRow,
  { applicationId, slot }: FileOwner,
  name: string,
  { bytes, sha256 }: NewFile,
): boolean {
  if (row.applicationId !== applicationId || row.slot !== slot || row.declaredBytes !== bytes) return false;
  const known = nameOf(keys, row);
  if (known === null) return true;
  return known === name && (row.declaredSha256?.toString('hex') ?? null) === (sha256?.toLowerCase() ?? null);
}

/**
 * Begins a file: notes what is to come. Begun again under its id, with the same said of it, it is answered as it is.
 * @throws RequestError 422 for what is not taken: `file.name`, `file.kind`, `file.empty`, `file.too-large`; 422
 * `file.id-reused`; 409 `file.too-many`; what the guard says
 */
export async function beginFile(
  context: FilesContext,
  owner: FileOwner,
  said: NewFile,
  by: Doer,
): Promise<Begun> {
  const { db, keys, guard, now } = context;
  const { id: fileId, name: given, bytes, sha256 } = said;
  const taken = context.taken(now());
  const read = readName(given);
  if (read === null) throw notTaken('file.name', taken);
  const again = (row: FileRow): Begun => {
    if (!isSame(context, row, owner, read.name, said)) throw fileRefused('file.id-reused');
    return { file: viewOf(context, row), repeated: true };
  };
  // Asked before anything else: by now the application may take no files any more.
  const before = await findFile(db, { candidateId: owner.candidateId, fileId });
  if (before !== null) return again(before);
  if (read.kind === null || !taken.kinds.includes(read.kind)) throw notTaken('file.kind', taken);
  if (bytes === 0) throw notTaken('file.empty', taken);
  if (bytes > Math.min(taken.mostBytes, MOST_BYTES)) throw notTaken('file.too-large', taken);
  const { candidateId, applicationId, slot } = owner;
  const begun = await inTransaction(db, async (client) => {
    await guard(client, owner, 'create');
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM files
       WHERE candidate_id = $1 AND application_id = $2 AND state IN ('receiving', 'quarantined')`,
      [candidateId, applicationId],
    );
    if ((rows[0]?.count ?? 0) >= MOST_OPEN) throw fileRefused('file.too-many');
    const { rowCount } = await client.query(
      `INSERT INTO files (candidate_id, file_id, application_id, slot, name, data_key, declared_bytes, declared_sha256,
         uploaded_by, created_at, touched_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
       ON CONFLICT (candidate_id, file_id) DO NOTHING`,
      [
        candidateId,
        fileId,
        applicationId,
        slot,
        keys.seal(Buffer.from(read.name), filePlace('name', fileId)),
        keys.seal(newDataKey(), filePlace('data_key', fileId)),
        bytes,
        sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
        by.account,
        isoMicroseconds(now()),
      ],
    );
    // Begun at the same moment by the same call sent twice.
    if (rowCount === 0) return again(await oneFile(client, { candidateId, fileId }));
    await auditFile(context, client, by, 'file.begin', { fileId, applicationId, slot, bytes });
    return { file: viewOf(context, await oneFile(client, { candidateId, fileId })), repeated: false };
  });
  await linkAudit(db);
  return begun;
}

/**
 * Puts one piece into storage and says that it is there. Interrupted anywhere, either the piece counts or nothing of it
 * does, and what lies there is known.
 */
async function putPiece(context: FilesContext, file: FileRow, atByte: number, piece: Buffer): Promise<void> {
  const { db, keys, store, now } = context;
  const { candidateId, fileId } = file;
  if ((await countObjects(db, file)) >= MOST_PIECES) throw new TooMany();
  const objectId = await announce(context, file, { whole: false, atByte, state: 'receiving' });
  await store.write(objectId, sealContent(dataKeyOf(keys, file), { fileId, objectId }, piece));
  const counts = await inTransaction(db, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE files SET received_bytes = $3::bigint + $4, touched_at = $5
       WHERE candidate_id = $1 AND file_id = $2 AND state = 'receiving' AND received_bytes = $3`,
      [candidateId, fileId, atByte, piece.length, isoMicroseconds(now())],
    );
    return rowCount === 1 && (await written(client, file, objectId, piece.length));
  });
  if (counts) return;
  // Somebody else sent these bytes at the same time, or the file ended meanwhile.
  await discard(context, file, objectId);
  throw fileRefused('file.offset');
}

class TooMany extends Error {}

/** A connection that broke; what had come is kept. */
export class SendingBroke extends Error {
  override readonly name = 'SendingBroke';
}

/** Bytes in pieces of a megabyte. What came before the sender broke off is given out before that is said. */
async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  const all = (): Buffer => {
    const piece = Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
    return piece;
  };
  const sender = body[Symbol.asyncIterator]();
  try {
    while (true) {
      let next: IteratorResult<Uint8Array>;
      try {
        next = await sender.next();
      } catch (error) {
        if (bytes > 0) yield all();
        throw new SendingBroke('The sender broke off', { cause: error });
      }
      if (next.done) break;
      waiting.push(next.value);
      bytes += next.value.length;
      if (bytes >= PIECE_BYTES) yield all();
    }
    if (bytes > 0) yield all();
  } finally {
    await sender.return?.();
  }
}

export interface Appended {
  /** Bytes that are there now. */
  readonly receivedBytes: number;
  /** The file, where more came than was said: it is refused then. */
  readonly refused: FileView | null;
}

/**
 * Takes the bytes of a file from one on. Where the sender breaks off, what came counts, and the next call goes on there.
 * More bytes than were said end the file.
 * @throws RequestError 409 `file.offset`, `file.not-receiving`; SendingBroke
 */
export async function appendFile(
  context: FilesContext,
  ref: FileRef,
  { offset, body }: { readonly offset: number; readonly body: AsyncIterable<Uint8Array> },
  by: Doer,
): Promise<Appended> {
  const { db } = context;
  const file = await oneFile(db, ref);
  if (file.state !== 'receiving') throw fileRefused('file.not-receiving');
  if (file.receivedBytes !== offset) throw fileRefused('file.offset');
  let at = offset;
  const refuse = async (code: 'file.longer' | 'file.pieces'): Promise<Appended> => ({
    receivedBytes: at,
    refused: viewOf(context, await refuseFile(context, ref, code, by)),
  });
  for await (const piece of inPieces(body)) {
    if (at + piece.length > file.declaredBytes) return refuse('file.longer');
    try {
      await putPiece(context, file, at, piece);
    } catch (error) {
      if (error instanceof TooMany) return refuse('file.pieces');
      throw error;
    }
    at += piece.length;
  }
  return { receivedBytes: at, refused: null };
}
