import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  ABILITIES,
  type ByAbility,
  type CodedCandidate,
  EDUCATION_LEVELS,
  type EducationLevel,
} from '../../src/coded/candidate.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { pointsOf } from '../../src/explain/explanation.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { anyCandidate, anyRuleDate, breakdown } from '../support/candidates.ts';
import '../support/seed.ts';

const total = (candidate: CodedCandidate, day: string): number =>
  pointsOf(scoreCrs(candidate, rulesetOn(plainDate(day))));

const neverLower = (candidate: CodedCandidate, changed: readonly CodedCandidate[], day: string): boolean => {
  const before = total(candidate, day);
  return changed.every((other) => total(other, day) >= before);
};

/** The same value with the keys of every object in reverse order. */
function reversed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}

describe('for every candidate and rule date', () => {
  test('the total is a whole number from 0 to 1,200 and no block passes its maximum', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const points = breakdown(candidate, day);
        const within = (value: number, most: number): boolean =>
          Number.isInteger(value) && value >= 0 && value <= most;
        const comes = candidate.hasAccompanyingSpouse;
        return (
          within(points.total, 1200) &&
          within(points.core.total, comes ? 460 : 500) &&
          within(points.spouse.total, comes ? 40 : 0) &&
          within(points.transferability.total, 100) &&
          within(points.additional.total, 600)
        );
      }),
    );
  });

  test('one level more in any ability of any language never lowers the total', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, fc.constantFrom(...ABILITIES), (candidate, day, ability) => {
        const more = (levels: ByAbility): ByAbility => ({
          ...levels,
          [ability]: Math.min(12, levels[ability] + 1),
        });
        const { firstLanguage, secondLanguage, spouse } = candidate;
        const changed: CodedCandidate[] = [
          { ...candidate, firstLanguage: { ...firstLanguage, clb: more(firstLanguage.clb) } },
        ];
        if (secondLanguage) changed.push({ ...candidate, secondLanguage: more(secondLanguage) });
        if (spouse?.clb) changed.push({ ...candidate, spouse: { ...spouse, clb: more(spouse.clb) } });
        return neverLower(candidate, changed, day);
      }),
    );
  });

  test('a higher level of education never lowers the points, for the candidate or the spouse', () => {
    const next = (level: EducationLevel): EducationLevel =>
      EDUCATION_LEVELS[Math.min(EDUCATION_LEVELS.length - 1, EDUCATION_LEVELS.indexOf(level) + 1)] ?? level;
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const { spouse } = candidate;
        const higher = { ...candidate, education: next(candidate.education) };
        const changed: CodedCandidate[] = [higher];
        if (spouse) changed.push({ ...candidate, spouse: { ...spouse, education: next(spouse.education) } });
        const levelPoints = (of: CodedCandidate): number => breakdown(of, day).core.education;
        return levelPoints(higher) >= levelPoints(candidate) && neverLower(candidate, changed, day);
      }),
    );
  });

  test('one more year of work, in Canada, abroad or of the spouse, never lowers the total', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const more = (years: number): number => Math.min(100, years + 1);
        const { spouse } = candidate;
        const changed: CodedCandidate[] = [
          { ...candidate, canadianWorkYears: more(candidate.canadianWorkYears) },
          { ...candidate, foreignWorkYears: more(candidate.foreignWorkYears) },
        ];
        if (spouse) {
          const canadianWorkYears = more(spouse.canadianWorkYears);
          changed.push({ ...candidate, spouse: { ...spouse, canadianWorkYears } });
        }
        return neverLower(candidate, changed, day);
      }),
    );
  });

  test('a certificate, a sibling, Canadian study and a nomination never lower the total', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) =>
        neverLower(
          candidate,
          [
            { ...candidate, certificateOfQualification: true },
            { ...candidate, sibling: true },
            { ...candidate, canadianStudy: 'threePlus' },
            { ...candidate, nomination: true },
          ],
          day,
        ),
      ),
    );
  });

  test('the same candidate has the same explanation, whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const law = rulesetOn(plainDate(day));
        return (
          JSON.stringify(scoreCrs(candidate, law)) === JSON.stringify(scoreCrs(reversed(candidate), law))
        );
      }),
    );
  });

  test('scoring does not change the candidate', () => {
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const before = JSON.stringify(candidate);
        total(candidate, day);
        return JSON.stringify(candidate) === before;
      }),
      { numRuns: 1000 },
    );
  });
});

/** At the level of facts, a spouse who does not come is no spouse: see facts/code.test.ts. */
test('the columns differ: a spouse who comes and has nothing changes the score', () => {
  fc.assert(
    fc.property(anyCandidate, (candidate) => {
      fc.pre(candidate.age >= 18 && candidate.age <= 44);
      const alone = { ...candidate, hasAccompanyingSpouse: false, spouse: null };
      const spouse = { education: 'none' as const, clb: null, canadianWorkYears: 0 };
      const together = { ...candidate, hasAccompanyingSpouse: true, spouse };
      return breakdown(together).core.total < breakdown(alone).core.total;
    }),
    { numRuns: 1000 },
  );
});
