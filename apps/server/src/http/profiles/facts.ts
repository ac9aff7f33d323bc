import { legalDay } from '@openentry/cases';
import {
  type Facts,
  type Language,
  notYetBorn,
  type PlainDate,
  type Problem,
  problemText,
  readFacts,
} from '@openentry/law';
import { type Bilingual, type FieldError, pointerOf, RequestError } from '../../errors.ts';
import { profileRefused } from './refusals.ts';
import { en, type FieldTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

const texts: Readonly<Record<Language, FieldTexts>> = { en, fr };

/** What is wrong, without what was given: that is personal. */
function said({ code, values, path }: Problem, language: Language): string {
  const own = texts[language][code as keyof FieldTexts];
  return own === undefined ? problemText({ code, values, path }, language) : own(values);
}

const inBoth = (problem: Problem): Bilingual => ({ en: said(problem, 'en'), fr: said(problem, 'fr') });

/** A problem of facts as a field of a body that has them as `facts`. */
export function fieldOf(problem: Problem): FieldError {
  const path = problem.path === '' ? ['facts'] : ['facts', ...problem.path.split('.')];
  return { path: path.join('.'), pointer: pointerOf(path), code: problem.code, text: inBoth(problem) };
}

interface FactsRead {
  readonly facts: Facts | null;
  readonly problems: readonly FieldError[];
}

/** Facts as they are read on a day, or what is wrong with each field; never with what was given, which is personal. */
export function factsOn(input: unknown, on: PlainDate | null): FactsRead {
  const read = readFacts(input);
  const late = on === null ? [] : notYetBorn(input, on);
  if (read.ok && late.length === 0) return { facts: read.value, problems: [] };
  const found = read.ok ? [] : read.problems;
  // A birth that is still to come is why every other day lies before it.
  const others = late.length === 0 ? found : found.filter(({ code }) => code !== 'before-birth');
  return { facts: null, problems: [...late, ...others].map(fieldOf) };
}

/** What is wrong with facts as they were sent, and what they are where nothing is. */
export const factsIn = (input: unknown, at: number): FactsRead => factsOn(input, legalDay(at));

/**
 * The facts of a body. A draft may leave out whatever is not known yet.
 * @throws RequestError 422 `facts.not-valid` that names every field
 */
export function expectFacts(input: unknown, at: number): Facts {
  const { facts, problems } = factsIn(input, at);
  if (facts !== null) return facts;
  const { code, status, text } = profileRefused('facts.not-valid');
  throw new RequestError(code, status, text, undefined, problems);
}
