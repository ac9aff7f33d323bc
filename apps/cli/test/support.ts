import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** What a run of the command line left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Record<string, string>;
  readonly input?: string;
  readonly cwd?: string;
}

function launch(parameters: readonly string[], { environment = {}, cwd }: RunOptions): ChildProcess {
  // Neither the language of this machine nor its database nor its mail decides what a test sees.
  const {
    DATABASE_URL: _url,
    MAIL_URL: _mail,
    MAIL_URL_FILE: _mailFile,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    ...rest
  } = process.env;
  return spawn(process.execPath, [main, ...parameters], {
    env: { ...rest, LANG: 'C.UTF-8', ...environment },
    ...(cwd === undefined ? {} : { cwd }),
  });
}

/** Runs the command line to its end. */
export async function openentry(parameters: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = launch(parameters, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin?.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

/** A command that runs on, watched for what it says. */
export interface Running {
  /** Everything said so far. */
  said(): string;
  /** Waits until it has said this; fails when it ends before. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

/** Starts a command that runs on. */
export function startOpenentry(parameters: readonly string[], options: RunOptions = {}): Running {
  const child = launch(parameters, options);
  let said = '';
  const listeners = new Set<() => void>();
  const hear = (text: string): void => {
    said += text;
    for (const listener of listeners) listener();
  };
  child.stdout?.setEncoding('utf8').on('data', hear);
  child.stderr?.setEncoding('utf8').on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => said,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const match = said.match(pattern);
          if (!match) return;
          listeners.delete(look);
          resolve(match);
        };
        listeners.add(look);
        look();
        void ended.then((code) =>
          reject(new Error(`It ended with ${code} before saying ${pattern}:\n${said}`)),
        );
      }),
    kill: (signal) => child.kill(signal),
    ended,
  };
}

/** A file of the folder `examples` at the repository's root. */
export function example(name: string): string {
  return fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url));
}

/** Runs the command line and reads its JSON; fails with what it said when it did not succeed. */
export async function openentryJson(parameters: readonly string[], options: RunOptions = {}): Promise<any> {
  const ran = await openentry([...parameters, '--json'], options);
  if (ran.code !== 0 || ran.stderr !== '') throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
