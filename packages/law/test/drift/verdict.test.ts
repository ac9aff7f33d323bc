import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, belongsTo, eligiblePrograms, PROGRAMS, type Program } from '../../src/assess.ts';
import { categoriesOn } from '../../src/categories/categories.ts';
import { sameVerdict, type Verdict, verdictOf } from '../../src/drift/verdict.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { policies } from '../../src/policies/registry.ts';
import { isMet } from '../../src/programs/node.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import type { PlainDate } from '../../src/time/plainDate.ts';
import { caseOf, LAW_DAYS, thinned } from '../support/arbitrary.ts';
import { byOccupation, lawOn, reform } from '../support/law.ts';
import { job, person, testResult } from '../support/people.ts';
import { made } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

/** Room for a busy machine. */
const TIMEOUT = 600_000;

const points = ({ outcome }: Explanation): number | null =>
  outcome.kind === 'unknown' ? null : outcome.kind === 'value' ? Number(outcome.value) : 0;

/** The same found in the whole assessment, with every explanation. */
function assessed(facts: Facts, law: Ruleset): Verdict {
  const { crs, categories, programs, nominee } = assess(facts, law);
  const isBarred = facts.inadmissibleForMisrepresentation !== false;
  const federal: Program[] = PROGRAMS.filter((program) => isMet(programs[program]));
  const block = (code: string): number | null => {
    const node = crs.children.find((child) => child.code === code);
    if (node === undefined) throw new RangeError(`The score has no ${code}`);
    return points(node);
  };
  return {
    crs: points(crs),
    core: block('crs.core'),
    spouse: block('crs.spouse'),
    transferability: block('crs.transferability'),
    additional: block('crs.additional'),
    programs: isBarred ? [] : isMet(nominee) ? ['PNP'] : federal,
    categories: categories.filter(({ membership }) => isMet(membership)).map(({ category }) => category.id),
  };
}

/** Every contested point answered the other way. */
const otherwise = (on: PlainDate) =>
  reform(
    Object.fromEntries(
      policies.map(({ id, choices, default: usual }) => [
        id,
        Object.keys(choices).find((choice) => choice !== usual),
      ]),
    ),
    on,
  );

const laws = new Map(LAW_DAYS.map((on) => [on, rulesetOn(on)]));
const reformed = new Map(LAW_DAYS.map((on) => [on, rulesetOn(on, [byOccupation(on)])]));
const contested = new Map(LAW_DAYS.map((on) => [on, rulesetOn(on, [otherwise(on)])]));

describe('the verdict', () => {
  test(
    'says what the whole assessment says, whatever is declared',
    () => {
      const cases = made((random) => {
        const { on, facts } = caseOf(random);
        const keep = random.pick([0.3, 0.8, 0.97, 1, 1, 1]);
        return {
          on,
          facts: thinned(facts, () => random.happens(keep)),
          under: random.pick([laws, laws, laws, reformed, contested]),
        };
      });
      fc.assert(
        fc.property(cases, ({ on, facts, under }) => {
          const law = under.get(on) ?? rulesetOn(on);
          const verdict = verdictOf(facts, law);
          const expected = assessed(facts, law);
          if (!sameVerdict(verdict, expected)) expect(verdict).toEqual(expected);
          expect(eligiblePrograms(facts, law)).toEqual(expected.programs);
          for (const category of categoriesOn(on)) {
            const belongs = belongsTo(category, facts, law);
            if (belongs !== expected.categories.includes(category.id)) throw new Error(category.id);
          }
        }),
        { numRuns: runs(100_000) },
      );
    },
    TIMEOUT,
  );

  const engineer = {
    languageTests: [testResult('celpip', '2025-06-01', 9)],
    jobs: [job('21231', 'CA', '2024-01-01', null)],
  };

  test('of an engineer with a year in Canada', () => {
    expect(verdictOf(person(engineer), lawOn('2026-07-01'))).toEqual({
      // 99 for 31 years, 124 for CLB 9, 53 for two years of work in Canada.
      crs: 276,
      core: 276,
      spouse: 0,
      transferability: 0,
      additional: 0,
      programs: ['CEC'],
      categories: [],
    });
  });
});

describe('two verdicts', () => {
  const verdict = verdictOf(person({}), lawOn('2026-07-01'));

  test('are the same when they say the same', () => {
    expect(sameVerdict(verdict, { ...verdict, programs: [], categories: [] })).toBe(true);
  });

  test.each([
    ['crs', null],
    ['core', 1],
    ['spouse', 1],
    ['transferability', 1],
    ['additional', 1],
    ['programs', ['CEC']],
    ['categories', ['stem@v1']],
  ])('differ in %s', (field, value) => {
    expect(sameVerdict(verdict, { ...verdict, [field]: value })).toBe(false);
    expect(sameVerdict({ ...verdict, [field]: value }, verdict)).toBe(false);
  });

  test('differ in what they name, not only in how much of it', () => {
    expect(sameVerdict({ ...verdict, programs: ['CEC'] }, { ...verdict, programs: ['FSW'] })).toBe(false);
  });
});
