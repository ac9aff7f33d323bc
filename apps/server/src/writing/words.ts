import {
  dayInWords,
  type Instrument,
  knownGapText,
  type Language,
  plainDate,
  type Ruleset,
  VERIFIED_THROUGH,
} from '@openentry/law';
import { en, type WritingTexts } from './text.en.ts';
import { fr } from './text.fr.ts';
import { type Block, notice } from './writing.ts';

/** A day as the texts of the law write it. */
const DAY = /\d{4}-\d{2}-\d{2}/g;

const catalogues: Readonly<Record<Language, WritingTexts>> = { en, fr };

/** The words that every text of a language shares. */
export const wordsOf = (language: Language): WritingTexts => catalogues[language];

/** A whole number as the language writes it. */
export function numberInWords(value: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-CA`).format(value);
}

/** Things of which one applies: with “or”. */
export function alternatives(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(`${language}-CA`, { type: 'disjunction' }).format(items);
}

/** What stands at the foot of every page: who wrote it, the rules used, who decides. */
export function footOf(law: Ruleset, language: Language): string {
  return wordsOf(language).foot(dayInWords(law.on, language), dayInWords(VERIFIED_THROUGH, language));
}

/** The warning that belongs before everything else where the law of the day is not fully known. */
export function gapNotice(law: Ruleset, language: Language): Block[] {
  if (law.knownGap === null) return [];
  const text = knownGapText(law.on, language).replaceAll(DAY, (day) => dayInWords(plainDate(day), language));
  return [notice(wordsOf(language).knownGap, text)];
}

/** An instrument as a text names it. */
export function instrumentInWords({ title, inForce }: Instrument, language: Language): string {
  return `${title[language]} (${dayInWords(inForce, language)})`;
}
