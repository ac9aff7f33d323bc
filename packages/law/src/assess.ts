import type { CategoryInForce } from './categories/categories.ts';
import { explainMembership, isMember } from './categories/membership.ts';
import type { Coded } from './coded/coded.ts';
import { scoreCoded } from './crs/score.ts';
import type { Explanation, Reason } from './explain/explanation.ts';
import { codeFacts } from './facts/code.ts';
import { explainFacts } from './facts/explain.ts';
import type { Facts } from './facts/facts.ts';
import { type Findings, findingsOf } from './facts/findings.ts';
import { allOf, anyOf, declared, not } from './facts/found.ts';
import { whyNothing } from './facts/why.ts';
import { namingPolicies } from './policies/deciding.ts';
import { canadianExperienceClass, meetsCec } from './programs/cec.ts';
import { federalSkilledTrades, meetsFst } from './programs/fst.ts';
import { federalSkilledWorker, meetsFsw } from './programs/fsw.ts';
import { node, truthOf, truthOutcome } from './programs/node.ts';
import { nomineeClassMember, provincialNominee } from './programs/pnp.ts';
import { KNOWN_GAP_FROM, type Ruleset, VERIFIED_THROUGH } from './ruleset.ts';
import type { PlainDate } from './time/plainDate.ts';

/** Programs of Express Entry in the order in which a person is invited when eligible for several. */
export const PROGRAMS = ['CEC', 'FSW', 'FST'] as const;
export type FederalProgram = (typeof PROGRAMS)[number];
export type Program = FederalProgram | 'PNP';

const rules: Readonly<Record<FederalProgram, (findings: Findings) => Explanation>> = {
  CEC: canadianExperienceClass,
  FSW: federalSkilledWorker,
  FST: federalSkilledTrades,
};
/** The same without the why: held equal by a test of everything that people declare. */
const met: Readonly<Record<FederalProgram, (findings: Findings) => boolean>> = {
  CEC: meetsCec,
  FSW: meetsFsw,
  FST: meetsFst,
};

/** Why a person is or is not eligible for a federal program on a day. */
export function explainProgram(program: FederalProgram, facts: Facts, law: Ruleset): Explanation {
  return namingPolicies(law, (under) => rules[program](findingsOf(facts, under)));
}

/**
 * The programs a person may be invited under on a day, in order. A member of the nominee class who meets a federal
 * program is invited as a nominee only (IRPA 10.1(1.1)); a nomination alone does not open the pool. What is not known
 * is not met, as in the explanation of the pool: nobody is invited who has not declared whether a finding of
 * misrepresentation bars a profile (IRPA 10.1(4)).
 */
export function eligiblePrograms(facts: Facts, law: Ruleset): Program[] {
  return programsFound(findingsOf(facts, law));
}

/** The same of findings, which other rules share. */
export function programsFound(findings: Findings): Program[] {
  const { facts, law } = findings;
  if (facts.inadmissibleForMisrepresentation !== false) return [];
  const federal = PROGRAMS.filter((program) => met[program](findings));
  const nominee = nomineeClassMember(facts, law);
  return nominee.known && nominee.value && federal.length > 0 ? ['PNP'] : federal;
}

/** True when a person belongs to a category on a day. */
export function belongsTo(category: CategoryInForce, facts: Facts, law: Ruleset): boolean {
  return isMember(category, findingsOf(facts, law));
}

/** Facts evaluated under the law of a day, always with the explanation. */
export interface Assessment {
  readonly on: PlainDate;
  /** Instruments whose values are in force that day: the name of the law that was applied. */
  readonly instruments: readonly string[];
  /** Last day through which these values were compared with their sources. */
  readonly verifiedThrough: PlainDate;
  /** From when the law is not fully known, if that day has come. */
  readonly knownGap: PlainDate | null;
  readonly coded: Coded;
  /** What the law makes of the facts: age, levels, years, before any points. */
  readonly facts: Explanation;
  readonly crs: Explanation;
  readonly programs: Readonly<Record<FederalProgram, Explanation>>;
  /** A nominee who also meets a federal program. */
  readonly nominee: Explanation;
  /** Whether the person may be in the pool. */
  readonly pool: Explanation;
  readonly categories: readonly { readonly category: CategoryInForce; readonly membership: Explanation }[];
  /** Advice that changes nothing by itself, such as the other order of languages scoring more. */
  readonly advice: readonly Reason[];
}

function poolOf(facts: Facts, programs: Readonly<Record<FederalProgram, Explanation>>): Explanation {
  const any = anyOf(...PROGRAMS.map((program) => truthOf(programs[program])));
  const barred = declared(facts.inadmissibleForMisrepresentation, 'inadmissibleForMisrepresentation');
  const condition = allOf(any, not(barred));
  return node('pool', 'mi.eligibility', truthOutcome(condition), {
    reasons: [
      ...(any.is === false ? [{ code: 'no-program' as const, values: {} }] : []),
      ...(barred.is === true ? [{ code: 'misrepresentation' as const, values: {} }] : []),
    ],
  });
}

/** The points that the other order of official languages would give, where it gives more. */
function otherOrder(facts: Facts, crs: Explanation, law: Ruleset): Reason[] {
  const first = facts.firstOfficialLanguage;
  if (first === undefined || crs.outcome.kind !== 'value') return [];
  const swapped = scoreCoded(
    codeFacts({ ...facts, firstOfficialLanguage: first === 'en' ? 'fr' : 'en' }, law),
    law,
  );
  if (swapped.outcome.kind !== 'value') return [];
  const gain = Number(swapped.outcome.value) - Number(crs.outcome.value);
  return gain > 0 ? [{ code: 'advice.other-language-first', values: { points: gain } }] : [];
}

/** Evaluates facts under the law of a day. */
export function assess(facts: Facts, law: Ruleset): Assessment {
  const coded = codeFacts(facts, law);
  const crs = scoreCoded(coded, law, whyNothing(facts, law));
  const programs = {
    CEC: explainProgram('CEC', facts, law),
    FSW: explainProgram('FSW', facts, law),
    FST: explainProgram('FST', facts, law),
  };
  return {
    on: law.on,
    instruments: law.instruments,
    verifiedThrough: VERIFIED_THROUGH,
    knownGap: law.on >= KNOWN_GAP_FROM ? KNOWN_GAP_FROM : null,
    coded,
    facts: explainFacts(facts, law),
    crs,
    programs,
    nominee: provincialNominee(facts, anyOf(...PROGRAMS.map((program) => truthOf(programs[program]))), law),
    pool: poolOf(facts, programs),
    categories: law.categories.map((category) => ({
      category,
      membership: explainMembership(category, facts, law),
    })),
    advice: otherOrder(facts, crs, law),
  };
}
