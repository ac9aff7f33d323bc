import type { Language } from '@openentry/law';
import { en, type LawText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function lawText(language: Language): LawText {
  return language === 'fr' ? fr : en;
}
