import { type Language, PROVINCES, type Province, provinceText } from '@openentry/law';
import { workText } from './text.ts';

export type Trait = 'program' | 'category' | 'province' | 'language' | 'gender' | 'country';

const countries: Partial<Record<Language, Intl.DisplayNames>> = {};

function countryName(code: string, language: Language): string {
  countries[language] ??= new Intl.DisplayNames(`${language}-CA`, { type: 'region' });
  return countries[language].of(code) ?? code;
}

const isProvince = (value: string): value is Province => PROVINCES.some((province) => province === value);

/** What a value of a trait is called; null is one that was not declared. */
export function traitText(trait: Trait, value: string | null, language: Language): string {
  const text = workText(language).traits;
  if (value === null) return text.undeclared;
  if (trait === 'country') return countryName(value, language);
  if (trait === 'province' && isProvince(value)) return provinceText(value, language);
  if (trait === 'language') return value === 'en' || value === 'fr' ? text.languages[value] : value;
  if (trait === 'gender')
    return value === 'F' || value === 'M' || value === 'X' ? text.genders[value] : value;
  return value;
}
