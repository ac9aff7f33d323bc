import type { ApplicationState, Outage, Recorded } from '@openentry/cases';
import type { Language } from '@openentry/law';
import { numberInWords } from '../../writing/words.ts';
import type { LetterTo } from '../letter.ts';
import { type ApplicationTexts, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export type ApplicationLetterKind =
  | 'application-received'
  | 'application-incomplete'
  | 'application-request'
  | 'application-fairness'
  | 'application-approved'
  | 'application-refused'
  | 'application-confirmed'
  | 'application-withdrawn';

/** What a letter on an application is about: the application as it stood when the letter was due. */
export interface AboutApplication extends LetterTo {
  readonly kind: ApplicationLetterKind;
  readonly applicationId: string;
  readonly state: ApplicationState;
  /** When the letter was due, in microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The request or the fairness letter that it is; null for the others. */
  readonly of: string | null;
  readonly outages: readonly Recorded<Outage>[];
}

const catalogues: Readonly<Record<Language, ApplicationTexts>> = { en, fr };

export const applicationWords = (language: Language): ApplicationTexts => catalogues[language];

const CHILD = 'child.';

/** Somebody in the application, as the letter calls them; `family` is everybody together. */
export function personInWords(person: string, language: Language): string {
  const { people } = applicationWords(language);
  if (person === 'principal' || person === 'spouse' || person === 'family') return people[person];
  return people.child(numberInWords(Number(person.slice(CHILD.length)) + 1, language));
}

/** What is thrown where a letter does not fit the state of its application: it is kept back, not written wrongly. */
export function noSuchLetter({ kind, state }: AboutApplication): RangeError {
  return new RangeError(`No letter ${kind} on an application that is ${state.status}`);
}
