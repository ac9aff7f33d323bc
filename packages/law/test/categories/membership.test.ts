import { describe, expect, test } from 'vitest';
import {
  type CategoryVersion,
  categoriesOn,
  categoryVersion,
  categoryVersions,
} from '../../src/categories/categories.ts';
import { explainMembership } from '../../src/categories/membership.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { type Change, canadian, foreign, job, noc, person, testResult } from '../support/people.ts';
import { failed, reasonsOf, valueOf } from '../support/trees.ts';

const ON = '2024-04-11';
const HALF_YEAR = 182;

function category(id: string): CategoryVersion {
  const version = categoryVersion(id);
  if (!version) throw new RangeError(`No category ${id}`);
  return version;
}
const ask = (id: string, change: Change, on = ON, values: Change = {}) =>
  explainMembership(category(id), person(change), lawOn(on, values));
const missing = (...of: Parameters<typeof ask>) => {
  const { outcome } = ask(...of);
  return outcome.kind === 'unknown' ? outcome.missing : outcome;
};
type Code = Parameters<typeof job>[0];
const days = (
  count: number,
  code: Code = '21231',
  country = 'IN',
  start = '2023-01-02',
  hours = 30,
  change: Change = {},
) => job(code, country, start, addDays(plainDate(start), count - 1), hours, change);

describe('six continuous months in three years (versions to 2026-02-17)', () => {
  const met = (jobs: readonly unknown[], on = ON, values: Change = {}) =>
    valueOf(ask('stem@v1', { jobs }, on, values));

  test('are six calendar months of full-time work, or 780 hours: 182 days', () => {
    const hours = { 'work.calendar-months': 'hours-only' };
    // From 2 January to 1 July.
    expect(met([days(HALF_YEAR - 2)])).toBe(false);
    expect(met([days(HALF_YEAR - 1)])).toBe(true);
    expect(met([days(HALF_YEAR - 1)], ON, hours)).toBe(false);
    expect(met([days(HALF_YEAR)], ON, hours)).toBe(true);
    // From 2 July to 1 January: 184 days, of which 182 are enough.
    expect(met([days(HALF_YEAR - 1, '21231', 'IN', '2023-07-02')])).toBe(false);
    expect(met([days(HALF_YEAR, '21231', 'IN', '2023-07-02')])).toBe(true);
    // A month of fewer hours a week is no month of the calendar.
    expect(met([days(HALF_YEAR - 1, '21231', 'IN', '2023-01-02', 29.99)])).toBe(false);
    // A weekend between two jobs is within a month.
    const friday = days(89, '21231', 'IN', '2023-01-02');
    expect(met([friday, days(90, '21231', 'IN', '2023-04-03')])).toBe(true);
    expect(met([friday, days(90, '21231', 'IN', '2023-04-03')], ON, { 'work.weekend-gap': 'broken' })).toBe(
      false,
    );
  });

  test('name the policy on calendar months where it decides (policy work.calendar-months)', () => {
    const reasons = (count: number, values: Change = {}) =>
      ask('stem@v1', { jobs: [days(count)] }, ON, values).reasons;
    const named = (choice: string) => ({
      code: 'policy',
      values: { policy: 'work.calendar-months', choice },
    });
    expect(reasons(HALF_YEAR - 1)).toEqual([named('calendar-or-hours')]);
    expect(reasons(HALF_YEAR - 1, { 'work.calendar-months': 'hours-only' })).toEqual([
      { code: 'months-in-window', values: { months: 5, required: 6, since: '2021-04-11' } },
      named('hours-only'),
    ]);
    expect(reasons(HALF_YEAR)).toEqual([]);
    expect(reasons(HALF_YEAR - 2)).toHaveLength(1);
  });

  test('may be a year of half-time work, and are not made faster by overtime', () => {
    expect(met([days(2 * HALF_YEAR - 1, '21231', 'IN', '2023-01-02', 15)])).toBe(false);
    expect(met([days(2 * HALF_YEAR, '21231', 'IN', '2023-01-02', 15)])).toBe(true);
    expect(met([days(HALF_YEAR - 2, '21231', 'IN', '2023-01-02', 60)])).toBe(false);
  });

  test('are broken by a working day without work', () => {
    const half = days(91);
    expect(met([half, days(91, '21231', 'IN', '2023-04-03')])).toBe(true);
    expect(met([half, days(91, '21231', 'IN', '2023-04-04')])).toBe(false);
    expect(met([half, days(HALF_YEAR, '21231', 'IN', '2023-04-04')])).toBe(true);
  });

  test('are not broken by a weekend, unless the policy says so', () => {
    // 2023-03-31 was a Friday.
    const jobs = [
      job('21231', 'IN', '2023-01-02', '2023-03-31'),
      days(HALF_YEAR - 89, '21231', 'IN', '2023-04-03'),
    ];
    expect(met(jobs)).toBe(true);
    expect(met(jobs, ON, { 'work.weekend-gap': 'broken' })).toBe(false);
  });

  test('are in a single occupation, which may be any listed one', () => {
    expect(met([days(91), days(91, '21232', 'IN', '2023-04-03')])).toBe(false);
    expect(met([days(91), days(HALF_YEAR, '21232', 'IN', '2023-04-03')])).toBe(true);
    expect(met([days(HALF_YEAR, '20012')])).toBe(true);
    expect(met([days(HALF_YEAR, '72310')])).toBe(false);
  });

  test('may be in Canada or abroad, self-employed, as a student or unauthorised; not unpaid', () => {
    expect(met([days(HALF_YEAR, '21231', 'CA')])).toBe(true);
    for (const change of [{ selfEmployed: true }, { duringFullTimeStudy: true }, { authorised: false }]) {
      expect(met([days(HALF_YEAR, '21231', 'CA', '2023-01-02', 30, change)])).toBe(true);
    }
    expect(met([days(HALF_YEAR, '21231', 'CA', '2023-01-02', 30, { paid: false })])).toBe(false);
  });

  test('are within the three years that end on the day', () => {
    const old = days(HALF_YEAR, '21231', 'IN', '2021-04-11');
    expect(met([old], '2024-04-11')).toBe(true);
    expect(met([old], '2024-04-12')).toBe(false);
    const going = [job('21231', 'IN', '2023-10-13', null)];
    expect(met(going, '2024-04-11')).toBe(true);
    expect(met(going, '2024-04-10')).toBe(false);
  });

  test('are told in months counted and required, with what would help', () => {
    const tree = ask('stem@v1', { jobs: [days(100)] });
    expect(tree.reasons).toEqual([
      { code: 'months-in-window', values: { months: 3, required: 6, since: '2021-04-11' } },
    ]);
    expect(tree.remedies).toEqual([{ code: 'remedy.listed-work', values: { months: 3 } }]);
    expect(tree.facts).toEqual([{ path: 'jobs', value: 1 }]);
    const none = ask('stem@v1', { jobs: [] });
    expect(none.reasons).toEqual([{ code: 'no-listed-occupation', values: {} }]);
    expect(none.remedies).toEqual([{ code: 'remedy.listed-work', values: { months: 6 } }]);
    const nearly = ask('stem@v1', { jobs: [days(HALF_YEAR - 2)] });
    expect(nearly.remedies).toEqual([{ code: 'remedy.listed-work', values: { months: 1 } }]);
    expect(ask('stem@v1', { jobs: [days(HALF_YEAR)] }).reasons).toEqual([]);
    expect(ask('stem@v1', { jobs: [days(100, '72310')] }).reasons).toEqual([
      { code: 'no-listed-occupation', values: {} },
    ]);
  });
});

describe('twelve months in three years (versions from 2026-02-18)', () => {
  const on = '2026-07-01';
  const met = (id: string, jobs: readonly unknown[], day = on, values: Change = {}) =>
    valueOf(ask(id, { jobs }, day, values));

  test('are twelve calendar months of full-time work or 364 days, in pieces', () => {
    const pieces = (last: number) => [
      days(182, '31301', 'IN', '2024-01-01'),
      days(last, '31301', 'IN', '2025-01-01'),
    ];
    expect(met('healthcare@2026-v3', pieces(180))).toBe(false);
    expect(met('healthcare@2026-v3', pieces(181))).toBe(true);
    const hours = { 'work.calendar-months': 'hours-only' };
    expect(met('healthcare@2026-v3', pieces(181), on, hours)).toBe(false);
    expect(met('healthcare@2026-v3', pieces(182), on, hours)).toBe(true);
  });

  test('are in a single occupation', () => {
    const two = [days(182, '31301', 'IN', '2024-01-01'), days(182, '31302', 'IN', '2025-01-01')];
    expect(met('healthcare@2026-v3', two)).toBe(false);
    expect(met('healthcare@2026-v3', [...two, days(364, '32101', 'CA', '2025-01-01')])).toBe(true);
  });

  test('are within the three years', () => {
    const jobs = [days(364, '31301', 'IN', '2023-07-01')];
    expect(met('healthcare@2026-v3', jobs, '2026-07-01')).toBe(true);
    expect(met('healthcare@2026-v3', jobs, '2026-07-02')).toBe(false);
  });

  test.each([
    ['physicians-ca@2026-v1', '31102'],
    ['senior-managers-ca@2026-v1', '00012'],
    ['researchers-ca@2026-v1', '41200'],
  ])('%s count authorised work in Canada only', (id, code) => {
    const year = (country: string, change: Change = {}) => days(364, code, country, '2025-01-01', 30, change);
    expect(met(id, [year('IN')])).toBe(false);
    expect(met(id, [year('CA')])).toBe(true);
    expect(met(id, [days(182, code, 'CA', '2025-01-01'), days(182, code, 'IN', '2024-01-01')])).toBe(false);
    expect(met(id, [year('CA', { authorised: false })])).toBe(false);
    expect(missing(id, { jobs: [year('CA', { authorised: undefined })] }, on)).toEqual(['jobs.0.authorised']);
    expect(met(id, [year('IN', { paid: undefined })])).toBe(false);
  });

  test.each([
    ['selfEmployed', true, 'job.self-employed'],
    ['duringFullTimeStudy', true, 'job.study'],
    ['employerCountry', 'US', 'job.foreign-employer'],
  ])(
    'of physicians in Canada are not made with %s %s (policy category.canadian-work)',
    (field, value, code) => {
      const ID = 'physicians-ca@2026-v1';
      const jobs = [
        days(364, '31100', 'CA', '2025-01-01', 30, { publiclyFundedPhysician: false, [field]: value }),
      ];
      const tree = ask(ID, { jobs }, on);
      expect(valueOf(tree)).toBe(false);
      expect(tree.reasons.map((reason) => reason.values.policy ?? reason.code)).toEqual([
        'no-listed-occupation',
        code,
        ...(field === 'employerCountry' ? ['work.employer-in-canada'] : []),
        'category.canadian-work',
      ]);
      expect(valueOf(ask(ID, { jobs }, on, { 'category.canadian-work': 'authorised' }))).toBe(true);
    },
  );

  test('of physicians may have been continuous until 15 March 2026 (policy category.physicians-continuous)', () => {
    const ID = 'physicians-ca@2026-v1';
    const policy = 'category.physicians-continuous';
    const pieces = {
      jobs: [days(200, '31100', 'CA', '2024-01-01'), days(200, '31100', 'CA', '2025-01-01')],
    };
    const named = (choice: string) => ({ code: 'policy', values: { policy, choice } });
    const strict = { [policy]: 'continuous' };
    for (const on of ['2025-12-08', '2026-03-15']) {
      expect(valueOf(ask(ID, pieces, on))).toBe(true);
      expect(ask(ID, pieces, on).reasons).toEqual([named('not-continuous')]);
      expect(valueOf(ask(ID, pieces, on, strict))).toBe(false);
      expect(ask(ID, pieces, on, strict).reasons.at(-1)).toEqual(named('continuous'));
      const whole = { jobs: [days(400, '31100', 'CA', '2024-01-01')] };
      expect(ask(ID, whole, on).reasons).toEqual([]);
      expect(ask(ID, { jobs: [] }, on).reasons).not.toContainEqual(named('not-continuous'));
    }
    expect(ask(ID, pieces, '2026-03-16').reasons).toEqual([]);
    expect(valueOf(ask(ID, pieces, '2026-03-16', strict))).toBe(true);
    const manager = {
      jobs: [days(200, '00012', 'CA', '2024-01-01'), days(200, '00012', 'CA', '2025-01-01')],
    };
    expect(ask('senior-managers-ca@2026-v1', manager, '2026-03-15', strict).reasons).toEqual([]);
  });

  test('of self-employed physicians in Canada are publicly funded', () => {
    const doctor = { selfEmployed: true, publiclyFundedPhysician: true };
    expect(met('physicians-ca@2026-v1', [days(364, '31100', 'CA', '2025-01-01', 30, doctor)])).toBe(true);
  });

  test('are work with the main duties of the occupation', () => {
    const jobs = (country: string, code: string) => [
      days(364, code, country, '2025-01-01', 30, { dutiesPerformed: false }),
    ];
    for (const [id, code, values] of [
      ['healthcare@2026-v3', '31301', {}],
      ['physicians-ca@2026-v1', '31100', {}],
      ['physicians-ca@2026-v1', '31100', { 'category.canadian-work': 'authorised' }],
    ] as const) {
      const tree = ask(id, { jobs: jobs('CA', code) }, on, values);
      expect(valueOf(tree)).toBe(false);
      expect(reasonsOf(tree)).toContain('job.duties');
    }
  });

  test('abroad say that they are not in Canada where the category asks for it', () => {
    expect(reasonsOf(ask('physicians-ca@2026-v1', { jobs: [days(364, '31100')] }, on))).toContain(
      'job.abroad',
    );
  });

  test('cooks left the trades and butchers joined', () => {
    expect(met('trades@2026-v3', [days(364, '63200', 'CA', '2025-01-01')])).toBe(false);
    expect(met('trades@2026-v3', [days(364, '63201', 'CA', '2025-01-01')])).toBe(true);
    expect(valueOf(ask('trades@v2', { jobs: [days(364, '63200', 'CA', '2024-06-01')] }, '2025-07-01'))).toBe(
      true,
    );
    expect(valueOf(ask('trades@v2', { jobs: [days(364, '63201', 'CA', '2024-06-01')] }, '2025-07-01'))).toBe(
      false,
    );
  });
});

test('every listed occupation makes a member of every version that lists it, and of no other of its day', () => {
  for (const version of categoryVersions) {
    const { requirement, instrument, until } = version;
    if (requirement.kind !== 'work') continue;
    const on = until ?? addDays(instruments[instrument].inForce, 300);
    for (const code of version.nocs) {
      const jobs = [job(code, 'CA', addDays(on, -400), addDays(on, -1))];
      for (const other of categoriesOn(on)) {
        if (other.requirement.kind !== 'work') continue;
        const membership = explainMembership(other, person({ jobs }), lawOn(on));
        expect(valueOf(membership), `${code} in ${other.id}`).toBe(other.nocs.includes(code));
      }
    }
  }
});

describe('work with facts left out', () => {
  const of = (change: Change, count = HALF_YEAR) => [days(count, '21231', 'IN', '2023-01-02', 30, change)];

  test.each([
    [{ paid: undefined }, ['jobs.0.paid']],
    [{ noc: undefined }, ['jobs.0.noc']],
    [{ noc: noc('2173') }, ['jobs.0.noc.2021']],
    [{ noc: undefined, paid: undefined }, ['jobs.0.noc', 'jobs.0.paid']],
  ])('is unknown with %j: asks for %j', (change, expected) => {
    expect(missing('stem@v1', { jobs: of(change) })).toEqual(expected);
  });

  test('is known where they cannot matter', () => {
    const met = (jobs: readonly unknown[]) => valueOf(ask('stem@v1', { jobs }));
    expect(met(of({ paid: undefined }, 100))).toBe(false);
    expect(met([...of({}), ...of({ paid: undefined })])).toBe(true);
    expect(met(of({ noc: undefined, paid: false }))).toBe(false);
    expect(met(of({ authorised: undefined, selfEmployed: undefined, employerCountry: undefined }))).toBe(
      true,
    );
    expect(missing('stem@v1', { jobs: undefined })).toEqual(['jobs']);
  });

  test('may add to any occupation where its code is not known', () => {
    const known = days(91);
    const open = (count: number) => days(count, noc('2173'), 'IN', '2023-04-03');
    expect(missing('stem@v1', { jobs: [known, open(91)] })).toEqual(['jobs.1.noc.2021']);
    expect(valueOf(ask('stem@v1', { jobs: [known, open(89)] }))).toBe(false);
    expect(missing('stem@v1', { jobs: [open(HALF_YEAR)] })).toEqual(['jobs.0.noc.2021']);
    expect(valueOf(ask('stem@v1', { jobs: [days(HALF_YEAR, '72310'), open(91)] }))).toBe(false);
  });

  test('names each missing fact once', () => {
    const twice = [...of({ paid: undefined }), ...of({ paid: undefined })];
    expect(missing('stem@v1', { jobs: twice })).toEqual(['jobs.0.paid', 'jobs.1.paid']);
  });
});

describe('French', () => {
  const tef = { test: 'tef', date: '2024-01-10', listening: 249, reading: 207, writing: 310, speaking: 310 };

  test.each(['french@v1', 'french@2026-v2'])('%s needs NCLC 7 in all four abilities', (id) => {
    expect(valueOf(ask(id, { languageTests: [tef] }))).toBe(true);
    for (const ability of ['listening', 'reading', 'writing', 'speaking'] as const) {
      const lower = { ...tef, [ability]: tef[ability] - 1 };
      const tree = ask(id, { languageTests: [lower] });
      expect(valueOf(tree), ability).toBe(false);
      expect(tree.reasons).toEqual([{ code: 'language-too-low', values: { lowest: 6, required: 7 } }]);
      expect(tree.remedies).toEqual([{ code: 'remedy.ability', values: { ability, required: 7 } }]);
      expect(tree.facts).toHaveLength(6);
    }
  });

  test('may be the first or the second official language, whatever the work', () => {
    for (const firstOfficialLanguage of ['en', 'fr', undefined]) {
      expect(
        valueOf(ask('french@v1', { languageTests: [tef], firstOfficialLanguage, jobs: undefined })),
      ).toBe(true);
    }
  });

  test('is not replaced by English, and needs a valid test', () => {
    const english = ask('french@v1', { languageTests: [testResult('celpip', '2024-01-10', 12)] });
    expect(english.reasons).toEqual([{ code: 'no-valid-test', values: {} }]);
    expect(english.remedies).toHaveLength(4);
    expect(valueOf(ask('french@v1', { languageTests: [tef] }, '2026-01-09'))).toBe(true);
    expect(reasonsOf(ask('french@v1', { languageTests: [tef] }, '2026-01-10'))).toEqual([
      'test.expired',
      'no-valid-test',
    ]);
    expect(missing('french@v1', { languageTests: undefined })).toEqual(['languageTests']);
  });
});

describe('skilled military recruits', () => {
  const ON_2026 = '2026-07-01';
  const ID = 'military-recruits@2026-v1';
  const service = {
    recognizedForce: true,
    start: '2016-07-01',
    end: null,
    noc: noc('42102'),
    offerMonths: 36,
    offerNoc: noc('43204'),
  };
  const eligible = {
    militaryService: service,
    credentials: [foreign('twoYear', '2014-06-30', '2024-01-15')],
  };
  const served = (change: Change, more: Change = {}) =>
    ask(ID, { ...eligible, militaryService: { ...service, ...change }, ...more }, ON_2026);
  const without = (field: string) => {
    const { [field as 'end']: _, ...rest } = service;
    return ask(ID, { ...eligible, militaryService: rest }, ON_2026);
  };

  test('meet every condition', () => {
    const tree = ask(ID, eligible, ON_2026);
    expect(valueOf(tree)).toBe(true);
    expect(tree.children.map(({ code }) => code)).toEqual([
      'category.military.service',
      'category.military.occupation',
      'category.military.offer',
      'category.military.credential',
    ]);
    expect(reasonsOf(tree)).toEqual([]);
  });

  test.each([
    ['of a force that is not recognized', { recognizedForce: false }, 'service'],
    ['of a day less than ten years', { start: '2016-07-02' }, 'service'],
    ['that has ended', { end: '2026-06-30' }, 'service'],
    ['in another occupation', { noc: noc('21231') }, 'occupation'],
    ['without an offer', { offerMonths: undefined, offerNoc: undefined }, 'offer'],
    ['with an offer of 35 months', { offerMonths: 35 }, 'offer'],
    ['with an offer in another occupation', { offerNoc: noc('21231') }, 'offer'],
  ])('are none by service %s', (_name, change, requirement) => {
    const kept = Object.fromEntries(
      Object.entries({ ...service, ...change }).filter(([, value]) => value !== undefined),
    );
    const tree = ask(ID, { ...eligible, militaryService: kept }, ON_2026);
    expect(valueOf(tree)).toBe(false);
    expect(failed(tree)).toEqual([`category.military.${requirement}`]);
    expect(reasonsOf(tree)).toEqual([
      requirement === 'occupation' ? 'no-listed-occupation' : `military.${requirement}`,
    ]);
  });

  test.each([
    ['2016-07-01', null],
    ['2000-01-01', null],
    ['2016-07-01', '2026-07-01'],
    ['2016-07-01', '2027-01-01'],
  ])('serve since %s until %s', (start, end) => {
    expect(valueOf(served({ start, end }))).toBe(true);
  });

  test('have ten years on the anniversary, however many leap days lie between', () => {
    for (const [start, day] of [
      ['2017-03-01', '2027-03-01'],
      ['2016-02-29', '2026-02-28'],
      ['2016-03-01', '2026-03-01'],
    ] as const) {
      const of = (on: string) => {
        const tested = { ...eligible, militaryService: { ...service, start } };
        return valueOf(ask(ID, tested, on));
      };
      expect(of(day), start).toBe(true);
      expect(of(addDays(plainDate(day), -1)), start).toBe(false);
    }
  });

  test('may have an offer without an end, in any listed occupation', () => {
    expect(valueOf(served({ offerMonths: null }))).toBe(true);
    for (const code of ['40042', '42102', '43204']) {
      expect(valueOf(served({ noc: noc(code), offerNoc: noc(code) }))).toBe(true);
    }
  });

  test.each([
    ['secondary', false],
    ['oneYear', false],
    ['twoYear', true],
    ['threeYear', true],
    ['twoOrMore', true],
    ['masters', true],
    ['phd', true],
  ])('have a post-secondary credential of two years: %s %s', (level, met) => {
    for (const credential of [foreign(level, '2014-06-30', '2024-01-15'), canadian(level, '2014-06-30')]) {
      const tree = served({}, { credentials: [credential] });
      expect(valueOf(tree)).toBe(met);
      expect(reasonsOf(tree)).toEqual(met ? [] : ['military.credential']);
    }
  });

  test('have it assessed where it is foreign', () => {
    const credentials = [foreign('phd', '2014-06-30', null)];
    expect(failed(served({}, { credentials }))).toEqual(['category.military.credential']);
    expect(failed(served({}, { credentials: [...credentials, canadian('twoYear', '2015-06-30')] }))).toEqual(
      [],
    );
    expect(failed(served({}, { credentials: [] }))).toEqual(['category.military.credential']);
  });

  test('say what is required', () => {
    const tree = ask(ID, { militaryService: null, credentials: [] }, ON_2026);
    expect(tree.children.flatMap(({ reasons }) => reasons)).toEqual([
      { code: 'military.service', values: { years: 10 } },
      { code: 'no-listed-occupation', values: {} },
      { code: 'military.offer', values: { years: 3 } },
      { code: 'military.credential', values: { years: 2 } },
    ]);
    expect(valueOf(tree)).toBe(false);
  });

  test.each(['recognizedForce', 'start', 'end', 'noc', 'offerMonths', 'offerNoc'])(
    'are unknown without %s',
    (field) => {
      expect(without(field).outcome).toEqual({ kind: 'unknown', missing: [`militaryService.${field}`] });
    },
  );

  test('are unknown where facts of several conditions are missing, each once', () => {
    expect(missing(ID, { militaryService: undefined, credentials: undefined }, ON_2026)).toEqual([
      'militaryService',
      'credentials',
    ]);
    const open = foreign('twoYear', '2014-06-30', null, { assessment: undefined });
    expect(missing(ID, { ...eligible, credentials: [open] }, ON_2026)).toEqual(['credentials.0.assessment']);
    expect(
      valueOf(ask(ID, { ...eligible, credentials: [open, canadian('twoYear', '2015-06-30')] }, ON_2026)),
    ).toBe(true);
    expect(missing(ID, { ...eligible, militaryService: { ...service, noc: noc('4311') } }, ON_2026)).toEqual([
      'militaryService.noc.2021',
    ]);
  });

  test('are none where one condition fails, whatever is missing of the others', () => {
    expect(
      valueOf(ask(ID, { militaryService: { recognizedForce: false }, credentials: undefined }, ON_2026)),
    ).toBe(false);
    expect(valueOf(served({ start: '2020-01-01' }, { credentials: undefined }))).toBe(false);
  });
});
