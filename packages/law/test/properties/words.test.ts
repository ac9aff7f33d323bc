import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { provisions } from '../../src/explain/provisions.ts';
import {
  type Language,
  nodeText,
  provisionText,
  type RenderedExplanation,
  reasonText,
  renderExplanation,
} from '../../src/explain/render.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { policyById } from '../../src/policies/registry.ts';
import { type Ruleset, rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { anyCase, caseOf, thinned, valueAt } from '../support/arbitrary.ts';
import { anyCandidate, RULE_DATES } from '../support/candidates.ts';
import { made } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { nodesOf } from '../support/trees.ts';

/** Room for a busy machine. */
const TIMEOUT = 600_000;
const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** Words that a person cannot read: nothing, a value that was not there, a bare code. */
const UNREADABLE = /undefined|\bnull\b|NaN|\[object|^\s*$|^[a-z]+([.-][A-Za-z-]+)+$/;

const known = new Map<string, string | null>();
/** The complaint about a text, if any; each text is looked at once. */
function complaint(text: string): string | null {
  let found = known.get(text);
  if (found === undefined) {
    found = UNREADABLE.test(text) ? `"${text}"` : null;
    known.set(text, found);
  }
  return found;
}

/** What is wrong with the words and the sources of one node; null where nothing. */
function wrongWith(node: Explanation, law: Ruleset): string | null {
  for (const language of LANGUAGES) {
    const label = nodeText(node.code, language, node.title);
    if (label === node.code) return 'no name';
    const wrong = complaint(label) ?? complaint(provisionText(node.provision, language));
    if (wrong !== null) return wrong;
    for (const reason of [...node.reasons, ...(node.remedies ?? [])]) {
      const text = complaint(reasonText(reason, language));
      if (text !== null) return `${reason.code}: ${text}`;
    }
  }
  if (!(node.provision in provisions)) return `provision ${node.provision}`;
  for (const { id, instrument, inForce, grade } of node.parameters) {
    const source = instruments[instrument as keyof typeof instruments];
    if (source === undefined || source.inForce !== inForce || source.grade !== grade) {
      return `${id} cites ${instrument}`;
    }
    if (inForce > law.on) return `${id} cites ${instrument}, which is not in force`;
  }
  for (const { code, values } of node.reasons) {
    if (code !== 'policy') continue;
    const policy = policyById(String(values.policy));
    if (!policy?.choices[String(values.choice)]) return `policy ${JSON.stringify(values)}`;
    if (law.choice(policy) !== values.choice) return `${policy.id} is ${law.choice(policy)}`;
  }
  return null;
}

test(
  'every node of an assessment, whatever is left out, has its words in both languages, its provision and its sources',
  () => {
    const cases = made((random) => {
      const { on, facts } = caseOf(random);
      const chance = random.pick([0, 0.1, 0.5, 0.9, 1, 1, 1]);
      return { on, facts: thinned(facts, () => random.happens(chance)) };
    });
    const codes = new Set<string>();
    fc.assert(
      fc.property(cases, ({ on, facts }) => {
        const law = rulesetOn(on);
        const { crs, programs, facts: found, pool, nominee, categories, advice } = assess(facts, law);
        const trees = [crs, found, pool, nominee, ...Object.values(programs)];
        for (const tree of [...trees, ...categories.map(({ membership }) => membership)]) {
          for (const node of nodesOf(tree)) {
            const wrong = wrongWith(node, law);
            if (wrong !== null) throw new Error(`${node.code}: ${wrong}`);
            for (const { code } of [...node.reasons, ...(node.remedies ?? [])]) codes.add(code);
            if (tree === crs) continue;
            const strange = node.facts.find(
              ({ path }) => path !== 'trade' && valueAt(facts, path.split('.')) === undefined,
            );
            if (strange) throw new Error(`${node.code} has read ${strange.path}, which nobody declared`);
          }
        }
        for (const language of LANGUAGES) {
          for (const reason of advice) expect(complaint(reasonText(reason, language))).toBeNull();
        }
      }),
      { numRuns: runs(20_000) },
    );
    // Most of what can be said has been said.
    if (runs(20_000) === 20_000) expect(codes.size).toBeGreaterThan(45);
  },
  TIMEOUT,
);

test(
  'every node of a score has its words in both languages, its provision and its sources',
  () => {
    const laws = new Map(RULE_DATES.map((day) => [day, rulesetOn(plainDate(day))]));
    fc.assert(
      fc.property(anyCandidate, fc.constantFrom(...laws.values()), (candidate, law) => {
        for (const node of nodesOf(scoreCrs(candidate, law))) {
          const wrong = wrongWith(node, law);
          if (wrong !== null) throw new Error(`${node.code}: ${wrong}`);
        }
      }),
      { numRuns: runs(100_000) },
    );
  },
  TIMEOUT,
);

test('a rendered assessment is the same tree in both languages, with other words at every node', () => {
  const alike = (en: RenderedExplanation, fr: RenderedExplanation): boolean =>
    en.code === fr.code &&
    JSON.stringify(en.outcome) === JSON.stringify(fr.outcome) &&
    en.label !== fr.label &&
    en.provision.text !== fr.provision.text &&
    [...en.reasons, ...en.remedies].every(
      ({ text }, i) => text !== [...fr.reasons, ...fr.remedies][i]?.text,
    ) &&
    en.children.length === fr.children.length &&
    en.children.every((child, i) => alike(child, fr.children[i] as RenderedExplanation));
  fc.assert(
    fc.property(anyCase, ({ on, facts }) => {
      const { crs, programs, facts: found, pool, nominee } = assess(facts, rulesetOn(on));
      return [crs, found, pool, nominee, ...Object.values(programs)].every((tree) =>
        alike(renderExplanation(tree, 'en'), renderExplanation(tree, 'fr')),
      );
    }),
    { numRuns: runs(2000) },
  );
});
