import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Context } from '../context.ts';
import { replaceFile } from './file.ts';

/** Characters written at once. */
const CHUNK = 65_536;
const OWNER_ONLY = 0o600;

/**
 * Writes a file of JSON lines while work goes on. It says what the law makes of single people: only its owner reads it.
 * @param work is given where each line goes
 * @throws UsageError where the file cannot be written; nothing is left of it then
 */
export async function writingLines<T>(
  context: Context,
  given: string,
  work: (each: (value: unknown) => void) => Promise<T>,
): Promise<T> {
  return replaceFile(context, given, async (partial) => {
    const sink = createWriteStream(partial, { flags: 'wx', mode: OWNER_ONLY });
    await once(sink, 'open');
    let failed: Error | null = null;
    sink.on('error', (error) => {
      failed = error;
    });
    let waiting = '';
    const flush = (): void => {
      sink.write(waiting);
      waiting = '';
    };
    try {
      const result = await work((value) => {
        waiting += `${JSON.stringify(value)}\n`;
        if (waiting.length > CHUNK) flush();
        if (failed !== null) throw failed;
      });
      flush();
      return result;
    } finally {
      sink.end();
      if (failed === null) await once(sink, 'close');
    }
  });
}
