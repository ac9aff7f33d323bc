import type { Original } from './record.ts';
import { plainWords, wordsOf } from './words.ts';

/** Words that stand in dates, names and programs of one language only. */
const FRENCH =
  /\b(?:programme|categorie|travailleurs|et|des|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\b/;
const ENGLISH =
  /\b(?:program|class|worker|trades|and|january|february|march|april|may|june|july|august|september|october|november|december)\b/;

/** The language that a feed's file is named for, as IRCC names them: `ee_rounds_123_fr.json`. */
export function languageNamed(file: string): 'en' | 'fr' | undefined {
  const [, language] = /_(en|fr)\.json$/i.exec(file) ?? [];
  return language?.toLowerCase() as 'en' | 'fr' | undefined;
}

/** The language of a feed: that of most of its rounds. */
export function languageOf(originals: readonly Original[]): 'en' | 'fr' {
  let balance = 0;
  for (const { drawDateFull, drawText2, drawName } of originals) {
    const words = plainWords([drawDateFull, drawText2, drawName].map(wordsOf).join(' '));
    balance += Number(FRENCH.test(words)) - Number(ENGLISH.test(words));
  }
  return balance > 0 ? 'fr' : 'en';
}
