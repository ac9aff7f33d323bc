import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode } from './folder.ts';

/** Who has a data folder. For the message to the second comer only: the lock itself never reads it. */
export interface Holder {
  pid: number;
  command: string;
  since: string;
  address?: string;
}

export function holderFile(dataFolder: string): string {
  return join(dataFolder, 'server.json');
}

/**
 * What the holder wrote about itself, or null. A file left by a killed server names a dead process and is
 * passed over; a holder that has just begun gets a moment to write its own.
 */
export async function readHolder(dataFolder: string): Promise<Holder | null> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const holder = await readOnce(dataFolder);
    if (holder !== null && isAlive(holder.pid)) return holder;
    await sleep(50);
  }
  return null;
}

async function readOnce(dataFolder: string): Promise<Holder | null> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(holderFile(dataFolder), 'utf8'));
  } catch (error) {
    // Absent, of another account, or not JSON: then the message goes without details.
    if (error instanceof SyntaxError || ['ENOENT', 'EACCES', 'EPERM'].includes(errorCode(error))) return null;
    throw error;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { pid, command, since, address } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || !Number.isSafeInteger(pid) || pid <= 0) return null;
  if (typeof command !== 'string' || typeof since !== 'string') return null;
  return typeof address === 'string' ? { pid, command, since, address } : { pid, command, since };
}

/** Whether a process of this number exists, as whomever it runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
