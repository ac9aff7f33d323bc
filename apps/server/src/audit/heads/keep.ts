import type { Pool } from 'pg';
import type { HeadsPlace } from './place.ts';
import { writeHead } from './write.ts';

const EVERY_MS = 5 * 60_000;

/**
 * Writes the head of the audit down now, every five minutes, and at the end. A failure is told, and the next time tries
 * again. Returns what stops it, after the last head.
 */
export function keepHeads(
  db: Pool,
  place: HeadsPlace,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const write = (): void => {
    last = last.then(() => writeHead(db, place)).catch(failed);
  };
  write();
  const timer = setInterval(write, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    write();
    await last;
  };
}
