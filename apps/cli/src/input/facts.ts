import { type Facts, factsSchema, type PlainDate, type Problem } from '@openentry/law';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { readJsonFile } from './json.ts';
import { type FoundProblems, firstProblems, problemLines } from './problems.ts';
import { inputName } from './text.ts';

/** Facts that nobody can have on the day: of the applicant or the partner, to be born later. */
function notYetBorn({ dateOfBirth, spouse }: Facts, on: PlainDate): Problem[] {
  const births = { dateOfBirth, 'spouse.dateOfBirth': spouse?.dateOfBirth };
  return Object.entries(births).flatMap(([path, birth]): Problem[] =>
    birth === undefined || birth <= on
      ? []
      : [{ path, code: 'after-the-day', values: { on, given: JSON.stringify(birth) } }],
  );
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
  const problems = parsed.success && on !== undefined ? notYetBorn(parsed.data, on) : [];
  if (parsed.success && problems.length === 0) return parsed.data;
  const text = textOf(language).input;
  const found: FoundProblems = parsed.success ? { problems, more: 0 } : firstProblems(parsed.error, input);
  const lines = problemLines(found, language).map((line) => `  ${line}`);
  throw new UsageError(
    'facts.not-valid',
    [text.badFacts(inputName(given, language)), ...lines, text.nothing].join('\n'),
  );
}
