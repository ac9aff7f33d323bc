import { describe, expect, test } from 'vitest';
import type { Factor, Group } from '../src/crs/factor.ts';
import { crs } from '../src/crs/score.ts';
import { settlementFunds } from '../src/funds/settlementFunds.ts';
import { instruments } from '../src/instruments/instruments.ts';
import { entryOn, type Parameter, parameter } from '../src/parameters/parameter.ts';
import { FIRST_DAY, KNOWN_GAP_FROM, rulesetOn, VERIFIED_THROUGH } from '../src/ruleset.ts';
import { addDays, type PlainDate, plainDate } from '../src/time/plainDate.ts';

const LAST_DAY = '2031-12-31';
const days: PlainDate[] = [];
for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) days.push(day);

/** Values that the law did not have at first, and the day from which it has them. */
const ABSENT_BEFORE: Readonly<Record<string, string>> = {
  'crs.canadianStudy.points': '2016-11-19',
  'crs.sibling.points': '2017-06-06',
  'crs.french.points': '2017-06-06',
};

function* parametersOf(part: Factor | Group): Generator<Parameter<unknown>> {
  yield* part.parameters;
  if ('parts' in part) for (const inner of part.parts) yield* parametersOf(inner);
}
const parameters = [...new Set(parametersOf(crs))];

describe('the law of every day from 2015-01-01 to 2031-12-31', () => {
  test('is one ruleset of that day', () => {
    expect(days).toHaveLength(6209);
    for (const day of days) expect(rulesetOn(day).on).toBe(day);
  });

  test('gives every value the CRS reads, or none exactly before the day it was introduced', () => {
    expect(parameters.length).toBeGreaterThanOrEqual(20);
    const wrong: string[] = [];
    for (const day of days) {
      const law = rulesetOn(day);
      for (const declared of parameters) {
        const since = ABSENT_BEFORE[declared.id] ?? FIRST_DAY;
        if ((law.find(declared) !== null) !== day >= since) wrong.push(`${declared.id} on ${day}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('changes the CRS on exactly five days', () => {
    const changes: string[] = [];
    let before = '';
    for (const day of days) {
      const law = rulesetOn(day);
      const version = parameters.map((declared) => law.find(declared)?.instrument ?? '-').join();
      if (version !== before) changes.push(day);
      before = version;
    }
    expect(changes).toEqual(['2015-01-01', '2016-11-19', '2017-06-06', '2020-10-20', '2025-03-25']);
  });

  test('changes the settlement funds on the days of the published editions', () => {
    const changes = days.filter(
      (day, i) =>
        rulesetOn(day).find(settlementFunds)?.value !==
        (i === 0 ? undefined : rulesetOn(days[i - 1] ?? FIRST_DAY).find(settlementFunds)?.value),
    );
    expect(changes).toEqual([
      '2017-01-05',
      '2018-01-09',
      '2019-01-17',
      '2020-02-25',
      '2021-07-15',
      '2022-06-09',
      '2023-04-25',
      '2024-05-28',
      '2025-07-07',
    ]);
  });

  test('lists the instruments in force, oldest first', () => {
    for (const day of ['2015-01-01', '2016-11-18', '2016-11-19', '2024-02-29', '2026-08-24', LAST_DAY]) {
      const expected = Object.entries(instruments)
        .filter(([, { inForce }]) => inForce <= day)
        .sort(([, a], [, b]) => (a.inForce < b.inForce ? -1 : a.inForce > b.inForce ? 1 : 0))
        .map(([id]) => id);
      expect(rulesetOn(plainDate(day)).instruments).toEqual(expected);
    }
  });

  test('carries the known gap from 2026-11-03 exactly', () => {
    expect(KNOWN_GAP_FROM).toBe('2026-11-03');
    for (const day of days) {
      expect(rulesetOn(day).knownGap, day).toBe(day < '2026-11-03' ? null : '2026-11-03');
    }
  });
});

describe('a ruleset', () => {
  test('does not exist before Express Entry', () => {
    expect(() => rulesetOn(plainDate('2014-12-31'))).toThrow(RangeError);
    expect(() => rulesetOn(plainDate('2014-12-31'))).toThrow('2014-12-31');
    expect(rulesetOn(plainDate('2015-01-01')).on).toBe(FIRST_DAY);
  });

  test('is the same object when asked again, and cannot be changed', () => {
    const law = rulesetOn(plainDate('2025-03-25'));
    expect(rulesetOn(plainDate('2025-03-25'))).toBe(law);
    expect(Object.isFrozen(law)).toBe(true);
    expect(Object.isFrozen(law.instruments)).toBe(true);
  });

  test('throws, naming the value and the day, where the law has none', () => {
    const law = rulesetOn(plainDate('2017-01-04'));
    expect(law.find(settlementFunds)).toBeNull();
    expect(() => law.read(settlementFunds)).toThrow('funds.required has no value on 2017-01-04');
  });

  test('was verified through 2026-08-24', () => {
    expect(VERIFIED_THROUGH).toBe('2026-08-24');
    expect(VERIFIED_THROUGH < KNOWN_GAP_FROM).toBe(true);
  });
});

describe('a dated value of law', () => {
  const declare = (...entries: Parameter<number>['entries']) =>
    parameter<number>({ id: 'test', provision: 'mi.totals', entries });

  test('applies from the day its instrument comes into force until the next', () => {
    const declared = declare(
      { instrument: 'mi-2016-11-19', value: 1 },
      { instrument: 'mi-2020-10-20', value: 2 },
    );
    const on = (day: string) => entryOn(declared, plainDate(day))?.value ?? null;
    expect([on('2016-11-18'), on('2016-11-19'), on('2020-10-19'), on('2020-10-20')]).toEqual([null, 1, 1, 2]);
  });

  test('is refused with two entries on one day or out of order', () => {
    expect(() =>
      declare({ instrument: 'mi-2016-11-19', value: 1 }, { instrument: 'mi-2016-11-19', value: 2 }),
    ).toThrow(RangeError);
    expect(() =>
      declare({ instrument: 'mi-2020-10-20', value: 1 }, { instrument: 'mi-2016-11-19', value: 2 }),
    ).toThrow('mi-2016-11-19');
  });

  test('has an id of its own', () => {
    const ids = parameters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
