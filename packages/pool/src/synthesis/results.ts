import {
  ABILITIES,
  type Ability,
  acceptedTests,
  addYears,
  type ByAbility,
  charts,
  dayNumber,
  type Facts,
  fromDayNumber,
  instruments,
  type LanguageTest,
  LOWEST_LEVEL,
  minimaOf,
  type PlainDate,
  rulesetOn,
} from '@openentry/law';
import { type Chance, weighted } from './random.ts';

const ENGLISH_TESTS = weighted<LanguageTest>([
  ['ielts', 68],
  ['celpip', 28],
  ['pte', 4],
]);
const ENGLISH_TESTS_BEFORE_PTE = weighted<LanguageTest>([
  ['ielts', 70],
  ['celpip', 30],
]);
const FRENCH_TESTS = weighted<LanguageTest>([
  ['tef', 55],
  ['tcf', 45],
]);

/** First day on which results of a test are accepted. */
function acceptedSince(test: LanguageTest): PlainDate {
  const entry = acceptedTests.entries.find(({ value }) => value.includes(test));
  if (entry === undefined) throw new RangeError(`${test} is no accepted test`);
  return instruments[entry.instrument].inForce;
}

const PTE_SINCE = acceptedSince('pte');

export type Result = NonNullable<Facts['languageTests']>[number];

/** A raw score of a test that the chart reads as this level on a day. */
function rawScore(
  chance: Chance,
  test: LanguageTest,
  ability: Ability,
  level: number,
  on: PlainDate,
): number {
  const chart = charts[test];
  const minima = minimaOf(test, rulesetOn(on))[ability];
  const index = Math.min(level, LOWEST_LEVEL + minima.length - 1) - LOWEST_LEVEL;
  const lowest = minima[index] ?? 0;
  const next = minima[index + 1] ?? chart.maximum[ability] + chart.step;
  const steps = Math.round((next - lowest) / chart.step) - 1;
  return lowest + chance.between(0, Math.max(0, steps)) * chart.step;
}

/** A result with these levels, of a test that was accepted on its day, valid for some days after the pool's. */
export function result(
  chance: Chance,
  language: 'en' | 'fr',
  levels: ByAbility,
  { on, received, marginDays }: { on: PlainDate; received: PlainDate; marginDays: number },
): Result {
  const oldest = dayNumber(addYears(on, -2)) + marginDays;
  const date = fromDayNumber(chance.between(oldest, dayNumber(received)));
  const english = date >= PTE_SINCE ? ENGLISH_TESTS : ENGLISH_TESTS_BEFORE_PTE;
  const test = chance.pick(language === 'en' ? english : FRENCH_TESTS);
  const scores: Record<string, number> = {};
  for (const ability of ABILITIES) scores[ability] = rawScore(chance, test, ability, levels[ability], on);
  return { test, date, ...(scores as ByAbility) };
}
