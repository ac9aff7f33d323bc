import { dayInWords, type Language } from '@openentry/law';
import { localTime } from '../time/instants.ts';

/** An instant in words, by the clocks of Ottawa, rounded down to the second. */
export function instantInWords(at: number, language: Language): string {
  const { day, time } = localTime(at);
  return language === 'en'
    ? `${dayInWords(day, 'en')} at ${time} Ottawa time`
    : `${dayInWords(day, 'fr')} à ${time}, heure d’Ottawa`;
}
