import { readFileSync } from 'node:fs';
import {
  type CodedCandidate,
  type Language,
  type PlainDate,
  problemText,
  readCodedCandidate,
  readRulesDay,
} from '@openentry/law';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';

/** One line of a file of coded candidates. */
export interface CodedLine {
  readonly id: string | number;
  readonly rules: PlainDate;
  readonly profile: CodedCandidate;
}

const STANDARD_INPUT = '-';
/** Enough to correct a file by; the rest is counted. */
const SHOWN_PROBLEMS = 20;

function readText(path: string, given: string, language: Language): string {
  try {
    return readFileSync(given === STANDARD_INPUT ? 0 : path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError('file.unreadable', textOf(language).crs.noFile(given, why), { cause: error });
  }
}

/**
 * Reads a JSON Lines file of coded candidates, whole, before anything is computed.
 * @param path where the file is; `given` is how the caller named it, for messages
 * @throws UsageError naming each bad line and field.
 */
export function readCodedLines(path: string, given: string, language: Language): CodedLine[] {
  const text = textOf(language).crs;
  const problems: string[] = [];
  const candidates: CodedLine[] = [];
  readText(path, given, language)
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return;
      const number = index + 1;
      let value: unknown;
      try {
        value = JSON.parse(line);
      } catch (error) {
        problems.push(text.brokenLine(given, number, (error as SyntaxError).message));
        return;
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        problems.push(text.brokenLine(given, number, JSON.stringify(value).slice(0, 40)));
        return;
      }
      const { id, rules, profile } = value as Record<string, unknown>;
      const named = typeof id === 'string' || typeof id === 'number' ? `${id}: ` : '';
      const add = (problem: string): number => problems.push(text.badLine(given, number, named, problem));
      const day = readRulesDay(rules);
      const candidate = readCodedCandidate(profile);
      if (named === '') add(text.noId);
      if (!day.ok) for (const problem of day.problems) add(problemText(problem, language));
      if (!candidate.ok) {
        for (const problem of candidate.problems) {
          const path_ = problem.path === '' ? 'profile' : `profile.${problem.path}`;
          add(problemText({ ...problem, path: path_ }, language));
        }
      }
      if (named !== '' && day.ok && candidate.ok) {
        candidates.push({ id: id as string | number, rules: day.value, profile: candidate.value });
      }
    });
  if (problems.length > 0) {
    const shown = problems.slice(0, SHOWN_PROBLEMS);
    if (problems.length > SHOWN_PROBLEMS)
      shown.push(textOf(language).input.more(problems.length - SHOWN_PROBLEMS));
    throw new UsageError('candidates.not-valid', [...shown, text.nothing].join('\n'));
  }
  return candidates;
}
