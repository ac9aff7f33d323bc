import type { ClientBase, Pool } from 'pg';
import { microseconds } from '../database/instants.ts';
import type { Bilingual } from '../errors.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { type FileOwner, type FileRef, type FilesContext, filePlace } from './context.ts';
import { fileRefused, type NotTaken, notTakenText } from './refusals.ts';
import { RETENTION, type RetentionCode } from './retention.ts';

export type FileState = 'receiving' | 'quarantined' | 'kept' | 'refused' | 'deleted';

/** A file as it stands in the database. */
export interface FileRow extends FileOwner, FileRef {
  readonly state: FileState;
  readonly name: Buffer | null;
  readonly dataKey: Buffer | null;
  readonly mediaType: string | null;
  readonly declaredBytes: number;
  readonly declaredSha256: Buffer | null;
  readonly receivedBytes: number;
  readonly sha256: Buffer | null;
  readonly objectId: string | null;
  readonly scannedBy: string | null;
  readonly uploadedBy: string;
  /** ISO, UTC, as all instants of it. */
  readonly createdAt: string;
  readonly keptAt: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly endedWhy: string | null;
}

/** A file as whoever may see it sees it. */
export interface FileView {
  readonly fileId: string;
  readonly applicationId: string;
  readonly slot: string;
  readonly state: FileState;
  /** Null once it was refused or deleted. */
  readonly name: string | null;
  /** As its content says; null until it is known. */
  readonly mediaType: string | null;
  readonly bytes: number;
  readonly receivedBytes: number;
  /** Hexadecimal; null until it is known, and for what was refused. */
  readonly sha256: string | null;
  readonly scannedBy: string | null;
  readonly createdAt: string;
  readonly keptAt: string | null;
  /** Why and when it ended: refused, by the code of why, or deleted, under the code of a rule. */
  readonly ended: {
    readonly at: string;
    readonly by: string;
    readonly code: NotTaken | RetentionCode;
    readonly text: Bilingual;
  } | null;
}

const SHOWN = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const COLUMNS = `candidate_id::float8 AS "candidateId", file_id AS "fileId", application_id AS "applicationId", slot, state,
  name, data_key AS "dataKey", media_type AS "mediaType", declared_bytes::float8 AS "declaredBytes",
  declared_sha256 AS "declaredSha256", received_bytes::float8 AS "receivedBytes", sha256, object_id AS "objectId",
  scanned_by AS "scannedBy", uploaded_by AS "uploadedBy", ${SHOWN('created_at')} AS "createdAt",
  ${SHOWN('kept_at')} AS "keptAt", ${SHOWN('ended_at')} AS "endedAt", ended_by AS "endedBy", ended_why AS "endedWhy"`;

/** A file, or null. Locked, it stays as it is until the end of the transaction. */
export async function findFile(
  db: Pool | ClientBase,
  { candidateId, fileId }: FileRef,
  { lock = false } = {},
): Promise<FileRow | null> {
  const { rows } = await db.query<FileRow>(
    `SELECT ${COLUMNS} FROM files WHERE candidate_id = $1 AND file_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [candidateId, fileId],
  );
  return rows[0] ?? null;
}

/** A file. @throws RequestError `file.unknown` */
export async function oneFile(
  db: Pool | ClientBase,
  ref: FileRef,
  options: { readonly lock?: boolean } = {},
): Promise<FileRow> {
  const row = await findFile(db, ref, options);
  if (row === null) throw fileRefused('file.unknown');
  return row;
}

/** The files of an application, oldest first; those that ended as well. */
export async function filesOf(
  db: Pool | ClientBase,
  { candidateId, applicationId }: Omit<FileOwner, 'slot'>,
): Promise<FileRow[]> {
  const { rows } = await db.query<FileRow>(
    `SELECT ${COLUMNS} FROM files WHERE candidate_id = $1 AND application_id = $2 ORDER BY created_at, file_id`,
    [candidateId, applicationId],
  );
  return rows;
}

/** The name of a file, as its owner gave it. */
export const nameOf = (keys: FieldKeys, { name, fileId }: Pick<FileRow, 'name' | 'fileId'>): string | null =>
  name === null ? null : keys.open(name, filePlace('name', fileId)).toString();

/** The key of the content of a file. @throws Error where it ended: then there is none */
export function dataKeyOf(keys: FieldKeys, { dataKey, fileId }: FileRow): Buffer {
  if (dataKey === null) throw new Error('The key of the file is destroyed');
  return keys.open(dataKey, filePlace('data_key', fileId));
}

/** A file as it is shown. */
export function viewOf({ keys, taken }: FilesContext, row: FileRow): FileView {
  const { state, endedAt, endedBy, endedWhy } = row;
  const ended = (): FileView['ended'] => {
    if (endedAt === null || endedBy === null || endedWhy === null) return null;
    const code = endedWhy as NotTaken & RetentionCode;
    const text =
      state === 'deleted'
        ? RETENTION[endedWhy as RetentionCode].text
        : notTakenText(endedWhy as NotTaken, taken(microseconds(endedAt)));
    return { at: endedAt, by: endedBy, code, text };
  };
  return {
    fileId: row.fileId,
    applicationId: row.applicationId,
    slot: row.slot,
    state,
    name: nameOf(keys, row),
    mediaType: row.mediaType,
    bytes: row.declaredBytes,
    receivedBytes: row.receivedBytes,
    sha256: row.sha256?.toString('hex') ?? null,
    scannedBy: row.scannedBy,
    createdAt: row.createdAt,
    keptAt: row.keptAt,
    ended: ended(),
  };
}
