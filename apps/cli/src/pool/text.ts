import type { Language } from '@openentry/law';
import { en, type PoolText } from './text.en.ts';
import { fr } from './text.fr.ts';

export function poolText(language: Language): PoolText {
  return language === 'fr' ? fr : en;
}
