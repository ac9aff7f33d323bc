import {
  breakdownOf,
  type Explanation,
  knownGapText,
  nodesOf,
  type PlainDate,
  pointsOf,
  problemText,
  type Ruleset,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { readReformFile } from '../input/reform.ts';
import { type CodedLine, LineProblems, readCodedLines } from './read.ts';

export interface CrsOptions {
  readonly factors: string;
  readonly reform?: string;
}

/** The factors that a reform adds, by their codes, with their points. */
function addedIn(tree: Explanation, law: Ruleset): Record<string, number> {
  const codes = new Set<string>(law.added().map(({ factor }) => factor.code));
  const nodes = tree.children.flatMap(({ children }) => children);
  return Object.fromEntries(
    nodes.filter(({ code }) => codes.has(code)).map((node) => [node.code, pointsOf(node)]),
  );
}

/** `openentry crs --factors FILE`: one JSON line with the breakdown of each coded candidate. */
export async function crsCommand(context: Context, { factors, reform: file }: CrsOptions): Promise<void> {
  const { language, resolve } = context;
  const reform = file === undefined ? null : await readReformFile(context, file);
  const candidates = readCodedLines(resolve(factors), factors, language);
  const laws = new Map<PlainDate, Ruleset>();
  const lawOn = (day: PlainDate): Ruleset => {
    const law = laws.get(day) ?? rulesetOn(day, reform === null ? [] : [reform]);
    if (laws.size < MOST_LAWS) laws.set(day, law);
    return law;
  };
  const problems = new LineProblems(factors, language);
  const warned = new Set<string>();
  let output = '';
  const score = ({ number, id, rules, profile }: CodedLine): void => {
    const law = lawOn(rules);
    const tree = scoreCrs(profile, law);
    // A factor of the reform may read a part that was left out: a breakdown has no ranges.
    const nodes = law.added().length === 0 ? [] : [...nodesOf(tree)];
    const missing = nodes.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.missing : []));
    if (missing.length > 0) {
      for (const path of new Set(missing)) {
        const problem = { path: `profile.${path}`, code: 'missing', values: {} } as const;
        problems.add(number, `${id}`, problemText(problem, language));
      }
      return;
    }
    if (law.knownGap !== null && !warned.has(rules)) {
      warned.add(rules);
      process.stderr.write(`${knownGapText(rules, language)}\n`);
    }
    const breakdown = breakdownOf(tree, rules);
    const added = law.added().length === 0 ? {} : { added: addedIn(tree, law) };
    output += `${JSON.stringify({ id, rules, breakdown, ...added })}\n`;
  };
  for (const candidate of candidates) score(candidate);
  problems.settle();
  process.stdout.write(output);
}

/** Days of which the law is kept: a file may name as many as it has lines. */
const MOST_LAWS = 512;
