import type { Language } from '../explain/render.ts';
import type { FundsNote } from './fundsOn.ts';
import { en, type FundsTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

const catalogues: Readonly<Record<Language, FundsTexts>> = { en, fr };

/** A note about settlement funds in words. */
export function fundsNoteText({ code, values }: FundsNote, language: Language): string {
  return catalogues[language].notes[code](values);
}
