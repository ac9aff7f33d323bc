import { realpath } from 'node:fs/promises';
import type { Pool } from 'pg';
import { runningApp } from './embedded/running.ts';
import { DataFolderInUseError, lockDataFolder } from './lock/index.ts';
import { applicationPool, type OpenOptions, openDatabase } from './open.ts';

/** A database that this process has opened, or that another process runs meanwhile. */
export interface SharedDatabase {
  readonly app: Pool;
  close(): Promise<void>;
}

export interface ShareOptions extends OpenOptions {
  /** What runs, for whoever finds the data folder in use. */
  readonly command: string;
}

/**
 * Opens the database of a data folder for one piece of work. Where another process runs it, such as a server that is
 * open to the public, the work is done beside that process on its database.
 * @throws DataFolderInUseError when another process has the folder and its database is not ready.
 */
export async function openShared({ command, ...options }: ShareOptions): Promise<SharedDatabase> {
  // A server elsewhere is nobody's alone.
  if (options.url !== undefined && options.url !== '') return openDatabase(options);
  const lock = await lockDataFolder(options.dataFolder, { command }).catch((error: unknown) => {
    if (error instanceof DataFolderInUseError) return error;
    throw error;
  });
  if (lock instanceof DataFolderInUseError) return beside(options.dataFolder, lock);
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

async function beside(dataFolder: string, inUse: DataFolderInUseError): Promise<SharedDatabase> {
  const running = await runningApp(await realpath(dataFolder));
  if (running === null) throw inUse;
  // Never TLS over the Unix socket, whatever PGSSLMODE says.
  const app = applicationPool({ ...running, ssl: false });
  try {
    await app.query('SELECT 1');
  } catch {
    await app.end();
    throw inUse;
  }
  return { app, close: () => app.end() };
}
