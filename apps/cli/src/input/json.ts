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
 * The value of a JSON text.
 * @param name how messages call the file it comes from
 * @throws UsageError that names the line and the column of a mistake.
 */
export function parseJson(text: string, name: string, language: Language): unknown {
  if (text.trim() === '') throw new UsageError('json.broken', textOf(language).input.empty(name));
  const faults = faultsOf(text);
  if (faults.length === 0) return JSON.parse(text) as unknown;
  throw new UsageError(
    'json.broken',
    faults.map((fault) => sayFault(fault, text, name, language)).join('\n'),
  );
}

/**
 * Reads a JSON file, or standard input for `-`.
 * @throws UsageError that names the line and the column of a mistake.
 */
export async function readJsonFile(path: string, given: string, language: Language): Promise<unknown> {
  return parseJson(await readTextFile(path, given, language), inputName(given, language), language);
}
