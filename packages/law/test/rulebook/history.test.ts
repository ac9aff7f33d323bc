import { describe, expect, test } from 'vitest';
import { nominationPoints } from '../../src/crs/nomination.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { parameters } from '../../src/parameters/registry.ts';
import { citedInstruments, instrumentOf } from '../../src/rulebook/cited.ts';
import { historyOf } from '../../src/rulebook/history.ts';
import { reform } from '../support/law.ts';

const found = parameters.find(({ parameter }) => parameter.id === 'crs.sibling.points')?.parameter;
const sibling = found as NonNullable<typeof found>;
const changes = (id: string, inForce: string, value: unknown, of = 'crs.sibling.points') => ({
  ...reform({ [of]: value }, inForce),
  id,
});

describe('the history of a value', () => {
  test('of siblings begins with the amendment of 6 June 2017', () => {
    expect(historyOf(sibling)).toEqual([
      { value: 15, instrument: 'mi-2017-06-06', inForce: '2017-06-06', until: null, grade: 'S' },
    ]);
  });

  test('has for each value its last day: the one before the next value', () => {
    const history = historyOf(sibling, [changes('a', '2027-01-01', 10), changes('b', '2028-03-01', 5)]);
    expect(history.map(({ value, inForce, until }) => [value, inForce, until])).toEqual([
      [15, '2017-06-06', '2026-12-31'],
      [10, '2027-01-01', '2028-02-29'],
      [5, '2028-03-01', null],
    ]);
    expect(history.slice(1)).toMatchObject([
      { instrument: 'a', grade: 'I' },
      { instrument: 'b', grade: 'I' },
    ]);
  });

  test('is in order of days, whichever order reforms are told in', () => {
    const [a, b, c] = [
      changes('a', '2016-01-01', 1),
      changes('b', '2027-01-01', 2),
      changes('c', '2018-01-01', 3),
    ];
    const expected = [
      ['a', '2016-01-01', '2017-06-05'],
      ['mi-2017-06-06', '2017-06-06', '2017-12-31'],
      ['c', '2018-01-01', '2026-12-31'],
      ['b', '2027-01-01', null],
    ];
    for (const reforms of [
      [a, b, c],
      [c, b, a],
      [b, a, c],
    ]) {
      expect(
        historyOf(sibling, reforms).map(({ instrument, inForce, until }) => [instrument, inForce, until]),
      ).toEqual(expected);
    }
  });

  test('of two of one day has the later told, and a reform over the law', () => {
    const history = historyOf(sibling, [
      changes('a', '2027-01-01', 1),
      changes('b', '2027-01-01', 2),
      changes('law', '2017-06-06', 3),
    ]);
    expect(history.map(({ instrument, value }) => [instrument, value])).toEqual([
      ['law', 3],
      ['b', 2],
    ]);
  });

  test('is not touched by a reform of another value', () => {
    expect(historyOf(sibling, [changes('a', '2027-01-01', 1, 'crs.nomination.points')])).toEqual(
      historyOf(sibling),
    );
    expect(historyOf(nominationPoints)).toMatchObject([{ value: 600, until: null }]);
  });

  test('has a value that is null or nothing at all, where a reform says so', () => {
    expect(historyOf(sibling, [changes('a', '2027-01-01', null)]).at(-1)).toMatchObject({ value: null });
  });
});

describe('instruments and what they set', () => {
  const cited = citedInstruments();
  const of = (id: string) => cited.find((each) => each.id === id);

  test('are all of the law, in its order, with their source', () => {
    expect(cited.map(({ id }) => id)).toEqual(Object.keys(instruments));
    const { inForce, title, citation, source, grade, checkedOn } = instruments['mi-2017-06-06'];
    expect(of('mi-2017-06-06')?.instrument).toEqual({
      inForce,
      title,
      citation,
      source,
      grade,
      checkedOn,
    });
  });

  test('the amendment of 6 June 2017 set siblings and French, and the one of 20 October 2020 French', () => {
    expect(of('mi-2017-06-06')?.parameters).toEqual(
      expect.arrayContaining(['crs.sibling.points', 'crs.french.points']),
    );
    expect(of('mi-2020-10-20')?.parameters).toEqual(['crs.french.points']);
    expect(of('mi-2020-10-20')?.categories).toEqual([]);
  });

  test('set the versions of categories that cite them', () => {
    expect(of('categories-2023-05-31')?.categories).toEqual([
      'french@v1',
      'healthcare@v1',
      'stem@v1',
      'trades@v1',
      'transport@v1',
      'agriculture@v1',
    ]);
    expect(of('categories-2026-02-06')).toMatchObject({ parameters: [], categories: ['french@2026-v2'] });
  });

  test('are found by their id, and what is none is refused by its name', () => {
    expect(instrumentOf('mi-2017-06-06')).toBe(instruments['mi-2017-06-06']);
    expect(() => instrumentOf('mi-2099')).toThrow(new RangeError('mi-2099 is no instrument'));
    expect(() => instrumentOf('toString')).toThrow(RangeError);
  });
});
