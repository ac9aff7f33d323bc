import type { Files } from './files.ts';

const SWEEP_EVERY_MS = 60_000;

/**
 * Does what is left over of files, now and every minute: a file that waits for the scanner is looked through soon after it
 * is back. Returns what stops it, after what is in hand.
 */
export function keepSweeping(files: Files, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  const sweep = async (): Promise<void> => {
    for (const failure of (await files.sweep()).failures) failed(failure);
  };
  const tick = (): void => {
    running ??= sweep()
      .catch(failed)
      .finally(() => {
        running = null;
      });
  };
  tick();
  const timer = setInterval(tick, SWEEP_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
