import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawsWith } from '../../src/drift/laws.ts';
import { nextChange, turns } from '../../src/drift/nextChange.ts';
import { sameVerdict, verdictOf } from '../../src/drift/verdict.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, addYears, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { byOccupation, reform } from '../support/law.ts';
import { job, person, testResult } from '../support/people.ts';
import { made, type Random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { type TurningCase, turningCase } from '../support/turning.ts';

/** Room for a busy machine. */
const TIMEOUT = 600_000;

describe('the next change', () => {
  const turning30 = person({ dateOfBirth: '1996-08-20' });
  const next = (from: string, days: number) => nextChange(turning30, plainDate(from), days);

  test('is the birthday itself', () => {
    expect(next('2026-07-01', 60)).toBe('2026-08-20');
    expect(next('2026-08-19', 1)).toBe('2026-08-20');
  });

  test('is none within a shorter horizon, nor when the day has come', () => {
    expect(next('2026-07-01', 49)).toBeNull();
    expect(next('2026-07-01', 50)).toBe('2026-08-20');
    expect(next('2026-08-20', 60)).toBeNull();
    expect(next('2026-08-19', 0)).toBeNull();
  });

  test('is that under a reform where one is asked for', () => {
    const from = plainDate('2026-07-01');
    const earlier = reform({ 'language.validityYears': 1 }, '2026-07-20');
    const french = { dateOfBirth: '1996-08-20', languageTests: [testResult('celpip', '2025-06-01', 9)] };
    expect(nextChange(person(french), from, 60)).toBe('2026-08-20');
    expect(nextChange(person(french), from, 60, [earlier])).toBe('2026-07-20');
  });

  test('is refused before the first day of Express Entry', () => {
    expect(() => nextChange(turning30, plainDate('2014-12-31'), 60)).toThrow(RangeError);
  });

  test('of somebody born on 29 February is 1 March of a common year', () => {
    const leap = person({ dateOfBirth: '2000-02-29' });
    expect(nextChange(leap, plainDate('2030-01-01'), 365)).toBe('2030-03-01');
    expect(nextChange(leap, plainDate('2031-12-31'), 365)).toBe('2032-02-29');
    const early = reform({ 'age.leap-day': 'february-28' }, '2015-01-01');
    expect(nextChange(leap, plainDate('2030-01-01'), 365, [early])).toBe('2030-02-28');
  });

  test('of somebody whose last day lies at the end of time is found like any other', () => {
    const endless = person({
      dateOfBirth: '1996-08-20',
      workAuthorisation: { basis: 'open', validUntil: '9999-12-31' },
      militaryService: { recognizedForce: true, start: '9995-01-01', end: '9999-12-31' },
    });
    expect(nextChange(endless, plainDate('2026-07-01'), 60)).toBe('2026-08-20');
    expect(nextChange(endless, plainDate('2026-08-20'), 60)).toBeNull();
  });
});

/** The days on which the verdict turns, found by evaluating every single day. */
function dayByDay({ facts, from, days, reforms }: Turning): string[] {
  const found: string[] = [];
  let before = verdictOf(facts, rulesetOn(from, reforms));
  for (let i = 1; i <= days; i++) {
    const on = addDays(from, i);
    const verdict = verdictOf(facts, rulesetOn(on, reforms));
    if (!sameVerdict(before, verdict)) found.push(on);
    before = verdict;
  }
  return found;
}

interface Turning extends TurningCase {
  readonly reforms: Parameters<typeof lawsWith>[0];
}

/** A reform that comes into force within the days, of values and choices on which time depends. */
function anyReform(random: Random, { from, days }: TurningCase): Turning['reforms'] {
  const on = addDays(from, random.between(0, days));
  const values = {
    ...(random.happens(0.3) && { 'language.validityYears': random.pick([1, 3]) }),
    ...(random.happens(0.3) && { 'education.assessmentValidityYears': random.pick([2, 6]) }),
    ...(random.happens(0.3) && { 'crs.workWindowYears': random.pick([2, 5]) }),
    ...(random.happens(0.3) && { 'crs.canadianWork.continuous': random.happens(0.5) }),
    ...(random.happens(0.3) && { 'work.calendar-time': 'hours-only' }),
    ...(random.happens(0.3) && { 'work.weekend-gap': 'broken' }),
    ...(random.happens(0.3) && { 'age.leap-day': 'february-28' }),
    ...(random.happens(0.3) && { 'crs.foreign-occupations': 'one' }),
    ...(random.happens(0.3) && { 'fsw.spouse-work-duration': 'any' }),
    ...(random.happens(0.3) && { 'cec.equal-occupations': 'lower' }),
    ...(random.happens(0.3) && { 'language.which-result': 'latest' }),
    ...(random.happens(0.3) && { 'language.validity-cec-fst': 'any-age' }),
    ...(random.happens(0.3) && { 'work.calendar-months': 'hours-only' }),
    ...(random.happens(0.3) && { 'crs.foreign-continuous': 'asked' }),
    ...(random.happens(0.3) && { 'category.physicians-continuous': 'continuous' }),
  };
  return [reform(values, on), ...(random.happens(0.3) ? [byOccupation(on)] : [])];
}

function turning(days: number, reformed: number): fc.Arbitrary<Turning> {
  return made((random) => {
    const found = turningCase(random, days);
    return { ...found, reforms: random.happens(reformed) ? anyReform(random, found) : [] };
  });
}

function sameDays(one: Turning): void {
  const { facts, from, days, reforms } = one;
  const to = addDays(from, days);
  const found = [...turns(facts, from, to, lawsWith(reforms))].map(({ on }) => on);
  const expected = dayByDay(one);
  if (String(found) !== String(expected)) expect(found).toEqual(expected);
  expect(nextChange(facts, from, days, reforms)).toBe(expected[0] ?? null);
}

describe('every change', () => {
  test(
    'is one of evaluating day by day, and no other is: 45 days ahead',
    () => {
      fc.assert(fc.property(turning(45, 0), sameDays), { numRuns: runs(4000) });
    },
    TIMEOUT,
  );

  test(
    'is one of evaluating day by day under reforms that come in between',
    () => {
      fc.assert(fc.property(turning(30, 1), sameDays), { numRuns: runs(1000) });
    },
    TIMEOUT,
  );

  test(
    'is one of evaluating day by day: two years ahead',
    () => {
      const years = turning(731, 0);
      fc.assert(fc.property(years, sameDays), { numRuns: runs(150) });
    },
    TIMEOUT,
  );

  test('of two years is that of its parts', () => {
    fc.assert(
      fc.property(turning(731, 0), ({ facts, from }) => {
        const laws = lawsWith([]);
        const to = addYears(from, 2);
        const whole = [...turns(facts, from, to, laws)];
        const half = addYears(from, 1);
        expect([...turns(facts, from, half, laws), ...turns(facts, half, to, laws)]).toEqual(whole);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('months of a category', () => {
  const HORIZON = 250;
  const looked = (facts: Facts, from: PlainDate): PlainDate | null => {
    const before = verdictOf(facts, rulesetOn(from));
    for (let days = 1; days <= HORIZON; days++) {
      const on = addDays(from, days);
      if (!sameVerdict(before, verdictOf(facts, rulesetOn(on)))) return on;
    }
    return null;
  };

  test('are complete on the last day of the sixth', () => {
    const six = person({ jobs: [job('21231', 'IN', '2023-01-01', '2023-06-30')] });
    expect(nextChange(six, plainDate('2023-06-01'), 60)).toBe('2023-06-30');
  });

  test(
    'change on the day that looking day by day finds',
    () => {
      const piece = fc.record({
        after: fc.integer({ min: 0, max: 40 }),
        days: fc.integer({ min: 20, max: 200 }),
        hours: fc.constantFrom(30, 30, 30, 40, 15),
        noc: fc.constantFrom('31301', '31301', '21231'),
      });
      const start = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(plainDate('2021-06-01'), days));
      const case_ = fc.record({
        start,
        pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
        later: fc.integer({ min: 0, max: 1200 }),
      });
      fc.assert(
        fc.property(case_, ({ start: first, pieces, later }) => {
          let day = first;
          const jobs = pieces.map(({ after, days, hours, noc }) => {
            const from = addDays(day, after);
            day = addDays(from, days);
            return job(noc, 'IN', from, addDays(day, -1), hours);
          });
          const facts = person({ jobs, dateOfBirth: undefined });
          const from = addDays(first, later);
          expect(nextChange(facts, from, HORIZON)).toBe(looked(facts, from));
        }),
        { numRuns: runs(500) },
      );
    },
    TIMEOUT,
  );
});
