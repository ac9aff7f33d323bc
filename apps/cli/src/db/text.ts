import type { Language } from '@openentry/law';
import { type DbText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export function dbText(language: Language): DbText {
  return language === 'fr' ? fr : en;
}
