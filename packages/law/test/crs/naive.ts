import type { Ability, ByAbility, CodedCandidate, EducationLevel } from '../../src/coded/candidate.ts';

/**
 * A second evaluator of the CRS, written only from the published tables (sections A.0 to A.8 of the project's CRS
 * reference) and sharing no code with the rulebook: whoever changes one must change the other on purpose.
 * W is the column with an accompanying spouse or partner, N the one without.
 */
type Row = readonly [w: number, n: number];

/** A table as it is printed: `key W N` by line. */
function table(text: string): Map<string, Row> {
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [key, w, n] = line.trim().split(/\s+/);
        return [key ?? '', [Number(w), Number(n)]];
      }),
  );
}

// A.1
const AGE = table(`
  18  90  99
  19  95 105
  20 100 110
  21 100 110
  22 100 110
  23 100 110
  24 100 110
  25 100 110
  26 100 110
  27 100 110
  28 100 110
  29 100 110
  30  95 105
  31  90  99
  32  85  94
  33  80  88
  34  75  83
  35  70  77
  36  65  72
  37  60  66
  38  55  61
  39  50  55
  40  45  50
  41  35  39
  42  25  28
  43  15  17
  44   5   6
`);

// A.2: core columns, then the spouse's points and the transfer tier.
const EDUCATION = table(`
  none        0   0
  secondary  28  30
  oneYear    84  90
  twoYear    91  98
  threeYear 112 120
  twoOrMore 119 128
  masters   126 135
  phd       140 150
`);
const SPOUSE_EDUCATION_AND_TIER = table(`
  none       0 0
  secondary  2 0
  oneYear    6 1
  twoYear    7 1
  threeYear  8 1
  twoOrMore  9 2
  masters   10 2
  phd       10 2
`);

// A.5: core columns; the spouse's points come after.
const CANADIAN_WORK = table(`
  0  0  0
  1 35 40
  2 46 53
  3 56 64
  4 63 72
  5 70 80
`);
const SPOUSE_CANADIAN_WORK = [0, 5, 7, 8, 9, 10];

const cell = (rows: Map<string, Row>, key: string | number, alone: boolean): number =>
  rows.get(String(key))?.[alone ? 1 : 0] ?? 0;

// A.3
function firstLanguagePoints(clb: number, alone: boolean): number {
  if (clb < 4) return 0;
  if (clb === 4 || clb === 5) return 6;
  if (clb === 6) return alone ? 9 : 8;
  if (clb === 7) return alone ? 17 : 16;
  if (clb === 8) return alone ? 23 : 22;
  if (clb === 9) return alone ? 31 : 29;
  return alone ? 34 : 32;
}

// A.4 and, with 5 for the highest row, A.6
function otherLanguagePoints(clb: number, nineOrMore: number): number {
  if (clb <= 4) return 0;
  if (clb <= 6) return 1;
  if (clb <= 8) return 3;
  return nineOrMore;
}

// A.7, the four combinations
function combination(first: number, second: number): number {
  if (first === 0 || second === 0) return 0;
  if (first === 1 && second === 1) return 13;
  if (first === 2 && second === 2) return 50;
  return 25;
}

const each = (levels: ByAbility, points: (clb: number) => number): Record<Ability, number> => ({
  listening: points(levels.listening),
  reading: points(levels.reading),
  writing: points(levels.writing),
  speaking: points(levels.speaking),
});
const sum = (points: Record<Ability, number>): number =>
  points.listening + points.reading + points.writing + points.speaking;
const every = (levels: ByAbility | null, least: number): boolean =>
  levels !== null &&
  levels.listening >= least &&
  levels.reading >= least &&
  levels.writing >= least &&
  levels.speaking >= least;
const tier = (level: EducationLevel): number => SPOUSE_EDUCATION_AND_TIER.get(level)?.[1] ?? 0;

// A.8
function frenchPoints(of: CodedCandidate, rules: string): number {
  const french = of.firstLanguage.name === 'fr' ? of.firstLanguage.clb : of.secondLanguage;
  const english = of.firstLanguage.name === 'fr' ? of.secondLanguage : of.firstLanguage.clb;
  if (rules < '2017-06-06' || !every(french, 7)) return 0;
  if (rules < '2020-10-20') return every(english, 5) ? 30 : 15;
  return every(english, 5) ? 50 : 25;
}

function offerPoints(of: CodedCandidate, rules: string): number {
  if (of.jobOffer === 'none' || rules >= '2025-03-25') return 0;
  if (rules < '2016-11-19') return 600;
  return of.jobOffer === 'teer00' ? 200 : 50;
}

function studyPoints(of: CodedCandidate, rules: string): number {
  if (rules < '2016-11-19') return 0;
  if (of.canadianStudy === 'threePlus') return 30;
  return of.canadianStudy === 'oneOrTwoYear' ? 15 : 0;
}

/** The whole breakdown, in the shape of the vectors. */
export function naiveBreakdown(of: CodedCandidate, rules: string) {
  const alone = !of.hasAccompanyingSpouse;
  const none = { listening: 0, reading: 0, writing: 0, speaking: 0 };

  const first = each(of.firstLanguage.clb, (clb) => firstLanguagePoints(clb, alone));
  const second =
    of.secondLanguage === null ? none : each(of.secondLanguage, (clb) => otherLanguagePoints(clb, 6));
  const secondTotal = Math.min(sum(second), alone ? 24 : 22);
  const age = cell(AGE, of.age, alone);
  const education = cell(EDUCATION, of.education, alone);
  const canadianWork = cell(CANADIAN_WORK, of.canadianWorkYears > 5 ? 5 : of.canadianWorkYears, alone);
  const core = Math.min(age + education + sum(first) + secondTotal + canadianWork, alone ? 500 : 460);

  const { spouse } = of;
  const spouseEducation = spouse === null ? 0 : (SPOUSE_EDUCATION_AND_TIER.get(spouse.education)?.[0] ?? 0);
  const spouseLanguage =
    spouse === null || spouse.clb === null ? none : each(spouse.clb, (clb) => otherLanguagePoints(clb, 5));
  const spouseWork = spouse === null ? 0 : (SPOUSE_CANADIAN_WORK[Math.min(5, spouse.canadianWorkYears)] ?? 0);
  const spouseTotal = alone ? 0 : Math.min(40, spouseEducation + sum(spouseLanguage) + spouseWork);

  const epsilon = tier(of.education);
  const lambda = every(of.firstLanguage.clb, 9) ? 2 : every(of.firstLanguage.clb, 7) ? 1 : 0;
  const kappa = of.canadianWorkYears >= 2 ? 2 : of.canadianWorkYears;
  const phi = of.foreignWorkYears >= 3 ? 2 : of.foreignWorkYears >= 1 ? 1 : 0;
  const c1 = combination(epsilon, lambda);
  const c2 = combination(epsilon, kappa);
  const c3 = combination(phi, lambda);
  const c4 = combination(phi, kappa);
  const withCertificate = every(of.firstLanguage.clb, 7) ? 50 : every(of.firstLanguage.clb, 5) ? 25 : 0;
  const c5 = of.certificateOfQualification ? withCertificate : 0;
  const groups = [Math.min(50, c1 + c2), Math.min(50, c3 + c4), Math.min(50, c5)] as const;
  const transferRaw = groups[0] + groups[1] + groups[2];
  const transfer = Math.min(100, transferRaw);

  const sibling = of.sibling && rules >= '2017-06-06' ? 15 : 0;
  const french = frenchPoints(of, rules);
  const canadianStudy = studyPoints(of, rules);
  const jobOffer = offerPoints(of, rules);
  const nomination = of.nomination ? 600 : 0;
  const additionalRaw = sibling + french + canadianStudy + jobOffer + nomination;
  const additional = Math.min(600, additionalRaw);

  return {
    rules,
    core: {
      age,
      education,
      firstLanguage: { ...first, total: sum(first) },
      secondLanguage: { ...second, raw: sum(second), total: secondTotal },
      canadianWork,
      total: core,
    },
    spouse: {
      education: spouseEducation,
      language: { ...spouseLanguage, total: sum(spouseLanguage) },
      canadianWork: spouseWork,
      total: spouseTotal,
    },
    transferability: {
      educationLanguage: c1,
      educationCanadianWork: c2,
      education: groups[0],
      foreignLanguage: c3,
      foreignCanadianWork: c4,
      foreignWork: groups[1],
      certificate: c5,
      raw: transferRaw,
      total: transfer,
    },
    additional: {
      sibling,
      french,
      canadianStudy,
      jobOffer,
      nomination,
      raw: additionalRaw,
      total: additional,
    },
    total: core + spouseTotal + transfer + additional,
  };
}
