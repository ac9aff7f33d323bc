import type { Explanation } from '../explain/explanation.ts';
import { byOccupation, HOURS_PER_YEAR, hoursOfWork } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';

const WINDOW_YEARS = 5;
const YEARS = 2;
const MONTHS = 12;

/** Skilled trades of NOC 2021: major groups 72 (not 726), 73, 82, 83, 92, 93 (not 932), 6320 and 62200. */
export function isSkilledTrade(noc: string): boolean {
  if (noc === '62200' || noc.startsWith('6320')) return true;
  if (noc.startsWith('726') || noc.startsWith('932')) return false;
  return ['72', '73', '82', '83', '92', '93'].includes(noc.slice(0, 2));
}

/** Federal Skilled Trades class (IRPR s. 87.2). Residence outside Quebec is assumed. */
export function federalSkilledTrades(facts: Facts, on: PlainDate, law: Ruleset): Explanation {
  let most = 0;
  for (const [noc, held] of byOccupation(facts.jobs)) {
    if (isSkilledTrade(noc)) most = Math.max(most, hoursOfWork(held, on, WINDOW_YEARS));
  }
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  const speaks =
    levels !== null &&
    levels.speaking >= 5 &&
    levels.listening >= 5 &&
    levels.reading >= 4 &&
    levels.writing >= 4;
  const qualified = facts.certificateOfQualification || facts.jobOffer !== null;
  return program('program.fst', 'irpr.87.2', [
    requirement('fst.experience', 'irpr.87.2', most >= YEARS * HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((most / HOURS_PER_YEAR) * MONTHS),
          required: YEARS * MONTHS,
          since: addYears(on, -WINDOW_YEARS),
        },
      },
    ]),
    requirement('fst.language', 'irpr.87.2', speaks, [
      levels === null
        ? { code: 'no-valid-test', values: {} }
        : {
            code: 'language-too-low',
            values: { lowest: Math.min(levels.speaking, levels.listening), required: 5 },
          },
    ]),
    requirement('fst.certificateOrOffer', 'irpr.87.2', qualified, [
      { code: 'no-certificate-or-offer', values: {} },
    ]),
    fundsRequirement('fst.funds', facts, law),
  ]);
}
