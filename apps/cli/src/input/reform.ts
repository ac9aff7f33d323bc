import { type Amendment, type AmendmentFile, amendmentOf, readAmendmentFile } from '@openentry/law';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { readJsonFile } from './json.ts';
import { problemLines } from './problems.ts';
import { inputName } from './text.ts';

/**
 * Reads a reform, a hypothetical amendment of the law, from a JSON file.
 * @throws UsageError that names every problem with its path.
 */
export async function readReformFile(context: Context, given: string): Promise<Amendment> {
  return amendmentOf(await readReformData(context, given));
}

/** Reads a reform as data, to be sent to where the law is amended; as {@link readReformFile} does. */
export async function readReformData({ language, resolve }: Context, given: string): Promise<AmendmentFile> {
  const read = readAmendmentFile(await readJsonFile(resolve(given), given, language));
  if (read.ok) return read.value;
  const text = textOf(language).input;
  const lines = problemLines({ problems: read.problems, more: 0 }, language).map((line) => `  ${line}`);
  throw new UsageError(
    'reform.not-valid',
    [text.badReform(inputName(given, language)), ...lines, text.nothing].join('\n'),
  );
}
