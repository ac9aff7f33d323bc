import { createHash } from 'node:crypto';
import { chmod, lchown, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../lock/folder.ts';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, textOf } from './errors.ts';
import { explainBarrier } from './reach.ts';
import { passes } from './run.ts';

/** Where PostgreSQL listens: `<folder>/.s.PGSQL.<port>`. */
export interface SocketPlace {
  folder: string;
  port: number;
  /** Whether it lies outside the cluster and goes when PostgreSQL has stopped. */
  temporary: boolean;
}

/** The number is only a part of the file's name; the folder is the cluster's alone. */
const PORT = 5432;

/** sun_path has 108 bytes on Linux, 104 elsewhere, with the closing zero byte. */
const LONGEST = process.platform === 'linux' ? 107 : 103;

/** Whether PostgreSQL can listen in a folder of this name. It counts bytes: an accented letter has two. */
export function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= LONGEST;
}

/**
 * A private folder for the socket: in the cluster, or where that path is too long, a short one. The short
 * one's name is derived from a password, so that in a shared temporary folder nobody else can occupy it in
 * advance, and the next start finds (and cleans) the same one. The caller knows that nothing runs there.
 */
export async function prepareSocket(
  account: Account,
  cluster: string,
  secret: string,
  temporaryFolders: readonly string[],
): Promise<SocketPlace> {
  const own = join(cluster, 'socket');
  if (fits(own)) {
    await privateFolder(account, own);
    return { folder: own, port: PORT, temporary: false };
  }
  const hash = createHash('sha256').update(secret).update('\0').update(cluster).digest('hex').slice(0, 16);
  const refused: string[] = [`${own} is too long`];
  for (const parent of temporaryFolders) {
    const folder = join(parent, `oe-${hash}`);
    if (!fits(folder)) {
      refused.push(`${folder} is too long`);
      continue;
    }
    try {
      await privateFolder(account, folder);
      if (await passes(account, 'test -w "$1" && test -x "$1"', folder)) {
        return { folder, port: PORT, temporary: true };
      }
      refused.push(await explainBarrier(account, folder));
    } catch (error) {
      refused.push(textOf(error));
    }
  }
  throw new EmbeddedPostgresError(
    'embedded.socket-path',
    `there is no place for its Unix socket (${refused.join('; ')}). ` +
      'Use a data folder with a shorter path: --data DIR.',
  );
}

/** Makes, or accepts and empties, a folder that only the account can enter. */
async function privateFolder(account: Account, folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (account.change) await lchown(folder, account.uid, account.gid);
    // A start that was killed between the two lines above leaves root's own, empty folder.
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const found = await lstat(folder);
    if (!found.isDirectory() || (found.uid !== account.uid && found.uid !== process.geteuid?.())) {
      throw new Error(`${folder} belongs to another account`, { cause: error });
    }
    if (account.change) await lchown(folder, account.uid, account.gid);
    await chmod(folder, 0o700);
    for (const name of await readdir(folder)) {
      if (name.startsWith('.s.PGSQL.')) await rm(join(folder, name), { force: true });
    }
  }
}

/** Removes a short folder after the end; one that was not removed is used again at the next start. */
export async function dropSocket(place: SocketPlace): Promise<void> {
  if (place.temporary) await rm(place.folder, { recursive: true, force: true });
}
