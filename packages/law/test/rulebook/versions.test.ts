import { describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/amendments/amendment.ts';
import { readAmendment } from '../../src/amendments/read.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { type Version, versions } from '../../src/rulebook/versions.ts';

const law = versions();
const version = (of: readonly Version[], day: string): Version => {
  const found = of.find(({ on }) => on === day);
  if (!found) throw new Error(`No version begins on ${day}`);
  return found;
};

function reformOf(id: string, inForce: string, categories?: unknown): Amendment {
  const read = readAmendment({
    schema: 'amendment/1',
    id,
    title: { en: 'Reform', fr: 'Réforme' },
    inForce,
    values: { 'crs.nomination.points': 500 },
    ...(categories !== undefined && { categories }),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const category = (change: Record<string, unknown>) => ({
  family: 'welders',
  version: 'v1',
  name: { en: 'Welders', fr: 'Soudeurs' },
  requirement: { kind: 'work', months: 6, windowYears: 3, continuous: true, inCanada: false },
  nocs: ['72106'],
  ...change,
});

describe('versions of the law', () => {
  test('begin with Express Entry, and hold then what was in force before it', () => {
    const [first] = law;
    expect(first).toMatchObject({ on: '2015-01-01', until: '2015-05-29', ended: [] });
    // The Regulations of 2002, the classes of 2013 and the Instructions of 1 December 2014.
    for (const id of ['irpr-2002-227', 'irpr-2013-01-02', 'mi-2014-12-01', 'fees-2015']) {
      expect(first?.instruments).toContain(id);
    }
    expect(first?.instruments).not.toContain('mi-2015-05-30');
  });

  test.each([
    ['2015-05-30', '2015-07-12', ['mi-2015-05-30']],
    ['2016-11-19', '2017-01-04', ['mi-2016-11-19']],
    ['2017-06-06', '2017-06-21', ['mi-2017-06-06']],
    ['2017-10-24', '2018-01-08', ['irpr-2017-60', 'noc-2016']],
    ['2020-04-30', '2020-10-19', ['fees-2020']],
    ['2021-06-29', '2021-07-14', ['mi-2021-06-29']],
    ['2022-06-09', '2022-09-25', ['funds-2022']],
    ['2022-11-16', '2023-04-24', ['irpr-2022-220']],
    ['2025-03-25', '2025-07-06', ['mi-2025-03-11']],
  ])('one begins on %s and its last day is %s', (on, until, brought) => {
    expect(version(law, on)).toEqual({ on, until, instruments: brought, ended: [] });
  });

  test('name every instrument once, on its own day or on the first', () => {
    const named = law.flatMap((each) => each.instruments.map((id) => [id, each.on] as const));
    expect(named.map(([id]) => id).sort()).toEqual(Object.keys(instruments).sort());
    for (const [id, on] of named) {
      const { inForce } = instruments[id as keyof typeof instruments];
      expect(on, id).toBe(inForce < '2015-01-01' ? '2015-01-01' : inForce);
    }
  });

  test('stand in order, and the last one has no last day', () => {
    const days = law.map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
    expect(law.map(({ until }) => until).filter((until) => until === null)).toEqual([null]);
    expect(law.at(-1)?.until).toBeNull();
  });

  test('name the versions of categories that ended the day before', () => {
    expect(version(law, '2026-02-06')).toMatchObject({
      instruments: ['categories-2026-02-06'],
      ended: ['french@v1'],
    });
    // Transport had ended a year before, and comes again: it does not end with the others.
    expect(version(law, '2026-02-18').ended).toEqual([
      'healthcare@v2',
      'stem@v2',
      'trades@v2',
      'agriculture@v2',
      'education@v1',
    ]);
    // The first categories took the place of none.
    expect(version(law, '2023-05-31').ended).toEqual([]);
  });
});

describe('versions under reforms', () => {
  test('without any are those of the law', () => {
    expect(versions([])).toEqual(law);
  });

  test('a reform begins a version of its own, and the one before ends the day before', () => {
    const under = versions([reformOf('reform', '2019-05-05')]);
    expect(under).toHaveLength(law.length + 1);
    expect(version(under, '2019-01-17').until).toBe('2019-05-04');
    expect(version(under, '2019-05-05')).toEqual({
      on: '2019-05-05',
      until: '2020-02-24',
      instruments: ['reform'],
      ended: [],
    });
  });

  test('two of a day begin one version, as does one on the day of an instrument', () => {
    const under = versions([
      reformOf('later', '2030-01-01'),
      reformOf('one', '2025-03-25'),
      reformOf('other', '2025-03-25'),
    ]);
    expect(under).toHaveLength(law.length + 1);
    expect(version(under, '2025-03-25').instruments).toEqual(['mi-2025-03-11', 'one', 'other']);
    expect(version(under, '2026-04-30').until).toBe('2029-12-31');
    expect(version(under, '2030-01-01')).toEqual({
      on: '2030-01-01',
      until: null,
      instruments: ['later'],
      ended: [],
    });
  });

  test('one of the first day of Express Entry is of the first version', () => {
    const under = versions([reformOf('reform', '2015-01-01')]);
    expect(under.map(({ on }) => on)).toEqual(law.map(({ on }) => on));
    expect(under[0]?.instruments).toEqual([...(law[0]?.instruments ?? []), 'reform']);
  });

  test('a category that a reform adds ends a version with its last day', () => {
    const under = versions([reformOf('reform', '2027-01-01', { add: [category({ until: '2027-06-30' })] })]);
    expect(under.slice(-3)).toEqual([
      { on: '2026-04-30', until: '2026-12-31', instruments: ['fees-2026'], ended: [] },
      { on: '2027-01-01', until: '2027-06-30', instruments: ['reform'], ended: [] },
      { on: '2027-07-01', until: null, instruments: [], ended: ['welders@v1'] },
    ]);
  });

  test('a category that a reform replaces or ends has ended the day before', () => {
    const reform = reformOf('reform', '2027-01-01', {
      add: [category({ family: 'trades', version: 'mine' })],
      end: ['stem@2026-v3'],
    });
    expect(versions([reform]).at(-1)).toEqual({
      on: '2027-01-01',
      until: null,
      instruments: ['reform'],
      ended: ['stem@2026-v3', 'trades@2026-v3'],
    });
  });

  test('of two reforms, in whichever order they are told, the later one changes the categories of its day', () => {
    const add = reformOf('add', '2027-01-01', { add: [category({})] });
    const end: Amendment = {
      ...reformOf('end', '2028-01-01'),
      categories: { add: [], end: ['welders@v1'] },
    };
    for (const reforms of [
      [add, end],
      [end, add],
    ]) {
      expect(
        versions(reforms)
          .slice(-2)
          .map(({ on, ended }) => [on, ended]),
      ).toEqual([
        ['2027-01-01', []],
        ['2028-01-01', ['welders@v1']],
      ]);
    }
  });
});
