import type { Ruleset } from '@openentry/law';
import { addsInside } from './added.ts';
import { whereTabular } from './ask.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { BlockPoints } from './compile.ts';
import { columnOf } from './fields.ts';
import { indexIn } from './pack.ts';

/**
 * Names what packed words mean. They are kept beside a standing, so whatever changes their layout, or the order of
 * levels of education and the like, takes another number: words under another one say nothing.
 */
export const PACKING = 1;

/** Scores kept words into `into`, which it also returns. */
export type WordScorer = (words: Uint32Array, into: BlockPoints) => BlockPoints;

/**
 * A scorer of the words that `packCandidate` makes: the same blocks and total as of the candidate itself. Null for a
 * law whose points the words do not tell, as where amendments add factors.
 */
export function compileWords(law: Ruleset): WordScorer | null {
  if (addsInside(law)) return null;
  const blocks = whereTabular(() => blocksOf(law));
  if (blocks === null || blocks.some(({ added }) => added !== null)) return null;
  const [core, spouse, transferability, additional] = blocks as readonly [Block, Block, Block, Block];
  return (words, into) => {
    const column = columnOf(indexIn(words, 0, 'first'));
    into.core = pointsOf(core, words, column);
    into.spouse = pointsOf(spouse, words, column);
    into.transferability = pointsOf(transferability, words, column);
    into.additional = pointsOf(additional, words, column);
    into.total = into.core + into.spouse + into.transferability + into.additional;
    return into;
  };
}

function pointsOf({ terms, caps }: Block, words: Uint32Array, column: 0 | 1): number {
  let sum = 0;
  for (const { field, points } of terms) sum += points[indexIn(words, 0, field)] ?? 0;
  const cap = caps[column] ?? 0;
  return sum < cap ? sum : cap;
}
