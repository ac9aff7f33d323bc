import { rm } from 'node:fs/promises';
import { DataFolderUnwritableError, ensureDataFolder, writeFileAtomically } from './folder.ts';
import { type Holder, holderFile, readHolder } from './holder.ts';
import { type OsLock, takeOsLock } from './os-lock.ts';

export { DataFolderUnwritableError } from './folder.ts';

/** The right to be the one server of a data folder, until released or until this process ends. */
export interface DataFolderLock {
  release(): Promise<void>;
}

/** Another live process has the data folder. */
export class DataFolderInUseError extends Error {
  readonly code = 'data-folder.in-use';
  readonly holder: Holder | null;

  constructor(holder: Holder | null) {
    const who =
      holder === null
        ? 'another process'
        : `process ${holder.pid} (${holder.command}), since ${holder.since}` +
          (holder.address === undefined ? '' : `, at ${holder.address}`);
    super(`This data folder is in use by ${who}. Stop it, or use another folder with --data DIR.`);
    this.name = 'DataFolderInUseError';
    this.holder = holder;
  }
}

/**
 * Makes this process the one owner of a data folder, which is created when missing (0700).
 *
 * @throws DataFolderInUseError while another process is the owner, whatever path it used.
 * @throws DataFolderUnwritableError where the folder cannot be created or written.
 */
export async function lockDataFolder(
  dataFolder: string,
  about: { command: string },
): Promise<DataFolderLock & { announce(address: string): Promise<void> }> {
  const folder = await ensureDataFolder(dataFolder);
  const lock = await takeOrExplain(folder);
  if (lock === null) throw new DataFolderInUseError(await readHolder(folder));

  const holder: Holder = { pid: process.pid, command: about.command, since: new Date().toISOString() };
  const publish = (): Promise<void> =>
    writeFileAtomically(holderFile(folder), `${JSON.stringify(holder, null, 2)}\n`, 0o600);
  try {
    await publish();
  } catch (cause) {
    await lock.release();
    throw new DataFolderUnwritableError(folder, cause);
  }

  let released: Promise<void> | undefined;
  return {
    async announce(address) {
      if (released !== undefined) return; // The file may be the next owner's by now.
      holder.address = address;
      await publish();
    },
    release() {
      // The details first: once the lock is free, the file is the next owner's.
      released ??= rm(holderFile(folder), { force: true }).finally(() => lock.release());
      return released;
    },
  };
}

async function takeOrExplain(folder: string): Promise<OsLock | null> {
  try {
    return await takeOsLock(folder, 'server');
  } catch (cause) {
    throw new DataFolderUnwritableError(folder, cause);
  }
}
