import { ALL_YEARS } from '../facts/experience.ts';
import type { Facts, Job, JobOffer, WorkAuthorisation } from '../facts/facts.ts';
import { allOf, type Truth, truth } from '../facts/found.ts';
import { skilled } from '../facts/occupation.ts';
import { CANADA } from '../facts/work.ts';
import { runsForYears } from '../facts/worked.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/** Bases of work permits without a labour market assessment that arranged employment accepts after a year. */
export const exemptPermits = parameter<readonly WorkAuthorisation['basis'][]>({
  id: 'employment.exemptPermits',
  provision: 'irpr.82',
  // Youth mobility permits left this list when they became s. 204(d), which ss. 82 and 87.2 do not name.
  entries: [{ instrument: 'irpr-2013-05-04', value: ['204a', '204c', '205'] }],
});

const PATH = 'workAuthorisation';

/** The person may work in Canada on the day. */
export function mayWork({ workAuthorisation }: Facts, law: Ruleset): Truth {
  if (workAuthorisation === undefined) return { is: null, missing: [PATH] };
  if (workAuthorisation === null) return truth(false);
  const { validUntil } = workAuthorisation;
  if (validUntil === undefined) return { is: null, missing: [`${PATH}.validUntil`] };
  return truth(validUntil === null || !law.passed(validUntil));
}

/** An offer with its path in the facts. */
export interface OfferAt {
  readonly offer: JobOffer;
  readonly path: string;
}

/** The permit names the employer who makes the offer. */
export function names({ employers }: WorkAuthorisation, { offer, path }: OfferAt): Truth {
  if (offer.employer === undefined) return { is: null, missing: [`${path}.employer`] };
  return employers === undefined
    ? { is: null, missing: [`${PATH}.employers`] }
    : truth(employers.includes(offer.employer));
}

/** Work in Canada that has begun, for these employers: a job that names none may be for any. */
function held(
  jobs: readonly Job[],
  employers: readonly string[],
  law: Ruleset,
): { readonly sure: readonly Job[]; readonly possible: readonly Job[]; readonly missing: readonly string[] } {
  const begun = jobs
    .map((job, i) => ({ job, path: `jobs.${i}.employer` }))
    .filter(({ job }) => job.country === CANADA && law.reached(job.start));
  const named = begun.filter(({ job }) => job.employer !== undefined && employers.includes(job.employer));
  const unnamed = begun.filter(({ job }) => job.employer === undefined);
  return {
    sure: named.map(({ job }) => job),
    possible: [...named, ...unnamed].map(({ job }) => job),
    missing: unnamed.map(({ path }) => path),
  };
}

/** Whether enough of the work that surely is, or may be, for these employers. */
function workFor(
  facts: Facts,
  employers: readonly string[],
  law: Ruleset,
  enough: (jobs: readonly Job[]) => boolean,
): Truth {
  if (facts.jobs === undefined) return { is: null, missing: ['jobs'] };
  const { sure, possible, missing } = held(facts.jobs, employers, law);
  if (enough(sure)) return truth(true);
  return enough(possible) ? { is: null, missing } : truth(false);
}

const goesOn =
  (law: Ruleset) =>
  (jobs: readonly Job[]): boolean =>
    jobs.some(({ end }) => end === null || !law.passed(end));

/** The person works in Canada, on the day, for the employer who makes the offer. */
export function worksFor(facts: Facts, { offer, path }: OfferAt, law: Ruleset): Truth {
  if (offer.employer === undefined) return { is: null, missing: [`${path}.employer`] };
  return workFor(facts, [offer.employer], law, goesOn(law));
}

/** The person works in Canada, on the day, for an employer whom the permit names. */
export function worksOn(facts: Facts, { employers }: WorkAuthorisation, law: Ruleset): Truth {
  if (employers === undefined) return { is: null, missing: [`${PATH}.employers`] };
  return workFor(facts, employers, law, goesOn(law));
}

/** A continuous year of full-time work, or its equivalent, for the employers who make the offers, together. */
export function yearWith(facts: Facts, offers: readonly OfferAt[], law: Ruleset): Truth {
  const unnamed = offers.filter(({ offer }) => offer.employer === undefined);
  if (unnamed.length > 0) return { is: null, missing: unnamed.map(({ path }) => `${path}.employer`) };
  const employers = offers.flatMap(({ offer }) => offer.employer ?? []);
  return workFor(facts, employers, law, (jobs) => runsForYears(jobs, law, ALL_YEARS, 1));
}

/** A permit issued on a positive labour market impact assessment in a skilled occupation that still stands. */
export function standingLmiaPermit(permit: WorkAuthorisation, law: Ruleset): Truth {
  return allOf(
    truth(permit.basis === 'lmia'),
    skilled(permit.noc, `${PATH}.noc`, law),
    // Nobody is asked for what nearly never happens: unless told, the assessment stands.
    truth(permit.lmiaRevoked !== true),
  );
}

/** A permit issued under one of the exemptions that the class names. */
export function isExemptPermit(permit: WorkAuthorisation, law: Ruleset): Truth {
  return truth(law.read(exemptPermits).includes(permit.basis));
}
