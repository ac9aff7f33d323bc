import { type Facts, readFacts } from '../../src/facts/facts.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';

type Change = Readonly<Record<string, unknown>>;

/** The law of a day written as text. */
export const lawOf = (day: string): Ruleset => rulesetOn(plainDate(day));

/**
 * Facts that are given and nothing more: what is left out is not known.
 * @throws RangeError that names each problem.
 */
export function factsOf(change: Change = {}): Facts {
  const read = readFacts({ schema: 'facts/2', ...change });
  if (read.ok) return read.value;
  throw new RangeError(read.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
}

/** A person alone who declares everything and has nothing, unless changed. */
export function alone(change: Change = {}): Facts {
  return factsOf({
    dateOfBirth: '1993-04-12',
    citizenships: ['IN'],
    residences: [],
    languageTests: [],
    credentials: [],
    jobs: [],
    maritalStatus: 'single',
    firstOfficialLanguage: 'en',
    spouse: null,
    children: [],
    settlementFunds: 0,
    relativesInCanada: [],
    certificateOfQualification: null,
    nomination: null,
    jobOffers: [],
    workAuthorisation: null,
    intendedProvince: 'ON',
    militaryService: null,
    inadmissibleForMisrepresentation: false,
    representative: false,
    ...change,
  });
}

/** A spouse or partner who declares everything and has nothing, unless changed. */
export function partner(change: Change = {}): Change {
  return {
    dateOfBirth: '1994-09-30',
    citizenships: ['IN'],
    residences: [],
    languageTests: [],
    credentials: [],
    jobs: [],
    accompanying: true,
    citizenOrPermanentResident: false,
    ...change,
  };
}

/** A child who comes along, unless changed. */
export function kid(dateOfBirth: string, change: Change = {}): Change {
  return {
    dateOfBirth,
    accompanying: true,
    partnered: false,
    dependentByCondition: false,
    adopted: false,
    citizenOrPermanentResident: false,
    residences: [],
    ...change,
  };
}

/** Full-time paid work as an employee. */
export function work(
  noc: string,
  country: string,
  start: string,
  end: string | null,
  change: Change = {},
): Change {
  return {
    noc: { '2021': noc },
    country,
    employerCountry: country,
    start,
    end,
    hoursPerWeek: 40,
    paid: true,
    selfEmployed: false,
    authorised: true,
    duringFullTimeStudy: false,
    ...change,
  };
}

/** A result with one score in all abilities. */
export function result(test: string, date: string, score: number): Change {
  return { test, date, listening: score, reading: score, writing: score, speaking: score };
}

/** A full-time offer of a year or more. */
export function offer(noc: string, employer: string, change: Change = {}): Change {
  return {
    noc: { '2021': noc },
    employer,
    excludedEmployer: false,
    hoursPerWeek: 40,
    months: 24,
    seasonal: false,
    lmia: true,
    ...change,
  };
}
