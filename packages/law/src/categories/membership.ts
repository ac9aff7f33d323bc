import { ABILITIES } from '../coded/candidate.ts';
import { type Explanation, parametersRead, type Reason } from '../explain/explanation.ts';
import type { CredentialLevel } from '../facts/declare/credential.ts';
import type { Occupation } from '../facts/declare/occupation.ts';
import { HOURS_PER_MONTH, hoursForMonths, MONTHS_PER_YEAR, monthsOfHours } from '../facts/experience.ts';
import { jobReasons } from '../facts/explain.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { type Findings, findingsOf } from '../facts/findings.ts';
import { allOf, anyOf, declared, NO, type Truth, truth, YES } from '../facts/found.ts';
import { weakest } from '../facts/language.ts';
import {
  canadianExperience,
  type JobRule,
  type JobVerdict,
  performedWork,
  performedWorkInCanada,
} from '../facts/work.ts';
import { reachesMonths } from '../facts/worked.ts';
import { parameter } from '../parameters/parameter.ts';
import { categoryCanadianWork, physicianContinuity } from '../policies/categories.ts';
import { namingPolicies, policyReason } from '../policies/deciding.ts';
import { inAll, speaks } from '../programs/common.ts';
import { isMet, program, requirement } from '../programs/node.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import type { CategoryInForce, CategoryRequirement } from './categories.ts';

/** Every category list is written in NOC 2021. */
const VERSION = '2021';

type Of<Kind extends CategoryRequirement['kind']> = Extract<CategoryRequirement, { kind: Kind }>;

const codes = new WeakMap<CategoryInForce, ReadonlySet<string>>();

/** The codes of a category, looked up for every job of every person. */
function codesOf(category: CategoryInForce): ReadonlySet<string> {
  const known = codes.get(category);
  if (known) return known;
  const listedCodes = new Set(category.nocs);
  codes.set(category, listedCodes);
  return listedCodes;
}

/** Whether a job is in a listed occupation. */
function listed(job: Job, path: string, category: CategoryInForce): Truth {
  const code = job.noc?.[VERSION];
  if (code !== undefined) return truth(codesOf(category).has(code));
  return { is: null, missing: [job.noc === undefined ? `${path}.noc` : `${path}.noc.${VERSION}`] };
}

/** What the category asks of the work itself; of work in Canada by a policy. */
function ruleOf({ inCanada }: Of<'work'>, law: Ruleset): JobRule {
  if (!inCanada) return performedWork;
  return law.choice(categoryCanadianWork) === 'authorised' ? performedWorkInCanada : canadianExperience;
}

/** Why work in a listed occupation does not count; the policy on work in Canada where its other answer would count it. */
function whyNot(
  job: Job,
  path: string,
  failed: JobVerdict['failed'],
  { inCanada }: Of<'work'>,
  law: Ruleset,
): Reason[] {
  const otherwise = inCanada && performedWorkInCanada(job, path, law).counts.is !== false;
  return [...jobReasons(failed, path, law), ...(otherwise ? [policyReason(categoryCanadianWork, law)] : [])];
}

/** Work in each single listed occupation; a job whose code is unknown may add to any. */
function byListed(jobs: readonly Job[]): Job[][] {
  const groups = new Map<string, Job[]>();
  const uncoded: Job[] = [];
  for (const job of jobs) {
    const code = job.noc?.[VERSION];
    const group = code === undefined ? uncoded : groups.get(code);
    if (group) group.push(job);
    else if (code !== undefined) groups.set(code, [job]);
  }
  return [uncoded, ...[...groups.values()].map((held) => [...held, ...uncoded])];
}

/** Hours of months in the occupation with most of them. */
function mostHours(occupations: readonly Job[][], rule: Of<'work'>, law: Ruleset, on: PlainDate): number {
  return Math.max(
    ...occupations.map((held) => hoursForMonths(held, law, rule.windowYears, rule.continuous, on)),
  );
}

/** Whether work in one of the occupations is enough. */
function enough(jobs: readonly Job[], rule: Of<'work'>, law: Ruleset): boolean {
  if (jobs.length === 0) return false;
  const occupations = byListed(jobs);
  return reachesMonths(jobs, law, rule.windowYears, rule.months * HOURS_PER_MONTH, (day) =>
    mostHours(occupations, rule, law, day),
  );
}

/** Whether two texts are quoted for the category of physicians, one of which says continuous. */
export const physicianTextOpen = parameter<boolean>({
  id: 'category.physicians.textOpen',
  provision: 'irpa.10.3',
  entries: [
    { instrument: 'categories-2025-12-08', value: true },
    { instrument: 'categories-2026-03-16', value: false },
  ],
});

const PHYSICIANS = 'physicians-ca';

/** The text of the requirement: of two that are quoted the one that the policy takes. */
function textOf(category: CategoryInForce, rule: Of<'work'>, law: Ruleset): Of<'work'> {
  const isOpen = category.family === PHYSICIANS && law.find(physicianTextOpen)?.value === true;
  return isOpen ? { ...rule, continuous: law.choice(physicianContinuity) === 'continuous' } : rule;
}

/** Work that surely counts for a category, and all that may. */
interface Listed {
  readonly sure: readonly Job[];
  readonly possible: readonly Job[];
  readonly missing: readonly string[];
  /** Why work in a listed occupation does not count. */
  readonly rejected: readonly Reason[];
}

function listedOf(category: CategoryInForce, rule: Of<'work'>, jobs: readonly Job[], law: Ruleset): Listed {
  const sure: Job[] = [];
  const possible: Job[] = [];
  const missing: string[] = [];
  const rejected: Reason[] = [];
  const counts = ruleOf(rule, law);
  for (const [i, job] of jobs.entries()) {
    const path = `jobs.${i}`;
    const inList = listed(job, path, category);
    if (inList.is === false) continue;
    const work = counts(job, path, law);
    const verdict = allOf(inList, work.counts);
    if (verdict.is === false) {
      if (inList.is === true) rejected.push(...whyNot(job, path, work.failed, rule, law));
      continue;
    }
    possible.push(job);
    if (verdict.is === true) sure.push(job);
    else missing.push(...verdict.missing);
  }
  return { sure, possible, missing, rejected };
}

/** Enough work in one listed occupation. */
function hasWorked({ sure, possible, missing }: Listed, rule: Of<'work'>, law: Ruleset): Truth {
  if (enough(sure, rule, law)) return YES;
  return missing.length > 0 && enough(possible, rule, law)
    ? { is: null, missing: [...new Set(missing)] }
    : NO;
}

function work(category: CategoryInForce, quoted: Of<'work'>, { facts, law }: Findings): Explanation {
  const rule = textOf(category, quoted, law);
  if (facts.jobs === undefined) {
    return requirement('category', 'irpa.10.3', { is: null, missing: ['jobs'] });
  }
  const jobs = listedOf(category, rule, facts.jobs, law);
  const hours = mostHours(byListed(jobs.sure), rule, law, law.on);
  const months = monthsOfHours(hours);
  const short: Reason =
    hours === 0
      ? { code: 'no-listed-occupation', values: {} }
      : {
          code: 'months-in-window',
          values: { months, required: rule.months, since: addYears(law.on, -rule.windowYears) },
        };
  return requirement('category', 'irpa.10.3', hasWorked(jobs, rule, law), {
    facts: [{ path: 'jobs', value: jobs.sure.length }],
    parameters: category.family === PHYSICIANS ? parametersRead(law, [physicianTextOpen]) : [],
    reasons: [short, ...jobs.rejected],
    remedies: [{ code: 'remedy.listed-work', values: { months: Math.max(1, rule.months - months) } }],
  });
}

function language(rule: Of<'language'>, findings: Findings): Explanation {
  const levels = findings.levels(rule.language);
  const condition = speaks(levels, inAll(rule.nclc));
  if (!levels.known) return requirement('category', 'irpa.10.3', condition);
  const lowest = levels.value === null ? null : weakest(levels.value);
  return requirement('category', 'irpa.10.3', condition, {
    facts: levels.facts,
    reasons:
      lowest === null
        ? [...levels.reasons, { code: 'no-valid-test', values: {} }]
        : [{ code: 'language-too-low', values: { lowest, required: rule.nclc } }],
    remedies: ABILITIES.filter((ability) => (levels.value?.[ability] ?? 0) < rule.nclc).map((ability) => ({
      code: 'remedy.ability',
      values: { ability, required: rule.nclc },
    })),
  });
}

/** The years of post-secondary study that a credential stands for, at least. */
const YEARS_OF: Readonly<Record<CredentialLevel, number>> = {
  secondary: 0,
  oneYear: 1,
  twoYear: 2,
  threeYear: 3,
  twoOrMore: 3,
  masters: 3,
  professional: 3,
  phd: 3,
};

/** Skilled military recruits: every condition is a node of its own, so that each reason shows. */
function military(category: CategoryInForce, rule: Of<'military'>, findings: Findings): Explanation {
  const { facts, law } = findings;
  const service = facts.militaryService;
  const at = 'militaryService';
  const unknown = (field: string): Truth => ({ is: null, missing: [`${at}.${field}`] });
  const inList = (noc: Occupation | undefined, field: string): Truth => {
    const code = noc?.[VERSION];
    if (code !== undefined) return truth(category.nocs.includes(code));
    return unknown(noc === undefined ? field : `${field}.${VERSION}`);
  };
  const of = (condition: (declaredService: NonNullable<typeof service>) => Truth): Truth =>
    service === undefined
      ? { is: null, missing: [at] }
      : service === null
        ? truth(false)
        : condition(service);
  const credentials = findings.credentials();
  const long: Truth = !credentials.known
    ? { is: null, missing: credentials.missing }
    : anyOf(
        ...credentials.value.sure.map(({ level }) => truth(YEARS_OF[level] >= rule.credentialYears)),
        credentials.value.missing.length > 0
          ? { is: null, missing: credentials.value.missing }
          : truth(false),
      );
  const served = of(({ recognizedForce, start, end }) =>
    allOf(
      // Which forces are recognized is not published: the person's word is taken.
      declared(recognizedForce, `${at}.recognizedForce`),
      end === undefined ? unknown('end') : truth(end === null || !law.passed(end)),
      start === undefined
        ? unknown('start')
        : truth(law.reached(start) && law.reached(addYears(start, rule.serviceYears))),
    ),
  );
  const children = [
    requirement('category.military.service', 'irpa.10.3', served, {
      reasons: [{ code: 'military.service', values: { years: rule.serviceYears } }],
      remedies: [{ code: 'remedy.military-service', values: { years: rule.serviceYears } }],
    }),
    requirement(
      'category.military.occupation',
      'irpa.10.3',
      of(({ noc }) => inList(noc, 'noc')),
      {
        reasons: [{ code: 'no-listed-occupation', values: {} }],
        remedies: [{ code: 'remedy.military-occupation', values: {} }],
      },
    ),
    requirement(
      'category.military.offer',
      'irpa.10.3',
      of(({ offerMonths, offerNoc }) =>
        offerNoc === undefined && offerMonths === undefined
          ? truth(false)
          : allOf(
              inList(offerNoc, 'offerNoc'),
              offerMonths === undefined
                ? unknown('offerMonths')
                : truth(offerMonths === null || offerMonths >= rule.offerYears * MONTHS_PER_YEAR),
            ),
      ),
      {
        reasons: [{ code: 'military.offer', values: { years: rule.offerYears } }],
        remedies: [{ code: 'remedy.military-offer', values: { years: rule.offerYears } }],
      },
    ),
    requirement('category.military.credential', 'irpa.10.3', long, {
      reasons: [{ code: 'military.credential', values: { years: rule.credentialYears } }],
      remedies: [{ code: 'remedy.military-credential', values: { years: rule.credentialYears } }],
    }),
  ];
  return program('category', 'irpa.10.3', children);
}

/**
 * Whether a person belongs to a category on a day: work counts in a single listed occupation, part-time as
 * its full-time equivalent, in the window that ends on the day of the round.
 */
export function categoryMembership(category: CategoryInForce, facts: Facts, law: Ruleset): Explanation {
  return membershipFound(category, findingsOf(facts, law));
}

/** The same of findings, which other rules share. */
export function membershipFound(category: CategoryInForce, findings: Findings): Explanation {
  const { requirement: rule } = category;
  switch (rule.kind) {
    case 'language':
      return language(rule, findings);
    case 'work':
      return work(category, rule, findings);
    case 'military':
      return military(category, rule, findings);
  }
}

/** Whether a person surely belongs to a category, without the why. */
export function isMember(category: CategoryInForce, findings: Findings): boolean {
  const { requirement: rule } = category;
  const { facts, law } = findings;
  switch (rule.kind) {
    case 'language':
      return speaks(findings.levels(rule.language), inAll(rule.nclc)).is === true;
    case 'work': {
      const text = textOf(category, rule, law);
      return enough(listedOf(category, text, facts.jobs ?? [], law).sure, text, law);
    }
    case 'military':
      // Nearly nobody declares such service: who does is asked for everything.
      return facts.militaryService != null && isMet(military(category, rule, findings));
  }
}

/** The same, with the policies named that decided. */
export function explainMembership(category: CategoryInForce, facts: Facts, law: Ruleset): Explanation {
  return namingPolicies(law, (under) => categoryMembership(category, facts, under));
}
