import { describe, expect, test } from 'vitest';
import { changeDaysOfLaw } from '../../src/drift/laws.ts';
import { diffOf } from '../../src/rulebook/diff.ts';
import { FIRST_DAY, rulesetOn, VERIFIED_THROUGH } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { reform } from '../support/law.ts';

describe('the days on which the law changes', () => {
  const days = changeDaysOfLaw(FIRST_DAY, addDays(VERIFIED_THROUGH, 365));

  test('are those on which the law differs from that of the day before, of every day there is', () => {
    const differs: string[] = [];
    let before = rulesetOn(FIRST_DAY);
    for (let on = addDays(FIRST_DAY, 1); on <= addDays(VERIFIED_THROUGH, 365); on = addDays(on, 1)) {
      const law = rulesetOn(on);
      // Where no instrument begins and no category ends, nothing of the law is another.
      if (diffOf(before, law).some(({ kind }) => kind !== 'instrument')) differs.push(on);
      before = law;
    }
    expect(days).toEqual(differs);
  });

  test.each([
    ['2017-06-06', 'siblings and French'],
    ['2025-03-25', 'job offers give no points'],
    ['2025-07-07', 'a table of settlement funds'],
    ['2026-02-18', 'versions of categories'],
  ])('are %s: %s', (day) => {
    expect(days).toContain(day);
  });

  test('are none of the first day, nor of a day on which an instrument sets no value', () => {
    expect(days).not.toContain(FIRST_DAY);
    expect(days).not.toContain('2017-06-22');
    expect(rulesetOn(plainDate('2017-06-22')).instruments).toContain('irpa-2017-20');
  });

  test('are asked for after a day and up to another', () => {
    const of = (from: string, to: string) => changeDaysOfLaw(plainDate(from), plainDate(to));
    expect(of('2025-03-24', '2025-03-25')).toEqual(['2025-03-25']);
    expect(of('2025-03-25', '2025-07-06')).toEqual([]);
    expect(of('2025-03-25', '2025-07-07')).toEqual(['2025-07-07']);
  });

  test('are those of a reform too, and only where it changes something', () => {
    const of = (values: Readonly<Record<string, unknown>>) =>
      changeDaysOfLaw(plainDate('2027-01-01'), plainDate('2027-12-31'), [reform(values, '2027-05-01')]);
    expect(of({ 'crs.sibling.points': 20 })).toEqual(['2027-05-01']);
    expect(of({ 'work.calendar-time': 'hours-only' })).toEqual(['2027-05-01']);
    expect(of({})).toEqual([]);
  });
});
