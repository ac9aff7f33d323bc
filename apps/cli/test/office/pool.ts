import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, loadPool, lockDataFolder, openDatabase } from '@openentry/server';
import { scaledDistribution } from '../../../server/test/support/people.ts';
import { openentry, type Ran } from '../support.ts';

/** A data folder with a small synthetic pool of 9 April 2024, open in this process: commands work beside it. */
export interface SmallPool {
  readonly folder: string;
  readonly db: Database['app'];
  readonly size: number;
  /** Runs a command on it. */
  run(...parameters: string[]): Promise<Ran>;
  /** Runs a command on it and reads its JSON. */
  json(...parameters: string[]): Promise<any>;
  /** A place for a file beside it. */
  file(name: string): string;
  /** Ends the database of this process: commands start their own from here on. */
  leave(): Promise<void>;
  remove(): Promise<void>;
}

/** Loads the published pool, so many times smaller. */
export async function smallPool(divisor: number, seed: string): Promise<SmallPool> {
  const folder = mkdtempSync(join(tmpdir(), 'openentry work é '));
  const data = join(folder, 'data');
  const lock = await lockDataFolder(data, { command: 'test' });
  const database = await openDatabase({ dataFolder: data });
  let open = true;
  const leave = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await database.close();
    await lock.release();
  };
  const { size } = await loadPool(database.app, scaledDistribution(divisor), seed);
  const run = (...parameters: string[]): Promise<Ran> => openentry([...parameters, '--data', data]);
  return {
    folder: data,
    db: database.app,
    size,
    run,
    async json(...parameters) {
      const ran = await run(...parameters, '--json');
      if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
      return JSON.parse(ran.stdout);
    },
    file: (name) => join(folder, name),
    leave,
    async remove() {
      await leave();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
