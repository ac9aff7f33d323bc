import { createContext, use } from 'react';

export type Language = 'en' | 'fr';

/** A text in both languages: what the law package and the API deliver. */
export type Bilingual = Readonly<Record<Language, string>>;

export const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const satisfies Record<Language, string>;

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'fr' : 'en');

/** The language of the page, decided by its address alone. */
export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => use(LanguageContext);

/** The catalogue of the page's language, of the two that stand side by side. */
export function useText<T>(catalogues: Readonly<Record<Language, T>>): T {
  return catalogues[useLanguage()];
}
