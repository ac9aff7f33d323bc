import type { Language } from '@openentry/law';
import type { FeedProblem } from './problems.ts';
import { en, type FeedText } from './text.en.ts';
import { fr } from './text.fr.ts';

const catalogues: Readonly<Record<Language, FeedText>> = { en, fr };

/** The name of a field of a round. */
export function roundFieldText(field: keyof FeedText['fields'], language: Language): string {
  return catalogues[language].fields[field];
}

/** What is wrong in words, without the round it is about. */
export function feedProblemText({ field, code, values }: FeedProblem, language: Language): string {
  const { about, fields, problems } = catalogues[language];
  const what = problems[code](values);
  return field === null || field === 'number' ? what : about(fields[field], what);
}
