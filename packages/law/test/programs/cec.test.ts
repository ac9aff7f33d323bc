import { describe, expect, test } from 'vitest';
import { explainProgram } from '../../src/assess.ts';
import { lawOn } from '../support/law.ts';
import { type Change, foreign, job, noc, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
const ask = (change: Change, on = ON, values: Change = {}) =>
  explainProgram('CEC', person(change), lawOn(on, values));
const missing = (...of: Parameters<typeof ask>) => {
  const { outcome } = ask(...of);
  return outcome.kind === 'unknown' ? outcome.missing : outcome;
};
const tested = (level: number, date = '2024-01-10') => [testResult('celpip', date, level)];
type Code = Parameters<typeof job>[0];
/** The year 2023 in Canada, changed. */
const year = (change: Change = {}, code: Code = '21231') =>
  job(code, 'CA', '2023-01-01', '2023-12-31', 30, change);
const work = (jobs: readonly unknown[], on = ON, values: Change = {}) =>
  valueOf(nodeOf(ask({ jobs, languageTests: tested(9) }, on, values), 'cec.experience'));

describe('the Canadian experience class', () => {
  test('is met by a year and the language, without reasons', () => {
    const tree = ask({ jobs: [year()], languageTests: tested(7) });
    expect(valueOf(tree)).toBe(true);
    expect(reasonsOf(tree)).toEqual([]);
    expect(tree.children.map(({ code }) => code)).toEqual([
      'program.outside-quebec',
      'cec.experience',
      'cec.language',
    ]);
  });

  test('asks for no funds, no education, no offer and no presence in Canada', () => {
    const change = {
      jobs: [year()],
      languageTests: tested(7),
      settlementFunds: undefined,
      credentials: [foreign('masters', '2010-06-30', null)],
      jobOffers: undefined,
      workAuthorisation: null,
      spouse: undefined,
      children: undefined,
      dateOfBirth: undefined,
      residences: [{ country: 'IN', start: '2024-01-15', end: null }],
    };
    expect(valueOf(ask(change))).toBe(true);
  });

  test('names every requirement that is not met, with months counted and required', () => {
    const tree = ask({ jobs: [year({ end: '2023-06-30' })], intendedProvince: 'QC' });
    expect(reasonsOf(tree)).toEqual(['quebec', 'months-in-window', 'no-valid-test']);
    const experience = nodeOf(tree, 'cec.experience');
    expect(experience.reasons).toEqual([
      { code: 'months-in-window', values: { months: 6, required: 12, since: '2021-06-01' } },
    ]);
    expect(experience.remedies).toEqual([{ code: 'remedy.work', values: { months: 6 } }]);
    expect(experience.facts).toEqual([{ path: 'jobs', value: 1 }]);
    expect(experience.parameters.map(({ id }) => id)).toEqual(['cec.requirements', 'noc.version']);
    expect(nodeOf(tree, 'cec.language').parameters.map(({ id }) => id)).toEqual([
      'cec.requirements',
      'language.validityYears',
      'language.acceptedTests',
    ]);
    expect(nodeOf(ask({ jobs: undefined }), 'cec.experience').facts).toEqual([]);
  });

  test('is for those who intend to live outside Quebec; work in Quebec counts', () => {
    const of = (intendedProvince: string | undefined) =>
      ask({ jobs: [year()], languageTests: tested(7), intendedProvince });
    expect(failed(of('QC'))).toEqual(['program.outside-quebec']);
    expect(nodeOf(of('QC'), 'program.outside-quebec')).toMatchObject({
      facts: [{ path: 'intendedProvince', value: 'QC' }],
      reasons: [{ code: 'quebec' }],
      remedies: [{ code: 'remedy.province' }],
    });
    expect(nodeOf(of('NB'), 'program.outside-quebec').reasons).toEqual([]);
    expect(valueOf(of('YT'))).toBe(true);
    expect(of(undefined).outcome).toEqual({ kind: 'unknown', missing: ['intendedProvince'] });
    expect(nodeOf(of(undefined), 'program.outside-quebec').facts).toEqual([]);
  });
});

describe('the year of work', () => {
  test.each([
    ['2023-12-30', false],
    ['2023-12-31', true],
  ])('from 2023-01-01 to %s: %s', (end, met) => {
    expect(work([year({ end })])).toBe(met);
  });

  test('short of the calendar by a day is short by a month, not by none (policy work.calendar-time)', () => {
    const experience = nodeOf(ask({ jobs: [year({ end: '2023-12-30' })] }), 'cec.experience');
    expect(experience.reasons).toEqual([
      { code: 'months-in-window', values: { months: 11, required: 12, since: '2021-06-01' } },
      { code: 'policy', values: { policy: 'work.calendar-time', choice: 'days-and-hours' } },
    ]);
    expect(experience.remedies).toEqual([{ code: 'remedy.work', values: { months: 1 } }]);
    const hours = { 'work.calendar-time': 'hours-only' };
    const short = nodeOf(ask({ jobs: [year({ end: '2023-12-29' })] }, ON, hours), 'cec.experience');
    expect(short.reasons).toMatchObject([{ values: { months: 11 } }]);
  });

  test('may be 15 hours a week for two years (IRCC page)', () => {
    const half = (end: string, hours = 15) => [job('21231', 'CA', '2022-01-03', end, hours)];
    expect(work(half('2023-12-31'))).toBe(true);
    expect(work(half('2023-12-30'))).toBe(false);
    expect(work(half('2023-12-31', 14))).toBe(false);
  });

  test('may be several jobs and occupations, at once or in pieces', () => {
    const part = (hoursPerWeek: number, code: Code) => year({ hoursPerWeek }, code);
    expect(work([part(15, '21231'), part(15, '72310')])).toBe(true);
    expect(work([part(15, '21231'), part(14, '72310')])).toBe(false);
    const pieces = (end: string) => [
      year({ end: '2023-03-31' }),
      year({ start: '2023-06-01', end }, '72310'),
    ];
    expect(work(pieces('2024-02-29'))).toBe(false);
    expect(work(pieces('2024-03-01'))).toBe(true);
  });

  test('is not made faster by overtime, nor by two full-time jobs', () => {
    const six = { end: '2023-06-30', hoursPerWeek: 60 };
    expect(work([year(six)])).toBe(false);
    expect(work([year(six), year(six, '72310')])).toBe(false);
  });

  test('is within the three years before the day', () => {
    const jobs = [job(noc('21231', '2173'), 'CA', '2021-01-01', '2022-05-31')];
    expect(work(jobs, '2024-06-01')).toBe(true);
    expect(work(jobs, '2024-06-02')).toBe(false);
    const going = [job('21231', 'CA', '2023-06-03', null)];
    expect(work(going, '2024-05-31')).toBe(false);
    expect(work(going, '2024-06-01')).toBe(true);
  });

  test.each([
    ['00012', true],
    ['20012', true],
    ['21231', true],
    ['72310', true],
    ['13102', true],
    ['14200', false],
    ['65100', false],
  ])('in %s: %s', (code, met) => {
    expect(work([year({}, code)])).toBe(met);
  });

  test.each([
    ['abroad', { country: 'IN' }],
    ['self-employed', { selfEmployed: true }],
    ['unpaid', { paid: false }],
    ['unauthorised, or as a refugee claimant', { authorised: false }],
    ['during full-time study, co-op terms too', { duringFullTimeStudy: true }],
    ['without the duties', { dutiesPerformed: false }],
    ['for an employer abroad', { employerCountry: 'US' }],
  ])('is not %s', (_name, change) => {
    expect(work([year(change)])).toBe(false);
    expect(work([year(change), year()])).toBe(true);
  });

  test('may be for an employer abroad where the policy says so', () => {
    const anywhere = { 'work.employer-in-canada': 'not-required' };
    expect(work([year({ employerCountry: 'US' })], ON, anywhere)).toBe(true);
    expect(work([year({ country: 'US' })], ON, anywhere)).toBe(false);
  });

  test('of publicly funded self-employed physicians counts from 2023-04-25 on', () => {
    const doctor = (change: Change = {}, code: Code = '31102') => [
      job(code, 'CA', '2022-01-01', '2022-12-31', 30, {
        selfEmployed: true,
        publiclyFundedPhysician: true,
        ...change,
      }),
    ];
    expect(work(doctor(), '2023-04-24')).toBe(false);
    expect(work(doctor(), '2023-04-25')).toBe(true);
    expect(work(doctor({ publiclyFundedPhysician: false }), '2023-04-25')).toBe(false);
    expect(work(doctor({}, '31103'), '2023-04-25')).toBe(false);
  });

  test('is read in the classification of the day: a code of 2016 alone is unknown from 2022-11-16 on', () => {
    const jobs = [job(noc('2173'), 'CA', '2021-06-01', '2022-10-31')];
    const change = { jobs, languageTests: tested(9, '2022-01-10') };
    expect(valueOf(ask(change, '2022-11-15'))).toBe(true);
    expect(missing(change, '2022-11-16')).toEqual(['jobs.0.noc.2021']);
    const new2021 = { ...change, jobs: [job('21231', 'CA', '2021-06-01', '2022-10-31')] };
    expect(missing(new2021, '2022-11-15')).toEqual(['jobs.0.noc.2016']);
    expect(valueOf(ask(new2021, '2022-11-16'))).toBe(true);
  });

  test.each([
    ['paid', {}],
    ['selfEmployed', {}],
    ['authorised', {}],
    ['duringFullTimeStudy', {}],
    ['employerCountry', {}],
    ['noc', {}],
  ])('is unknown without %s', (field) => {
    expect(missing({ jobs: [year({ [field]: undefined })], languageTests: tested(7) })).toEqual([
      `jobs.0.${field}`,
    ]);
  });

  test('is known where what was left out cannot matter', () => {
    const change = (...jobs: unknown[]) => ({ jobs, languageTests: tested(7) });
    expect(valueOf(ask(change(year(), year({ paid: undefined }))))).toBe(true);
    expect(valueOf(ask(change(year({ paid: undefined, end: '2023-06-30' }))))).toBe(false);
    expect(valueOf(ask(change(year({ paid: undefined, authorised: false }))))).toBe(false);
    expect(valueOf(ask(change(year({ employer: undefined, dutiesPerformed: undefined }))))).toBe(true);
    expect(missing({ jobs: undefined, languageTests: tested(7) })).toEqual(['jobs']);
  });
});

describe('the language level', () => {
  const level = (jobs: readonly unknown[], score: number, on = ON, values: Change = {}) =>
    valueOf(
      nodeOf(
        ask({ jobs, languageTests: tested(score, `${Number(on.slice(0, 4)) - 1}-09-01`) }, on, values),
        'cec.language',
      ),
    );

  test.each([
    ['00012', 6, false],
    ['00012', 7, true],
    ['20012', 7, true],
    ['21231', 6, false],
    ['21231', 7, true],
    ['72310', 4, false],
    ['72310', 5, true],
    ['13102', 4, false],
    ['13102', 5, true],
  ])('in %s with CLB %i: %s', (code, score, met) => {
    expect(level([year({}, code)], score)).toBe(met);
  });

  test.each([
    ['2016-06-01', '0013', 7],
    ['2016-06-01', '2173', 7],
    ['2016-06-01', '7271', 5],
    ['2018-06-01', '0013', 7],
    ['2018-06-01', '2173', 7],
    ['2018-06-01', '7271', 5],
  ])('on %s in %s of NOC 2011 and 2016 is CLB %i: type 0 and level A, and level B', (on, code, needed) => {
    const start = `${Number(on.slice(0, 4)) - 2}-01-01`;
    const jobs = [job(code, 'CA', start, null)];
    expect([level(jobs, needed - 1, on), level(jobs, needed, on)]).toEqual([false, true]);
  });

  test('is in every ability of the first official language', () => {
    for (const ability of ['listening', 'reading', 'writing', 'speaking']) {
      const weak = [testResult('celpip', '2024-01-10', 9, { [ability]: 6 })];
      const tree = ask({ jobs: [year()], languageTests: weak });
      expect(nodeOf(tree, 'cec.language').reasons).toEqual([
        { code: 'ability-too-low', values: { ability, level: 6, required: 7 } },
      ]);
      expect(nodeOf(tree, 'cec.language').remedies).toEqual([
        { code: 'remedy.ability', values: { ability, required: 7 } },
      ]);
    }
    const french = {
      firstOfficialLanguage: 'fr',
      languageTests: [...tested(10), testResult('tcf', '2024-01-10', 9, { listening: 500, reading: 500 })],
    };
    expect(failed(ask({ jobs: [year()], ...french }))).toEqual(['cec.language']);
    expect(valueOf(ask({ jobs: [year({}, '72310')], ...french }))).toBe(true);
  });

  test('is from a result less than two years old', () => {
    const of = (date: string) => valueOf(ask({ jobs: [year()], languageTests: tested(7, date) }));
    expect([of('2022-06-02'), of('2022-06-01')]).toEqual([true, false]);
  });

  test('may be from an older one by the Regulations alone (policy language.validity-cec-fst)', () => {
    const policy = 'language.validity-cec-fst';
    const old = { jobs: [year()], languageTests: tested(7, '2022-06-01') };
    const language = (change: Change, values?: Change) => nodeOf(ask(change, ON, values), 'cec.language');
    expect(reasonsOf(language(old))).toEqual(['test.expired', 'no-valid-test', 'policy']);
    expect(language(old).reasons.at(-1)?.values).toEqual({ policy, choice: 'two-years' });
    expect(valueOf(language(old, { [policy]: 'any-age' }))).toBe(true);
    expect(language(old, { [policy]: 'any-age' }).reasons).toEqual([
      { code: 'policy', values: { policy, choice: 'any-age' } },
    ]);
    // Where a later result counts, or the old one is not enough, nothing turns on it.
    expect(
      language({ ...old, languageTests: tested(4, '2022-06-01') }).reasons.map(({ code }) => code),
    ).toEqual(['test.expired', 'no-valid-test']);
    const both = { ...old, languageTests: [...old.languageTests, ...tested(7)] };
    expect(language(both).reasons).toEqual([]);
  });

  test('is that of the occupation with more work in the window', () => {
    const trade = (start: string, end: string, hoursPerWeek = 30) =>
      year({ start, end, hoursPerWeek }, '72310');
    const engineer = (start: string, end: string, hoursPerWeek = 30) => year({ start, end, hoursPerWeek });
    expect(level([trade('2022-06-01', '2023-05-31'), engineer('2023-06-01', '2023-12-31')], 5)).toBe(true);
    expect(level([engineer('2022-06-01', '2023-05-31'), trade('2023-06-01', '2023-12-31')], 5)).toBe(false);
    expect(level([engineer('2023-06-01', '2023-12-31'), trade('2022-06-01', '2023-05-31')], 5)).toBe(true);
    // More days of fewer hours are less work.
    expect(level([trade('2022-06-01', '2023-05-31', 15), engineer('2023-06-01', '2024-01-31')], 5)).toBe(
      false,
    );
    // Only what is in the window.
    expect(level([engineer('2018-01-01', '2021-12-31'), trade('2022-06-01', '2023-05-31')], 5)).toBe(true);
    // Several jobs in an occupation are one amount.
    const pieces = [trade('2022-01-01', '2022-04-30'), trade('2022-09-01', '2022-12-31')];
    expect(level([...pieces, engineer('2023-01-01', '2023-06-30')], 5)).toBe(true);
  });

  test('takes only work that counts', () => {
    const jobs = [year({}, '72310'), year({ start: '2021-06-01', selfEmployed: true })];
    expect(level(jobs, 5)).toBe(true);
  });

  test('is the higher of two with equal work, or the lower (policy cec.equal-occupations)', () => {
    const half = (code: string) => job(code, 'CA', '2022-06-01', '2023-06-01', 15);
    const lower = { 'cec.equal-occupations': 'lower' };
    for (const jobs of [
      [half('72310'), half('21231')],
      [half('21231'), half('72310')],
    ]) {
      expect([level(jobs, 5), level(jobs, 7)]).toEqual([false, true]);
      expect([level(jobs, 4, ON, lower), level(jobs, 5, ON, lower)]).toEqual([false, true]);
      const more = [...jobs, job('72310', 'CA', '2023-07-01', '2023-07-01', 15)];
      expect(level(more, 5)).toBe(true);
    }
  });

  test('of somebody without any work is the higher, and none is enough', () => {
    expect([level([], 6), level([], 7)]).toEqual([false, true]);
    expect(level([year({ country: 'IN' })], 6)).toBe(false);
  });

  test('is unknown where work that may count could make another occupation the greater', () => {
    const trade = year({}, '72310');
    const perhaps = (hoursPerWeek: number, code: Code = '21231') =>
      year({ start: '2021-06-01', paid: undefined, hoursPerWeek }, code);
    const language = (jobs: readonly unknown[], score: number) =>
      nodeOf(ask({ jobs, languageTests: tested(score) }), 'cec.language').outcome;
    expect(language([trade, perhaps(30)], 6)).toEqual({ kind: 'unknown', missing: ['jobs.1.paid'] });
    expect(language([trade, perhaps(5)], 6)).toEqual({ kind: 'value', value: true });
    expect(language([trade, perhaps(30, '13102')], 6)).toEqual({ kind: 'value', value: true });
    // CLB 7 is enough for every occupation, and CLB 4 for none.
    expect(language([trade, perhaps(30)], 7)).toEqual({ kind: 'value', value: true });
    expect(language([trade, perhaps(30)], 4)).toEqual({ kind: 'value', value: false });
    expect(language([trade, perhaps(30, noc('2173'))], 6)).toEqual({
      kind: 'unknown',
      missing: ['jobs.1.noc.2021', 'jobs.1.paid'],
    });
    expect(valueOf(ask({ jobs: [trade, perhaps(30)], languageTests: tested(4) }))).toBe(false);
    expect(
      valueOf(nodeOf(ask({ jobs: [perhaps(30, '72310')], languageTests: tested(6) }), 'cec.language')),
    ).toBe('unknown');
    expect(language([year(), perhaps(5, '72310')], 6)).toEqual({ kind: 'value', value: false });
  });

  test('of which both the occupation and the results were left out names both', () => {
    const tree = ask({ jobs: undefined, languageTests: undefined });
    expect(nodeOf(tree, 'cec.language').outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs', 'languageTests'],
    });
    expect(missing({ jobs: [year()], languageTests: undefined })).toEqual(['languageTests']);
    expect(missing({ jobs: [year()], firstOfficialLanguage: undefined, languageTests: tested(9) })).toEqual([
      'firstOfficialLanguage',
    ]);
  });

  test('in two occupations of two levels: work that may count in a third cannot lower what is asked', () => {
    // Engineers surely lead, whatever becomes of the trade.
    const jobs = [year(), year({ start: '2023-01-01', end: '2023-03-31', paid: undefined }, '72310')];
    expect(valueOf(ask({ jobs, languageTests: tested(6) }))).toBe(false);
    // Two that may count of different levels: either alone could lead.
    const open = [
      year({ end: '2023-05-31' }, '72310'),
      year({ paid: undefined, end: '2023-08-31' }),
      year({ paid: undefined, end: '2023-08-31', start: '2022-10-01' }, '62200'),
    ];
    expect(valueOf(nodeOf(ask({ jobs: open, languageTests: tested(6) }), 'cec.language'))).toBe('unknown');
  });
});
