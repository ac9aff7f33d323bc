import { existsSync } from 'node:fs';
import { type PublicRound, publicHistory } from '@openentry/data';
import type { Context } from '../../context.ts';

export interface HistoryOptions {
  readonly json?: boolean;
  readonly data?: string;
}

/**
 * The public history of rounds, oldest first. It comes with this release; a database is opened only where there is
 * one that rounds can have been imported into: that of the data folder, or of DATABASE_URL.
 */
export async function historyFor(
  context: Context,
  { data }: HistoryOptions,
  command: string,
): Promise<readonly PublicRound[]> {
  const folder = context.dataFolder(data);
  // Loading the server takes longer than everything that is done without it.
  if (context.databaseUrl === undefined && !existsSync(folder)) return publicHistory();
  const { hasCluster, openShared, readHistory } = await import('@openentry/server');
  if (context.databaseUrl === undefined && !(await hasCluster(folder))) return publicHistory();
  const database = await openShared({ dataFolder: folder, url: context.databaseUrl, command });
  try {
    return await readHistory(database.app);
  } finally {
    await database.close();
  }
}
