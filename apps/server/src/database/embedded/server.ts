import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { explainSpace } from './disk.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Home } from './home.ts';
import type { Log } from './log.ts';
import { recordedPid, stopProcess } from './orphan.ts';
import { worksOn } from './processes.ts';
import { settings } from './settings.ts';
import type { SocketPlace } from './socket.ts';
import { type Supervised, supervise } from './supervisor.ts';

/** A running postmaster. */
export interface Server {
  readonly pid: number;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** A crash with two gigabytes of log to replay takes minutes on a slow disk. */
const LONGEST_RECOVERY = 600_000;

/** Starts PostgreSQL on a cluster and waits until it accepts connections. Leaves nothing when it fails. */
export async function startServer(options: {
  home: Home;
  account: Account;
  binaries: Binaries;
  socket: SocketPlace;
  log: Log;
  say: (step: string) => void;
}): Promise<Server> {
  const { home, account, binaries, socket, log, say } = options;
  const program = await supervise([binaries.postgres, '-D', home.data, ...(await settings(socket))], {
    account,
    cwd: home.folder,
    log: log.fd,
  });
  const exited = whenGone(program, home.data);
  // Reported by whoever awaits it; a server that is never asked must not end the process.
  exited.catch(() => undefined);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= end(program, exited);
    return stopped;
  };
  const begun = performance.now();
  let told = false;
  for (;;) {
    const recorded = await recordedPid(home.data);
    if (recorded?.pid === program.pid && recorded.ready) return { pid: program.pid, exited, stop };
    if (program.ended()) {
      throw new EmbeddedPostgresError(
        'embedded.start-failed',
        `postgres ended with code ${await program.exited}.${await explainSpace(home.data)}`,
        { log: await log.tail() },
      );
    }
    const elapsed = performance.now() - begun;
    if (elapsed > LONGEST_RECOVERY) {
      await stop();
      throw new EmbeddedPostgresError('embedded.start-failed', 'postgres is not ready after ten minutes.', {
        log: await log.tail(),
      });
    }
    if (!told && elapsed > 5_000) {
      told = true;
      say('PostgreSQL is recovering from an interrupted run');
    }
    await sleep(25);
  }
}

/** Ends the input of the supervisor, which makes it interrupt postgres; harder means only when that fails. */
async function end(program: Supervised, exited: Promise<void>): Promise<void> {
  program.interrupt();
  await Promise.all([exited, stopProcess(program.pid, () => !program.ended())]);
}

/** The end of postgres itself: were its supervisor killed alone, postgres would outlive it. */
async function whenGone(program: Supervised, data: string): Promise<void> {
  await program.exited;
  if (await worksOn(program.pid, data)) await stopProcess(program.pid, () => worksOn(program.pid, data));
}
