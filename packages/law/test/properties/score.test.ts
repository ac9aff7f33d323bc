import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABILITIES,
  type ByAbility,
  type CodedCandidate,
  EDUCATION_LEVELS,
  type EducationLevel,
  JOB_OFFERS,
} from '../../src/coded/candidate.ts';
import { type Coded, type CodedField, known } from '../../src/coded/coded.ts';
import { scoreCoded, scoreCrs } from '../../src/crs/score.ts';
import { type Explanation, pointsOf } from '../../src/explain/explanation.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import {
  anyCandidate,
  anyRuleDate,
  breakdown,
  candidateOf,
  RULE_DATES,
  single,
} from '../support/candidates.ts';
import { lawOn } from '../support/law.ts';
import { made, type Random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { contradiction, pairsOf } from '../support/trees.ts';

const RUNS = { numRuns: runs(100_000) };
/** Room for a busy machine. */
const TIMEOUT = 300_000;

const explain = (candidate: CodedCandidate, day: string): Explanation =>
  scoreCrs(candidate, rulesetOn(plainDate(day)));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}

/** What is wrong with the sums of a tree: a node is the sum of its parts, cut at its maximum. */
function wrongSum(node: Explanation): string | null {
  const points = pointsOf(node);
  const { children, maximum, code } = node;
  if (maximum === null || !Number.isInteger(points) || points < 0 || points > maximum) {
    return `${code}: ${points} of ${maximum}`;
  }
  if (children.length === 0) return null;
  let sum = 0;
  for (const child of children) {
    const wrong = wrongSum(child);
    if (wrong !== null) return wrong;
    sum += pointsOf(child);
  }
  if (points !== Math.min(sum, maximum)) return `${code}: ${points}, parts ${sum}, maximum ${maximum}`;
  const capped = node.reasons.some((reason) => reason.code === 'capped');
  return capped === sum > maximum ? null : `${code}: ${capped ? '' : 'not '}said to be capped`;
}

describe('for every candidate and every version of the rules', () => {
  test(
    'the total is within 0 and 1,200, every block within its maximum, and every node the sum of its parts',
    () => {
      fc.assert(
        fc.property(anyCandidate.map(frozen), anyRuleDate, (candidate, day) => {
          const tree = explain(candidate, day);
          const wrong = wrongSum(tree);
          if (wrong !== null) throw new Error(wrong);
          const [core, spouse, transferability, additional] = tree.children;
          const comes = candidate.hasAccompanyingSpouse;
          return (
            tree.maximum === 1200 &&
            core?.maximum === (comes ? 460 : 500) &&
            spouse?.maximum === (comes ? 40 : 0) &&
            transferability?.maximum === 100 &&
            additional?.maximum === 600
          );
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  /** No change of these ever lowers the total, nor any of its four blocks. */
  function neverLower(change: (candidate: CodedCandidate, random: Random) => CodedCandidate): void {
    const pair = made((random) => {
      const candidate = candidateOf(random);
      return { candidate, better: change(candidate, random), day: random.pick(RULE_DATES) };
    });
    fc.assert(
      fc.property(pair, ({ candidate, better, day }) => {
        const before = explain(candidate, day);
        const after = explain(better, day);
        return (
          pointsOf(after) >= pointsOf(before) &&
          after.children.every((block, i) => pointsOf(block) >= pointsOf(before.children[i] ?? block))
        );
      }),
      RUNS,
    );
  }

  test(
    'a higher level in any ability of any language, or a first result in another, never lowers the total',
    () => {
      neverLower((candidate, random) => {
        const { firstLanguage, secondLanguage, spouse } = candidate;
        const more = (levels: ByAbility | null): ByAbility => {
          const from = levels ?? { listening: 0, reading: 0, writing: 0, speaking: 0 };
          const ability = random.pick(ABILITIES);
          return { ...from, [ability]: Math.min(12, from[ability] + random.between(0, 3)) };
        };
        const which = random.between(0, 2);
        if (which === 2 && spouse) return { ...candidate, spouse: { ...spouse, clb: more(spouse.clb) } };
        return which === 1
          ? { ...candidate, secondLanguage: more(secondLanguage) }
          : { ...candidate, firstLanguage: { ...firstLanguage, clb: more(firstLanguage.clb) } };
      });
    },
    TIMEOUT,
  );

  test(
    'a higher level of education, of the candidate or the spouse, never lowers the total',
    () => {
      const higher = (level: EducationLevel, random: Random): EducationLevel =>
        random.pick(EDUCATION_LEVELS.slice(EDUCATION_LEVELS.indexOf(level)));
      neverLower((candidate, random) => {
        const { education, spouse } = candidate;
        return spouse && random.happens(0.5)
          ? { ...candidate, spouse: { ...spouse, education: higher(spouse.education, random) } }
          : { ...candidate, education: higher(education, random) };
      });
    },
    TIMEOUT,
  );

  test(
    'more work in Canada, abroad or of the spouse never lowers the total',
    () => {
      neverLower((candidate, random) => {
        const more = (years: number): number => Math.min(100, years + random.between(1, 3));
        const { canadianWorkYears, foreignWorkYears, spouse } = candidate;
        const which = random.between(0, 2);
        if (which === 0) return { ...candidate, canadianWorkYears: more(canadianWorkYears) };
        return which === 2 && spouse
          ? { ...candidate, spouse: { ...spouse, canadianWorkYears: more(spouse.canadianWorkYears) } }
          : { ...candidate, foreignWorkYears: more(foreignWorkYears) };
      });
    },
    TIMEOUT,
  );

  test(
    'a certificate, a sibling, Canadian study, a nomination and an offer never lower the total',
    () => {
      const better: readonly Partial<CodedCandidate>[] = [
        { certificateOfQualification: true },
        { sibling: true },
        { canadianStudy: 'threePlus' },
        { nomination: true },
      ];
      neverLower((candidate, random) => {
        if (random.happens(0.75)) return { ...candidate, ...random.pick(better) };
        const offers = JOB_OFFERS.slice(JOB_OFFERS.indexOf(candidate.jobOffer));
        // A senior manager's offer stands before others in the list and never earns less.
        return { ...candidate, jobOffer: candidate.jobOffer === 'none' ? random.pick(offers) : 'teer00' };
      });
    },
    TIMEOUT,
  );

  test('the same candidate has the same explanation, whatever the order of the keys', () => {
    const reversed = <T>(value: T): T =>
      typeof value !== 'object' || value === null
        ? value
        : (Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          ) as T);
    fc.assert(
      fc.property(
        anyCandidate,
        anyRuleDate,
        (candidate, day) =>
          JSON.stringify(explain(candidate, day)) === JSON.stringify(explain(reversed(candidate), day)),
      ),
      { numRuns: runs(20_000) },
    );
  });

  test('a spouse who comes and has nothing lowers the core of whoever has points for age', () => {
    fc.assert(
      fc.property(anyCandidate, (of) => {
        const candidate = { ...of, age: 18 + (of.age % 27) };
        const alone = { ...candidate, hasAccompanyingSpouse: false, spouse: null };
        const spouse = { education: 'none' as const, clb: null, canadianWorkYears: 0 };
        const together = { ...candidate, hasAccompanyingSpouse: true, spouse };
        return breakdown(together).core.total < breakdown(alone).core.total;
      }),
      { numRuns: runs(20_000) },
    );
  });
});

/** Fields of a candidate that can be unknown by themselves, with the path that would settle each. */
const FIELDS: readonly CodedField[] = [
  'age',
  'education',
  'firstLanguage',
  'secondLanguage',
  'canadianWorkYears',
  'foreignWorkYears',
  'certificateOfQualification',
  'spouse.education',
  'spouse.clb',
  'spouse.canadianWorkYears',
  'canadianStudy',
  'sibling',
  'nomination',
  'jobOffer',
];

/** The candidate with parts unknown, coded as facts are: what is unknown has a neutral value. */
function hide(candidate: CodedCandidate, fields: readonly string[], aboutSpouse: boolean): Coded {
  const neutral = single();
  const hidden: Record<string, unknown> = { ...candidate };
  const unknown: Record<string, readonly string[]> = { ...known(candidate).unknown };
  for (const field of fields) {
    const part = field.split('.')[1];
    if (part !== undefined && candidate.spouse === null) continue;
    unknown[field] = [`fact of ${field}`];
    if (part === undefined) hidden[field] = neutral[field as keyof CodedCandidate];
    else {
      const nothing = { education: 'none', clb: null, canadianWorkYears: 0 }[part];
      hidden.spouse = { ...(hidden.spouse as object), [part]: nothing };
    }
  }
  if (aboutSpouse) {
    unknown.hasAccompanyingSpouse = ['fact of spouse'];
    unknown.spouse = ['fact of spouse'];
    hidden.hasAccompanyingSpouse = false;
    hidden.spouse = null;
  }
  return { candidate: hidden as unknown as CodedCandidate, unknown };
}

describe('with parts of the candidate unknown', () => {
  /** Reforms that go beyond today's tables: more rows, another order of levels, the other choice of the policy. */
  const reforms: readonly Readonly<Record<string, unknown>>[] = [
    { 'crs.french-mixed-english': 'none' },
    {
      'crs.canadianWork.points': {
        withSpouse: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 200],
        withoutSpouse: [90, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 300],
      },
      'crs.firstLanguage.points': {
        withSpouse: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40],
        withoutSpouse: [9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50, 0],
      },
      'crs.age.points': {
        firstAge: 50,
        points: { withSpouse: [0, 30, 0], withoutSpouse: [10, 0, 60] },
      },
      'crs.transferability.canadianWorkThresholds': { tier1: 7, tier2: 12 },
    },
    {
      'crs.education.points': {
        withSpouse: {
          none: 5,
          secondary: 0,
          oneYear: 0,
          twoYear: 0,
          threeYear: 400,
          twoOrMore: 0,
          masters: 0,
          phd: 1,
        },
        withoutSpouse: {
          none: 0,
          secondary: 0,
          oneYear: 90,
          twoYear: 0,
          threeYear: 0,
          twoOrMore: 0,
          masters: 2,
          phd: 1,
        },
      },
      'crs.spouseEducation.points': {
        none: 1,
        secondary: 9,
        oneYear: 0,
        twoYear: 0,
        threeYear: 0,
        twoOrMore: 0,
        masters: 0,
        phd: 0,
      },
      'crs.canadianStudy.points': { none: 0, oneOrTwoYear: 70, threePlus: 20 },
      'crs.french.points': { nclc: 6, clb: 8, withoutEnglish: 80, withEnglish: 10 },
      'crs.secondLanguage.maximum': { withSpouse: 3, withoutSpouse: 24 },
    },
  ];
  const laws = RULE_DATES.map((day) => lawOn(day));
  const reformed = RULE_DATES.map((day) => reforms.map((values) => lawOn(day, values)));

  const partly = made((random) => {
    const version = random.between(0, RULE_DATES.length - 1);
    const law = random.happens(0.8) ? laws[version] : random.pick(reformed[version] ?? []);
    const candidate = candidateOf(random);
    const chance = random.pick([0.06, 0.06, 0.12, 0.12, 0.25, 0.9]);
    const fields = FIELDS.filter(() => random.happens(chance));
    return { law: law as Ruleset, candidate, fields, aboutSpouse: random.happens(0.3) };
  });

  test(
    'every node says the same as with everything known, or a range that holds it',
    () => {
      fc.assert(
        fc.property(partly, ({ law, candidate, fields, aboutSpouse }) => {
          const whole = scoreCrs(candidate, law);
          const part = scoreCoded(hide(candidate, fields, aboutSpouse), law);
          for (const [node, full] of pairsOf(part, whole)) {
            const wrong = contradiction(node, full);
            if (wrong !== null) throw new Error(`${law.on}, without ${fields.join(', ')}: ${wrong}`);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  const law = lawOn('2025-03-25');
  const tree = (candidate: CodedCandidate, ...fields: string[]): Map<string, Explanation> =>
    new Map(
      [
        ...pairsOf(scoreCoded(hide(candidate, fields, fields.length === 0), law), scoreCrs(candidate, law)),
      ].map(([node]) => [node.code, node]),
    );

  test('where it is not known whether a spouse comes, the block of the spouse is not 0 but from 0 to 40', () => {
    const spouse = tree(single()).get('crs.spouse');
    expect(spouse?.outcome).toEqual({ kind: 'unknown', missing: ['fact of spouse'], range: [0, 40] });
    expect(spouse?.maximum).toBe(40);
  });

  test('nor is a maximum that a spouse would lower: four abilities at 9 are 24 points or 22', () => {
    const levels = { listening: 9, reading: 9, writing: 9, speaking: 9 };
    const nodes = tree(single({ secondLanguage: levels }));
    expect(nodes.get('crs.secondLanguage.reading')?.outcome).toEqual({ kind: 'value', value: 6 });
    expect(nodes.get('crs.secondLanguage')?.outcome).toEqual({
      kind: 'unknown',
      missing: ['fact of spouse'],
      range: [22, 24],
    });
  });

  test('points that are 0 either way are 0, and "does not apply" is said only where it is sure', () => {
    const weak = { listening: 3, reading: 3, writing: 3, speaking: 3 };
    const certificate = (clb: ByAbility) =>
      tree(single({ firstLanguage: { name: 'en', clb } }), 'certificateOfQualification').get(
        'crs.certificate',
      )?.outcome;
    expect(certificate(weak)).toEqual({ kind: 'value', value: 0 });
    expect(certificate({ ...weak, listening: 9, reading: 9, writing: 9, speaking: 9 })).toEqual({
      kind: 'unknown',
      missing: ['fact of certificateOfQualification'],
      range: [0, 50],
    });
    const before = scoreCoded(hide(single(), ['sibling'], false), lawOn('2017-06-05'));
    expect(before.children[3]?.children[0]?.outcome).toEqual({ kind: 'notApplicable' });
  });
});
