/**
 * Prints where it runs on the first line, then, for some hundred people at random, their whole assessment with its
 * words in both languages and the problems of a spoilt input. Run by anywhere.test.ts with a seed and a number.
 */
import { assess } from '../../src/assess.ts';
import { problemText, renderExplanation } from '../../src/explain/render.ts';
import { readFacts } from '../../src/facts/facts.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { caseOf, someOptional, thinned, withValue } from '../support/arbitrary.ts';
import { randomFrom } from '../support/random.ts';

const [seed, count] = process.argv.slice(2).map(Number);
const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(`${timeZone} ${locale}\n`);

const random = randomFrom(seed ?? 0);
const lines: string[] = [];
for (let i = 0; i < (count ?? 0); i++) {
  const { on, facts } = caseOf(random);
  const part = thinned(facts, () => random.happens(0.9));
  const assessment = assess(part, rulesetOn(on));
  const { crs, programs, facts: found, pool, categories } = assessment;
  const trees = [crs, found, pool, ...Object.values(programs), ...categories.map((of) => of.membership)];
  lines.push(JSON.stringify(assessment));
  for (const language of ['en', 'fr'] as const) {
    lines.push(JSON.stringify(trees.map((tree) => renderExplanation(tree, language))));
  }
  const spoilt = readFacts(withValue(facts, someOptional(random, facts), { I: 'ı', value: 0.1 + 0.2 }));
  if (!spoilt.ok) lines.push(JSON.stringify(spoilt.problems.map((problem) => problemText(problem, 'fr'))));
}
process.stdout.write(`${lines.join('\n')}\n`);
