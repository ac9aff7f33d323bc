import { predecessorsOf } from './concordance.ts';
import { type Occupation, occupations } from './noc.ts';
import synonyms from './synonyms.json' with { type: 'json' };
import { type Word, wordsOf } from './words.ts';

/** What can find an occupation, the most direct first. */
const VIAS = ['code', 'title', 'synonym', 'noc2016'] as const;
type Via = (typeof VIAS)[number];

/** An occupation that a query found. */
export interface Match {
  readonly occupation: Occupation;
  /** What found it; of several reasons the least direct, so that no synonym and no old code passes for a title. */
  readonly via: Via;
  /** Language of the title or the synonym; absent where a code alone found it. */
  readonly language?: 'en' | 'fr';
  /** The NOC 2016 code in the query that this occupation continues in whole or in part. The person decides. */
  readonly predecessor?: string;
}

export interface SearchOptions {
  /** Of matches equally good, those in this language come first. Both languages are always searched. */
  readonly language?: 'en' | 'fr';
  /** How many matches at most; 20 unless told. */
  readonly limit?: number;
}

/** The words of one occupation in one language. */
interface Entry {
  readonly occupation: Occupation;
  readonly language: 'en' | 'fr';
  readonly title: readonly Word[];
  readonly synonyms: readonly Word[];
}

const LANGUAGES = ['en', 'fr'] as const;

const entries: readonly Entry[] = occupations.flatMap((occupation) =>
  LANGUAGES.map((language) => ({
    occupation,
    language,
    title: wordsOf(occupation[language]),
    synonyms: synonyms
      .filter((synonym) => synonym.language === language && synonym.codes.includes(occupation.code))
      .flatMap(({ term }) => wordsOf(term)),
  })),
);

/** The same for any order and any form of the words. */
const keyOf = (words: readonly Word[]): string =>
  [...new Set(words.map(({ stem }) => stem))].sort().join(' ');

/** The codes that a whole query means in everyday language, the most usual first. */
const meant = new Map<string, readonly string[]>();
for (const { term, codes } of synonyms) {
  const key = keyOf(wordsOf(term));
  meant.set(key, [...new Set([...(meant.get(key) ?? []), ...codes])]);
}

/** 2 = the same word, 1 = one that starts like it (or like it without -ing: plumbing, plumbers), 0 = none. */
function likeness(query: Word, words: readonly Word[]): 0 | 1 | 2 {
  if (words.some(({ stem }) => stem === query.stem)) return 2;
  const start = query.raw.length > 6 && query.raw.endsWith('ing') ? query.raw.slice(0, -3) : query.raw;
  return words.some(({ raw }) => raw.startsWith(start)) ? 1 : 0;
}

/** What one word of a query finds an entry by, and whether the whole word does; undefined where nothing does. */
function hitOf(entry: Entry, word: Word): { via: Via; whole: boolean } | undefined {
  const { code } = entry.occupation;
  if (word.isNumber) {
    if (code.startsWith(word.raw)) return { via: 'code', whole: true };
    return predecessorsOf(code).includes(word.raw) ? { via: 'noc2016', whole: false } : undefined;
  }
  const [title, synonym] = [likeness(word, entry.title), likeness(word, entry.synonyms)];
  if (title === 0 && synonym === 0) return undefined;
  return title >= synonym ? { via: 'title', whole: title === 2 } : { via: 'synonym', whole: synonym === 2 };
}

interface Candidate {
  readonly match: Match;
  /** How many words of the query it has. */
  readonly found: number;
  /** Smaller comes first, entry by entry. */
  readonly rank: readonly number[];
}

function candidateOf(entry: Entry, query: readonly Word[], language: SearchOptions['language']): Candidate {
  const { occupation, title } = entry;
  const hits = query.map((word) => hitOf(entry, word)).filter((hit) => hit !== undefined);
  const predecessor = predecessorsOf(occupation.code).find((code) => query.some(({ raw }) => raw === code));
  const worded = hits.some(({ via }) => via === 'title' || via === 'synonym');
  const startsTitle = query.some((word) => likeness(word, title.slice(0, 1)) > 0);
  return {
    match: {
      occupation,
      via: VIAS.findLast((via) => hits.some((hit) => hit.via === via)) ?? 'code',
      ...(worded && { language: entry.language }),
      ...(predecessor !== undefined && { predecessor }),
    },
    found: hits.length,
    rank: [
      query.some(({ raw }) => raw === occupation.code) ? 0 : 1,
      -hits.length,
      -hits.filter(({ whole }) => whole).length,
      worded && language !== undefined && language !== entry.language ? 1 : 0,
      worded && !startsTitle ? 1 : 0,
      worded ? occupation[entry.language].length : 0,
      Number(occupation.code),
    ],
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Finds occupations by words of their titles in both languages, by what people call them (`synonyms.json`), by a NOC
 * 2021 code or its beginning, or by a NOC 2016 code, which finds all its successors, marked as such.
 *
 * Accents, case, order, plural and feminine do not matter; a word may be incomplete. The occupations that have the
 * most of the query's words are returned, so a word that no title has does not hide the others. Order: the exact
 * code, what the whole query means in everyday language, more words, whole words before beginnings,
 * `options.language`, titles that start with one of the words, shorter titles, codes. Nothing found is an empty list,
 * never a guess.
 */
export function searchOccupations(query: string, options: SearchOptions = {}): readonly Match[] {
  const words = wordsOf(query);
  const candidates = entries.map((entry) => candidateOf(entry, words, options.language));
  const most = Math.max(1, ...candidates.map(({ found }) => found));
  const usual = meant.get(keyOf(words)) ?? [];
  const place = ({ match }: Candidate): number => {
    const at = usual.indexOf(match.occupation.code);
    return at < 0 ? usual.length : at;
  };
  const matches = new Map<string, Match>();
  const kept = candidates.filter(({ found, match }) => found === most || match.predecessor !== undefined);
  for (const { match } of kept.sort((a, b) => place(a) - place(b) || compare(a.rank, b.rank))) {
    if (!matches.has(match.occupation.code)) matches.set(match.occupation.code, match);
  }
  return [...matches.values()].slice(0, Math.max(0, options.limit ?? 20));
}
