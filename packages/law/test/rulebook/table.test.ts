import { describe, expect, test } from 'vitest';
import type { Declared, Unit } from '../../src/parameters/registered.ts';
import { type Table, tableOf, tableOfValue } from '../../src/rulebook/table.ts';
import { lawOn } from '../support/law.ts';

const declared = (change: Partial<Declared> = {}): Declared => ({
  parameter: { id: 'test.value', provision: 'mi.sibling', entries: [] },
  title: { en: 'A value', fr: 'Une valeur' },
  unit: 'points',
  ...change,
});
/** Keys of the columns, then of each row its path and what its cells say. */
const layout = ({ columns, rows }: Table): unknown[] => [
  columns.map(({ key }) => key),
  ...rows.map(({ path, cells }) => [path, ...cells.map((cell) => cell?.value ?? null)]),
];
const laid = (value: unknown, change: Partial<Declared> = {}): unknown[] =>
  layout(tableOfValue(declared(change), value));

describe('how a value is laid out', () => {
  test.each<[string, unknown, unknown[]]>([
    ['a number is one cell', 15, [['value'], ['', 15]]],
    ['a list is a row each', [0, 35], [['value'], ['0', 0], ['1', 35]]],
    ['a set is one cell', ['wes', 'ces'], [['value'], ['', ['wes', 'ces']]]],
    ['a value that says nothing has a column and no row', {}, [['value']]],
    [
      'the columns of the CRS',
      { withSpouse: [0, 35], withoutSpouse: [0, 40] },
      [
        ['withSpouse', 'withoutSpouse'],
        ['0', 0, 0],
        ['1', 35, 40],
      ],
    ],
    [
      'the columns of the CRS, deeper in the value',
      { age: { withSpouse: 100, withoutSpouse: 110 } },
      [
        ['withSpouse', 'withoutSpouse'],
        ['age', 100, 110],
      ],
    ],
    [
      'what does not depend on a column holds in each',
      { withSpouse: 1, withoutSpouse: 2, both: 3 },
      [
        ['withSpouse', 'withoutSpouse'],
        ['', 1, 2],
        ['both', 3, 3],
      ],
    ],
    [
      'a row that one column lacks has an empty cell there',
      { withSpouse: [0], withoutSpouse: [0, 40] },
      [
        ['withSpouse', 'withoutSpouse'],
        ['0', 0, 0],
        ['1', null, 40],
      ],
    ],
    [
      'a list of things with the same parts is a grid',
      [
        { clb: 7, points: 50 },
        { clb: 5, points: 25 },
      ],
      [
        ['clb', 'points'],
        ['0', 7, 50],
        ['1', 5, 25],
      ],
    ],
    ['one thing alone is no grid', [{ clb: 7, points: 50 }], [['value'], ['0.clb', 7], ['0.points', 50]]],
    ['things with one part are no grid', [{ clb: 7 }, { clb: 5 }], [['value'], ['0.clb', 7], ['1.clb', 5]]],
    [
      'things with other parts are no grid',
      [
        { clb: 7, points: 50 },
        { clb: 5, age: 3 },
      ],
      [['value'], ['0.clb', 7], ['0.points', 50], ['1.clb', 5], ['1.age', 3]],
    ],
    [
      'things of another depth are no grid',
      { a: { x: 1, y: 2 }, b: { x: 1, y: { z: 2 } } },
      [['value'], ['a.x', 1], ['a.y', 2], ['b.x', 1], ['b.y.z', 2]],
    ],
    [
      'things beside a number are no grid',
      { a: { x: 1, y: 2 }, b: { x: 1, y: 2 }, c: 3 },
      [['value'], ['a.x', 1], ['a.y', 2], ['b.x', 1], ['b.y', 2], ['c', 3]],
    ],
    [
      'lists of lists cross',
      [
        [0, 13],
        [0, 25],
      ],
      [
        ['0', '1'],
        ['0', 0, 13],
        ['1', 0, 25],
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(laid(value)).toEqual(expected);
  });

  test('by the first step where it is declared, also of a list', () => {
    expect(laid({ listening: [4, 5], reading: [6, 7] }, { columns: 'first' })).toEqual([
      ['listening', 'reading'],
      ['0', 4, 6],
      ['1', 5, 7],
    ]);
    // Of a value that has no step at all there is the column of values.
    expect(laid(4, { columns: 'first' })).toEqual([['value'], ['', 4]]);
  });

  test('without what its rows already say, and only that', () => {
    const value = { firstAge: 17, points: { firstAge: 1, other: 2 } };
    expect(laid(value, { said: ['firstAge'] })).toEqual([
      ['value'],
      ['points.firstAge', 1],
      ['points.other', 2],
    ]);
    expect(laid(value, { said: ['points.firstAge'] })).toEqual([
      ['value'],
      ['firstAge', 17],
      ['points.other', 2],
    ]);
    expect(laid(value, { said: [] })).toHaveLength(4);
    expect(laid(15, { said: ['firstAge'] })).toEqual([['value'], ['', 15]]);
  });
});

describe('the words of a table', () => {
  test.each<[Unit, string, string]>([
    ['points', 'Points', 'Points'],
    ['years', 'Years', 'Années'],
    ['months', 'Months', 'Mois'],
    ['days', 'Days', 'Jours'],
    ['dollars', 'Dollars', 'Dollars'],
    ['level', 'CLB', 'NCLC'],
    ['score', 'Score', 'Résultat'],
    ['age', 'Age', 'Âge'],
    ['list', 'Value', 'Valeur'],
    ['rule', 'Value', 'Valeur'],
    ['mixed', 'Value', 'Valeur'],
  ])('a single column of %s is named by what it counts: %s, %s', (unit, en, fr) => {
    expect(tableOfValue(declared({ unit }), 1).columns).toEqual([{ key: 'value', label: { en, fr } }]);
  });

  test('a value of one cell has the title for its row', () => {
    expect(tableOfValue(declared(), 1560).rows).toEqual([
      {
        path: '',
        label: { en: 'A value', fr: 'Une valeur' },
        cells: [{ value: 1560, text: { en: '1,560', fr: '1\u00A0560' } }],
      },
    ]);
  });

  test('columns and rows have the names of their keys', () => {
    const { columns, rows } = tableOfValue(declared(), {
      listening: { withSpouse: 1, withoutSpouse: 2 },
      withSpouse: 3,
      withoutSpouse: 4,
    });
    expect(columns.map(({ label }) => label)).toEqual([
      { en: 'With a spouse or partner', fr: 'Avec époux ou conjoint de fait' },
      { en: 'Without a spouse or partner', fr: 'Sans époux ni conjoint de fait' },
    ]);
    expect(rows.map(({ label }) => label.fr)).toEqual(['Compréhension de l’oral', 'Une valeur']);
  });

  test('a step of several is joined', () => {
    const { rows } = tableOfValue(declared(), { listening: { clb: 7 } });
    expect(rows.map(({ label }) => label)).toEqual([
      { en: 'Listening: CLB', fr: 'Compréhension de l’oral : NCLC' },
    ]);
  });
});

describe('the table of a parameter', () => {
  const sibling = (id: string) => ({
    id,
    provision: 'mi.sibling' as const,
    entries: [{ instrument: 'mi-2017-06-06' as const, value: 15 }],
  });

  test('is that of its value on the day, and none before it has one', () => {
    expect(tableOf(sibling('test.value'), lawOn('2017-06-05'))).toBeNull();
    expect(layout(tableOf(sibling('test.value'), lawOn('2017-06-06')) as Table)).toEqual([
      ['value'],
      ['', 15],
    ]);
  });

  test('that no register names is called by its id', () => {
    expect(tableOf(sibling('test.value'), lawOn('2017-06-06'))).toMatchObject({
      columns: [{ label: { en: 'Value', fr: 'Valeur' } }],
      rows: [{ label: { en: 'test.value', fr: 'test.value' } }],
    });
  });
});
