import { describe, expect, test } from 'vitest';
import { type CategoryVersion, categoryVersion } from '../../src/categories/categories.ts';
import { categoryMembership, isMember } from '../../src/categories/membership.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { isMet } from '../../src/programs/node.ts';
import { lawOn } from '../support/law.ts';
import { type Change, foreign, job, noc, person, testResult } from '../support/people.ts';

const ON = '2026-07-01';
const category = (id: string): CategoryVersion => {
  const version = categoryVersion(id);
  if (!version) throw new RangeError(id);
  return version;
};
const tree = (id: string, change: Change, on = ON, values: Change = {}) =>
  categoryMembership(category(id), person(change), lawOn(on, values));
const member = (id: string, change: Change, on = ON, values: Change = {}) =>
  isMember(category(id), findingsOf(person(change), lawOn(on, values)));

const STEM = 'stem@2026-v3';
const FRENCH = 'french@2026-v2';
const MILITARY = 'military-recruits@2026-v1';
const RESEARCHERS = 'researchers-ca@2026-v1';
const [LISTED = ''] = category(STEM).nocs;
const [RESEARCHER = ''] = category(RESEARCHERS).nocs;
const empty = { maximum: null, parameters: [], children: [] };
const year = (code: string, country = 'IN', change: Change = {}) =>
  job(code, country, '2025-01-06', '2026-01-11', 30, change);

describe('what a membership by work shows', () => {
  test('whoever has the work: the condition, the jobs that count, and nothing to explain', () => {
    expect(tree(STEM, { jobs: [year(LISTED)] })).toEqual({
      ...empty,
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'value', value: true },
      facts: [{ path: 'jobs', value: 1 }],
      reasons: [],
    });
  });

  test('whoever has none: that there is none, and what would help', () => {
    expect(tree(STEM, { jobs: [year('63200')] })).toEqual({
      ...empty,
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'value', value: false },
      facts: [{ path: 'jobs', value: 0 }],
      reasons: [{ code: 'no-listed-occupation', values: {} }],
      remedies: [{ code: 'remedy.listed-work', values: { months: 12 } }],
    });
  });

  test('whoever has too little: how much, of how much, since when', () => {
    const jobs = [job(LISTED, 'IN', '2025-01-06', '2025-08-03')];
    const { reasons, remedies } = tree(STEM, { jobs });
    expect(reasons).toEqual([
      { code: 'months-in-window', values: { months: 6, required: 12, since: '2023-07-01' } },
    ]);
    expect(remedies).toEqual([{ code: 'remedy.listed-work', values: { months: 6 } }]);
  });

  test('whoever has left the jobs out: that they are missing', () => {
    expect(tree(STEM, { jobs: undefined })).toEqual({
      ...empty,
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'unknown', missing: ['jobs'] },
      facts: [],
      reasons: [],
    });
  });

  test('of the occupation with most of it, not of all together', () => {
    const [, other = ''] = category(STEM).nocs;
    const jobs = [
      job(LISTED, 'IN', '2025-01-06', '2025-08-03'),
      job(other, 'IN', '2025-08-04', '2026-06-28'),
    ];
    expect(tree(STEM, { jobs }).reasons).toMatchObject([{ values: { months: 10, required: 12 } }]);
  });

  test('why work in a listed occupation does not count, and nothing of work in another', () => {
    const jobs = [year('63200', 'IN', { paid: false }), year(LISTED, 'IN', { paid: false })];
    expect(tree(STEM, { jobs }).reasons).toEqual([
      { code: 'no-listed-occupation', values: {} },
      { code: 'job.unpaid', values: { path: 'jobs.1' } },
    ]);
  });

  test('nothing of work whose occupation is not known, of which something else fails', () => {
    expect(tree(STEM, { jobs: [year(LISTED, 'IN', { paid: false, noc: undefined })] })).toMatchObject({
      outcome: { kind: 'value', value: false },
      reasons: [{ code: 'no-listed-occupation' }],
    });
  });

  test('what is missing of work that may be enough, and nothing where it would not be', () => {
    expect(tree(STEM, { jobs: [year(LISTED, 'IN', { paid: undefined })] }).outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs.0.paid'],
    });
    const short = job(LISTED, 'IN', '2025-01-06', '2025-08-03', 30, { paid: undefined });
    expect(tree(STEM, { jobs: [short] }).outcome).toEqual({ kind: 'value', value: false });
  });

  test('the code of which year is missing where only that of another was declared', () => {
    expect(tree(STEM, { jobs: [year('2173')] }).outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs.0.noc.2021'],
    });
    expect(tree(STEM, { jobs: [year(LISTED, 'IN', { noc: undefined })] }).outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs.0.noc'],
    });
  });
});

describe('a category that asks for work in Canada', () => {
  const self = year(RESEARCHER, 'CA', { selfEmployed: true });
  const choice = (value: string) => ({
    code: 'policy',
    values: { policy: 'category.canadian-work', choice: value },
  });

  test('takes what is Canadian experience elsewhere, and names the policy where its other answer counts more', () => {
    expect(tree(RESEARCHERS, { jobs: [self] }).reasons).toEqual([
      { code: 'no-listed-occupation', values: {} },
      { code: 'job.self-employed', values: { path: 'jobs.0' } },
      choice('canadian-experience'),
    ]);
  });

  test.each([
    ['abroad', year(RESEARCHER, 'IN')],
    ['unpaid', year(RESEARCHER, 'CA', { paid: false })],
    ['without the right to work', year(RESEARCHER, 'CA', { authorised: false })],
    ['without its main duties', year(RESEARCHER, 'CA', { dutiesPerformed: false })],
  ])('names no policy for work %s: no answer counts it', (_, work) => {
    expect(tree(RESEARCHERS, { jobs: [work] }).reasons.map(({ code }) => code)).not.toContain('policy');
  });

  test('names it for work that the other answer may count', () => {
    const open = year(RESEARCHER, 'CA', { selfEmployed: true, paid: undefined });
    expect(tree(RESEARCHERS, { jobs: [open] }).reasons).toContainEqual(choice('canadian-experience'));
  });

  test('takes all paid and authorised work where the policy says so', () => {
    const values = { 'category.canadian-work': 'authorised' };
    for (const work of [
      self,
      year(RESEARCHER, 'CA', { duringFullTimeStudy: true }),
      year(RESEARCHER, 'CA', { employerCountry: 'US' }),
    ]) {
      expect(tree(RESEARCHERS, { jobs: [work] }).outcome).toEqual({ kind: 'value', value: false });
      expect(tree(RESEARCHERS, { jobs: [work] }, ON, values).outcome).toEqual({ kind: 'value', value: true });
    }
    expect(tree(RESEARCHERS, { jobs: [year(RESEARCHER, 'IN')] }, ON, values).reasons).toEqual([
      { code: 'no-listed-occupation', values: {} },
      { code: 'job.abroad', values: { path: 'jobs.0' } },
    ]);
  });

  test('that does not ask for it names no policy', () => {
    expect(tree(STEM, { jobs: [year(LISTED, 'CA', { paid: false })] }).reasons).toEqual([
      { code: 'no-listed-occupation', values: {} },
      { code: 'job.unpaid', values: { path: 'jobs.0' } },
    ]);
  });
});

describe('the text for physicians', () => {
  const PHYSICIANS = 'physicians-ca@2026-v1';
  const [physician = ''] = category(PHYSICIANS).nocs;
  const broken = {
    jobs: [
      job(physician, 'CA', '2024-01-01', '2024-07-31'),
      job(physician, 'CA', '2024-09-01', '2025-06-30'),
    ],
  };
  const CONTINUOUS = { 'category.physicians-continuous': 'continuous' };

  test.each([
    ['2025-12-08', {}, true],
    ['2026-03-15', {}, true],
    ['2026-03-15', CONTINUOUS, false],
    ['2026-03-16', CONTINUOUS, true],
  ])('on %s under %j: a broken year counts: %s', (on, values, counts) => {
    expect(tree(PHYSICIANS, broken, on, values).outcome).toEqual({ kind: 'value', value: counts });
    expect(member(PHYSICIANS, broken, on, values)).toBe(counts);
  });

  test('is read as a value of law of its day, for that category alone', () => {
    expect(tree(PHYSICIANS, broken, '2026-03-15').parameters).toMatchObject([
      { id: 'category.physicians.textOpen', instrument: 'categories-2025-12-08' },
    ]);
    expect(tree(PHYSICIANS, broken, '2026-03-16').parameters).toMatchObject([
      { instrument: 'categories-2026-03-16' },
    ]);
    expect(tree(RESEARCHERS, broken, '2026-03-15').parameters).toEqual([]);
  });
});

describe('what a membership by French shows', () => {
  const tef = (score: number, change: Change = {}) => ({
    languageTests: [testResult('tef', '2025-07-01', score, change)],
  });
  const perAbility = { listening: 300, reading: 250, writing: 350, speaking: 350 };

  test('whoever has left the results out: that they are missing, and no more', () => {
    expect(tree(FRENCH, { languageTests: undefined })).toEqual({
      ...empty,
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'unknown', missing: ['languageTests'] },
      facts: [],
      reasons: [],
    });
  });

  test('whoever has no result: that there is none, and what each ability needs', () => {
    expect(tree(FRENCH, {})).toEqual({
      ...empty,
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'value', value: false },
      facts: [],
      reasons: [{ code: 'no-valid-test', values: {} }],
      remedies: ['listening', 'reading', 'writing', 'speaking'].map((ability) => ({
        code: 'remedy.ability',
        values: { ability, required: 7 },
      })),
    });
  });

  test('why a result does not count stands before that there is none', () => {
    const expired = tree(FRENCH, { languageTests: [testResult('tef', '2024-07-01', 300)] });
    expect(expired.reasons.map(({ code }) => code)).toEqual(['test.expired', 'no-valid-test']);
  });

  test('whoever is too low in one ability: the lowest, and the ability that needs more', () => {
    const found = tree(FRENCH, tef(300, { ...perAbility, writing: 200 }));
    expect(found.outcome).toEqual({ kind: 'value', value: false });
    expect(found.reasons).toEqual([
      { code: 'language-too-low', values: { lowest: expect.any(Number) as number, required: 7 } },
    ]);
    expect(found.remedies).toEqual([{ code: 'remedy.ability', values: { ability: 'writing', required: 7 } }]);
    expect(found.facts).toHaveLength(6);
  });

  test('whoever has NCLC 7 everywhere belongs to it', () => {
    expect(tree(FRENCH, tef(300, perAbility)).outcome).toEqual({ kind: 'value', value: true });
  });
});

describe('what a membership of military recruits shows', () => {
  test('of each condition its place in the law, what is required and what would help', () => {
    expect(tree(MILITARY, { militaryService: null })).toMatchObject({
      code: 'category',
      provision: 'irpa.10.3',
      outcome: { kind: 'value', value: false },
      children: [
        {
          code: 'category.military.service',
          remedies: [{ code: 'remedy.military-service', values: { years: 10 } }],
        },
        {
          code: 'category.military.occupation',
          remedies: [{ code: 'remedy.military-occupation', values: {} }],
        },
        {
          code: 'category.military.offer',
          remedies: [{ code: 'remedy.military-offer', values: { years: 3 } }],
        },
        {
          code: 'category.military.credential',
          remedies: [{ code: 'remedy.military-credential', values: { years: 2 } }],
        },
      ].map((child) => ({ ...child, provision: 'irpa.10.3', outcome: { kind: 'value', value: false } })),
    });
  });
});

describe('who surely belongs to a category, without the why', () => {
  const service = {
    recognizedForce: true,
    start: '2016-07-01',
    end: null,
    noc: noc('42102'),
    offerMonths: 36,
    offerNoc: noc('43204'),
  };
  const recruit = {
    militaryService: service,
    credentials: [foreign('twoYear', '2014-06-30', '2024-01-15')],
  };
  const nclc7 = testResult('tef', '2025-07-01', 300, { reading: 250, writing: 350, speaking: 350 });

  test.each<[string, string, Change, boolean]>([
    ['with a year of listed work', STEM, { jobs: [year(LISTED)] }, true],
    ['with work in another occupation', STEM, { jobs: [year('63200')] }, false],
    ['with work that only may count', STEM, { jobs: [year(LISTED, 'IN', { paid: undefined })] }, false],
    ['with no work', STEM, { jobs: [] }, false],
    ['whose work was left out', STEM, { jobs: undefined }, false],
    ['with NCLC 7', FRENCH, { languageTests: [nclc7] }, true],
    ['with NCLC 7 in three abilities', FRENCH, { languageTests: [{ ...nclc7, reading: 100 }] }, false],
    ['without a result', FRENCH, {}, false],
    ['whose results were left out', FRENCH, { languageTests: undefined }, false],
    ['who was recruited', MILITARY, recruit, true],
    [
      'who has served nine years',
      MILITARY,
      { ...recruit, militaryService: { ...service, start: '2017-07-01' } },
      false,
    ],
    ['who never served', MILITARY, { ...recruit, militaryService: null }, false],
    ['whose service was left out', MILITARY, { ...recruit, militaryService: undefined }, false],
    ['whose credentials were left out', MILITARY, { ...recruit, credentials: undefined }, false],
  ])('somebody %s: of %s', (_, id, change, belongs) => {
    expect(member(id, change)).toBe(belongs);
    // The tree comes to the same.
    expect(isMet(tree(id, change))).toBe(belongs);
  });
});
