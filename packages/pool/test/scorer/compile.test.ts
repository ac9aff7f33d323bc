import {
  type CodedCandidate,
  codedCandidateSchema,
  plainDate,
  pointsOf,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import { describe, expect, test } from 'vitest';
import {
  all,
  candidateStream,
  couple,
  english,
  RULE_DATES,
  single,
} from '../../../law/test/support/candidates.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { vectors } from '../../../law/test/support/vectors.ts';
import { type BlockPoints, blockPoints, compileScorer } from '../../src/scorer/compile.ts';

const CANDIDATES = 200_000;
const SHOWN = 3;
/** Room for a busy machine. */
const TIMEOUT = 300_000;
/** Also the last day of each version, and a day beyond the known law. */
const DAYS = [...RULE_DATES, '2016-11-18', '2017-06-05', '2020-10-19', '2025-03-24', '2026-11-03'];

/** The blocks of the readable rules. */
function readable(candidate: CodedCandidate, day: string): BlockPoints {
  const tree = scoreCrs(candidate, rulesetOn(plainDate(day)));
  const [core = 0, spouse = 0, transferability = 0, additional = 0] = tree.children.map(pointsOf);
  return { core, spouse, transferability, additional, total: pointsOf(tree) };
}

const scorers = new Map(DAYS.map((day) => [day, compileScorer(rulesetOn(plainDate(day)))]));
function compiled(candidate: CodedCandidate, day: string): BlockPoints {
  const scorer = scorers.get(day) ?? compileScorer(rulesetOn(plainDate(day)));
  return scorer(candidate, blockPoints());
}

describe('the compiled scorer agrees with the readable rules', () => {
  test(
    `on every block of ${CANDIDATES} random candidates over all rule dates`,
    () => {
      const next = candidateStream(seed + 1);
      const wrong: string[] = [];
      for (let i = 0; i < CANDIDATES && wrong.length < SHOWN; i++) {
        const candidate = next();
        const day = DAYS[i % DAYS.length] ?? '';
        const expected = JSON.stringify(readable(candidate, day));
        const actual = JSON.stringify(compiled(candidate, day));
        if (actual !== expected)
          wrong.push(`${day}: ${actual}, not ${expected}: ${JSON.stringify(candidate)}`);
      }
      expect(wrong).toEqual([]);
    },
    TIMEOUT,
  );

  test('on every published vector', () => {
    const wrong = vectors.filter(({ profile, rules, expected }) => {
      const { core, spouse, transferability, additional, total } = expected as Record<
        string,
        { total: number }
      > & {
        total: number;
      };
      const blocks = [core, spouse, transferability, additional].map((block) => block?.total);
      const points = compiled(profile as CodedCandidate, rules);
      const actual = [points.core, points.spouse, points.transferability, points.additional, points.total];
      return JSON.stringify(actual) !== JSON.stringify([...blocks, total]);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('on every age, level of education, year of work and CLB, one at a time', () => {
    const cases: CodedCandidate[] = [];
    for (const make of [single, couple]) {
      for (let age = 0; age <= 150; age++) cases.push(make({ age }));
      for (let years = 0; years <= 100; years++) {
        cases.push(make({ canadianWorkYears: years, foreignWorkYears: 100 - years, education: 'masters' }));
        cases.push(make({ foreignWorkYears: years, firstLanguage: english(9) }));
      }
      for (const ability of ['listening', 'reading', 'writing', 'speaking'] as const) {
        for (let level = 0; level <= 12; level++) {
          cases.push(make({ firstLanguage: { name: 'en', clb: { ...all(7), [ability]: level } } }));
          cases.push(make({ secondLanguage: { ...all(7), [ability]: level } }));
          cases.push(couple({}, { clb: { ...all(0), [ability]: level }, canadianWorkYears: level * 8 }));
        }
      }
    }
    for (const candidate of cases) {
      expect(codedCandidateSchema.safeParse(candidate).success).toBe(true);
      for (const day of RULE_DATES) {
        expect(compiled(candidate, day), `${day} ${JSON.stringify(candidate)}`).toEqual(
          readable(candidate, day),
        );
      }
    }
  });
});

test('the scorer fills and returns the object it is given, leaving nothing of the last candidate', () => {
  const scorer = compileScorer(rulesetOn(plainDate('2025-03-25')));
  const into = blockPoints();
  const rich = couple(
    { education: 'phd', firstLanguage: english(10), nomination: true },
    { education: 'phd' },
  );
  expect(scorer(rich, into)).toBe(into);
  expect(into.total).toBeGreaterThan(600);
  expect(scorer(single({ age: 17 }), into)).toEqual({
    core: 0,
    spouse: 0,
    transferability: 0,
    additional: 0,
    total: 0,
  });
});

test('the comparison would see a wrong table: the scorers of two rule dates differ', () => {
  const french = single({ firstLanguage: { name: 'fr', clb: all(7) } });
  expect(compiled(french, '2020-10-20')).not.toEqual(readable(french, '2020-10-19'));
});
