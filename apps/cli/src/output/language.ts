import type { Language } from '@openentry/law';
import { type CliText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

const NBSP = '\u00A0';

/** The language that a locale names, such as `fr_CA.UTF-8`. */
function ofLocale(locale: string): Language | null {
  const match = /^(en|fr)(?![a-z])/i.exec(locale);
  return match ? (match[1]?.toLowerCase() as Language) : null;
}

/** The language of the shell: OPENENTRY_LANG, then the usual variables; English where none says. */
export function shellLanguage(environment: NodeJS.ProcessEnv): Language {
  const own = ofLocale(environment.OPENENTRY_LANG ?? '');
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return own ?? ofLocale(locale) ?? 'en';
}

/** The language that the command line asks for, before the rest of it is read: help itself depends on it. */
export function askedLanguage(parameters: readonly string[]): Language | null {
  let asked: Language | null = null;
  for (const [i, parameter] of parameters.entries()) {
    if (parameter === '--') break;
    const value = parameter === '--lang' ? parameters[i + 1] : /^--lang=(.*)$/.exec(parameter)?.[1];
    if (value === 'en' || value === 'fr') asked = value;
  }
  return asked;
}

/** The words of a language. */
export function textOf(language: Language): CliText {
  return language === 'fr' ? fr : en;
}

/** French typography: no-break spaces where a line must not end. */
export function typeset(text: string, language: Language): string {
  if (language === 'en') return text;
  return text.replace(/ ([:;?!»%$])/g, `${NBSP}$1`).replace(/« /g, `«${NBSP}`);
}

/** A name and what is said of it. */
export function said(name: string, what: string, language: Language): string {
  return language === 'fr' ? `${name} : ${what}` : `${name}: ${what}`;
}

/** Things one after the other. */
export function listed(parts: readonly string[], language: Language): string {
  return parts.join(language === 'fr' ? ' ; ' : '; ');
}

/** A whole number as people write it. */
export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-CA`).format(value);
}

/** Whole dollars as people write them. */
export function dollarsText(value: number, language: Language): string {
  return language === 'fr' ? `${numberText(value, 'fr')}${NBSP}$` : `$${numberText(value, 'en')}`;
}

/** A share as people write it. */
export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(`${language}-CA`, { style: 'percent', maximumFractionDigits: 2 }).format(
    share,
  );
}
