import type { Disk } from 'flydrive';
import { idOf, keyOf } from './names.ts';
import { type FileStore, StorageFailed } from './store.ts';

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageFailed(error);
  }
}

/** Hands on what is read, and says of an error on the way that it is one of the storage. */
async function* told(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw new StorageFailed(error);
  }
}

/**
 * Storage on a disk of flydrive.
 * @param settle makes sure that what was written stays
 */
export function onDisk(
  kind: FileStore['kind'],
  disk: Disk,
  settle: (objectId: string) => Promise<void> = async () => {},
): FileStore {
  return {
    kind,
    write: (objectId, content) =>
      asked(async () => {
        await disk.put(keyOf(objectId), content, { contentType: 'application/octet-stream' });
        await settle(objectId);
      }),
    read: (objectId) => asked(async () => told(await disk.getStream(keyOf(objectId)))),
    remove: (objectId) => asked(() => disk.delete(keyOf(objectId))),
    async *list() {
      let page: string | undefined;
      do {
        const found = await asked(() =>
          disk.listAll('/', { recursive: true, ...(page === undefined ? {} : { paginationToken: page }) }),
        );
        for (const each of found.objects) if (each.isFile) yield idOf(each.key);
        page = found.paginationToken;
      } while (page !== undefined);
    },
  };
}
