import { type Problem as FactsProblem, problemText } from '@openentry/law';
import type { Bilingual } from '../errors.ts';
import { en, type IntakeText } from './text.en.ts';
import { fr } from './text.fr.ts';

/** What is wrong with one field of a row: a code of the intake's own or of the facts. */
export interface RowProblem {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Path of the field, such as `facts.languageTests.0.reading`, or its column; empty for the whole row. */
  readonly path: string;
  readonly code: string;
  readonly text: Bilingual;
}

const QUOTED = 60;

/** A value as a message quotes it. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? typeof value);
  return text.length > QUOTED ? `${text.slice(0, QUOTED).toWellFormed()}…` : text;
}

/** A problem that the intake itself finds. */
export function rowProblem(
  line: number,
  path: string,
  code: keyof IntakeText,
  values: Readonly<Record<string, string | number>> = {},
): RowProblem {
  const words = (language: IntakeText): string => [path, language[code](values)].filter(Boolean).join(' ');
  return { line, path, code, text: { en: words(en), fr: words(fr) } };
}

/** A problem of the facts, under the path or column that the file knows the fact by. */
export function factsProblem(line: number, path: string, problem: FactsProblem): RowProblem {
  const named = { ...problem, path };
  return {
    line,
    path,
    code: problem.code,
    text: { en: problemText(named, 'en'), fr: problemText(named, 'fr') },
  };
}
