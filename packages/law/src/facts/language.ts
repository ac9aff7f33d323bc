import { ABILITIES, type ByAbility } from '../coded/candidate.ts';
import { charts, levelOf } from '../language/charts.ts';
import { parameter } from '../parameters/parameter.ts';
import { rulesetOn } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import type { LanguageResult } from './facts.ts';

/** Years for which a result counts (Ministerial Instructions s. 12(3)). */
export const languageValidityYears = parameter<number>({
  id: 'language.validityYears',
  provision: 'mi.languageEvidence',
  entries: [{ instrument: 'mi-2014-12-01', value: 2 }],
});

function levelsOf(result: LanguageResult): ByAbility {
  const levels: Record<string, number> = {};
  for (const ability of ABILITIES) levels[ability] = levelOf(result.test, ability, result[ability]);
  return levels as ByAbility;
}

const sum = (levels: ByAbility): number => ABILITIES.reduce((total, ability) => total + levels[ability], 0);

/** Later results first; of two results of one day the better, so that the order of facts decides nothing. */
function compare(a: LanguageResult, b: LanguageResult): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  const [first, second] = [levelsOf(a), levelsOf(b)];
  const better = sum(second) - sum(first);
  if (better !== 0) return better;
  if (a.test !== b.test) return a.test < b.test ? -1 : 1;
  return ABILITIES.reduce((decided, ability) => decided || second[ability] - first[ability], 0);
}

/**
 * CLB/NCLC by ability from the latest valid result in a language, or null without one.
 * A result counts from its day until the day before its second anniversary.
 */
export function levelsOn(
  results: readonly LanguageResult[],
  language: 'en' | 'fr',
  on: PlainDate,
): ByAbility | null {
  const validYears = rulesetOn(on).read(languageValidityYears);
  let latest: LanguageResult | null = null;
  for (const result of results) {
    const chart = charts[result.test];
    if (chart.language !== language || on < chart.acceptedFrom) continue;
    if (result.date > on || addYears(result.date, validYears) <= on) continue;
    if (latest === null || compare(result, latest) < 0) latest = result;
  }
  return latest === null ? null : levelsOf(latest);
}
