import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { errorCode } from '../lock/folder.ts';

/** One symbolic link of the binaries: both paths are relative to the native folder. */
export interface Link {
  path: string;
  target: string;
}

/**
 * The links that npm's archive cannot carry (libpq.so.5 → libpq.so.5.18). The package lists them and its
 * postinstall makes them; where install scripts are blocked, they are missing.
 */
export async function listedLinks(nativeFolder: string): Promise<Link[]> {
  let listed: unknown;
  try {
    listed = JSON.parse(await readFile(join(nativeFolder, 'pg-symlinks.json'), 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  if (!Array.isArray(listed)) return [];
  const links: Link[] = [];
  for (const entry of listed as { source?: unknown; target?: unknown }[]) {
    if (typeof entry.source !== 'string' || typeof entry.target !== 'string') continue;
    const from = insideNative(entry.target);
    const to = insideNative(entry.source);
    if (from !== null && to !== null) links.push({ path: from, target: relative(dirname(from), to) });
  }
  return links;
}

/** Makes the missing links. False: some are missing and the folder cannot be written. */
export async function ensureLinks(nativeFolder: string): Promise<boolean> {
  for (const { path, target } of await listedLinks(nativeFolder)) {
    const link = join(nativeFolder, path);
    if (await exists(link)) continue;
    try {
      await symlink(target, link);
    } catch (error) {
      // Another start may have made it in the meantime.
      if (errorCode(error) === 'EEXIST') continue;
      if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return false;
      throw error;
    }
  }
  return true;
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** "native/lib/x" → "lib/x"; null for anything that would leave the folder. */
function insideNative(listed: string): string | null {
  const inside = relative(resolve('/native'), resolve('/', listed));
  return inside === '' || inside.startsWith(`..${sep}`) || inside === '..' ? null : inside;
}
