import type { Language } from '@openentry/law';
import { en, type ProfileText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function profileText(language: Language): ProfileText {
  return language === 'fr' ? fr : en;
}
