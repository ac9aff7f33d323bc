import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InstrumentId, instruments } from '../../src/instruments/instruments.ts';
import { invitationNoteText } from '../../src/invitation/render.ts';
import { daysToApply, deadlineOf } from '../../src/invitation/validity.ts';
import { dayNumber, fromDayNumber, plainDate } from '../../src/time/plainDate.ts';

const of = (day: string) => deadlineOf(plainDate(day));

test.each([
  ['2015-01-01', 60, 'mi-2014-12-01'],
  ['2016-11-18', 60, 'mi-2014-12-01'],
  ['2016-11-19', 90, 'mi-2016-11-19'],
  ['2018-06-25', 90, 'mi-2016-11-19'],
  ['2018-06-26', 60, 'mi-2018-06-26'],
  ['2020-03-17', 60, 'mi-2018-06-26'],
  ['2020-03-18', 90, 'mi-2020-03'],
  ['2021-06-28', 90, 'mi-2020-03'],
  ['2021-06-29', 60, 'mi-2021-06-29'],
  ['2026-08-24', 60, 'mi-2021-06-29'],
])('an invitation of %s gives %i days', (day, days, instrument) => {
  expect(of(day)).toMatchObject({ invitedOn: day, days, instrument });
});

describe('the last day', () => {
  test('is so many days after the invitation', () => {
    expect(of('2026-06-30').lastDay).toBe('2026-08-29');
    expect(of('2017-01-01').lastDay).toBe('2017-04-01');
    expect(of('2020-01-01').lastDay).toBe('2020-03-01');
  });

  test('is not moved by a later change of the period', () => {
    expect(of('2018-06-25').lastDay).toBe('2018-09-23');
    expect(of('2018-06-26').lastDay).toBe('2018-08-25');
    expect(of('2021-06-28').lastDay > of('2021-06-29').lastDay).toBe(true);
  });

  test('does not exist before Express Entry', () => {
    expect(() => of('2014-12-31')).toThrow(RangeError);
  });

  test('is always 60 or 90 days away', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(plainDate('2015-01-01')), max: 25_000 }), (number) => {
        const { days, lastDay, grade } = deadlineOf(fromDayNumber(number));
        expect([60, 90]).toContain(days);
        expect(dayNumber(lastDay) - number).toBe(days);
        expect(grade).toMatch(/[LTPSI]/);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('March 2020', () => {
  const note = { code: 'day-not-known', grade: 'S', values: { before: 60, after: 90, from: '2020-03-18' } };

  test.each([
    ['2020-02-29', []],
    ['2020-03-01', [note]],
    ['2020-03-17', [note]],
    ['2020-03-31', [note]],
    ['2020-04-01', []],
  ])('%s', (day, notes) => {
    expect(of(day).notes).toEqual(notes);
  });

  test('is told in both languages', () => {
    const [first] = of('2020-03-04').notes;
    if (!first) throw new RangeError('no note');
    expect(invitationNoteText(first, 'en')).toContain('from 60 to 90 days');
    expect(invitationNoteText(first, 'fr')).toContain('de 60 à 90 jours');
    expect(invitationNoteText(first, 'fr')).toContain('18 mars 2020');
  });
});

describe('everything that is said of a deadline', () => {
  test.each<[string, number, string, InstrumentId]>([
    ['2015-01-01', 60, '2015-03-02', 'mi-2014-12-01'],
    ['2016-11-19', 90, '2017-02-17', 'mi-2016-11-19'],
    ['2018-06-26', 60, '2018-08-25', 'mi-2018-06-26'],
    ['2020-04-01', 90, '2020-06-30', 'mi-2020-03'],
    ['2021-06-29', 60, '2021-08-28', 'mi-2021-06-29'],
  ])('of an invitation of %s, with the grade of its instrument', (invitedOn, days, lastDay, instrument) => {
    const { grade } = instruments[instrument];
    expect(of(invitedOn)).toEqual({ invitedOn, days, lastDay, instrument, grade, notes: [] });
  });

  test('the month of another year is another month', () => {
    expect(of('2019-03-18').notes).toEqual([]);
    expect(of('2021-03-18').notes).toEqual([]);
  });

  test('the note in full', () => {
    const [note] = of('2020-03-18').notes;
    if (!note) throw new RangeError('no note');
    expect(invitationNoteText(note, 'en')).toBe(
      'The period went from 60 to 90 days in the month of this invitation, on a day that is not known; March 18, 2020 is used here.',
    );
    expect(invitationNoteText(note, 'fr')).toBe(
      'Le délai est passé de 60 à 90 jours pendant le mois de cette invitation, un jour qui n’est pas connu ; le 18 mars 2020 est retenu ici.',
    );
  });
});

test('the instruments are those of the parameter', () => {
  expect(daysToApply.entries).toHaveLength(5);
});
