import { breakdownOf, knownGapText, rulesetOn, scoreCrs } from '@openentry/law';
import type { Context } from '../context.ts';
import { readCodedLines } from './read.ts';

/** `openentry crs --factors FILE`: one JSON line with the breakdown of each coded candidate. */
export function crsCommand({ language, resolve }: Context, file: string): void {
  const candidates = readCodedLines(resolve(file), file, language);
  const warned = new Set<string>();
  let output = '';
  for (const { id, rules, profile } of candidates) {
    const law = rulesetOn(rules);
    if (law.knownGap !== null && !warned.has(rules)) {
      warned.add(rules);
      process.stderr.write(`${knownGapText(rules, language)}\n`);
    }
    output += `${JSON.stringify({ id, rules, breakdown: breakdownOf(scoreCrs(profile, law), rules) })}\n`;
  }
  process.stdout.write(output);
}
