import {
  categoryVersion,
  type Language,
  occupationOf,
  PROVINCES,
  type Province,
  provinceText,
} from '@openentry/law';
import { AGES } from './rows.ts';
import { SCORES } from './tables.ts';
import { type Key, OTHERS, type ValueKind } from './tally.ts';
import { en, type ReportTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

const catalogues: Readonly<Record<Language, ReportTexts>> = { en, fr };

export const reportWords = (language: Language): ReportTexts => catalogues[language];

const HIGHEST_SCORE = 1200;

const isProvince = (value: string): value is Province => PROVINCES.some((province) => province === value);

function named(names: Readonly<Record<string, string>>, value: string): string {
  return names[value] ?? value;
}

/** From one bound to before the next of a list that falls. */
function scoresInWords(value: string): string {
  const place = SCORES.findIndex((from) => String(from) === value);
  return `${value}–${place <= 0 ? HIGHEST_SCORE : (SCORES[place - 1] ?? HIGHEST_SCORE) - 1}`;
}

function agesInWords(value: string, { values }: ReportTexts): string {
  const next = AGES[AGES.findIndex((from) => String(from) === value) + 1];
  if (next === undefined) return values.andOver(value);
  return value === '0' ? values.under(String(next)) : `${value}–${next - 1}`;
}

function occupationInWords(code: string, language: Language): string {
  const title = occupationOf(code)?.[language];
  return title === undefined ? code : `${code} ${title}`;
}

/** What a value of a table is called in a language. */
export function valueInWords(kind: ValueKind, key: Key, language: Language): string {
  const texts = reportWords(language);
  if (key === null) return texts.undeclared;
  if (key === OTHERS) return texts.others;
  const { values } = texts;
  switch (kind) {
    case 'gender':
    case 'eligibility':
    case 'language':
    case 'having':
    case 'education':
    case 'points':
      return named(values[kind], key);
    case 'people':
      return values.people;
    case 'score':
      return scoresInWords(key);
    case 'age':
      return agesInWords(key, texts);
    case 'province':
      return isProvince(key) ? provinceText(key, language) : key;
    case 'country':
      return new Intl.DisplayNames(`${language}-CA`, { type: 'region', fallback: 'code' }).of(key) ?? key;
    case 'occupation':
      return occupationInWords(key, language);
    case 'category':
      return categoryVersion(key)?.name[language] ?? key;
    case 'program':
    case 'round':
    case 'clb':
      return key;
  }
}
