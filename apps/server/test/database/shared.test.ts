import { afterEach, expect, it } from 'vitest';
import { hasCluster } from '../../src/database/embedded/running.ts';
import { DataFolderInUseError, lockDataFolder } from '../../src/database/lock/index.ts';
import { openDatabase } from '../../src/database/open.ts';
import { openShared } from '../../src/database/shared.ts';
import { removeFolder, temporaryFolder } from '../support/worlds.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder);
});
async function place(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder;
}

const who = async (dataFolder: string): Promise<unknown> => {
  const shared = await openShared({ dataFolder, command: 'test' });
  try {
    const { rows } = await shared.app.query(
      `SELECT current_user AS who, current_setting('search_path') AS path, current_setting('timezone') AS zone`,
    );
    return rows[0];
  } finally {
    await shared.close();
  }
};
const APPLICATION = { who: 'openentry_app', path: 'openentry', zone: 'UTC' };

it('opens the database of a folder that nobody has, and gives it back', async () => {
  const dataFolder = await place();
  expect(await hasCluster(dataFolder)).toBe(false);
  expect(await who(dataFolder)).toEqual(APPLICATION);
  expect(await hasCluster(dataFolder)).toBe(true);
  const lock = await lockDataFolder(dataFolder, { command: 'next' });
  await lock.release();
});

it('works beside the process that has the folder, and leaves its database running', async () => {
  const dataFolder = await place();
  const lock = await lockDataFolder(dataFolder, { command: 'openentry start' });
  const database = await openDatabase({ dataFolder });
  expect(await who(dataFolder)).toEqual(APPLICATION);
  expect(await who(dataFolder)).toEqual(APPLICATION);
  expect((await database.app.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await database.close();
  await lock.release();
});

it('says who has the folder while the database there is not ready', async () => {
  const dataFolder = await place();
  const lock = await lockDataFolder(dataFolder, { command: 'openentry start' });
  await expect(who(dataFolder)).rejects.toBeInstanceOf(DataFolderInUseError);
  const database = await openDatabase({ dataFolder });
  await database.close();
  await expect(who(dataFolder)).rejects.toThrow(/openentry start/);
  await lock.release();
});
