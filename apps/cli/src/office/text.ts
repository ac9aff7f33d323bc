import type { Language } from '@openentry/law';
import { en, type WorkText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function workText(language: Language): WorkText {
  return language === 'fr' ? fr : en;
}
