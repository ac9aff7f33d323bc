import type { Amendment } from '../../src/amendments/amendment.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';

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
