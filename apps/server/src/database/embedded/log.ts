import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../lock/folder.ts';

/** PostgreSQL's log, open for a child to write. */
export interface Log {
  readonly fd: number;
  /** The last lines written since it was opened: what explains a failure. */
  tail(): Promise<string>;
  close(): Promise<void>;
}

const LARGEST = 10 * 1024 * 1024;

/** Opens `<dataFolder>/postgres.log` for appending. A large one is set aside as postgres.log.1 first. */
export async function openLog(dataFolder: string): Promise<Log> {
  const file = join(dataFolder, 'postgres.log');
  try {
    if ((await stat(file)).size > LARGEST) await rename(file, `${file}.1`);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const handle = await open(file, 'a', 0o600);
  // One start under sudo must not leave a log that the folder's owner cannot append to.
  if (process.geteuid?.() === 0) {
    const { uid, gid } = await stat(dataFolder);
    await handle.chown(uid, gid);
  }
  const from = (await handle.stat()).size;
  return {
    fd: handle.fd,
    async tail() {
      const reader = await open(file, 'r');
      try {
        const { size } = await reader.stat();
        const start = Math.max(from, size - 8192);
        const { buffer, bytesRead } = await reader.read({ buffer: Buffer.alloc(8192), position: start });
        return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').slice(-12).join('\n');
      } finally {
        await reader.close();
      }
    },
    close: () => handle.close(),
  };
}
