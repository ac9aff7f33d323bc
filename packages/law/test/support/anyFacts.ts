import fc from 'fast-check';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { EMPLOYER } from './people.ts';

/**
 * Facts of people of whom everything is declared, at random, written as input. Occupations, employers and days are
 * few, so that rules meet more often than chance alone would have them; no two facts contradict each other.
 */
export type Plain = { [field: string]: unknown };

/** Days of each stage of the law. */
export const DAYS = [
  '2015-04-01',
  '2016-08-15',
  '2018-01-12',
  '2021-08-10',
  '2023-06-01',
  '2024-11-15',
  '2026-07-01',
];
export const anyDay = fc.constantFrom(...DAYS);

const OCCUPATIONS = [
  ['21231', '2173'],
  ['31102', '3112'],
  ['00013', '0014'],
  ['72310', '7271'],
  ['72300', '7251'],
  ['62200', '6321'],
  ['42102', '4311'],
  ['65100', '6611'],
] as const;
const anyOccupation = fc
  .constantFrom(...OCCUPATIONS)
  .map(([code, earlier]): Plain => ({ '2021': code, '2016': earlier, '2011': earlier }));
const employer = fc.constantFrom(EMPLOYER, 'Borealis');
const mostly = (common: boolean, weight = 6): fc.Arbitrary<boolean> =>
  fc.oneof({ weight, arbitrary: fc.constant(common) }, { weight: 1, arbitrary: fc.constant(!common) });

/** A day so many days before another. */
const before = (day: string, least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays(plainDate(day), -days) as string);

const hours = fc.constantFrom(15, 20, 30, 37.5);

function anyJob(day: string, occupation: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> {
  return fc
    .record({
      noc: occupation,
      country: fc.constantFrom('CA', 'CA', 'IN'),
      employerCountry: fc.oneof({ weight: 6, arbitrary: fc.constant('CA') }, fc.constant('US')),
      employer,
      start: before(day, 0, 2600),
      lasts: fc.integer({ min: 0, max: 1200 }),
      goesOn: fc.boolean(),
      hoursPerWeek: hours,
      paid: mostly(true),
      selfEmployed: mostly(false),
      publiclyFundedPhysician: fc.boolean(),
      authorised: mostly(true),
      duringFullTimeStudy: mostly(false),
      dutiesPerformed: mostly(true, 12),
      qualifiedAfter: fc.constantFrom(null, -1, 0, 0, 0, 200),
    })
    .map(({ lasts, goesOn, qualifiedAfter, ...job }) => ({
      ...job,
      end: goesOn ? null : addDays(plainDate(job.start), lasts),
      qualifiedSince: qualifiedAfter === null ? null : addDays(plainDate(job.start), qualifiedAfter),
    }));
}

const LEVELS = {
  secondary: 3,
  oneYear: 1,
  twoYear: 2,
  threeYear: 3,
  twoOrMore: 4,
  masters: 1,
  professional: 3,
  phd: 3,
};

function anyCredential(day: string): fc.Arbitrary<Plain> {
  return fc
    .record({
      level: fc.constantFrom(...(Object.keys(LEVELS) as (keyof typeof LEVELS)[])),
      canadian: fc.boolean(),
      completed: before(day, -100, 4000),
      longer: fc.constantFrom(0, 0, 0.5),
      body: fc.constantFrom('wes', 'wes', 'mcc', 'iqas'),
      date: before(day, -50, 2200),
      equivalence: fc.constantFrom('same', 'same', 'same', 'secondary'),
      assessed: mostly(true),
      fullTimeMonths: fc.constantFrom(4, 8, 16, 24),
      presenceMonths: fc.constantFrom(4, 8, 24),
      mostlyLanguageTraining: mostly(false),
      returnRequired: mostly(false),
      authorised: mostly(true),
    })
    .map(({ level, canadian, completed, longer, body, date, equivalence, assessed, ...study }) => ({
      level,
      country: canadian ? 'CA' : 'IN',
      completed,
      programYears: LEVELS[level] + longer,
      ...(canadian
        ? { study: { ...study, start: addDays(plainDate(completed), -400) } }
        : {
            assessment: assessed
              ? { body, date, equivalence: equivalence === 'same' ? level : equivalence }
              : null,
          }),
    }));
}

function anyResult(day: string): fc.Arbitrary<Plain> {
  const score = fc.integer({ min: 3, max: 11 });
  const scores = fc.record({ listening: score, reading: score, writing: score, speaking: score });
  return fc
    .record({
      test: fc.constantFrom('celpip', 'celpip', 'tef'),
      date: before(day, -30, 900),
      base: fc.integer({ min: 4, max: 10 }),
      scores,
      even: fc.boolean(),
    })
    .map(({ test, date, base, scores: uneven, even }) => {
      const clb = even ? { listening: base, reading: base, writing: base, speaking: base } : uneven;
      const scale = (value: number): number => (test === 'celpip' ? value : value * 25);
      return {
        test,
        date,
        listening: scale(clb.listening),
        reading: scale(clb.reading),
        writing: scale(clb.writing),
        speaking: scale(clb.speaking),
      };
    });
}

const few = <T>(element: fc.Arbitrary<T>, most: number, least = 0) =>
  fc.array(element, { minLength: least, maxLength: most });

const anyPerson = (day: string, occupation: fc.Arbitrary<Plain>, least: number) => ({
  dateOfBirth: before(day, 17 * 365, 50 * 365),
  citizenships: fc.constant(['IN']),
  residences: fc.constant([]),
  languageTests: few(anyResult(day), 3, least),
  credentials: few(anyCredential(day), 3, least),
  jobs: few(anyJob(day, occupation), 4, least),
});

const anyOffer = (occupation: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> =>
  fc.record({
    noc: occupation,
    employer,
    excludedEmployer: mostly(false, 8),
    hoursPerWeek: fc.constantFrom(16, 30, 40),
    months: fc.constantFrom(null, 6, 12, 24),
    seasonal: mostly(false, 8),
    lmia: fc.boolean(),
    publiclyFundedPhysician: fc.boolean(),
  });

function anyPermit(day: string, occupation: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> {
  return fc.record({
    basis: fc.constantFrom('lmia', 'lmia', '204a', '204c', '204d', '205', 'open', 'other', 's186'),
    employers: fc.constantFrom([EMPLOYER], [EMPLOYER, 'Borealis'], []),
    noc: occupation,
    validUntil: fc.oneof(fc.constant(null), before(day, -900, 60)),
    lmiaRevoked: mostly(false, 8),
  });
}

function anySpouse(day: string): fc.Arbitrary<Plain> {
  return fc.record({
    ...anyPerson(day, anyOccupation, 0),
    accompanying: mostly(true),
    citizenOrPermanentResident: mostly(false),
  });
}

/** Everything of somebody, asked around a day; most of the work is in one occupation. */
export function anyFacts(day: string): fc.Arbitrary<Plain> {
  return anyOccupation.chain((main) =>
    factsOf(
      day,
      fc.oneof({ weight: 5, arbitrary: fc.constant(main) }, { weight: 1, arbitrary: anyOccupation }),
    ),
  );
}

function factsOf(day: string, occupation: fc.Arbitrary<Plain>): fc.Arbitrary<Plain> {
  return fc
    .record({
      schema: fc.constant('facts/2'),
      ...anyPerson(day, occupation, 1),
      firstOfficialLanguage: fc.constantFrom('en', 'en', 'fr'),
      spouse: fc.option(anySpouse(day), { freq: 2 }),
      children: few(
        fc.record({
          dateOfBirth: before(day, -300, 30 * 365),
          partnered: mostly(false),
          dependentByCondition: mostly(false),
        }),
        3,
      ),
      settlementFunds: fc.constantFrom(0, 14_000, 25_000, 60_000, 60_000),
      relativesInCanada: few(
        fc.record({
          relation: fc.constantFrom('sibling', 'parent', 'cousin'),
          of: fc.constantFrom('self', 'spouse'),
          livesInCanada: mostly(true),
          adult: mostly(true),
          citizenOrPermanentResident: mostly(true),
        }),
        2,
      ),
      certificateOfQualification: fc.option(fc.record({ noc: occupation, issued: before(day, -30, 1000) }), {
        freq: 1,
      }),
      nomination: fc.option(
        fc.record({
          province: fc.constant('NB'),
          accepted: fc.oneof(fc.constant(null), before(day, -30, 60)),
        }),
        { freq: 1 },
      ),
      jobOffers: few(anyOffer(occupation), 3),
      workAuthorisation: fc.option(anyPermit(day, occupation), { freq: 3 }),
      intendedProvince: fc.constantFrom('ON', 'ON', 'ON', 'ON', 'QC'),
      militaryService: fc.option(
        fc.record({
          recognizedForce: mostly(true),
          start: before(day, 3000, 4500),
          end: fc.oneof(fc.constant(null), before(day, -300, 300)),
          noc: occupation,
          offerMonths: fc.constantFrom(null, 12, 36, 48),
          offerNoc: occupation,
        }),
        { freq: 2 },
      ),
      inadmissibleForMisrepresentation: mostly(false),
      representative: fc.boolean(),
    })
    .map((facts) => ({ ...facts, maritalStatus: facts.spouse === null ? 'single' : 'married' }));
}

/** What stands at a path such as `jobs.0.noc.2021`, or undefined. */
export function at(facts: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner == null ? undefined : (inner as Plain)[key]), facts);
}

/** Fields that only say that something unusual holds: left out, it does not (each says so where it is declared). */
const UNUSUAL = [
  /\.lmiaRevoked$/,
  /^jobOffers\.\d+\.publiclyFundedPhysician$/,
  /^certificateOfQualification\.issued$/,
  /^militaryService\.offerNoc$/,
  /\.dutiesPerformed$/,
];

/** Fields without which the input is not read. */
const REQUIRED =
  /(^schema|\.(country|start|end|hoursPerWeek|test|date|listening|reading|writing|speaking|level|completed|body|equivalence|relation|of|province|basis|dateOfBirth))$/;
const REQUIRED_OF_OTHERS = [
  /^jobOffers\.\d+\.hoursPerWeek$/,
  /^militaryService\./,
  /^spouse\.dateOfBirth$/,
  /\.study\.start$/,
];

/** Paths of facts that may be left out; not those inside lists of texts, nor a code among others. */
export function optionalPaths(facts: unknown, path = ''): string[] {
  if (facts === null || typeof facts !== 'object') return [];
  return Object.entries(facts).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    const required =
      Array.isArray(facts) ||
      (REQUIRED.test(inner) && !REQUIRED_OF_OTHERS.some((pattern) => pattern.test(inner))) ||
      UNUSUAL.some((pattern) => pattern.test(inner)) ||
      /\.noc\.|offerNoc\./.test(inner);
    return [...(required ? [] : [inner]), ...optionalPaths(value, inner)];
  });
}

/** A copy without the facts at these paths. */
export function without(facts: Plain, paths: readonly string[]): Plain {
  const copy = structuredClone(facts);
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const inner = at(copy, keys.join('.')) ?? (keys.length === 0 ? copy : undefined);
    if (inner !== null && typeof inner === 'object') delete (inner as Plain)[last];
  }
  return copy;
}
