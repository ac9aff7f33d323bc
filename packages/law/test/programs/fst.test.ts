import { describe, expect, test } from 'vitest';
import { explainProgram } from '../../src/assess.ts';
import { lawOn } from '../support/law.ts';
import {
  type Change,
  child,
  job,
  noc,
  offer,
  permit,
  person,
  spouse,
  testResult,
} from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
const ask = (change: Change, on = ON, values: Change = {}) =>
  explainProgram('FST', person(change), lawOn(on, values));
const met = (code: string, ...of: Parameters<typeof ask>) => valueOf(nodeOf(ask(...of), code));
const missing = (...of: Parameters<typeof ask>) => {
  const { outcome } = ask(...of);
  return outcome.kind === 'unknown' ? outcome.missing : outcome;
};

const CARPENTER = '72310';
const PLUMBER = '72300';
type Code = Parameters<typeof job>[0];
const work = (start: string, end: string | null, change: Change = {}, code: Code = CARPENTER) =>
  job(code, 'PH', start, end, 30, change);
const certificate = (code: Code = CARPENTER, change: Change = {}) => ({
  noc: typeof code === 'string' ? noc(code) : code,
  ...change,
});

const eligible = {
  languageTests: [testResult('celpip', '2024-01-10', 5, { reading: 4, writing: 4 })],
  jobs: [work('2021-01-01', '2022-12-31')],
  certificateOfQualification: certificate(),
  settlementFunds: 14_690,
};

describe('the federal skilled trades class', () => {
  test('is met by someone who meets everything, without reasons', () => {
    const tree = ask(eligible);
    expect(valueOf(tree)).toBe(true);
    expect(reasonsOf(tree)).toEqual([]);
    expect(tree.children.map(({ code }) => code)).toEqual([
      'program.outside-quebec',
      'fst.experience',
      'fst.language',
      'fst.certificateOrOffer',
      'fst.funds',
    ]);
  });

  test('has no requirement of education or age', () => {
    expect(valueOf(ask({ ...eligible, credentials: undefined, dateOfBirth: undefined }))).toBe(true);
  });

  test('names all that is missing at once, with what would change it', () => {
    const tree = ask({ intendedProvince: 'QC' });
    expect(reasonsOf(tree)).toEqual([
      'quebec',
      'no-skilled-trade',
      'no-valid-test',
      'no-certificate-or-offer',
      'funds-short',
    ]);
    expect(tree.children.map(({ remedies }) => remedies?.map(({ code }) => code))).toEqual([
      ['remedy.province'],
      ['remedy.trade-work'],
      ['remedy.ability', 'remedy.ability', 'remedy.ability', 'remedy.ability'],
      ['remedy.certificate-or-offer'],
      ['remedy.funds'],
    ]);
  });

  test('cites the section of each requirement and the values that it read', () => {
    const tree = ask(eligible);
    expect(tree.children.map(({ provision }) => provision)).toEqual([
      'irpr.75.1',
      'irpr.87.2',
      'irpr.87.2',
      'irpr.87.2.3',
      'irpr.87.2.5',
    ]);
    const read = (code: string) => nodeOf(tree, code).parameters.map(({ id }) => id);
    expect(read('fst.experience')).toEqual(['fst.requirements', 'fst.trades']);
    expect(read('fst.language')).toEqual([
      'fst.requirements',
      'language.validityYears',
      'language.acceptedTests',
    ]);
    expect(read('fst.funds')).toEqual(['funds.required']);
  });
});

describe('two years in the trade', () => {
  const experience = (jobs: readonly unknown[] | undefined, on = ON, values: Change = {}) =>
    met('fst.experience', { ...eligible, jobs }, on, values);

  test.each([
    ['2022-12-30', false],
    ['2022-12-31', true],
  ])('from 2021-01-01 to %s: %s', (end, expected) => {
    expect(experience([work('2021-01-01', end)])).toBe(expected);
  });

  test('are 730 days, or 3,120 hours where hours alone are asked', () => {
    const hours = { 'work.calendar-time': 'hours-only' };
    expect(experience([work('2021-01-01', '2022-12-28')], ON, hours)).toBe(false);
    expect(experience([work('2021-01-01', '2022-12-29')], ON, hours)).toBe(true);
  });

  test('are within five years', () => {
    const jobs = [work('2017-01-01', '2021-05-29', {}, noc(CARPENTER, '7271'))];
    expect(experience(jobs, '2024-06-01')).toBe(false);
    const late = [work('2019-06-01', '2021-05-30', {}, noc(CARPENTER, '7271'))];
    expect(experience(late, '2024-05-31')).toBe(true);
    expect(experience(late, '2024-06-01')).toBe(true);
    expect(experience(late, '2024-06-02')).toBe(false);
  });

  test('are in one trade: a year in each of two is none', () => {
    const two = (second: Code) => [
      work('2021-01-01', '2021-12-31'),
      work('2022-01-01', '2022-12-31', {}, second),
    ];
    expect(experience(two('72320'))).toBe(false);
    expect(experience(two(CARPENTER))).toBe(true);
  });

  test('may be in several trades by another answer, which is then named (policy fst.one-occupation)', () => {
    const policy = 'fst.one-occupation';
    const jobs = [work('2021-01-01', '2021-12-31'), work('2022-01-01', '2022-12-31', {}, '72320')];
    const node = (values: Change = {}, more: readonly unknown[] = []) =>
      nodeOf(ask({ ...eligible, jobs: [...jobs, ...more] }, ON, values), 'fst.experience');
    const named = (choice: string) => ({ code: 'policy', values: { policy, choice } });
    expect(valueOf(node())).toBe(false);
    expect(node().reasons.at(-1)).toEqual(named('one'));
    expect(valueOf(node({ [policy]: 'several' }))).toBe(true);
    expect(node({ [policy]: 'several' }).reasons).toEqual([named('several')]);
    // Two years in one of them: nothing turns on it.
    expect(node({}, [work('2020-01-01', '2020-12-31')]).reasons).toEqual([]);
  });

  test('are of somebody qualified where the work was done, by the page (policy fst.qualified-where-worked)', () => {
    const policy = 'fst.qualified-where-worked';
    const node = (qualifiedIn: string | undefined, values: Change = {}) =>
      nodeOf(
        ask({ ...eligible, jobs: [work('2021-01-01', '2022-12-31', { qualifiedIn })] }, ON, values),
        'fst.experience',
      );
    const named = (choice: string) => ({ code: 'policy', values: { policy, choice } });
    expect(valueOf(node('DE'))).toBe(false);
    expect(node('DE').reasons.at(-1)).toEqual(named('where-worked'));
    expect(valueOf(node('DE', { [policy]: 'anywhere' }))).toBe(true);
    expect(node('DE', { [policy]: 'anywhere' }).reasons).toEqual([named('anywhere')]);
    for (const here of ['PH', undefined]) {
      expect(valueOf(node(here))).toBe(true);
      expect(node(here).reasons).toEqual([]);
    }
  });

  test('may be in pieces, part-time, in Canada or abroad, self-employed or unauthorised', () => {
    expect(experience([work('2020-01-01', '2020-12-31'), work('2022-01-01', '2022-12-31')])).toBe(true);
    expect(experience([work('2019-07-01', '2023-06-30', { hoursPerWeek: 15 })])).toBe(true);
    expect(experience([work('2019-07-01', '2023-06-30', { hoursPerWeek: 14 })])).toBe(false);
    expect(
      experience([
        job(CARPENTER, 'CA', '2021-01-01', '2022-12-31', 30, { selfEmployed: true, authorised: false }),
      ]),
    ).toBe(true);
  });

  test.each([
    ['unpaid', { paid: false }],
    ['without the duties', { dutiesPerformed: false }],
    ['never qualified', { qualifiedSince: null }],
    ['qualified after it', { qualifiedSince: '2023-01-01' }],
    ['qualified on its last day', { qualifiedSince: '2022-12-31' }],
    ['during full-time study', { duringFullTimeStudy: true }],
  ])('are none %s', (_name, change) => {
    expect(experience([work('2021-01-01', '2022-12-31', change)])).toBe(false);
  });

  test('count from the day of independent practice on', () => {
    const since = (qualifiedSince: string, start = '2020-01-01', end: string | null = '2022-12-31') =>
      experience([work(start, end, { qualifiedSince })]);
    expect(since('2021-01-01')).toBe(true);
    expect(since('2021-01-02')).toBe(false);
    expect(since('2010-01-01', '2021-01-01')).toBe(true);
    expect(since('2022-06-03', '2015-01-01', null)).toBe(true);
    expect(since('2022-06-04', '2015-01-01', null)).toBe(false);
  });

  test('count work during full-time study where the policy says so', () => {
    const student = [work('2021-01-01', '2022-12-31', { duringFullTimeStudy: true })];
    const counted = { 'fst.student-work': 'counted' };
    expect(experience(student, ON, counted)).toBe(true);
    const open = [work('2021-01-01', '2022-12-31', { duringFullTimeStudy: undefined })];
    expect(experience(open, ON, counted)).toBe(true);
    expect(experience(open)).toBe('unknown');
  });

  test('ask for the duties where the policy does', () => {
    const open = [work('2021-01-01', '2022-12-31', { dutiesPerformed: undefined })];
    expect(experience(open)).toBe(true);
    expect(missing({ ...eligible, jobs: open }, ON, { 'work.duties-declared': 'asked' })).toEqual([
      'jobs.0.dutiesPerformed',
    ]);
  });

  test('are read in the classification of the day', () => {
    const both = (code: string, earlier: string) => ({
      jobs: [work('2020-06-01', '2022-10-31', {}, noc(code, earlier))],
    });
    const trade = (change: Change, on: string) => met('fst.experience', { ...eligible, ...change }, on);
    for (const on of ['2022-11-15', '2022-11-16']) {
      expect(trade(both(CARPENTER, '7271'), on)).toBe(true);
      expect(trade(both('93101', '9232'), on)).toBe(true);
      expect(trade(both('83100', '8231'), on)).toBe(true);
    }
    // A trade by one of two codes only.
    expect(trade(both('21231', '7271'), '2022-11-15')).toBe(true);
    expect(trade(both('21231', '7271'), '2022-11-16')).toBe(false);
    expect(trade(both(CARPENTER, '2173'), '2022-11-15')).toBe(false);
    expect(trade({ jobs: [work('2020-06-01', '2022-10-31', {}, noc('7271'))] }, '2022-11-16')).toBe(
      'unknown',
    );
  });

  test('are told by the best trade', () => {
    const jobs = [work('2022-01-01', '2022-06-30', {}, '72320'), work('2021-01-01', '2021-12-31')];
    const node = nodeOf(ask({ ...eligible, jobs }), 'fst.experience');
    expect(node.reasons).toEqual([
      { code: 'months-in-window', values: { months: 12, required: 24, since: '2019-06-01' } },
    ]);
    expect(node.remedies).toEqual([{ code: 'remedy.work', values: { months: 12 } }]);
    expect(node.facts).toEqual([{ path: 'jobs.1.noc', value: CARPENTER }]);
  });

  test('are none of somebody without a trade', () => {
    const of = (change: Change) =>
      ask({ ...eligible, jobs: [work('2015-01-01', null, {}, '21231')], ...change });
    const tree = of({ certificateOfQualification: null });
    expect(failed(tree)).toEqual(['fst.experience', 'fst.certificateOrOffer']);
    expect(reasonsOf(nodeOf(tree, 'fst.experience'))).toEqual(['no-skilled-trade']);
    expect(nodeOf(tree, 'fst.experience').facts).toEqual([]);
    expect(nodeOf(tree, 'fst.experience').remedies).toEqual([
      { code: 'remedy.trade-work', values: { months: 24 } },
    ]);
    // What the person does have is not denied, nor what was left out.
    expect(failed(of({}))).toEqual(['fst.experience']);
    expect(reasonsOf(nodeOf(of({}), 'fst.experience'))).toEqual(['no-skilled-trade']);
    const offered = { certificateOfQualification: null, jobOffers: [offer(CARPENTER)] };
    expect(failed(of(offered))).toEqual(['fst.experience']);
    const open = (change: Change) => nodeOf(of(change), 'fst.certificateOrOffer').outcome;
    for (const [change, missing] of [
      [{ certificateOfQualification: undefined }, ['certificateOfQualification']],
      [{ certificateOfQualification: {} }, ['certificateOfQualification.noc']],
      [{ certificateOfQualification: null, jobOffers: undefined }, ['jobOffers']],
      [
        { certificateOfQualification: null, jobOffers: [offer(CARPENTER, { noc: undefined })] },
        ['jobOffers.0.noc'],
      ],
    ] as const) {
      expect(open(change)).toEqual({ kind: 'unknown', missing });
    }
    for (const held of [certificate('21231'), certificate(CARPENTER, { issued: '2099-01-01' })]) {
      expect(open({ certificateOfQualification: held })).toMatchObject({ value: false });
    }
  });
});

describe('the language level', () => {
  test('may be from an older result by the Regulations alone (policy language.validity-cec-fst)', () => {
    const policy = 'language.validity-cec-fst';
    const old = { ...eligible, languageTests: [testResult('celpip', '2022-06-01', 5)] };
    expect(nodeOf(ask(old), 'fst.language').reasons.at(-1)).toEqual({
      code: 'policy',
      values: { policy, choice: 'two-years' },
    });
    expect(valueOf(ask(old))).toBe(false);
    expect(valueOf(ask(old, ON, { [policy]: 'any-age' }))).toBe(true);
  });

  test.each([
    [{ speaking: 4 }, false],
    [{ listening: 4 }, false],
    [{ reading: 3 }, false],
    [{ writing: 3 }, false],
    [{}, true],
  ])(
    'of CLB 5 in speaking and listening, 4 in reading and writing, changed by %j: %s',
    (change, expected) => {
      const languageTests = [testResult('celpip', '2024-01-10', 5, { reading: 4, writing: 4, ...change })];
      expect(met('fst.language', { ...eligible, languageTests })).toBe(expected);
    },
  );

  test('tells the ability that is too low and the level it needs', () => {
    const languageTests = [testResult('celpip', '2024-01-10', 7, { reading: 3, speaking: 4 })];
    expect(nodeOf(ask({ ...eligible, languageTests }), 'fst.language').reasons).toEqual([
      { code: 'ability-too-low', values: { ability: 'reading', level: 0, required: 4 } },
      { code: 'ability-too-low', values: { ability: 'speaking', level: 4, required: 5 } },
    ]);
  });
});

describe('a certificate of qualification', () => {
  const held = (certificateOfQualification: unknown, on = ON) =>
    met('fst.certificateOrOffer', { ...eligible, certificateOfQualification }, on);

  test('is in the trade of the application', () => {
    expect(held(certificate())).toBe(true);
    expect(held(certificate('72311'))).toBe(false);
    expect(held(null)).toBe(false);
  });

  test('counts from the day it was issued; one without a day is held', () => {
    const issued = certificate(CARPENTER, { issued: '2024-06-01' });
    expect([held(issued, '2024-05-31'), held(issued, '2024-06-01')]).toEqual([false, true]);
  });

  test('without a trade, or with a code of another version, leaves it open', () => {
    expect(missing({ ...eligible, certificateOfQualification: {} })).toEqual([
      'certificateOfQualification.noc',
    ]);
    expect(missing({ ...eligible, certificateOfQualification: certificate('7271') })).toEqual([
      'certificateOfQualification.noc.2021',
    ]);
    expect(held(undefined)).toBe('unknown');
    expect(missing({ ...eligible, certificateOfQualification: undefined })).toEqual([
      'certificateOfQualification',
    ]);
    expect(held({ issued: '2024-06-02' })).toBe(false);
  });

  test('names the trade of the work', () => {
    const node = nodeOf(ask({ ...eligible, certificateOfQualification: null }), 'fst.certificateOrOffer');
    expect(node.facts).toEqual([{ path: 'jobs.0.noc', value: CARPENTER }]);
    expect(node.reasons).toEqual([{ code: 'no-certificate-or-offer', values: {} }]);
  });
});

describe('an offer instead of a certificate', () => {
  const withOffer = (change: Change, basis: string | null = null, funds = 14_690) => ({
    ...eligible,
    jobs: [job(CARPENTER, 'CA', '2021-01-01', null)],
    certificateOfQualification: null,
    workAuthorisation: basis === null ? null : permit(basis, CARPENTER),
    jobOffers: [offer(CARPENTER, change)],
    settlementFunds: funds,
  });

  test.each([
    ['ii', 'lmia', { lmia: false }, true],
    ['iii', '204a', { lmia: false }, true],
    ['iii', '204c', { lmia: false }, true],
    ['iii', '205', { lmia: false }, true],
    ['iv', null, { lmia: true }, false],
    ['v', 'open', { lmia: true }, true],
    ['v', 's186', { lmia: true }, true],
  ])('by route (%s): %s %j waives funds: %s', (_route, basis, change, waived) => {
    expect(valueOf(ask(withOffer(change, basis)))).toBe(true);
    expect(failed(ask(withOffer(change, basis, 0)))).toEqual(waived ? [] : ['fst.funds']);
    expect(reasonsOf(ask(withOffer(change, basis, 0)))).toEqual([waived ? 'funds-exempt' : 'funds-short']);
  });

  test('does not help without an assessment or a permit of the routes', () => {
    expect(failed(ask(withOffer({ lmia: false }, 'open')))).toEqual(['fst.certificateOrOffer']);
    expect(failed(ask(withOffer({ lmia: false })))).toEqual(['fst.certificateOrOffer']);
    expect(failed(ask(withOffer({ lmia: false }, '204d')))).toEqual(['fst.certificateOrOffer']);
  });

  test('is in the trade of the work', () => {
    expect(failed(ask(withOffer({ noc: noc('21231') })))).toEqual(['fst.certificateOrOffer']);
    expect(failed(ask(withOffer({ noc: noc('72311') })))).toEqual(['fst.certificateOrOffer']);
  });

  test('beside a certificate waives funds all the same', () => {
    const both = { ...withOffer({ lmia: false }, 'lmia', 0), certificateOfQualification: certificate() };
    expect(valueOf(ask(both))).toBe(true);
    expect(failed(ask({ ...both, jobOffers: [] }))).toEqual(['fst.funds']);
  });

  test('is unknown where the offers were left out', () => {
    expect(missing({ ...withOffer({}), jobOffers: undefined })).toEqual(['jobOffers']);
    // With a certificate and enough funds it does not matter.
    expect(valueOf(ask({ ...eligible, jobOffers: undefined }))).toBe(true);
    expect(missing({ ...eligible, jobOffers: undefined, settlementFunds: 0 })).toEqual(['jobOffers']);
  });
});

describe('funds', () => {
  test('are needed of a certificate holder, for the family', () => {
    expect(failed(ask({ ...eligible, settlementFunds: 14_689 }))).toEqual(['fst.funds']);
    const family = { ...eligible, spouse: spouse(), children: [child('2015-01-01')] };
    expect(failed(ask({ ...family, settlementFunds: 22_482 }))).toEqual(['fst.funds']);
    expect(valueOf(ask({ ...family, settlementFunds: 22_483 }))).toBe(true);
  });
});

describe('of several trades', () => {
  const both = [work('2020-01-01', '2021-12-31'), work('2022-01-01', '2023-12-31', {}, PLUMBER)];
  const trade = (...of: Parameters<typeof ask>) => nodeOf(ask(...of), 'fst.experience').facts[0]?.value;

  test('the one with which the class is met is named', () => {
    for (const jobs of [both, [...both].reverse()]) {
      for (const code of [CARPENTER, PLUMBER]) {
        const change = { ...eligible, jobs, certificateOfQualification: certificate(code) };
        expect(valueOf(ask(change)), code).toBe(true);
        expect(trade(change)).toBe(code);
      }
    }
  });

  test('a certificate in one and the years in another do not meet it', () => {
    const jobs = [work('2020-01-01', '2021-12-31'), work('2022-01-01', '2022-12-31', {}, PLUMBER)];
    const change = { ...eligible, jobs, certificateOfQualification: certificate(PLUMBER) };
    expect(valueOf(ask(change))).toBe(false);
    expect(failed(ask(change))).toHaveLength(1);
  });

  test('the one whose offer waives funds is named where funds are short', () => {
    const change = {
      ...eligible,
      jobs: [work('2019-06-01', '2021-12-31'), job(PLUMBER, 'CA', '2022-01-01', null, 30)],
      certificateOfQualification: certificate(CARPENTER),
      workAuthorisation: permit('lmia', PLUMBER),
      jobOffers: [offer(PLUMBER, { lmia: false })],
      settlementFunds: 0,
    };
    expect(valueOf(ask(change))).toBe(true);
    expect(trade(change)).toBe(PLUMBER);
    expect(valueOf(ask({ ...change, jobOffers: [] }))).toBe(false);
    expect(trade({ ...change, jobOffers: [] })).toBe(CARPENTER);
  });

  test('one whose offer may waive funds keeps it open', () => {
    const change = {
      ...eligible,
      jobs: [work('2019-06-01', '2021-12-31'), job(PLUMBER, 'CA', '2022-01-01', null, 30)],
      workAuthorisation: permit('lmia', PLUMBER, { employers: undefined }),
      jobOffers: [offer(PLUMBER, { lmia: false })],
      settlementFunds: 0,
    };
    expect(missing(change)).toEqual(['workAuthorisation.employers']);
  });

  test('the one with most work is named where none is met', () => {
    const jobs = [work('2022-01-01', '2022-03-31', {}, PLUMBER), work('2021-01-01', '2021-06-30')];
    const none = { ...eligible, certificateOfQualification: null };
    expect(trade({ ...none, jobs })).toBe(CARPENTER);
    expect(trade({ ...none, jobs: [...jobs].reverse() })).toBe(CARPENTER);
    // A certificate is more than a few months.
    expect(trade({ ...none, jobs, certificateOfQualification: certificate(PLUMBER) })).toBe(PLUMBER);
  });
});

describe('with facts left out', () => {
  test.each([
    ['paid', ['jobs.0.paid']],
    ['qualifiedSince', ['jobs.0.qualifiedSince']],
    ['duringFullTimeStudy', ['jobs.0.duringFullTimeStudy']],
    ['noc', ['jobs.0.noc']],
    ['dutiesPerformed', []],
    ['selfEmployed', []],
    ['authorised', []],
    ['employer', []],
    ['employerCountry', []],
  ])('of the work: %s asks for %j', (field, expected) => {
    const answer = missing({ ...eligible, jobs: [work('2021-01-01', '2022-12-31', { [field]: undefined })] });
    expect(answer).toEqual(expected.length > 0 ? expected : { kind: 'value', value: true });
  });

  test('of the work: nothing where they cannot matter', () => {
    const open = (change: Change) => work('2021-01-01', '2022-12-31', { paid: undefined, ...change });
    expect(valueOf(ask({ ...eligible, jobs: [...eligible.jobs, open({})] }))).toBe(true);
    expect(valueOf(ask({ ...eligible, jobs: [open({ end: '2022-06-30' })] }))).toBe(false);
    expect(valueOf(ask({ ...eligible, jobs: [open({ qualifiedSince: null })] }))).toBe(false);
  });

  test('of the work as a whole: everything of the trade', () => {
    const tree = ask({ ...eligible, jobs: undefined });
    expect(tree.outcome).toEqual({ kind: 'unknown', missing: ['jobs'] });
    expect(valueOf(nodeOf(tree, 'fst.certificateOrOffer'))).toBe('unknown');
    expect(valueOf(ask({ ...eligible, jobs: undefined, languageTests: [] }))).toBe(false);
  });

  const uncoded = work('2021-01-01', '2022-12-31', {}, noc('7271'));

  test('of work without a code of the day: it may be in any trade', () => {
    expect(missing({ ...eligible, jobs: [uncoded] })).toEqual(['jobs.0.noc.2021']);
    // No certificate and no offer in any trade.
    expect(valueOf(ask({ ...eligible, jobs: [uncoded], certificateOfQualification: null }))).toBe(false);
    const offered = {
      ...eligible,
      jobs: [uncoded],
      certificateOfQualification: null,
      jobOffers: [offer(CARPENTER)],
    };
    expect(missing(offered)).toEqual(['jobs.0.noc.2021']);
    expect(missing({ ...offered, jobOffers: undefined })).toEqual(['jobs.0.noc.2021', 'jobOffers']);
    expect(valueOf(ask({ ...eligible, jobs: [work('2021-01-01', '2022-06-30', {}, noc('7271'))] }))).toBe(
      false,
    );
    expect(
      valueOf(ask({ ...eligible, jobs: [work('2021-01-01', '2022-12-31', { paid: false }, noc('7271'))] })),
    ).toBe(false);
  });

  test('of work without a code of the day: it may add to a trade that has too little', () => {
    const half = work('2020-01-01', '2020-12-31');
    expect(missing({ ...eligible, jobs: [half, uncoded] })).toEqual(['jobs.1.noc.2021']);
    const little = work('2021-01-01', '2021-12-31', {}, noc('7271'));
    expect(missing({ ...eligible, jobs: [half, little] })).toEqual(['jobs.1.noc.2021']);
    expect(
      valueOf(ask({ ...eligible, jobs: [half, work('2021-01-01', '2021-06-30', {}, noc('7271'))] })),
    ).toBe(false);
    expect(valueOf(ask({ ...eligible, jobs: [...eligible.jobs, uncoded] }))).toBe(true);
    // The certificate may be for the trade of that work.
    const plumber = { ...eligible, certificateOfQualification: certificate(PLUMBER) };
    expect(missing({ ...plumber, jobs: [...eligible.jobs, uncoded] })).toEqual(['jobs.1.noc.2021']);
  });
});
