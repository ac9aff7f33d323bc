import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takeAbstractSocket } from './abstract-socket.ts';
import { takeFileLock } from './file-lock.ts';

/** A lock held by this process until `release`, or until the kernel ends the process. */
export interface OsLock {
  release(): Promise<void>;
}

/**
 * Takes the lock `purpose` of a folder, or answers null when another holder lives.
 *
 * Both halves are freed by the kernel at the very moment the process ends, SIGKILL included, so no file's
 * age is ever judged and no takeover can race.
 *
 * 1. Linux: an abstract Unix socket named after the folder's device and inode. It needs nothing from the
 *    file system, and every path to the folder (symlink, bind mount) gives the same name. Its name lives in
 *    a network namespace: two containers that share the folder do not see each other's. An account of the
 *    same machine could occupy the name on purpose, which refuses the start and harms nothing else.
 * 2. Everywhere: a POSIX record lock on a file in the folder. It covers macOS, and on Linux the containers
 *    that share a volume. A few network file systems have no such locks; there Linux relies on 1.
 */
export async function takeOsLock(
  folder: string,
  purpose: string,
  platform: NodeJS.Platform = process.platform,
): Promise<OsLock | null> {
  const { dev, ino } = await stat(folder, { bigint: true });
  let socket: OsLock | 'unavailable' | null = 'unavailable';
  if (platform === 'linux') {
    socket = await takeAbstractSocket(`\0openentry-${purpose}-${dev.toString(16)}-${ino.toString(16)}`);
    if (socket === null) return null;
  }
  const held = socket === 'unavailable' ? null : socket;
  try {
    const file = takeFileLock(join(folder, `${purpose}.lock`), held !== null);
    if (file === null) {
      await held?.release();
      return null;
    }
    return {
      async release() {
        await file.release();
        await held?.release();
      },
    };
  } catch (error) {
    await held?.release();
    throw error;
  }
}
