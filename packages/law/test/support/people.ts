import { type Facts, readFacts } from '../../src/facts/facts.ts';
import type { LanguageTest } from '../../src/language/charts.ts';

/** A result with the same score in all four abilities. */
export function testResult(test: LanguageTest, date: string, score: number) {
  return { test, date, listening: score, reading: score, writing: score, speaking: score };
}

/** Full-time work as an employee in one occupation. */
export function job(noc: string, country: string, start: string, end: string | null, hoursPerWeek = 30) {
  return { noc, country, start, end, hoursPerWeek, selfEmployed: false, duringFullTimeStudy: false };
}

/** A foreign credential with its assessment. */
export function foreign(level: string, completed: string, assessed: string | null) {
  return { level, country: 'IN', completed, assessed };
}

/** A Canadian credential. */
export function canadian(level: string, completed: string) {
  return { level, country: 'CA', completed, assessed: null };
}

/**
 * Facts of a person born on 1995-01-01 who has nothing, unless changed; read like any other input.
 * @throws RangeError that names each problem.
 */
export function person(change: Readonly<Record<string, unknown>> = {}): Facts {
  const read = readFacts({
    schema: 'facts/1',
    dateOfBirth: '1995-01-01',
    citizenship: 'IN',
    residence: 'IN',
    firstOfficialLanguage: 'en',
    languageTests: [],
    credentials: [],
    jobs: [],
    spouse: null,
    familySize: 1,
    settlementFunds: null,
    siblingInCanada: false,
    certificateOfQualification: false,
    nomination: null,
    jobOffer: null,
    ...change,
  });
  if (read.ok) return read.value;
  throw new RangeError(read.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
}
