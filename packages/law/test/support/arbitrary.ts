import type fc from 'fast-check';
import { ABILITIES } from '../../src/coded/candidate.ts';
import { ASSESSMENT_BODIES, CREDENTIAL_LEVELS } from '../../src/facts/declare/credential.ts';
import { PROVINCES } from '../../src/facts/declare/fields.ts';
import { PERMIT_BASES } from '../../src/facts/declare/job.ts';
import { RELATIONS } from '../../src/facts/declare/life.ts';
import type {
  Child,
  Credential,
  Facts,
  Job,
  JobOffer,
  LanguageResult,
  PersonFacts,
  Relative,
  Spouse,
} from '../../src/facts/facts.ts';
import { charts, LANGUAGE_TESTS, LOWEST_LEVEL, minimaOf } from '../../src/language/charts.ts';
import { dayNumber, fromDayNumber, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from './law.ts';
import { made, type Random } from './random.ts';

/** Days on which some rule changed, and days within each version. */
export const LAW_DAYS: readonly PlainDate[] = [
  '2015-01-01',
  '2015-06-01',
  '2016-11-19',
  '2017-02-28',
  '2017-06-06',
  '2018-12-31',
  '2020-10-20',
  '2022-11-15',
  '2022-11-16',
  '2023-06-01',
  '2024-02-29',
  '2024-06-01',
  '2025-03-24',
  '2025-03-25',
  '2026-02-18',
  '2026-08-24',
  '2026-11-03',
].map(plainDate);

/** Occupations of the kinds that some rule tells apart, in every version of the classification. */
const OCCUPATIONS = [
  ['0013', '00012'],
  ['2173', '21231'],
  ['3111', '31100'],
  ['3112', '31102'],
  ['3131', '31120'],
  ['2151', '21200'],
  ['3012', '31301'],
  ['7271', '72310'],
  ['7241', '72200'],
  ['6322', '63200'],
  ['7511', '73300'],
  ['4412', '44101'],
  ['6513', '65200'],
] as const;
const SERVICE = [
  ['0433', '40042'],
  ['4313', '42102'],
  ['4313', '43204'],
  ['7271', '72310'],
] as const;
const EMPLOYERS = ['Acme', 'Borealis', 'Castor'] as const;
const FOREIGN = ['IN', 'FR', 'US'] as const;
const YEAR = 365;

/** Days are looked up: writing them anew would cost more than all the rest of a person. */
const FIRST = dayNumber(plainDate('1960-01-01'));
const LAST = dayNumber(plainDate('2035-12-31'));
const DAYS = Array.from({ length: LAST - FIRST + 1 }, (_, i) => fromDayNumber(FIRST + i));
const dayOf = (number: number): PlainDate => DAYS[number - FIRST] ?? fromDayNumber(number);

type Occupation = NonNullable<Job['noc']>;

/** What the parts of one life often share: the occupation and the employer. */
interface Life {
  readonly random: Random;
  readonly on: number;
  readonly noc: Occupation;
  readonly employer: string;
}

const coded = ([old, now]: readonly [string, string]): Occupation => ({
  '2011': old,
  '2016': old,
  '2021': now,
});
const anyOccupation = (random: Random): Occupation => coded(random.pick(OCCUPATIONS));

const occupationOf = ({ random, noc }: Life): Occupation =>
  random.happens(0.5) ? { ...noc } : anyOccupation(random);
const employerOf = ({ random, employer }: Life): string =>
  random.happens(0.5) ? employer : random.pick(EMPLOYERS);

const HOURS = [0, 7.5, 15, 20, 29.99, 30, 30, 30, 37.5, 40, 60];

function jobOf(life: Life): Job {
  const { random, on } = life;
  const start = on - random.between(-200, 12 * YEAR);
  const abroad = random.happens(0.45);
  const country = abroad ? random.pick(FOREIGN) : 'CA';
  return {
    noc: occupationOf(life),
    country,
    employerCountry: random.happens(0.92) ? country : random.pick(['CA', ...FOREIGN]),
    employer: employerOf(life),
    start: dayOf(start),
    end: random.happens(0.25) ? null : dayOf(start + random.between(0, 1500)),
    hoursPerWeek: random.pick(HOURS),
    paid: random.happens(0.93),
    selfEmployed: random.happens(0.15),
    publiclyFundedPhysician: random.happens(0.5),
    authorised: random.happens(0.93),
    duringFullTimeStudy: random.happens(0.1),
    dutiesPerformed: random.happens(0.95),
    qualifiedSince: random.happens(0.3) ? null : dayOf(start - random.between(-300, 1000)),
    qualifiedIn: random.happens(0.9) ? country : random.pick(['CA', ...FOREIGN]),
  };
}

function resultOf(random: Random, on: number): LanguageResult {
  const test = random.pick(LANGUAGE_TESTS);
  const { maximum, step } = charts[test];
  const minima = minimaOf(test, lawOn('2025-09-01'));
  const base = random.between(LOWEST_LEVEL - 1, 10);
  const untested = random.happens(0.08) ? random.pick(ABILITIES) : null;
  const score = (ability: (typeof ABILITIES)[number]): number | null => {
    if (ability === untested) return null;
    const level = Math.min(10, base + random.between(0, 2));
    const least = minima[ability][level - LOWEST_LEVEL] ?? 0;
    return Math.min(maximum[ability], least + (random.happens(0.2) ? step : 0));
  };
  return {
    test,
    date: dayOf(on - random.between(-30, 3 * YEAR)),
    listening: score('listening'),
    reading: score('reading'),
    writing: score('writing'),
    speaking: score('speaking'),
    oneSkillRetake: random.happens(0.08),
  };
}

const PROGRAM_YEARS = {
  secondary: 1,
  oneYear: 1,
  twoYear: 2,
  threeYear: 3,
  twoOrMore: 3,
  masters: 1,
  professional: 3,
  phd: 4,
} as const;

function credentialOf(random: Random, on: number): Credential {
  const level = random.pick(CREDENTIAL_LEVELS);
  const inCanada = random.happens(0.45);
  const completed = on - random.between(-100, 15 * YEAR);
  const assessed = random.happens(0.85);
  return {
    level,
    country: inCanada ? 'CA' : random.pick(FOREIGN),
    completed: dayOf(completed),
    programYears: PROGRAM_YEARS[level] + (random.happens(0.3) ? 0.5 : 0),
    assessment:
      inCanada || !assessed
        ? null
        : {
            body: random.pick(ASSESSMENT_BODIES),
            date: dayOf(on - random.between(-30, 6 * YEAR)),
            // Assessed at the level declared or below: one assessed above it is no level that a rule may expect.
            equivalence: random.happens(0.85) ? level : random.pick(notAbove(level)),
          },
    study: {
      start: dayOf(completed - random.between(200, 1800)),
      fullTimeMonths: random.pick([0, 7, 8, 15, 16, 24, 36]),
      presenceMonths: random.pick([0, 7, 8, 24]),
      mostlyLanguageTraining: random.happens(0.1),
      returnRequired: random.happens(0.1),
      authorised: random.happens(0.9),
    },
  };
}

const notAbove = (level: Credential['level']): readonly Credential['level'][] =>
  CREDENTIAL_LEVELS.slice(0, CREDENTIAL_LEVELS.indexOf(level) + 1);

const some = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: random.between(0, most) }, make);

function residencesOf(random: Random, on: number): NonNullable<PersonFacts['residences']> {
  return some(random, 2, () => {
    const start = on - random.between(0, 20 * YEAR);
    const end = random.happens(0.5) ? null : dayOf(start + random.between(0, 2000));
    return { country: random.pick(['CA', ...FOREIGN]), start: dayOf(start), end };
  });
}

function personOf(life: Life): Required<PersonFacts> {
  const { random, on } = life;
  return {
    dateOfBirth: dayOf(on - random.between(16 * YEAR, 52 * YEAR)),
    citizenships: random.happens(0.9) ? [random.pick(FOREIGN)] : [...FOREIGN],
    residences: residencesOf(random, on),
    languageTests: some(random, 4, () => resultOf(random, on)),
    credentials: some(random, 3, () => credentialOf(random, on)),
    jobs: some(random, 5, () => jobOf(life)),
  };
}

function spouseOf(life: Life): Spouse {
  const { random } = life;
  return {
    ...personOf(life),
    accompanying: random.happens(0.75),
    citizenOrPermanentResident: random.happens(0.2),
  };
}

function childOf(random: Random, on: number): Child {
  return {
    dateOfBirth: dayOf(on - random.between(0, 25 * YEAR)),
    accompanying: random.happens(0.8),
    partnered: random.happens(0.1),
    dependentByCondition: random.happens(0.1),
    adopted: random.happens(0.1),
    citizenOrPermanentResident: random.happens(0.1),
    residences: residencesOf(random, on),
  };
}

function relativeOf(random: Random): Relative {
  return {
    relation: random.happens(0.5) ? 'sibling' : random.pick(RELATIONS),
    of: random.happens(0.6) ? 'self' : 'spouse',
    livesInCanada: random.happens(0.7),
    adult: random.happens(0.8),
    citizenOrPermanentResident: random.happens(0.7),
  };
}

function offerOf(life: Life): JobOffer {
  const { random } = life;
  return {
    noc: occupationOf(life),
    employer: employerOf(life),
    excludedEmployer: random.happens(0.07),
    hoursPerWeek: random.pick([15, 20, 30, 30, 40]),
    months: random.pick([null, null, 6, 11.5, 12, 24]),
    seasonal: random.happens(0.07),
    lmia: random.happens(0.5),
    publiclyFundedPhysician: random.happens(0.4),
  };
}

function authorisationOf(life: Life): Facts['workAuthorisation'] {
  const { random, on } = life;
  if (random.happens(0.4)) return null;
  return {
    basis: random.happens(0.5) ? 'lmia' : random.pick(PERMIT_BASES),
    employers: some(random, 3, () => employerOf(life)),
    noc: occupationOf(life),
    validUntil: random.happens(0.3) ? null : dayOf(on + random.between(-100, 500)),
    lmiaRevoked: random.happens(0.1),
  };
}

function serviceOf(random: Random, on: number): Facts['militaryService'] {
  if (random.happens(0.8)) return null;
  const start = on - random.between(0, 20 * YEAR);
  const occupation = (): Occupation => coded(random.pick(SERVICE));
  return {
    recognizedForce: random.happens(0.8),
    start: dayOf(start),
    end: random.happens(0.6) ? null : dayOf(start + random.between(0, 5000)),
    noc: occupation(),
    offerMonths: random.pick([null, 24, 36]),
    offerNoc: occupation(),
  };
}

/**
 * Everything of a person, with no field left out but the family size, which replaces the count of the family:
 * nothing in the law of any day has to remain unknown for want of a fact.
 */
export function completeFacts(random: Random, day: PlainDate): Facts {
  const on = dayNumber(day);
  const life: Life = { random, on, noc: anyOccupation(random), employer: random.pick(EMPLOYERS) };
  const spouse = random.happens(0.5) ? spouseOf(life) : null;
  const facts: Facts = {
    schema: 'facts/2',
    ...personOf(life),
    maritalStatus: spouse ? random.pick(['married', 'commonLaw']) : random.pick(['single', 'widowed']),
    firstOfficialLanguage: random.happens(0.6) ? 'en' : 'fr',
    spouse,
    children: some(random, 2, () => childOf(random, on)),
    settlementFunds: random.pick([0, 12_000, 14_000, 16_000, 18_000, 20_000, 25_000, 40_000]),
    relativesInCanada: some(random, 2, () => relativeOf(random)),
    certificateOfQualification: random.happens(0.5)
      ? null
      : {
          noc: occupationOf(life),
          issuedBy: random.pick(['provinceOrTerritory', 'federal']),
          issued: dayOf(on - random.between(-100, 2000)),
        },
    nomination: random.happens(0.75)
      ? null
      : {
          province: random.pick(PROVINCES),
          accepted: random.happens(0.2) ? null : dayOf(on - random.between(-100, 300)),
        },
    jobOffers: some(random, 2, () => offerOf(life)),
    workAuthorisation: authorisationOf(life),
    intendedProvince: random.happens(0.1) ? 'QC' : random.pick(PROVINCES),
    militaryService: serviceOf(random, on),
    inadmissibleForMisrepresentation: random.happens(0.04),
    representative: random.happens(0.3),
    gender: random.pick(['F', 'M', 'X']),
  };
  return lived(facts, facts.dateOfBirth ?? '');
}

/** The same of somebody with no day before the birth: it is put on that day. */
function lived<T>(value: T, birth: string): T {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && value < birth ? (birth as T) : value;
  if (Array.isArray(value)) return value.map((each) => lived(each, birth)) as T;
  if (value === null || typeof value !== 'object') return value;
  const own = 'dateOfBirth' in value ? String(value.dateOfBirth) : birth;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'dateOfBirth' ? inner : lived(inner, own)]),
  ) as T;
}

/** A person with everything declared, and a day of the law. */
export interface Case {
  readonly on: PlainDate;
  readonly facts: Facts;
}

const LISTS = [
  'languageTests',
  'credentials',
  'jobs',
  'children',
  'relativesInCanada',
  'jobOffers',
  'residences',
] as const;

/** The same facts with one list shorter by one, or without a spouse: never with a fact left out. */
export function* simplerFacts(facts: Facts): Generator<Facts> {
  if (facts.spouse) yield { ...facts, spouse: null };
  for (const list of LISTS) {
    const items: readonly unknown[] = facts[list] ?? [];
    for (let i = items.length - 1; i >= 0; i--) yield { ...facts, [list]: items.toSpliced(i, 1) };
  }
}

export function caseOf(random: Random): Case {
  const on = random.pick(LAW_DAYS);
  return { on, facts: completeFacts(random, on) };
}

export const anyCase: fc.Arbitrary<Case> = made(caseOf, function* ({ on, facts }) {
  for (const simpler of simplerFacts(facts)) yield { on, facts: simpler };
});

/** Fields that the form requires, by the place of their object; every other field may be left out. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  '': ['schema'],
  'languageTests.*': ['test', 'date', ...ABILITIES],
  'credentials.*': ['level', 'country', 'completed'],
  'credentials.*.assessment': ['body', 'date', 'equivalence'],
  'jobs.*': ['country', 'start', 'end', 'hoursPerWeek'],
  'residences.*': ['country', 'start', 'end'],
  'children.*': ['dateOfBirth'],
  'children.*.residences.*': ['country', 'start', 'end'],
  'relativesInCanada.*': ['relation', 'of'],
  nomination: ['province'],
  workAuthorisation: ['basis'],
};

type Plain = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null;

/** The place of an object or field with its positions as `*`; that of a spouse is that of a person. */
export function placeOf(path: readonly string[]): string {
  return path
    .filter((step) => step !== 'spouse')
    .map((step) => (/^\d+$/.test(step) && step.length < 4 ? '*' : step))
    .join('.');
}

/**
 * Fields that only say that something unusual holds, or that replace what the law would count: left out, the rules
 * answer as if it does not hold. Each says so where it is declared, or in the policy that it names.
 */
const ASSUMED: readonly string[] = [
  'familySize',
  'languageTests.*.oneSkillRetake',
  // Policy `work.duties-declared`.
  'jobs.*.dutiesPerformed',
  'jobs.*.qualifiedIn',
  'jobOffers.*.publiclyFundedPhysician',
  'workAuthorisation.lmiaRevoked',
  'certificateOfQualification.issued',
  'militaryService.offerNoc',
];

/** Whether the rules answer as if a field said no where it is left out, instead of that they do not know. */
export function isAssumed(path: readonly string[]): boolean {
  const place = placeOf(path);
  return ASSUMED.some((field) => place === field || place.startsWith(`${field}.`));
}

/** Whether a field must be declared for the facts to be read. */
function isRequired(path: readonly string[], key: string): boolean {
  return (REQUIRED[placeOf(path)] ?? []).includes(key);
}

/** A copy of a part of the facts that keeps of all optional fields those for which `keep` says so. */
export function thinned<T>(
  value: T,
  keep: (path: readonly string[]) => boolean,
  path: readonly string[] = [],
): T {
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map((item, i) => thinned(item, keep, [...path, String(i)])) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = [...path, key];
    if (isRequired(path, key) || keep(inner)) copy[key] = thinned(value[key], keep, inner);
  }
  return copy as T;
}

/** A copy with every list in another order, at every depth. */
export function shuffled<T>(value: T, random: Random): T {
  if (!isObject(value)) return value;
  if (!Array.isArray(value)) {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(value)) copy[key] = shuffled(value[key], random);
    return copy as T;
  }
  const items: unknown[] = value.map((item) => shuffled(item, random));
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.between(0, i);
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items as T;
}

/** A copy with a field set at a path; objects that are not there yet are made on the way. */
export function withValue<T>(value: T, [key, ...rest]: readonly string[], put: unknown): T {
  if (key === undefined) return put as T;
  const inside: Plain = isObject(value) ? value : {};
  const inner = withValue(inside[key], rest, put);
  return (Array.isArray(inside) ? inside.with(Number(key), inner) : { ...inside, [key]: inner }) as T;
}

/** A copy without the field at a path. */
export function without<T>(value: T, [key, ...rest]: readonly string[]): T {
  if (key === undefined || !isObject(value)) return value;
  if (rest.length > 0) {
    if (Array.isArray(value)) return value.with(Number(key), without(value[Number(key)], rest)) as T;
    return { ...value, [key]: without(value[key], rest) };
  }
  const copy: Record<string, unknown> = { ...value };
  delete copy[key];
  return copy as T;
}

/** The value at a path, or undefined where nothing is declared. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** A field that may be left out, of a part more often than of the whole. */
export function someOptional(random: Random, facts: Facts): readonly string[] {
  for (;;) {
    const path: string[] = [];
    let value: unknown = facts;
    while (isObject(value)) {
      const keys = Object.keys(value);
      if (keys.length === 0) break;
      let key = random.pick(keys);
      // Two tries at a part that has parts itself.
      for (let i = 0; i < 2 && !isObject(value[key]); i++) key = random.pick(keys);
      const optional = !Array.isArray(value) && !isRequired(path, key);
      path.push(key);
      value = value[key];
      if (optional && (!isObject(value) || random.happens(0.15))) return path;
    }
  }
}
