import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { explainFacts } from '../../src/facts/explain.ts';
import { policyReason } from '../../src/policies/deciding.ts';
import { calendarTime } from '../../src/policies/experience.ts';
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
import { nodeOf, valueOf } from '../support/trees.ts';

const ON = '2024-06-01';
const explain = (change: Change = {}, on = ON, values: Change = {}) =>
  explainFacts(person(change), lawOn(on, values));
const reasonCodes = (node: ReturnType<typeof nodeOf>) => node.reasons.map(({ code }) => code);

const life = {
  languageTests: [testResult('celpip', '2024-01-10', 9, { reading: 8, writing: 7, speaking: 10 })],
  credentials: [canadian('twoYear', '2021-04-30'), foreign('threeYear', '2016-06-30', null)],
  jobs: [
    job('21231', 'CA', '2021-06-01', null),
    job('65100', 'CA', '2020-01-01', '2020-12-31', 30, { selfEmployed: true }),
    job('21231', 'IN', '2018-01-01', '2019-12-31'),
  ],
  spouse: spouse({
    languageTests: [testResult('celpip', '2024-01-10', 5)],
    credentials: [foreign('masters', '2015-06-30', '2023-01-01')],
    jobs: [job('65100', 'CA', '2020-01-01', null), job('21231', 'CA', '2022-01-01', '2022-12-31')],
  }),
  children: [child('2015-01-01')],
  relativesInCanada: [relative()],
  certificateOfQualification: {},
  nomination: { province: 'NB', accepted: '2024-05-01' },
  jobOffers: [offer('21231', { lmia: false })],
  workAuthorisation: permit('205'),
};

describe('what the law makes of facts', () => {
  test('is one node a finding, with its value', () => {
    const tree = explain(life);
    expect(Object.fromEntries(tree.children.map((node) => [node.code, valueOf(node)]))).toEqual({
      'facts.age': 29,
      'facts.firstLanguage': '9 / 8 / 7 / 10',
      'facts.secondLanguage': 'notApplicable',
      'facts.education': 'twoYear',
      'facts.canadianWork': 3,
      'facts.foreignWork': 2,
      'facts.certificate': true,
      'facts.canadianStudy': 'oneOrTwoYear',
      'facts.sibling': true,
      'facts.nomination': true,
      'facts.jobOffer': 'other',
      'facts.arrangedEmployment': '82(2)(b)',
      'facts.familySize': 3,
      'facts.spouse': true,
    });
    expect(tree.outcome).toEqual({ kind: 'value', value: true });
    expect(nodeOf(tree, 'facts.spouse').children.map((node) => [node.code, valueOf(node)])).toEqual([
      ['facts.spouse.education', 'masters'],
      ['facts.spouse.language', '5 / 5 / 5 / 5'],
      ['facts.spouse.canadianWork', 1],
    ]);
  });

  test('of nothing is nothing', () => {
    const tree = explain();
    expect(Object.fromEntries(tree.children.map((node) => [node.code, valueOf(node)]))).toMatchObject({
      'facts.firstLanguage': 'notApplicable',
      'facts.education': 'none',
      'facts.canadianWork': 0,
      'facts.arrangedEmployment': 'none',
      'facts.jobOffer': 'none',
      'facts.familySize': 1,
      'facts.spouse': false,
    });
    expect(nodeOf(tree, 'facts.spouse').reasons).toEqual([]);
    expect(nodeOf(tree, 'facts.spouse').children).toEqual([]);
  });

  test('is unknown with every fact that is missing, once', () => {
    const tree = explain({ credentials: undefined, jobs: undefined, nomination: undefined });
    expect(tree.outcome).toEqual({
      kind: 'unknown',
      missing: ['credentials', 'jobs', 'nomination'],
    });
    expect(nodeOf(tree, 'facts.education').outcome).toEqual({ kind: 'unknown', missing: ['credentials'] });
  });

  test('cites the values of law that were read', () => {
    const tree = explain(life);
    const cited = (code: string) => nodeOf(tree, code).parameters.map(({ id }) => id);
    expect(cited('facts.age')).toEqual([]);
    expect(cited('facts.firstLanguage')).toEqual(['language.validityYears', 'language.acceptedTests']);
    expect(cited('facts.secondLanguage')).toEqual(cited('facts.firstLanguage'));
    expect(cited('facts.education')).toEqual([
      'education.assessmentValidityYears',
      'education.designatedBodies',
    ]);
    expect(cited('facts.canadianWork')).toEqual([
      'crs.workWindowYears',
      'noc.version',
      'crs.canadianWork.paid',
    ]);
    expect(cited('facts.foreignWork')).toEqual(['crs.workWindowYears', 'noc.version']);
    expect(cited('facts.canadianStudy')).toEqual(['crs.canadianStudy.conditions']);
    expect(cited('facts.familySize')).toEqual(['family.dependentChildAge']);
    expect(cited('facts.spouse.language')).toEqual(cited('facts.firstLanguage'));
    expect(cited('facts.spouse.education')).toEqual(cited('facts.education'));
    expect(cited('facts.spouse.canadianWork')).toEqual(cited('facts.canadianWork'));
  });

  test('names what was read and why something does not count', () => {
    const tree = explain(life);
    expect(nodeOf(tree, 'facts.education').facts[0]).toEqual({
      path: 'credentials.0.level',
      value: 'twoYear',
    });
    expect(nodeOf(tree, 'facts.education').reasons).toEqual([
      { code: 'credential.not-assessed', values: { path: 'credentials.1' } },
    ]);
    const expired = explain({ languageTests: [testResult('celpip', '2020-01-10', 9)] });
    expect(reasonCodes(nodeOf(expired, 'facts.firstLanguage'))).toEqual(['test.expired']);
  });
});

describe('each job', () => {
  const jobsOf = (code: string, change: Change = life) => nodeOf(explain(change), code).children;

  test('is told with whether it counts and, where it does not, why', () => {
    expect(jobsOf('facts.canadianWork').map((node) => [valueOf(node), reasonCodes(node)])).toEqual([
      [true, []],
      [false, ['job.not-skilled', 'job.self-employed']],
      [false, ['job.abroad']],
    ]);
    expect(jobsOf('facts.foreignWork').map((node) => [valueOf(node), reasonCodes(node)])).toEqual([
      [false, ['job.in-canada']],
      [false, ['job.in-canada', 'job.not-skilled']],
      [true, []],
    ]);
    expect(jobsOf('facts.spouse.canadianWork').map((node) => valueOf(node))).toEqual([false, true]);
  });

  test('is told with its dates, its country and its hours', () => {
    expect(jobsOf('facts.canadianWork').map(({ facts }) => facts)[1]).toEqual([
      { path: 'jobs.1', value: '2020-01-01/2020-12-31' },
      { path: 'jobs.1.country', value: 'CA' },
      { path: 'jobs.1.hoursPerWeek', value: 30 },
    ]);
    expect(jobsOf('facts.canadianWork')[0]?.facts[0]?.value).toBe('2021-06-01/');
    expect(jobsOf('facts.spouse.canadianWork')[0]?.facts[0]?.path).toBe('spouse.jobs.0');
  });

  test('is told with the policy that left it out', () => {
    const remote = { jobs: [job('21231', 'CA', '2021-06-01', null, 30, { employerCountry: 'US' })] };
    expect(jobsOf('facts.canadianWork', remote)[0]?.reasons).toEqual([
      { code: 'job.foreign-employer', values: { path: 'jobs.0' } },
      { code: 'policy', values: { policy: 'work.employer-in-canada', choice: 'required' } },
    ]);
    expect(jobsOf('facts.foreignWork', remote)[0]?.outcome).toEqual({
      kind: 'unknown',
      missing: ['policy:work.remote-foreign'],
    });
    expect(jobsOf('facts.canadianWork')[1]?.reasons).toEqual([
      { code: 'job.not-skilled', values: { path: 'jobs.1' } },
      { code: 'job.self-employed', values: { path: 'jobs.1' } },
    ]);
  });

  test('is told with what is missing', () => {
    const open = { jobs: [job('21231', 'CA', '2021-06-01', null, 30, { paid: undefined })] };
    expect(jobsOf('facts.canadianWork', open)[0]?.outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs.0.paid'],
    });
  });

  test('is counted by the calendar, which is said where it decides', () => {
    const nearly = { jobs: [job('21231', 'CA', '2023-01-01', '2023-12-30')] };
    expect(nodeOf(explain(nearly), 'facts.canadianWork').reasons).toEqual([
      { code: 'policy', values: { policy: 'work.calendar-time', choice: 'days-and-hours' } },
    ]);
    expect(nodeOf(explain(life), 'facts.canadianWork').reasons).toEqual([]);
    expect(nodeOf(explain(), 'facts.canadianWork').reasons).toEqual([]);
    expect(nodeOf(explain({ jobs: undefined }), 'facts.canadianWork').reasons).toEqual([]);
    const hours = lawOn(ON, { 'work.calendar-time': 'hours-only' });
    expect(policyReason(calendarTime, hours).values.choice).toBe('hours-only');
  });
});

describe('unpaid work in Canada', () => {
  const policy = 'crs.unpaid-work';
  const volunteer = {
    jobs: [job(noc('21231', '2173'), 'CA', '2015-01-01', '2016-06-30', 30, { paid: false })],
  };
  const node = (on: string, values: Change = {}) =>
    nodeOf(explain(volunteer, on, values), 'facts.canadianWork');
  const named = (choice: string) => ({ code: 'policy', values: { policy, choice } });

  test('counts for the CRS until 18 November 2016 where the policy says so (policy crs.unpaid-work)', () => {
    for (const [on, counted] of [
      ['2016-11-18', 1],
      ['2016-11-19', 0],
    ] as const) {
      expect(valueOf(node(on))).toBe(0);
      expect(valueOf(node(on, { [policy]: 'counted' }))).toBe(counted);
    }
  });

  test('does not by default, with the policy where it decides', () => {
    const [reason, decides] = node('2016-11-18').children[0]?.reasons ?? [];
    expect(reason?.code).toBe('job.unpaid');
    expect(decides).toEqual(named('not-counted'));
    expect(node('2016-11-19').children[0]?.reasons).toEqual([
      { code: 'job.unpaid', values: { path: 'jobs.0' } },
    ]);
    const open = { jobs: [{ ...volunteer.jobs[0], paid: undefined }] };
    expect(valueOf(nodeOf(explain(open, '2016-11-18'), 'facts.canadianWork'))).toBe('unknown');
    expect(valueOf(nodeOf(explain(open, '2016-11-18', { [policy]: 'counted' }), 'facts.canadianWork'))).toBe(
      1,
    );
  });

  test('is no experience for the class on any day', () => {
    const law = lawOn('2016-11-18', { [policy]: 'counted' });
    const { CEC } = assess(person(volunteer), law).programs;
    expect(valueOf(nodeOf(CEC, 'cec.experience'))).toBe(false);
  });
});

describe('work abroad', () => {
  const policy = 'crs.foreign-continuous';
  const pieces = {
    jobs: [job('21231', 'IN', '2020-01-01', '2020-12-31'), job('21231', 'IN', '2022-01-01', '2022-12-31')],
  };
  const node = (change: Change, values: Change = {}) =>
    nodeOf(explain(change, ON, values), 'facts.foreignWork');
  const policies = (...of: Parameters<typeof node>) =>
    node(...of).reasons.map(({ values }) => `${values.policy}: ${values.choice}`);

  test('may have breaks, or may not (policy crs.foreign-continuous), which is said where it decides', () => {
    expect(valueOf(node(pieces))).toBe(2);
    expect(policies(pieces)).toContain('crs.foreign-continuous: not-asked');
    expect(valueOf(node(pieces, { [policy]: 'asked' }))).toBe(1);
    expect(policies(pieces, { [policy]: 'asked' })).toContain('crs.foreign-continuous: asked');
    expect(policies({ jobs: pieces.jobs.slice(1) }).join()).not.toContain(policy);
    expect(policies({ jobs: [] })).toEqual([]);
  });
});

describe('a spouse or partner', () => {
  test('who does not count is told to be none', () => {
    const node = nodeOf(explain({ spouse: spouse({ accompanying: false }) }), 'facts.spouse');
    expect(valueOf(node)).toBe(false);
    expect(reasonCodes(node)).toEqual(['spouse.not-counted']);
    expect(node.children).toEqual([]);
  });

  test('of whom it is not known whether they count is unknown', () => {
    const node = nodeOf(explain({ spouse: spouse({ accompanying: undefined }) }), 'facts.spouse');
    expect(node.outcome).toEqual({ kind: 'unknown', missing: ['spouse.accompanying'] });
    expect(node.reasons).toEqual([]);
    expect(nodeOf(explain({ spouse: undefined }), 'facts.spouse').outcome).toEqual({
      kind: 'unknown',
      missing: ['spouse'],
    });
  });
});
