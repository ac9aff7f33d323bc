/** Longer than any official title with its code; what comes after is not read, so no query can be slow. */
const LONGEST = 300;

/** Words that no title is found by: articles, prepositions, "and"/"or" in both languages, the name of the list. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `an and at by for from in of on or the to with noc
   au aux avec chez dans de des du en et la le les ou par pour qu sur un une cnp`.split(/\s+/),
);

export interface Word {
  /** As it is written, but for case and accents. */
  readonly raw: string;
  /** What it has in common with its other forms. */
  readonly stem: string;
  readonly isNumber: boolean;
}

/**
 * What a word and its plural or feminine have in common, in both languages at once: the language of a query is not
 * known. Good enough to compare words with, never to show: infirmières → infirmier, technologies → technologi.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/(?<!s)s$/, '')
    .replace(/eaux$/, 'eau')
    .replace(/aux$/, 'al')
    .replace(/euse$/, 'eur')
    .replace(/trice$/, 'teur')
    .replace(/men$/, 'man')
    .replace(/e+$/, '')
    .replace(/y$/, 'i')
    .replace(/(.)\1$/, '$1');
}

/**
 * The distinct words of a text, in order: lower case, without accents, split at everything that is not a letter or a
 * digit, without stop words. One letter alone is what an elision leaves (l’, d’) and is dropped; a digit stays.
 */
export function wordsOf(text: string): readonly Word[] {
  const plain = text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u))]
    .map((raw) => ({ raw, stem: stemOf(raw), isNumber: /^\d+$/.test(raw) }))
    .filter(({ raw, isNumber }) => isNumber || (raw.length > 1 && !STOP_WORDS.has(raw)));
}
