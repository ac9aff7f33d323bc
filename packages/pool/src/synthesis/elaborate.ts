import {
  ABILITIES,
  addDays,
  addYears,
  type ByAbility,
  charts,
  dayNumber,
  type EducationLevel,
  type Facts,
  fromDayNumber,
  type Job,
  type LanguageTest,
  LOWEST_LEVEL,
  type PlainDate,
} from '@openentry/law';
import { countries, provinces } from './assumptions.ts';
import { type Chance, weighted } from './random.ts';
import type { Traits } from './traits.ts';

const ENGLISH_TESTS = weighted<LanguageTest>([
  ['ielts', 68],
  ['celpip', 28],
  ['pte', 4],
]);
const ENGLISH_TESTS_BEFORE_PTE = weighted<LanguageTest>([
  ['ielts', 70],
  ['celpip', 30],
]);
const FRENCH_TESTS = weighted<LanguageTest>([
  ['tef', 55],
  ['tcf', 45],
]);

/** Days of full-time work that make a completed year in the facts drawn here (52 weeks). */
const YEAR_OF_WORK = 364;
/** Nothing drawn expires within this many days after the pool's day: the rounds run on the days after it. */
const MARGIN_DAYS = 20;

type Result = Facts['languageTests'][number];
type Credential = Facts['credentials'][number];

/** A raw score of a test that the chart reads as this level. */
function rawScore(
  chance: Chance,
  test: LanguageTest,
  ability: (typeof ABILITIES)[number],
  level: number,
): number {
  const chart = charts[test];
  const minima = chart.minima[ability];
  const index = Math.min(level, LOWEST_LEVEL + minima.length - 1) - LOWEST_LEVEL;
  const lowest = minima[index] ?? 0;
  const next = minima[index + 1] ?? chart.maximum[ability] + chart.step;
  const steps = Math.round((next - lowest) / chart.step) - 1;
  return lowest + chance.between(0, Math.max(0, steps)) * chart.step;
}

function result(
  chance: Chance,
  language: 'en' | 'fr',
  levels: ByAbility,
  on: PlainDate,
  received: PlainDate,
): Result {
  const english = on >= charts.pte.acceptedFrom ? ENGLISH_TESTS : ENGLISH_TESTS_BEFORE_PTE;
  const test = chance.pick(language === 'en' ? english : FRENCH_TESTS);
  const oldest = dayNumber(addYears(on, -2)) + MARGIN_DAYS;
  const date = fromDayNumber(chance.between(oldest, dayNumber(received)));
  const scores: Record<string, number> = {};
  for (const ability of ABILITIES) scores[ability] = rawScore(chance, test, ability, levels[ability]);
  return { test, date, ...(scores as ByAbility) };
}

/** Credentials that add up to a level of education, the Canadian one given by the points for study. */
function credentials(
  chance: Chance,
  level: EducationLevel,
  study: 'none' | 'oneOrTwoYear' | 'threePlus',
  home: string,
  born: PlainDate,
  received: PlainDate,
): Credential[] {
  if (level === 'none') return [];
  const earliest = dayNumber(addYears(born, 18));
  const latest = dayNumber(received) - 30;
  const completed = fromDayNumber(Math.min(latest, earliest + chance.between(365, 365 * 6)));
  const assessed = fromDayNumber(dayNumber(received) - chance.between(1, 900));
  const foreign = (of: Credential['level']): Credential => ({
    level: of,
    country: home,
    completed: completed < assessed ? completed : assessed,
    assessed,
  });
  const canadian = (of: Credential['level']): Credential => ({
    level: of,
    country: 'CA',
    completed: fromDayNumber(Math.max(earliest, latest - chance.between(0, 900))),
    assessed: null,
  });
  const diploma = (): Credential => canadian(chance.happens(0.4) ? 'oneYear' : 'twoYear');
  if (level === 'twoOrMore') {
    if (study === 'threePlus') return [canadian('threeYear'), foreign('oneYear')];
    return [foreign('threeYear'), study === 'oneOrTwoYear' ? diploma() : foreign('oneYear')];
  }
  if (study === 'none' || level === 'secondary') return [foreign(level)];
  const own = level === 'oneYear' || level === 'twoYear' || study === 'threePlus';
  return own ? [canadian(level)] : [foreign(level), diploma()];
}

/** Jobs, latest first, that make these completed years at home and abroad within ten years of a day. */
function jobs(
  chance: Chance,
  noc: string,
  canadianYears: number,
  foreignYears: number,
  home: string,
  on: PlainDate,
): Job[] {
  const held: Job[] = [];
  const job = (country: string, start: number, end: number | null): void => {
    held.push({
      noc,
      country,
      start: fromDayNumber(start),
      end: end === null ? null : fromDayNumber(end),
      hoursPerWeek: chance.pick(HOURS),
      selfEmployed: false,
      duringFullTimeStudy: false,
    });
  };
  let until = dayNumber(on);
  if (canadianYears > 0) {
    const current = chance.happens(0.85);
    const end = current ? until : until - chance.between(1, 120);
    const start = end - (canadianYears * YEAR_OF_WORK + chance.between(0, 300)) + 1;
    job('CA', start, current ? null : end);
    until = start - chance.between(20, 90);
  } else if (foreignYears > 0 && chance.happens(0.15)) {
    until -= chance.between(30, 200);
  }
  if (foreignYears > 0) {
    const start = until - (foreignYears * YEAR_OF_WORK + chance.between(0, 300)) + 1;
    job(home, start, canadianYears === 0 && until === dayNumber(on) ? null : until);
  }
  return held;
}

const HOURS = weighted([
  [30, 3],
  [35, 10],
  [37.5, 32],
  [40, 55],
]);

/**
 * Fills in the life behind the traits: dates, raw test scores, credentials with their assessments, jobs.
 * What the law makes of the result on the pool's day is the traits again.
 */
export function elaborate(
  chance: Chance,
  traits: Traits,
  on: PlainDate,
  received: PlainDate,
  nominated: PlainDate,
  fundsFor: (familySize: number) => number,
): Facts {
  const { coded } = traits;
  const dateOfBirth = addDays(addYears(on, -coded.age), -chance.between(0, 364));
  const home = chance.pick(countries);
  const first = coded.firstLanguage.name;
  const other = first === 'en' ? 'fr' : 'en';
  const languageTests = [result(chance, first, coded.firstLanguage.clb, on, received)];
  if (coded.secondLanguage !== null) {
    languageTests.push(result(chance, other, coded.secondLanguage, on, received));
  }
  const spouse = coded.spouse;
  const hasSpouse = spouse !== null || traits.spouseNotCounted;
  const familySize = 1 + (hasSpouse ? 1 : 0) + traits.children;
  const comes = spouse !== null;
  // Whoever comes along and yet does not count for points is a citizen or permanent resident.
  const accompanying = comes || chance.happens(0.4);
  const citizenOrPermanentResident = !comes && (accompanying || chance.happens(0.3));
  return {
    schema: 'facts/1',
    dateOfBirth,
    citizenship: home,
    residence: coded.canadianWorkYears > 0 ? 'CA' : home,
    firstOfficialLanguage: first,
    languageTests,
    credentials: credentials(chance, coded.education, coded.canadianStudy, home, dateOfBirth, received),
    jobs: jobs(chance, traits.noc, coded.canadianWorkYears, coded.foreignWorkYears, home, on),
    spouse: hasSpouse
      ? {
          accompanying,
          citizenOrPermanentResident,
          languageTests: spouse?.clb ? [result(chance, 'en', spouse.clb, on, received)] : [],
          credentials: spouse
            ? credentials(chance, spouse.education, 'none', home, dateOfBirth, received)
            : [],
          jobs: spouse ? jobs(chance, traits.noc, spouse.canadianWorkYears, 0, home, on) : [],
        }
      : null,
    familySize,
    settlementFunds: fundsFor(familySize) + chance.between(0, 400) * 50,
    siblingInCanada: coded.sibling,
    certificateOfQualification: coded.certificateOfQualification,
    nomination: coded.nomination ? { province: chance.pick(provinces), accepted: nominated } : null,
    jobOffer:
      coded.jobOffer === 'none'
        ? null
        : {
            noc: coded.jobOffer === 'teer00' ? '00012' : traits.noc,
            authorisedToWork: coded.canadianWorkYears > 0,
          },
  };
}
