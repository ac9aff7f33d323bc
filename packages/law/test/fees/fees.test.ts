import { describe, expect, test } from 'vitest';
import type { Fee } from '../../src/fees/fees.ts';
import { feesOn } from '../../src/fees/feesOn.ts';
import { feeNoteText } from '../../src/fees/render.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { lawOf } from '../documents/family.ts';

/** First day, applicant, spouse or partner, child, right of permanent residence. */
const PUBLISHED = [
  ['2015-01-01', 550, 550, 150, 490],
  ['2020-04-30', 825, 825, 225, 500],
  ['2022-04-30', 850, 850, 230, 515],
  ['2024-04-30', 950, 950, 260, 575],
  ['2026-04-30', 990, 990, 270, 600],
] as const;

function amounts(day: string): (number | null)[] {
  const { amounts: all } = feesOn(lawOf(day));
  return (['principal', 'spouse', 'child', 'rprf'] as Fee[]).map((fee) => all[fee]?.dollars ?? null);
}
const codes = (day: string): string[] => feesOn(lawOf(day)).notes.map(({ code }) => code);

describe('the fees', () => {
  test.each(PUBLISHED)('from %s', (day, ...published) => {
    expect(amounts(day)).toEqual(published);
  });

  test.each(PUBLISHED.slice(1).map(([day], i) => [day, PUBLISHED[i]?.slice(1)] as const))(
    'on the eve of %s are those before',
    (day, before) => {
      expect(amounts(addDays(plainDate(day), -1))).toEqual(before);
    },
  );

  test('name their instrument, and what is inferred in it', () => {
    const { amounts: of2026 } = feesOn(lawOf('2026-06-01'));
    expect(of2026.principal).toMatchObject({ instrument: 'fees-2026', grade: 'S', inferred: false });
    expect(of2026.rprf).toMatchObject({ inferred: false });
    expect(of2026.spouse).toMatchObject({ instrument: 'fees-2026', grade: 'I', inferred: true });
    expect(of2026.child).toMatchObject({ grade: 'I', inferred: true, inForce: '2026-04-30' });
    expect(feesOn(lawOf('2026-04-29')).amounts.child).toMatchObject({ grade: 'P', inferred: false });
    expect(codes('2026-06-01')).toEqual(['inferred']);
    expect(codes('2026-04-29')).toEqual([]);
  });
});

describe('biometrics', () => {
  test('cost nothing before 31 July 2018', () => {
    expect(feesOn(lawOf('2018-07-30')).amounts).toMatchObject({ biometrics: null, biometricsFamily: null });
    expect(feesOn(lawOf('2018-07-31')).amounts).toMatchObject({
      biometrics: { dollars: 85, grade: 'L' },
      biometricsFamily: { dollars: 170 },
    });
  });

  test('were at first those of some nationalities', () => {
    expect(codes('2018-07-30')).toEqual([]);
    expect(codes('2018-07-31')).toEqual(['regional-biometrics']);
    expect(codes('2018-12-30')).toEqual(['regional-biometrics']);
    expect(codes('2018-12-31')).toEqual([]);
  });
});

describe('a 30 April', () => {
  test.each(['2020-04-30', '2022-04-30', '2024-04-30', '2026-04-30'])('%s changes at nine', (day) => {
    const [, principal, , , rprf] = PUBLISHED[PUBLISHED.findIndex(([from]) => from === day) - 1] ?? [];
    const note = feesOn(lawOf(day)).notes.find(({ code }) => code === 'changes-at-nine');
    expect(note).toEqual({ code: 'changes-at-nine', grade: 'L', values: { on: day, principal, rprf } });
    expect(codes(addDays(plainDate(day), 1))).not.toContain('changes-at-nine');
  });

  test('that changes nothing says nothing; nor does the first day', () => {
    expect(codes('2021-04-30')).toEqual([]);
    expect(codes('2025-04-30')).toEqual([]);
    expect(codes('2015-01-01')).toEqual([]);
  });

  test('two years after the last known amounts has new ones that nobody saw', () => {
    expect(codes('2028-04-29')).toEqual(['inferred']);
    expect(codes('2028-04-30')).toEqual(['inferred', 'adjustment-not-seen']);
    // Before indexation existed, fees stood for five years.
    expect(codes('2019-04-30')).toEqual([]);
  });
});

test('every note has words in both languages', () => {
  const notes = ['2018-08-01', '2024-04-30', '2028-04-30'].flatMap((day) => feesOn(lawOf(day)).notes);
  expect(new Set(notes.map(({ code }) => code)).size).toBe(4);
  for (const note of notes) {
    for (const language of ['en', 'fr'] as const) {
      expect(feeNoteText(note, language)).toMatch(/\w.*\.$/);
      expect(feeNoteText(note, language)).not.toMatch(/undefined|NaN/);
    }
  }
  expect(
    feeNoteText(
      { code: 'changes-at-nine', grade: 'L', values: { on: '2024-04-30', principal: 850, rprf: 515 } },
      'fr',
    ),
  ).toContain('le 30 avril 2024 à partir de 9 h');
});
