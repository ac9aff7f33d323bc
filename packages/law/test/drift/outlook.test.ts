import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextChange } from '../../src/drift/nextChange.ts';
import { lookAgain, outlookOf } from '../../src/drift/outlook.ts';
import { changesPointsAlone } from '../../src/drift/points.ts';
import { judged, sameVerdict, verdictOf } from '../../src/drift/verdict.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { person } from '../support/people.ts';
import { made } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { turningCase } from '../support/turning.ts';

/** Room for a busy machine. */
const TIMEOUT = 600_000;
const DAYS = 45;

describe('an outlook', () => {
  const turning30 = person({ dateOfBirth: '1996-08-20' });

  test('has the verdict of the day, the candidate that was scored, and the day through which both stand', () => {
    const from = plainDate('2026-07-01');
    const { verdict, candidate, codedUntil, until } = outlookOf(turning30, from, 60);
    expect(verdict).toEqual(verdictOf(turning30, rulesetOn(from)));
    expect(candidate).toMatchObject({ age: 29, hasAccompanyingSpouse: false });
    expect([codedUntil, until]).toEqual(['2026-08-20', '2026-08-20']);
  });

  test('ends the day after the horizon where nothing turns within it', () => {
    expect(outlookOf(turning30, plainDate('2026-09-01'), 60)).toMatchObject({
      codedUntil: '2026-11-01',
      until: '2026-11-01',
    });
  });

  test('ends with the law where that comes first, and the candidate is coded for longer', () => {
    const offer = outlookOf(turning30, plainDate('2025-03-01'), 60);
    expect(offer).toMatchObject({ codedUntil: '2025-05-01', until: '2025-03-25' });
    expect(lookAgain(plainDate('2025-03-25'), offer.codedUntil)).toBe('2025-05-01');
  });

  test('has no candidate where a fact is missing, though the points may be known', () => {
    const { dateOfBirth: _, ...unborn } = turning30;
    expect(outlookOf(unborn, plainDate('2026-07-01'), 60).candidate).toBeNull();
  });

  test(
    'stands on every day before it ends, and is never later than the next change',
    () => {
      const cases = made((random) => turningCase(random, DAYS));
      let [stood, ended] = [0, 0];
      fc.assert(
        fc.property(cases, ({ facts, from }) => {
          const { verdict, candidate, codedUntil, until } = outlookOf(facts, from, DAYS);
          const change = nextChange(facts, from, DAYS);
          if (change !== null && until > change) expect(until).toBe(change);
          const law = rulesetOn(from);
          for (let day = addDays(from, 1); day < codedUntil; day = addDays(day, 1)) {
            const then = rulesetOn(day);
            const found = judged(facts, then);
            if (day < until && !sameVerdict(found.verdict, verdict)) expect(found.verdict).toEqual(verdict);
            if (!changesPointsAlone(law, then)) break;
            stood++;
            expect(found.candidate).toEqual(candidate);
            expect(found.verdict.programs).toEqual(verdict.programs);
            expect(found.verdict.categories).toEqual(verdict.categories);
          }
          if (codedUntil <= addDays(from, DAYS)) ended++;
        }),
        { numRuns: runs(2000) },
      );
      expect(stood).toBeGreaterThan(0);
      expect(ended).toBeGreaterThan(0);
    },
    TIMEOUT,
  );
});
