import type { Problem } from '../coded/problems.ts';
import { isPlainDate, type PlainDate } from '../time/plainDate.ts';

/** Facts that nobody can have on the day: of the applicant or the partner, to be born later. */
export function notYetBorn(input: unknown, on: PlainDate): Problem[] {
  const birthOf = (person: unknown): unknown =>
    person !== null && typeof person === 'object' && 'dateOfBirth' in person ? person.dateOfBirth : undefined;
  const spouse = input !== null && typeof input === 'object' && 'spouse' in input ? input.spouse : undefined;
  const births = { dateOfBirth: birthOf(input), 'spouse.dateOfBirth': birthOf(spouse) };
  return Object.entries(births).flatMap(([path, birth]): Problem[] =>
    isPlainDate(birth) && birth > on
      ? [{ path, code: 'after-the-day', values: { on, given: JSON.stringify(birth) } }]
      : [],
  );
}
