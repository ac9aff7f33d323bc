import type { Language } from '@openentry/law';
import { en, type KeysText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function keysText(language: Language): KeysText {
  return language === 'fr' ? fr : en;
}
