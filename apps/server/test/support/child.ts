import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll } from 'vitest';
import { workersIn } from '../../src/database/embedded/processes.ts';
import { until } from '../../src/database/embedded/supervisor.ts';
import type { Order } from '../rounds/fixtures/work.ts';
import { removeFolder, temporaryFolder } from './worlds.ts';

/** How a process of its own ended, and what it answered. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly answer: Record<string, unknown> | null;
  readonly errors: string;
}

const script = new URL('../rounds/fixtures/work.ts', import.meta.url).pathname;

/** Works in a process of its own, to its end. */
export async function workApart(order: Order, environment: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const [out, errors, [code, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  return { code, signal, answer: out === '' ? null : (JSON.parse(out) as Record<string, unknown>), errors };
}

/** A data folder for processes that are killed; goes when the PostgreSQL in it has ended. */
export function useDataFolder(): () => Promise<string> {
  let folder: string | undefined;
  afterAll(async () => {
    if (folder === undefined) return;
    const cluster = `${folder}/postgres`;
    await until(async () => (await workersIn(cluster)).length === 0, 30_000);
    for (const pid of await workersIn(cluster)) process.kill(pid, 'SIGKILL');
    await removeFolder(folder);
  });
  return async () => {
    folder ??= await temporaryFolder();
    return folder;
  };
}
