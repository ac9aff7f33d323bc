import { readFileSync } from 'node:fs';
import {
  type CodedCandidate,
  type Language,
  type PlainDate,
  problemText,
  readCodedCandidate,
  readRulesDay,
} from '@openentry/law';
import { faultsOf, placeOf } from '../input/scan.ts';
import { decode, inputName, STANDARD_INPUT } from '../input/text.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';

/** One line of a file of coded candidates. */
export interface CodedLine {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly id: string | number;
  readonly rules: PlainDate;
  readonly profile: CodedCandidate;
}

/** Enough to correct a file by; the rest is counted. */
const SHOWN_PROBLEMS = 20;
const LONGEST_FOUND = 40;

function readText(path: string, given: string, language: Language): string {
  const name = inputName(given, language);
  let bytes: Buffer;
  try {
    bytes = readFileSync(given === STANDARD_INPUT ? 0 : path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError('file.unreadable', textOf(language).crs.noFile(name, why), { cause: error });
  }
  return decode(bytes, name, language).replace(/^\uFEFF/, '');
}

/** What is wrong with the lines of a file, collected so that all of it is said at once. */
export class LineProblems {
  readonly #lines: string[] = [];
  readonly #name: string;
  readonly #language: Language;

  constructor(given: string, language: Language) {
    this.#name = inputName(given, language);
    this.#language = language;
  }

  /** A line that is no JSON. */
  broken(line: number, text: string): void {
    const { crs, input } = textOf(this.#language);
    const [fault] = faultsOf(text);
    if (fault === undefined) throw new RangeError(`Nothing is wrong with line ${line}`);
    const why = input.faults[fault.code](fault.found);
    this.#lines.push(crs.brokenLine(this.#name, line, placeOf(text, fault.at).column, why));
  }

  /** JSON that is no object. */
  noObject(line: number, value: unknown): void {
    const { crs } = textOf(this.#language);
    this.#lines.push(crs.noObject(this.#name, line, JSON.stringify(value).slice(0, LONGEST_FOUND)));
  }

  add(line: number, id: string | null, problem: string): void {
    this.#lines.push(textOf(this.#language).crs.badLine(this.#name, line, id, problem));
  }

  /** @throws UsageError when anything is wrong. */
  settle(): void {
    if (this.#lines.length === 0) return;
    const { crs, input } = textOf(this.#language);
    const shown = this.#lines.slice(0, SHOWN_PROBLEMS);
    const more = this.#lines.length - shown.length;
    if (more > 0) shown.push(input.more(more));
    throw new UsageError('candidates.not-valid', [...shown, crs.nothing].join('\n'));
  }
}

function parsed(line: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return null;
  }
}

/**
 * Reads a JSON Lines file of coded candidates, whole, before anything is computed.
 * @param path where the file is; `given` is how the caller named it, for messages
 * @throws UsageError naming each bad line and field.
 */
export function readCodedLines(path: string, given: string, language: Language): CodedLine[] {
  const problems = new LineProblems(given, language);
  const candidates: CodedLine[] = [];
  for (const [index, line] of readText(path, given, language).split('\n').entries()) {
    if (line.trim() === '') continue;
    const number = index + 1;
    const read = parsed(line);
    if (read === null) {
      problems.broken(number, line);
      continue;
    }
    const { value } = read;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.noObject(number, value);
      continue;
    }
    const { id, rules, profile } = value as Record<string, unknown>;
    const isNamed = typeof id === 'string' || typeof id === 'number';
    const add = (problem: string): void => problems.add(number, isNamed ? `${id}` : null, problem);
    const day = readRulesDay(rules);
    const candidate = readCodedCandidate(profile);
    if (!isNamed) add(textOf(language).crs.noId);
    if (!day.ok) for (const problem of day.problems) add(problemText(problem, language));
    if (!candidate.ok) {
      for (const problem of candidate.problems) {
        const path_ = problem.path === '' ? 'profile' : `profile.${problem.path}`;
        add(problemText({ ...problem, path: path_ }, language));
      }
    }
    if (isNamed && day.ok && candidate.ok) {
      candidates.push({ number, id, rules: day.value, profile: candidate.value });
    }
  }
  problems.settle();
  return candidates;
}
