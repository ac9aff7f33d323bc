import { describe, expect, test } from 'vitest';
import { ABILITIES } from '../../src/coded/candidate.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { federalSkilledWorker } from '../../src/programs/fsw.ts';
import { lawOn } from '../support/law.ts';
import {
  type Change,
  canadian,
  foreign,
  job,
  noc,
  offer,
  person,
  relative,
  spouse,
  study,
  testResult,
} from '../support/people.ts';
import { nodeOf } from '../support/trees.ts';

const ON = '2024-06-01';
const node = (code: string, change: Change, on = ON, values: Change = {}) =>
  nodeOf(federalSkilledWorker(findingsOf(person(change), lawOn(on, values))), `fsw.grid.adaptability${code}`);
/** The points of an element, or what is missing for them. */
const element = (code: string, ...of: [Change, string?, Change?]) => {
  const { outcome } = node(`.${code}`, ...of);
  return outcome.kind === 'unknown'
    ? outcome.missing
    : outcome.kind === 'value'
      ? outcome.value
      : outcome.kind;
};
const total = (change: Change) => {
  const { outcome } = node('', change);
  return outcome.kind === 'value' ? outcome.value : outcome;
};

/** Spouses who do not count: none of their elements earns anything. */
const NOT_COUNTED = [{ accompanying: false }, { citizenOrPermanentResident: true }];

describe('the language of the spouse or partner', () => {
  const of = (scores: Change, change: Change = {}) =>
    element('spouseLanguage', {
      spouse: spouse({ languageTests: [testResult('celpip', '2024-01-10', 4, scores)], ...change }),
    });

  test('earns 5 points at CLB 4 in all four abilities', () => {
    expect(of({})).toBe(5);
    for (const ability of ABILITIES) expect(of({ [ability]: 3 }), ability).toBe(0);
    expect(of({ listening: 12 })).toBe(5);
  });

  test('may be French', () => {
    const tcf = testResult('tcf', '2024-01-10', 4, { listening: 331, reading: 342 });
    expect(of({}, { languageTests: [tcf] })).toBe(5);
    expect(of({}, { languageTests: [testResult('celpip', '2024-01-10', 4, { reading: 3 }), tcf] })).toBe(5);
    expect(of({}, { languageTests: [] })).toBe(0);
  });

  test('is from a result less than two years old', () => {
    expect(of({ date: '2022-06-02' })).toBe(5);
    expect(of({ date: '2022-06-01' })).toBe(0);
  });

  test('is of one who comes and is neither citizen nor permanent resident', () => {
    for (const change of NOT_COUNTED) expect(of({}, change)).toBe(0);
    expect(element('spouseLanguage', {})).toBe(0);
  });

  test('is unknown where it depends on something left out', () => {
    expect(of({}, { languageTests: undefined })).toEqual(['spouse.languageTests']);
    expect(of({}, { accompanying: undefined })).toEqual(['spouse.accompanying']);
    expect(of({ reading: 3 }, { accompanying: undefined })).toBe(0);
    expect(of({}, { languageTests: undefined, accompanying: false })).toBe(0);
    expect(element('spouseLanguage', { spouse: undefined })).toEqual(['spouse']);
  });
});

describe.each([
  ['ownStudy', (credentials: unknown): Change => ({ credentials }), ''],
  ['spouseStudy', (credentials: unknown): Change => ({ spouse: spouse({ credentials }) }), 'spouse.'],
] as const)('%s in Canada', (code, held, path) => {
  const of = (credential: unknown) => element(code, held([credential]));

  test.each([
    ['secondary', 5],
    ['oneYear', 0],
    ['twoYear', 5],
    ['threeYear', 5],
    ['twoOrMore', 5],
    ['masters', 5],
    ['phd', 5],
  ])('%s earns %i: two academic years, also at a secondary school (s. 83(2))', (level, expected) => {
    expect(of(canadian(level, '2020-04-30'))).toBe(expected);
  });

  test.each([
    ['15.9 months of study', { study: study({ fullTimeMonths: 15.9 }) }, 0],
    ['16 months of study', { study: study({ fullTimeMonths: 16 }) }, 5],
    ['a program of 1.9 years', { programYears: 1.9 }, 0],
    ['a program of 2 years', { programYears: 2 }, 5],
    ['no permit', { study: study({ authorised: false }) }, 0],
    [
      'little presence, language training and a duty to return',
      {
        study: study({ presenceMonths: 0, mostlyLanguageTraining: true, returnRequired: true }),
      },
      5,
    ],
  ])('with %s: %j earns %i', (_name, change, expected) => {
    expect(of(canadian('threeYear', '2020-04-30', change))).toBe(expected);
  });

  test('abroad earns none', () => {
    const abroad = foreign('phd', '2020-04-30', '2023-05-01', { programYears: 4, study: study() });
    expect(of(abroad)).toBe(0);
  });

  test('earns them when it is completed', () => {
    const credential = canadian('threeYear', '2024-06-01');
    expect(element(code, held([credential]), '2024-05-31')).toBe(0);
    expect(element(code, held([credential]), '2024-06-01')).toBe(5);
  });

  test.each([
    ['oneYear', 0],
    ['twoYear', 5],
    ['threeYear', 5],
    ['twoOrMore', 5],
  ])('of %s without the length of the program is taken by its level: %i', (level, expected) => {
    expect(of(canadian(level, '2020-04-30', { programYears: undefined, study: study() }))).toBe(expected);
  });

  test.each(['secondary', 'masters', 'professional', 'phd'])(
    'of %s is unknown without that length',
    (level) => {
      expect(of(canadian(level, '2020-04-30', { programYears: undefined }))).toEqual([
        `${path}credentials.0.programYears`,
      ]);
    },
  );

  test('is unknown where it depends on something left out', () => {
    expect(of(canadian('threeYear', '2020-04-30', { study: undefined }))).toEqual([
      `${path}credentials.0.study.fullTimeMonths`,
      `${path}credentials.0.study.authorised`,
    ]);
    expect(of(canadian('oneYear', '2020-04-30', { study: undefined }))).toBe(0);
    expect(element(code, held(undefined))).toEqual([`${path}credentials`]);
    const open = canadian('threeYear', '2020-04-30', { study: undefined });
    expect(element(code, held([open, canadian('twoYear', '2020-04-30')]))).toBe(5);
    expect(element(code, held([]))).toBe(0);
  });
});

test('the study of a spouse or partner who does not count earns none', () => {
  const credentials = [canadian('threeYear', '2020-04-30')];
  for (const change of NOT_COUNTED) {
    expect(element('spouseStudy', { spouse: spouse({ credentials, ...change }) })).toBe(0);
  }
  expect(element('spouseStudy', { spouse: undefined })).toEqual(['spouse']);
});

describe('own work in Canada', () => {
  const of = (change: Change, code: Parameters<typeof job>[0] = '21231', values: Change = {}) =>
    element('ownWork', { jobs: [job(code, 'CA', '2020-01-01', '2020-12-30', 30, change)] }, ON, values);

  test('earns 10 points for a year', () => {
    expect(of({})).toBe(10);
    expect(of({ end: '2020-12-29' })).toBe(0);
  });

  test.each([
    [{ authorised: false }, 0],
    [{ paid: false }, 0],
    [{ country: 'IN' }, 0],
    [{ hoursPerWeek: 29.9 }, 0],
    [{ selfEmployed: true }, 10],
    [{ duringFullTimeStudy: true }, 10],
    [{ employerCountry: 'US' }, 10],
  ])('with %j earns %i', (change, expected) => {
    expect(of(change)).toBe(expected);
  });

  test.each([
    ['00012', 10],
    ['13102', 10],
    ['14200', 0],
    ['65100', 0],
  ])('in %s earns %i', (code, expected) => {
    expect(of({}, code)).toBe(expected);
  });

  test('may be years ago and in pieces', () => {
    const jobs = [
      job(noc('21231', '2173'), 'CA', '2001-01-01', '2001-06-30'),
      job('72310', 'CA', '2020-01-01', '2020-07-02'),
    ];
    expect(element('ownWork', { jobs })).toBe(10);
    expect(element('ownWork', { jobs: jobs.slice(1) })).toBe(0);
  });

  test('is full-time; part-time adds up only where the policy says so', () => {
    const jobs = [job('21231', 'CA', '2020-01-01', '2021-12-31', 15)];
    expect(element('ownWork', { jobs })).toBe(0);
    const equivalent = { 'fsw.canadian-work-part-time': 'equivalent-counts' };
    expect(element('ownWork', { jobs }, ON, equivalent)).toBe(10);
    expect(
      element('ownWork', { jobs: [job('21231', 'CA', '2020-01-01', '2021-12-31', 14)] }, ON, equivalent),
    ).toBe(0);
  });

  test('has begun', () => {
    const jobs = [job('21231', 'CA', '2024-06-02', null, 30, { paid: undefined })];
    expect(element('ownWork', { jobs })).toBe(0);
    const whole = [job('21231', 'CA', '2023-06-03', null)];
    expect(element('ownWork', { jobs: whole }, '2024-05-31')).toBe(0);
    expect(element('ownWork', { jobs: whole }, '2024-06-01')).toBe(10);
  });

  test('is unknown where it depends on something left out', () => {
    expect(of({ authorised: undefined, paid: undefined })).toEqual(['jobs.0.authorised', 'jobs.0.paid']);
    expect(of({ noc: undefined })).toEqual(['jobs.0.noc']);
    expect(of({ paid: undefined, end: '2020-06-30' })).toBe(0);
    expect(of({ paid: undefined, authorised: false })).toBe(0);
    expect(element('ownWork', { jobs: undefined })).toEqual(['jobs']);
    const jobs = [
      job('21231', 'CA', '2020-01-01', '2020-12-30'),
      job('21231', 'CA', '2022-01-01', '2022-12-31', 30, { paid: undefined }),
    ];
    expect(element('ownWork', { jobs })).toBe(10);
  });
});

describe('the work of the spouse or partner in Canada', () => {
  const of = (change: Change, values: Change = {}, more: Change = {}) =>
    element(
      'spouseWork',
      { spouse: spouse({ jobs: [job('21231', 'CA', '2020-01-01', '2020-12-30', 30, change)], ...more }) },
      ON,
      values,
    );

  test('earns 5 points for a year, in any occupation', () => {
    expect(of({})).toBe(5);
    expect(of({ noc: noc('65100') })).toBe(5);
    expect(of({ noc: undefined })).toBe(5);
    expect(of({ end: '2020-12-29' })).toBe(0);
  });

  test.each([[{ authorised: false }], [{ paid: false }], [{ country: 'IN' }], [{ hoursPerWeek: 29 }]])(
    'with %j earns none',
    (change) => {
      expect(of(change)).toBe(0);
    },
  );

  test('lasts any time where the policy says so (the French text names no duration)', () => {
    const any = { 'fsw.spouse-work-duration': 'any' };
    expect(of({ end: '2020-01-01' }, any)).toBe(5);
    expect(of({ end: '2020-01-01', hoursPerWeek: 29 }, any)).toBe(0);
    expect(of({ start: '2024-06-02', end: null }, any)).toBe(0);
  });

  test('is of one who counts', () => {
    for (const change of NOT_COUNTED) expect(of({}, {}, change)).toBe(0);
    expect(of({}, {}, { accompanying: undefined })).toEqual(['spouse.accompanying']);
    expect(of({ authorised: undefined })).toEqual(['spouse.jobs.0.authorised']);
    expect(of({}, {}, { jobs: undefined })).toEqual(['spouse.jobs']);
  });
});

describe('a relative in Canada', () => {
  test('earns 5 points, once', () => {
    expect(element('relative', { relativesInCanada: [relative('grandparent')] })).toBe(5);
    expect(element('relative', { relativesInCanada: [relative(), relative('parent')] })).toBe(5);
    expect(element('relative', { relativesInCanada: [relative('cousin')] })).toBe(0);
    expect(
      element('relative', { relativesInCanada: [relative('parent', { of: 'spouse' })], spouse: spouse() }),
    ).toBe(5);
    expect(element('relative', { relativesInCanada: undefined })).toEqual(['relativesInCanada']);
  });
});

describe('adaptability', () => {
  const elements = {
    spouseLanguage: { spouse: spouse({ languageTests: [testResult('celpip', '2024-01-10', 4)] }) },
    ownStudy: { credentials: [canadian('twoYear', '2019-04-30')] },
    ownWork: { jobs: [job('21231', 'CA', '2020-01-01', '2021-12-31')] },
    relative: { relativesInCanada: [relative()] },
    arrangedEmployment: { jobOffers: [offer()] },
  };

  test('is the sum of its elements, and ten at most', () => {
    const { spouseLanguage, ownStudy, ownWork, relative: related, arrangedEmployment } = elements;
    expect(total({})).toBe(0);
    expect(total(spouseLanguage)).toBe(5);
    expect(total(ownStudy)).toBe(5);
    expect(total(ownWork)).toBe(10);
    expect(total({ ...ownStudy, ...related })).toBe(10);
    expect(total({ ...ownStudy, ...related, ...arrangedEmployment })).toBe(10);
    expect(total({ ...spouseLanguage, ...ownStudy, ...ownWork, ...related, ...arrangedEmployment })).toBe(10);
    expect(node('', {}).maximum).toBe(10);
    expect(node('', {}).children.map(({ maximum }) => maximum)).toEqual([5, 5, 5, 10, 5, 5, 5]);
  });

  test('is a range where elements are unknown, and known where they cannot matter', () => {
    const { ownStudy, ownWork, relative: related } = elements;
    expect(total({ relativesInCanada: undefined })).toEqual({
      kind: 'unknown',
      missing: ['relativesInCanada'],
      range: [0, 5],
    });
    expect(total({ ...ownStudy, jobs: undefined })).toEqual({
      kind: 'unknown',
      missing: ['jobs'],
      range: [5, 10],
    });
    expect(total({ ...ownWork, relativesInCanada: undefined })).toBe(10);
    expect(total({ ...ownStudy, ...related, jobs: undefined })).toBe(10);
  });

  test('each element names its section', () => {
    for (const child of node('', {}).children) expect(child.provision).toBe('irpr.83');
  });
});

describe('what an element asks for', () => {
  const told = (code: string, change: Change, values: Change = {}) =>
    node(`.${code}`, change, ON, values).reasons.map((reason) => reason.values.policy ?? reason.code);
  const coming = spouse({ languageTests: [testResult('celpip', '2024-01-10', 4)] });

  test.each([
    ['spouseLanguage', 'adaptability.spouse-language'],
    ['ownStudy', 'adaptability.study'],
    ['spouseStudy', 'adaptability.spouse-study'],
    ['ownWork', 'adaptability.work'],
    ['spouseWork', 'adaptability.spouse-work'],
    ['relative', 'adaptability.relative'],
    ['arrangedEmployment', 'adaptability.arranged-employment'],
  ])('%s is told where it earns nothing', (code, reason) => {
    expect(told(code, {})).toEqual([reason]);
  });

  test('is told where it is unknown, and not where it is met', () => {
    expect(told('relative', { relativesInCanada: undefined })).toEqual(['adaptability.relative']);
    expect(told('relative', { relativesInCanada: [relative()] })).toEqual([]);
    expect(told('spouseLanguage', { spouse: coming })).toEqual([]);
  });

  test('comes with the policies that decided of the work there is', () => {
    const half = [job('21231', 'CA', '2020-01-01', '2023-12-31', 15)];
    const months = [job('21231', 'CA', '2023-06-01', '2023-12-31')];
    const partTime = 'fsw.canadian-work-part-time';
    expect(told('ownWork', { jobs: half })).toEqual(['adaptability.work', partTime]);
    expect(told('ownWork', { jobs: months })).toEqual(['adaptability.work']);
    const of = (jobs: readonly unknown[]) => told('spouseWork', { spouse: spouse({ jobs }) });
    expect(of(half)).toEqual(['adaptability.spouse-work', partTime]);
    expect(of(months)).toEqual(['adaptability.spouse-work', 'fsw.spouse-work-duration']);
    expect(of([job('21231', 'IN', '2020-01-01', null)])).toEqual(['adaptability.spouse-work']);
    expect(told('spouseWork', { spouse: spouse({ jobs: months, accompanying: false }) })).toEqual([
      'adaptability.spouse-work',
    ]);
  });

  test('of part-time work is the same for the spouse or partner (policy fsw.canadian-work-part-time)', () => {
    const jobs = [job('21231', 'CA', '2020-01-01', '2023-12-31', 15)];
    const equivalent = { 'fsw.canadian-work-part-time': 'equivalent-counts' };
    expect(element('spouseWork', { spouse: spouse({ jobs }) })).toBe(0);
    expect(element('spouseWork', { spouse: spouse({ jobs }) }, ON, equivalent)).toBe(5);
  });
});
