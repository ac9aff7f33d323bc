import { type Database, lockDataFolder, openDatabase, openShared } from '@openentry/server';
import type { Context } from '../context.ts';
import { createProgress } from '../output/progress.ts';
import { Interrupted, interruptible } from './interrupt.ts';

/** Told how far a piece of work has come. */
export type Told = (done: number, total: number) => void;

/** What a piece of work is given. */
export interface Work {
  readonly db: Database['app'];
  /** Where this data folder is. */
  readonly folder: string;
  /** Shows progress under a label, once it has taken longer than a glance. */
  progress(label: string): Told;
}

/** On which database work is done. */
export interface Where {
  readonly data?: string;
  /** Where a server has the data folder, the work is done beside it on its database. */
  readonly beside?: boolean;
}

/** Nobody waits without a word for longer than this, in milliseconds. */
const PATIENCE = 1500;

/**
 * Does a piece of work on the database of a data folder, or of DATABASE_URL.
 * @param command what runs, for whoever finds the data folder in use
 * @throws Interrupted when somebody stopped it
 */
export async function withDatabase<T>(
  context: Context,
  where: Where,
  command: string,
  work: (work: Work) => Promise<T>,
): Promise<T> {
  const folder = context.dataFolder(where.data);
  const open = where.beside === true ? openShared : openAlone;
  const database = await open({
    dataFolder: folder,
    url: context.databaseUrl,
    command: `openentry ${command}`,
  });
  const interrupt = interruptible(database.app);
  const shown = createProgress(context.language);
  const started = performance.now();
  const progress =
    (label: string): Told =>
    (done, total) => {
      if (performance.now() - started > PATIENCE) shown.at(label, done, total);
    };
  try {
    return await work({ db: database.app, folder, progress });
  } catch (error) {
    const signal = interrupt.signal();
    throw signal === null ? error : new Interrupted(signal);
  } finally {
    shown.stop();
    await database.close();
    interrupt.stop();
  }
}

/** Opens the database of a data folder that nobody else has. */
async function openAlone({ command, ...options }: Parameters<typeof openShared>[0]) {
  const lock = await lockDataFolder(options.dataFolder, { command });
  const database = await openDatabase(options).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  return {
    app: database.app,
    async close() {
      await database.close().finally(() => lock.release());
    },
  };
}
