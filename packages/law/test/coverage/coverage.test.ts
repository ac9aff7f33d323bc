import { describe, expect, test } from 'vitest';
import { enacted } from '../../src/amendments/enacted.ts';
import { categoriesOn } from '../../src/categories/categories.ts';
import { coverage } from '../../src/coverage/coverage.ts';
import { gaps, gapsOn } from '../../src/coverage/gaps.ts';
import { en } from '../../src/coverage/texts.en.ts';
import { fr } from '../../src/coverage/texts.fr.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { parameters } from '../../src/parameters/registry.ts';
import { policies } from '../../src/policies/registry.ts';
import { leavesOf } from '../../src/rulebook/leaves.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { FIRST_DAY, KNOWN_GAP_FROM, rulesetOn, VERIFIED_THROUGH } from '../../src/ruleset.ts';
import { addDays, type PlainDate, plainDate } from '../../src/time/plainDate.ts';

const LAST_DAY = plainDate('2027-12-31');
const days: PlainDate[] = [];
for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) days.push(day);

describe('every day from 2015-01-01 to 2027-12-31', () => {
  test('has one ruleset, of the instruments in force and of no other', () => {
    expect(days).toHaveLength(4748);
    const inOrder = [
      ...Object.entries<{ readonly inForce: PlainDate }>(instruments),
      ...enacted.map((amendment) => [amendment.id, amendment] as const),
    ];
    for (const day of days) {
      const law = rulesetOn(day);
      expect(law.on).toBe(day);
      expect(law.instruments.length).toBeGreaterThan(0);
      expect(law.instruments).toEqual(inOrder.filter(([, { inForce }]) => inForce <= day).map(([id]) => id));
    }
  });

  test('has the same content as the day before, unless a version begins on it', () => {
    const begin = new Set(versions().map(({ on }) => on));
    const contentOf = (day: PlainDate): unknown[] => {
      const law = rulesetOn(day);
      return [
        ...parameters.map(({ parameter }) => law.find(parameter)?.value ?? null),
        ...policies.map((policy) => law.choice(policy)),
        ...categoriesOn(day),
      ];
    };
    let before: unknown[] = [];
    for (const day of days) {
      const content = contentOf(day);
      // The very same objects: nothing is copied or made up between two changes.
      const isSame = content.length === before.length && content.every((value, i) => value === before[i]);
      if (!begin.has(day)) expect(isSame, day).toBe(true);
      before = content;
    }
  });

  test('has the gaps that touch it, the reported change from its day on', () => {
    for (const day of days) {
      const ids = gapsOn(day).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.includes('crs-2026-11-03')).toBe(day >= KNOWN_GAP_FROM);
      for (const { from, until } of gapsOn(day)) {
        expect((from ?? day) <= day && day <= (until ?? day)).toBe(true);
      }
    }
  });
});

describe('the gaps', () => {
  test.each([
    ['2015-01-01', ['program-order-2015', 'birthday-2015', 'funds-2015-2016', 'noc-2011']],
    ['2020-10-20', ['french-2020-10', 'study-waiver', 'funds-days']],
    ['2020-10-27', ['study-waiver', 'funds-days']],
    [
      '2026-11-02',
      [
        'mi-2024',
        'toefl-essentials',
        'study-waiver',
        'funds-2026',
        'fees-2026',
        'category-days',
        'military-force',
        'noc-senior-managers',
      ],
    ],
    [
      '2026-11-03',
      [
        'crs-2026-11-03',
        'mi-2024',
        'toefl-essentials',
        'study-waiver',
        'funds-2026',
        'fees-2026',
        'category-days',
        'military-force',
        'noc-senior-managers',
      ],
    ],
  ])('of %s are those of the reference', (day, expected) => {
    const always = gaps.filter(({ from, until }) => from === null && until === null).map(({ id }) => id);
    const ids = gapsOn(plainDate(day)).map(({ id }) => id);
    expect(ids.filter((id) => !always.includes(id))).toEqual(expected);
  });

  test('begin before they end, each once, in words of both languages', () => {
    expect(new Set(gaps.map(({ id }) => id)).size).toBe(gaps.length);
    expect(gaps.map(({ id }) => id).sort()).toEqual(Object.keys(en.gaps).sort());
    for (const { from, until, what, consequence } of gaps) {
      if (from !== null && until !== null) expect(from <= until).toBe(true);
      for (const text of [what.en, what.fr, consequence.en, consequence.fr]) expect(text).toMatch(/\.$/);
    }
  });

  test('that a parameter fills are no longer listed', () => {
    const funds = parameters.find(({ parameter }) => parameter.id === 'funds.required');
    if (!funds) throw new Error('funds.required');
    for (const day of days) {
      const isMissing = rulesetOn(day).find(funds.parameter) === null;
      expect(
        gapsOn(day).some(({ id }) => id === 'funds-2015-2016'),
        day,
      ).toBe(isMissing);
    }
  });
});

describe('the coverage', () => {
  const covered = coverage();

  test('says from when to when, and lists every policy', () => {
    expect(covered.from).toBe(FIRST_DAY);
    expect(covered.verifiedThrough).toBe(VERIFIED_THROUGH);
    expect(covered.policies).toBe(policies);
  });

  test('says of each subject what is modelled and what is not, in both languages', () => {
    for (const { id, title, modelled, notModelled } of covered.areas) {
      for (const text of [title, modelled, notModelled]) {
        expect(text.en, id).not.toBe('');
        expect(text.fr, id).not.toBe('');
      }
    }
    for (const { area } of covered.gaps) expect(covered.areas.map(({ id }) => id)).toContain(area);
  });

  test('names instruments that exist', () => {
    for (const id of Object.keys(covered.withoutValues)) expect(instruments).toHaveProperty([id]);
  });

  test('uses in French the words of the glossary, and a space before the marks that ask for one', () => {
    for (const { path, value } of leavesOf(fr)) {
      expect(`${value}`, path.join('.')).not.toMatch(/\b(instruments?|tirages?|score(?! »))\b/i);
      expect(`${value}`, path.join('.')).not.toMatch(/[^ ][:;?!»]/);
    }
  });
});
