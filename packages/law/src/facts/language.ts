import { ABILITIES, type Ability, type ByAbility } from '../coded/candidate.ts';
import type { FactRead, Reason } from '../explain/explanation.ts';
import { acceptedTests, charts, levelOf, minimaOf } from '../language/charts.ts';
import { parameter } from '../parameters/parameter.ts';
import { policyReason } from '../policies/deciding.ts';
import { bestResult, disabilityAverage } from '../policies/language.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears } from '../time/plainDate.ts';
import type { LanguageResult, PersonFacts } from './facts.ts';
import { type Found, found, notFound } from './found.ts';

/** Years for which a result counts (Ministerial Instructions s. 12(3)). */
export const languageValidityYears = parameter<number>({
  id: 'language.validityYears',
  provision: 'mi.languageEvidence',
  entries: [{ instrument: 'mi-2014-12-01', value: 2 }],
});

/** CLB or NCLC by ability of a result; an untested ability takes the average of the others (policy). */
export function levelsOf(result: LanguageResult, law: Ruleset): ByAbility {
  const minima = minimaOf(result.test, law);
  const tested: number[] = [];
  const levels: Partial<Record<Ability, number>> = {};
  for (const ability of ABILITIES) {
    const score = result[ability];
    if (score === null) continue;
    const level = levelOf(minima, ability, score);
    levels[ability] = level;
    tested.push(level);
  }
  if (tested.length < ABILITIES.length) {
    const averaged =
      law.choice(disabilityAverage) === 'lowest-level'
        ? Math.min(...tested)
        : Math.floor(tested.reduce((sum, level) => sum + level, 0) / tested.length);
    for (const ability of ABILITIES) levels[ability] ??= averaged;
  }
  return levels as ByAbility;
}

const sum = (levels: ByAbility): number => ABILITIES.reduce((total, ability) => total + levels[ability], 0);
const lowest = (levels: ByAbility): number => Math.min(...ABILITIES.map((ability) => levels[ability]));

interface Read {
  readonly result: LanguageResult;
  readonly index: number;
  readonly levels: ByAbility;
}

/** The result that counts first. Ties are broken by what the results say, never by their order. */
function compare(a: Read, b: Read, latestFirst: boolean): number {
  if (latestFirst && a.result.date !== b.result.date) return a.result.date < b.result.date ? 1 : -1;
  const weakest = latestFirst ? 0 : lowest(b.levels) - lowest(a.levels);
  if (weakest !== 0) return weakest;
  const better = sum(b.levels) - sum(a.levels);
  if (better !== 0) return better;
  if (a.result.test !== b.result.test) return a.result.test < b.result.test ? -1 : 1;
  const ability = ABILITIES.find((each) => a.levels[each] !== b.levels[each]);
  if (ability) return b.levels[ability] - a.levels[ability];
  return a.result.date === b.result.date ? 0 : a.result.date < b.result.date ? 1 : -1;
}

/** The result that counts: by the weakest ability and then all of them, or the latest. */
const firstOf = (first: Read, others: readonly Read[], latestFirst: boolean): Read =>
  others.reduce((best, each) => (compare(each, best, latestFirst) < 0 ? each : best), first);

/**
 * The result that counts (policy `language.which-result`, which is asked where there are several), and whether the
 * other answer would give other levels.
 */
function chosenOf(first: Read, others: readonly Read[], law: Ruleset): { best: Read; differs: boolean } {
  if (others.length === 0) return { best: first, differs: false };
  const latestFirst = law.choice(bestResult) === 'latest';
  const best = firstOf(first, others, latestFirst);
  const other = firstOf(first, others, !latestFirst);
  return { best, differs: ABILITIES.some((ability) => other.levels[ability] !== best.levels[ability]) };
}

/** Why a result does not count on a day, or null where it does. */
export function whyNotCounted(result: LanguageResult, law: Ruleset): Reason | null {
  const years = law.read(languageValidityYears);
  const values = { test: charts[result.test].name, date: result.date };
  if (!law.read(acceptedTests).includes(result.test)) return { code: 'test.not-accepted', values };
  if (result.oneSkillRetake === true) return { code: 'test.one-skill-retake', values };
  if (!law.reached(result.date)) return { code: 'test.later', values };
  if (law.reached(addYears(result.date, years)))
    return { code: 'test.expired', values: { ...values, years } };
  return null;
}

function factsOf({ result, index }: Read, path: string): FactRead[] {
  const at = `${path}languageTests.${index}`;
  return [
    { path: `${at}.test`, value: result.test },
    { path: `${at}.date`, value: result.date },
    ...ABILITIES.map((ability) => ({ path: `${at}.${ability}`, value: result[ability] })),
  ];
}

/** What is missing where the first language was not named: the results too, where they were left out. */
export const unnamed = ({ languageTests }: PersonFacts): string[] => [
  'firstOfficialLanguage',
  ...(languageTests === undefined ? ['languageTests'] : []),
];

/**
 * CLB/NCLC by ability in a language, from the result that counts on the day, or null without a valid one.
 * A result counts from its day until the day before its second anniversary, or without end where its age is not
 * asked. Unknown where results were left out.
 */
export function levelsIn(
  language: 'en' | 'fr',
  person: PersonFacts,
  law: Ruleset,
  path = '',
  anyAge = false,
): Found<ByAbility | null> {
  const results = person.languageTests;
  if (results === undefined) return notFound([`${path}languageTests`]);
  const valid: Read[] = [];
  const rejected: Reason[] = [];
  for (const [index, result] of results.entries()) {
    if (charts[result.test].language !== language) continue;
    const reason = whyNotCounted(result, law);
    if (reason && !(anyAge && reason.code === 'test.expired')) {
      rejected.push(reason);
      continue;
    }
    valid.push({ result, index, levels: levelsOf(result, law) });
  }
  const [first, ...others] = valid;
  if (first === undefined) return found<ByAbility | null>(null, [], rejected);
  const { best, differs } = chosenOf(first, others, law);
  const reasons: Reason[] = [];
  if (differs) reasons.push(policyReason(bestResult, law));
  if (ABILITIES.some((ability) => best.result[ability] === null)) {
    reasons.push(policyReason(disabilityAverage, law));
  }
  return found<ByAbility | null>(best.levels, factsOf(best, path), reasons);
}

/** The lowest of the four abilities. */
export const weakest = lowest;
