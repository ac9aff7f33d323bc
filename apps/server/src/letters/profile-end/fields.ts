import type { Language } from '@openentry/law';
import { en, type FieldTexts } from './fields.en.ts';
import { fr } from './fields.fr.ts';

const catalogues: Readonly<Record<Language, FieldTexts>> = { en, fr };
const SPOUSE = 'spouse';
const NUMBER = /^\d+$/;

/** Steps that say nothing of their own: the version of a classification. */
const SILENT = /^(2011|2016|2021)$/;

const isKey = <T extends object>(key: string, of: T): key is Extract<keyof T, string> =>
  Object.hasOwn(of, key);

/**
 * The path of a fact in words: `jobs.0.noc` is “job 1, occupation”. A path with a step that has no name stays as it is.
 */
export function fieldText(path: string, language: Language): string {
  const { entries, fields, ofSpouse, part } = catalogues[language];
  const steps = path.split('.').filter((step) => !SILENT.test(step));
  const own = steps[0] === SPOUSE && steps.length > 1 ? steps.slice(1) : steps;
  const names: string[] = [];
  for (const [index, step] of own.entries()) {
    if (NUMBER.test(step)) continue;
    const next = own[index + 1];
    if (next !== undefined && NUMBER.test(next) && isKey(step, entries))
      names.push(entries[step](Number(next) + 1));
    else if (isKey(step, fields)) names.push(fields[step]);
    else return path;
  }
  if (names.length === 0) return path;
  const words = names.reduce((whole, each) => part(whole, each));
  return own === steps ? words : ofSpouse(words);
}
