import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import { EmbeddedPostgresError, textOf } from './errors.ts';
import { asAccount, cleanEnvironment } from './run.ts';

/**
 * Runs a program until it ends by itself or until standard input ends, which the kernel brings about when
 * Node goes, in whatever way: then the program gets SIGINT, for PostgreSQL a fast shutdown.
 *
 * - Signals to this shell are ignored, so that it outlives what it guards. The programs set their own.
 * - The program must not hold the pipe (3<&-), nor standard output, whose end Node awaits.
 * - `read` runs in a subshell, because a shell in `read` cannot also `wait`. It ends with the program.
 */
const SCRIPT = `
trap '' HUP INT TERM
exec 3<&0 </dev/null
"$@" >&2 3<&- &
program=$!
echo "$program"
exec >&2
( while read -r line <&3; do :; done; kill -INT "$program" ) 2>/dev/null &
guard=$!
exec 3<&-
wait "$program"
status=$?
kill -KILL "$guard" 2>/dev/null
exit "$status"
`;

/** A program under supervision. */
export interface Supervised {
  readonly pid: number;
  /** Whether the supervisor has ended. */
  readonly ended: () => boolean;
  /** The program's exit code (128 + n for signal n), when its supervisor has ended. */
  readonly exited: Promise<number>;
  /** Ends the input: SIGINT to the program. */
  interrupt(): void;
}

/** Starts a program under the supervisor; its output goes to the open file `log`. */
export async function supervise(
  command: readonly string[],
  options: { account: Account; cwd: string; log: number },
): Promise<Supervised> {
  const child = spawnSupervisor(command, options);
  let ended = false;
  const exited = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => reject(unstartable(options.account, cause)));
    child.once('exit', (code, signal) => {
      ended = true;
      resolve(code ?? (signal === 'SIGKILL' ? 137 : 128));
    });
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new TypeError('The supervisor has no pipes');
  // Nothing is ever written, so the only thing to report would be the other end's exit, reported above.
  stdin.on('error', () => undefined);
  const lines = createInterface({ input: stdout });
  try {
    const pid = await Promise.race([
      new Promise<number>((resolve) => lines.once('line', (line) => resolve(Number(line)))),
      exited.then((code) => Promise.reject(unstartable(options.account, new Error(`exit code ${code}`)))),
    ]);
    return { pid, exited, ended: () => ended, interrupt: () => stdin.end() };
  } catch (error) {
    stdin.end();
    throw error;
  } finally {
    lines.close();
  }
}

function spawnSupervisor(
  command: readonly string[],
  { account, cwd, log }: { account: Account; cwd: string; log: number },
): ChildProcess {
  try {
    // Detached: a new session, which the terminal's Ctrl-C does not reach. Node stops PostgreSQL itself,
    // after its own requests.
    return spawn('/bin/sh', ['-c', SCRIPT, 'openentry-postgres', ...command], {
      cwd,
      env: cleanEnvironment(),
      stdio: ['pipe', 'pipe', log],
      detached: true,
      ...asAccount(account),
    });
  } catch (cause) {
    throw unstartable(account, cause);
  }
}

function unstartable(account: Account, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'embedded.start-failed',
    `/bin/sh cannot be run as ${account.name} (${textOf(cause)}).`,
    { cause },
  );
}

/** Waits for a condition with a bound. False: the time is up. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await sleep(25);
  }
  return true;
}
