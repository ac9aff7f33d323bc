import { describe, expect, test } from 'vitest';
import { assess, belongsTo, eligiblePrograms, explainProgram, PROGRAMS } from '../src/assess.ts';
import { categoriesOn, categoryVersion } from '../src/categories/categories.ts';
import { pointsOf } from '../src/explain/explanation.ts';
import { KNOWN_GAP_FROM, VERIFIED_THROUGH } from '../src/ruleset.ts';
import { lawOn } from './support/law.ts';
import {
  type Change,
  canadian,
  foreign,
  job,
  noc,
  person,
  spouse,
  study,
  testResult,
} from './support/people.ts';
import { nodeOf, reasonsOf, valueOf } from './support/trees.ts';

const law = lawOn('2024-06-01');
const engineer = {
  languageTests: [testResult('celpip', '2024-01-10', 9)],
  credentials: [foreign('masters', '2017-06-30', '2023-05-01')],
  jobs: [job('21231', 'IN', '2018-01-01', '2020-12-31'), job('21231', 'CA', '2022-01-01', '2023-12-31')],
  settlementFunds: 20_000,
};
const carpenter = {
  languageTests: [testResult('celpip', '2024-01-10', 7)],
  credentials: [foreign('threeYear', '2012-06-30', '2023-05-01')],
  jobs: [job('72310', 'IN', '2015-01-01', '2021-12-31'), job('72310', 'CA', '2022-01-01', '2023-12-31')],
  certificateOfQualification: { noc: noc('72310') },
  settlementFunds: 20_000,
};
const nomination = (accepted: string | null) => ({
  nomination: { province: 'NB', accepted },
  intendedProvince: 'NB',
});

describe('the programs of a person', () => {
  const programs = (change: Change) => eligiblePrograms(person(change), law);

  test('are in the order of invitation: CEC, FSW, FST', () => {
    expect(PROGRAMS).toEqual(['CEC', 'FSW', 'FST']);
    expect(programs(carpenter)).toEqual(['CEC', 'FSW', 'FST']);
    expect(programs(engineer)).toEqual(['CEC', 'FSW']);
    expect(programs({ ...engineer, settlementFunds: 0 })).toEqual(['CEC']);
    expect(programs({})).toEqual([]);
  });

  test('are that of nominees alone once a nomination is accepted', () => {
    expect(programs({ ...engineer, ...nomination('2024-06-01') })).toEqual(['PNP']);
    expect(programs({ ...engineer, ...nomination('2024-06-02') })).toEqual(['CEC', 'FSW']);
    expect(programs({ ...engineer, ...nomination(null) })).toEqual(['CEC', 'FSW']);
    expect(programs({ ...engineer, nomination: undefined })).toEqual(['CEC', 'FSW']);
  });

  test('are none for a nominee who meets no federal program (course rule, ICL840)', () => {
    expect(programs(nomination('2024-05-01'))).toEqual([]);
  });

  test('do not include one that cannot be decided', () => {
    expect(programs({ ...engineer, settlementFunds: undefined })).toEqual(['CEC']);
  });

  test('are none of somebody inadmissible for misrepresentation (IRPA 10.1(4))', () => {
    expect(programs({ ...engineer, inadmissibleForMisrepresentation: true })).toEqual([]);
    // Undeclared it is unknown, there as in the pool, and nobody is invited on what is not known.
    const open = { ...engineer, inadmissibleForMisrepresentation: undefined };
    expect(programs(open)).toEqual([]);
    expect(assess(person(open), law).pool.outcome.kind).toBe('unknown');
  });

  test('are explained each by itself as in the assessment', () => {
    const { programs: assessed } = assess(person(engineer), law);
    for (const program of PROGRAMS)
      expect(explainProgram(program, person(engineer), law)).toEqual(assessed[program]);
    expect(PROGRAMS.map((program) => assessed[program].code)).toEqual([
      'program.cec',
      'program.fsw',
      'program.fst',
    ]);
  });
});

describe('the pool', () => {
  const pool = (change: Change) => assess(person(change), law).pool;

  test('is open to whoever meets a program, nominated or not', () => {
    expect(valueOf(pool(engineer))).toBe(true);
    expect(pool(engineer).reasons).toEqual([]);
    expect(valueOf(pool({ ...engineer, ...nomination('2024-05-01') }))).toBe(true);
    expect(valueOf(pool(nomination('2024-05-01')))).toBe(false);
  });

  test('is closed without a program and after misrepresentation, with the reasons', () => {
    expect(reasonsOf(pool({}))).toEqual(['no-program']);
    const barred = { inadmissibleForMisrepresentation: true };
    expect(valueOf(pool({ ...engineer, ...barred }))).toBe(false);
    expect(reasonsOf(pool({ ...engineer, ...barred }))).toEqual(['misrepresentation']);
    expect(reasonsOf(pool(barred))).toEqual(['no-program', 'misrepresentation']);
  });

  test('is unknown where it is open whether a program is met', () => {
    const open = { ...engineer, intendedProvince: undefined };
    expect(pool(open).outcome).toEqual({ kind: 'unknown', missing: ['intendedProvince'] });
    expect(pool({ ...engineer, inadmissibleForMisrepresentation: undefined }).outcome).toEqual({
      kind: 'unknown',
      missing: ['inadmissibleForMisrepresentation'],
    });
    expect(valueOf(pool({ inadmissibleForMisrepresentation: undefined }))).toBe(false);
    expect(valueOf(pool({ ...open, inadmissibleForMisrepresentation: true }))).toBe(false);
    // One program that is met is enough.
    expect(valueOf(pool({ ...engineer, settlementFunds: undefined }))).toBe(true);
  });
});

describe('a nominee', () => {
  const nominee = (change: Change) => assess(person(change), law).nominee;

  test('has accepted a nomination and meets a program', () => {
    expect(valueOf(nominee({ ...engineer, ...nomination('2024-06-01') }))).toBe(true);
    expect(nominee({ ...engineer, ...nomination('2024-06-01') }).reasons).toEqual([]);
    expect(reasonsOf(nominee(engineer))).toEqual(['no-nomination']);
    expect(nominee(engineer).remedies).toEqual([{ code: 'remedy.nomination', values: {} }]);
    expect(nominee(nomination('2024-06-01')).remedies).toBeUndefined();
    expect(reasonsOf(nominee(nomination('2024-06-01')))).toEqual(['no-program']);
    expect(reasonsOf(nominee({}))).toEqual(['no-nomination', 'no-program']);
  });

  test('of Quebec there is none', () => {
    const quebec = { ...engineer, nomination: { province: 'QC', accepted: '2024-05-01' } };
    expect(reasonsOf(nominee(quebec))).toEqual(['nomination.quebec', 'no-nomination']);
    expect(eligiblePrograms(person(quebec), law)).toEqual(['CEC', 'FSW']);
  });

  test('intends to live in the province of the nomination, until that became the province’s to judge', () => {
    const person2026 = person({
      ...engineer,
      languageTests: [testResult('celpip', '2025-06-10', 9)],
      jobs: [job('21231', 'CA', '2023-01-01', null)],
      nomination: { province: 'AB', accepted: '2026-02-01' },
      intendedProvince: 'ON',
    });
    const before = lawOn('2026-03-29');
    const since = lawOn('2026-03-30');
    const { nominee: elsewhere } = assess(person2026, before);
    expect(valueOf(elsewhere)).toBe(false);
    expect(elsewhere.reasons).toEqual([
      { code: 'nomination.elsewhere', values: { province: 'AB', intended: 'ON' } },
    ]);
    expect(elsewhere.remedies).toEqual([
      { code: 'remedy.province-of-nomination', values: { province: 'AB' } },
    ]);
    expect(elsewhere.parameters.map(({ id, instrument }) => [id, instrument])).toEqual([
      ['pnp.intentToReside', 'irpr-2002-227'],
    ]);
    expect(eligiblePrograms(person2026, before)).toEqual(['CEC', 'FSW']);
    expect(valueOf(assess(person2026, since).nominee)).toBe(true);
    expect(eligiblePrograms(person2026, since)).toEqual(['PNP']);
    const there = { ...person2026, intendedProvince: 'AB' as const };
    expect(valueOf(assess(there, before).nominee)).toBe(true);
    expect(eligiblePrograms(there, before)).toEqual(['PNP']);
  });

  test('is unknown without the nomination, or where a program is', () => {
    expect(nominee({ ...engineer, nomination: undefined }).outcome).toEqual({
      kind: 'unknown',
      missing: ['nomination'],
    });
    const open = { ...engineer, ...nomination('2024-06-01'), intendedProvince: undefined };
    expect(nominee(open).outcome).toEqual({ kind: 'unknown', missing: ['intendedProvince'] });
    expect(reasonsOf(nominee(open))).toEqual([]);
    expect(valueOf(nominee({ nomination: undefined }))).toBe(false);
  });
});

describe('an assessment', () => {
  test('holds the coded candidate, the score and every program, with reasons', () => {
    const { coded, crs, programs, facts } = assess(person(engineer), law);
    expect(coded.candidate).toMatchObject({
      education: 'masters',
      canadianWorkYears: 2,
      foreignWorkYears: 3,
    });
    expect(coded.unknown).toEqual({});
    // 110 for 29 years, 135, 124, 53, 50 for education and 50 for foreign work.
    expect(pointsOf(crs)).toBe(110 + 135 + 124 + 53 + 50 + 50);
    expect(Object.keys(programs)).toEqual(['CEC', 'FSW', 'FST']);
    expect(programs.FST.outcome).toEqual({ kind: 'value', value: false });
    expect(facts.code).toBe('facts');
  });

  test('names the law that it applied, and how far that was verified', () => {
    const { on, instruments, verifiedThrough, knownGap } = assess(person(), law);
    expect(on).toBe('2024-06-01');
    expect(instruments).toBe(law.instruments);
    expect(verifiedThrough).toBe(VERIFIED_THROUGH);
    expect(knownGap).toBeNull();
    expect(assess(person(), lawOn('2026-11-02')).knownGap).toBeNull();
    expect(assess(person(), lawOn('2026-11-03')).knownGap).toBe(KNOWN_GAP_FROM);
  });

  test('holds the categories of the day', () => {
    const { categories } = assess(person(engineer), law);
    expect(categories.map(({ category }) => category)).toEqual(categoriesOn(law.on));
    const members = categories.filter(({ membership }) => valueOf(membership) === true);
    expect(members.map(({ category }) => category.id)).toEqual(['stem@v1']);
    expect(assess(person(), lawOn('2023-05-30')).categories).toEqual([]);
  });
});

describe('a line of the score that earns nothing', () => {
  const reasons = (change: Change, code: string) =>
    nodeOf(assess(person(change), law).crs, code).reasons.map((reason) => reason.code);

  test.each([
    [
      'crs.education',
      { credentials: [foreign('masters', '2012-06-30', '2018-05-01')] },
      ['credential.assessment-expired'],
    ],
    ['crs.education', { credentials: [foreign('masters', '2024-06-30', null)] }, ['credential.later']],
    ['crs.firstLanguage', { languageTests: [testResult('celpip', '2022-01-10', 9)] }, ['test.expired']],
    ['crs.secondLanguage', { languageTests: [testResult('tef', '2022-01-10', 250)] }, ['test.expired']],
    ['crs.canadianWork', { jobs: [job('65100', 'CA', '2022-01-01', null)] }, ['job.not-skilled']],
    [
      'crs.foreignLanguage',
      { jobs: [job('21231', 'IN', '2020-01-01', null, 30, { paid: false })] },
      ['job.unpaid'],
    ],
    ['crs.certificate', { certificateOfQualification: { issued: '2024-06-02' } }, ['certificate.later']],
    ['crs.nomination', nomination('2024-06-02'), ['nomination.later']],
    ['crs.nomination', nomination(null), ['nomination.pending']],
    [
      'crs.canadianStudy',
      { credentials: [canadian('twoYear', '2019-06-30', { study: study({ returnRequired: true }) })] },
      ['study.return'],
    ],
  ] as const)('%s tells why what is declared does not count', (code, change, expected) => {
    expect(reasons(change, code)).toEqual(expected);
  });

  test('tells it for a spouse who comes along', () => {
    const change = {
      maritalStatus: 'married',
      spouse: spouse({
        languageTests: [testResult('celpip', '2022-01-10', 9)],
        credentials: [foreign('masters', '2012-06-30', null)],
      }),
    };
    expect(reasons(change, 'crs.spouseLanguage')).toEqual(['test.expired']);
    expect(reasons(change, 'crs.spouseEducation')).toEqual(['credential.not-assessed']);
  });

  test('tells nothing where something counts, or nothing is declared', () => {
    const both = [testResult('celpip', '2022-01-10', 9), testResult('celpip', '2024-01-10', 9)];
    expect(reasons({ languageTests: both }, 'crs.firstLanguage')).toEqual([]);
    for (const code of ['crs.education', 'crs.canadianWork', 'crs.nomination', 'crs.certificate']) {
      expect(reasons({}, code)).toEqual([]);
    }
  });
});

describe('the advice on the order of languages', () => {
  const english = testResult('celpip', '2024-01-10', 5);
  const french = testResult('tcf', '2024-01-10', 16, { listening: 549, reading: 549 });
  const advice = (change: Change) => assess(person({ credentials: [], ...change }), law).advice;

  test('is given where the other order earns more, with how much', () => {
    const languageTests = [english, french];
    // English first: 4 × 6 and 4 × 6 of the second. French first: 4 × 34 and 4 × 1.
    expect(advice({ languageTests })).toEqual([
      { code: 'advice.other-language-first', values: { points: 4 * 34 + 4 - (4 * 6 + 4 * 6) } },
    ]);
    expect(advice({ languageTests, firstOfficialLanguage: 'fr' })).toEqual([]);
    const swapped = [
      testResult('celpip', '2024-01-10', 10),
      testResult('tcf', '2024-01-10', 6, { listening: 369, reading: 375 }),
    ];
    expect(advice({ languageTests: swapped, firstOfficialLanguage: 'fr' })).toHaveLength(1);
    expect(advice({ languageTests: swapped })).toEqual([]);
  });

  test('is none where both earn the same, or one is not known', () => {
    expect(advice({})).toEqual([]);
    const languageTests = [english, french];
    expect(advice({ languageTests, firstOfficialLanguage: undefined })).toEqual([]);
    expect(advice({ languageTests, dateOfBirth: undefined })).toEqual([]);
    expect(advice({ languageTests: undefined })).toEqual([]);
  });
});

test('membership of a category is a yes or a no', () => {
  const stem = categoryVersion('stem@v1');
  const military = categoryVersion('military-recruits@2026-v1');
  if (!stem || !military) throw new RangeError('a category is missing');
  expect(belongsTo(stem, person(engineer), law)).toBe(true);
  expect(belongsTo(stem, person(carpenter), law)).toBe(false);
  expect(belongsTo(stem, person({ jobs: undefined }), law)).toBe(false);
  expect(belongsTo(military, person(engineer), law)).toBe(false);
});
