import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APP, DATABASE } from './bootstrap.ts';
import { readCredentials } from './credentials.ts';
import { entryIn, findHome, orNull } from './home.ts';
import type { RoleSettings } from './start.ts';

/** Lines of postmaster.pid, from PostgreSQL's own documentation of the file. */
const PORT_LINE = 3;
const SOCKET_LINE = 4;
const STATUS_LINE = 7;

/** Whether a data folder has a database, running or not. A link that leads nowhere counts: it is one that was lost. */
export async function hasCluster(dataFolder: string): Promise<boolean> {
  return (await orNull(lstat(entryIn(dataFolder)))) !== null;
}

/**
 * How the application connects to the cluster of a data folder while another process runs it, or null when it is not
 * ready to be connected to.
 */
export async function runningApp(dataFolder: string): Promise<RoleSettings | null> {
  const home = await findHome(dataFolder);
  if (home === null) return null;
  const text = await orNull(readFile(join(home.data, 'postmaster.pid'), 'utf8'));
  const lines = text?.split('\n').map((line) => line.trim()) ?? [];
  const [port, host] = [Number(lines[PORT_LINE]), lines[SOCKET_LINE] ?? ''];
  if (lines[STATUS_LINE] !== 'ready' || !Number.isInteger(port) || host === '') return null;
  const { app } = await readCredentials(dataFolder);
  return { host, port, user: APP, password: app, database: DATABASE };
}
