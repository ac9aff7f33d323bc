import {
  type Database,
  type FieldKeys,
  fieldKeys,
  fieldKeysFile,
  hasCluster,
  openShared,
} from '@openentry/server';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { createProgress } from '../output/progress.ts';
import { Interrupted, interruptible } from './interrupt.ts';
import { workText } from './text.ts';

/** Told how far a piece of work has come. */
export type Told = (done: number, total: number) => void;

/** What a piece of work is given. */
export interface Work {
  readonly db: Database['app'];
  /** Where this data folder is. */
  readonly folder: string;
  /** The keys with which fields are encrypted. */
  keys(): Promise<FieldKeys>;
  /** Shows progress under a label, once it has taken longer than a glance. */
  progress(label: string): Told;
}

/** On which database work is done. */
export interface Where {
  readonly data?: string;
  /** Makes a database where there is none yet: for work that brings something in. */
  readonly make?: boolean;
}

/** Whether there is a database that work could be done on. */
export async function hasDatabase({ databaseUrl, dataFolder }: Context, { data }: Where): Promise<boolean> {
  return databaseUrl !== undefined || (await hasCluster(dataFolder(data)));
}

/** Nobody waits without a word for longer than this, in milliseconds. */
const PATIENCE = 1500;

/**
 * Does a piece of work on the database of a data folder, or of DATABASE_URL; beside a server where one runs on it.
 * @param command what runs, for whoever finds the data folder in use
 * @throws UsageError where there is no database yet; Interrupted when somebody stopped it
 */
export async function withDatabase<T>(
  context: Context,
  where: Where,
  command: string,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const folder = context.dataFolder(where.data);
  const { databaseUrl: url, language } = context;
  if (where.make !== true && !(await hasDatabase(context, where))) {
    throw new UsageError('pool.none', workText(language).noPool);
  }
  const database = await openShared({ dataFolder: folder, url, command: `openentry ${command}` });
  const interrupt = interruptible(database.app);
  const shown = createProgress(language);
  const started = performance.now();
  const progress =
    (label: string): Told =>
    (done, total) => {
      if (performance.now() - started > PATIENCE) shown.at(label, done, total);
    };
  try {
    const keys = (): Promise<FieldKeys> => fieldKeys(fieldKeysFile(folder, context.environment));
    return await work({ db: database.app, folder, keys, progress });
  } catch (error) {
    const signal = interrupt.signal();
    throw signal === null ? error : new Interrupted(signal);
  } finally {
    shown.stop();
    await database.close();
    interrupt.stop();
  }
}
