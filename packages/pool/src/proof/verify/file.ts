import { fileText } from '../file.ts';
import { type Finding, fails, holds } from './finding.ts';
import { misfitsOf, type Shape } from './shape.ts';
import type { CheckCode } from './texts.en.ts';

/** A value of the form that was asked for, or null, with what was found of its form. */
export interface ReadForm<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** Holds a value to a form. `T` is the type that the form describes. */
export function readForm<T>(given: unknown, code: CheckCode, form: Shape): ReadForm<T> {
  const misfits = misfitsOf(given, form);
  const [first] = misfits;
  if (first === undefined) return { value: given as T, findings: [holds(code)] };
  const { path, fault } = first;
  return { value: null, findings: [fails(code, { path, fault, count: misfits.length })] };
}

/** Whether the text of a file is the one text of its value; the first line that is not. */
function bytesFinding(code: CheckCode, text: string, value: unknown): Finding {
  const expected = fileText(value);
  if (text === expected) return holds(code);
  const [lines, right] = [text.split('\n'), expected.split('\n')];
  const line = right.findIndex((each, i) => each !== lines[i]);
  return fails(code, { line: (line < 0 ? right.length : line) + 1 });
}

/** Reads a file that must have a form and be written as such files are. */
export function readFormFile<T>(text: string, code: CheckCode, bytes: CheckCode, form: Shape): ReadForm<T> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { value: null, findings: [fails(code, { path: '', fault: 'json', count: 1 })] };
  }
  const read = readForm<T>(given, code, form);
  if (read.value === null) return read;
  return { value: read.value, findings: [...read.findings, bytesFinding(bytes, text, given)] };
}
