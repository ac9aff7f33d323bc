import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { readFacts } from '../../src/facts/facts.ts';
import { found, NO, notFound, YES } from '../../src/facts/found.ts';
import { parameterById } from '../../src/parameters/registry.ts';
import { policyById } from '../../src/policies/registry.ts';
import {
  isFailed,
  isMet,
  node,
  outcomeOf,
  program,
  requirement,
  truthOf,
  truthOutcome,
} from '../../src/programs/node.ts';
import { anyDay, anyFacts, at, optionalPaths, type Plain, without } from '../support/anyFacts.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import { seed } from '../support/seed.ts';

function trees(facts: Plain, day: string): Explanation[] {
  const read = readFacts(facts);
  if (!read.ok) throw new RangeError(read.problems.map(({ path }) => path).join());
  const assessment = assess(read.value, lawOn(day));
  return [
    ...Object.values(assessment.programs),
    assessment.nominee,
    assessment.pool,
    ...assessment.categories.map(({ membership }) => membership),
    assessment.facts,
  ];
}

function* nodesOf(tree: Explanation): Generator<Explanation> {
  yield tree;
  for (const child of tree.children) yield* nodesOf(child);
}

/** People at random, some of whose facts are left out, as they are assessed on a day. */
const assessed = fc
  .sample(
    anyDay.chain((day) =>
      anyFacts(day).chain((facts) =>
        fc
          .subarray(optionalPaths(facts), { maxLength: 3 })
          .map((left) => ({ day, facts: without(facts, left) })),
      ),
    ),
    { numRuns: runs(400), seed },
  )
  .map(({ day, facts }) => ({ day, facts, trees: trees(facts, day) }));

/** Runs a check of every node of everybody's explanations. */
function everywhere(check: (each: Explanation, facts: Plain, day: string) => void): void {
  for (const { day, facts, trees: all } of assessed) {
    for (const tree of all) for (const each of nodesOf(tree)) check(each, facts, day);
  }
}

/** A requirement: a condition of a program or a category, without conditions of its own but the grid's. */
const isRequirement = ({ code, children }: Explanation): boolean =>
  !code.startsWith('facts') &&
  !code.startsWith('fsw.grid') &&
  (children.length === 0 || code === 'fsw.points');

describe('every explanation', () => {
  test('gives a requirement that fails at least one reason', () => {
    everywhere((each) => {
      if (isRequirement(each) && isFailed(each)) expect(each.reasons, each.code).not.toEqual([]);
    });
  });

  test('gives a requirement that is met no reason but those that are always told', () => {
    const always = ['policy', 'funds-exempt', 'grid-total'];
    everywhere((each) => {
      if (!isRequirement(each) || !isMet(each)) return;
      expect(each.reasons.filter(({ code }) => !always.includes(code))).toEqual([]);
      expect(each.remedies ?? []).toEqual([]);
    });
  });

  test('says what would change a requirement of a program that fails', () => {
    // The pool has no conditions but those of the programs.
    const without_ = new Set(['pool']);
    everywhere((each) => {
      if (!isRequirement(each) || !isFailed(each) || without_.has(each.code)) return;
      expect(each.remedies ?? [], each.code).not.toEqual([]);
    });
  });

  test('names facts that exist, by their path in the input', () => {
    everywhere((each, facts) => {
      for (const { path } of each.facts) expect(at(facts, path), `${each.code}: ${path}`).not.toBeUndefined();
      for (const { values } of each.reasons) {
        if (values.path !== undefined) expect(at(facts, String(values.path)), each.code).not.toBeUndefined();
      }
    });
  });

  test('names missing facts that do not exist, values of law or policies, each once', () => {
    everywhere(({ code, outcome }, facts) => {
      if (outcome.kind !== 'unknown') return;
      expect(outcome.missing, code).not.toEqual([]);
      expect(new Set(outcome.missing).size, `${code}: ${outcome.missing}`).toBe(outcome.missing.length);
      for (const path of outcome.missing) {
        const policy = /^policy:(.*)$/.exec(path)?.[1];
        if (policy !== undefined) expect(policyById(policy), path).toBeDefined();
        else if (parameterById(path) === undefined)
          expect(at(facts, path), `${code}: ${path}`).toBeUndefined();
      }
    });
  });

  test('cites values of law that exist, from instruments in force on the day', () => {
    everywhere((each, _facts, day) => {
      const law = lawOn(day);
      for (const { id, instrument, inForce, grade } of each.parameters) {
        const parameter = parameterById(id)?.parameter;
        if (!parameter) throw new RangeError(`${each.code} cites ${id}`);
        expect(law.find(parameter)).toMatchObject({ instrument, inForce, grade });
        expect(inForce <= law.on).toBe(true);
      }
    });
  });

  test('puts points between nothing and their maximum', () => {
    everywhere(({ code, outcome, maximum }) => {
      if (maximum === null) return;
      const [least, most] = outcome.kind === 'unknown' ? (outcome.range ?? [Number.NaN, Number.NaN]) : [0, 0];
      const value = outcome.kind === 'value' ? Number(outcome.value) : least;
      expect(value, code).toBeGreaterThanOrEqual(0);
      expect(value, code).toBeLessThanOrEqual(maximum);
      if (outcome.kind === 'unknown') expect(most, code).toBeGreaterThan(least);
    });
  });
});

describe('a node', () => {
  const open = { is: null, missing: ['x'] } as const;
  const parts = {
    reasons: [{ code: 'no-education' as const, values: {} }],
    remedies: [{ code: 'remedy.assessment' as const, values: {} }],
    always: [{ code: 'funds-exempt' as const, values: {} }],
  };

  test('of a condition has its value, or what is missing', () => {
    expect([YES, NO, open].map(truthOutcome)).toEqual([
      { kind: 'value', value: true },
      { kind: 'value', value: false },
      { kind: 'unknown', missing: ['x'] },
    ]);
    expect([YES, NO, open].map((is) => truthOf(requirement('pool', 'irpr.2', is)))).toEqual([YES, NO, open]);
    expect(truthOf(node('pool', 'irpr.2', { kind: 'notApplicable' }))).toEqual(NO);
    expect(outcomeOf(found(3), (value) => value * 2)).toEqual({ kind: 'value', value: 6 });
    expect(outcomeOf(notFound(['y']), () => 0)).toEqual({ kind: 'unknown', missing: ['y'] });
  });

  test('that is met tells what is always told; one that is not tells why and what would help', () => {
    const told = (is: typeof YES | typeof NO | typeof open) => {
      const { reasons, remedies } = requirement('pool', 'irpr.2', is, parts);
      return [reasons.map(({ code }) => code), remedies?.map(({ code }) => code)];
    };
    expect(told(YES)).toEqual([['funds-exempt'], undefined]);
    expect(told(NO)).toEqual([['no-education', 'funds-exempt'], ['remedy.assessment']]);
    expect(told(open)).toEqual([['no-education', 'funds-exempt'], ['remedy.assessment']]);
  });

  test('without parts has none', () => {
    expect(node('pool', 'irpr.2', { kind: 'notApplicable' })).toEqual({
      code: 'pool',
      outcome: { kind: 'notApplicable' },
      maximum: null,
      facts: [],
      parameters: [],
      provision: 'irpr.2',
      reasons: [],
      children: [],
    });
    expect(node('pool', 'irpr.2', { kind: 'value', value: 1 }, { maximum: 5, remedies: [] })).toMatchObject({
      maximum: 5,
    });
  });

  test('of a program is met when all are, fails when one does, and is unknown otherwise', () => {
    const of = (...conditions: (typeof YES | typeof NO | typeof open)[]) =>
      program(
        'program.cec',
        'irpr.87.1',
        conditions.map((is) => requirement('pool', 'irpr.2', is)),
      );
    expect(of(YES, YES).outcome).toEqual({ kind: 'value', value: true });
    expect(of(YES, NO, open).outcome).toEqual({ kind: 'value', value: false });
    expect(of(YES, open, open).outcome).toEqual({ kind: 'unknown', missing: ['x'] });
    expect(of(YES, NO).children).toHaveLength(2);
    expect([isMet(of(YES)), isFailed(of(YES))]).toEqual([true, false]);
    expect([isMet(of(NO)), isFailed(of(NO))]).toEqual([false, true]);
    expect([isMet(of(open)), isFailed(of(open))]).toEqual([false, false]);
  });
});
