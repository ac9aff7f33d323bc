import { describe, expect, test } from 'vitest';
import { type Breakdown, breakdownOf } from '../../src/crs/breakdown.ts';
import { scoreCoded } from '../../src/crs/score.ts';
import { codeFacts } from '../../src/facts/code.ts';
import { type LanguageTest, levelOf, minimaOf } from '../../src/language/charts.ts';
import { all, breakdown, couple, english, french, single } from '../support/candidates.ts';
import { lawOn } from '../support/law.ts';
import {
  type Change,
  canadian,
  foreign,
  job,
  offer,
  person,
  relative,
  spouse,
  testResult,
} from '../support/people.ts';

const levelIn = (name: LanguageTest, ability: Parameters<typeof levelOf>[1], score: number): number =>
  levelOf(minimaOf(name, lawOn('2025-09-01')), ability, score);
const COMES = { accompanying: true, citizenOrPermanentResident: false };

/** The score of a person of whom everything is declared. */
function pointsOfFacts(change: Change, day = '2025-06-01'): Breakdown {
  const law = lawOn(day);
  return breakdownOf(scoreCoded(codeFacts(person(change), law), law), law.on);
}

/** Classes of error of 22 public calculators, most of which pass their own tests. Rules of 2025-03-25. */
describe('what public calculators get wrong', () => {
  test.each([
    [7, 13],
    [9, 25],
  ])("a lone bachelor's with CLB %i earns %i points of transferability, not the row above", (clb, points) => {
    const { transferability } = breakdown(single({ education: 'threeYear', firstLanguage: english(clb) }));
    expect(transferability.educationLanguage).toBe(points);
    expect(transferability.total).toBe(points);
  });

  test.each([
    [1, 13],
    [2, 25],
  ])(
    "a lone bachelor's with %i years of Canadian work earns %i points of transferability",
    (years, points) => {
      const { transferability } = breakdown(single({ education: 'threeYear', canadianWorkYears: years }));
      expect(transferability.educationCanadianWork).toBe(points);
    },
  );

  test.each(['twoOrMore', 'masters', 'phd'] as const)(
    '%s earns 25 with CLB 7 and 50 with CLB 9',
    (education) => {
      const points = (clb: number): number =>
        breakdown(single({ education, firstLanguage: english(clb) })).transferability.educationLanguage;
      expect([points(7), points(9)]).toEqual([25, 50]);
    },
  );

  test.each(['oneYear', 'twoYear'] as const)(
    '%s earns 13 with CLB 7 and 25 with CLB 9, not nothing',
    (education) => {
      const points = (clb: number): number =>
        breakdown(single({ education, firstLanguage: english(clb) })).transferability.educationLanguage;
      expect([points(7), points(9)]).toEqual([13, 25]);
    },
  );

  test('education combinations of 50 and 50 count 50', () => {
    const { transferability } = breakdown(
      single({ education: 'masters', firstLanguage: english(9), canadianWorkYears: 2 }),
    );
    expect([transferability.educationLanguage, transferability.educationCanadianWork]).toEqual([50, 50]);
    expect(transferability.education).toBe(50);
    expect(transferability.total).toBe(50);
  });

  test('foreign work combinations of 50 and 50 count 50', () => {
    const { transferability } = breakdown(
      single({ foreignWorkYears: 3, firstLanguage: english(9), canadianWorkYears: 2 }),
    );
    expect([transferability.foreignLanguage, transferability.foreignCanadianWork]).toEqual([50, 50]);
    expect(transferability.total).toBe(50);
  });

  test('combinations within a group are added, not the largest taken: 25 and 13 count 38', () => {
    const { transferability } = breakdown(
      single({ education: 'threeYear', firstLanguage: english(9), canadianWorkYears: 1 }),
    );
    expect([transferability.educationLanguage, transferability.educationCanadianWork]).toEqual([25, 13]);
    expect(transferability.education).toBe(38);
  });

  test('combinations of 13 and 13 count 26', () => {
    const { transferability } = breakdown(
      single({ foreignWorkYears: 1, firstLanguage: english(8), canadianWorkYears: 1 }),
    );
    expect(transferability.foreignWork).toBe(26);
  });

  test('three groups of 50 count 100 together', () => {
    const { transferability } = breakdown(
      single({
        education: 'masters',
        foreignWorkYears: 3,
        firstLanguage: english(9),
        certificateOfQualification: true,
      }),
    );
    expect(transferability.raw).toBe(150);
    expect(transferability.total).toBe(100);
  });

  test('the lowest combination is 13, not 12', () => {
    const points = breakdown(single({ foreignWorkYears: 2, firstLanguage: english(7) }));
    expect(points.transferability.foreignLanguage).toBe(13);
  });

  test.each([
    [4, 0],
    [5, 25],
    [6, 25],
    [7, 50],
    [8, 50],
    [9, 50],
  ])('a certificate of qualification with CLB %i in all abilities earns %i', (clb, points) => {
    const { transferability } = breakdown(
      single({ certificateOfQualification: true, firstLanguage: english(clb) }),
    );
    expect(transferability.certificate).toBe(points);
  });

  test('one ability at 4 takes the points of the certificate away', () => {
    const firstLanguage = { name: 'en' as const, clb: { ...all(9), reading: 4 } };
    const { transferability } = breakdown(single({ certificateOfQualification: true, firstLanguage }));
    expect(transferability.certificate).toBe(0);
  });

  test.each([
    ['French first, no English', french(7), null, 25],
    ['French first, English 4', french(7), all(4), 25],
    ['French first, English 5', french(7), all(5), 50],
    ['English 4 first, French second', english(4), all(7), 25],
    ['English 5 first, French second', english(5), all(7), 50],
    ['French 6 in one ability', french(6), all(9), 0],
  ] as const)('the French bonus: %s', (_name, firstLanguage, secondLanguage, points) => {
    expect(breakdown(single({ firstLanguage, secondLanguage })).additional.french).toBe(points);
  });

  test('additional points count 600 in all: a nominee with a sibling, French and Canadian study', () => {
    const { additional } = breakdown(
      single({
        nomination: true,
        sibling: true,
        canadianStudy: 'threePlus',
        firstLanguage: french(9),
        secondLanguage: all(5),
      }),
    );
    expect(additional.raw).toBe(695);
    expect(additional.total).toBe(600);
  });

  test('the second official language counts 24 alone and 22 with a spouse', () => {
    const change = { firstLanguage: english(9), secondLanguage: all(9) };
    expect(breakdown(single(change)).core.secondLanguage).toMatchObject({ raw: 24, total: 24 });
    expect(breakdown(couple(change)).core.secondLanguage).toMatchObject({ raw: 24, total: 22 });
  });

  test('second-language points are given ability by ability: 0, 1, 3 and 6', () => {
    const secondLanguage = { listening: 4, reading: 6, writing: 8, speaking: 9 };
    expect(breakdown(single({ secondLanguage })).core.secondLanguage).toEqual({
      listening: 0,
      reading: 1,
      writing: 3,
      speaking: 6,
      raw: 10,
      total: 10,
    });
  });

  test("the spouse's language is scored ability by ability, and CLB 4 is worth nothing", () => {
    const clb = { listening: 4, reading: 5, writing: 7, speaking: 9 };
    expect(breakdown(couple({}, { clb })).spouse.language).toEqual({
      listening: 0,
      reading: 1,
      writing: 3,
      speaking: 5,
      total: 9,
    });
  });

  test("the spouse's Canadian work earns 5, 7, 8, 9 and 10", () => {
    const points = [0, 1, 2, 3, 4, 5, 6].map(
      (canadianWorkYears) => breakdown(couple({}, { canadianWorkYears })).spouse.canadianWork,
    );
    expect(points).toEqual([0, 5, 7, 8, 9, 10, 10]);
  });

  test("the spouse's 40 points come on top of 460, not within it", () => {
    const { core, spouse, total } = breakdown(
      couple(
        {
          age: 25,
          education: 'phd',
          firstLanguage: english(10),
          secondLanguage: all(9),
          canadianWorkYears: 5,
        },
        { education: 'phd', clb: all(9), canadianWorkYears: 5 },
      ),
    );
    expect([core.total, spouse.total]).toEqual([460, 40]);
    expect(total).toBe(460 + 40 + 50 + 50);
  });

  test.each(['teer00', 'other'] as const)('a job offer (%s) earns nothing from 2025-03-25', (jobOffer) => {
    expect(breakdown(single({ jobOffer }), '2025-03-25').additional.jobOffer).toBe(0);
    expect(breakdown(single({ jobOffer }), '2025-03-24').additional.jobOffer).toBe(
      jobOffer === 'teer00' ? 200 : 50,
    );
  });

  test('transferability reads the weakest ability, not the strongest or the average', () => {
    const firstLanguage = { name: 'en' as const, clb: { ...all(10), writing: 6 } };
    const { transferability } = breakdown(single({ education: 'phd', foreignWorkYears: 5, firstLanguage }));
    expect(transferability.total).toBe(0);
  });

  test.each([
    ['does not come', false, false],
    ['is a citizen or permanent resident', true, true],
  ])('a spouse who %s is scored as no spouse', (_name, accompanying, citizenOrPermanentResident) => {
    const partner = spouse({
      accompanying,
      citizenOrPermanentResident,
      languageTests: [testResult('ielts', '2025-01-10', 9)],
      credentials: [canadian('phd', '2020-05-01')],
    });
    const alone = pointsOfFacts({ spouse: null });
    expect(pointsOfFacts({ spouse: partner })).toEqual(alone);
    expect(alone.core.age).toBe(105);
    const together = pointsOfFacts({ spouse: { ...partner, ...COMES } });
    expect(together.core.age).toBe(95);
    expect(together.spouse.total).toBe(30);
  });

  test('TEF is read in the old-score column: 248 in reading is 9, and a score on the /699 scale is refused', () => {
    expect(levelIn('tef', 'reading', 248)).toBe(9);
    expect(levelIn('tef', 'reading', 247)).toBe(8);
    expect(levelIn('tef', 'speaking', 393)).toBe(10);
    expect(() =>
      person({ languageTests: [{ ...testResult('tef', '2025-01-10', 300), reading: 503 }] }),
    ).toThrow('languageTests.0.reading');
  });

  test.each([
    ['reading', 3, 0],
    ['reading', 3.5, 4],
    ['reading', 4.5, 5],
    ['reading', 5, 6],
    ['reading', 6, 7],
    ['reading', 6.5, 8],
    ['reading', 7, 9],
    ['reading', 7.5, 9],
    ['reading', 8, 10],
    ['listening', 4, 0],
    ['listening', 7, 7],
    ['listening', 7.5, 8],
    ['listening', 8, 9],
    ['listening', 8.5, 10],
  ] as const)('IELTS %s %d is CLB %i', (ability, score, clb) => {
    expect(levelIn('ielts', ability, score)).toBe(clb);
  });

  test('PTE Core reading 50 is CLB 5; 6 starts at 51', () => {
    expect(levelIn('pte', 'reading', 50)).toBe(5);
    expect(levelIn('pte', 'reading', 51)).toBe(6);
    expect(levelIn('pte', 'listening', 50)).toBe(6);
  });
});

/** Those that go wrong before the tables are read. */
describe('what public calculators get wrong in the facts', () => {
  test('the first language alone fills its slot: a second test of English is no second official language', () => {
    const points = pointsOfFacts({
      languageTests: [testResult('ielts', '2025-01-10', 8), testResult('celpip', '2025-01-11', 10)],
    });
    expect(points.core.secondLanguage.total).toBe(0);
    expect(points.core.firstLanguage.total).toBe(136);
  });

  test('the second language is scored from its own test, not from the first', () => {
    const tcf = { ...testResult('tcf', '2025-01-11', 10), listening: 458, reading: 453 };
    const points = pointsOfFacts({ languageTests: [testResult('celpip', '2025-01-10', 9), tcf] });
    expect(points.core.firstLanguage.total).toBe(124);
    expect(points.core.secondLanguage.total).toBe(12);
    expect(points.additional.french).toBe(50);
  });

  test('speaking French without a test earns nothing', () => {
    const points = pointsOfFacts({ firstOfficialLanguage: 'fr', languageTests: [] });
    expect(points.additional.french).toBe(0);
    expect(points.core.firstLanguage.total).toBe(0);
  });

  test('IELTS and PTE Core have charts of their own, and so has every ability', () => {
    const abilities = ['listening', 'reading', 'writing', 'speaking'] as const;
    expect(abilities.map((ability) => levelIn('ielts', ability, 7.5))).toEqual([8, 9, 10, 10]);
    expect(abilities.map((ability) => levelIn('pte', ability, 88))).toEqual([9, 10, 9, 9]);
    expect(levelIn('pte', 'listening', 7.5)).toBe(0);
  });

  test('TCF level 4 in all abilities is NCLC 4 and earns 6 each, as any other level 4', () => {
    const tcf = { ...testResult('tcf', '2025-01-11', 4), listening: 331, reading: 342 };
    const points = pointsOfFacts({ firstOfficialLanguage: 'fr', languageTests: [tcf] });
    expect(points.core.firstLanguage.total).toBe(24);
  });

  test('a foreign credential without an assessment earns nothing, and takes nothing away', () => {
    const nothing = pointsOfFacts({ credentials: [] });
    expect(pointsOfFacts({ credentials: [foreign('masters', '2018-06-30', null)] })).toEqual(nothing);
    expect(pointsOfFacts({ credentials: [foreign('masters', '2018-06-30', '2024-01-10')] }).core).toEqual({
      ...nothing.core,
      education: 135,
      total: nothing.core.total + 135,
    });
  });

  test.each([
    ['secondary', 0],
    ['oneYear', 15],
    ['twoYear', 15],
    ['threeYear', 30],
    ['masters', 30],
  ])('a Canadian credential (%s) earns %i for study in Canada', (level, points) => {
    const credentials = [canadian(level, '2020-05-01')];
    expect(pointsOfFacts({ credentials }).additional.canadianStudy).toBe(points);
  });

  test.each([
    ['a sibling', relative('sibling'), 15],
    ['an aunt', relative('auntOrUncle'), 0],
    ['a cousin', relative('cousin'), 0],
    ['a sibling of 17', relative('sibling', { adult: false }), 0],
    ['a sibling abroad', relative('sibling', { livesInCanada: false }), 0],
    ['a sibling on a work permit', relative('sibling', { citizenOrPermanentResident: false }), 0],
  ])('points for a sibling: %s', (_name, declared, points) => {
    expect(pointsOfFacts({ relativesInCanada: [declared] }).additional.sibling).toBe(points);
  });

  test('a sibling of the spouse counts only where the spouse does, and two siblings count once', () => {
    const relativesInCanada = [relative('sibling', { of: 'spouse' })];
    const points = (change: Change): number =>
      pointsOfFacts({ relativesInCanada, ...change }).additional.sibling;
    expect(points({ spouse: spouse() })).toBe(15);
    expect(points({ spouse: spouse({ accompanying: false }) })).toBe(0);
    expect(points({ spouse: spouse({ citizenOrPermanentResident: true }) })).toBe(0);
    expect(points({ spouse: spouse(), relativesInCanada: [...relativesInCanada, relative('sibling')] })).toBe(
      15,
    );
  });

  test('years of work are completed years: a day short of two is one, and no row is skipped', () => {
    const years = (end: string): number =>
      pointsOfFacts({ jobs: [job('21231', 'CA', '2022-01-01', end)] }).core.canadianWork;
    expect(years('2022-12-30')).toBe(0);
    expect(years('2023-01-01')).toBe(40);
    expect(years('2023-12-29')).toBe(40);
    expect(years('2024-01-01')).toBe(53);
    expect(years('2024-06-30')).toBe(53);
  });

  test('foreign work earns nothing without a language or Canadian work to combine with', () => {
    const jobs = [job('21231', 'IN', '2018-01-01', '2024-12-31')];
    expect(pointsOfFacts({ jobs })).toEqual(pointsOfFacts({}));
  });

  test('a job offer earns nothing from 2025-03-25, whatever its level', () => {
    const points = (code: string, day: string): number =>
      pointsOfFacts({ jobOffers: [offer(code)] }, day).additional.jobOffer;
    expect([points('00012', '2025-03-24'), points('21231', '2025-03-24')]).toEqual([200, 50]);
    expect([points('00012', '2025-03-25'), points('21231', '2025-03-25')]).toEqual([0, 0]);
  });
});

describe('ten profiles worked by hand', () => {
  test.each([
    [1, "single 30, bachelor's, CLB 9", 374, single({ education: 'threeYear', firstLanguage: english(9) })],
    [2, "single 30, master's, CLB 9", 414, single({ education: 'masters', firstLanguage: english(9) })],
    [
      3,
      "single 28, master's, CLB 8, 1 year in Canada, 2 abroad",
      453,
      single({
        age: 28,
        education: 'masters',
        firstLanguage: english(8),
        canadianWorkYears: 1,
        foreignWorkYears: 2,
      }),
    ],
    [
      4,
      'single 28, two credentials, CLB 9, 3 years in Canada',
      476,
      single({ age: 28, education: 'twoOrMore', firstLanguage: english(9), canadianWorkYears: 3 }),
    ],
    [
      5,
      'single 35, two-year diploma, CLB 7, certificate of qualification',
      306,
      single({
        age: 35,
        education: 'twoYear',
        firstLanguage: english(7),
        certificateOfQualification: true,
      }),
    ],
    [
      6,
      "couple 32, bachelor's, CLB 8; spouse bachelor's, CLB 8/7/5/4, 3 years in Canada",
      321,
      couple(
        { age: 32, education: 'threeYear', firstLanguage: english(8) },
        {
          education: 'threeYear',
          clb: { listening: 8, reading: 7, writing: 5, speaking: 4 },
          canadianWorkYears: 3,
        },
      ),
    ],
    [
      7,
      "single 29, bachelor's, French 8, English 6",
      389,
      single({ age: 29, education: 'threeYear', firstLanguage: french(8), secondLanguage: all(6) }),
    ],
    [
      8,
      "single 29, bachelor's, English 9, French 7",
      441,
      single({ age: 29, education: 'threeYear', firstLanguage: english(9), secondLanguage: all(7) }),
    ],
    [
      9,
      'nominee 40, doctorate, CLB 7, sibling, three-year Canadian study',
      893,
      single({
        age: 40,
        education: 'phd',
        firstLanguage: english(7),
        sibling: true,
        canadianStudy: 'threePlus',
        nomination: true,
      }),
    ],
    [
      10,
      'single 33, secondary, CLB 9, 3 years abroad, 2 in Canada',
      345,
      single({
        age: 33,
        education: 'secondary',
        firstLanguage: english(9),
        foreignWorkYears: 3,
        canadianWorkYears: 2,
      }),
    ],
  ])('%i. %s: %i', (_number, _name, total, candidate) => {
    expect(breakdown(candidate).total).toBe(total);
  });
});
