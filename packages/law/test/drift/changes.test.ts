import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoriesOn } from '../../src/categories/categories.ts';
import type { Grounds } from '../../src/drift/causes/cause.ts';
import { candidatesOf, verdictWithout } from '../../src/drift/causes/causesOf.ts';
import { changesBetween, type VerdictChange } from '../../src/drift/changes.ts';
import { lawsWith } from '../../src/drift/laws.ts';
import { causeText } from '../../src/drift/render.ts';
import { sameVerdict } from '../../src/drift/verdict.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { byOccupation, reform } from '../support/law.ts';
import {
  type Change,
  canadian,
  child,
  foreign,
  job,
  noc,
  offer,
  permit,
  person,
  spouse,
  testResult,
} from '../support/people.ts';
import { made } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { turningCase } from '../support/turning.ts';

/** Room for a busy machine. */
const TIMEOUT = 600_000;

type Reforms = Parameters<typeof lawsWith>[0];

const changes = (change: Change, from: string, to: string, reforms: Reforms = []): VerdictChange[] =>
  changesBetween(person(change), plainDate(from), plainDate(to), reforms);

/** Days, codes and paths. */
const said = (found: readonly VerdictChange[]): unknown[] =>
  found.map(({ on, why }) => [on, ...why.map(({ code, paths }) => [code, ...paths].join(' '))]);

/** A software engineer in Canada with CLB 9, whose results count through all of it. */
const engineer: Change = {
  languageTests: [testResult('celpip', '2025-12-01', 9)],
  jobs: [job('21231', 'CA', '2024-09-10', null)],
};

describe('a birthday', () => {
  test('in the pool costs points on the day itself', () => {
    const found = changes({ ...engineer, dateOfBirth: '1996-08-20' }, '2026-07-01', '2026-09-01');
    expect(said(found)).toEqual([['2026-08-20', 'birthday dateOfBirth']]);
    const [{ before, after, why } = {} as VerdictChange] = found;
    // 110 points at 29, 105 at 30, without a spouse or partner.
    expect((before.crs ?? 0) - (after.crs ?? 0)).toBe(5);
    expect([before.programs, after.programs]).toEqual([['CEC'], ['CEC']]);
    expect(why[0]?.values).toEqual({ date: '1996-08-20', age: 30 });
  });

  test('that changes no points is none', () => {
    expect(changes({ dateOfBirth: '2000-08-20' }, '2026-07-01', '2026-09-01')).toEqual([]);
  });

  test('on the day on which results expire is named beside them', () => {
    const both = { ...engineer, dateOfBirth: '1996-08-20' };
    const found = changes(
      { ...both, languageTests: [testResult('ielts', '2024-08-20', 7)] },
      '2026-07-01',
      '2026-09-01',
    );
    expect(said(found)).toEqual([
      ['2026-08-20', 'birthday dateOfBirth', 'test-expired languageTests.0.date'],
    ]);
  });
});

describe('results and assessments', () => {
  test('IELTS expires two years after its day', () => {
    const [change, ...more] = changes(
      { ...engineer, languageTests: [testResult('ielts', '2024-08-20', 7)] },
      '2026-07-01',
      '2026-09-01',
    );
    expect(more).toEqual([]);
    expect(change?.on).toBe('2026-08-20');
    expect([change?.before.programs, change?.after.programs]).toEqual([['CEC'], []]);
    expect(change?.why).toEqual([
      {
        code: 'test-expired',
        values: { date: '2024-08-20', test: 'IELTS General Training', years: 2 },
        paths: ['languageTests.0.date'],
        instruments: [],
      },
    ]);
  });

  test('those of 29 February of a leap year expire on 28 February', () => {
    const found = changes(
      { ...engineer, languageTests: [testResult('ielts', '2024-02-29', 7)] },
      '2026-02-01',
      '2026-04-01',
    );
    expect(said(found)).toEqual([['2026-02-28', 'test-expired languageTests.0.date']]);
  });

  test('that nothing rests on are not named when they expire', () => {
    const languageTests = [testResult('celpip', '2025-12-01', 9), testResult('ielts', '2024-08-20', 7)];
    expect(changes({ ...engineer, languageTests }, '2026-07-01', '2026-09-01')).toEqual([]);
  });

  test('results of a coming day count from it', () => {
    const languageTests = [testResult('celpip', '2025-12-01', 7), testResult('celpip', '2026-08-01', 9)];
    expect(said(changes({ ...engineer, languageTests }, '2026-07-01', '2026-09-01'))).toEqual([
      ['2026-08-01', 'test-counts languageTests.1.date'],
    ]);
  });

  test('an assessment of a foreign credential expires after five years, and the skilled worker with it', () => {
    const worker = {
      dateOfBirth: '1997-01-01',
      languageTests: [testResult('celpip', '2025-12-01', 10)],
      credentials: [foreign('masters', '2019-06-01', '2021-09-01')],
      jobs: [job('21231', 'IN', '2019-07-01', '2025-07-01')],
      settlementFunds: 50_000,
    };
    const found = changes(worker, '2026-07-01', '2026-10-01');
    expect(said(found)).toEqual([['2026-09-01', 'assessment-expired credentials.0.assessment.date']]);
    expect(found[0]?.why[0]?.values).toEqual({ date: '2021-09-01', years: 5 });
    expect([found[0]?.before.programs, found[0]?.after.programs]).toEqual([['FSW'], []]);
  });

  test('those of a spouse or partner are told as theirs', () => {
    const partner = spouse({ languageTests: [testResult('celpip', '2024-08-20', 9)] });
    const found = changes({ ...engineer, spouse: partner }, '2026-07-01', '2026-09-01');
    expect(said(found)).toEqual([['2026-08-20', 'test-expired spouse.languageTests.0.date']]);
    expect((found[0]?.before.spouse ?? 0) - (found[0]?.after.spouse ?? 0)).toBe(20);
    const [cause] = found[0]?.why ?? [];
    if (cause === undefined) throw new Error('no cause');
    expect(causeText(cause, 'en')).toBe(
      'Spouse or partner: CELPIP-General of August 20, 2024: results count for 2 years, and that time is over.',
    );
  });
});

describe('work', () => {
  test('completes the third Canadian year', () => {
    const jobs = [job('21231', 'CA', '2023-09-10', null)];
    const found = changes({ ...engineer, jobs }, '2026-07-01', '2026-10-01');
    // 1,095 days from 10 September 2023, over a leap year.
    expect(said(found)).toEqual([['2026-09-08', 'work-completed jobs.0']]);
    expect(found[0]?.why[0]?.values).toEqual({ months: 36, windowYears: 10 });
    expect((found[0]?.after.crs ?? 0) - (found[0]?.before.crs ?? 0)).toBe(64 - 53);
  });

  test('slides out of the three years of the Canadian experience class', () => {
    const jobs = [job('21231', 'CA', '2022-06-01', '2023-12-31')];
    const found = changes({ ...engineer, jobs, dateOfBirth: '1995-06-01' }, '2025-12-02', '2026-02-01');
    // On 1 January 2026 the three years hold the 365 days of 2023; the next day one fewer.
    expect(said(found)).toEqual([['2026-01-02', 'work-left jobs.0']]);
    expect(found[0]?.why[0]?.values).toEqual({ months: 12, windowYears: 3 });
    expect([found[0]?.before.programs, found[0]?.after.programs]).toEqual([['CEC'], []]);
    expect(found[0]?.before.crs).toBe(found[0]?.after.crs);
  });

  test('of part-time jobs side by side completes the year together', () => {
    const jobs = [
      job('21231', 'CA', '2025-08-01', null, 20),
      job('21231', 'CA', '2025-08-01', null, 12.5, { employer: 'Borealis' }),
    ];
    const found = changes({ ...engineer, jobs }, '2026-07-01', '2026-09-01');
    // In the three years of the Canadian experience class, and in the ten of the CRS.
    expect(said(found)).toEqual([
      ['2026-07-31', 'work-completed jobs.0 jobs.1', 'work-completed jobs.0 jobs.1'],
    ]);
    expect(found[0]?.why.map(({ values }) => values.windowYears).sort()).toEqual([10, 3]);
    expect(found[0]?.after.programs).toEqual(['CEC']);
  });

  test('of another occupation becomes the greater one and decides the level of language', () => {
    const found = changes(
      {
        languageTests: [testResult('celpip', '2025-12-01', 6)],
        jobs: [
          job('21231', 'CA', '2023-11-01', '2025-02-28'),
          job(noc('72310'), 'CA', '2025-03-01', null, 30, { qualifiedSince: null }),
        ],
      },
      '2026-02-01',
      '2027-02-01',
    );
    const turned = found.find(({ before, after }) => before.programs.length < after.programs.length);
    expect(turned?.why.map(({ code, values, paths }) => [code, values, paths])).toEqual([
      ['main-occupation', { windowYears: 3 }, ['jobs.0', 'jobs.1']],
    ]);
  });
});

describe('the law', () => {
  test('a table of settlement funds leaves out a skilled worker who has too little', () => {
    const worker = {
      dateOfBirth: '1997-01-01',
      languageTests: [testResult('celpip', '2025-01-01', 10)],
      credentials: [foreign('masters', '2019-06-01', '2021-09-01')],
      jobs: [job('21231', 'IN', '2019-07-01', '2025-06-01')],
      settlementFunds: 15_000,
    };
    const [change, ...more] = changes(worker, '2025-06-10', '2025-09-01');
    expect(more).toEqual([]);
    expect([change?.on, change?.before.programs, change?.after.programs]).toEqual([
      '2025-07-07',
      ['FSW'],
      [],
    ]);
    expect(change?.why.map(({ code, instruments }) => [code, ...instruments.map(({ id }) => id)])).toEqual([
      ['funds-table', 'funds-2025'],
    ]);
  });

  test('job offers give no points from 25 March 2025', () => {
    const found = changes(
      {
        ...engineer,
        languageTests: [testResult('celpip', '2025-01-01', 9)],
        jobOffers: [offer()],
        workAuthorisation: permit(),
      },
      '2025-03-01',
      '2025-04-15',
    );
    expect(found.map(({ on }) => on)).toEqual(['2025-03-25']);
    const [change] = found;
    expect((change?.before.additional ?? 0) - (change?.after.additional ?? 0)).toBe(50);
    expect(
      change?.why.flatMap(({ code, instruments }) => [code, ...instruments.map(({ id }) => id)]),
    ).toEqual(['law-changed', 'mi-2025-03-11']);
  });

  test.each([
    ['2024-01-01', { begun: 'healthcare@2026-v3', ended: 'healthcare@v2' }],
    // The new version asks for twelve months instead of six.
    ['2025-06-01', { begun: '', ended: 'healthcare@v2' }],
  ])('the versions of categories of a nurse at work since %s change on 18 February 2026', (since, values) => {
    const jobs = [job('31301', 'CA', since, null)];
    const found = changes({ ...engineer, jobs }, '2026-02-10', '2026-03-01');
    expect(found.map(({ on, why }) => [on, ...why.map((cause) => [cause.code, cause.values])])).toEqual([
      ['2026-02-18', ['categories-changed', values]],
    ]);
  });

  test('a reform is named by its own title', () => {
    const siblings = { relativesInCanada: [{ relation: 'sibling', of: 'self' }] };
    const known = { ...siblings.relativesInCanada[0], livesInCanada: true, adult: true };
    const relativesInCanada = [{ ...known, citizenOrPermanentResident: true }];
    const [change] = changes({ ...engineer, relativesInCanada }, '2026-07-01', '2026-08-01', [
      reform({ 'crs.sibling.points': 20 }, '2026-07-15'),
    ]);
    expect(change?.on).toBe('2026-07-15');
    expect(change?.why.map((cause) => causeText(cause, 'fr'))).toEqual([
      'En vigueur à partir de ce jour : Une réforme.',
    ]);
  });

  test('a reform of a policy or with a factor of its own is named too', () => {
    const on = plainDate('2026-07-15');
    const years = changes(
      { ...engineer, jobs: [job('21231', 'CA', '2025-07-16', null, 30)] },
      '2026-07-10',
      '2026-07-15',
      [reform({ 'work.calendar-time': 'hours-only' }, '2026-07-14')],
    );
    // The 364th day completes 1,560 hours; that alone would not be a year.
    expect(said(years)).toEqual([['2026-07-14', 'law-changed']]);
    const factor = changes(engineer, '2026-07-10', '2026-07-20', [byOccupation(on)]);
    expect(said(factor)).toEqual([['2026-07-15', 'law-changed']]);
  });
});

describe('the rest of a life', () => {
  const worker = {
    dateOfBirth: '1990-01-01',
    languageTests: [testResult('celpip', '2025-12-01', 10)],
    credentials: [canadian('masters', '2019-06-01')],
    jobs: [job('21231', 'IN', '2019-07-01', '2025-07-01')],
    settlementFunds: 16_000,
  };

  test('a child who is 22 needs no funds any more', () => {
    const children = [child('2004-08-15', { dependentByCondition: false })];
    const found = changes({ ...worker, children }, '2026-07-01', '2026-09-01');
    expect(said(found)).toEqual([['2026-08-15', 'child-of-age children.0.dateOfBirth']]);
    expect([found[0]?.before.programs, found[0]?.after.programs]).toEqual([[], ['FSW']]);
  });

  test('a child who will be born needs them', () => {
    const found = changes({ ...worker, children: [child('2026-08-15')] }, '2026-07-01', '2026-09-01');
    expect(said(found)).toEqual([['2026-08-15', 'child-born children.0.dateOfBirth']]);
  });

  test('a nomination counts from the day on which it is accepted', () => {
    const nomination = { province: 'NB', accepted: '2026-08-15' };
    const found = changes({ ...engineer, nomination }, '2026-07-01', '2026-09-01');
    expect(said(found)).toEqual([['2026-08-15', 'nomination-accepted nomination.accepted']]);
    expect(found[0]?.after.programs).toEqual(['PNP']);
  });

  test('a permit that ends takes the exemption from funds with it, the day after its last', () => {
    const found = changes(
      {
        ...worker,
        settlementFunds: 0,
        jobs: [...worker.jobs, job('21231', 'CA', '2025-08-01', null)],
        jobOffers: [offer()],
        workAuthorisation: permit('lmia', '21231', { validUntil: '2026-07-14' }),
      },
      '2026-07-01',
      '2026-07-20',
    );
    expect(said(found)).toEqual([['2026-07-15', 'permit-ended workAuthorisation.validUntil']]);
    expect([found[0]?.before.programs, found[0]?.after.programs]).toEqual([['FSW'], []]);
  });
});

describe('every change', () => {
  const cases = made((random) => turningCase(random, 60));

  test(
    'has a cause, and is undone when nothing of what turned that day had turned',
    () => {
      const laws = lawsWith([]);
      const codes = new Set<string>();
      fc.assert(
        fc.property(cases, ({ facts, from, days }) => {
          for (const change of changesBetween(facts, from, addDays(from, days))) {
            const { on, before, why } = change;
            expect(why.length).toBeGreaterThan(0);
            for (const cause of why) {
              codes.add(cause.code);
              for (const language of ['en', 'fr'] as const) {
                expect(causeText(cause, language)).not.toMatch(/undefined|NaN|null|\bInvalid\b/);
              }
            }
            const grounds: Grounds = { facts, law: laws.on(on), categories: categoriesOn(on) };
            const undone = verdictWithout(candidatesOf(change, grounds, laws), grounds);
            if (!sameVerdict(undone, before)) expect(undone).toEqual(before);
          }
        }),
        { numRuns: runs(4000) },
      );
      if (runs(4000) === 4000) expect(codes.size).toBeGreaterThan(10);
    },
    TIMEOUT,
  );
});
