import type { RoundField } from '../figures.ts';

/**
 * What can be wrong with a feed. The field's value was not taken where the code says that it cannot be read or
 * cannot be; otherwise it was taken as published.
 */
export type FeedProblemCode = keyof typeof LEVELS;

/** `lost`: nothing was taken from the field. `doubtful`: it was taken as published, and looks wrong. */
export type ProblemLevel = 'lost' | 'doubtful';

const LEVELS = {
  'not-json': 'lost',
  'too-deep': 'lost',
  'no-rounds': 'lost',
  'empty-list': 'lost',
  'not-a-round': 'lost',
  'unknown-field': 'doubtful',
  missing: 'lost',
  unreadable: 'lost',
  'ambiguous-day': 'lost',
  'day-first': 'doubtful',
  contradicts: 'doubtful',
  'other-link': 'doubtful',
  'not-that-day': 'lost',
  'other-day': 'doubtful',
  'no-year': 'lost',
  'after-round': 'lost',
  'too-old': 'lost',
  'equals-round': 'doubtful',
  'later-than-round': 'doubtful',
  stale: 'doubtful',
  'out-of-range': 'lost',
  'unknown-name': 'lost',
  'unknown-version': 'lost',
  'unknown-words': 'doubtful',
  'same-time': 'doubtful',
  'same-number': 'doubtful',
  'same-pool': 'doubtful',
  sum: 'doubtful',
  twice: 'doubtful',
  'twice-different': 'doubtful',
  gap: 'doubtful',
  'out-of-order': 'doubtful',
  'languages-differ': 'doubtful',
} as const satisfies Record<string, ProblemLevel>;

/** Something that looks wrong, by round and field, with what was found. */
export interface FeedProblem {
  /** Number of the round; null where it is about the feed, or the round has none. */
  readonly round: string | null;
  readonly field: RoundField | null;
  readonly code: FeedProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

export function levelOf(code: FeedProblemCode): ProblemLevel {
  return LEVELS[code];
}

const LONGEST_QUOTE = 80;

/** Words of a feed as a message quotes them. */
export function quoted(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).toWellFormed()}…` : words;
}

/** Takes note of problems with one round. */
export type Note = (field: RoundField, code: FeedProblemCode, values?: FeedProblem['values']) => void;
