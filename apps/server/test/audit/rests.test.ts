import { legalDay } from '@openentry/cases';
import { rulesetOn } from '@openentry/law';
import { rulesetFingerprint } from '@openentry/pool';
import { expect, it } from 'vitest';
import { profileRests, roundRests } from '../../src/provisions/provisions.ts';
import { MORNING } from '../support/cases.ts';

it('an act says the provision it rests on and the fingerprint of the law of its day', () => {
  const ruleset = rulesetFingerprint(rulesetOn(legalDay(MORNING)));
  expect(ruleset).toMatch(/^[\da-f]{64}$/);
  expect(profileRests('invite', MORNING)).toEqual({ provision: 'IRPA 10.2(1)(b)', ruleset });
  expect(roundRests('correct', MORNING)).toEqual({ provision: 'IRPA 10.2(5)', ruleset });
  // What is a person’s own choice rests on nothing but the law of its day.
  expect(profileRests('withdraw', MORNING)).toEqual({ ruleset });
});
