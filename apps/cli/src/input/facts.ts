import { type Facts, factsSchema } from '@openentry/law';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { readJsonFile } from './json.ts';
import { firstProblems, problemLines } from './problems.ts';
import { inputName } from './text.ts';

/**
 * Reads the facts of a person from a JSON file, or from standard input for `-`.
 * @throws UsageError that names every problem with its path.
 */
export async function readFactsFile({ language, resolve }: Context, given: string): Promise<Facts> {
  const input = await readJsonFile(resolve(given), given, language);
  const parsed = factsSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const text = textOf(language).input;
  const lines = problemLines(firstProblems(parsed.error, input), language).map((line) => `  ${line}`);
  throw new UsageError(
    'facts.not-valid',
    [text.badFacts(inputName(given, language)), ...lines, text.nothing].join('\n'),
  );
}
