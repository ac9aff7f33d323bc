import type { Language } from '@openentry/law';
import { type AccountsText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export function accountsText(language: Language): AccountsText {
  return language === 'fr' ? fr : en;
}
