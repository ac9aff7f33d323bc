import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainProgram, PROGRAMS } from '../../src/assess.ts';
import { categoriesOn } from '../../src/categories/categories.ts';
import { categoryMembership } from '../../src/categories/membership.ts';
import { scoreCoded } from '../../src/crs/score.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { codeFacts } from '../../src/facts/code.ts';
import { type Facts, readFacts } from '../../src/facts/facts.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import type { PlainDate } from '../../src/time/plainDate.ts';
import {
  anyCase,
  caseOf,
  completeFacts,
  isAssumed,
  LAW_DAYS,
  placeOf,
  shuffled,
  simplerFacts,
  someOptional,
  thinned,
  valueAt,
  without,
  withValue,
} from '../support/arbitrary.ts';
import { fullFacts } from '../support/full.ts';
import { pathsOf } from '../support/hostile.ts';
import { byOccupation } from '../support/law.ts';
import { made, randomFrom } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { contradiction, nodeOf, nodesOf, pairsOf, valueOf } from '../support/trees.ts';

const RUNS = { numRuns: runs(100_000) };
/** Room for a busy machine. */
const TIMEOUT = 600_000;

const laws = new Map(LAW_DAYS.map((on) => [on, rulesetOn(on)]));
const reformed = new Map(LAW_DAYS.map((on) => [on, rulesetOn(on, [byOccupation(on)])]));
const lawOf = (on: PlainDate, isReformed = false): Ruleset =>
  (isReformed ? reformed : laws).get(on) ?? rulesetOn(on);

/** The score, the programs and the categories, each as its tree. */
function findings(facts: Facts, law: Ruleset): Explanation[] {
  return [
    scoreCoded(codeFacts(facts, law), law),
    ...PROGRAMS.map((program) => explainProgram(program, facts, law)),
    ...categoriesOn(law.on).map((category) => categoryMembership(category, facts, law)),
  ];
}

/** What is missing is not a fact: a policy leaves the point to a person, or no table is known for the day. */
const isLaws = (path: string): boolean => /^(policy:|funds\.)/.test(path);

/** What two findings for the same person differ in; null where nothing. */
function difference(one: readonly Explanation[], other: readonly Explanation[]): string | null {
  for (const [i, tree] of one.entries()) {
    for (const [a, b] of pairsOf(tree, other[i] as Explanation)) {
      const range = (node: Explanation) => (node.outcome.kind === 'unknown' ? node.outcome.range : []);
      if (valueOf(a) !== valueOf(b) || String(range(a)) !== String(range(b))) {
        return `${a.code}: ${JSON.stringify(a.outcome)}, ${JSON.stringify(b.outcome)}`;
      }
    }
  }
  return null;
}

const say = (wrong: string | null): void => {
  if (wrong !== null) throw new Error(wrong);
};

describe('the random people', () => {
  const LEFT_OUT = runs(10_000);
  test('can be read, with everything declared and with any optional field left out', () => {
    const left = made((random) => {
      const { facts } = caseOf(random);
      return { facts, path: someOptional(random, facts) };
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(left, ({ facts, path }) => {
        seen.add(placeOf(path));
        return readFacts(facts).ok && readFacts(without(facts, path)).ok;
      }),
      { numRuns: LEFT_OUT },
    );
    // Of the applicant, the spouse, jobs, results, credentials, children, offers: every optional field.
    const full = fullFacts();
    const optional = [...pathsOf(full)].filter((path) => readFacts(without(full, path)).ok);
    const places = optional.filter((path) => !/^\d$/.test(path.at(-1) ?? '')).map(placeOf);
    if (LEFT_OUT === 10_000) expect(places.filter((place) => !seen.has(place))).toEqual(['familySize']);
  });

  const ENOUGH = 3000;
  test.skipIf(runs(ENOUGH) < ENOUGH)(
    'differ enough: every program is met and not met, every factor of the score has points',
    () => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(anyCase, ({ on, facts }) => {
          for (const tree of findings(facts, lawOf(on))) {
            seen.add(`${tree.code} ${valueOf(tree)}`);
            for (const { code, outcome } of nodesOf(tree)) {
              if (outcome.kind === 'value' && Number(outcome.value) > 0) seen.add(code);
            }
          }
        }),
        { numRuns: ENOUGH },
      );
      const programs = ['program.cec', 'program.fsw', 'program.fst', 'category'];
      for (const program of programs) {
        expect(seen).toContain(`${program} true`);
        expect(seen).toContain(`${program} false`);
      }
      const [on] = LAW_DAYS;
      const [crs, , fsw] = on ? findings(completeFacts(randomFrom(1), on), lawOf(on)) : [];
      for (const tree of [crs, fsw]) {
        for (const { code } of tree ? nodesOf(tree) : []) expect(seen).toContain(code);
      }
    },
  );
});

test(
  'the order of jobs, results, credentials, children, offers, relatives and residences changes no finding',
  () => {
    const cases = made((random) => {
      const { on, facts } = caseOf(random);
      const isReformed = random.happens(0.2);
      return { on, facts, other: shuffled(facts, random), isReformed };
    });
    fc.assert(
      fc.property(cases, ({ on, facts, other, isReformed }) => {
        const law = lawOf(on, isReformed);
        say(difference(findings(facts, law), findings(other, law)));
      }),
      RUNS,
    );
  },
  TIMEOUT,
);

test(
  'a spouse who does not come, or is a citizen or permanent resident, is scored as no spouse, whatever else is known',
  () => {
    const cases = made((random) => {
      const on = random.pick(LAW_DAYS);
      const facts = completeFacts(random, on);
      const keep = random.pick([0, 0.5, 1]);
      const stays = random.happens(0.5);
      const spouse = {
        ...thinned(completeFacts(random, on).spouse ?? {}, () => random.happens(keep)),
        ...(stays ? { accompanying: false } : { citizenOrPermanentResident: true }),
      };
      return { on, facts: { ...facts, spouse } as Facts, withGrid: random.happens(0.25) };
    });
    fc.assert(
      fc.property(cases, ({ on, facts, withGrid }) => {
        const law = lawOf(on);
        const points = (of: Facts): Explanation[] => [
          scoreCoded(codeFacts(of, law), law),
          ...(withGrid ? [nodeOf(explainProgram('FSW', of, law), 'fsw.points')] : []),
        ];
        say(difference(points(facts), points({ ...facts, spouse: null })));
      }),
      RUNS,
    );
  },
  TIMEOUT,
);

describe('without some of the facts', () => {
  /** Nodes that speak of the one trade that is named in the application: another one, where less is known. */
  const OF_ONE_TRADE = /^fst\.(experience|certificateOrOffer|funds)$/;

  /** What is wrong with the answers for a part of the facts; null where every one of them stands. */
  function wrongWithout(
    facts: Facts,
    left: readonly (readonly string[])[],
    law: Ruleset,
    whole: readonly Explanation[],
  ): string | null {
    const single = left.length === 1;
    const part = left.reduce((thinner, path) => without(thinner, path), facts);
    const paths = left.map((path) => path.join('.'));
    const isOneOf = (asked: string): boolean =>
      paths.some((path) => asked === path || asked.startsWith(`${path}.`));
    for (const [i, tree] of findings(part, law).entries()) {
      for (const [node, full] of pairsOf(tree, whole[i] as Explanation)) {
        if (OF_ONE_TRADE.test(node.code)) continue;
        const wrong = contradiction(node, full);
        if (wrong !== null) return wrong;
        if (node.outcome.kind !== 'unknown') continue;
        const { missing } = node.outcome;
        const declared = missing.find((asked) => valueAt(part, asked.split('.')) !== undefined);
        if (declared !== undefined) return `${node.code} asks for ${declared}, which is declared`;
        if (full.outcome.kind === 'unknown') continue;
        if (!missing.some(isOneOf)) return `${node.code} asks for ${missing.join(', ')}`;
        if (single && !missing.every((asked) => isOneOf(asked) || isLaws(asked)))
          return `${node.code} asks for more: ${missing.join(', ')}`;
      }
    }
    return null;
  }

  interface Left {
    readonly on: PlainDate;
    readonly facts: Facts;
    readonly left: readonly (readonly string[])[];
    readonly isReformed: boolean;
  }

  /** Cases with some fields to leave out; a smaller case keeps whatever those fields are in. */
  const leaving: fc.Arbitrary<Left> = made(
    (random) => {
      const { on, facts } = caseOf(random);
      const left: (readonly string[])[] = [];
      const count = random.between(1, 5);
      while (left.length < count) {
        const path = someOptional(random, facts);
        if (!isAssumed(path)) left.push(path);
      }
      return { on, facts, left, isReformed: random.happens(0.15) };
    },
    function* (case_) {
      const { facts, left } = case_;
      if (left.length > 1) for (const i of left.keys()) yield { ...case_, left: left.toSpliced(i, 1) };
      for (const simpler of simplerFacts(facts)) {
        const kept = left.every(
          (path) => JSON.stringify(valueAt(simpler, path)) === JSON.stringify(valueAt(facts, path)),
        );
        if (kept) yield { ...case_, facts: simpler };
      }
    },
  );

  test(
    'of one field or of a few: the same findings, or unknown by the name of such a field, with a range that holds them',
    () => {
      fc.assert(
        fc.property(leaving, ({ on, facts, left, isReformed }) => {
          const law = lawOf(on, isReformed);
          const whole = findings(facts, law);
          for (const fields of left.length === 1 ? [left] : [left.slice(0, 1), left]) {
            const wrong = wrongWithout(facts, fields, law, whole);
            if (wrong === null) continue;
            throw new Error(`without ${fields.map((path) => path.join('.')).join(' and ')}: ${wrong}`);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  test(
    'declaring what is asked for, and nothing else, settles everything',
    () => {
      fc.assert(
        fc.property(anyCase, ({ on, facts }) => {
          const law = lawOf(on);
          const whole = findings(facts, law);
          let part = thinned(facts, isAssumed);
          for (let round = 0; ; round++) {
            if (round > 12) throw new Error('asks on and on');
            const asked = new Set<string>();
            for (const tree of findings(part, law)) {
              for (const { outcome } of nodesOf(tree)) {
                if (outcome.kind === 'unknown') for (const path of outcome.missing) asked.add(path);
              }
            }
            const answers = [...asked].filter((path) => valueAt(facts, path.split('.')) !== undefined);
            for (const path of asked) {
              if (!answers.includes(path) && !isLaws(path)) {
                throw new Error(`asks for ${path}, which is no fact of a person of whom everything is known`);
              }
            }
            if (answers.length === 0) break;
            for (const path of answers) {
              const steps = path.split('.');
              // What is asked for is answered with no more than must be declared.
              part = withValue(part, steps, thinned(valueAt(facts, steps), isAssumed, steps));
            }
          }
          say(difference(findings(part, law), whole));
        }),
        { numRuns: runs(2000) },
      );
    },
    TIMEOUT,
  );
});
