import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode } from '../lock/folder.ts';
import { run } from './run.ts';

/** Sends a signal; a process that has ended meanwhile is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}

/**
 * Whether a live process is PostgreSQL working on this very data directory. Executable and working
 * directory (compared by inode, so renames do not matter) say so on Linux; start times, which shift with the
 * clock, would add doubt and nothing else. Elsewhere `ps` shows the command line, which names the directory.
 */
export async function worksOn(
  pid: number,
  data: string,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  if (platform === 'linux') {
    const home = await stat(data, { bigint: true });
    return (await isPostgresProgram(pid)) && (await worksIn(pid, (at) => at === `${home.dev}:${home.ino}`));
  }
  const { code, stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
  return code === 0 && /^\S*.*\bpostgres\b/.test(stdout) && stdout.includes(data);
}

/**
 * Every PostgreSQL process with its working directory at or in `folder`: the server, what it leaves behind
 * when it alone is killed, an initdb. Only Linux can tell; elsewhere the list is empty and PostgreSQL's own
 * check of its shared memory remains.
 */
export async function workersIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const places = new Set<string>();
  for (const at of [folder, join(folder, 'data')]) {
    const found = await stat(at, { bigint: true }).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (found !== null) places.add(`${found.dev}:${found.ino}`);
  }
  const pids: number[] = [];
  for (const name of await readdir('/proc')) {
    const pid = Number(name);
    if (!Number.isSafeInteger(pid) || !(await isPostgresProgram(pid))) continue;
    if (await worksIn(pid, (at) => places.has(at))) pids.push(pid);
  }
  return pids;
}

async function isPostgresProgram(pid: number): Promise<boolean> {
  const exe = await orGone(readlink(`/proc/${pid}/exe`));
  // After an upgrade the file is gone, and the kernel says so in the name.
  return exe !== null && ['postgres', 'initdb'].includes(basename(exe.replace(/ \(deleted\)$/, '')));
}

async function worksIn(pid: number, isPlace: (at: string) => boolean): Promise<boolean> {
  const cwd = await orGone(stat(`/proc/${pid}/cwd`, { bigint: true }));
  if (cwd === null || !isPlace(`${cwd.dev}:${cwd.ino}`)) return false;
  const status = await orGone(readFile(`/proc/${pid}/stat`, 'utf8'));
  // A zombie has ended; only its parent has not taken note.
  return status !== null && !/\) [ZX] /.test(status);
}

/** Null for a process that ended meanwhile, or that another account keeps private: then it is not ours. */
async function orGone<T>(value: Promise<T>): Promise<T | null> {
  try {
    return await value;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM', 'ENOTDIR', 'EINVAL'].includes(errorCode(error))) return null;
    throw error;
  }
}
