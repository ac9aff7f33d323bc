import { addDays, diffOf, parameters, plainDate, policies, rulesetOn, versions } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { rulesetFingerprint } from '../../src/index.ts';
import { laws, reform, TODAY } from '../scorer/support/laws.ts';

const of = (day: string): string => rulesetFingerprint(rulesetOn(plainDate(day)));

describe('the fingerprint of a law', () => {
  test('is the same on all days of one version, and no two versions have one', () => {
    const all = versions();
    const seen = new Set(all.map(({ on }) => rulesetFingerprint(rulesetOn(on))));
    expect(seen.size).toBe(all.length);
    for (const { on, until } of all) {
      if (until !== null) expect(of(until)).toBe(of(on));
    }
    expect(of(addDays(TODAY, 1))).toBe(of(TODAY));
  });

  test('differs wherever two laws differ, and only there', () => {
    for (const law of laws) {
      const today = rulesetOn(TODAY);
      expect(rulesetFingerprint(law) === rulesetFingerprint(today)).toBe(diffOf(today, law).length === 0);
    }
  });

  test('differs after a change of any value or choice', () => {
    const law = rulesetFingerprint(rulesetOn(TODAY));
    const changed = [
      ...parameters.map(({ parameter: { id } }) => ({ [id]: 'otherwise' })),
      ...policies.map(({ id }) => ({ [id]: 'otherwise' })),
    ];
    const seen = new Set(changed.map((values) => rulesetFingerprint(reform(values))));
    expect(seen.size).toBe(changed.length);
    expect(seen.has(law)).toBe(false);
    // A reform that changes nothing is still another law: it is in force.
    expect(rulesetFingerprint(reform({}))).not.toBe(law);
  });
});
