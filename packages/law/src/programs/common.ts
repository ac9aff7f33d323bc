import { ABILITIES, type ByAbility } from '../coded/candidate.ts';
import { type Explanation, parametersRead, type Reason } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import { amountOfWork, hoursForMonths, longestRun, monthsOf, type Timed } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { type Found, not, type Truth, truth } from '../facts/found.ts';
import { languageValidityYears } from '../facts/language.ts';
import { acceptedTests } from '../language/charts.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears } from '../time/plainDate.ts';
import { requirement } from './node.ts';

/** Quebec selects its own skilled workers (IRPR ss. 75(1), 87.1(1), 87.2(2)). */
const QUEBEC = 'QC';

/** The person intends to live outside Quebec. */
export function leavesQuebecOut({ intendedProvince }: Facts): Truth {
  return intendedProvince === undefined
    ? { is: null, missing: ['intendedProvince'] }
    : not(truth(intendedProvince === QUEBEC));
}

/** The same with its reasons. */
export function outsideQuebec(facts: Facts): Explanation {
  const { intendedProvince } = facts;
  return requirement('program.outside-quebec', 'irpr.75.1', leavesQuebecOut(facts), {
    facts: intendedProvince === undefined ? [] : [{ path: 'intendedProvince', value: intendedProvince }],
    reasons: intendedProvince === QUEBEC ? [{ code: 'quebec', values: {} }] : [],
    remedies: intendedProvince === QUEBEC ? [{ code: 'remedy.province', values: {} }] : [],
  });
}

const tooLow = (levels: ByAbility | null, required: ByAbility) =>
  ABILITIES.filter((ability) => (levels?.[ability] ?? 0) < required[ability]);

/** Whether each ability is at its level. */
export function speaks(levels: Found<ByAbility | null>, required: ByAbility): Truth {
  if (!levels.known) return { is: null, missing: levels.missing };
  return truth(levels.value !== null && tooLow(levels.value, required).length === 0);
}

/** Each ability at its level, from the result that counts in the first official language. */
export function languageRequirement(
  code: NodeCode,
  provision: ProvisionId,
  levels: Found<ByAbility | null>,
  required: ByAbility,
  law: Ruleset,
  parameters: readonly Parameter<unknown>[],
): Explanation {
  const read = parametersRead(law, [...parameters, languageValidityYears, acceptedTests]);
  const condition = speaks(levels, required);
  if (!levels.known) return requirement(code, provision, condition, { parameters: read });
  const { value, facts } = levels;
  const low = tooLow(value, required);
  const short: Reason[] =
    value === null
      ? [{ code: 'no-valid-test', values: {} }]
      : low.map((ability) => ({
          code: 'ability-too-low' as const,
          values: { ability, level: value[ability], required: required[ability] },
        }));
  return requirement(code, provision, condition, {
    facts,
    parameters: read,
    reasons: value === null ? [...levels.reasons, ...short] : short,
    remedies: low.map((ability) => ({
      code: 'remedy.ability' as const,
      values: { ability, required: required[ability] },
    })),
    always: value === null ? [] : levels.reasons,
  });
}

/** The same level in every ability. */
export function inAll(level: number): ByAbility {
  return { listening: level, reading: level, writing: level, speaking: level };
}

/** Reason and remedy for work that falls short of what a rule asks for, in months. */
export function workShort(
  jobs: readonly Timed[],
  months: number,
  windowYears: number,
  law: Ruleset,
): { readonly reasons: readonly Reason[]; readonly remedies: readonly Reason[] } {
  const amount = amountOfWork(jobs, law.on, windowYears);
  const counted = monthsOf(amount, hoursForMonths(jobs, law, windowYears, false), law);
  return {
    reasons: [shortOf('months-in-window', counted, months, windowYears, law)],
    remedies: [{ code: 'remedy.work', values: { months: Math.max(1, months - counted) } }],
  };
}

/**
 * The same of the longest stretch of work where a rule asks for one without a break: what is over adds nothing. The
 * jobs are those of the occupation that has it.
 */
export function stretchShort(
  jobs: readonly Timed[],
  months: number,
  windowYears: number,
  law: Ruleset,
): { readonly reasons: readonly Reason[]; readonly remedies: readonly Reason[] } {
  const longest = longestRun(jobs, law, windowYears);
  const counted = monthsOf(longest, hoursForMonths(jobs, law, windowYears, true), law);
  return {
    reasons: [shortOf('months-unbroken', counted, months, windowYears, law)],
    remedies: [{ code: 'remedy.unbroken-work', values: { months } }],
  };
}

function shortOf(
  code: 'months-in-window' | 'months-unbroken',
  counted: number,
  months: number,
  windowYears: number,
  law: Ruleset,
): Reason {
  const since = addYears(law.on, -windowYears);
  return { code, values: { months: counted, required: months, since } };
}
