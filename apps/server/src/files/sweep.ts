import { isoMicroseconds } from '../database/instants.ts';
import { checkFile } from './check.ts';
import { type FileRef, type FilesContext, SYSTEM } from './context.ts';
import { refuseFile } from './end.ts';
import { clearAll } from './objects.ts';
import type { FileRow } from './rows.ts';

/** How long a file may take to come, from the last bytes of it, in microseconds. */
const DAY = 86_400 * 1_000_000;
/** After so long, whoever was looking a file through is not any more. */
const PATIENCE = 5 * 60 * 1_000_000;
const AT_A_TIME = 200;

/** What a sweep did. */
export interface FilesSwept {
  /** Files that had not come whole within a day. */
  readonly abandoned: number;
  /** Files that had waited to be looked through, and were. */
  readonly checked: number;
  /** Whether files still wait because the scanner cannot say. */
  readonly scannerAway: boolean;
  /** Objects that were removed. */
  readonly objects: number;
  /** What failed: the next sweep tries again. */
  readonly failures: readonly unknown[];
}

interface Untouched extends FileRef {
  readonly receivedBytes: number;
}

async function untouched(
  { db }: FilesContext,
  state: 'receiving' | 'quarantined',
  since: number,
  after: FileRef,
): Promise<Untouched[]> {
  const { rows } = await db.query<Untouched>(
    `SELECT candidate_id::float8 AS "candidateId", file_id AS "fileId", received_bytes::float8 AS "receivedBytes" FROM files
     WHERE state = $1 AND touched_at < $2 AND (candidate_id, file_id) > ($3, $4)
     ORDER BY candidate_id, file_id LIMIT ${AT_A_TIME}`,
    [state, isoMicroseconds(since), after.candidateId, after.fileId],
  );
  return rows;
}

const FIRST: Untouched = { receivedBytes: 0, candidateId: 0, fileId: '00000000-0000-0000-0000-000000000000' };

/** Each of the files in a state that nothing came to since an instant, once. */
async function* all(
  context: FilesContext,
  state: 'receiving' | 'quarantined',
  since: number,
): AsyncGenerator<Untouched> {
  let last = FIRST;
  while (true) {
    const found = await untouched(context, state, since, last);
    yield* found;
    last = found.at(-1) ?? last;
    if (found.length < AT_A_TIME) return;
  }
}

/**
 * Does what is left over: ends files that did not come whole within a day, looks those through that waited for the scanner
 * or were left by a server that was killed, and removes objects of what ended. Run again, it finds nothing.
 */
export async function sweepFiles(context: FilesContext): Promise<FilesSwept> {
  const { now } = context;
  const at = now();
  const failures: unknown[] = [];
  const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      failures.push(error);
      return null;
    }
  };
  let abandoned = 0;
  for await (const { receivedBytes, ...ref } of all(context, 'receiving', at - DAY)) {
    // Bytes may have come since it was found.
    const still = (row: FileRow): boolean => row.state === 'receiving' && row.receivedBytes === receivedBytes;
    const ended = await tried(() => refuseFile(context, ref, 'file.abandoned', SYSTEM, still));
    if (ended?.state === 'refused') abandoned++;
  }
  let checked = 0;
  let scannerAway = false;
  for await (const { candidateId, fileId } of all(context, 'quarantined', at - PATIENCE)) {
    const file = await tried(() => checkFile(context, { candidateId, fileId }, SYSTEM));
    scannerAway = file?.state === 'quarantined';
    // It would be asked in vain for all the others as well.
    if (scannerAway) break;
    if (file !== null) checked++;
  }
  const objects = (await tried(() => clearAll(context))) ?? 0;
  return { abandoned, checked, scannerAway, objects, failures };
}
