import { describe, expect, test } from 'vitest';
import { explainProgram } from '../../src/assess.ts';
import { lawOn } from '../support/law.ts';
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
  relative,
  spouse,
  testResult,
} from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
const ask = (change: Change, on = ON, values: Change = {}) =>
  explainProgram('FSW', person(change), lawOn(on, values));
const met = (code: string, ...of: Parameters<typeof ask>) => valueOf(nodeOf(ask(...of), code));
const missing = (...of: Parameters<typeof ask>) => {
  const { outcome } = ask(...of);
  return outcome.kind === 'unknown' ? outcome.missing : outcome;
};

const eligible = {
  dateOfBirth: '1994-01-01',
  languageTests: [testResult('celpip', '2024-01-10', 9)],
  credentials: [foreign('masters', '2017-06-30', '2023-05-01')],
  jobs: [job('21231', 'IN', '2019-01-01', '2023-12-31')],
  settlementFunds: 14_690,
};

/** Reasons without those of the elements of adaptability, which always say what they ask for. */
const toldOf = (tree: Parameters<typeof reasonsOf>[0]) =>
  reasonsOf(tree).filter((code) => !code.startsWith('adaptability.'));

describe('the federal skilled worker class', () => {
  test('is met by someone who meets everything; the total is told', () => {
    expect(valueOf(ask(eligible))).toBe(true);
    expect(toldOf(ask(eligible))).toEqual(['grid-total']);
    expect(ask(eligible).children.map(({ code }) => code)).toEqual([
      'program.outside-quebec',
      'fsw.experience',
      'fsw.language',
      'fsw.education',
      'fsw.points',
      'fsw.funds',
    ]);
  });

  test.each([
    ['the intention to live outside Quebec', { intendedProvince: 'QC' }, ['program.outside-quebec']],
    ['experience', { jobs: [] }, ['fsw.experience', 'fsw.points']],
    [
      'the language level',
      { languageTests: [testResult('celpip', '2024-01-10', 6)] },
      ['fsw.language', 'fsw.points'],
    ],
    [
      'a valid test',
      { languageTests: [testResult('celpip', '2022-06-01', 9)] },
      ['fsw.language', 'fsw.points'],
    ],
    [
      'an assessment',
      { credentials: [foreign('masters', '2017-06-30', null)] },
      ['fsw.education', 'fsw.points'],
    ],
    ['any credential', { credentials: [] }, ['fsw.education', 'fsw.points']],
    [
      '67 points',
      { dateOfBirth: '1974-01-01', credentials: [foreign('threeYear', '2017-06-30', '2023-05-01')] },
      ['fsw.points'],
    ],
    ['funds', { settlementFunds: 14_689 }, ['fsw.funds']],
  ])('is not met without %s', (_name, change, expected) => {
    const tree = ask({ ...eligible, ...change });
    expect(valueOf(tree)).toBe(false);
    expect(failed(tree)).toEqual(expected);
  });

  test('names all that is missing at once, with what would change it', () => {
    const tree = ask({ intendedProvince: 'QC' });
    expect(toldOf(tree)).toEqual([
      'quebec',
      'months-unbroken',
      'no-valid-test',
      'no-education',
      'grid-total',
      'funds-short',
    ]);
    expect(tree.children.map(({ remedies }) => remedies?.map(({ code }) => code))).toEqual([
      ['remedy.province'],
      ['remedy.unbroken-work'],
      ['remedy.ability', 'remedy.ability', 'remedy.ability', 'remedy.ability'],
      ['remedy.assessment'],
      ['remedy.grid'],
      ['remedy.funds'],
    ]);
  });

  test('says no, not unknown, where something else fails as well', () => {
    expect(valueOf(ask({ ...eligible, settlementFunds: undefined, jobs: [] }))).toBe(false);
  });
});

describe('the continuous year in one skilled occupation', () => {
  const work = (jobs: readonly unknown[], on = ON, values: Change = {}) =>
    met('fsw.experience', { ...eligible, jobs }, on, values);
  const held = (
    start: string,
    end: string | null,
    change: Change = {},
    code: Parameters<typeof job>[0] = '21231',
  ) => job(code, 'IN', start, end, 30, change);

  test.each([
    ['2022-12-30', false],
    ['2022-12-31', true],
  ])('from 2022-01-01 to %s: %s', (end, expected) => {
    expect(work([held('2022-01-01', end)])).toBe(expected);
  });

  test('goes on through a change of employer, in Canada or abroad', () => {
    const first = held('2020-01-01', '2020-06-30');
    expect(work([first, job('21231', 'CA', '2020-07-01', '2020-12-31')])).toBe(true);
    expect(work([first, job('21231', 'CA', '2020-07-02', '2021-05-31')])).toBe(false);
    expect(work([first, held('2020-07-01', '2020-12-30', { employer: 'Borealis' })])).toBe(true);
    expect(work([first, held('2020-07-01', '2020-12-29', { employer: 'Borealis' })])).toBe(false);
  });

  // 2020-07-03 was a Friday.
  test('is not broken by a weekend between two jobs (policy work.weekend-gap)', () => {
    const first = held('2020-01-01', '2020-07-03');
    const monday = [first, held('2020-07-06', '2021-01-01')];
    expect(work(monday)).toBe(true);
    expect(work(monday, ON, { 'work.weekend-gap': 'broken' })).toBe(false);
    expect(work([first, held('2020-07-07', '2021-01-02')])).toBe(false);
  });

  test('is in one occupation: two halves in two are none', () => {
    const halves = (second: string) => [
      held('2020-01-01', '2020-06-30'),
      held('2020-07-01', '2020-12-31', {}, second),
    ];
    expect(work(halves('21232'))).toBe(false);
    expect(work(halves('21231'))).toBe(true);
  });

  test('of several occupations may be any', () => {
    expect(work([held('2020-01-01', '2020-06-30'), held('2021-01-01', '2021-12-31', {}, '72310')])).toBe(
      true,
    );
    expect(work([held('2021-01-01', '2021-12-31', {}, '72310'), held('2020-01-01', '2020-06-30')])).toBe(
      true,
    );
  });

  test.each([
    ['00012', true],
    ['21231', true],
    ['72310', true],
    ['13102', true],
    ['14200', false],
    ['65100', false],
  ])('in %s: %s', (code, expected) => {
    expect(work([held('2020-01-01', '2021-12-31', {}, code)])).toBe(expected);
  });

  test('may be self-employed, as a student, part-time or unauthorised, not unpaid or without the duties', () => {
    const two = (change: Change, hours = 30) => [
      job('21231', 'IN', '2020-01-01', '2021-12-31', hours, change),
    ];
    expect(work(two({ selfEmployed: true }))).toBe(true);
    expect(work(two({ duringFullTimeStudy: true }))).toBe(true);
    expect(work(two({ authorised: false }))).toBe(true);
    expect(work(two({}, 15))).toBe(true);
    expect(work(two({}, 14))).toBe(false);
    expect(work(two({ paid: false }))).toBe(false);
    expect(work(two({ dutiesPerformed: false }))).toBe(false);
  });

  test('is within ten years', () => {
    const jobs = [held('2013-01-01', '2015-05-31', {}, noc('21231', '2173'))];
    expect(work(jobs, '2024-06-01')).toBe(true);
    expect(work(jobs, '2024-06-02')).toBe(false);
  });

  test('is by hours and by the calendar', () => {
    const jobs = [held('2020-01-01', '2020-12-29')];
    expect(work(jobs)).toBe(false);
    expect(work(jobs, ON, { 'work.calendar-time': 'hours-only' })).toBe(true);
  });

  test('may be made by the longer of two runs with equal hours', () => {
    const short = held('2015-01-05', '2016-01-03');
    const partTime = job('21231', 'IN', '2018-01-01', '2019-12-29', 15);
    expect(work([short])).toBe(false);
    expect(work([short, partTime])).toBe(true);
    expect(work([partTime, short])).toBe(true);
  });

  test('is told by the longest run of one occupation', () => {
    const jobs = [
      held('2020-01-01', '2020-06-30'),
      held('2020-07-01', '2020-08-31', {}, '72310'),
      held('2021-01-01', '2021-03-31'),
    ];
    const node = nodeOf(ask({ ...eligible, jobs }), 'fsw.experience');
    expect(node.reasons).toEqual([
      { code: 'months-unbroken', values: { months: 6, required: 12, since: '2014-06-01' } },
    ]);
    // The stretch is over: the rest of the year would have to be a year of its own.
    expect(node.remedies).toEqual([{ code: 'remedy.unbroken-work', values: { months: 12 } }]);
    expect(node.facts).toEqual([{ path: 'jobs', value: 3 }]);
    expect(node.parameters.map(({ id }) => id)).toEqual(['fsw.requirements', 'noc.version']);
  });

  test('says that the calendar decides where the hours are there and days are not (policy)', () => {
    const node = nodeOf(ask({ ...eligible, jobs: [held('2020-01-01', '2020-12-29')] }), 'fsw.experience');
    expect(node.reasons).toMatchObject([
      { code: 'months-unbroken', values: { months: 11, required: 12 } },
      { code: 'policy', values: { policy: 'work.calendar-time', choice: 'days-and-hours' } },
    ]);
  });

  test('is unknown where a job may count, and known where it cannot matter', () => {
    const open = held('2019-01-01', '2023-12-31', { paid: undefined });
    expect(missing({ ...eligible, jobs: [open] })).toContain('jobs.0.paid');
    expect(met('fsw.experience', { ...eligible, jobs: [...eligible.jobs, open] })).toBe(true);
    expect(
      met('fsw.experience', { ...eligible, jobs: [held('2023-10-01', null, { paid: undefined })] }),
    ).toBe(false);
    expect(met('fsw.experience', { ...eligible, jobs: undefined })).toBe('unknown');
    expect(nodeOf(ask({ ...eligible, jobs: undefined }), 'fsw.experience').facts).toEqual([]);
  });

  test('may be made by work without a code of the day, in any occupation', () => {
    const halves = [held('2020-01-01', '2020-06-30'), held('2020-07-01', '2020-12-31', {}, noc('2173'))];
    expect(missing({ ...eligible, jobs: halves })).toContain('jobs.1.noc.2021');
    expect(work(halves, '2022-11-15')).toBe('unknown');
    expect(work([held('2020-07-01', '2020-12-31', {}, noc('2173'))])).toBe(false);
  });
});

describe('the language level', () => {
  const level = (change: Change, on = ON) =>
    met('fsw.language', { ...eligible, languageTests: [testResult('celpip', '2024-01-10', 7, change)] }, on);

  test('is CLB 7 in each ability', () => {
    expect(level({})).toBe(true);
    for (const ability of ['listening', 'reading', 'writing', 'speaking']) {
      expect(level({ [ability]: 6 }), ability).toBe(false);
    }
  });

  test('is of the first official language', () => {
    const languageTests = [testResult('celpip', '2024-01-10', 6), testResult('tef', '2024-01-10', 300)];
    const first = (firstOfficialLanguage: string) =>
      met('fsw.language', { ...eligible, languageTests, firstOfficialLanguage });
    expect([first('en'), first('fr')]).toEqual([false, false]);
    const better = [
      testResult('celpip', '2024-01-10', 6),
      testResult('tef', '2024-01-10', 310, { reading: 250 }),
    ];
    expect(met('fsw.language', { ...eligible, languageTests: better, firstOfficialLanguage: 'fr' })).toBe(
      true,
    );
  });

  test('is from a result less than two years old', () => {
    expect(level({ date: '2022-06-02' })).toBe(true);
    expect(level({ date: '2022-06-01' })).toBe(false);
  });

  test('tells each ability that is too low, and what it needs', () => {
    const node = nodeOf(
      ask({
        ...eligible,
        languageTests: [testResult('celpip', '2024-01-10', 9, { reading: 6, speaking: 3 })],
      }),
      'fsw.language',
    );
    expect(node.reasons).toEqual([
      { code: 'ability-too-low', values: { ability: 'reading', level: 6, required: 7 } },
      { code: 'ability-too-low', values: { ability: 'speaking', level: 0, required: 7 } },
    ]);
    expect(node.remedies).toEqual([
      { code: 'remedy.ability', values: { ability: 'reading', required: 7 } },
      { code: 'remedy.ability', values: { ability: 'speaking', required: 7 } },
    ]);
    expect(node.parameters.map(({ id }) => id)).toEqual([
      'fsw.requirements',
      'language.validityYears',
      'language.acceptedTests',
    ]);
    expect(node.facts[0]).toEqual({ path: 'languageTests.0.test', value: 'celpip' });
  });

  test('tells why a result does not count, and that a policy averaged one', () => {
    const expired = ask({ ...eligible, languageTests: [testResult('celpip', '2022-06-01', 9)] });
    expect(reasonsOf(nodeOf(expired, 'fsw.language'))).toEqual(['test.expired', 'no-valid-test']);
    const averaged = (score: number) =>
      reasonsOf(
        nodeOf(
          ask({
            ...eligible,
            languageTests: [testResult('celpip', '2024-01-10', score, { speaking: null })],
          }),
          'fsw.language',
        ),
      );
    expect(averaged(9)).toEqual(['policy']);
    expect(averaged(6)).toEqual([
      'ability-too-low',
      'ability-too-low',
      'ability-too-low',
      'ability-too-low',
      'policy',
    ]);
  });

  test('is unknown without results or without a first language', () => {
    expect(missing({ ...eligible, languageTests: undefined })).toEqual(['languageTests']);
    expect(missing({ ...eligible, firstOfficialLanguage: undefined })).toEqual(['firstOfficialLanguage']);
    expect(nodeOf(ask({ ...eligible, languageTests: undefined }), 'fsw.language').parameters).toHaveLength(3);
  });
});

describe('education', () => {
  const of = (credentials: readonly unknown[] | undefined, change: Change = {}, on = ON) =>
    met('fsw.education', { ...eligible, credentials, ...change }, on);

  test('is a Canadian credential, secondary school too, or an assessed foreign one', () => {
    expect(of([canadian('secondary', '2010-06-30')])).toBe(true);
    expect(of([foreign('secondary', '2010-06-30', '2023-05-01')])).toBe(true);
    expect(of([foreign('phd', '2010-06-30', null)])).toBe(false);
    expect(of([canadian('masters', '2024-06-02')])).toBe(false);
    expect(of([])).toBe(false);
  });

  test('is assessed less than five years before', () => {
    expect(of([foreign('masters', '2010-06-30', '2019-06-02')])).toBe(true);
    expect(of([foreign('masters', '2010-06-30', '2019-06-01')])).toBe(false);
  });

  test('is unknown where it was left out, with what would settle it', () => {
    expect(of(undefined)).toBe('unknown');
    expect(missing({ ...eligible, credentials: undefined })).toEqual(['credentials']);
    const open = foreign('masters', '2010-06-30', null, { assessment: undefined });
    expect(missing({ ...eligible, credentials: [open] })).toEqual(['credentials.0.assessment']);
    expect(of([open, canadian('oneYear', '2010-06-30')])).toBe(true);
  });

  test('tells why a credential does not count', () => {
    const node = nodeOf(
      ask({ ...eligible, credentials: [foreign('phd', '2010-06-30', null)] }),
      'fsw.education',
    );
    expect(node.reasons).toEqual([
      { code: 'credential.not-assessed', values: { path: 'credentials.0' } },
      { code: 'no-education', values: {} },
    ]);
    expect(node.remedies).toEqual([{ code: 'remedy.assessment', values: {} }]);
    expect(node.parameters.map(({ id }) => id)).toEqual([
      'education.assessmentValidityYears',
      'education.professionalBodies',
    ]);
    expect(nodeOf(ask(eligible), 'fsw.education').facts).toEqual([
      { path: 'credentials.0.level', value: 'masters' },
    ]);
    expect(nodeOf(ask({ ...eligible, credentials: undefined }), 'fsw.education').parameters).toHaveLength(2);
  });
});

describe('the assessment of a professional body', () => {
  const DAYS = { '2021': '2024-06-01', '2016': '2021-08-10', '2011': '2016-06-01' };
  const of = (code: string, body: string, date: string, on: string, more: readonly unknown[] = []) =>
    met(
      'fsw.education',
      {
        ...eligible,
        jobs: [job(code, 'IN', '2013-01-01', '2025-12-31')],
        credentials: [
          foreign('professional', '2010-06-30', date, {
            assessment: { body, date, equivalence: 'professional' },
          }),
          ...more,
        ],
      },
      on,
    );

  test.each([
    ['31100', 'mcc', '2021'],
    ['31101', 'mcc', '2021'],
    ['31102', 'mcc', '2021'],
    ['31120', 'pebc', '2021'],
    ['3111', 'mcc', '2016'],
    ['3112', 'mcc', '2016'],
    ['3131', 'pebc', '2016'],
    ['3111', 'mcc', '2011'],
    ['3112', 'mcc', '2011'],
    ['3131', 'pebc', '2011'],
  ] as const)('is needed for %s: %s (NOC %s)', (code, body, version) => {
    const on = DAYS[version];
    const date = `${Number(on.slice(0, 4)) - 1}-01-01`;
    expect(of(code, body, date, on)).toBe(true);
    expect(of(code, 'wes', date, on)).toBe(false);
  });

  test('is not needed for other occupations, nor for pharmacists before 2014-01-06', () => {
    expect(of('31103', 'wes', '2023-01-01', ON)).toBe(true);
    expect(of('21231', 'mcc', '2023-01-01', ON)).toBe(true);
  });

  test.each([
    ['2024-05-19', 'wes', '2023-01-01', true],
    ['2024-05-20', 'wes', '2023-01-01', true],
    ['2025-06-01', 'wes', '2024-10-30', true],
    ['2025-06-01', 'wes', '2024-10-31', false],
    ['2025-06-01', 'cacb', '2024-10-31', true],
    ['2024-06-01', 'cacb', '2024-05-20', true],
  ])('of architects on %s, by %s on %s: %s', (on, body, date, expected) => {
    expect(of('21200', body, date, on)).toBe(expected);
  });

  test('is not asked beside a Canadian credential', () => {
    expect(of('31102', 'wes', '2023-01-01', ON, [canadian('oneYear', '2015-04-30')])).toBe(true);
  });

  test('may be of any of several foreign credentials', () => {
    const mcc = foreign('professional', '2010-06-30', '2023-01-01', {
      assessment: { body: 'mcc', date: '2023-01-01', equivalence: 'professional' },
    });
    expect(of('31102', 'wes', '2023-01-01', ON, [mcc])).toBe(true);
  });

  test('is not asked where another occupation has a year too', () => {
    const jobs = (second: string) => [
      job('31102', 'IN', '2019-01-01', '2020-12-31'),
      job('21231', 'IN', '2021-01-01', second),
    ];
    expect(met('fsw.education', { ...eligible, jobs: jobs('2021-12-31') })).toBe(true);
    expect(met('fsw.education', { ...eligible, jobs: jobs('2021-12-30') })).toBe(false);
  });

  test('is not asked of somebody without a year in any occupation', () => {
    const jobs = [job('31102', 'IN', '2024-01-01', null)];
    expect(met('fsw.education', { ...eligible, jobs })).toBe(true);
  });

  test('is told with the occupation', () => {
    const tree = ask({ ...eligible, jobs: [job('31102', 'IN', '2019-01-01', '2023-12-31')] });
    expect(failed(tree)).toEqual(['fsw.education']);
    expect(nodeOf(tree, 'fsw.education').reasons).toEqual([
      { code: 'professional-body', values: { noc: '31102' } },
    ]);
    expect(nodeOf(tree, 'fsw.education').remedies).toEqual([
      { code: 'remedy.professional-assessment', values: { noc: '31102' } },
    ]);
  });

  test('is unknown where the occupation or the assessment is', () => {
    const doctor = job('31102', 'IN', '2019-01-01', '2023-12-31');
    const perhaps = job('21231', 'IN', '2019-01-01', '2023-12-31', 30, { paid: undefined });
    expect(met('fsw.education', { ...eligible, jobs: [doctor, perhaps] })).toBe('unknown');
    expect(missing({ ...eligible, jobs: [doctor, perhaps] })).toContain('jobs.1.paid');
    const open = foreign('professional', '2010-06-30', null, { assessment: undefined });
    expect(missing({ ...eligible, jobs: [doctor], credentials: [...eligible.credentials, open] })).toEqual([
      'credentials.1.assessment',
    ]);
    // A Canadian credential answers whatever the occupation.
    const home = { credentials: [canadian('masters', '2015-04-30')] };
    expect(met('fsw.education', { ...eligible, ...home, jobs: undefined })).toBe(true);
    expect(met('fsw.education', { ...eligible, jobs: undefined })).toBe('unknown');
    const uncoded = job(noc('3112'), 'IN', '2019-01-01', '2023-12-31');
    expect(met('fsw.education', { ...eligible, jobs: [uncoded] })).toBe('unknown');
    expect(met('fsw.education', { ...eligible, jobs: [perhaps] })).toBe('unknown');
  });

  test('is unknown where only the report of the right body has an unknown wording', () => {
    const odd = (body: string) =>
      foreign('professional', '2010-06-30', '2023-01-01', {
        assessment: { body, date: '2023-01-01', equivalence: 'Something else' },
      });
    const doctor = { ...eligible, jobs: [job('31102', 'IN', '2019-01-01', '2023-12-31')] };
    expect(met('fsw.education', { ...doctor, credentials: [...eligible.credentials, odd('mcc')] })).toBe(
      'unknown',
    );
    expect(met('fsw.education', { ...doctor, credentials: [...eligible.credentials, odd('wes')] })).toBe(
      false,
    );
  });
});

describe('settlement funds', () => {
  const funds = (change: Change, on = ON) => met('fsw.funds', { ...eligible, ...change }, on);

  test('are those of the family on the day', () => {
    expect(funds({ settlementFunds: 14_689 })).toBe(false);
    expect(funds({ settlementFunds: 14_690 })).toBe(true);
    const family = { spouse: spouse(), children: [child('2015-01-01')] };
    expect(funds({ ...family, settlementFunds: 22_482 })).toBe(false);
    expect(funds({ ...family, settlementFunds: 22_483 })).toBe(true);
    expect(funds({ settlementFunds: 14_690 }, '2025-07-06')).toBe(true);
    expect(funds({ settlementFunds: 14_690 }, '2025-07-07')).toBe(false);
  });

  test('tell how much is short', () => {
    const node = nodeOf(ask({ ...eligible, settlementFunds: 14_000 }), 'fsw.funds');
    expect(node.reasons).toEqual([
      { code: 'funds-short', values: { funds: 14_000, required: 14_690, family: 1 } },
    ]);
    expect(node.remedies).toEqual([{ code: 'remedy.funds', values: { amount: 690 } }]);
    expect(node.facts).toEqual([
      { path: 'spouse', value: false },
      { path: 'children', value: 0 },
      { path: 'settlementFunds', value: 14_000 },
    ]);
    expect(node.parameters.map(({ id }) => id)).toEqual(['funds.required']);
    expect(node.provision).toBe('irpr.76');
  });

  test.each([
    ['a', 'lmia', { lmia: false }, true],
    ['b', '205', { lmia: false }, true],
    ['c', null, { lmia: true }, false],
    ['d', 'open', { lmia: true }, true],
    ['none', 'open', { lmia: false }, false],
  ])('are waived by route (%s): %s %j: %s', (_route, basis, change, waived) => {
    const tree = ask({
      ...eligible,
      settlementFunds: 0,
      jobs: [job('21231', 'CA', '2020-01-01', null)],
      workAuthorisation: basis === null ? null : permit(basis),
      jobOffers: [offer('21231', change)],
    });
    expect(failed(tree)).toEqual(waived ? [] : ['fsw.funds']);
    // An offer to somebody who may work: IRCC's page would waive them (policy funds.exemption).
    const short = basis === null ? ['funds-short'] : ['funds-short', 'policy'];
    expect(reasonsOf(nodeOf(tree, 'fsw.funds'))).toEqual(waived ? ['funds-exempt'] : short);
    expect(nodeOf(tree, 'fsw.funds').facts.length > 0).toBe(!waived);
  });

  test('are unknown where nothing was declared of them, and where no table is known', () => {
    expect(missing({ ...eligible, settlementFunds: undefined })).toEqual(['settlementFunds']);
    expect(nodeOf(ask({ ...eligible, settlementFunds: undefined }), 'fsw.funds').facts).toHaveLength(2);
    expect(missing({ ...eligible, spouse: undefined, settlementFunds: 99_999 })).toEqual(['spouse']);
    const early = {
      languageTests: [testResult('celpip', '2015-01-10', 9)],
      credentials: [canadian('masters', '2010-06-30')],
      jobs: [job('2173', 'IN', '2009-01-01', '2015-12-31')],
      dateOfBirth: '1985-01-01',
      settlementFunds: 99_999,
    };
    expect(missing(early, '2016-06-01')).toEqual(['funds.required']);
    expect(reasonsOf(nodeOf(ask(early, '2016-06-01'), 'fsw.funds'))).toEqual(['no-funds-table']);
    expect(nodeOf(ask(early, '2016-06-01'), 'fsw.funds').reasons[0]?.values).toEqual({ on: '2016-06-01' });
  });

  test('are not asked where the offer waives them, whatever is missing', () => {
    const change = {
      ...eligible,
      settlementFunds: undefined,
      spouse: undefined,
      workAuthorisation: permit('open'),
      jobOffers: [offer('21231')],
    };
    expect(met('fsw.funds', change)).toBe(true);
  });

  test('are known to suffice where it is open whether they are waived', () => {
    const open = { jobOffers: [offer('21231')], workAuthorisation: undefined };
    expect(met('fsw.funds', { ...eligible, ...open })).toBe(true);
    expect(met('fsw.funds', { ...eligible, ...open, settlementFunds: 0 })).toBe('unknown');
    expect(met('fsw.funds', { ...eligible, jobOffers: undefined, settlementFunds: 0 })).toBe('unknown');
    expect(missing({ ...eligible, ...open, settlementFunds: 0 })).toEqual(['workAuthorisation']);
  });
});

describe('a missing fact', () => {
  test.each([
    ['dateOfBirth', []],
    ['intendedProvince', ['intendedProvince']],
    ['firstOfficialLanguage', ['firstOfficialLanguage']],
    ['languageTests', ['languageTests']],
    ['credentials', ['credentials']],
    ['jobs', ['jobs']],
    ['settlementFunds', ['settlementFunds']],
    ['children', ['children']],
    ['spouse', ['spouse']],
    ['relativesInCanada', []],
    ['jobOffers', []],
    ['workAuthorisation', []],
    ['certificateOfQualification', []],
    ['nomination', []],
    ['militaryService', []],
    ['inadmissibleForMisrepresentation', []],
    ['residences', []],
  ])('%s leaves the class open with %j: one that changes nothing does not', (field, expected) => {
    // 69 points without age, which 67 are enough of.
    const strong = {
      ...eligible,
      relativesInCanada: [relative()],
      credentials: [foreign('phd', '2017-06-30', '2023-05-01')],
    };
    const answer = missing({ ...strong, [field]: undefined });
    expect(answer).toEqual(expected.length > 0 ? expected : { kind: 'value', value: true });
  });

  test('of points that decide is named', () => {
    const weak = {
      ...eligible,
      languageTests: [testResult('celpip', '2024-01-10', 8)],
      dateOfBirth: undefined,
    };
    expect(missing(weak)).toEqual(['dateOfBirth']);
  });
});
