import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, syncFolder } from '../lock/folder.ts';
import { listedLinks } from './links.ts';

interface Listed {
  path: string;
  size: number;
}

/**
 * A copy of the binaries in `place`, made once per packaging and content. It appears by one rename, so a
 * copy that was interrupted is never used, and of two concurrent ones the first wins.
 */
export async function copyRuntime(
  native: string,
  place: string,
  version: string,
  say: (step: string) => void,
): Promise<string> {
  await ensureOwnFolder(place, 0o755);
  const files = await listFiles(native);
  const copy = join(place, `${version}-${fingerprint(files)}`);
  if (await isComplete(copy, files)) return copy;

  say(`Copying PostgreSQL's binaries to ${copy}, where its account can reach them`);
  const temporary = join(place, `.new-${randomBytes(6).toString('hex')}`);
  try {
    await makeFolder(temporary);
    const made = new Set(['.']);
    for (const { path } of files) {
      await makeFolders(temporary, dirname(path), made);
      await copyFile(join(native, path), join(temporary, path));
      await chmod(join(temporary, path), path.startsWith('bin/') ? 0o755 : 0o644);
    }
    for (const { path, target } of await listedLinks(native)) {
      await symlink(target, join(temporary, path));
    }
    await rename(temporary, copy).catch(async (error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error;
      // There is one by now. Another start's good copy is used as it is, only a damaged one is replaced.
      if (await isComplete(copy, files)) return;
      await setAside(copy);
      await rename(temporary, copy);
    });
    await syncFolder(place);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  if (!(await isComplete(copy, files))) throw new Error(`the copy in ${copy} is not complete`);
  return copy;
}

/**
 * Creates a folder, or accepts an existing one that nobody but root and this account can change: whoever
 * owns it decides which program PostgreSQL's account executes, and temporary folders are open to all.
 */
export async function ensureOwnFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder);
    await chmod(folder, mode);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      await ensureOwnFolder(dirname(folder), 0o755);
      return ensureOwnFolder(folder, mode);
    }
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const self = process.geteuid?.();
  for (const at of [folder, dirname(folder)]) {
    const { uid, mode: bits } = at === folder ? await lstat(at) : await stat(at);
    const ours = uid === 0 || uid === self;
    // In a sticky folder (/tmp) nobody can replace what another owns. An ordinary user's own group is let
    // write above (umask 002), for root nobody is.
    const closed =
      at === folder
        ? (bits & 0o022) === 0
        : (bits & (self === 0 ? 0o022 : 0o002)) === 0 || (bits & 0o1000) !== 0;
    if (!ours || !closed || (bits & 0o170000) !== 0o040000) {
      throw new Error(`${at} belongs to, or can be changed by, another account`);
    }
  }
}

/** What runs needs: not the static libraries and headers' leftovers that only compilers use. */
async function listFiles(native: string): Promise<Listed[]> {
  const files: Listed[] = [];
  for (const entry of await readdir(native, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    const path = join(entry.parentPath, entry.name).slice(native.length + 1);
    files.push({ path, size: (await stat(join(native, path))).size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function fingerprint(files: readonly Listed[]): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
}

async function isComplete(copy: string, files: readonly Listed[]): Promise<boolean> {
  try {
    // lstat: an entry that became a link elsewhere is not the copy that was made.
    for (const { path, size } of files) if ((await lstat(join(copy, path))).size !== size) return false;
    for (const { path } of await listedLinks(copy)) await stat(join(copy, path));
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
    throw error;
  }
}

/** Takes a damaged copy (a power cut, a cleaned temporary folder) out of the way; running users keep it. */
async function setAside(copy: string): Promise<void> {
  const aside = `${copy}.old-${randomBytes(6).toString('hex')}`;
  try {
    await rename(copy, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}

async function makeFolders(root: string, path: string, made: Set<string>): Promise<void> {
  if (made.has(path)) return;
  await makeFolders(root, dirname(path), made);
  await makeFolder(join(root, path));
  made.add(path);
}

/** 0755 whatever the umask: another account has to read it. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder);
  await chmod(folder, 0o755);
}
