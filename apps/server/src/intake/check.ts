import { createHash } from 'node:crypto';
import {
  type CodedCandidate,
  type Facts,
  type Problem as FactsProblem,
  FIRST_DAY,
  type Ruleset,
  readFacts,
} from '@openentry/law';
import { knownCandidate, ScoreUnknownError } from '@openentry/pool';
import { microseconds } from '../database/instants.ts';
import { factsProblem, quote, type RowProblem, rowProblem } from './problems.ts';
import type { RawRow } from './row.ts';
import { type Key, keyOf, Seen } from './seen.ts';

/** A person of a file, fit for a pool. */
export interface Person {
  readonly line: number;
  /** Microseconds since 1970-01-01 UTC; null where the file does not say. */
  readonly receivedAt: number | null;
  /** Number that the file gives; null where it gives none. */
  readonly profileId: number | null;
  readonly facts: Facts;
  /** The facts as JSON. */
  readonly json: string;
  /** What the score reads of the facts, all of it known. */
  readonly candidate: CodedCandidate;
}

/** What became of a row. Remarks keep nobody out. */
export interface Checked {
  readonly person: Person | null;
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly RowProblem[];
}

/** The same for a person's facts. */
type FactsRead = Pick<Person, 'facts' | 'json' | 'candidate'> | { readonly problems: readonly RowProblem[] };

export interface CheckOptions {
  /** Of the pool's day: everything that its score reads must be known. */
  readonly law: Ruleset;
  /** Instant of the import: microseconds since 1970-01-01 UTC. Nobody came later. */
  readonly at: number;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const FIRST_INSTANT = microseconds(`${FIRST_DAY}T00:00:00Z`);

/** Checks the rows of one file, each by itself and against those before it. */
export function createCheck({ law, at }: CheckOptions): (row: RawRow) => Checked {
  const ids = new Seen();
  const rows = new Seen();
  const declared = new Seen();
  let numbered: boolean | null = null;

  const checkId = ({ line, profileId: given, names }: RawRow): RowProblem | null => {
    const name = names?.profileId ?? 'profileId';
    const has = given !== undefined && given !== null;
    numbered ??= has;
    if (has !== numbered) return rowProblem(line, name, 'some-without-id', { given: has ? 'one' : 'none' });
    if (!has) return null;
    if (!Number.isSafeInteger(given) || (given as number) < 1) {
      return rowProblem(line, name, 'not-an-id', { given: quote(given) });
    }
    const before = ids.first(keyOf(given as number), line);
    return before === null ? null : rowProblem(line, name, 'id-twice', { line: before });
  };

  return (row) => {
    const { line } = row;
    const received = receivedAt(row, at);
    const id = checkId(row);
    const read = factsOf(row, law);
    const problems = [
      ...(typeof received === 'object' && received !== null ? [received] : []),
      ...(id === null ? [] : [id]),
      ...('facts' in read ? [] : read.problems),
    ];
    if (problems.length > 0 || !('facts' in read)) return { person: null, problems, remarks: [] };
    const instant = received as number | null;
    const { same, whole } = digestsOf(read.json, instant);
    const twice = instant === null ? null : rows.first(whole, line);
    if (twice !== null) {
      return { person: null, problems: [rowProblem(line, '', 'row-twice', { line: twice })], remarks: [] };
    }
    const alike = declared.first(same, line);
    const profileId = (row.profileId ?? null) as number | null;
    return {
      person: { line, receivedAt: instant, profileId, ...read },
      problems,
      remarks: alike === null ? [] : [rowProblem(line, '', 'same-facts', { line: alike })],
    };
  };
}

function receivedAt({ line, receivedAt: given, names }: RawRow, at: number): number | null | RowProblem {
  if (given === undefined || given === null) return null;
  const problem = (code: 'not-an-instant' | 'before-express-entry' | 'in-future'): RowProblem =>
    rowProblem(line, names?.receivedAt ?? 'receivedAt', code, { given: quote(given) });
  if (typeof given !== 'string' || !INSTANT.test(given)) return problem('not-an-instant');
  let instant: number;
  try {
    instant = microseconds(given);
  } catch {
    return problem('not-an-instant');
  }
  if (instant < FIRST_INSTANT) return problem('before-express-entry');
  return instant > at ? problem('in-future') : instant;
}

function factsOf({ line, facts: given, names }: RawRow, law: Ruleset): FactsRead {
  const named = (path: string): string => names?.fact(path) ?? (path === '' ? 'facts' : `facts.${path}`);
  const read = readFacts(given);
  if (!read.ok) {
    const told = (problem: FactsProblem): RowProblem => factsProblem(line, named(problem.path), problem);
    return { problems: read.problems.map(told) };
  }
  const json = JSON.stringify(read.value);
  // Few texts have escapes at all; only those are looked through.
  const bad = SUSPECT.test(json) ? textsOf(read.value).filter(([, text]) => !isStorable(text)) : [];
  if (bad.length > 0) return { problems: bad.map(([path]) => rowProblem(line, named(path), 'not-storable')) };
  try {
    return { facts: read.value, json, candidate: knownCandidate(read.value, law) };
  } catch (error) {
    if (!(error instanceof ScoreUnknownError)) throw error;
    const missing = new Set(Object.values(error.unknown).flat());
    return { problems: [...missing].map((path) => rowProblem(line, named(path), 'score-unknown')) };
  }
}

/** How JSON writes what cannot be kept, and now and then something else. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;
/** PostgreSQL keeps neither a zero nor half of a character. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Every text within a value, with its path. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}

/** Digests of what is declared, and of that with the instant. */
function digestsOf(json: string, instant: number | null): { readonly same: Key; readonly whole: Key } {
  const digest = createHash('sha256').update(json).digest();
  const whole = createHash('sha256').update(digest).update(String(instant)).digest();
  return { same: halves(digest), whole: halves(whole) };
}

const halves = (digest: Buffer): Key => ({ high: digest.readUInt32BE(0), low: digest.readUInt32BE(4) });
