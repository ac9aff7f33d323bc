import type { Amendment } from '../../src/amendments/amendment.ts';
import { occupationPoints } from '../../src/crs/occupationPoints.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { type PlainDate, plainDate } from '../../src/time/plainDate.ts';

/** The law of a day; other choices of policies, or other values, are laid over it as a reform. */
export function lawOn(day: string, values: Readonly<Record<string, unknown>> = {}): Ruleset {
  if (Object.keys(values).length === 0) return rulesetOn(plainDate(day));
  return rulesetOn(plainDate(day), [reform(values, day)]);
}

/** A reform that comes into force on a day. */
export function reform(values: Readonly<Record<string, unknown>>, inForce: string): Amendment {
  return {
    id: 'reform-of-a-test',
    title: { en: 'A reform', fr: 'Une réforme' },
    inForce: plainDate(inForce),
    citation: 'Test',
    source: 'Test',
    grade: 'I',
    checkedOn: plainDate(inForce),
    values,
    factors: [],
  };
}

/** A reform that tells occupations apart: for jobs and offers, every one of them counts for itself. */
export const byOccupation = (on: PlainDate): Amendment => ({
  ...reform({}, on),
  factors: [
    occupationPoints({
      id: 'wages',
      title: { en: 'Wages', fr: 'Salaires' },
      group: 'crs.additional',
      tiers: [
        { nocs: ['21231', '31100'], canadianWork: [0, 40, 50], offer: 60 },
        { nocs: ['72310'], canadianWork: [0, 10], offer: 20 },
      ],
    }),
  ],
});
