import { describe, expect, test } from 'vitest';
import type { Grounds } from '../../src/drift/causes/cause.ts';
import { candidatesOfLaw } from '../../src/drift/causes/law.ts';
import type { Turn } from '../../src/drift/nextChange.ts';
import type { Verdict } from '../../src/drift/verdict.ts';
import { settlementFunds } from '../../src/funds/settlementFunds.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { parameterById } from '../../src/parameters/registry.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { byOccupation, reform } from '../support/law.ts';
import { person } from '../support/people.ts';

const verdict = (categories: readonly string[]): Verdict =>
  ({ crs: 400, programs: ['CEC'], categories }) as unknown as Verdict;

const turnOn = (on: string, was: readonly string[] = [], is: readonly string[] = []): Turn => ({
  on: plainDate(on),
  before: verdict(was),
  after: verdict(is),
});

function lawsOf(on: string, amendments: Parameters<typeof rulesetOn>[1] = []): readonly [Ruleset, Ruleset] {
  const day = plainDate(on);
  return [rulesetOn(day, amendments), rulesetOn(addDays(day, -1), amendments)];
}

const groundsOf = (law: Ruleset): Grounds => ({ facts: person({}), law, categories: law.categories });

describe('an instrument that comes into force', () => {
  test('is named with its title; a table of funds is told as such', () => {
    const [law, before] = lawsOf('2025-07-07');
    expect(candidatesOfLaw(turnOn('2025-07-07'), law, before).map(({ cause }) => cause)).toEqual([
      {
        code: 'funds-table',
        values: {},
        paths: [],
        instruments: [{ id: 'funds-2025', title: instruments['funds-2025'].title }],
      },
    ]);
  });

  test('of another kind has changed the law', () => {
    const [law, before] = lawsOf('2025-03-25');
    const found = candidatesOfLaw(turnOn('2025-03-25'), law, before).map(({ cause }) => cause);
    const begun = law.instruments.filter((id) => !before.instruments.includes(id));
    expect(begun.length).toBeGreaterThan(0);
    expect(found.map(({ code, instruments: [first] }) => [code, first?.id])).toEqual(
      begun.map((id) => ['law-changed', id]),
    );
  });

  test('is none on a day on which nothing begins', () => {
    const [law, before] = lawsOf('2025-07-08');
    expect(candidatesOfLaw(turnOn('2025-07-08'), law, before)).toEqual([]);
  });
});

describe('the law without it', () => {
  test('has the values of before, read and found, and all others of the day', () => {
    const [law, before] = lawsOf('2025-07-07');
    const [found] = candidatesOfLaw(turnOn('2025-07-07'), law, before);
    const without = found?.without(groundsOf(law)).law ?? law;
    expect(without.find(settlementFunds)).toEqual(before.find(settlementFunds));
    expect(without.read(settlementFunds)).toEqual(before.read(settlementFunds));
    expect(without.read(settlementFunds)).not.toEqual(law.read(settlementFunds));
    const life = parameterById('profile.lifeMonths')?.parameter;
    if (life === undefined) throw new Error('no such value');
    expect([without.find(life), without.read(life)]).toEqual([law.find(life), law.read(life)]);
    // An instrument of the law decides no policy and adds no factor.
    expect([without.choice, without.added]).toEqual([law.choice, law.added]);
  });

  test('of a value that nothing set before finds none, and still reads that of the day', () => {
    const on = '2018-07-31';
    const [law, before] = lawsOf(on);
    const fee =
      parameterById('fees.biometrics')?.parameter ?? parameterById('fees.biometrics.person')?.parameter;
    if (fee === undefined) throw new Error('no such value');
    expect(before.find(fee)).toBeNull();
    const [found] = candidatesOfLaw(turnOn(on), law, before);
    const without = found?.without(groundsOf(law)).law ?? law;
    expect(without.find(fee)).toBeNull();
    expect(without.read(fee)).toEqual(law.read(fee));
  });

  test('without an amendment has the policies and the factors of before too', () => {
    const on = plainDate('2026-01-15');
    const [law, before] = lawsOf(on, [byOccupation(on)]);
    const [found, ...more] = candidatesOfLaw(turnOn(on), law, before);
    expect(more).toEqual([]);
    expect(found?.cause).toMatchObject({
      code: 'law-changed',
      instruments: [{ id: 'reform-of-a-test', title: { en: 'A reform' } }],
    });
    const without = found?.without(groundsOf(law)).law ?? law;
    expect([law.added().length, without.added().length]).toEqual([1, 0]);
    expect(without.choice).toBe(before.choice);
  });

  test('leaves facts and categories as they are', () => {
    const on = plainDate('2026-01-15');
    const [law, before] = lawsOf(on, [reform({}, on)]);
    const [found] = candidatesOfLaw(turnOn(on), law, before);
    const grounds = groundsOf(law);
    const { facts, categories } = found?.without(grounds) ?? grounds;
    expect([facts, categories]).toEqual([grounds.facts, grounds.categories]);
  });
});

describe('categories', () => {
  const on = '2025-02-27';
  const [law, before] = lawsOf(on);
  const begun = law.categories.filter((version) => !before.categories.includes(version)).map(({ id }) => id);
  const ended = before.categories.filter((version) => !law.categories.includes(version)).map(({ id }) => id);
  const changed = (was: readonly string[], is: readonly string[]) =>
    candidatesOfLaw(turnOn(on, was, is), law, before).filter(
      ({ cause }) => cause.code === 'categories-changed',
    );

  test('begin and end on 27 February 2025', () => {
    expect([begun.length > 1, ended.length > 1]).toEqual([true, true]);
  });

  test('that changed for nobody are no cause for this person', () => {
    expect(changed([], [])).toEqual([]);
    // Belonged to before and after: only what begins or ends is told.
    const kept = law.categories.filter((version) => before.categories.includes(version)).map(({ id }) => id);
    expect(changed(kept, kept)).toEqual([]);
    // A version that has ended is not belonged to after, nor one that begins before.
    expect(changed(begun, ended)).toEqual([]);
  });

  test('that begin are named where the person belongs to them, with their instruments', () => {
    const [found, ...more] = changed([], begun.slice(0, 2));
    expect(more).toEqual([]);
    expect(found?.cause.values).toEqual({ begun: begun.slice(0, 2).join(' '), ended: '' });
    expect(found?.cause.instruments).toEqual([
      { id: 'categories-2025-02-27', title: instruments['categories-2025-02-27'].title },
    ]);
    expect(found?.cause.paths).toEqual([]);
  });

  test('that end are named where the person belonged to them, and no instrument begins by that', () => {
    const [found] = changed(ended, []);
    expect(found?.cause.values).toEqual({ begun: '', ended: ended.join(' ') });
    expect(found?.cause.instruments).toEqual([]);
  });

  test('without the change are those of before', () => {
    const [found] = changed(ended, begun);
    const grounds = groundsOf(law);
    const without = found?.without(grounds);
    expect(without?.categories).toBe(before.categories);
    expect([without?.facts, without?.law]).toEqual([grounds.facts, grounds.law]);
  });
});
