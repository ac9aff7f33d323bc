import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The data folder cannot be created, entered or written. */
export class DataFolderUnwritableError extends Error {
  readonly code = 'data-folder.unwritable';
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(
      `The data folder ${folder} cannot be used: ${reason(cause)}. ` +
        'Give this account the right to write there, or use another folder with --data DIR.',
      { cause },
    );
    this.name = 'DataFolderUnwritableError';
    this.folder = folder;
  }
}

/**
 * Creates the data folder when it is missing and returns its real path.
 * A folder created here is private (0700); an existing one keeps its mode, which is its owner's choice.
 */
export async function ensureDataFolder(dataFolder: string): Promise<string> {
  const wanted = resolve(dataFolder);
  try {
    await mkdir(dirname(wanted), { recursive: true });
    await mkdir(wanted, { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    const real = await realpath(wanted);
    if (!(await stat(real)).isDirectory()) {
      throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
    }
    await access(real, constants.W_OK | constants.X_OK);
    return real;
  } catch (cause) {
    throw new DataFolderUnwritableError(wanted, cause);
  }
}

/**
 * Replaces a file as a whole: a reader, or a start after a power cut, sees the old text or the new one,
 * never half of it.
 */
export async function writeFileAtomically(file: string, text: string, mode: number): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

/** Makes the names in a folder (a rename, a new file) survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call for folders; its journal covers names.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The system's code of an error (`ENOENT`, …), or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function reason(cause: unknown): string {
  switch (errorCode(cause)) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EDQUOT':
      return 'the disk quota is exhausted';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a part of this path is a file, not a folder';
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
