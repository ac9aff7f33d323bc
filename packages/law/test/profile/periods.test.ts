import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysToAnswerNomination,
  daysToComplete,
  lastDayOfLife,
  lastDayToAnswer,
  lastDayToComplete,
  lifeMonths,
} from '../../src/profile/periods.ts';
import { leapDayOfProfile } from '../../src/profile/policies.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { dayNumber, fromDayNumber, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';

describe('a draft', () => {
  test.each([
    ['2026-01-01', '2026-03-02'],
    ['2024-01-01', '2024-03-01'],
    ['2015-01-01', '2015-03-02'],
  ])('started on %s can be submitted through %s', (started, last) => {
    expect(lastDayToComplete(lawOn(started))).toBe(last);
  });
});

describe('a nomination', () => {
  test.each([
    ['2026-01-31', '2026-03-02'],
    ['2024-01-31', '2024-03-01'],
  ])('confirmed on %s can be answered through %s', (offered, last) => {
    expect(lastDayToAnswer(lawOn(offered))).toBe(last);
  });
});

describe('the life of a profile', () => {
  test.each([
    ['2026-03-14', '2027-03-14'],
    ['2023-02-28', '2024-02-28'],
    ['2024-02-28', '2025-02-28'],
    ['2024-02-29', '2025-02-28'],
    ['2024-12-31', '2025-12-31'],
  ])('received on %s ends on %s', (received, last) => {
    expect(lastDayOfLife(lawOn(received))).toBe(last);
  });

  test('received on 29 February ends on 1 March where the other answer is given', () => {
    const other = (day: string) => lawOn(day, { [leapDayOfProfile.id]: 'next-day' });
    expect(lastDayOfLife(other('2024-02-29'))).toBe('2025-03-01');
    expect(lastDayOfLife(other('2024-02-28'))).toBe('2025-02-28');
    expect(lastDayOfLife(other('2024-03-31'))).toBe('2025-03-31');
  });
});

test('the periods are sixty days, thirty days and twelve months on every day since the first', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber(plainDate('2015-01-01')), max: 30_000 }), (number) => {
      const law = rulesetOn(fromDayNumber(number));
      expect([law.read(daysToComplete), law.read(daysToAnswerNomination), law.read(lifeMonths)]).toEqual([
        60, 30, 12,
      ]);
      const expected = Temporal.PlainDate.from(law.on).add({ months: 12 }).toString();
      expect(lastDayOfLife(law)).toBe(expected);
    }),
    { numRuns: runs(2000) },
  );
});

test('a reform changes a period', () => {
  const law = lawOn('2026-01-31', {
    [daysToComplete.id]: 10,
    [daysToAnswerNomination.id]: 1,
    [lifeMonths.id]: 1,
  });
  expect([lastDayToComplete(law), lastDayToAnswer(law), lastDayOfLife(law)]).toEqual([
    '2026-02-10',
    '2026-02-01',
    '2026-02-28',
  ]);
});
