import { createServer } from 'node:net';
import { errorCode } from './folder.ts';
import type { OsLock } from './os-lock.ts';

/**
 * Listens on an abstract Unix socket name (Linux). Null: another process has the name.
 * 'unavailable': this kernel or sandbox has no abstract sockets (gVisor, some AppArmor profiles).
 */
export async function takeAbstractSocket(name: string): Promise<OsLock | 'unavailable' | null> {
  // Nobody has anything to say on this socket: it exists to be bound once.
  const server = createServer((connection) => connection.destroy());
  // `exclusive`: a cluster worker must not get the primary's handle, which would be a second holder.
  const outcome = await new Promise<'held' | 'taken' | 'unavailable'>((resolve) => {
    server.once('error', (error) => resolve(errorCode(error) === 'EADDRINUSE' ? 'taken' : 'unavailable'));
    server.listen({ path: name, exclusive: true }, () => resolve('held'));
  });
  if (outcome === 'taken') return null;
  if (outcome === 'unavailable') return 'unavailable';
  // A lock alone is no reason to keep the process alive.
  server.unref();
  let released: Promise<void> | undefined;
  return {
    release() {
      released ??= new Promise((resolve) => server.close(() => resolve()));
      return released;
    },
  };
}
