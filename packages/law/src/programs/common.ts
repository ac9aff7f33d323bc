import { ABILITIES, type ByAbility } from '../coded/candidate.ts';
import { type Explanation, parametersRead, type Reason } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import {
  type Amount,
  amountOfWork,
  hoursForMonths,
  longestRun,
  monthsOf,
  monthsOfHours,
  type Timed,
} from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { type Found, not, type Truth, truth } from '../facts/found.ts';
import { languageValidityYears, whyNotCounted } from '../facts/language.ts';
import { acceptedTests } from '../language/charts.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { decidedBy, policyReason } from '../policies/deciding.ts';
import { calendarTime } from '../policies/experience.ts';
import { resultAge } from '../policies/language.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears } from '../time/plainDate.ts';
import { requirement, truthOf } from './node.ts';

/** Quebec selects its own skilled workers (IRPR ss. 75(1), 87.1(1), 87.2(2)). */
const QUEBEC = 'QC';

/** The person intends to live outside Quebec. */
export function outsideQuebec({ intendedProvince }: Facts): Explanation {
  const condition: Truth =
    intendedProvince === undefined
      ? { is: null, missing: ['intendedProvince'] }
      : not(truth(intendedProvince === QUEBEC));
  return requirement('program.outside-quebec', 'irpr.75.1', condition, {
    facts: intendedProvince === undefined ? [] : [{ path: 'intendedProvince', value: intendedProvince }],
    reasons: intendedProvince === QUEBEC ? [{ code: 'quebec', values: {} }] : [],
    remedies: intendedProvince === QUEBEC ? [{ code: 'remedy.province', values: {} }] : [],
  });
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
  if (!levels.known) {
    return requirement(code, provision, { is: null, missing: levels.missing }, { parameters: read });
  }
  const { value, facts } = levels;
  const low = ABILITIES.filter((ability) => (value?.[ability] ?? 0) < required[ability]);
  const short: Reason[] =
    value === null
      ? [{ code: 'no-valid-test', values: {} }]
      : low.map((ability) => ({
          code: 'ability-too-low' as const,
          values: { ability, level: value[ability], required: required[ability] },
        }));
  return requirement(code, provision, truth(value !== null && low.length === 0), {
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

/**
 * The language of a class whose Regulations name no age of results, with the policy that asks for it where it
 * decides. Only somebody with an old result is asked about twice.
 */
export function languageOfClass(
  facts: Facts,
  law: Ruleset,
  under: (law: Ruleset) => Explanation,
): Explanation {
  const language = under(law);
  const old = facts.languageTests?.some((result) => whyNotCounted(result, law)?.code === 'test.expired');
  if (old !== true) return language;
  const decides = decidedBy(resultAge, law, (other) => truthOf(under(other)).is);
  return { ...language, reasons: [...language.reasons, ...decides] };
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
    reasons: [
      shortOf('months-in-window', counted, months, windowYears, law),
      ...calendarDecides(amount, months, law),
    ],
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
    reasons: [
      shortOf('months-unbroken', counted, months, windowYears, law),
      ...calendarDecides(longest, months, law),
    ],
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

/** The policy on calendar time, where the hours alone would be enough. */
function calendarDecides({ hours }: Amount, months: number, law: Ruleset): Reason[] {
  return monthsOfHours(hours) < months ? [] : [policyReason(calendarTime, law)];
}
