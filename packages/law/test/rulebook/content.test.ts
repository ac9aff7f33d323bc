import { describe, expect, test } from 'vitest';
import { acceptedTests, amendmentOf, charts, parameters, policies, rulesetOn } from '../../src/index.ts';
import { contentOf } from '../../src/rulebook/content.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { addDays } from '../../src/time/plainDate.ts';
import { lawOn, reform } from '../support/law.ts';

const DAY = '2024-04-10';
const text = (law: Parameters<typeof contentOf>[0]): string => JSON.stringify(contentOf(law));

describe('the content of a law', () => {
  test('has every value with the instrument that set it, and every choice', () => {
    const law = lawOn(DAY);
    const content = contentOf(law);
    expect(Object.keys(content.parameters)).toEqual(parameters.map(({ parameter }) => parameter.id));
    for (const { parameter } of parameters) {
      const entry = law.find(parameter);
      expect(content.parameters[parameter.id]).toEqual(
        entry === null ? null : { value: entry.value, instrument: entry.instrument },
      );
    }
    expect(content.policies).toEqual(
      Object.fromEntries(policies.map((policy) => [policy.id, policy.default])),
    );
    expect(content.parameters[acceptedTests.id]?.value).toContain('pte');
    expect(content.charts.ielts.minima).toEqual(charts.ielts.minima.entries[0]?.value);
    expect(content.noc2021['21231']).toBe(1);
    expect(content.noc2016['2173']?.successors).toContain('21231');
  });

  test('is JSON and nothing else, on the first day of every version', () => {
    for (const { on } of versions()) {
      const content = contentOf(rulesetOn(on));
      expect(JSON.parse(JSON.stringify(content))).toEqual(content);
    }
  });

  test('has the categories in force on the day, each with its codes', () => {
    const ids = (day: string): string[] => contentOf(lawOn(day)).categories.map(({ id }) => id);
    expect(ids('2023-05-30')).toEqual([]);
    expect(ids(DAY)).toContain('stem@v1');
    expect(ids(DAY)).toEqual([...ids(DAY)].sort());
    const stem = contentOf(lawOn(DAY)).categories.find(({ id }) => id === 'stem@v1');
    expect(stem?.nocs).toContain('21231');
    // When a version ends was decided later: it is no part of the law of this day.
    expect(stem).not.toHaveProperty('until');
  });

  test('is the same on all days of one version and another on the first day of the next', () => {
    const all = versions();
    for (const [i, { on }] of all.entries()) {
      const next = all[i + 1]?.on;
      if (next === undefined) break;
      expect(text(rulesetOn(addDays(next, -1)))).toBe(text(rulesetOn(on)));
      expect(text(rulesetOn(next))).not.toBe(text(rulesetOn(on)));
    }
  });

  test('says what a reform changes: a value, a choice, a factor', () => {
    const law = text(lawOn(DAY));
    const sibling = contentOf(lawOn(DAY, { 'crs.sibling.points': 16 }));
    expect(sibling.parameters['crs.sibling.points']).toEqual({ value: 16, instrument: 'reform-of-a-test' });
    expect(sibling.reforms).toEqual(['reform-of-a-test']);
    for (const policy of policies) {
      const other = Object.keys(policy.choices).find((choice) => choice !== policy.default) ?? '';
      const content = contentOf(lawOn(DAY, { [policy.id]: other }));
      expect(content.policies[policy.id]).toBe(other);
      expect(JSON.stringify(content)).not.toBe(law);
    }
    const tiers = [{ nocs: ['21231'], canadianWork: [0, 40], offer: 60 }];
    const wages = { kind: 'occupationPoints', id: 'wages', title: { en: 'Wages', fr: 'Salaires' } } as const;
    const { categories: _, ...plain } = reform({}, DAY);
    const amendment = amendmentOf({
      ...plain,
      factors: [{ ...wages, group: 'crs.additional', tiers }],
    });
    expect(contentOf(rulesetOn(amendment.inForce, [amendment])).factors).toEqual([
      {
        code: 'added.wages',
        group: 'crs.additional',
        years: 'oneOccupation',
        offers: 'qualify',
        tiers,
        instrument: amendment.id,
      },
    ]);
  });

  test('says nothing of a reform that is not in force yet', () => {
    const law = rulesetOn(lawOn(DAY).on, [reform({ 'crs.sibling.points': 16 }, '2025-01-01')]);
    expect(text(law)).toBe(text(lawOn(DAY)));
  });
});
