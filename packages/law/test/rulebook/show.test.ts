import { describe, expect, test } from 'vitest';
import { nominationPoints } from '../../src/crs/nomination.ts';
import { parameterById, parameters } from '../../src/parameters/registry.ts';
import { policies } from '../../src/policies/registry.ts';
import { historyOf } from '../../src/rulebook/history.ts';
import { showAt } from '../../src/rulebook/show.ts';
import { tableOf } from '../../src/rulebook/table.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';

const on = (day: string) => rulesetOn(plainDate(day));
const table = (id: string, day: string) => {
  const registered = parameterById(id);
  if (!registered) throw new Error(id);
  const found = tableOf(registered.parameter, on(day));
  return (
    found && [
      found.columns.map(({ label }) => label.en),
      ...found.rows.map(({ label, cells }) => [label.en, ...cells.map((cell) => cell?.text.en)]),
    ]
  );
};

describe('a table', () => {
  test('has the two columns of the CRS', () => {
    expect(table('crs.canadianWork.points', '2024-01-01')).toEqual([
      ['With a spouse or partner', 'Without a spouse or partner'],
      ['Less than 1 year', '0', '0'],
      ['1 year', '35', '40'],
      ['2 years', '46', '53'],
      ['3 years', '56', '64'],
      ['4 years', '63', '72'],
      ['5 years or more', '70', '80'],
    ]);
  });

  test('repeats in both columns what does not depend on them', () => {
    expect(table('crs.maxima', '2024-01-01')?.slice(3)).toEqual([
      ['Skill transferability factors', '100', '100'],
      ['Additional points', '600', '600'],
    ]);
  });

  test('names ages by the first age of the table, and leaves that age out', () => {
    const rows = table('crs.age.points', '2024-01-01') ?? [];
    expect(rows).toHaveLength(1 + 29);
    expect(rows[1]).toEqual(['Age: 17 or less', '0', '0']);
    expect(rows.at(-1)).toEqual(['Age: 45 or more', '0', '0']);
  });

  test('crosses tiers with tiers and lays rows of things side by side', () => {
    expect(table('crs.transferability.points', '2024-01-01')?.[2]).toEqual(['Tier 1', '0', '13', '25']);
    expect(table('crs.certificate.points', '2024-01-01')).toEqual([
      ['CLB', 'Points'],
      ['Row 1', '7', '50'],
      ['Row 2', '5', '25'],
    ]);
  });

  test('of a number is the number under its unit', () => {
    expect(table('fees.rprf', '2024-05-01')).toEqual([
      ['Dollars'],
      ['Right of permanent residence fee, each adult', '575'],
    ]);
  });

  test('of a value that the law does not have is none', () => {
    expect(table('crs.sibling.points', '2017-06-05')).toBeNull();
  });
});

describe('what stands at a path', () => {
  test('is the parameter of that id with its source and the changes around it', () => {
    const [shown, ...others] = showAt('crs.french.points', on('2018-01-01')).parameters;
    expect(others).toEqual([]);
    expect(shown).toMatchObject({
      id: 'crs.french.points',
      title: { en: 'French-language skills', fr: 'Compétences en français' },
      provision: { id: 'mi.french', grade: 'I' },
      inForce: {
        value: { withoutEnglish: 15, withEnglish: 30 },
        since: '2017-06-06',
        until: '2020-10-19',
        instrument: 'mi-2017-06-06',
        grade: 'S',
      },
      previous: null,
      next: { on: '2020-10-20', instrument: 'mi-2020-10-20' },
    });
    expect(shown?.inForce?.source).toContain('canada.ca');
  });

  test('is everything under a prefix, and a prefix ends at a point', () => {
    const ids = (path: string) => showAt(path, on('2024-01-01')).parameters.map(({ id }) => id);
    expect(ids('crs.sibling')).toEqual(['crs.sibling.points']);
    expect(ids('crs.sib')).toEqual([]);
    expect(ids('crs.jobOffer')).toEqual(['crs.jobOffer.points', 'crs.jobOffer.rule']);
    expect(ids('')).toHaveLength(parameters.length);
    expect(showAt('', on('2024-01-01')).policies).toHaveLength(policies.length);
  });

  test('says of a value that the law does not have yet when it comes', () => {
    const [shown] = showAt('crs.sibling.points', on('2017-06-05')).parameters;
    expect(shown).toMatchObject({ inForce: null, previous: null, next: { on: '2017-06-06' } });
  });

  test('is a policy with the choice in force', () => {
    expect(showAt('crs.french-mixed-english', on('2024-01-01')).policies).toMatchObject([
      { id: 'crs.french-mixed-english', choice: 'lower', grade: 'T' },
    ]);
  });
});

describe('history and versions', () => {
  test('of every value agree with the ruleset of every version', () => {
    for (const { on: first, until } of versions()) {
      for (const day of [first, until ?? addDays(first, 400)]) {
        const law = rulesetOn(day);
        for (const { parameter } of parameters) {
          const period = historyOf(parameter).findLast(({ inForce }) => inForce <= day);
          expect(law.find(parameter)?.value, `${parameter.id} on ${day}`).toBe(period?.value);
        }
      }
    }
  });

  test('of versions cover every day once', () => {
    const all = versions();
    expect(all[0]?.on).toBe('2015-01-01');
    expect(all.at(-1)?.until).toBeNull();
    for (const [i, { until }] of all.entries()) {
      const next = all[i + 1];
      if (next) expect(until).toBe(addDays(next.on, -1));
    }
  });

  test('name the version that a category version ended with', () => {
    const ends = versions().filter(({ ended }) => ended.length > 0);
    expect(ends.map(({ on: day, ended }) => `${day} ${ended.length}`)).toEqual([
      '2025-02-27 5',
      '2026-02-06 1',
      '2026-02-18 5',
    ]);
  });

  test('of a hypothetical instrument are its own', () => {
    const reform = {
      id: 'reform',
      title: { en: 'Reform', fr: 'Réforme' },
      inForce: plainDate('2019-05-05'),
      citation: '',
      source: '',
      grade: 'I' as const,
      checkedOn: plainDate('2019-05-05'),
      values: { 'crs.nomination.points': 500 },
      factors: [],
    };
    expect(
      historyOf(nominationPoints, [reform]).map(({ value, inForce, until }) => [value, inForce, until]),
    ).toEqual([
      [600, '2015-01-01', '2019-05-04'],
      [500, '2019-05-05', null],
    ]);
    expect(versions([reform]).filter(({ on: day }) => day === '2019-05-05')).toMatchObject([
      { instruments: ['reform'] },
    ]);
    expect(historyOf(nominationPoints)).toHaveLength(1);
  });
});

describe('categories and policies at a path', () => {
  const categories = (path: string) => showAt(path, on('2024-06-01')).categories.map(({ id }) => id);

  test('by their family, by their version, all of them, and no other', () => {
    const all = categories('categories');
    expect(all.length).toBeGreaterThan(4);
    expect(categories('')).toEqual(all);
    expect(categories('categories.stem')).toEqual(['stem@v1']);
    expect(categories('categories.stem@v1')).toEqual(['stem@v1']);
    expect(categories('categories.st')).toEqual([]);
    expect(categories('crs')).toEqual([]);
  });

  test('a policy has the words of what was chosen', () => {
    const [policy, ...others] = policies;
    if (policy === undefined) throw new Error('No policy');
    const shown = showAt(policy.id, on('2024-06-01'));
    expect(others.length).toBeGreaterThan(0);
    expect(shown.policies).toMatchObject([
      { id: policy.id, text: policy.choices[shown.policies[0]?.choice ?? ''] },
    ]);
    expect(shown).toMatchObject({ parameters: [], factors: [], categories: [] });
  });

  test('a value stands from its own first day', () => {
    const at = (day: string) => showAt('crs.sibling.points', on(day)).parameters[0]?.inForce?.value;
    expect([at('2017-06-05'), at('2017-06-06')]).toEqual([undefined, 15]);
  });
});
