import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodedCandidate } from '../../src/coded/candidate.ts';
import type { Factor, Group } from '../../src/crs/factor.ts';
import { occupationPoints } from '../../src/crs/occupationPoints.ts';
import { crs, scoreCrs } from '../../src/crs/score.ts';
import { type Explanation, pointsOf, rangeOf } from '../../src/explain/explanation.ts';
import { provisions } from '../../src/explain/provisions.ts';
import { nodeText } from '../../src/explain/render.ts';
import { type InstrumentId, instruments } from '../../src/instruments/instruments.ts';
import type { Parameter } from '../../src/parameters/parameter.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import {
  all,
  anyCandidate,
  anyRuleDate,
  candidateStream,
  couple,
  english,
  french,
  RULE_DATES,
  single,
} from '../support/candidates.ts';
import { lawOn, reform } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import { seed } from '../support/seed.ts';
import { nodeOf, nodesOf } from '../support/trees.ts';
import { vectors } from '../support/vectors.ts';

const explain = (candidate: CodedCandidate, day = '2025-03-25'): Explanation =>
  scoreCrs(candidate, rulesetOn(plainDate(day)));

function* factorsOf(part: Factor | Group): Generator<Factor> {
  if ('parts' in part) for (const inner of part.parts) yield* factorsOf(inner);
  else yield part;
}

describe('the explanation of a score', () => {
  /** Checks every node of the explanations of random candidates; a complaint fails the test with its candidate. */
  const everyNode = (complaint: (node: Explanation, day: string) => string | null): void =>
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        for (const node of nodesOf(explain(candidate, day))) {
          const found = complaint(node, day);
          if (found !== null) throw new Error(`${node.code}: ${found}`);
        }
      }),
    );
  const rawOf = ({ children }: Explanation): number =>
    children.reduce((sum, child) => sum + pointsOf(child), 0);

  test('adds up: the children of a node, up to its maximum, are its points', () => {
    everyNode((node) => {
      if (node.children.length === 0 || node.maximum === null) return null;
      const sum = Math.min(rawOf(node), node.maximum);
      return pointsOf(node) === sum ? null : `${pointsOf(node)} points, its parts give ${sum}`;
    });
  });

  test('has a maximum at every node, and no points above it', () => {
    everyNode((node) =>
      node.maximum !== null && pointsOf(node) <= node.maximum ? null : `maximum ${node.maximum}`,
    );
  });

  test('says "capped", with both numbers, exactly where the parts exceed the maximum', () => {
    let capped = 0;
    everyNode((node) => {
      const raw = rawOf(node);
      const said = node.reasons.filter(({ code }) => code === 'capped');
      if (node.children.length === 0 || raw <= (node.maximum ?? 0))
        return said.length === 0 ? null : 'is not capped';
      capped++;
      const [reason] = said;
      return said.length === 1 && reason?.values.raw === raw && reason.values.maximum === node.maximum
        ? null
        : `${raw} is above ${node.maximum}, reasons ${JSON.stringify(node.reasons)}`;
    });
    expect(capped).toBeGreaterThan(runs(10_000) / 10);
  });

  test('cites for every node a provision, and for every value a value of law with its instrument', () => {
    everyNode((node, day) => {
      if (!(node.provision in provisions)) return `unknown provision ${node.provision}`;
      if (node.outcome.kind === 'value' && node.parameters.length === 0) return 'no value of law';
      for (const { id, instrument, inForce, grade } of node.parameters) {
        const source = instruments[instrument as InstrumentId];
        if (source.inForce !== inForce || source.grade !== grade) return `${id} does not match ${instrument}`;
        if (inForce > day) return `${id} cites ${instrument}, which is not in force on ${day}`;
      }
      return null;
    });
  });

  test('has the same nodes for everyone, each once', () => {
    const codes = [...nodesOf(explain(single()))].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    fc.assert(
      fc.property(anyCandidate, anyRuleDate, (candidate, day) => {
        const own = [...nodesOf(explain(candidate, day))].map(({ code }) => code);
        return own.join() === codes.join();
      }),
      { numRuns: runs(1000) },
    );
  });

  test('cites the instrument that last changed a value: French in 2019 and in 2021', () => {
    const cited = (day: string) =>
      nodeOf(explain(single(), day), 'crs.french').parameters.map(({ instrument }) => instrument);
    expect(cited('2017-06-05')).toEqual([]);
    expect(cited('2019-01-01')).toEqual(['mi-2017-06-06']);
    expect(cited('2021-01-01')).toEqual(['mi-2020-10-20']);
  });

  test('names every value of law that a factor reads, and none that does not exist', () => {
    const next = candidateStream(seed);
    const candidates = Array.from({ length: runs(200) }, next);
    for (const day of RULE_DATES) {
      const law = rulesetOn(plainDate(day));
      for (const factor of factorsOf(crs)) {
        const read = new Set<string>();
        const spy: Ruleset = {
          ...law,
          find<T>(parameter: Parameter<T>) {
            read.add(parameter.id);
            return law.find(parameter);
          },
          read<T>(parameter: Parameter<T>) {
            read.add(parameter.id);
            return law.read(parameter);
          },
        };
        for (const candidate of candidates) factor.points(candidate, spy);
        const declared = factor.parameters.map(({ id }) => id);
        expect(new Set(declared), `${factor.code} on ${day}`).toEqual(read);
      }
    }
  });

  test('names every fact that decides a leaf, that of the column of the tables too', () => {
    const next = candidateStream(seed);
    for (const day of RULE_DATES) {
      const seen = new Map<string, string>();
      for (let i = 0; i < runs(2000); i++) {
        const candidate = next();
        for (const node of nodesOf(explain(candidate, day))) {
          if (node.children.length > 0) continue;
          const key = `${node.code} ${JSON.stringify(node.facts)}`;
          const outcome = node.outcome.kind === 'value' ? String(node.outcome.value) : node.outcome.kind;
          const before = seen.get(key);
          if (before === undefined) seen.set(key, outcome);
          else if (before !== outcome) throw new Error(`${key}: ${before} and ${outcome}`);
        }
      }
    }
  });

  test('tells "does not apply" from zero points', () => {
    const kinds = (candidate: CodedCandidate, code: string, day?: string) =>
      nodeOf(explain(candidate, day), code).outcome;
    expect(kinds(single(), 'crs.secondLanguage')).toEqual({ kind: 'notApplicable' });
    expect(kinds(single({ secondLanguage: all(0) }), 'crs.secondLanguage')).toEqual({
      kind: 'value',
      value: 0,
    });
    expect(kinds(single(), 'crs.spouse')).toEqual({ kind: 'notApplicable' });
    expect(kinds(couple(), 'crs.spouse')).toEqual({ kind: 'value', value: 0 });
    expect(kinds(couple(), 'crs.spouseLanguage')).toEqual({ kind: 'notApplicable' });
    expect(kinds(couple({}, { clb: all(4) }), 'crs.spouseLanguage')).toEqual({ kind: 'value', value: 0 });
    expect(kinds(single(), 'crs.certificate')).toEqual({ kind: 'notApplicable' });
    expect(kinds(single({ certificateOfQualification: true }), 'crs.certificate')).toEqual({
      kind: 'value',
      value: 0,
    });
    expect(kinds(single({ sibling: true }), 'crs.sibling', '2017-06-05')).toEqual({ kind: 'notApplicable' });
    expect(kinds(single(), 'crs.sibling', '2017-06-06')).toEqual({ kind: 'value', value: 0 });
  });

  test('says that an offer earns nothing only to whoever has one, and only since it does', () => {
    const reasons = (jobOffer: CodedCandidate['jobOffer'], day: string) =>
      nodeOf(explain(single({ jobOffer }), day), 'crs.jobOffer').reasons.map(({ code }) => code);
    expect(reasons('none', '2025-03-25')).toEqual([]);
    expect(reasons('other', '2025-03-25')).toEqual(['job-offer-no-points']);
    expect(reasons('other', '2025-03-24')).toEqual([]);
  });
});

describe('the policy on mixed English', () => {
  const reasons = (candidate: CodedCandidate, day?: string) =>
    nodeOf(explain(candidate, day), 'crs.french').reasons;
  const mixed = { ...all(5), writing: 4 };
  const named = (choice: string) => [
    { code: 'policy', values: { policy: 'crs.french-mixed-english', choice } },
  ];

  test('is named with the choice that applies, whichever language is first', () => {
    for (const candidate of [
      single({ firstLanguage: french(7), secondLanguage: mixed }),
      single({ firstLanguage: { name: 'en', clb: mixed }, secondLanguage: all(7) }),
    ]) {
      expect(reasons(candidate)).toEqual(named('lower'));
      expect(reasons(candidate, '2018-01-01')).toEqual(named('lower'));
      expect(reasons(candidate, '2016-11-19')).toEqual([]);
      const other = nodeOf(
        scoreCrs(candidate, lawOn('2025-03-25', { 'crs.french-mixed-english': 'none' })),
        'crs.french',
      );
      expect(other.outcome).toEqual({ kind: 'value', value: 0 });
      expect(other.reasons).toEqual(named('none'));
    }
  });

  test('is not named where the published rows decide', () => {
    expect(reasons(single({ firstLanguage: french(7), secondLanguage: all(5) }))).toEqual([]);
    expect(reasons(single({ firstLanguage: french(7), secondLanguage: all(4) }))).toEqual([]);
    expect(reasons(single({ firstLanguage: french(7) }))).toEqual([]);
    expect(reasons(single({ firstLanguage: french(6), secondLanguage: mixed }))).toEqual([]);
    expect(reasons(single({ firstLanguage: english(9) }))).toEqual([]);
  });

  test('is named for exactly the vectors marked ambiguous', () => {
    const named = vectors
      .filter(({ profile, rules }) => reasons(profile as CodedCandidate, rules).length > 0)
      .map(({ id }) => id);
    const marked = vectors.filter(({ ambiguous }) => ambiguous !== undefined).map(({ id }) => id);
    expect(named).toEqual(marked);
  });
});

describe('a factor that an amendment adds', () => {
  const amendment = {
    ...reform({}, '2026-01-01'),
    factors: [
      occupationPoints({
        id: 'wages',
        title: { en: 'Wages', fr: 'Salaires' },
        group: 'crs.additional',
        tiers: [
          { nocs: ['21231'], canadianWork: [0, 10, 20], offer: 30 },
          { nocs: ['72310', '21231'], canadianWork: [0, 15], offer: 5 },
        ],
      }),
    ],
  };
  const law = (day: string): Ruleset => rulesetOn(plainDate(day), [amendment]);
  const wages = (change: Partial<CodedCandidate>, day = '2026-01-01'): Explanation =>
    nodeOf(scoreCrs(single(change), law(day)), 'added.wages');

  test('has its own name, stands in its group from its day on, and counts in the total', () => {
    const change = { canadianWorkByOccupation: { '21231': 7 }, jobOfferOccupation: null };
    const node = wages(change);
    expect(nodeText(node.code, 'en', node.title)).toBe('Wages');
    expect(nodeText(node.code, 'fr', node.title)).toBe('Salaires');
    expect(node.outcome).toEqual({ kind: 'value', value: 20 });
    expect(node.maximum).toBe(30);
    expect(node.facts).toEqual([
      { path: 'canadianWorkByOccupation.21231', value: 7 },
      { path: 'jobOfferOccupation', value: null },
    ]);
    const tree = scoreCrs(single(change), law('2026-01-01'));
    expect(nodeOf(tree, 'crs.additional').children.at(-1)?.code).toBe('added.wages');
    expect(pointsOf(tree)).toBe(pointsOf(explain(single(), '2026-01-01')) + 20);
    expect(() => wages(change, '2025-12-31')).toThrow('No node added.wages');
  });

  test('earns the better row of an occupation that stands in two tiers, by year and by offer', () => {
    const points = (years: number) =>
      wages({ canadianWorkByOccupation: { '21231': years }, jobOfferOccupation: null }).outcome;
    expect([0, 1, 2].map(points)).toEqual([0, 15, 20].map((value) => ({ kind: 'value', value })));
    expect(wages({ canadianWorkByOccupation: {}, jobOfferOccupation: '21231' }).outcome).toEqual({
      kind: 'value',
      value: 30,
    });
  });

  test('is unknown, up to its maximum, where nobody declared the occupations', () => {
    expect(wages({}).outcome).toEqual({
      kind: 'unknown',
      missing: ['canadianWorkByOccupation', 'jobOfferOccupation'],
      range: [0, 30],
    });
    const total = scoreCrs(single(), law('2026-01-01'));
    expect(rangeOf(total)).toEqual([105, 135]);
    expect(rangeOf(nodeOf(total, 'crs.additional'))).toEqual([0, 30]);
  });
});

test('a value that an amendment sets is cited with the amendment, not with the instrument before it', () => {
  const law = lawOn('2026-01-01', { 'crs.sibling.points': 40 });
  const node = nodeOf(scoreCrs(single({ sibling: true }), law), 'crs.sibling');
  expect(node.outcome).toEqual({ kind: 'value', value: 40 });
  expect(node.parameters).toEqual([
    { id: 'crs.sibling.points', instrument: 'reform-of-a-test', inForce: '2026-01-01', grade: 'I' },
  ]);
});

test('a node without a number is refused, not counted as zero', () => {
  const node = explain(single());
  expect(() => pointsOf({ ...node, outcome: { kind: 'unknown', missing: ['age'] } })).toThrow(RangeError);
  expect(() => pointsOf({ ...node, outcome: { kind: 'value', value: true } })).toThrow(RangeError);
});

test('the range of a node is its number twice, none where it does not apply, and that of an unknown one', () => {
  const node = explain(single());
  const range = (outcome: Explanation['outcome']) => rangeOf({ ...node, outcome });
  expect(range({ kind: 'value', value: 7 })).toEqual([7, 7]);
  expect(range({ kind: 'notApplicable' })).toEqual([0, 0]);
  expect(range({ kind: 'unknown', missing: ['age'], range: [3, 9] })).toEqual([3, 9]);
  expect(() => range({ kind: 'unknown', missing: ['age'] })).toThrow(RangeError);
});
