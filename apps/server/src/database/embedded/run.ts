import { spawn } from 'node:child_process';
import { errorCode } from '../lock/folder.ts';
import type { Account } from './account.ts';

/** What a small command did. `failure` is the system's code when it could not even be executed. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  failure: string;
}

/**
 * The environment of every child. PGDATA, PGHOST, LD_LIBRARY_PATH and the like of the caller's shell would
 * change what PostgreSQL does, so nothing of it is passed on but the search path.
 */
export function cleanEnvironment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

/** The part of spawn's options that changes to the account. */
export function asAccount(account: Account | undefined): { uid?: number; gid?: number } {
  return account?.change === true ? { uid: account.uid, gid: account.gid } : {};
}

/** Runs a small command to its end, as an account when one is given. Never rejects. */
export function run(command: string, args: readonly string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    const failed = (error: unknown): void =>
      resolve({ code: null, stdout, stderr, failure: errorCode(error) || 'ERROR' });
    try {
      // In `/`, because the account may be barred from the folder this process is in.
      const child = spawn(command, args, {
        cwd: '/',
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        ...asAccount(account),
      });
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', failed);
      child.on('close', (code) => resolve({ code, stdout, stderr, failure: '' }));
    } catch (error) {
      // Node throws some failures (EPERM of a change of account) and emits others (ENOENT).
      failed(error);
    }
  });
}

/** Whether the account passes a `/bin/sh` condition about a path, which the script sees as `$1`. */
export async function passes(account: Account, condition: string, path: string): Promise<boolean> {
  return (await run('/bin/sh', ['-c', condition, 'sh', path], account)).code === 0;
}
