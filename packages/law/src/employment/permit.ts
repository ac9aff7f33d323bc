import { longestRun, makesYears } from '../facts/experience.ts';
import type { Facts, Job, WorkAuthorisation } from '../facts/facts.ts';
import { allOf, declared, not, type Truth, truth } from '../facts/found.ts';
import { skilled } from '../facts/occupation.ts';
import { CANADA } from '../facts/work.ts';
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
  return truth(validUntil === null || validUntil >= law.on);
}

/** The permit names this employer. */
export function names(permit: WorkAuthorisation, employer: string | undefined, path: string): Truth {
  if (employer === undefined) return { is: null, missing: [path] };
  if (permit.employers === undefined) return { is: null, missing: [`${PATH}.employers`] };
  return truth(permit.employers.includes(employer));
}

function held(facts: Facts, employer: string, law: Ruleset): readonly Job[] | null {
  return (
    facts.jobs?.filter((job) => job.country === CANADA && job.employer === employer && job.start <= law.on) ??
    null
  );
}

/** The person works for this employer in Canada on the day. */
export function worksFor(facts: Facts, employer: string | undefined, path: string, law: Ruleset): Truth {
  if (employer === undefined) return { is: null, missing: [path] };
  const jobs = held(facts, employer, law);
  if (jobs === null) return { is: null, missing: ['jobs'] };
  return truth(jobs.some(({ end }) => end === null || end >= law.on));
}

/** A continuous year of full-time work, or its equivalent, for these employers together. */
export function yearWith(
  facts: Facts,
  employers: readonly (string | undefined)[],
  path: string,
  law: Ruleset,
): Truth {
  const names = employers.filter((employer) => employer !== undefined);
  if (names.length < employers.length) return { is: null, missing: [path] };
  const jobs = names.map((employer) => held(facts, employer, law));
  if (jobs.some((each) => each === null)) return { is: null, missing: ['jobs'] };
  const all = jobs.flatMap((each) => each ?? []);
  const WINDOW_YEARS = 100;
  return truth(makesYears(longestRun(all, law, WINDOW_YEARS), 1, law));
}

/** A permit issued on a positive labour market impact assessment in a skilled occupation that still stands. */
export function standingLmiaPermit(permit: WorkAuthorisation, law: Ruleset): Truth {
  return allOf(
    truth(permit.basis === 'lmia'),
    skilled(permit.noc, `${PATH}.noc`, law),
    not(declared(permit.lmiaRevoked ?? false, `${PATH}.lmiaRevoked`)),
  );
}

/** A permit issued under one of the exemptions that the class names. */
export function isExemptPermit(permit: WorkAuthorisation, law: Ruleset): Truth {
  return truth(law.read(exemptPermits).includes(permit.basis));
}
