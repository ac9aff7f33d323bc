import type { Language } from '@openentry/law';
import { type CliText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The language of the shell, by the usual variables; English where they say neither. */
export function shellLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The words of a language. */
export function textOf(language: Language): CliText {
  return language === 'fr' ? fr : en;
}

/** A whole number as people write it. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-CA`).format(value);
}

/** A share as people write it. */
export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 2 }).format(
    share,
  );
}
