import { statfs } from 'node:fs/promises';
import { EmbeddedPostgresError } from './errors.ts';

const MEGABYTE = 1024 * 1024;

/** A new cluster has 40 MB, and its first log another 32. */
const NEEDED = 100;

async function freeMegabytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}

/** Refuses to begin what cannot be finished: initdb on a full disk could not even log why it failed. */
export async function requireSpace(folder: string): Promise<void> {
  const free = await freeMegabytes(folder);
  if (free >= NEEDED) return;
  throw new EmbeddedPostgresError(
    'embedded.data-folder-unwritable',
    `the disk of ${folder} has ${free} MB left, and a new database needs ${NEEDED} MB. ` +
      'Make room, or use another folder with --data DIR.',
  );
}

/** A clause about a full disk for a failure's message, or nothing: the log, on that disk, may lack it. */
export async function explainSpace(folder: string): Promise<string> {
  const free = await freeMegabytes(folder);
  return free < 32 ? ` The disk of ${folder} has ${free} MB left.` : '';
}
