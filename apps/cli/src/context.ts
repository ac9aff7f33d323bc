import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@openentry/law';
import type { MailEnvironment } from '@openentry/server';
import { UsageError } from './output/error.ts';
import { textOf } from './output/language.ts';

/** What every command knows of where and for whom it runs. */
export interface Context {
  readonly language: Language;
  readonly databaseUrl: string | undefined;
  /** What the environment says of mail. */
  readonly mail: MailEnvironment;
  /** The environment, for settings that belong to a machine and not to a command. */
  readonly environment: NodeJS.ProcessEnv;
  /** A path as the caller meant it. */
  resolve(path: string): string;
  /** The data folder: the one named, or the clone's own. */
  dataFolder(named: string | undefined): string;
}

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');

/** npm runs scripts in the project's folder and tells in INIT_CWD from where it was called. */
function callerFolder(environment: NodeJS.ProcessEnv): string {
  const here = process.cwd();
  return here === root && environment.npm_lifecycle_event !== undefined
    ? (environment.INIT_CWD ?? here)
    : here;
}

/** The URL of a database: as it is, or in a file, where nobody sees it in the list of processes. */
function databaseUrl(
  environment: NodeJS.ProcessEnv,
  absolute: (path: string) => string,
  language: Language,
): string | undefined {
  const { DATABASE_URL: url, DATABASE_URL_FILE: file } = environment;
  if (url || !file) return url || undefined;
  try {
    return readFileSync(absolute(file), 'utf8').trim();
  } catch {
    throw new UsageError('database.url', textOf(language).databaseUrlFile(file));
  }
}

/** The context of this process. */
export function createContext(language: Language, environment: NodeJS.ProcessEnv): Context {
  const caller = callerFolder(environment);
  const absolute = (path: string): string => (isAbsolute(path) ? path : resolve(caller, path));
  return {
    language,
    databaseUrl: databaseUrl(environment, absolute, language),
    mail: {
      url: environment.MAIL_URL || undefined,
      urlFile: environment.MAIL_URL_FILE ? absolute(environment.MAIL_URL_FILE) : undefined,
      from: environment.MAIL_FROM || undefined,
    },
    environment,
    resolve: absolute,
    dataFolder: (named) => (named === undefined ? resolve(root, '.openentry') : absolute(named)),
  };
}
