import { describe, expect, test } from 'vitest';
import { arrangedEmployment } from '../../src/employment/arranged.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { federalSkilledWorker } from '../../src/programs/fsw.ts';
import { lawOn } from '../support/law.ts';
import { type Change, EMPLOYER, job, noc, offer, permit, person } from '../support/people.ts';
import { nodeOf } from '../support/trees.ts';

const ON = '2024-06-01';
const OTHER = 'Borealis';

interface Parts {
  readonly job?: Change;
  readonly permit?: Change | null;
  readonly offer?: Change;
}

/** Somebody who works in Canada for an employer, on a permit, with an offer of that employer; changed in parts. */
function worker(basis: string, parts: Parts = {}, more: Change = {}) {
  return person({
    jobs: [job('21231', 'CA', '2023-01-01', null, 30, parts.job)],
    workAuthorisation: parts.permit === null ? null : permit(basis, '21231', parts.permit),
    jobOffers: [offer('21231', { lmia: false, ...parts.offer })],
    ...more,
  });
}

const ask = (facts: ReturnType<typeof person>, on = ON) => {
  const { holds, waived, route } = arrangedEmployment(facts, lawOn(on));
  return { holds: holds.is, waived: waived.is, route: route.known ? route.value : 'unknown' };
};
const NONE = { holds: false, waived: false, route: null };
const missing = (facts: ReturnType<typeof person>) => {
  const { holds, route } = arrangedEmployment(facts, lawOn(ON));
  expect(route.known ? [] : route.missing).toEqual(holds.is === null ? holds.missing : []);
  return holds.is === null ? holds.missing : [];
};

describe('route (a): a permit on an assessment', () => {
  test('gives points and waives funds, from the first day of work on', () => {
    expect(ask(worker('lmia'))).toEqual({ holds: true, waived: true, route: 'a' });
    expect(ask(worker('lmia', { job: { start: ON } }))).toEqual({ holds: true, waived: true, route: 'a' });
  });

  test.each([
    ['the permit has expired', { permit: { validUntil: '2024-05-31' } }],
    ['the permit does not name the employer', { permit: { employers: [OTHER] } }],
    ['the permit names nobody', { permit: { employers: [] } }],
    ['the assessment was revoked', { permit: { lmiaRevoked: true } }],
    ['the permit is for unskilled work', { permit: { noc: noc('65100') } }],
    ['there is no permit', { permit: null }],
    ['the work has ended', { job: { end: '2024-05-31' } }],
    ['the work has not begun', { job: { start: '2024-06-02' } }],
    ['the work is abroad', { job: { country: 'IN' } }],
    ['the work is for another employer', { job: { employer: OTHER } }],
    ['the offer is of another employer', { offer: { employer: OTHER } }],
    ['the offer is too short', { offer: { months: 11 } }],
    ['the offer is part-time', { offer: { hoursPerWeek: 29 } }],
    ['the employer is excluded', { offer: { excludedEmployer: true } }],
    ['the offer is for unskilled work', { offer: { noc: noc('65100') } }],
  ])('does not apply where %s', (_name, parts) => {
    expect(ask(worker('lmia', parts))).toEqual(NONE);
  });

  test.each(['open', 'other', 's186', '204d'])('does not apply to a permit of kind %s', (basis) => {
    expect(ask(worker(basis))).toEqual(NONE);
  });

  test('applies on the last day of the permit and of the work, and without either', () => {
    const route = (parts: Parts) => ask(worker('lmia', parts)).route;
    expect(route({ permit: { validUntil: ON } })).toBe('a');
    expect(route({ permit: { validUntil: null } })).toBe('a');
    expect(route({ job: { end: ON } })).toBe('a');
  });
});

describe.each(['204a', '204c', '205'])('route (b): a permit under %s without an assessment', (basis) => {
  test('gives points and waives funds after a continuous year', () => {
    expect(ask(worker(basis))).toEqual({ holds: true, waived: true, route: 'b' });
  });

  test.each([
    ['2023-06-03', 'b'],
    ['2023-06-04', null],
  ])('with work since %s: %s', (start, route) => {
    expect(ask(worker(basis, { job: { start } })).route).toBe(route);
  });

  test.each([
    ['the permit has expired', { permit: { validUntil: '2024-05-31' } }],
    ['the permit does not name the employer', { permit: { employers: [OTHER] } }],
    ['the work has ended', { job: { end: '2024-05-31' } }],
    ['the work is for another employer', { job: { employer: OTHER } }],
    ['the offer is of another employer', { offer: { employer: OTHER } }],
    ['the offer is too short', { offer: { months: 11 } }],
  ])('does not apply where %s', (_name, parts) => {
    expect(ask(worker(basis, parts))).toEqual(NONE);
  });

  test('needs no standing assessment and no skilled permit', () => {
    expect(ask(worker(basis, { permit: { lmiaRevoked: true, noc: undefined } })).route).toBe('b');
  });
});

describe('the year of route (b)', () => {
  const jobs = (...held: readonly unknown[]) => ask(worker('205', {}, { jobs: held }));
  const work = (start: string, end: string | null, hours = 30, change: Change = {}) =>
    job('21231', 'CA', start, end, hours, change);

  test('is continuous, in whatever occupations, for that employer', () => {
    expect(jobs(work('2022-01-01', '2022-11-30'), work('2024-03-01', null)).route).toBeNull();
    expect(jobs(work('2022-01-01', '2022-12-31'), work('2024-03-01', null)).route).toBe('b');
    expect(jobs(work('2023-05-01', '2023-11-30'), work('2023-12-01', null)).route).toBe('b');
    expect(
      jobs(work('2023-05-01', '2023-11-30', 30, { employer: OTHER }), work('2023-12-01', null)).route,
    ).toBeNull();
    expect(
      jobs(work('2023-05-01', '2023-11-30', 30, { country: 'IN' }), work('2023-12-01', null)).route,
    ).toBeNull();
  });

  test('may be its equivalent in part-time work', () => {
    expect(jobs(work('2022-06-01', null, 15)).route).toBe('b');
    expect(jobs(work('2022-07-01', null, 15)).route).toBeNull();
  });
});

describe('youth mobility permits, since they are s. 204(d)', () => {
  test('do not support route (b), before or after 2024-11-29', () => {
    expect(ask(worker('204d'), '2024-06-01')).toEqual(NONE);
    expect(ask(worker('204d'), '2025-01-01')).toEqual(NONE);
  });
});

describe('route (c): no right to work in Canada, and an assessed offer', () => {
  const abroad = (change: Change = {}, more: Change = {}) =>
    person({ jobOffers: [offer('21231', change)], ...more });

  test('gives points and does not waive funds', () => {
    expect(ask(abroad())).toEqual({ holds: true, waived: false, route: 'c' });
  });

  test('takes in somebody whose right to work has expired', () => {
    const expired = { workAuthorisation: permit('open', '21231', { validUntil: '2024-05-31' }) };
    expect(ask(abroad({}, expired)).route).toBe('c');
  });

  test.each([
    ['there is no assessment', { lmia: false }],
    ['the offer is too short', { months: 11 }],
    ['the offer is part-time', { hoursPerWeek: 29 }],
    ['the offer is seasonal', { seasonal: true }],
    ['the employer is an embassy', { excludedEmployer: true }],
    ['the offer is for unskilled work', { noc: noc('65100') }],
  ])('does not apply where %s', (_name, change) => {
    expect(ask(abroad(change))).toEqual(NONE);
  });
});

describe('route (d): the right to work outside (a) and (b), and an assessed offer', () => {
  const assessed = { offer: { lmia: true } };

  test.each(['open', 'other', 's186', '204d'])('applies to a permit of kind %s and waives funds', (basis) => {
    expect(ask(worker(basis, assessed))).toEqual({ holds: true, waived: true, route: 'd' });
  });

  test('applies to an offer of another employer than that of the permit', () => {
    for (const basis of ['lmia', '205']) {
      expect(ask(worker(basis, { offer: { lmia: true, employer: OTHER } })).route).toBe('d');
    }
  });

  test('gives way to (a) and (b) where they apply', () => {
    expect(ask(worker('lmia', assessed)).route).toBe('a');
    expect(ask(worker('205', assessed)).route).toBe('b');
  });

  test('applies while the right to work lasts', () => {
    const until = (validUntil: string | null) =>
      ask(worker('open', { ...assessed, permit: { validUntil } })).route;
    expect([until(ON), until(null), until('2024-05-31')]).toEqual(['d', 'd', 'c']);
  });

  test('does not apply without an assessment', () => {
    expect(ask(worker('open'))).toEqual(NONE);
  });
});

describe('of several offers', () => {
  test('one that holds is enough, and one that waives funds waives them', () => {
    const worse = offer('65100', { lmia: true });
    const assessed = offer('21231', { employer: OTHER });
    for (const jobOffers of [
      [worse, assessed],
      [assessed, worse],
    ]) {
      expect(ask(person({ jobOffers }))).toEqual({ holds: true, waived: false, route: 'c' });
      expect(ask(worker('open', {}, { jobOffers }))).toEqual({ holds: true, waived: true, route: 'd' });
    }
    const own = offer('21231', { lmia: false });
    expect(ask(worker('lmia', {}, { jobOffers: [assessed, own] })).route).toBe('a');
    expect(ask(worker('205', {}, { jobOffers: [assessed, own] })).route).toBe('b');
  });

  test('the reasons of each are told where none holds', () => {
    const jobOffers = [offer('65100', { months: 6 }), offer('21231', { lmia: false })];
    const { route } = arrangedEmployment(person({ jobOffers }), lawOn(ON));
    expect(route.reasons).toEqual([
      { code: 'offer.not-skilled', values: { path: 'jobOffers.0' } },
      { code: 'offer.too-short', values: { path: 'jobOffers.0' } },
      { code: 'offer.no-route', values: { path: 'jobOffers.1' } },
      { code: 'route.no-assessment', values: { path: 'jobOffers.1' } },
      { code: 'route.no-right', values: { path: 'jobOffers.1' } },
    ]);
    expect(route.facts).toEqual([{ path: 'jobOffers', value: 2 }]);
  });

  test.each([
    ['open', {}, {}, ['route.other-permit']],
    ['lmia', { lmiaRevoked: true }, {}, ['route.permit-does-not-stand']],
    ['lmia', { employers: [OTHER] }, {}, ['route.employer-not-named']],
    ['lmia', {}, { jobs: [] }, ['route.not-employed']],
    ['205', {}, { jobs: [] }, ['route.no-year', 'route.not-employed']],
    ['lmia', { validUntil: '2020-01-01' }, {}, ['route.no-right']],
  ])('of a permit (%s, %j) says where the routes fall short', (basis, change, more, expected) => {
    const facts = worker(basis, { permit: change }, more);
    const { reasons } = arrangedEmployment(facts, lawOn(ON)).route;
    expect(reasons.map(({ code }) => code)).toEqual(['offer.no-route', 'route.no-assessment', ...expected]);
  });

  test('none is no arranged employment', () => {
    expect(ask(person())).toEqual(NONE);
    expect(arrangedEmployment(person(), lawOn(ON)).route.reasons).toEqual([]);
  });
});

describe('with facts left out', () => {
  test('of the offers, everything is unknown', () => {
    const facts = person({ jobOffers: undefined });
    expect(ask(facts)).toEqual({ holds: null, waived: null, route: 'unknown' });
    expect(missing(facts)).toEqual(['jobOffers']);
  });

  test.each([
    ['lmia', { offer: { employer: undefined } }, ['jobOffers.0.employer']],
    ['lmia', { offer: { lmia: undefined, months: 6 } }, []],
    ['lmia', { permit: { employers: undefined } }, ['workAuthorisation.employers']],
    ['lmia', { permit: { noc: undefined } }, ['workAuthorisation.noc']],
    ['lmia', { permit: { noc: noc('2173') } }, ['workAuthorisation.noc.2021']],
    ['lmia', { permit: { validUntil: undefined } }, ['workAuthorisation.validUntil']],
    ['lmia', { permit: { lmiaRevoked: undefined } }, []],
    ['lmia', { job: { employer: undefined } }, ['jobs.0.employer']],
    ['205', { job: { employer: undefined } }, ['jobs.0.employer']],
    ['205', { job: { employer: undefined, start: '2024-01-01' } }, []],
    ['205', { offer: { employer: undefined } }, ['jobOffers.0.employer']],
    ['open', { offer: { lmia: undefined } }, ['jobOffers.0.lmia']],
    ['open', { permit: { employers: undefined } }, []],
    ['lmia', { offer: { hoursPerWeek: undefined } }, ['jobOffers.0.hoursPerWeek']],
    ['open', { offer: { hoursPerWeek: undefined } }, []],
  ])('%s with %j asks for %j', (basis, parts, expected) => {
    expect(missing(worker(basis, parts))).toEqual(expected);
  });

  test('of the work: unknown where a permit depends on it, and where it may make the year', () => {
    expect(missing(worker('lmia', {}, { jobs: undefined }))).toEqual(['jobs']);
    expect(missing(worker('205', {}, { jobs: undefined }))).toEqual(['jobs']);
    expect(missing(worker('open', {}, { jobs: undefined }))).toEqual([]);
    const unnamed = [
      job('21231', 'CA', '2023-06-01', '2023-12-31', 30, { employer: undefined }),
      job('21231', 'CA', '2024-01-01', null),
    ];
    expect(missing(worker('205', {}, { jobs: unnamed }))).toEqual(['jobs.0.employer']);
    expect(missing(worker('lmia', {}, { jobs: unnamed }))).toEqual([]);
  });

  test('of the right to work: an offer without an assessment depends on it', () => {
    const open = (change: Change) =>
      person({ jobOffers: [offer('21231', change)], workAuthorisation: undefined });
    expect(ask(open({ lmia: false }))).toEqual({ holds: null, waived: null, route: 'unknown' });
    expect(missing(open({ lmia: false }))).toEqual(['workAuthorisation']);
    // With an assessment there are points in any case; only the waiver depends on it.
    expect(ask(open({ lmia: true }))).toEqual({ holds: true, waived: null, route: 'unknown' });
    expect(ask(open({ months: 3 }))).toEqual(NONE);
  });

  test('which route applies may stay open where points and waiver do not depend on it', () => {
    const facts = worker('205', { offer: { lmia: true }, job: { employer: undefined } });
    expect(ask(facts)).toEqual({ holds: true, waived: true, route: 'unknown' });
    expect(arrangedEmployment(facts, lawOn(ON)).route).toMatchObject({ missing: ['jobs.0.employer'] });
  });

  test('of one offer do not matter where another decides', () => {
    const jobOffers = [offer('21231', { hoursPerWeek: undefined }), offer('21231', { employer: EMPLOYER })];
    expect(ask(person({ jobOffers }))).toEqual({ holds: true, waived: false, route: 'c' });
    const open = [offer('21231', { hoursPerWeek: undefined }), offer('21231', { months: 3 })];
    expect(missing(person({ jobOffers: open }))).toEqual(['jobOffers.0.hoursPerWeek']);
    const second = [offer('21231', { months: 3 }), offer('21231', { hoursPerWeek: undefined })];
    expect(missing(person({ jobOffers: second }))).toEqual(['jobOffers.1.hoursPerWeek']);
  });
});

describe('funds by the wording of IRCC’s pages (policy funds.exemption)', () => {
  const PAGE = { 'funds.exemption': 'page' };
  const waived = (facts: ReturnType<typeof person>, values: Change = {}) =>
    arrangedEmployment(facts, lawOn(ON, values)).waived.is;

  test('are waived by any valid offer to somebody authorised to work', () => {
    expect([waived(worker('open')), waived(worker('open'), PAGE)]).toEqual([false, true]);
    expect(waived(worker('open', { offer: { months: 11 } }), PAGE)).toBe(false);
    expect(waived(worker('open', { permit: null, offer: { lmia: true } }), PAGE)).toBe(false);
    expect(waived(worker('lmia'), PAGE)).toBe(true);
  });

  test('are told to follow the Regulations where the page would waive them', () => {
    const policies = (facts: ReturnType<typeof person>) =>
      nodeOf(federalSkilledWorker(findingsOf(facts, lawOn(ON))), 'fsw.funds').reasons.map(
        ({ values }) => values.policy,
      );
    expect(policies(worker('open'))).toEqual([undefined, 'funds.exemption']);
    expect(policies(worker('open', {}, { jobOffers: [] }))).toEqual([undefined]);
    expect(policies(worker('open', { permit: null }))).toEqual([undefined]);
    expect(policies(worker('lmia'))).toEqual([undefined]);
  });
});
