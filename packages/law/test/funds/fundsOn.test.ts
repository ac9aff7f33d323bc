import { describe, expect, test } from 'vitest';
import { editions } from '../../src/funds/editions.ts';
import { fundsFor, fundsOn } from '../../src/funds/fundsOn.ts';
import { fundsNoteText } from '../../src/funds/render.ts';
import { requiredFunds, settlementFunds } from '../../src/funds/settlementFunds.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { alone, factsOf, kid, lawOf, partner } from '../documents/family.ts';

const amount = (day: string, family: number): number | null => {
  const { required } = fundsOn(lawOf(day), family);
  return required.known ? required.value : null;
};
const codes = (day: string, family: number): string[] =>
  fundsOn(lawOf(day), family).notes.map(({ code }) => code);

describe('funds of a day', () => {
  test('name the table', () => {
    const answer = fundsOn(lawOf('2026-06-30'), 4);
    expect(answer).toMatchObject({ instrument: 'funds-2025', edition: '2025', grade: 'P', notes: [] });
    expect(answer.required).toMatchObject({ known: true, value: 28_362 });
  });

  test('are unknown where no table was published, and say so', () => {
    for (const day of ['2015-01-01', '2016-12-31', '2017-01-04']) {
      const answer = fundsOn(lawOf(day), 1);
      expect(answer.required).toMatchObject({ known: false, missing: ['funds.required'] });
      expect(answer).toMatchObject({ instrument: null, edition: null, grade: null });
      expect(answer.notes).toEqual([{ code: 'no-table', grade: 'I', values: { from: '2017-01-05' } }]);
    }
    expect(amount('2017-01-05', 1)).toBe(12_300);
  });

  test('keep the table of 2025 from 1 July 2026, with a note that the new one was not seen', () => {
    expect(codes('2026-06-30', 1)).toEqual([]);
    expect(codes('2026-07-01', 1)).toEqual(['update-not-seen']);
    expect(amount('2026-07-01', 1)).toBe(15_263);
    expect(fundsOn(lawOf('2027-03-01'), 1).notes[0]?.values).toEqual({ edition: '2025', year: '2026' });
    expect(fundsOn(lawOf('2027-07-01'), 1).notes[0]?.values).toEqual({ edition: '2025', year: '2027' });
  });

  test('do not call an earlier table outdated whose successor is known', () => {
    expect(codes('2025-07-06', 1)).toEqual([]);
    expect(codes('2021-07-14', 1)).not.toContain('update-not-seen');
  });

  test('of a reform carry no notes of the table it replaces', () => {
    const reform = {
      id: 'reform',
      title: { en: 'Reform', fr: 'Réforme' },
      inForce: plainDate('2026-07-01'),
      citation: '',
      source: '',
      grade: 'I' as const,
      checkedOn: plainDate('2026-07-01'),
      values: { [settlementFunds.id]: { bySize: [20_000], eachAdditional: 5000 } },
      factors: [],
    };
    const answer = fundsOn(rulesetOn(plainDate('2026-08-01'), [reform]), 3);
    expect(answer).toMatchObject({ instrument: 'reform', edition: null, notes: [] });
    expect(answer.required).toMatchObject({ value: 30_000 });
  });
});

describe('what is uncertain of an edition', () => {
  test('the increment of 2017 and 2020 is inferred, and touches large families only', () => {
    expect(codes('2017-06-01', 7)).toEqual([]);
    expect(codes('2017-06-01', 8)).toEqual(['increment-inferred']);
    expect(fundsOn(lawOf('2017-06-01'), 8).grade).toBe('I');
    expect(fundsOn(lawOf('2017-06-01'), 7).grade).toBe('S');
    expect(codes('2020-06-01', 8)).toEqual(['increment-inferred']);
  });

  test('size 6 of 2020 corrects a misprint', () => {
    expect(amount('2020-06-01', 6)).toBe(30_806);
    expect(fundsOn(lawOf('2020-06-01'), 6)).toMatchObject({
      grade: 'I',
      notes: [{ code: 'misprint-corrected', grade: 'I', values: { edition: '2020', printed: 38_806 } }],
    });
    expect(codes('2020-06-01', 5)).toEqual([]);
  });

  test('one copy of 2018 has a dollar more for sizes 1, 2, 3, 5 and 7', () => {
    const touched = [1, 2, 3, 4, 5, 6, 7, 8].filter((size) =>
      codes('2018-06-01', size).includes('one-dollar-more'),
    );
    expect(touched).toEqual([1, 2, 3, 5, 7, 8]);
  });

  test('size 5 of 2024 stays as printed', () => {
    expect(amount('2024-06-03', 5)).toBe(30_690);
    expect(codes('2024-06-03', 5)).toEqual(['kept-as-printed']);
    expect(codes('2024-06-03', 4)).toEqual([]);
  });

  test('another source starts 2017 on 27 January', () => {
    expect(codes('2017-01-05', 1)).toEqual(['later-first-day']);
    expect(codes('2017-01-26', 1)).toEqual(['later-first-day']);
    expect(codes('2017-01-27', 1)).toEqual([]);
  });

  test.each([
    ['2018-01-04', '2018-01-05', '2018-01-09', '2018'],
    ['2018-12-31', '2019-01-01', '2019-01-17', '2019'],
    ['2019-12-31', '2020-01-01', '2020-02-25', '2020'],
    ['2021-05-31', '2021-06-01', '2021-07-15', '2021'],
  ])('after %s the next table may apply, from %s until %s is used', (before, from, day, edition) => {
    const notes = (on: string) => fundsOn(lawOf(on), 4).notes.filter(({ code }) => code === 'next-may-apply');
    expect(notes(before)).toEqual([]);
    expect(notes(from)).toEqual([{ code: 'next-may-apply', grade: 'S', values: { edition, from: day } }]);
    expect(notes(addDays(plainDate(day), -1))).toHaveLength(1);
    expect(notes(day)).toEqual([]);
  });

  test('every edition has a name', () => {
    for (const { instrument } of settlementFunds.entries)
      expect(editions[instrument]?.name).toMatch(/^\d{4}$/);
  });

  test('a note is true whatever part of the table it stands under', () => {
    const words = (day: string) =>
      fundsOn(lawOf(day), 1)
        .notes.map((note) => fundsNoteText(note, 'en'))
        .join();
    expect(words('2017-01-04')).toContain('from before January 5, 2017');
    expect(words('2018-06-01')).toContain('families of 1, 2, 3 or 5 and of 7 or more');
  });

  test('every note has words in both languages', () => {
    const days = [
      '2015-06-01',
      '2017-01-06',
      '2018-01-06',
      '2018-06-01',
      '2020-06-01',
      '2024-06-03',
      '2026-08-01',
    ];
    const notes = days.flatMap((day) => [1, 5, 6, 9].flatMap((size) => fundsOn(lawOf(day), size).notes));
    expect(new Set(notes.map(({ code }) => code)).size).toBe(8);
    for (const note of notes) {
      for (const language of ['en', 'fr'] as const) {
        expect(fundsNoteText(note, language)).toMatch(/\w.*\.$/);
        expect(fundsNoteText(note, language)).not.toMatch(/undefined|NaN|null/);
      }
    }
  });
});

describe('funds of a family', () => {
  test('count everybody, coming along or not', () => {
    const facts = alone({
      maritalStatus: 'married',
      spouse: partner({ accompanying: false }),
      children: [kid('2015-01-01', { accompanying: false }), kid('2000-01-01')],
    });
    expect(fundsFor(facts, lawOf('2025-08-01')).required).toMatchObject({ known: true, value: 23_360 });
  });

  test('take a declared size as it is', () => {
    const facts = factsOf({ familySize: 9 });
    const table = lawOf('2025-08-01').read(settlementFunds);
    expect(fundsFor(facts, lawOf('2025-08-01')).required).toMatchObject({ value: requiredFunds(table, 9) });
  });

  test('are unknown without the family, and name what is missing', () => {
    expect(fundsFor(factsOf(), lawOf('2025-08-01')).required).toMatchObject({
      known: false,
      missing: ['spouse', 'children'],
    });
    expect(fundsFor(factsOf(), lawOf('2016-08-01')).required).toMatchObject({
      known: false,
      missing: ['funds.required', 'spouse', 'children'],
    });
    // Notes that hold for some sizes only are not guessed.
    expect(fundsFor(factsOf(), lawOf('2020-06-01')).notes).toEqual([]);
  });
});
