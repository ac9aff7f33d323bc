import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import { feesFor } from '../../src/fees/feesFor.ts';
import { feeLineText } from '../../src/fees/render.ts';
import { alone, factsOf, kid, lawOf, partner } from '../documents/family.ts';

const RUNS = { numRuns: runs(500) };

function bill(facts: Facts, day: string) {
  const { lines, processing, biometrics, rprf, withApplication, total } = feesFor(facts, lawOf(day));
  const value = ({ sum }: typeof total): number | readonly string[] => (sum.known ? sum.value : sum.missing);
  return {
    lines: lines.map(({ kind, person, dollars }) => `${kind} ${person} ${dollars}`),
    processing: value(processing),
    biometrics: value(biometrics),
    rprf: value(rprf),
    withApplication: value(withApplication),
    total: value(total),
  };
}

const couple = (change: Readonly<Record<string, unknown>> = {}, children: unknown[] = []): Facts =>
  alone({ maritalStatus: 'married', spouse: partner(change), children });

describe('what a family pays', () => {
  test('ismael: a family that stays behind pays nothing (2024)', () => {
    const facts = couple({ accompanying: false }, [kid('2007-03-03', { accompanying: false })]);
    const { processing, rprf, biometrics, lines } = bill(facts, '2024-11-01');
    expect([processing, rprf, Number(processing) + Number(rprf)]).toEqual([950, 575, 1525]);
    // The source leaves biometrics out of its total.
    expect(biometrics).toBe(85);
    expect(lines).toEqual(['processing principal 950', 'biometrics family 85', 'rprf principal 575']);
  });

  test('a couple with three children, one of them under 14 and one left behind', () => {
    const facts = couple({}, [
      kid('2010-01-01'),
      kid('2016-01-01'),
      kid('2012-01-01', { accompanying: false }),
    ]);
    expect(bill(facts, '2026-06-01')).toEqual({
      lines: [
        'processing principal 990',
        'processing spouse 990',
        'processing child.0 270',
        'processing child.1 270',
        'biometrics family 170',
        'rprf principal 600',
        'rprf spouse 600',
      ],
      processing: 2520,
      biometrics: 170,
      rprf: 1200,
      withApplication: 2690,
      total: 3890,
    });
  });

  test('before biometrics there is no line for them', () => {
    expect(bill(alone(), '2017-06-01')).toMatchObject({ total: 1040, biometrics: 0 });
    expect(bill(alone(), '2018-07-30').lines).toEqual(['processing principal 550', 'rprf principal 490']);
    expect(bill(alone(), '2018-07-31').total).toBe(1125);
  });

  test('biometrics are of those of 14 to 79 on the day', () => {
    const born = (day: string) => bill(couple({}, [kid(day)]), '2026-06-01').biometrics;
    const child = (day: string) =>
      bill(alone({ maritalStatus: 'single', children: [kid(day)] }), '2026-06-01').biometrics;
    expect(born('2020-01-01')).toBe(170);
    expect(child('2012-06-02')).toBe(85);
    expect(child('2012-06-01')).toBe(170);
    expect(bill(alone({ dateOfBirth: '1946-06-02' }), '2026-06-01').biometrics).toBe(85);
    expect(bill(alone({ dateOfBirth: '1946-06-01' }), '2026-06-01').biometrics).toBe(0);
  });

  test('citizens and residents, and children who are grown or not born, pay nothing', () => {
    const only = ['processing principal 990', 'biometrics family 85', 'rprf principal 600'];
    expect(bill(couple({ citizenOrPermanentResident: true }), '2026-06-01').lines).toEqual(only);
    const children = [
      kid('2004-06-01'),
      kid('2027-01-01'),
      kid('2015-01-01', { citizenOrPermanentResident: true }),
      kid('2008-01-01', { partnered: true }),
    ];
    expect(bill(alone({ children }), '2026-06-01').lines).toEqual(only);
    expect(bill(alone({ children: [kid('2004-06-02')] }), '2026-06-01').processing).toBe(1260);
    expect(
      bill(alone({ children: [kid('2000-01-01', { dependentByCondition: true })] }), '2026-06-01').processing,
    ).toBe(1260);
  });
});

describe('unknown facts', () => {
  test('make a line and the sums unknown, with what they come to at least', () => {
    const facts = couple({ accompanying: undefined });
    const fees = feesFor(facts, lawOf('2026-06-01'));
    expect(fees.lines.find(({ kind, person }) => kind === 'rprf' && person === 'spouse')).toMatchObject({
      dollars: 600,
      outcome: { kind: 'unknown', missing: ['spouse.accompanying'], atLeast: 0 },
    });
    expect(fees.total).toMatchObject({
      atLeast: 1675,
      sum: { known: false, missing: ['spouse.accompanying'] },
    });
    expect(fees.biometrics).toMatchObject({ atLeast: 85 });
  });

  test('about a person who may not exist', () => {
    const fees = feesFor(factsOf({ dateOfBirth: '1990-01-01' }), lawOf('2026-06-01'));
    expect(fees.processing).toMatchObject({ atLeast: 990, sum: { missing: ['spouse', 'children'] } });
    expect(fees.lines.find(({ person }) => person === 'children')).toMatchObject({ dollars: null });
    expect(fees.rprf).toMatchObject({ sum: { missing: ['spouse'] } });
  });

  test('that cannot change a capped amount leave it known', () => {
    const facts = couple({}, [kid('2008-01-01', { accompanying: undefined })]);
    const fees = feesFor(facts, lawOf('2026-06-01'));
    expect(fees.biometrics.sum).toMatchObject({ known: true, value: 170 });
    expect(fees.processing.sum.known).toBe(false);
  });

  test('of the age leave biometrics open', () => {
    const fees = feesFor(alone({ dateOfBirth: undefined }), lawOf('2026-06-01'));
    expect(fees.biometrics).toMatchObject({ atLeast: 0, sum: { missing: ['dateOfBirth'] } });
    expect(fees.rprf.sum).toMatchObject({ value: 600 });
  });
});

describe('notes of a bill', () => {
  const notes = (facts: Facts, day: string) => feesFor(facts, lawOf(day)).notes.map(({ code }) => code);

  test('name inferred amounts only where one is on it', () => {
    expect(notes(alone(), '2026-06-01')).toEqual([]);
    expect(notes(couple(), '2026-06-01')).toEqual(['inferred']);
    expect(notes(couple({ accompanying: false }), '2026-06-01')).toEqual([]);
  });

  test('name the phases of biometrics only where they are owed', () => {
    expect(notes(alone(), '2018-09-01')).toEqual(['regional-biometrics']);
    expect(notes(alone({ dateOfBirth: '1930-01-01' }), '2018-09-01')).toEqual([]);
  });
});

const day = fc.integer({ min: 0, max: 30 }).map((years) => `${2026 - years}-02-15`);
const maybe = fc.constantFrom(true, false, undefined);
const child = fc.record({ dateOfBirth: day, accompanying: maybe, citizenOrPermanentResident: maybe });
const family = fc.record({
  spouse: fc.constantFrom(
    null,
    undefined,
    partner(),
    partner({ accompanying: false }),
    partner({ accompanying: undefined }),
  ),
  children: fc.option(fc.array(child, { maxLength: 4 }), { nil: undefined }),
});
const on = fc.constantFrom('2016-05-01', '2018-09-01', '2023-05-01', '2026-06-01');

describe('for every family', () => {
  test('the sums are those of the lines, and at most known', () => {
    fc.assert(
      fc.property(family, on, (change, at) => {
        const fees = feesFor(factsOf({ dateOfBirth: '1990-01-01', ...change }), lawOf(at));
        const { processing, biometrics, rprf, withApplication, total } = fees;
        expect(total.atLeast).toBe(processing.atLeast + biometrics.atLeast + rprf.atLeast);
        expect(withApplication.atLeast).toBe(processing.atLeast + biometrics.atLeast);
        expect(total.sum.known).toBe(fees.lines.every(({ outcome }) => outcome.kind === 'owed'));
        if (total.sum.known) expect(total.sum.value).toBe(total.atLeast);
      }),
      RUNS,
    );
  });

  test('one child more who comes along costs the fee of a child, and perhaps biometrics', () => {
    fc.assert(
      fc.property(family, on, (change, at) => {
        const children = change.children ?? [];
        const fees = (list: readonly unknown[]) =>
          feesFor(factsOf({ dateOfBirth: '1990-01-01', ...change, children: list }), lawOf(at));
        const before = fees(children);
        const after = fees([...children, kid('2014-02-15')]);
        const fee = before.total.atLeast;
        expect(after.processing.atLeast - before.processing.atLeast).toBeGreaterThanOrEqual(150);
        expect(after.rprf.atLeast).toBe(before.rprf.atLeast);
        expect(after.total.atLeast).toBeGreaterThan(fee);
      }),
      RUNS,
    );
  });

  test('every line has words in both languages', () => {
    fc.assert(
      fc.property(family, on, (change, at) => {
        for (const line of feesFor(factsOf(change), lawOf(at)).lines) {
          for (const language of ['en', 'fr'] as const) {
            const text = feeLineText(line, language);
            expect([text.what, text.who, text.amount].every((words) => words.length > 0)).toBe(true);
            expect(`${text.what}${text.who}${text.amount}${text.when}`).not.toMatch(/undefined|NaN/);
            expect(text.when !== null).toBe(line.kind === 'rprf');
          }
        }
      }),
      RUNS,
    );
  });
});
