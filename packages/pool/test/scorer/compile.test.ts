import { isDeepStrictEqual } from 'node:util';
import { ABILITIES, type CodedCandidate, codedCandidateSchema, plainDate, rulesetOn } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { all, couple, english, french, RULE_DATES, single } from '../../../law/test/support/candidates.ts';
import { vectors } from '../../../law/test/support/vectors.ts';
import { compileBreakdown } from '../../src/scorer/breakdown.ts';
import { blockPoints, compileScorer, compileWholeBreakdown } from '../../src/scorer/compile.ts';
import { flatBreakdown, flatten, LEAVES, leafAt } from '../../src/scorer/leaves.ts';
import { packPool } from '../../src/scorer/pack.ts';
import { compileTotals } from '../../src/scorer/totals.ts';
import { comparison } from './support/compare.ts';
import { laws } from './support/laws.ts';
import { readableLeaves } from './support/readable.ts';
import { TIMEOUT } from './support/runs.ts';

const on = (day: string) => rulesetOn(plainDate(day));
const today = on('2025-03-25');

describe('the published vectors', () => {
  const profiles = vectors.map(({ profile }) => profile as CodedCandidate);

  test('every leaf is the published one, under the law it was published for', () => {
    const compiled = new Map(RULE_DATES.map((day) => [day as string, compileBreakdown(on(day))]));
    const [expected, actual] = [flatBreakdown(), flatBreakdown()];
    const wrong = vectors.filter((vector, at) => {
      const candidate = profiles[at];
      if (!candidate) return true;
      flatten(vector.expected as Parameters<typeof flatten>[0], expected);
      compiled.get(vector.rules)?.(candidate, actual.fill(-1));
      return LEAVES.some((_, leaf) => expected[leaf] !== actual[leaf]);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('the whole breakdown is the published one, name by name', () => {
    const compiled = new Map(RULE_DATES.map((day) => [day as string, compileWholeBreakdown(on(day))]));
    const wrong = vectors.filter((vector, at) => {
      const candidate = profiles[at];
      const made = candidate && compiled.get(vector.rules)?.(candidate);
      return !isDeepStrictEqual(made, { ...(vector.expected as object), rules: vector.rules });
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each(laws.map((law) => [law.on, law] as const))(
    'every leaf, block and total is that of the readable rules of %s',
    (_day, law) => {
      expect(comparison(law)(profiles, readableLeaves)).toEqual([]);
    },
    TIMEOUT,
  );
});

/** Everything that a rule tells apart, one at a time, and what lies beyond the last row of every table. */
function boundaries(): CodedCandidate[] {
  const cases: CodedCandidate[] = [];
  for (const make of [single, couple]) {
    for (let age = 0; age <= 150; age++) cases.push(make({ age }));
    for (let years = 0; years <= 100; years++) {
      cases.push(make({ canadianWorkYears: years, foreignWorkYears: 100 - years, education: 'masters' }));
      cases.push(make({ foreignWorkYears: years, firstLanguage: english(9) }));
      cases.push(couple({ canadianWorkYears: 100 - years }, { canadianWorkYears: years }));
    }
    for (let level = 0; level <= 12; level++) {
      for (const ability of ABILITIES) {
        const one = { ...all(7), [ability]: level };
        cases.push(make({ firstLanguage: { name: 'en', clb: one }, education: 'phd' }));
        cases.push(make({ firstLanguage: { name: 'fr', clb: one }, secondLanguage: all(level) }));
        cases.push(make({ secondLanguage: one, firstLanguage: english(level) }));
        cases.push(make({ firstLanguage: french(9), secondLanguage: { ...all(4), [ability]: level } }));
        cases.push(couple({}, { clb: { ...all(0), [ability]: level }, canadianWorkYears: level * 8 }));
      }
      cases.push(make({ certificateOfQualification: true, firstLanguage: english(level) }));
    }
  }
  return cases;
}

test('every age, level of education, year of work and CLB, one at a time, in every version of the law', () => {
  const cases = boundaries();
  for (const candidate of cases) expect(codedCandidateSchema.safeParse(candidate).success).toBe(true);
  for (const law of laws) expect(comparison(law)(cases, readableLeaves)).toEqual([]);
});

describe('the compiled scorers', () => {
  const rich = couple(
    { education: 'phd', firstLanguage: english(10), nomination: true },
    { education: 'phd' },
  );
  const poor = single({ age: 17 });

  test('fill and return the object they are given, leaving nothing of the last candidate', () => {
    const [scorer, into] = [compileScorer(today), blockPoints()];
    expect(scorer(rich, into)).toBe(into);
    expect(into.total).toBeGreaterThan(600);
    expect(scorer(poor, into)).toEqual(blockPoints());

    const [breakdown, leaves] = [compileBreakdown(today), flatBreakdown()];
    expect(breakdown(rich, leaves)).toBe(leaves);
    expect(leaves[leafAt('additional.nomination')]).toBe(600);
    expect(breakdown(poor, leaves)).toEqual(flatBreakdown());
  });

  test('of two laws do not disturb each other, on one pool either', () => {
    const candidate = single({ firstLanguage: french(7), jobOffer: 'other', sibling: true });
    const earlier = on('2020-10-20');
    const pool = packPool([candidate, rich, poor]);
    const [a, b] = [compileTotals(today), compileTotals(earlier)];
    const totals = () => [a, b].map((law) => [...law.scoreAll(pool, new Uint16Array(3))]);
    const first = totals();
    expect(totals()).toEqual(first);
    expect((first[1]?.[0] ?? 0) - (first[0]?.[0] ?? 0)).toBe(50);
  });

  test('the comparison would see a wrong table: laws of two days differ', () => {
    const candidate = single({ firstLanguage: french(7) });
    const wrong = comparison(on('2020-10-20'))([candidate], (of, _law, into) =>
      readableLeaves(of, on('2020-10-19'), into),
    );
    expect(wrong).toEqual([expect.stringContaining('additional.french is 25, not 15')]);
  });
});
