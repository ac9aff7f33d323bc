import type { z } from 'zod';
import { isPlainDate } from '../../time/plainDate.ts';

type Path = readonly (string | number)[];

/** Days of a person that cannot lie before the birth; what ends lies after what begins, which is held elsewhere. */
const DAYS: readonly (readonly string[])[] = [
  'residences.*.start',
  'languageTests.*.date',
  'credentials.*.completed',
  'credentials.*.assessment.date',
  'credentials.*.study.start',
  'jobs.*.start',
  'jobs.*.qualifiedSince',
  'certificateOfQualification.issued',
  'nomination.accepted',
  'workAuthorisation.validUntil',
  'militaryService.start',
].map((place) => place.split('.'));

/** A wrong date of birth makes every other day wrong: nobody reads more of them. */
const MOST = 20;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The values at a place, with their paths: only as deep as the place is, whatever the input holds. */
function* valuesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: Path,
): Generator<[Path, unknown]> {
  if (step === undefined) yield [path, value];
  else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (const [i, inner] of value.entries()) yield* valuesAt(inner, rest, [...path, i]);
  } else if (isFields(value)) yield* valuesAt(value[step], rest, [...path, step]);
}

/** Adds a problem for each day of a person that lies before the day of birth, the first ones. */
export function afterBirth(person: object, context: z.RefinementCtx, at: Path = []): void {
  const birth = isFields(person) ? person.dateOfBirth : undefined;
  if (!isPlainDate(birth)) return;
  let found = 0;
  for (const place of DAYS) {
    for (const [path, day] of valuesAt(person, place, at)) {
      if (!isPlainDate(day) || day >= birth) continue;
      context.addIssue({ code: 'custom', path: [...path], params: { problem: 'before-birth', birth } });
      if (++found === MOST) return;
    }
  }
}
