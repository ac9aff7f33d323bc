import {
  ABILITIES,
  type ByAbility,
  type CodedCandidate,
  type EducationLevel,
  isSkilled,
} from '@openentry/law';
import {
  type Archetype,
  archetypes,
  ENGLISH_SECOND,
  FRENCH_FIRST,
  FRENCH_SECOND,
  NOMINATION,
  type Occupations,
  SENIOR_OFFER,
  SIBLING,
  SPOUSE_NOT_COUNTED,
} from './assumptions.ts';
import { type Chance, type Weighted, weighted } from './random.ts';

/** A person before the details: what the law will make of them, with occupation and way of life. */
export interface Traits {
  readonly coded: CodedCandidate;
  readonly archetype: Archetype['name'];
  readonly noc: string;
  /** A spouse or partner exists but does not count for points. */
  readonly spouseNotCounted: boolean;
  readonly children: number;
}

const VARIATION = weighted([
  [-1, 20],
  [0, 55],
  [1, 25],
]);
const SECOND_LEVELS = weighted([
  [4, 20],
  [5, 20],
  [6, 15],
  [7, 20],
  [8, 15],
  [9, 10],
]);
const FRENCH_MOTHER_TONGUE = weighted([
  [6, 5],
  [7, 15],
  [8, 20],
  [9, 30],
  [10, 30],
]);
const SPOUSE_EDUCATION: Weighted<EducationLevel> = weighted([
  ['secondary', 10],
  ['oneYear', 8],
  ['twoYear', 12],
  ['threeYear', 38],
  ['twoOrMore', 10],
  ['masters', 20],
  ['phd', 2],
]);
const SPOUSE_YEARS = weighted([
  [0, 70],
  [1, 18],
  [2, 9],
  [3, 3],
]);
const SPOUSE_TESTED = 0.6;
const CHILDREN = weighted([
  [0, 40],
  [1, 32],
  [2, 22],
  [3, 6],
]);

function around(chance: Chance, level: number): ByAbility {
  const levels: Record<string, number> = {};
  for (const ability of ABILITIES) {
    // Charts of raw scores begin at level 4 and end at "10 and above".
    levels[ability] = Math.min(10, Math.max(4, level + chance.pick(VARIATION)));
  }
  return levels as ByAbility;
}

/** The highest Canadian credential that goes with a level of education. */
function studyFor(chance: Chance, level: EducationLevel): CodedCandidate['canadianStudy'] {
  switch (level) {
    case 'none':
    case 'secondary':
      return 'none';
    case 'oneYear':
    case 'twoYear':
      return 'oneOrTwoYear';
    case 'twoOrMore':
      // Most often a degree from abroad and a shorter Canadian diploma.
      return chance.happens(0.8) ? 'oneOrTwoYear' : 'threePlus';
    case 'threeYear':
    case 'phd':
      return 'threePlus';
    case 'masters':
      return chance.happens(0.75) ? 'threePlus' : 'oneOrTwoYear';
  }
}

const hasDegree = (level: EducationLevel): boolean =>
  level === 'threeYear' || level === 'twoOrMore' || level === 'masters' || level === 'phd';

function occupationFor(
  chance: Chance,
  archetype: Archetype,
  level: EducationLevel,
  mix: Occupations,
): string {
  if (archetype.name === 'trades') return chance.pick(mix.tradesOnly);
  return chance.pick(chance.pick(hasDegree(level) ? mix.bachelorOrMore : mix.others));
}

/** Completed years that fit, with gaps, into the ten years that count. */
const YEARS_IN_WINDOW = 8;

/** Nobody has worked for longer than since the age of 18 and their studies. */
function possibleYears(
  age: number,
  level: EducationLevel,
  canadian: number,
  foreign: number,
): [number, number] {
  const study = {
    none: 0,
    secondary: 0,
    oneYear: 1,
    twoYear: 2,
    threeYear: 3,
    twoOrMore: 4,
    masters: 5,
    phd: 8,
  };
  const available = Math.max(0, age - 18 - study[level]);
  const kept = Math.min(canadian, available);
  return [kept, Math.min(foreign, available - kept, YEARS_IN_WINDOW - kept)];
}

function spouseOf(chance: Chance): NonNullable<CodedCandidate['spouse']> {
  return {
    education: chance.pick(SPOUSE_EDUCATION),
    clb: chance.happens(SPOUSE_TESTED) ? around(chance, chance.between(5, 9)) : null,
    canadianWorkYears: chance.pick(SPOUSE_YEARS),
  };
}

/** Offers are mostly in the person's own occupation; a few are in senior management. */
function offerFor(chance: Chance, noc: string): CodedCandidate['jobOffer'] {
  return noc.startsWith('00') || chance.happens(SENIOR_OFFER) ? 'teer00' : 'other';
}

/** Draws one person. The score is not drawn: it is what the law makes of the traits. */
export function drawTraits(chance: Chance, mix: Occupations): Traits {
  const archetype = chance.pick(archetypes);
  const [youngest, oldest] = chance.pick(archetype.ages);
  const age = chance.between(youngest, oldest);
  const education = chance.pick(archetype.education);
  const level = chance.pick(archetype.language);
  const frenchFirst = chance.happens(FRENCH_FIRST);
  const [canadianWorkYears, foreignWorkYears] = possibleYears(
    age,
    education,
    chance.pick(archetype.canadianYears),
    chance.pick(archetype.foreignYears),
  );
  const married = chance.happens(archetype.spouse);
  const spouseNotCounted = married && chance.happens(SPOUSE_NOT_COUNTED);
  const spouse = married && !spouseNotCounted ? spouseOf(chance) : null;
  const secondTested = chance.happens(frenchFirst ? ENGLISH_SECOND : FRENCH_SECOND);
  const noc = occupationFor(chance, archetype, education, mix);
  const skilled = isSkilled(noc);
  return {
    archetype: archetype.name,
    noc,
    spouseNotCounted,
    children: married ? chance.pick(CHILDREN) : 0,
    coded: {
      age,
      hasAccompanyingSpouse: spouse !== null,
      education,
      firstLanguage: {
        name: frenchFirst ? 'fr' : 'en',
        clb: around(chance, frenchFirst ? chance.pick(FRENCH_MOTHER_TONGUE) : level),
      },
      secondLanguage: secondTested
        ? around(chance, frenchFirst ? level - 1 : chance.pick(SECOND_LEVELS))
        : null,
      canadianWorkYears: skilled ? canadianWorkYears : 0,
      foreignWorkYears: skilled ? foreignWorkYears : 0,
      certificateOfQualification: chance.happens(archetype.certificate),
      spouse,
      canadianStudy: chance.happens(archetype.canadianStudy) ? studyFor(chance, education) : 'none',
      sibling: chance.happens(SIBLING),
      nomination: chance.happens(NOMINATION),
      jobOffer: chance.happens(archetype.jobOffer) ? offerFor(chance, noc) : 'none',
    },
  };
}
