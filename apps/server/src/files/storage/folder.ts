import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { onDisk } from './disk.ts';
import { keyOf } from './names.ts';
import type { FileStore } from './store.ts';

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Files in a folder that nobody else can enter; made where it is not there. */
export async function folderStore(folder: string): Promise<FileStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const disk = new Disk(new FSDriver({ location: folder, visibility: 'private' }));
  return onDisk('folder', disk, async (objectId) => {
    const path = join(folder, keyOf(objectId));
    await flush(path);
    // The names on the way to it are to be there as well.
    if (process.platform !== 'win32') for (const each of [dirname(path), folder]) await flush(each);
  });
}
