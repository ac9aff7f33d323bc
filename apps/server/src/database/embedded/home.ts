import { lstat, readdir, readFile, realpath, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomically } from '../lock/folder.ts';
import type { Account } from './account.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { explainBarrier } from './reach.ts';
import { passes } from './run.ts';

/** A cluster's folder: `data` (PostgreSQL's), `socket`, and `owner.json` when it lies elsewhere. */
export interface Home {
  folder: string;
  data: string;
  uid: number;
  gid: number;
}

/** The entry in the data folder that is the cluster, or is a symbolic link to it. */
export function entryIn(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** The cluster of a data folder, or null when it has none yet. */
export async function findHome(dataFolder: string): Promise<Home | null> {
  const entry = entryIn(dataFolder);
  const found = await orNull(lstat(entry));
  if (found === null) return null;
  if (found.isSymbolicLink()) return linkedHome(dataFolder, entry);
  if (found.isDirectory() && found.uid !== process.geteuid?.() && process.geteuid?.() !== 0) {
    throw foreign(entry, found.uid);
  }
  if (found.isDirectory() && (await readdir(entry)).length === 0) {
    await rmdir(entry);
    return null;
  }
  return complete(entry);
}

async function linkedHome(dataFolder: string, entry: string): Promise<Home> {
  let folder: string;
  let recorded: unknown;
  try {
    folder = await realpath(entry);
    recorded = JSON.parse(await readFile(join(folder, 'owner.json'), 'utf8'));
  } catch (cause) {
    if (errorCode(cause) === 'EACCES') throw foreign(entry, 0);
    throw new EmbeddedPostgresError(
      'embedded.cluster-missing',
      // Beginning anew here without a word would look like all data being lost.
      `${entry} is a link to this folder's database, which is not there any more. ` +
        'Bring it back, or remove the link to begin with an empty database.',
      { cause },
    );
  }
  const owner = (recorded as { dataFolder?: unknown } | null)?.dataFolder;
  if (owner !== dataFolder) {
    // The data folder was moved, or it was copied together with the link.
    if (typeof owner === 'string' && (await orNull(realpath(entryIn(owner)))) === folder) {
      throw new EmbeddedPostgresError(
        'embedded.in-use',
        `${entry} is a link to the database of another data folder, ${owner}. ` +
          'Two data folders cannot share one. Remove the link to begin with an empty database.',
      );
    }
    await recordOwner(folder, dataFolder);
  }
  return complete(folder);
}

/** Notes in a cluster outside its data folder whose it is. */
export async function recordOwner(folder: string, dataFolder: string): Promise<void> {
  await writeFileAtomically(join(folder, 'owner.json'), `${JSON.stringify({ dataFolder })}\n`, 0o600);
}

async function complete(folder: string): Promise<Home> {
  const data = join(folder, 'data');
  if ((await orNull(stat(join(data, 'PG_VERSION')))) === null) {
    throw new EmbeddedPostgresError(
      'embedded.cluster-unrecognised',
      `${folder} is not a database that OpenEntry made. Move it away, or use another folder with --data DIR.`,
    );
  }
  const { uid, gid } = await stat(data);
  return { folder, data, uid, gid };
}

/** Refuses a cluster that the account or these binaries cannot open. */
export async function checkHome(home: Home, account: Account, version: string): Promise<void> {
  if (home.uid !== account.uid) throw foreign(home.folder, home.uid);
  const made = (await readFile(join(home.data, 'PG_VERSION'), 'utf8')).trim();
  const major = version.split('.')[0];
  if (made !== major) {
    throw new EmbeddedPostgresError(
      'embedded.version-mismatch',
      `the database in ${home.folder} was made by PostgreSQL ${made}, and these binaries are ${version}. ` +
        `Dump it with PostgreSQL ${made}, or use another folder with --data DIR.`,
    );
  }
  if (!(await passes(account, 'test -w "$1" && test -x "$1"', home.data))) {
    throw new EmbeddedPostgresError(
      'embedded.data-folder-unwritable',
      `${await explainBarrier(account, home.data)}.`,
    );
  }
}

function foreign(folder: string, uid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.data-folder-unwritable',
    `the database in ${folder} belongs to another account (uid ${uid}). Start OpenEntry as root or as ` +
      'that account, or use another folder with --data DIR.',
  );
}

/** Null where there is nothing. */
export async function orNull<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    throw error;
  }
}
