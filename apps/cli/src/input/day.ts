import { type Language, type PlainDate, plainDate, problemText, readRulesDay } from '@openentry/law';
import { UsageError } from '../output/error.ts';

/** The day it is in Toronto, where the law is made and applied. */
export function today(): PlainDate {
  return plainDate(Temporal.Now.plainDateISO('America/Toronto').toString());
}

/**
 * Reads a day whose law is asked for.
 * @param name how the caller gave it, e.g. `--on`
 * @throws UsageError for what is no day, or a day before Express Entry.
 */
export function readDay(given: string, name: string, language: Language): PlainDate {
  const day = readRulesDay(given);
  if (day.ok) return day.value;
  const words = day.problems.map((problem) => problemText({ ...problem, path: name }, language));
  throw new UsageError('day.not-valid', words.join('\n'));
}

/** Options of a command about the law of a day that may be today. */
export interface DayOptions {
  readonly on?: string;
  readonly json?: boolean;
}

/** The day asked for, or today; `stated` where nobody asked and a page must say so. */
export function dayOrToday(
  given: string | undefined,
  language: Language,
): { readonly on: PlainDate; readonly stated: boolean } {
  if (given === undefined) return { on: today(), stated: true };
  return { on: readDay(given, '--on', language), stated: false };
}
