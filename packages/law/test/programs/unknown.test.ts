import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../src/assess.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { type Facts, readFacts } from '../../src/facts/facts.ts';
import { anyDay, anyFacts, at, DAYS, optionalPaths, type Plain, without } from '../support/anyFacts.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

/**
 * What the rules make of facts that are left out, held against the same person with everything declared: an answer
 * that is given stands whatever the missing facts are, and one that is not given names the facts that settle it.
 */
const RUNS = 400;

function read(facts: Plain): Facts {
  const found = readFacts(facts);
  if (found.ok) return found.value;
  throw new RangeError(found.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
}

/** Every node by the way to it; jobs share a code and are told apart by their place. */
function nodes(tree: Explanation, way = ''): [string, Explanation][] {
  const seen = new Map<string, number>();
  return [
    [way, tree],
    ...tree.children.flatMap((child) => {
      const place = seen.get(child.code) ?? 0;
      seen.set(child.code, place + 1);
      return nodes(child, `${way}/${child.code}#${place}`);
    }),
  ];
}

function answers({ facts, crs, programs, nominee, pool, categories }: Assessment): Map<string, Explanation> {
  return new Map([
    ...nodes(facts, 'facts'),
    ...nodes(crs, 'crs'),
    ...Object.entries(programs).flatMap(([program, tree]) => nodes(tree, program)),
    ...nodes(nominee, 'nominee'),
    ...nodes(pool, 'pool'),
    ...categories.flatMap(({ category, membership }) => nodes(membership, category.id)),
  ]);
}

/** A person on a day, and some facts that are left out. */
const partly = anyDay.chain((day) =>
  anyFacts(day).chain((facts) =>
    fc
      .subarray(optionalPaths(facts), { minLength: 1 })
      .chain((paths) => fc.tuple(fc.constant(paths), fc.integer({ min: 1, max: 6 })))
      .map(([paths, most]) => ({ day, facts, left: paths.slice(0, most) })),
  ),
);

/** The value of a node; points that do not apply are none. */
function valueOf({ outcome }: Explanation, way: string): unknown {
  if (outcome.kind === 'value') return outcome.value;
  return way.startsWith('crs') ? 0 : outcome.kind;
}

/** Requirements of one trade, which is the best of those that are known; the class itself is of all of them. */
const OF_ONE_TRADE = /fst\.(experience|certificateOrOffer|funds)/;

describe('an answer without all of the facts', () => {
  test('is the answer with all of them, or unknown', () => {
    fc.assert(
      fc.property(partly, ({ day, facts, left }) => {
        const whole = answers(assess(read(facts), lawOn(day)));
        for (const [way, node] of answers(assess(read(without(facts, left)), lawOn(day)))) {
          const full = whole.get(way);
          if (full === undefined || OF_ONE_TRADE.test(way)) continue;
          if (node.outcome.kind !== 'unknown') {
            expect([way, valueOf(node, way)]).toEqual([way, valueOf(full, way)]);
          } else if (node.outcome.range && full.outcome.kind === 'value') {
            const [least, most] = node.outcome.range;
            expect(Number(full.outcome.value), way).toBeGreaterThanOrEqual(least);
            expect(Number(full.outcome.value), way).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: runs(RUNS) },
    );
  });

  test('that is unknown names facts which are missing, and they settle it', () => {
    const isFact = (path: string): boolean => !/^policy:|^funds\./.test(path);
    fc.assert(
      fc.property(partly, ({ day, facts, left }) => {
        const law = lawOn(day);
        const whole = assess(read(facts), law);
        for (const program of ['CEC', 'FSW', 'FST'] as const) {
          let remaining = left;
          for (;;) {
            const partial = without(facts, remaining);
            const { outcome } = assess(read(partial), law).programs[program];
            if (outcome.kind !== 'unknown') {
              expect(outcome).toEqual(whole.programs[program].outcome);
              break;
            }
            const { missing } = outcome;
            expect(missing.length).toBeGreaterThan(0);
            expect(new Set(missing).size).toBe(missing.length);
            for (const path of missing.filter(isFact)) {
              expect(at(partial, path), `${program} asks for ${path}`).toBeUndefined();
            }
            const asked = remaining.filter((path) =>
              missing.some(
                (fact) => fact === path || path.startsWith(`${fact}.`) || fact.startsWith(`${path}.`),
              ),
            );
            if (asked.length === 0) {
              // Nothing left out: what is missing is the law's.
              expect(missing.filter(isFact)).toEqual([]);
              break;
            }
            remaining = remaining.filter((path) => !asked.includes(path));
          }
        }
      }),
      { numRuns: runs(RUNS) },
    );
  });
});

test('the random people are told apart by every program, on every day', () => {
  const seen = new Set<string>();
  for (const day of DAYS) {
    for (const facts of fc.sample(anyFacts(day), { numRuns: 100, seed: 1 })) {
      const { programs } = assess(read(facts), lawOn(day));
      for (const [program, { outcome }] of Object.entries(programs)) {
        seen.add(`${program} ${outcome.kind === 'value' ? outcome.value : 'unknown'}`);
      }
    }
  }
  expect([...seen].sort()).toEqual(
    expect.arrayContaining(['CEC false', 'CEC true', 'FST false', 'FST true', 'FSW false', 'FSW true']),
  );
});

test('of somebody who declares nothing, nothing is said to be lacking, and nothing to be what would change it', () => {
  const nobody = assess(read({ schema: 'facts/2' }), lawOn('2026-08-01'));
  for (const [way, { outcome, reasons }] of answers(nobody)) {
    if (way.startsWith('crs') || way.startsWith('facts') || outcome.kind !== 'unknown') continue;
    const codes = reasons.map(({ code }) => code);
    expect([way, codes.filter((code) => /^no-|^months-|^military\./.test(code))]).toEqual([way, []]);
  }
  const experience = nobody.programs.CEC.children.find(({ code }) => code === 'cec.experience');
  expect(experience).toMatchObject({ outcome: { kind: 'unknown', missing: ['jobs'] }, reasons: [] });
  expect(experience).not.toHaveProperty('remedies');
});

test('what is sure of the months is said, while other jobs may add to them', () => {
  const job = { country: 'CA', employerCountry: 'CA', hoursPerWeek: 40, paid: true, selfEmployed: false };
  const jobs = [
    {
      ...job,
      noc: { '2021': '21231' },
      start: '2026-01-01',
      end: '2026-06-30',
      authorised: true,
      duringFullTimeStudy: false,
    },
    { ...job, noc: { '2021': '21231' }, start: '2025-01-01', end: '2025-12-31' },
  ];
  const { programs } = assess(read({ schema: 'facts/2', jobs }), lawOn('2026-08-01'));
  const experience = programs.CEC.children.find(({ code }) => code === 'cec.experience');
  expect(experience?.outcome.kind).toBe('unknown');
  expect(experience?.reasons).toMatchObject([
    { code: 'months-in-window', values: { months: 6, required: 12 } },
  ]);
  expect(experience?.remedies).toMatchObject([{ code: 'remedy.work' }]);
});
