import type { Language } from '@openentry/law';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { type Fault, faultsOf, placeOf } from './scan.ts';
import { inputName, readTextFile } from './text.ts';

function sayFault(fault: Fault, text: string, name: string, language: Language): string {
  const words = textOf(language).input;
  const { line, column } = placeOf(text, fault.at);
  return words.at(name, line, column, words.faults[fault.code](fault.found));
}

/**
 * Reads a JSON file, or standard input for `-`.
 * @throws UsageError that names the line and the column of a mistake.
 */
export async function readJsonFile(path: string, given: string, language: Language): Promise<unknown> {
  const text = await readTextFile(path, given, language);
  const words = textOf(language).input;
  const name = inputName(given, language);
  if (text.trim() === '') throw new UsageError('json.broken', words.empty(name));
  const faults = faultsOf(text);
  if (faults.length === 0) return JSON.parse(text) as unknown;
  throw new UsageError(
    'json.broken',
    faults.map((fault) => sayFault(fault, text, name, language)).join('\n'),
  );
}
