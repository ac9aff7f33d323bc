import type { Language } from '@openentry/law';
import { en, type PrivacyText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function privacyText(language: Language): PrivacyText {
  return language === 'fr' ? fr : en;
}
