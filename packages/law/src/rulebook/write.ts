import type { Language } from '../explain/render.ts';
import { occupation2016 } from '../noc/concordance.ts';
import { occupationOf } from '../noc/noc.ts';
import { ROWS } from '../parameters/axis.ts';
import { axisKeyOf, isIndex } from '../parameters/paths.ts';
import type { Declared } from '../parameters/registered.ts';
import type { Bilingual } from '../policies/policy.ts';
import { isPlainDate } from '../time/plainDate.ts';
import type { Leaf } from './leaves.ts';
import { words as en } from './words.en.ts';
import { words as fr } from './words.fr.ts';

/** Between the things of a list whose names may hold commas. */
export const SEPARATOR: Bilingual = { en: '; ', fr: ' ; ' };
const NOTHING: Bilingual = { en: 'none', fr: 'néant' };
const NBSP = '\u00A0';
const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, fr };

/** The same text made in both languages. */
export function both(write: (language: Language) => string): Bilingual {
  return { en: write('en'), fr: write('fr') };
}

/** French typography: no-break spaces before : ; ? ! % $ and inside « ». */
export function typeset(text: string, language: Language): string {
  if (language === 'en') return text;
  return text.replace(/ ([:;?!»%$])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);
}

/** A number as the language writes it: 1,560 and 6.5; 1 560 and 6,5. */
export function numberText(value: number, language: Language): string {
  const [whole = '', fraction] = `${value}`.split('.');
  const [group, point] = language === 'en' ? [',', '.'] : [NBSP, ','];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

/** A day in words: 24 August 2026, 24 août 2026. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-');
  const number = Number(date);
  const first = language === 'fr' && number === 1 ? '1er' : `${number}`;
  return [first, MONTHS[language][Number(month) - 1], year].join(NBSP);
}

const MONTH = /^\d{4}-\d{2}$/;
const DAY_OF_YEAR = /^\d{2}-\d{2}$/;

/** A month in words: March 2020, mars 2020. */
function monthText(month: string, language: Language): string {
  const [year, number] = month.split('-');
  return [MONTHS[language][Number(number) - 1], year].join(NBSP);
}

/**
 * The name of a key or a choice, or undefined where no catalogue has it. The French titles of NOC 2016 are not
 * available: its codes stand alone.
 */
export function wordOf(key: string, declared: Declared): Bilingual | undefined {
  const own = declared.labels;
  if (own && Object.hasOwn(own, key)) return own[key];
  if (Object.hasOwn(en, key)) return both((language) => words[language][key] ?? key);
  const occupation = occupationOf(key);
  if (occupation) return both((language) => `${key} ${occupation[language]}`);
  const old = occupation2016(key);
  return old && { en: `${key} ${old.en} (NOC 2016)`, fr: `${key} (CNP 2016)` };
}

/** A step of a path in words: the row of a list or the name of a key. */
function stepText(path: readonly string[], at: number, declared: Declared, value: unknown): Bilingual {
  const step = path[at] ?? '';
  if (!isIndex(step)) return wordOf(step, declared) ?? { en: step, fr: step };
  const axis = declared.axes?.[axisKeyOf(path.slice(0, at))] ?? ROWS;
  return axis.label(Number(step), countAt(value, path.slice(0, at)), value);
}

function countAt(value: unknown, path: readonly string[]): number {
  let inner = value;
  for (const key of path) {
    inner = inner !== null && typeof inner === 'object' ? (inner as Record<string, unknown>)[key] : undefined;
  }
  return Array.isArray(inner) ? inner.length : 0;
}

/**
 * A path in words, e.g. "Adaptability: own work in Canada". `value` is the whole value: its lists say which row is
 * the last. `steps` are the ones to write; all unless told.
 */
export function pathText(
  path: readonly string[],
  declared: Declared,
  value: unknown,
  steps: readonly number[] = path.map((_, i) => i),
): Bilingual {
  const texts = steps.map((at) => stepText(path, at, declared, value));
  return { en: texts.map((text) => text.en).join(': '), fr: texts.map((text) => text.fr).join(' : ') };
}

/** What stands at the end of a path in words. */
export function leafText(leaf: Leaf, declared: Declared, language: Language): string {
  if (leaf === null) return NOTHING[language];
  if (typeof leaf === 'boolean')
    return { en: ['no', 'yes'], fr: ['non', 'oui'] }[language][Number(leaf)] ?? '';
  if (typeof leaf === 'number') return numberText(leaf, language);
  if (typeof leaf === 'string') {
    if (isPlainDate(leaf)) return dayText(leaf, language);
    if (MONTH.test(leaf)) return monthText(leaf, language);
    // A year is put before it and its name taken off: the day of a month is named in one place.
    if (DAY_OF_YEAR.test(leaf)) return dayText(`2000-${leaf}`, language).slice(0, -' 2000'.length);
    return wordOf(leaf, declared)?.[language] ?? leaf;
  }
  if (leaf.length === 0) return NOTHING[language];
  const texts = leaf.map((text) =>
    declared.texts === 'nocGroup' ? text : leafText(text, declared, language),
  );
  return texts.join(texts.some((text) => text.includes(',')) ? SEPARATOR[language] : ', ');
}
