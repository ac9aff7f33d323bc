import { DatabaseSync } from 'node:sqlite';
import type { OsLock } from './os-lock.ts';

/** SQLite's primary result codes; the extended ones carry more in the higher bits. */
const SQLITE_BUSY = 5;

/**
 * The file system has no locks (IOERR, NOLFS), or the lock file was made by another account, say by one
 * start under sudo (READONLY, CANTOPEN).
 */
const NO_FILE_LOCK: readonly number[] = [10, 22, 8, 14];

/**
 * A POSIX record lock (fcntl) on `file`, or null when another process holds it.
 *
 * Node has no fcntl of its own; SQLite takes one for an exclusive transaction, and also keeps two holders
 * of the same process apart, which the bare system call does not. The file stays empty for ever. It must
 * not be opened by other code of this process: closing any descriptor of it would drop the lock.
 *
 * `optional`: another lock is held already, so a file that cannot be locked is no reason to refuse.
 */
export function takeFileLock(file: string, optional: boolean): OsLock | null {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    // No journal file beside it: nothing is ever written.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    const code = resultCode(error);
    if (code === SQLITE_BUSY) return null;
    if (optional && code !== undefined && NO_FILE_LOCK.includes(code)) return { release: async () => {} };
    throw error;
  }
  // The closure keeps the database reachable: were it collected, the lock would be gone.
  const held = database;
  return {
    async release() {
      if (held.isOpen) held.close();
    },
  };
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined;
  return error.errcode & 0xff;
}
