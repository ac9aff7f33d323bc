import { randomBytes } from 'node:crypto';
import { lchown, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../lock/folder.ts';
import { type Account, requirePasswdEntry } from './account.ts';
import type { Binaries } from './binaries.ts';
import { ensureOwnFolder } from './copy.ts';
import { type Credentials, createCredentials } from './credentials.ts';
import { requireSpace } from './disk.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { entryIn, findHome, type Home, orNull, recordOwner } from './home.ts';
import { initialise } from './initdb.ts';
import type { Log } from './log.ts';
import { endWorkers } from './orphan.ts';
import { explainBarrier, openDataFolder } from './reach.ts';
import { passes } from './run.ts';

const UNFINISHED = 'new-';

/** What making a cluster needs to know. */
export interface Creation {
  dataFolder: string;
  stateFolder: string;
  account: Account;
  binaries: Binaries;
  log: Log;
  say: (step: string) => void;
}

/**
 * Makes the cluster of a data folder. It is made under another name and appears by one rename (or, outside
 * the data folder, by one link), when the passwords are on disk already: an interrupted start leaves
 * nothing but an unfinished folder, which the next one removes.
 */
export async function createHome(creation: Creation): Promise<{ home: Home; credentials: Credentials }> {
  const { dataFolder, stateFolder, account, say } = creation;
  requirePasswdEntry(account);
  const clusters = join(stateFolder, 'clusters');
  await sweep(dataFolder, clusters);
  await openDataFolder(account, dataFolder);

  const id = randomBytes(8).toString('hex');
  let making = join(dataFolder, `postgres.${UNFINISHED}${id}`);
  const inside = await makeHome(making, account);
  if (!inside) {
    const barrier = await explainBarrier(account, dataFolder);
    await ensureStateFolder(stateFolder, clusters, barrier);
    making = join(clusters, `${UNFINISHED}${id}`);
    if (!(await makeHome(making, account))) {
      throw new EmbeddedPostgresError(
        'embedded.data-folder-unwritable',
        `${barrier}, and ${await explainBarrier(account, clusters)} either.`,
      );
    }
    await recordOwner(making, dataFolder);
    say(`The database goes to ${join(clusters, id)}, because ${barrier}`);
    for (const old of await ownedBy(dataFolder, clusters, '')) {
      if (old !== making)
        say(`An older database of this data folder remains in ${old}; remove it if it is not needed`);
    }
  }
  try {
    await requireSpace(making);
    const credentials = await createCredentials(dataFolder);
    await initialise({ ...creation, folder: making, password: credentials.superuser });
    if (inside) {
      await rename(making, entryIn(dataFolder));
    } else {
      await rename(making, join(clusters, id));
      await syncFolder(clusters);
      await symlink(join(clusters, id), entryIn(dataFolder));
    }
    await syncFolder(dataFolder);
    const home = await findHome(dataFolder);
    if (home === null) throw new TypeError('The cluster that was just made is not there');
    return { home, credentials };
  } catch (error) {
    await rm(making, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** Makes a private folder of the account. False: the account cannot work there, and nothing is left. */
async function makeHome(folder: string, account: Account): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 });
  if (!account.change) return true;
  try {
    await lchown(folder, account.uid, account.gid);
    if (await passes(account, 'cd "$1" && : > probe && rm probe', folder)) return true;
  } catch (error) {
    // A share that does not let root give files away is as good as unreachable.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EPERM') throw error;
  }
  await rm(folder, { recursive: true });
  return false;
}

async function ensureStateFolder(stateFolder: string, clusters: string, barrier: string): Promise<void> {
  try {
    await ensureOwnFolder(stateFolder, 0o755);
    // Entering by name only: one account has no business listing another's.
    await ensureOwnFolder(clusters, 0o711);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.data-folder-unwritable',
      `${barrier}, and ${clusters} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
}

/** Removes what interrupted starts of this data folder left. Its lock is held, so none is going on. */
async function sweep(dataFolder: string, clusters: string): Promise<void> {
  const inside = (await readdir(dataFolder))
    .filter((name) => name.startsWith(`postgres.${UNFINISHED}`))
    .map((name) => join(dataFolder, name));
  for (const folder of [...inside, ...(await ownedBy(dataFolder, clusters, UNFINISHED))]) {
    await endWorkers(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The clusters outside that say they are this data folder's. Only root makes (or can list) such. */
async function ownedBy(dataFolder: string, clusters: string, prefix: string): Promise<string[]> {
  if (process.geteuid?.() !== 0) return [];
  const names = (await orNull(readdir(clusters))) ?? [];
  const owned: string[] = [];
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const text = await orNull(readFile(join(clusters, name, 'owner.json'), 'utf8'));
    if (text?.includes(JSON.stringify({ dataFolder })) === true) owned.push(join(clusters, name));
  }
  return owned;
}
