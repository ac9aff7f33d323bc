import { type Bilingual, type Language, LOCALES, useLanguage } from './language.ts';

/** Numbers, days and instants as one language writes them. */
export interface Formats {
  number(value: number): string;
  /** With its sign, for differences; the minus is a real minus sign. */
  signed(value: number): string;
  /** A share of one, as a percentage with one decimal. */
  percent(share: number): string;
  /** A calendar day, written out: April 11, 2024 / 11 avril 2024. */
  day(day: string): string;
  /** The two halves of an instant in UTC, for tables: 2024-04-11 and 13:23:42. */
  instant(instant: string): { day: string; time: string };
  /** Day and time of an instant where its reader is, to the minute. */
  moment(instant: string): string;
  /** The names of the months, January first. */
  months(): readonly string[];
  /** A colon and its space between a label and a value; French sets a no-break space before it. */
  readonly colon: string;
  list(items: readonly string[]): string;
  plural(count: number, one: string, many: string): string;
  pick(text: Bilingual): string;
  /** A text from outside these catalogues, with the no-break spaces that French typography asks for. */
  foreign(text: string): string;
}

function createFormats(language: Language): Formats {
  const locale = LOCALES[language];
  const plain = new Intl.NumberFormat(locale);
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: 'UTC' });
  // In tables times stand as ISO 8601 writes them, in both languages: fr-CA would spell out h, min and s.
  const time = new Intl.DateTimeFormat(LOCALES.en, {
    timeStyle: 'medium',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  const here = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(new Date(Date.UTC(2024, index, 1))));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rules = new Intl.PluralRules(locale);
  const foreign = (text: string): string => (language === 'fr' ? withNoBreakSpaces(text) : text);
  // Day and month stay on one line. French writes the first of a month as an ordinal; Intl does not.
  const writeDay = (value: Date): string => {
    const text = day.format(value).replace(' ', '\u00A0');
    return language === 'fr' ? text.replace(/^1\u00A0/, '1er\u00A0') : text;
  };
  return {
    number: (value) => plain.format(value),
    signed: (value) => signed.format(value).replace('-', '−'),
    percent: (share) => percent.format(share),
    day: (value) => writeDay(new Date(`${value}T00:00:00Z`)),
    instant: (value) => ({ day: shortDay.format(new Date(value)), time: time.format(new Date(value)) }),
    moment: (value) => here.format(new Date(value)),
    months: () => months,
    colon: language === 'fr' ? '\u00A0: ' : ': ',
    list: (items) => list.format(items),
    plural: (count, one, many) => (rules.select(count) === 'one' ? one : many),
    pick: (text) => foreign(text[language]),
    foreign,
  };
}

function withNoBreakSpaces(text: string): string {
  return text.replace(/ ([:;?!»%$])/g, '\u00A0$1').replace(/« /g, '«\u00A0');
}

const formats: Readonly<Record<Language, Formats>> = { en: createFormats('en'), fr: createFormats('fr') };

export const formatsOf = (language: Language): Formats => formats[language];
export const useFormats = (): Formats => formats[useLanguage()];
