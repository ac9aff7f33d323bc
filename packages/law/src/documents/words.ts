import type { Language } from '../explain/render.ts';
import { dayNumber, type PlainDate } from '../time/plainDate.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-CA', fr: 'fr-CA' };
const MILLISECONDS_PER_DAY = 86_400_000;

/** Plain spaces only: screens put in the no-break ones where they break lines. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

interface Formats {
  readonly dollars: Intl.NumberFormat;
  readonly day: Intl.DateTimeFormat;
  readonly list: Intl.ListFormat;
  readonly countries: Intl.DisplayNames;
}

function formats(language: Language): Formats {
  const locale = LOCALES[language];
  return {
    dollars: new Intl.NumberFormat(locale, { style: 'currency', currency: 'CAD', maximumFractionDigits: 0 }),
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
    countries: new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }),
  };
}

const byLanguage: Readonly<Record<Language, Formats>> = { en: formats('en'), fr: formats('fr') };

/** Whole Canadian dollars. */
export function dollars(amount: number, language: Language): string {
  return plain(byLanguage[language].dollars.format(amount));
}

/** A day in words: `August 24, 2026`, « 24 août 2026 », « 1er mai 2026 ». */
export function dayInWords(day: PlainDate, language: Language): string {
  const text = plain(byLanguage[language].day.format(dayNumber(day) * MILLISECONDS_PER_DAY));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A list with “and”. */
export function listInWords(items: readonly string[], language: Language): string {
  return plain(byLanguage[language].list.format(items));
}

/** The name of a country, or its code where it has none. */
export function countryName(code: string, language: Language): string {
  return plain(byLanguage[language].countries.of(code) ?? code);
}
