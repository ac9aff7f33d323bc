import { describe, expect, test } from 'vitest';
import { amountOfWork } from '../../src/facts/experience.ts';
import type { Job } from '../../src/facts/facts.ts';
import {
  byOccupation,
  canadianExperience,
  counting,
  foreignExperience,
  type JobRule,
  measured,
  skilledExperience,
  spouseCanadianExperience,
  UNCODED,
  yearsOfWork,
} from '../../src/facts/work.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { type Change, job, noc, person } from '../support/people.ts';

const ON = '2024-06-01';
const held = (change: Change = {}, country = 'CA', code: Parameters<typeof job>[0] = '21231'): Job => {
  const [read] = person({ jobs: [job(code, country, '2022-01-01', '2023-12-31', 30, change)] }).jobs ?? [];
  if (!read) throw new RangeError('no job');
  return read;
};
const ask = (rule: JobRule, of: Job, on = ON, values: Change = {}) => rule(of, 'jobs.0', lawOn(on, values));
const answer = (rule: JobRule, of: Job, on = ON, values: Change = {}) => ask(rule, of, on, values).counts;
const why = (rule: JobRule, of: Job, on = ON, values: Change = {}) =>
  ask(rule, of, on, values).failed.map(({ code }) => code);

const RULES = { canadianExperience, spouseCanadianExperience, foreignExperience, skilledExperience };
const RULE_NAMES = Object.keys(RULES) as (keyof typeof RULES)[];
const HOME: Record<keyof typeof RULES, string> = {
  canadianExperience: 'CA',
  spouseCanadianExperience: 'CA',
  foreignExperience: 'IN',
  skilledExperience: 'IN',
};

describe.each(RULE_NAMES)('%s', (name) => {
  const rule = RULES[name];
  const home = HOME[name];

  test('counts paid skilled work in its place', () => {
    expect(ask(rule, held({}, home))).toEqual({ counts: { is: true }, failed: [] });
  });

  test.each([
    ['00012', true],
    ['21231', true],
    ['72310', true],
    ['13102', true],
    ['14200', false],
    ['65100', false],
  ])('of %s: %s', (code, is) => {
    expect(answer(rule, held({}, home, code))).toEqual({ is });
    expect(why(rule, held({}, home, code))).toEqual(is ? [] : ['job.not-skilled']);
  });

  test('counts paid work only, and does not know where that was left out', () => {
    expect(why(rule, held({ paid: false }, home))).toEqual(['job.unpaid']);
    expect(answer(rule, held({ paid: undefined }, home))).toEqual({ is: null, missing: ['jobs.0.paid'] });
    expect(ask(rule, held({ paid: undefined }, home)).failed).toEqual([]);
  });

  test('does not know without a code of the day', () => {
    expect(answer(rule, held({ noc: undefined }, home))).toMatchObject({ is: null, missing: ['jobs.0.noc'] });
    expect(answer(rule, held({ noc: noc('2173') }, home))).toMatchObject({
      is: null,
      missing: ['jobs.0.noc.2021'],
    });
  });

  test('takes the code of the version of the day', () => {
    // Retail sales supervisors: level B in 2016, TEER 2 in 2021; a cashier is neither.
    const both = { '2016': '6611', '2021': '62010' };
    expect(answer(rule, held({ noc: both }, home), '2022-11-15')).toEqual({ is: false });
    expect(answer(rule, held({ noc: both }, home), '2022-11-16')).toEqual({ is: true });
  });
});

describe('duties', () => {
  const ASKED = { 'work.duties-declared': 'asked' };

  test.each(RULE_NAMES)('of %s are declared with the occupation, unless the policy asks for them', (name) => {
    const of = (dutiesPerformed: boolean | undefined) => held({ dutiesPerformed }, HOME[name]);
    expect(answer(RULES[name], of(undefined))).toEqual({ is: true });
    expect(answer(RULES[name], of(undefined), ON, ASKED)).toEqual({
      is: null,
      missing: ['jobs.0.dutiesPerformed'],
    });
    for (const values of [{}, ASKED]) {
      expect(answer(RULES[name], of(true), ON, values)).toEqual({ is: true });
      expect(why(RULES[name], of(false), ON, values)).toEqual(['job.duties']);
    }
    // Where they were not, no answer counts the work.
    expect(ask(RULES[name], of(false)).failed[0]?.policy).toBeUndefined();
  });
});

describe('Canadian experience', () => {
  test('is in Canada, also in Quebec', () => {
    expect(why(canadianExperience, held({}, 'US'))).toEqual(['job.abroad']);
    expect(why(canadianExperience, held({ employerCountry: 'CA' }, 'US'))).toEqual(['job.abroad']);
  });

  test.each([
    ['selfEmployed', true, 'job.self-employed'],
    ['authorised', false, 'job.unauthorised'],
    ['duringFullTimeStudy', true, 'job.study'],
  ])('is not with %s %s', (field, value, code) => {
    expect(why(canadianExperience, held({ [field]: value }))).toEqual([code]);
    expect(answer(canadianExperience, held({ [field]: undefined }))).toEqual({
      is: null,
      missing: [`jobs.0.${field}`],
    });
  });

  test('names every condition that fails, and what is missing of the others says nothing', () => {
    const bad = held({ selfEmployed: true, authorised: false, paid: undefined }, 'IN', '65100');
    expect(ask(canadianExperience, bad)).toMatchObject({ counts: { is: false } });
    expect(why(canadianExperience, bad)).toEqual([
      'job.abroad',
      'job.not-skilled',
      'job.self-employed',
      'job.unauthorised',
    ]);
  });

  test('is for an employer in Canada (policy work.employer-in-canada)', () => {
    const remote = held({ employerCountry: 'US' });
    const anywhere = { 'work.employer-in-canada': 'not-required' };
    expect(why(canadianExperience, remote)).toEqual(['job.foreign-employer']);
    expect(ask(canadianExperience, remote).failed[0]?.policy?.id).toBe('work.employer-in-canada');
    expect(answer(canadianExperience, remote, ON, anywhere)).toEqual({ is: true });
    const open = held({ employerCountry: undefined });
    expect(answer(canadianExperience, open)).toEqual({ is: null, missing: ['jobs.0.employerCountry'] });
    expect(answer(canadianExperience, open, ON, anywhere)).toEqual({ is: true });
  });

  test.each([
    ['31100', true],
    ['31101', true],
    ['31102', true],
    ['31103', false],
    ['21231', false],
  ])('of self-employed %s, publicly funded, counts from 2023-04-25 on: %s', (code, is) => {
    const doctor = held({ selfEmployed: true, publiclyFundedPhysician: true }, 'CA', code);
    expect(answer(canadianExperience, doctor, '2023-04-24')).toEqual({ is: false });
    expect(answer(canadianExperience, doctor, '2023-04-25')).toEqual({ is });
  });

  test('of a self-employed physician, publicly funded, asks for no employer', () => {
    const doctor = held(
      { selfEmployed: true, publiclyFundedPhysician: true, employerCountry: undefined },
      'CA',
      '31102',
    );
    expect(answer(canadianExperience, doctor)).toEqual({ is: true });
    expect(answer(canadianExperience, { ...doctor, selfEmployed: false })).toEqual({
      is: null,
      missing: ['jobs.0.employerCountry'],
    });
  });

  test('of a self-employed physician is publicly funded, and unknown where that was left out', () => {
    const doctor = (change: Change) => held({ selfEmployed: true, ...change }, 'CA', '31102');
    expect(why(canadianExperience, doctor({ publiclyFundedPhysician: false }))).toEqual([
      'job.self-employed',
    ]);
    expect(answer(canadianExperience, doctor({ publiclyFundedPhysician: undefined }))).toEqual({
      is: null,
      missing: ['jobs.0.publiclyFundedPhysician'],
    });
    expect(answer(canadianExperience, held({ publiclyFundedPhysician: undefined }, 'CA', '31102'))).toEqual({
      is: true,
    });
    // Whether employed or self-employed in public medicine, it counts.
    expect(
      answer(canadianExperience, doctor({ selfEmployed: undefined, publiclyFundedPhysician: true })),
    ).toEqual({ is: true });
    expect(
      answer(canadianExperience, doctor({ noc: undefined, publiclyFundedPhysician: true })),
    ).toMatchObject({ is: null, missing: ['jobs.0.noc'] });
    expect(answer(canadianExperience, doctor({ noc: undefined, publiclyFundedPhysician: false }))).toEqual({
      is: false,
    });
  });
});

describe('Canadian experience of a spouse or partner', () => {
  const APPLIED = { 'crs.spouse-work-exclusions': 'applied' };

  test('is authorised work in Canada', () => {
    expect(why(spouseCanadianExperience, held({}, 'IN'))).toEqual(['job.abroad']);
    expect(why(spouseCanadianExperience, held({ authorised: false }))).toEqual(['job.unauthorised']);
    expect(answer(spouseCanadianExperience, held({ authorised: undefined }))).toEqual({
      is: null,
      missing: ['jobs.0.authorised'],
    });
  });

  test.each([
    [{ selfEmployed: true }, 'job.self-employed'],
    [{ duringFullTimeStudy: true }, 'job.study'],
  ])('with %j counts unless the exclusions apply to spouses too (policy)', (change, code) => {
    expect(answer(spouseCanadianExperience, held(change))).toEqual({ is: true });
    expect(why(spouseCanadianExperience, held(change), ON, APPLIED)).toEqual([code]);
  });

  test('is for an employer in Canada, as of the applicant (policy work.employer-in-canada)', () => {
    const remote = held({ employerCountry: 'US' });
    const open = held({ employerCountry: undefined });
    const anywhere = { 'work.employer-in-canada': 'not-required' };
    expect(why(spouseCanadianExperience, remote)).toEqual(['job.foreign-employer']);
    expect(answer(spouseCanadianExperience, remote, ON, anywhere)).toEqual({ is: true });
    expect(answer(spouseCanadianExperience, open)).toEqual({ is: null, missing: ['jobs.0.employerCountry'] });
  });
});

describe('foreign experience', () => {
  const policy = (choice: string) => ({ 'work.remote-foreign': choice });

  test('is outside Canada, self-employed and as a student too', () => {
    expect(why(foreignExperience, held())).toEqual(['job.in-canada']);
    expect(ask(foreignExperience, held()).failed[0]?.policy).toBeUndefined();
    for (const change of [{ selfEmployed: true }, { duringFullTimeStudy: true }, { authorised: false }]) {
      expect(answer(foreignExperience, held(change, 'IN'))).toEqual({ is: true });
    }
    for (const employerCountry of ['CA', 'US', undefined]) {
      expect(answer(foreignExperience, held({ employerCountry }, 'IN'))).toEqual({ is: true });
    }
  });

  test('of remote work from inside Canada is for a person to decide (policy work.remote-foreign)', () => {
    const remote = held({ employerCountry: 'US' });
    expect(answer(foreignExperience, remote)).toEqual({ is: null, missing: ['policy:work.remote-foreign'] });
    expect(answer(foreignExperience, remote, ON, policy('counts'))).toEqual({ is: true });
    expect(answer(foreignExperience, remote, ON, policy('does-not-count'))).toEqual({ is: false });
    expect(ask(foreignExperience, remote, ON, policy('does-not-count')).failed[0]?.policy?.id).toBe(
      'work.remote-foreign',
    );
    for (const choice of ['review', 'counts', 'does-not-count']) {
      expect(answer(foreignExperience, held(), ON, policy(choice))).toEqual({ is: false });
    }
  });

  test('of work in Canada for an employer who was left out is unknown where remote work may count', () => {
    const open = held({ employerCountry: undefined });
    expect(answer(foreignExperience, open, ON, policy('counts'))).toEqual({
      is: null,
      missing: ['jobs.0.employerCountry'],
    });
    expect(answer(foreignExperience, open, ON, policy('does-not-count'))).toEqual({ is: false });
    expect(answer(foreignExperience, open)).toMatchObject({ is: null });
  });
});

describe('skilled experience', () => {
  test('counts anywhere, self-employed and as a student, authorised or not', () => {
    for (const country of ['CA', 'IN']) {
      for (const change of [
        { selfEmployed: true },
        { duringFullTimeStudy: true },
        { authorised: false },
        { employerCountry: undefined },
      ]) {
        expect(answer(skilledExperience, held(change, country))).toEqual({ is: true });
      }
    }
  });
});

describe('jobs by what counts', () => {
  const law = lawOn(ON);
  const of = (...changes: readonly Change[]) => {
    const jobs = changes.map((change) => job('21231', 'CA', '2022-01-01', '2023-12-31', 15, change));
    return counting(person({ jobs }), canadianExperience, law);
  };

  test('are sorted into those that surely do and those that may', () => {
    const sorted = of({}, { paid: false }, { paid: undefined, authorised: undefined });
    if (!sorted.known) throw new RangeError('unknown');
    expect(sorted.value.sure).toHaveLength(1);
    expect(sorted.value.possible).toHaveLength(2);
    expect(sorted.value.missing).toEqual(['jobs.2.paid', 'jobs.2.authorised']);
  });

  test('name each missing fact once', () => {
    const remote = { employerCountry: 'US' };
    const jobs = [remote, remote].map((change) => job('21231', 'CA', '2022-01-01', '2023-12-31', 30, change));
    expect(counting(person({ jobs }), foreignExperience, law)).toMatchObject({
      value: { missing: ['policy:work.remote-foreign'] },
    });
  });

  test('are the same where nothing is missing', () => {
    const sorted = of({}, { paid: false });
    if (!sorted.known) throw new RangeError('unknown');
    expect(sorted.value.possible).toBe(sorted.value.sure);
  });

  test('are unknown where they were left out, by whose they are', () => {
    expect(counting(person({ jobs: undefined }), canadianExperience, law)).toMatchObject({
      missing: ['jobs'],
    });
    expect(counting({}, canadianExperience, law, 'spouse.')).toMatchObject({ missing: ['spouse.jobs'] });
    const spouse = person({ jobs: [job('21231', 'CA', '2022-01-01', null, 30, { paid: undefined })] });
    expect(counting(spouse, canadianExperience, law, 'spouse.')).toMatchObject({
      value: { missing: ['spouse.jobs.0.paid'] },
    });
  });

  test('have a measure where what may count does not change it', () => {
    const years = (sorted: ReturnType<typeof of>) =>
      yearsOfWork(sorted, law, (jobs) => amountOfWork(jobs, plainDate(ON), 10));
    expect(years(of({}))).toMatchObject({ known: true, value: 1 });
    expect(years(of({}, { paid: undefined }))).toMatchObject({ known: false, missing: ['jobs.1.paid'] });
    expect(years(of({}, { paid: undefined, hoursPerWeek: 1 }))).toMatchObject({ known: true, value: 1 });
    expect(measured(counting(person({ jobs: undefined }), canadianExperience, law), () => 1)).toMatchObject({
      known: false,
    });
  });

  test('stand by occupation, those without a code of the day in every one', () => {
    const jobs = person({
      jobs: [
        job('21231', 'CA', '2022-01-01', null),
        job(noc('2173'), 'CA', '2022-01-01', null),
        job('72310', 'CA', '2022-01-01', null),
        job('21231', 'CA', '2023-01-01', null),
      ],
    }).jobs;
    if (!jobs) throw new RangeError('no jobs');
    const [first, uncoded, second, third] = jobs;
    expect([...byOccupation(jobs, law)]).toEqual([
      ['21231', [first, third, uncoded]],
      ['72310', [second, uncoded]],
      [UNCODED, [uncoded]],
    ]);
    expect([...byOccupation(jobs.slice(0, 1), law).keys()]).toEqual(['21231']);
    expect([...byOccupation(jobs, lawOn('2022-11-15')).keys()]).toEqual(['2173', UNCODED]);
  });
});
