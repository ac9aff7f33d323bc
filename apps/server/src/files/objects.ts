import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import type { FileRef, FilesContext } from './context.ts';
import { fileRefused } from './refusals.ts';
import { type FileRow, type FileState, oneFile } from './rows.ts';

/** How long an object may take to be written, in microseconds: one that was begun earlier was broken off. */
export const LONGEST_WRITE = 3600 * 1_000_000;
const AT_A_TIME = 200;

/** An object with content of a file. */
export interface FileObject {
  readonly objectId: string;
  readonly atByte: number;
  readonly bytes: number;
}

export interface NewObject {
  readonly whole: boolean;
  readonly atByte: number;
  /** In which state the file must be. */
  readonly state: FileState;
}

/**
 * Notes an object before it is written, so that it is found whatever happens then.
 * @throws RequestError `file.not-receiving` where the file is in another state by now
 */
export async function announce(
  { db, now }: FilesContext,
  ref: FileRef,
  { whole, atByte, state }: NewObject,
): Promise<string> {
  const objectId = crypto.randomUUID();
  await inTransaction(db, async (client) => {
    // Whoever ends the file has all of its objects removed: none may come after that.
    const file = await oneFile(client, ref, { lock: true });
    if (file.state !== state) throw fileRefused('file.not-receiving');
    await client.query(
      `INSERT INTO file_objects (candidate_id, file_id, object_id, whole, at_byte, started_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [ref.candidateId, ref.fileId, objectId, whole, atByte, isoMicroseconds(now())],
    );
  });
  return objectId;
}

/** Notes that an object is written. False where it is to be removed by now. */
export async function written(
  client: ClientBase,
  { candidateId, fileId }: FileRef,
  objectId: string,
  bytes: number,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE file_objects SET bytes = $4 WHERE candidate_id = $1 AND file_id = $2 AND object_id = $3 AND NOT doomed`,
    [candidateId, fileId, objectId, bytes],
  );
  return rowCount === 1;
}

/** The pieces of a file that are written, in their order, without those of another try at the same bytes. */
export async function piecesOf(
  db: Pool | ClientBase,
  { candidateId, fileId }: FileRef,
): Promise<FileObject[]> {
  const { rows } = await db.query<FileObject>(
    `SELECT object_id AS "objectId", at_byte::float8 AS "atByte", bytes::float8 AS bytes FROM file_objects
     WHERE candidate_id = $1 AND file_id = $2 AND NOT whole AND NOT doomed AND bytes IS NOT NULL ORDER BY at_byte`,
    [candidateId, fileId],
  );
  return rows;
}

/** How many objects a file has. */
export async function countObjects(db: Pool | ClientBase, { candidateId, fileId }: FileRef): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM file_objects WHERE candidate_id = $1 AND file_id = $2',
    [candidateId, fileId],
  );
  return rows[0]?.count ?? 0;
}

/** Has the objects of a file removed, but for one that is kept, as part of a transaction. */
export async function doom(
  client: ClientBase,
  { candidateId, fileId }: FileRef,
  but: string | null = null,
): Promise<void> {
  await client.query(
    `UPDATE file_objects SET doomed = true
     WHERE candidate_id = $1 AND file_id = $2 AND object_id IS DISTINCT FROM $3 AND NOT doomed`,
    [candidateId, fileId, but],
  );
}

/** Has one object removed at once, whatever became of its row. */
export async function discard(
  { db, store }: FilesContext,
  { candidateId, fileId }: FileRef,
  objectId: string,
): Promise<void> {
  await store.remove(objectId);
  await db.query('DELETE FROM file_objects WHERE candidate_id = $1 AND file_id = $2 AND object_id = $3', [
    candidateId,
    fileId,
    objectId,
  ]);
}

interface Doomed extends FileRef {
  readonly objectId: string;
}

const DOOMED = `SELECT candidate_id::float8 AS "candidateId", file_id AS "fileId", object_id AS "objectId"
  FROM file_objects WHERE doomed AND (bytes IS NOT NULL OR started_at < $1)`;

/** Removes the doomed objects of a file, and only then what is known of them. What is still being written stays until its time is over. */
export async function clearFile(context: FilesContext, { candidateId, fileId }: FileRef): Promise<number> {
  const { db, now } = context;
  const { rows } = await db.query<Doomed>(`${DOOMED} AND candidate_id = $2 AND file_id = $3`, [
    isoMicroseconds(now() - LONGEST_WRITE),
    candidateId,
    fileId,
  ]);
  for (const { objectId, ...ref } of rows) await discard(context, ref, objectId);
  return rows.length;
}

/** Removes every doomed object. Returns how many. */
export async function clearAll(context: FilesContext): Promise<number> {
  const { db, now } = context;
  let done = 0;
  while (true) {
    const { rows } = await db.query<Doomed>(`${DOOMED} ORDER BY started_at LIMIT ${AT_A_TIME}`, [
      isoMicroseconds(now() - LONGEST_WRITE),
    ]);
    for (const { objectId, ...ref } of rows) await discard(context, ref, objectId);
    done += rows.length;
    if (rows.length < AT_A_TIME) return done;
  }
}

/** Whether nothing of a file lies anywhere any more. */
export const isCleared = async (db: Pool | ClientBase, file: FileRow): Promise<boolean> =>
  (await countObjects(db, file)) === 0;
