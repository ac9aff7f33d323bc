import { isPlainDate, type PlainDate } from '@openentry/law';
import { monthNumber } from './months.ts';

const two = (value: number | string): string => String(value).padStart(2, '0');

/** The day of a year, month and day of the month, or null where there is no such day. */
export function dayFrom(
  year: number | string,
  month: number | string,
  day: number | string,
): PlainDate | null {
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isPlainDate(text) ? text : null;
}

const ORDINAL = '(?:st|nd|rd|th|er|e)?';
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}+)\.? ?(\d{1,2})${ORDINAL}(?: ?[,.] ?| )(\d{4})$`, 'iu');
const DAY_BEFORE_MONTH = new RegExp(
  String.raw`^(?:le )?(\d{1,2})${ORDINAL} ?(?:of )?(\p{L}+)(?:\.? ?,? )(\d{4})$`,
  'iu',
);
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** A day written out in either language ("April 11, 2024", "11 avril 2024") or as ISO, or null. */
export function writtenDay(words: string): PlainDate | null {
  const iso = ISO.exec(words);
  if (iso) return dayFrom(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const month = MONTH_FIRST.exec(words);
  if (month) return dayFrom(month[3] ?? '', monthNumber(month[1] ?? '') ?? 0, month[2] ?? '');
  const day = DAY_BEFORE_MONTH.exec(words);
  if (day) return dayFrom(day[3] ?? '', monthNumber(day[2] ?? '') ?? 0, day[1] ?? '');
  return null;
}

/** The two days that a date of digits with the year last can mean. */
export interface YearLast {
  readonly dayFirst: PlainDate | null;
  readonly monthFirst: PlainDate | null;
}

const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** Reads "11-01-2023", of which the feed has had a few; null for anything else. */
export function yearLastDay(words: string): YearLast | null {
  const match = YEAR_LAST.exec(words);
  if (!match) return null;
  const [, one = '', other = '', year = ''] = match;
  return { dayFirst: dayFrom(year, other, one), monthFirst: dayFrom(year, one, other) };
}
