import type { Language } from '@openentry/law';
import { en, type RegisterWords } from './words.en.ts';
import { fr } from './words.fr.ts';

const catalogues: Readonly<Record<Language, RegisterWords>> = { en, fr };

/** The words around the register, for its page and for the command line. */
export function registerWords(language: Language): RegisterWords {
  return catalogues[language];
}
