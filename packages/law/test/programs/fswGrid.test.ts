import { describe, expect, test } from 'vitest';
import { ABILITIES } from '../../src/coded/candidate.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { federalSkilledWorker } from '../../src/programs/fsw.ts';
import { fswGrid, passesGrid } from '../../src/programs/fswGrid.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import {
  type Change,
  canadian,
  foreign,
  job,
  noc,
  offer,
  permit,
  person,
  relative,
  testResult,
} from '../support/people.ts';
import { nodeOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
/** The grid as it is explained; the answer without the why must be the same, whatever is looked at here. */
const grid = (change: Change, on = ON, values: Change = {}) => {
  const findings = findingsOf(person(change), lawOn(on, values));
  const explained = nodeOf(federalSkilledWorker(findings), 'fsw.points');
  const { outcome } = explained;
  const { is, ...open } = passesGrid(findings);
  expect(is).toBe(outcome.kind === 'value' ? outcome.value : null);
  if (outcome.kind === 'unknown' && 'missing' in open) {
    expect(new Set(open.missing)).toEqual(new Set(outcome.missing));
  }
  return explained;
};
const node = (code: string, ...of: Parameters<typeof grid>) => nodeOf(grid(...of), `fsw.grid.${code}`);
const points = (...of: Parameters<typeof node>) => valueOf(node(...of));
const range = (...of: Parameters<typeof node>) => {
  const { outcome } = node(...of);
  return outcome.kind === 'unknown' ? [outcome.range, outcome.missing] : outcome;
};

describe('education', () => {
  test.each([
    ['none', 0],
    ['secondary', 5],
    ['oneYear', 15],
    ['twoYear', 19],
    ['threeYear', 21],
    ['twoOrMore', 22],
    ['masters', 23],
    ['professional', 23],
    ['phd', 25],
  ])('%s earns %i points', (level, expected) => {
    const credentials = level === 'none' ? [] : [foreign(level, '2017-06-30', '2023-05-01')];
    expect(points('education', { credentials })).toBe(expected);
  });

  test('two credentials, one of three years, earn 22', () => {
    const credentials = [foreign('threeYear', '2017-06-30', '2023-05-01'), canadian('oneYear', '2020-04-30')];
    expect(points('education', { credentials })).toBe(22);
  });

  test('of several, one row counts', () => {
    const credentials = [canadian('masters', '2020-04-30'), canadian('phd', '2022-04-30')];
    expect(points('education', { credentials })).toBe(25);
  });

  test('is unknown from 0 to 25', () => {
    expect(range('education', { credentials: undefined })).toEqual([[0, 25], ['credentials']]);
    expect(node('education', {}).maximum).toBe(25);
  });
});

describe('the first official language', () => {
  const first = (scores: Change) =>
    points('firstLanguage', { languageTests: [testResult('celpip', '2024-01-10', 7, scores)] });

  test.each([
    [6, 0],
    [7, 16],
    [8, 20],
    [9, 24],
    [10, 24],
  ])('at CLB %i in all abilities earns %i points', (level, expected) => {
    expect(points('firstLanguage', { languageTests: [testResult('celpip', '2024-01-10', level)] })).toBe(
      expected,
    );
  });

  test.each(ABILITIES)(
    'in %s: 4, 5 and 6 points at CLB 7, 8 and 9 and over; none at all below 7',
    (ability) => {
      expect([6, 7, 8, 9, 10, 12].map((level) => first({ [ability]: level }))).toEqual([
        0, 16, 17, 18, 18, 18,
      ]);
    },
  );

  test('is summed by ability', () => {
    expect(first({ listening: 8, reading: 9, writing: 10 })).toBe(5 + 6 + 6 + 4);
    expect(points('firstLanguage', {})).toBe(0);
  });

  test('is unknown from 0 to 24', () => {
    expect(range('firstLanguage', { languageTests: undefined })).toEqual([[0, 24], ['languageTests']]);
    expect(node('firstLanguage', {}).maximum).toBe(24);
  });
});

describe('the second official language', () => {
  const tef = { test: 'tef', date: '2024-01-10', listening: 181, reading: 151, writing: 226, speaking: 226 };
  const second = (change: Change, more: Change = {}) =>
    points('secondLanguage', { languageTests: [{ ...tef, ...change }], ...more });

  test('earns 4 points at NCLC 5 in all four abilities, however much higher', () => {
    expect(second({})).toBe(4);
    expect(second({ listening: 360, reading: 300, writing: 450, speaking: 450 })).toBe(4);
    for (const ability of ABILITIES) expect(second({ [ability]: tef[ability] - 1 }), ability).toBe(0);
  });

  test('is the other one, from a valid result', () => {
    expect(second({}, { firstOfficialLanguage: 'fr' })).toBe(0);
    expect(second({ date: '2022-06-01' })).toBe(0);
    expect(points('secondLanguage', { languageTests: [testResult('celpip', '2024-01-10', 12)] })).toBe(0);
    const english = { firstOfficialLanguage: 'fr', languageTests: [testResult('celpip', '2024-01-10', 5)] };
    expect(points('secondLanguage', english)).toBe(4);
  });

  test('is unknown from 0 to 4', () => {
    expect(range('secondLanguage', { languageTests: undefined })).toEqual([[0, 4], ['languageTests']]);
    expect(node('secondLanguage', {}).maximum).toBe(4);
  });
});

describe('experience', () => {
  test.each([
    [364, 0],
    [365, 9],
    [729, 9],
    [730, 11],
    [1094, 11],
    [1095, 11],
    [1459, 11],
    [1460, 13],
    [1824, 13],
    [1825, 13],
    [2189, 13],
    [2190, 15],
    [2555, 15],
    [3000, 15],
  ])('%i days of full-time work earn %i points', (count, expected) => {
    const start = plainDate('2015-01-01');
    const jobs = [job('21231', 'IN', start, addDays(start, count - 1))];
    expect(points('experience', { jobs })).toBe(expected);
  });

  test('adds up occupations, countries and pieces', () => {
    const jobs = [
      job('21231', 'IN', '2018-01-01', '2018-06-30'),
      job('72310', 'CA', '2020-01-01', '2020-12-31'),
      job('62200', 'FR', '2022-01-01', '2022-07-02'),
    ];
    expect(points('experience', { jobs })).toBe(11);
    expect(points('experience', { jobs: jobs.slice(1) })).toBe(9);
  });

  test('counts skilled paid work within ten years', () => {
    const year = (change: Change, code: Parameters<typeof job>[0] = '21231') =>
      points('experience', { jobs: [job(code, 'IN', '2022-01-01', '2022-12-31', 30, change)] });
    expect(year({})).toBe(9);
    expect(year({}, '65100')).toBe(0);
    expect(year({ paid: false })).toBe(0);
    expect(year({ selfEmployed: true })).toBe(9);
    const old = { jobs: [job(noc('21231', '2173'), 'IN', '2014-06-01', '2015-05-31')] };
    expect(points('experience', old, '2024-06-01')).toBe(9);
    expect(points('experience', old, '2024-06-02')).toBe(0);
  });

  test('is unknown from 0 to 15 where a job that may count matters', () => {
    const open = job('21231', 'IN', '2022-01-01', '2022-12-31', 30, { paid: undefined });
    expect(range('experience', { jobs: [open] })).toEqual([[0, 15], ['jobs.0.paid']]);
    expect(range('experience', { jobs: undefined })).toEqual([[0, 15], ['jobs']]);
    const enough = job('21231', 'IN', '2015-01-01', '2021-12-31');
    expect(points('experience', { jobs: [enough, open] })).toBe(15);
    expect(node('experience', {}).maximum).toBe(15);
  });
});

describe('age', () => {
  const EXPECTED: Readonly<Record<number, number>> = {
    36: 11,
    37: 10,
    38: 9,
    39: 8,
    40: 7,
    41: 6,
    42: 5,
    43: 4,
    44: 3,
    45: 2,
    46: 1,
  };
  const ages = Array.from({ length: 34 }, (_, i) => 15 + i);

  test.each(ages)('%i, from the birthday to the day before the next', (age) => {
    const expected = age >= 18 && age <= 35 ? 12 : (EXPECTED[age] ?? 0);
    expect(points('age', { dateOfBirth: `${2024 - age}-06-01` })).toBe(expected);
    expect(points('age', { dateOfBirth: `${2023 - age}-06-02` })).toBe(expected);
  });

  test('of 0 and of 100 earn none; unknown is from 0 to 12', () => {
    expect(points('age', { dateOfBirth: '2024-06-01' })).toBe(0);
    expect(points('age', { dateOfBirth: '1924-06-01' })).toBe(0);
    expect(range('age', { dateOfBirth: undefined })).toEqual([[0, 12], ['dateOfBirth']]);
    expect(node('age', {}).maximum).toBe(12);
  });
});

describe('arranged employment', () => {
  test('earns 10 points by any route, and 5 more for adaptability', () => {
    const worker = (basis: string | null, lmia: boolean) => ({
      jobs: [job('21231', 'CA', '2024-01-01', null)],
      workAuthorisation: basis === null ? null : permit(basis),
      jobOffers: [offer('21231', { lmia })],
    });
    for (const change of [worker('lmia', false), worker(null, true), worker('open', true)]) {
      expect(points('arrangedEmployment', change)).toBe(10);
      expect(points('adaptability.arrangedEmployment', change)).toBe(5);
      expect(points('adaptability', change)).toBe(5);
    }
    for (const change of [worker('open', false), worker(null, false), {}]) {
      expect(points('arrangedEmployment', change)).toBe(0);
      expect(points('adaptability', change)).toBe(0);
    }
  });

  test('is unknown from 0 to 10', () => {
    expect(range('arrangedEmployment', { jobOffers: undefined })).toEqual([[0, 10], ['jobOffers']]);
    expect(range('adaptability', { jobOffers: undefined })).toEqual([[0, 5], ['jobOffers']]);
    expect(node('arrangedEmployment', {}).maximum).toBe(10);
    // With an assessment the points do not depend on the right to work.
    const open = { jobOffers: [offer()], workAuthorisation: undefined };
    expect(points('arrangedEmployment', open)).toBe(10);
  });
});

describe('the total', () => {
  /** 21 for education, 16 for CLB 7, 13 for four years of work and 5 for a relative: age decides. */
  const base = {
    languageTests: [testResult('celpip', '2024-01-10', 7)],
    credentials: [foreign('threeYear', '2010-06-30', '2023-05-01')],
    jobs: [job('21231', 'IN', '2019-01-01', '2022-12-31')],
    relativesInCanada: [relative()],
  };

  test('of 67 points passes and of 66 does not, and is told', () => {
    const thirtyFive = grid({ ...base, dateOfBirth: '1989-05-31' });
    expect(valueOf(thirtyFive)).toBe(true);
    expect(thirtyFive.reasons).toEqual([
      { code: 'grid-total', values: { total: 67, highest: 67, required: 67 } },
    ]);
    expect(thirtyFive.remedies).toBeUndefined();
    const thirtySix = grid({ ...base, dateOfBirth: '1988-06-01' });
    expect(valueOf(thirtySix)).toBe(false);
    expect(thirtySix.reasons).toEqual([
      { code: 'grid-total', values: { total: 66, highest: 66, required: 67 } },
    ]);
    expect(thirtySix.remedies).toEqual([{ code: 'remedy.grid', values: { points: 1 } }]);
  });

  test('is unknown where what is missing may make the pass mark', () => {
    const open = grid({ ...base, dateOfBirth: undefined });
    expect(open.outcome).toEqual({ kind: 'unknown', missing: ['dateOfBirth'] });
    expect(open.reasons[0]?.values).toEqual({ total: 55, highest: 67, required: 67 });
    expect(open.remedies).toEqual([{ code: 'remedy.grid', values: { points: 12 } }]);
  });

  test('is known where what is missing cannot make it, or is not needed', () => {
    const weak = { ...base, relativesInCanada: [], dateOfBirth: undefined };
    expect(valueOf(grid(weak))).toBe(false);
    expect(grid(weak).reasons[0]?.values).toEqual({ total: 50, highest: 62, required: 67 });
    const strong = {
      ...base,
      credentials: [foreign('phd', '2010-06-30', '2023-05-01')],
      languageTests: [testResult('celpip', '2024-01-10', 9)],
      dateOfBirth: undefined,
    };
    expect(valueOf(grid(strong))).toBe(true);
    expect(grid(strong).reasons[0]?.values).toEqual({ total: 67, highest: 79, required: 67 });
  });

  test('names every missing fact once', () => {
    const open = { ...base, dateOfBirth: undefined, languageTests: undefined };
    expect(grid(open).outcome).toEqual({ kind: 'unknown', missing: ['languageTests', 'dateOfBirth'] });
  });

  test('is of 100 points at most', () => {
    expect(grid({}).children.map(({ maximum }) => maximum)).toEqual([25, 24, 4, 15, 12, 10, 10]);
  });

  test('each line names its section and the values of law that it read', () => {
    const { children } = grid(base);
    expect(children.map(({ provision }) => provision)).toEqual([
      'irpr.78',
      'irpr.79',
      'irpr.79',
      'irpr.80',
      'irpr.81',
      'irpr.82',
      'irpr.83',
    ]);
    for (const child of children) {
      expect(
        child.parameters.map(({ id }) => id),
        child.code,
      ).toContain('fsw.grid');
    }
  });

  test('reads a pass mark that a reform sets', () => {
    const [entry] = fswGrid.entries;
    if (!entry) throw new RangeError('no grid');
    const change = { ...base, dateOfBirth: '1988-06-01' };
    expect(valueOf(grid(change, ON, { 'fsw.grid': { ...entry.value, passMark: 66 } }))).toBe(true);
  });
});

test('a criterion that gives nothing says why the facts did not count', () => {
  const change = {
    credentials: [foreign('masters', '2010-06-30', '2015-01-15')],
    languageTests: [testResult('celpip', '2020-01-10', 9)],
  };
  const tree = federalSkilledWorker(findingsOf(person(change), lawOn('2024-06-01')));
  const reasons = (code: string) => nodeOf(tree, `fsw.grid.${code}`).reasons.map(({ code: each }) => each);
  expect(reasons('education')).toEqual(['credential.assessment-expired']);
  expect(reasons('firstLanguage')).toEqual(['test.expired']);
});
