import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextChange } from '../../src/drift/nextChange.ts';
import { sameVerdict, verdictOf } from '../../src/drift/verdict.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { job, person } from '../support/people.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

describe('the next change', () => {
  const turning30 = person({ dateOfBirth: '1996-08-20' });

  test('is the birthday itself', () => {
    expect(nextChange(turning30, plainDate('2026-07-01'), 60)).toBe('2026-08-20');
    expect(nextChange(turning30, plainDate('2026-08-19'), 1)).toBe('2026-08-20');
  });

  test('is none within a shorter horizon, nor when the day has come', () => {
    expect(nextChange(turning30, plainDate('2026-07-01'), 49)).toBeNull();
    expect(nextChange(turning30, plainDate('2026-07-01'), 50)).toBe('2026-08-20');
    expect(nextChange(turning30, plainDate('2026-08-20'), 60)).toBeNull();
    expect(nextChange(turning30, plainDate('2026-08-19'), 0)).toBeNull();
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

  test('change on the day that looking day by day finds', () => {
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
  }, 600_000);
});
