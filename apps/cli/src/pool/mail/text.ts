import type { Language } from '@openentry/law';
import { en, type MailText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function mailText(language: Language): MailText {
  return language === 'fr' ? fr : en;
}
