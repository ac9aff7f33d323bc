import type { ReasonCode } from '../explain/texts.en.ts';
import { parameter } from '../parameters/parameter.ts';
import {
  dutiesDeclared,
  employerInCanada,
  remoteForeignWork,
  spouseWorkExclusions,
  unpaidWork,
} from '../policies/experience.ts';
import type { Policy } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import { type Amount, completedYears } from './experience.ts';
import type { Job, PersonFacts } from './facts.ts';
import {
  allOf,
  anyOf,
  declared,
  type Found,
  found,
  NO,
  not,
  notFound,
  type Truth,
  truth,
  YES,
} from './found.ts';
import { codeOn, skilled } from './occupation.ts';

export const CANADA = 'CA';

/** Occupations in which publicly funded self-employment counts as employment (public policy). */
export const fundedPhysicians = parameter<readonly string[]>({
  id: 'work.publiclyFundedPhysicians',
  provision: 'irpr.87.1',
  entries: [{ instrument: 'physicians-2023-04-25', value: ['31100', '31101', '31102'] }],
});

/** One condition that a rule puts on a job, with the reason to give where it fails. */
interface Condition {
  readonly code: ReasonCode;
  readonly policy?: Policy | undefined;
  readonly holds: Truth;
}

/** What a rule says of a job: it counts, it does not for a reason, or facts are missing. */
export interface JobVerdict {
  readonly counts: Truth;
  /** The conditions that fail. */
  readonly failed: readonly Pick<Condition, 'code' | 'policy'>[];
}

/** Which jobs count for some purpose: IRPR and Ministerial Instructions each have their own. */
export type JobRule = (job: Job, path: string, law: Ruleset) => JobVerdict;

function verdict(conditions: readonly Condition[]): JobVerdict {
  return {
    counts: allOf(...conditions.map(({ holds }) => holds)),
    failed: conditions.filter(({ holds }) => holds.is === false),
  };
}

const paidWork = (job: Job, path: string): Condition => ({
  code: 'job.unpaid',
  holds: declared(job.paid, `${path}.paid`),
});

/** Whether the Instructions say that Canadian experience is paid by wages or commission (s. 15(3)(d)). */
export const crsWorkPaid = parameter<boolean>({
  id: 'crs.canadianWork.paid',
  provision: 'mi.canadianWork',
  entries: [
    { instrument: 'mi-2014-12-01', value: false },
    { instrument: 'mi-2016-11-19', value: true },
  ],
});

/** The same for the CRS, where a policy decides as long as the Instructions do not say it. */
const paidForCrs = (job: Job, path: string, law: Ruleset): Condition => {
  const open = !law.read(crsWorkPaid);
  return {
    ...paidWork(job, path),
    ...(open && { policy: unpaidWork }),
    ...(open && law.choice(unpaidWork) === 'counted' && { holds: YES }),
  };
};
const skilledWork = (job: Job, path: string, law: Ruleset): Condition => ({
  code: 'job.not-skilled',
  holds: skilled(job.noc, `${path}.noc`, law),
});

/** Whether the main duties were performed; declaring the occupation declares them (policy `work.duties-declared`). */
export function dutiesPerformed(job: Job, path: string, law: Ruleset): Truth {
  return job.dutiesPerformed === undefined && law.choice(dutiesDeclared) === 'declared'
    ? YES
    : declared(job.dutiesPerformed, `${path}.dutiesPerformed`);
}

const duties = (job: Job, path: string, law: Ruleset): Condition => ({
  code: 'job.duties',
  holds: dutiesPerformed(job, path, law),
});

/** Self-employed in medicine that a government pays for, from the day a public policy allows it. */
function funded(job: Job, path: string, law: Ruleset): Truth {
  const allowed = law.find(fundedPhysicians)?.value;
  if (!allowed?.length) return NO;
  const on = codeOn(job.noc, `${path}.noc`, law);
  return allOf(
    'code' in on ? truth(allowed.includes(on.code)) : { is: null, missing: [on.missing] },
    declared(job.publiclyFundedPhysician, `${path}.publiclyFundedPhysician`),
  );
}

/** Employed, or self-employed in publicly funded medicine. */
const employed = (job: Job, path: string, law: Ruleset): Condition => ({
  code: 'job.self-employed',
  holds: anyOf(not(declared(job.selfEmployed, `${path}.selfEmployed`)), funded(job, path, law)),
});

/** Of work in Canada, whether the employer is there too. */
function employerHere({ employerCountry }: Job, path: string): Truth {
  return employerCountry === undefined
    ? { is: null, missing: [`${path}.employerCountry`] }
    : truth(employerCountry === CANADA);
}

/** A self-employed physician whom a government here pays has no employer, wherever one is said to be. */
const ownPractice = (job: Job, path: string, law: Ruleset): Truth =>
  job.selfEmployed === true ? funded(job, path, law) : NO;

/** Of work in Canada, whether it was for an employer there, or for nobody but the patients. */
const notForAbroad = (job: Job, path: string, law: Ruleset): Truth =>
  anyOf(ownPractice(job, path, law), employerHere(job, path));

/** Where a job in Canada has its employer: there too, unless the policy asks only where the person was. */
const canadianEmployer = (job: Job, path: string, law: Ruleset): Condition => ({
  code: 'job.foreign-employer',
  policy: employerInCanada,
  holds:
    job.country !== CANADA || law.choice(employerInCanada) === 'not-required'
      ? YES
      : notForAbroad(job, path, law),
});

function canadian(job: Job, path: string, law: Ruleset, paid: Condition): JobVerdict {
  return verdict([
    { code: 'job.abroad', holds: truth(job.country === CANADA) },
    skilledWork(job, path, law),
    duties(job, path, law),
    paid,
    employed(job, path, law),
    { code: 'job.unauthorised', holds: declared(job.authorised, `${path}.authorised`) },
    { code: 'job.study', holds: not(declared(job.duringFullTimeStudy, `${path}.duringFullTimeStudy`)) },
    canadianEmployer(job, path, law),
  ]);
}

/**
 * Canadian experience of the applicant: in Canada, skilled, paid, employed, authorised and not during full-time
 * study (IRPR s. 87.1(2), (3)).
 */
export const canadianExperience: JobRule = (job, path, law) => canadian(job, path, law, paidWork(job, path));

/** The same for the CRS (Ministerial Instructions s. 15). */
export const crsCanadianExperience: JobRule = (job, path, law) =>
  canadian(job, path, law, paidForCrs(job, path, law));

/**
 * Canadian experience of the spouse or partner (Ministerial Instructions s. 19): place, occupation and amount as of
 * the applicant; whether self-employment and study leave work out is a policy.
 */
export const spouseCanadianExperience: JobRule = (job, path, law) => {
  if (law.choice(spouseWorkExclusions) === 'applied') return crsCanadianExperience(job, path, law);
  return verdict([
    { code: 'job.abroad', holds: truth(job.country === CANADA) },
    skilledWork(job, path, law),
    duties(job, path, law),
    paidForCrs(job, path, law),
    { code: 'job.unauthorised', holds: declared(job.authorised, `${path}.authorised`) },
    canadianEmployer(job, path, law),
  ]);
};

/**
 * Foreign experience: outside Canada, skilled and paid (Ministerial Instructions s. 25). No source leaves out
 * self-employment or work during studies abroad.
 */
export const foreignExperience: JobRule = (job, path, law) => {
  const inCanada = job.country === CANADA;
  const remote = not(notForAbroad(job, path, law));
  const accepted = (): Truth => {
    const choice = law.choice(remoteForeignWork);
    return choice === 'review'
      ? { is: null, missing: [`policy:${remoteForeignWork.id}`] }
      : truth(choice === 'counts');
  };
  const policy = inCanada && remote.is !== false ? remoteForeignWork : undefined;
  return verdict([
    { code: 'job.in-canada', policy, holds: inCanada ? allOf(remote, accepted()) : YES },
    skilledWork(job, path, law),
    duties(job, path, law),
    paidWork(job, path),
  ]);
};

/** Skilled paid work anywhere (IRPR ss. 75(2), 80); self-employment and student work count. */
export const skilledExperience: JobRule = (job, path, law) =>
  verdict([skilledWork(job, path, law), duties(job, path, law), paidWork(job, path)]);

/** Paid work with its duties, whatever the occupation: what a list of occupations asks of work anywhere. */
export const performedWork: JobRule = (job, path, law) =>
  verdict([duties(job, path, law), paidWork(job, path)]);

/** The same in Canada, with the right to work. */
export const performedWorkInCanada: JobRule = (job, path, law) =>
  verdict([
    { code: 'job.abroad', holds: truth(job.country === CANADA) },
    duties(job, path, law),
    paidWork(job, path),
    { code: 'job.unauthorised', holds: declared(job.authorised, `${path}.authorised`) },
  ]);

/** Jobs that surely count, and those that do or may. Equal when nothing is unknown. */
export interface Counting {
  readonly sure: readonly Job[];
  readonly possible: readonly Job[];
  readonly missing: readonly string[];
}

/** Sorts a person's jobs by a rule. Jobs that were left out altogether are unknown. */
export function counting(person: PersonFacts, rule: JobRule, law: Ruleset, path = ''): Found<Counting> {
  const { jobs } = person;
  if (jobs === undefined) return notFound([`${path}jobs`]);
  const sure: Job[] = [];
  const possible: Job[] = [];
  const missing: string[] = [];
  for (const [i, job] of jobs.entries()) {
    const { counts } = rule(job, `${path}jobs.${i}`, law);
    if (counts.is === false) continue;
    possible.push(job);
    if (counts.is === true) sure.push(job);
    else missing.push(...counts.missing);
  }
  return found({ sure, possible: missing.length === 0 ? sure : possible, missing: [...new Set(missing)] });
}

/** A measure of counted work, where jobs that may count do not change it; else what is missing. */
export function measured<T>(jobs: Found<Counting>, measure: (jobs: readonly Job[]) => T): Found<T> {
  if (!jobs.known) return jobs;
  const { sure, possible, missing } = jobs.value;
  const least = measure(sure);
  if (missing.length === 0) return found(least);
  const most = measure(possible);
  return least === most ? found(least) : notFound(missing);
}

/** Completed years of counted work. */
export function yearsOfWork(
  jobs: Found<Counting>,
  law: Ruleset,
  amount: (jobs: readonly Job[]) => Amount,
): Found<number> {
  return measured(jobs, (counted) => completedYears(amount(counted), law));
}

/** The group of jobs whose occupation has no code of the day. */
export const UNCODED = '';

/**
 * Jobs by the code of their occupation on the day. A job whose code is not known may belong to any of them, so it
 * stands in each; it is never among the jobs that surely count.
 */
export function byOccupation(jobs: readonly Job[], law: Ruleset): Map<string, Job[]> {
  const groups = new Map<string, Job[]>();
  const uncoded: Job[] = [];
  for (const job of jobs) {
    const on = codeOn(job.noc, '', law);
    if (!('code' in on)) {
      uncoded.push(job);
      continue;
    }
    const group = groups.get(on.code);
    if (group) group.push(job);
    else groups.set(on.code, [job]);
  }
  if (uncoded.length > 0) {
    for (const group of groups.values()) group.push(...uncoded);
    groups.set(UNCODED, uncoded);
  }
  return groups;
}
