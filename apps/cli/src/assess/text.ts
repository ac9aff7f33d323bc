import type { Language } from '@openentry/law';
import { type AssessText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export function assessText(language: Language): AssessText {
  return language === 'fr' ? fr : en;
}
