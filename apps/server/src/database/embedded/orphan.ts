import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../lock/folder.ts';
import { isAlive } from '../lock/holder.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { signal, workersIn, worksOn } from './processes.ts';
import { until } from './supervisor.ts';

/** How long the gentler means get. A fast shutdown writes a checkpoint, on a slow disk a long one. */
const PATIENCE = { fast: 60_000, immediate: 15_000, kill: 10_000 };

/** The pid a cluster's postmaster.pid names, or null. */
export async function recordedPid(data: string): Promise<{ pid: number; ready: boolean } | null> {
  let text: string;
  try {
    text = await readFile(join(data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const lines = text.split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!Number.isSafeInteger(pid) || pid === 0) return null;
  return { pid, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Makes sure that nothing works on a cluster before it is started. The caller holds the data folder's lock,
 * so whatever still runs belongs to a server that is dead: it is stopped.
 *
 * Then postmaster.pid goes. Its number may be another program's by now, which PostgreSQL would believe, or
 * (in a container, where numbers repeat) the next postgres' own, which this start would believe. PostgreSQL
 * still checks its shared memory, whose key comes from the directory and not from that file.
 */
export async function clearOrphan(home: string, data: string, say: (step: string) => void): Promise<void> {
  const recorded = await recordedPid(data);
  if (recorded !== null && isAlive(recorded.pid) && (await worksOn(recorded.pid, data))) {
    say(`Stopping a PostgreSQL that an ended server left running (process ${recorded.pid})`);
    await stopProcess(recorded.pid, () => worksOn(recorded.pid, data));
  }
  await endWorkers(home);
  await rm(join(data, 'postmaster.pid'), { force: true });
}

/** Stops a postmaster: fast, then immediate, then killed. Its log makes every one of them safe. */
export async function stopProcess(pid: number, runs: () => boolean | Promise<boolean>): Promise<void> {
  const gone = async (): Promise<boolean> => !(await runs());
  try {
    if (await gone()) return;
    signal(pid, 'SIGINT');
    if (await until(gone, PATIENCE.fast)) return;
    signal(pid, 'SIGQUIT');
    if (await until(gone, PATIENCE.immediate)) return;
    signal(pid, 'SIGKILL');
    if (await until(gone, PATIENCE.kill)) return;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.start-failed',
      `process ${pid} still runs on this cluster and cannot be stopped: it belongs to another account.`,
      { cause },
    );
  }
  throw new EmbeddedPostgresError(
    'embedded.start-failed',
    `process ${pid} still runs on this cluster and does not end.`,
  );
}

/**
 * Ends processes without a postmaster: its children when it alone was killed, or an initdb of a start that
 * was. They cannot complete anything any more, so they get no time.
 */
export async function endWorkers(home: string): Promise<void> {
  const clear = await until(async () => {
    const pids = await workersIn(home);
    for (const pid of pids) signal(pid, 'SIGKILL');
    return pids.length === 0;
  }, PATIENCE.kill);
  if (!clear) {
    throw new EmbeddedPostgresError(
      'embedded.start-failed',
      `processes still work in ${home} and do not end.`,
    );
  }
}
