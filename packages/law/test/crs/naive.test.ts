import { expect, test } from 'vitest';
import type { CodedCandidate } from '../../src/coded/candidate.ts';
import { BOUNDARY_DAYS, breakdown, candidateStream } from '../support/candidates.ts';
import { runs, sample } from '../support/runs.ts';
import { seed } from '../support/seed.ts';
import { agree, differences, vectors } from '../support/vectors.ts';
import { naiveBreakdown } from './naive.ts';

const CANDIDATES = runs(1_000_000);
const EACH_DAY = Math.ceil(CANDIDATES / BOUNDARY_DAYS.length);
const SHOWN = 3;
/** Room for a busy machine. */
const TIMEOUT = 300_000;

for (const [i, day] of BOUNDARY_DAYS.entries()) {
  test(
    `an evaluator written only from the tables agrees on every leaf of ${EACH_DAY} candidates under the rules of ${day}`,
    () => {
      const next = candidateStream(seed + i);
      const wrong: string[] = [];
      const totals = new Set<number>();
      for (let n = 0; n < EACH_DAY && wrong.length < SHOWN; n++) {
        const candidate = next();
        const actual = breakdown(candidate, day);
        totals.add(actual.total);
        const expected = naiveBreakdown(candidate, day);
        if (agree(expected, actual)) continue;
        const leaves = differences(expected, actual);
        if (leaves.length > 0) wrong.push(`${leaves.join('; ')} for ${JSON.stringify(candidate)}`);
      }
      expect(wrong).toEqual([]);
      // A stream that had collapsed to a few candidates would prove nothing.
      expect(totals.size).toBeGreaterThan(Math.min(700, EACH_DAY / 20));
    },
    TIMEOUT,
  );
}

const SPREAD = 60_000;
test.skipIf(runs(SPREAD) < SPREAD)('the random candidates reach every row and edge of the tables', () => {
  const next = candidateStream(seed);
  const seen = new Map<string, Set<unknown>>();
  const see = (field: string, value: unknown): void => {
    const values = seen.get(field) ?? new Set();
    seen.set(field, values.add(value));
  };
  const weakest = (of: CodedCandidate): number => Math.min(...Object.values(of.firstLanguage.clb));
  for (let n = 0; n < SPREAD; n++) {
    const of = next();
    see('age', of.age);
    see('education', of.education);
    see('level', of.firstLanguage.clb.writing);
    see('weakest', `${of.firstLanguage.name} ${weakest(of)}`);
    see('second', of.secondLanguage?.reading ?? null);
    see('years', of.canadianWorkYears);
    see('abroad', of.foreignWorkYears);
    see('spouse', of.spouse?.clb?.speaking ?? null);
    see('spouse education', of.spouse?.education ?? null);
    see('spouse years', of.spouse?.canadianWorkYears ?? null);
    see('study', `${of.canadianStudy} ${of.nomination} ${of.sibling} ${of.certificateOfQualification}`);
    see('offer', of.jobOffer);
  }
  const reached = Object.fromEntries([...seen].map(([field, values]) => [field, values.size]));
  expect(reached).toEqual({
    age: 151,
    education: 8,
    level: 13,
    weakest: 26,
    second: 14,
    years: 101,
    abroad: 101,
    spouse: 14,
    'spouse education': 9,
    'spouse years': 102,
    study: 24,
    offer: 3,
  });
});

test('the evaluator written from the tables agrees with the published vectors', () => {
  const wrong = sample(vectors).flatMap(({ id, rules, profile, expected }) => {
    const leaves = differences(
      expected,
      naiveBreakdown(profile as Parameters<typeof naiveBreakdown>[0], rules),
    );
    return leaves.length === 0 ? [] : [`${id}: ${leaves.join('; ')}`];
  });
  expect(wrong.slice(0, SHOWN)).toEqual([]);
});
