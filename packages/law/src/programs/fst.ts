import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { byOccupation, HOURS_PER_YEAR, hoursOfWork } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';

/** What the class asks for; the language levels are the Minister's under s. 74(1). */
export const fstRequirements = parameter({
  id: 'fst.requirements',
  provision: 'irpr.87.2',
  entries: [
    {
      instrument: 'irpr-2013-01-02' as const,
      value: { windowYears: 5, years: 2, clb: { speaking: 5, listening: 5, reading: 4, writing: 4 } },
    },
  ],
});

const MONTHS = 12;

/** Skilled trades of NOC 2021: major groups 72 (not 726), 73, 82, 83, 92, 93 (not 932), 6320 and 62200. */
export function isSkilledTrade(noc: string): boolean {
  if (noc === '62200' || noc.startsWith('6320')) return true;
  if (noc.startsWith('726') || noc.startsWith('932')) return false;
  return ['72', '73', '82', '83', '92', '93'].includes(noc.slice(0, 2));
}

/** Federal Skilled Trades class (IRPR s. 87.2). Residence outside Quebec is assumed. */
export function federalSkilledTrades(facts: Facts, on: PlainDate, law: Ruleset): Explanation {
  const rule = law.read(fstRequirements);
  let most = 0;
  for (const [noc, held] of byOccupation(facts.jobs)) {
    if (isSkilledTrade(noc)) most = Math.max(most, hoursOfWork(held, on, rule.windowYears));
  }
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  // The ability that is furthest from what it needs is the one to name.
  const [worst] = ABILITIES.map((ability) => ({
    lowest: levels?.[ability] ?? 0,
    required: rule.clb[ability],
  })).sort((a, b) => a.lowest - a.required - (b.lowest - b.required));
  const speaks = levels !== null && worst !== undefined && worst.lowest >= worst.required;
  const offered = facts.jobOffer !== null && isSkilledTrade(facts.jobOffer.noc);
  const qualified = facts.certificateOfQualification || offered;
  return program('program.fst', 'irpr.87.2', [
    requirement('fst.experience', 'irpr.87.2', most >= rule.years * HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((most / HOURS_PER_YEAR) * MONTHS),
          required: rule.years * MONTHS,
          since: addYears(on, -rule.windowYears),
        },
      },
    ]),
    requirement('fst.language', 'irpr.87.2', speaks, [
      levels === null || worst === undefined
        ? { code: 'no-valid-test', values: {} }
        : { code: 'language-too-low', values: worst },
    ]),
    requirement('fst.certificateOrOffer', 'irpr.87.2', qualified, [
      { code: 'no-certificate-or-offer', values: {} },
    ]),
    fundsRequirement('fst.funds', 'irpr.87.2', facts, law, offered),
  ]);
}
