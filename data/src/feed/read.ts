import type { RoundFigures } from '../figures.ts';
import { decodeFeed } from './decode.ts';
import { byNumber, doubtsOf } from './doubts.ts';
import { languageOf } from './language.ts';
import { type FeedProblem, type FeedProblemCode, quoted } from './problems.ts';
import { numberOf, type Original, readRecord } from './record.ts';
import { isShallow } from './shallow.ts';

/** A round of a feed: what it says, read, and the object it was read from, untouched. */
export interface FeedRecord {
  readonly figures: RoundFigures;
  readonly original: Original;
}

/** A feed of rounds, read. */
export interface Feed {
  readonly language: 'en' | 'fr';
  readonly encoding: 'utf-8' | 'windows-1252';
  /** One record a number, in the order of the numbers. */
  readonly records: readonly FeedRecord[];
  /** Everything that looks wrong, before any correction. */
  readonly problems: readonly FeedProblem[];
}

/** Fields of the feed and of its page of instructions; others are told of, because they may mean something. */
const FIELDS = new Set([
  'drawNumber',
  'drawNumberURL',
  'drawDate',
  'drawDateFull',
  'drawName',
  'drawSize',
  'drawCRS',
  'mitext',
  'DrawText1',
  'drawText1',
  'drawText2',
  'drawText3',
  'drawText4',
  'drawDateTime',
  'drawCutOff',
  'drawDistributionAsOn',
  'drawMinister',
  'drawNextDate',
  'pageContent',
  'fullText',
  ...Array.from({ length: 18 }, (_, i) => `dd${i + 1}`),
]);

const aboutFeed = (code: FeedProblemCode, values: FeedProblem['values'] = {}): FeedProblem => ({
  round: null,
  field: null,
  code,
  values,
});

const isObject = (value: unknown): value is Original =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads IRCC's feed of rounds, `ee_rounds_123_en.json` or `_fr.json`, whatever state it is in. Never fails: what
 * cannot be read is among the problems.
 * @param named language that the name of the file says; without it the words of the feed decide
 */
export function readFeed(bytes: Uint8Array, named?: Feed['language']): Feed {
  const { text, encoding } = decodeFeed(bytes);
  const found = entriesOf(text);
  if ('code' in found) return { language: named ?? 'en', encoding, records: [], problems: [found] };
  const problems: FeedProblem[] = [];
  const originals = numbered(found.entries, problems);
  const read = [...originals].map(([number, original]) => ({ original, ...readRecord(original, number) }));
  problems.push(...read.flatMap((record) => record.problems));
  problems.push(...doubtsOf(read.map(({ figures }) => figures)));
  return {
    language: named ?? languageOf(read.map(({ original }) => original)),
    encoding,
    records: read
      .map(({ figures, original }) => ({ figures, original }))
      .sort((a, b) => byNumber(a.figures, b.figures)),
    problems,
  };
}

/** The entries of the feed's list, or why there is none. */
function entriesOf(text: string): { readonly entries: readonly unknown[] } | FeedProblem {
  if (!isShallow(text)) return aboutFeed('too-deep');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return aboutFeed('not-json', { why: quoted((error as Error).message) });
  }
  const rounds = isObject(parsed) ? parsed.rounds : parsed;
  // The feed of instructions has an object of rounds where this one has a list.
  const entries = Array.isArray(rounds) ? rounds : isObject(rounds) ? Object.values(rounds) : null;
  if (entries === null) return aboutFeed('no-rounds');
  return entries.length === 0 ? aboutFeed('empty-list') : { entries };
}

/** The rounds of the list by their numbers. Of two with one number the first is taken, as the page would show it. */
function numbered(entries: readonly unknown[], problems: FeedProblem[]): Map<string, Original> {
  const originals = new Map<string, Original>();
  const unknown = new Map<string, number>();
  for (const [i, entry] of entries.entries()) {
    const number = isObject(entry) ? numberOf(entry) : null;
    if (!isObject(entry) || number === null) {
      problems.push(aboutFeed('not-a-round', { position: i + 1 }));
      continue;
    }
    for (const key of Object.keys(entry)) {
      if (!FIELDS.has(key)) unknown.set(key, (unknown.get(key) ?? 0) + 1);
    }
    const known = originals.get(number);
    if (known === undefined) originals.set(number, entry);
    else {
      const code = JSON.stringify(known) === JSON.stringify(entry) ? 'twice' : 'twice-different';
      problems.push({ round: number, field: 'number', code, values: {} });
    }
  }
  for (const [field, times] of unknown)
    problems.push(aboutFeed('unknown-field', { field: quoted(field), times }));
  return originals;
}
