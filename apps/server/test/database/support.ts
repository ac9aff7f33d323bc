import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach } from 'vitest';
import {
  type EmbeddedPostgres,
  type RoleSettings,
  type StartOptions,
  startEmbeddedPostgres,
} from '../../src/database/embedded/index.ts';
import { type Internals, machine } from '../../src/database/embedded/internals.ts';
import { signal, workersIn } from '../../src/database/embedded/processes.ts';
import { until } from '../../src/database/embedded/supervisor.ts';

export { until };
export const isRoot = process.geteuid?.() === 0;
export const isLinux = process.platform === 'linux';

const folders: string[] = [];
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];
const clusters = new Set<string>();

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const cluster of clusters) {
    await until(async () => (await workersIn(cluster)).length === 0, 30_000);
    for (const pid of await workersIn(cluster)) signal(pid, 'SIGKILL');
  }
  clusters.clear();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder of this test's own that every account can enter. Goes with everything in it afterwards. */
export async function place(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openentry-test-')));
  folders.push(folder);
  await chmod(folder, 0o755);
  return folder;
}

/** Nothing of a test may reach the machine's own folders. */
export function apart(folder: string): Partial<Internals> {
  return { stateFolder: join(folder, 'state') };
}

/** Starts in this process; stopped at the latest after the test. */
export async function start(options: StartOptions, internals: Partial<Internals>): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(options, internals);
  servers.push(server);
  clusters.add(server.folder);
  return server;
}

/** A child that starts PostgreSQL and prints what it got. */
export interface Started {
  child: ChildProcess;
  answer: Promise<Record<string, unknown>>;
  ended: Promise<number | null>;
  said: () => string;
  lines: string[];
}

export function child(
  fixture: 'start' | 'lock',
  args: readonly string[],
  options: { uid?: number; gid?: number; detached?: boolean } = {},
): Started {
  const script = join(import.meta.dirname, 'fixtures', `${fixture}.ts`);
  const spawned = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'pipe'], ...options });
  children.push(spawned);
  let said = '';
  const lines: string[] = [];
  spawned.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => spawned.once('exit', (code) => resolve(code)));
  const answer = new Promise<Record<string, unknown>>((resolve, reject) => {
    createInterface({ input: spawned.stdout }).on('line', (line) => {
      lines.push(line);
      if (!line.startsWith('{')) return;
      const value = JSON.parse(line) as Record<string, unknown>;
      if (typeof value['folder'] === 'string') clusters.add(value['folder']);
      resolve(value);
    });
    spawned.once('close', () => reject(new Error(`the child ended without an answer:\n${said}`)));
  });
  // A test that kills the child on purpose does not await an answer.
  answer.catch(() => undefined);
  return { child: spawned, answer, ended, said: () => said, lines };
}

/** Runs one statement as a role. */
export async function query(role: RoleSettings, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ ...role, ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A copy of the installed binaries. */
export async function copyNative(to: string, links: boolean): Promise<string> {
  const { nativeFolder } = await machine();
  await cp(nativeFolder, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  if (!links) {
    for (const entry of await readdir(join(to, 'lib'), { withFileTypes: true })) {
      if (entry.isSymbolicLink()) await rm(join(to, 'lib', entry.name));
    }
  }
  return to;
}

/** Linux: the parent of a process. */
export async function parentOf(pid: number): Promise<number> {
  return Number(/\) \S (\d+)/.exec(await readFile(`/proc/${pid}/stat`, 'utf8'))?.[1]);
}

/** Linux: the children of a process. */
export async function childrenOf(pid: number): Promise<number[]> {
  return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
}
