import type { Language } from '@openentry/law';
import { type ApplicationText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export function applicationText(language: Language): ApplicationText {
  return language === 'fr' ? fr : en;
}
