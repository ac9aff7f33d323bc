import type { Language } from '@openentry/law';
import { en, type VerifyText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function verifyText(language: Language): VerifyText {
  return language === 'fr' ? fr : en;
}
