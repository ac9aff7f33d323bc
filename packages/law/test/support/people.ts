import { type Facts, readFacts } from '../../src/facts/facts.ts';
import type { LanguageTest } from '../../src/language/charts.ts';
import { addYears, plainDate } from '../../src/time/plainDate.ts';

/** Fields that a builder sets are overridden by these; a field set to `undefined` is left out. */
export type Change = Readonly<Record<string, unknown>>;

/** The employer of every job, offer and permit unless changed. */
export const EMPLOYER = 'Acme';

/** Without the fields that are undefined: in facts, a field that is left out is not known. */
function declared(fields: Change): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** An occupation: five digits are a code of NOC 2021, four the same code of NOC 2011 and 2016. */
export function noc(code: string, earlier?: string): Record<string, string> {
  if (code.length === 4) return { '2011': code, '2016': code };
  return earlier === undefined ? { '2021': code } : { '2021': code, '2011': earlier, '2016': earlier };
}

const occupation = (code: unknown): unknown => (typeof code === 'string' ? noc(code) : code);

/** A result with the same score in all four abilities. */
export function testResult(test: LanguageTest, date: string, score: number, change: Change = {}) {
  return declared({
    test,
    date,
    listening: score,
    reading: score,
    writing: score,
    speaking: score,
    ...change,
  });
}

/** Paid, authorised work as an employee of {@link EMPLOYER}, in one occupation, full-time unless changed. */
export function job(
  code: string | Readonly<Record<string, string>>,
  country: string,
  start: string,
  end: string | null,
  hoursPerWeek = 30,
  change: Change = {},
) {
  return declared({
    noc: occupation(code),
    country,
    employerCountry: country,
    employer: EMPLOYER,
    start,
    end,
    hoursPerWeek,
    paid: true,
    selfEmployed: false,
    authorised: country === 'CA' ? true : undefined,
    duringFullTimeStudy: false,
    dutiesPerformed: true,
    qualifiedSince: start,
    ...change,
  });
}

/** A foreign credential, assessed by WES at its own level on a day, or never. */
export function foreign(level: string, completed: string, assessed: string | null, change: Change = {}) {
  return declared({
    level,
    country: 'IN',
    completed,
    assessment: assessed === null ? null : { body: 'wes', date: assessed, equivalence: level },
    ...change,
  });
}

const PROGRAM_YEARS: Readonly<Record<string, number>> = {
  secondary: 4,
  oneYear: 1,
  twoYear: 2,
  threeYear: 3,
  twoOrMore: 4,
  masters: 2,
  professional: 3,
  phd: 4,
};
const MONTHS_OF_STUDY_A_YEAR = 8;

/** A Canadian credential, studied full-time in Canada, authorised, for as many years as the level has. */
export function canadian(level: string, completed: string, change: Change = {}) {
  const programYears = PROGRAM_YEARS[level] ?? 1;
  return declared({
    level,
    country: 'CA',
    completed,
    programYears,
    study: study({
      start: addYears(plainDate(completed), -programYears),
      fullTimeMonths: programYears * MONTHS_OF_STUDY_A_YEAR,
      presenceMonths: programYears * MONTHS_OF_STUDY_A_YEAR,
    }),
    ...change,
  });
}

/** How a program in Canada was followed: as points for it ask, unless changed. */
export function study(change: Change = {}) {
  return declared({
    start: '2015-09-01',
    fullTimeMonths: 16,
    presenceMonths: 16,
    mostlyLanguageTraining: false,
    returnRequired: false,
    authorised: true,
    ...change,
  });
}

/** A two-year full-time offer of {@link EMPLOYER} with a labour market impact assessment, unless changed. */
export function offer(code: string | Readonly<Record<string, string>> = '21231', change: Change = {}) {
  return declared({
    noc: occupation(code),
    employer: EMPLOYER,
    excludedEmployer: false,
    hoursPerWeek: 30,
    months: 24,
    seasonal: false,
    lmia: true,
    publiclyFundedPhysician: false,
    ...change,
  });
}

/** A work permit for {@link EMPLOYER} in one occupation, valid through 2030, unless changed. */
export function permit(
  basis = 'lmia',
  code: string | Readonly<Record<string, string>> = '21231',
  change: Change = {},
) {
  return declared({
    basis,
    employers: [EMPLOYER],
    noc: occupation(code),
    validUntil: '2030-12-31',
    lmiaRevoked: false,
    ...change,
  });
}

/** A spouse or partner who comes along, neither citizen nor permanent resident, with nothing unless changed. */
export function spouse(change: Change = {}) {
  return declared({
    dateOfBirth: '1995-06-01',
    citizenships: ['IN'],
    residences: [],
    accompanying: true,
    citizenOrPermanentResident: false,
    languageTests: [],
    credentials: [],
    jobs: [],
    ...change,
  });
}

/** A child who comes along, without a partner and without a condition, neither citizen nor permanent resident. */
export function child(dateOfBirth: string, change: Change = {}) {
  return declared({
    dateOfBirth,
    accompanying: true,
    partnered: false,
    dependentByCondition: false,
    adopted: false,
    citizenOrPermanentResident: false,
    residences: [],
    ...change,
  });
}

/** A relative in Canada as points for one ask, unless changed. */
export function relative(relation = 'sibling', change: Change = {}) {
  return declared({
    relation,
    of: 'self',
    livesInCanada: true,
    adult: true,
    citizenOrPermanentResident: true,
    ...change,
  });
}

/** What goes with the spouse; a spouse who is left out leaves it open. */
function maritalStatus(change: Change): string | undefined {
  if (!Object.hasOwn(change, 'spouse') || change.spouse === null) return 'single';
  return change.spouse === undefined ? undefined : 'married';
}

/**
 * Facts of a single person born on 1995-01-01 of whom everything is declared and who has nothing, unless changed;
 * read like any other input. A field changed to `undefined` is left out: not known.
 * @throws RangeError that names each problem.
 */
export function person(change: Change = {}): Facts {
  const read = readFacts(
    declared({
      schema: 'facts/2',
      dateOfBirth: '1995-01-01',
      citizenships: ['IN'],
      residences: [],
      maritalStatus: maritalStatus(change),
      firstOfficialLanguage: 'en',
      languageTests: [],
      credentials: [],
      jobs: [],
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
    }),
  );
  if (read.ok) return read.value;
  throw new RangeError(read.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
}
