import type { CategoryVersion } from './categories/categories.ts';
import { categoryMembership } from './categories/membership.ts';
import type { CodedCandidate } from './coded/candidate.ts';
import { scoreCrs } from './crs/score.ts';
import type { Explanation } from './explain/explanation.ts';
import { codeFacts } from './facts/code.ts';
import type { Facts } from './facts/facts.ts';
import { canadianExperienceClass } from './programs/cec.ts';
import { federalSkilledTrades } from './programs/fst.ts';
import { federalSkilledWorker } from './programs/fsw.ts';
import { isMet } from './programs/node.ts';
import type { Ruleset } from './ruleset.ts';

/** Programs of Express Entry in the order in which a person is invited when eligible for several. */
export const PROGRAMS = ['CEC', 'FSW', 'FST'] as const;
export type FederalProgram = (typeof PROGRAMS)[number];
export type Program = FederalProgram | 'PNP';

const rules: Readonly<Record<FederalProgram, (facts: Facts, law: Ruleset) => Explanation>> = {
  CEC: (facts, law) => canadianExperienceClass(facts, law.on),
  FSW: (facts, law) => federalSkilledWorker(facts, law.on, law),
  FST: (facts, law) => federalSkilledTrades(facts, law.on, law),
};

/** Why a person is or is not eligible for a federal program on a day. */
export function explainProgram(program: FederalProgram, facts: Facts, law: Ruleset): Explanation {
  return rules[program](facts, law);
}

/**
 * The programs a person may be invited under on a day, in order. A confirmed nominee who meets a federal
 * program is invited as a nominee only (IRPA 10.1(1.1)); a nomination alone does not open the pool.
 */
export function eligiblePrograms(facts: Facts, law: Ruleset): Program[] {
  const federal = PROGRAMS.filter((program) => isMet(rules[program](facts, law)));
  const nominated = facts.nomination !== null && facts.nomination.accepted <= law.on;
  return nominated && federal.length > 0 ? ['PNP'] : federal;
}

/** True when a person belongs to a category on a day. */
export function belongsTo(category: CategoryVersion, facts: Facts, law: Ruleset): boolean {
  return isMet(categoryMembership(category, facts, law.on));
}

/** Facts evaluated under the law of a day, always with the explanation. */
export interface Assessment {
  readonly coded: CodedCandidate;
  readonly crs: Explanation;
  readonly programs: Readonly<Record<FederalProgram, Explanation>>;
}

/** Evaluates facts under the law of a day. */
export function assess(facts: Facts, law: Ruleset): Assessment {
  const coded = codeFacts(facts, law.on);
  return {
    coded,
    crs: scoreCrs(coded, law),
    programs: {
      CEC: rules.CEC(facts, law),
      FSW: rules.FSW(facts, law),
      FST: rules.FST(facts, law),
    },
  };
}
