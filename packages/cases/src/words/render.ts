import type { Language } from '@openentry/law';
import type { Refusal } from '../refusal/refusal.ts';
import { type Names, namesEn } from './names.en.ts';
import { namesFr } from './names.fr.ts';
import { en, type RefusalTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

const texts: Readonly<Record<Language, RefusalTexts>> = { en, fr };
const names: Readonly<Record<Language, Names>> = { en: namesEn, fr: namesFr };

/** Why an action is refused, and what to do, in the words of a language. */
export function refusalText({ code, values }: Refusal, language: Language): string {
  return texts[language][code](values);
}

/** What roles, actions and states are called in a language. */
export function namesIn(language: Language): Names {
  return names[language];
}
