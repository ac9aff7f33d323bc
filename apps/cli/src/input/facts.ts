import { type Facts, factsSchema, notYetBorn, type PlainDate, type Problem } from '@openentry/law';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { readJsonFile } from './json.ts';
import { type FoundProblems, firstProblems, problemLines } from './problems.ts';
import { inputName } from './text.ts';

/** Everything that is wrong with an input; a birth that is still to come is why every other day lies before it. */
function problemsWith(
  error: Parameters<typeof firstProblems>[0] | undefined,
  input: unknown,
  late: readonly Problem[],
): FoundProblems {
  const { problems, more } = error === undefined ? { problems: [], more: 0 } : firstProblems(error, input);
  const others = late.length === 0 ? problems : problems.filter(({ code }) => code !== 'before-birth');
  return { problems: [...late, ...others], more };
}

/**
 * Reads the facts of a person from a JSON file, or from standard input for `-`.
 * @param on the day on which they are to be read, where one was given that exists
 * @throws UsageError that names every problem with its path.
 */
export async function readFactsFile(
  { language, resolve }: Context,
  given: string,
  on: PlainDate | undefined,
): Promise<Facts> {
  const input = await readJsonFile(resolve(given), given, language);
  const parsed = factsSchema.safeParse(input);
  const late = on === undefined ? [] : notYetBorn(input, on);
  if (parsed.success && late.length === 0) return parsed.data;
  const text = textOf(language).input;
  const lines = problemLines(problemsWith(parsed.error, input, late), language).map((line) => `  ${line}`);
  throw new UsageError(
    'facts.not-valid',
    [text.badFacts(inputName(given, language)), ...lines, text.nothing].join('\n'),
  );
}
