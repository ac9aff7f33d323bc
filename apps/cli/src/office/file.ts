import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { workText } from './text.ts';

/** The file name that means standard output. */
const STANDARD_OUTPUT = '-';
const OWNER_ONLY = 0o600;
const RANDOM_BYTES = 6;

/**
 * Writes a file whole: a reader sees the old one or the new one. `-` writes to standard output.
 * @throws UsageError where it cannot be written
 */
export async function writeWhole(
  context: Context,
  given: string,
  content: string,
  { personal = false }: { readonly personal?: boolean } = {},
): Promise<void> {
  if (given === STANDARD_OUTPUT) {
    process.stdout.write(content);
    return;
  }
  await replaceFile(context, given, (partial) =>
    writeFile(partial, content, { flag: 'wx', ...(personal ? { mode: OWNER_ONLY } : {}) }),
  );
}

/**
 * Replaces a file by what is written beside it: nothing is left of a file that was not finished.
 * @param write is given where to write; the name ends as that of the file
 * @throws UsageError where it cannot be written
 */
export async function replaceFile<T>(
  { resolve, language }: Context,
  given: string,
  write: (partial: string) => Promise<T>,
): Promise<T> {
  const path = resolve(given);
  const ending = /(?:\.[A-Za-z\d]+){0,2}$/.exec(path)?.[0] ?? '';
  const partial = `${path}.${randomBytes(RANDOM_BYTES).toString('hex')}.partial${ending}`;
  try {
    const result = await write(partial);
    await rename(partial, path);
    return result;
  } catch (error) {
    await rm(partial, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new UsageError('file.not-written', workText(language).notWritten(given, code ?? ''), {
      cause: error,
    });
  }
}
