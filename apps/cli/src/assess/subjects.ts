import { type Facts, factText, type Language, type Reason, reasonText } from '@openentry/law';
import type { AssessText } from './text.en.ts';

const countries: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en-CA', { type: 'region', fallback: 'code' }),
  fr: new Intl.DisplayNames('fr-CA', { type: 'region', fallback: 'code' }),
};

/** An entry of a list of facts: whose it is, the list and the place in it. */
const ENTRY = /^(spouse\.)?(credentials|jobs|jobOffers)\.(\d+)$/;

/** What a path of the input is, in words: the degree, the work or the offer; the name of the fact for anything else. */
export function subjectText(path: string, facts: Facts, language: Language, text: AssessText): string {
  const [, ofSpouse, list, place] = ENTRY.exec(path) ?? [];
  const whose = ofSpouse === undefined ? 'own' : 'spouse';
  const person = ofSpouse === undefined ? facts : facts.spouse;
  const i = Number(place);
  const named = (country: string): string => countries[language].of(country) ?? country;
  if (list === 'credentials') {
    const credential = person?.credentials?.[i];
    if (credential === undefined) return factText(path, facts, language);
    return text.subjects[whose].credential(text.levels[credential.level], named(credential.country));
  }
  if (list === 'jobs') {
    const job = person?.jobs?.[i];
    return job === undefined
      ? factText(path, facts, language)
      : text.subjects[whose].job(job.start, named(job.country));
  }
  return list === 'jobOffers' ? text.subjects.offer(i + 1) : factText(path, facts, language);
}

/** A reason in words that speaks of the degree, the work or the offer instead of its path. */
export function reasonInWords(reason: Reason, facts: Facts, language: Language, text: AssessText): string {
  const { path } = reason.values;
  if (typeof path !== 'string') return reasonText(reason, language);
  const values = { ...reason.values, path: subjectText(path, facts, language, text) };
  return reasonText({ ...reason, values }, language);
}
