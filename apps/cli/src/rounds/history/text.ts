import type { Language } from '@openentry/law';
import { en, type RoundsText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function roundsText(language: Language): RoundsText {
  return language === 'fr' ? fr : en;
}
