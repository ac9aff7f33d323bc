import { expect, test } from 'vitest';
import { lastDayToSeekReview, reviewDays } from '../../src/application/periods.ts';
import { standardOf } from '../../src/application/standard.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';

test('leave for judicial review: 15 days in Canada, 60 outside, the day of notice not counted', () => {
  const law = rulesetOn(plainDate('2025-03-10'));
  expect([reviewDays(law, true), reviewDays(law, false)]).toEqual([15, 60]);
  expect(lastDayToSeekReview(law, true)).toBe('2025-03-25');
  expect(lastDayToSeekReview(law, false)).toBe('2025-05-09');
});

test('the service standard: eighty of a hundred within six months', () => {
  expect(standardOf(rulesetOn(plainDate('2015-01-01')))).toEqual({ months: 6, percent: 80 });
});
