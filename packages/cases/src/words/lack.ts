import { documentText, factText, type Language, personText } from '@openentry/law';
import type { Lack } from '../application/completeness.ts';
import { documentsOwed } from '../application/owed.ts';
import type { ApplicationState } from '../application/state.ts';
import { en, type LackTexts, questions as questionsEn } from './lacks.en.ts';
import { fr, questions as questionsFr } from './lacks.fr.ts';

const texts: Readonly<Record<Language, LackTexts>> = { en, fr };
const questions = { en: questionsEn, fr: questionsFr } as const;
const PERSON = /^(?:principal|spouse|child\.\d{1,2})$/;

type Person = Parameters<typeof personText>[0];

/** What a lack is about, in words: a person, a document of somebody, or a fact. */
function whatOf({ code, what }: Lack, state: ApplicationState, at: number, language: Language): string {
  if (what === null) return '';
  if (code === 'fact-missing') return factText(what, state.facts, language);
  if (PERSON.test(what)) return personText(what as Person, language);
  const owed = documentsOwed(state, at).find((slot) => slot.owed.key === what)?.owed;
  if (owed === undefined) return what;
  const { title, subject, who } = documentText(owed, language);
  return `${title}${subject === null ? '' : `, ${subject}`} (${who})`;
}

/** Something that an application lacks, in the words of a language. */
export function lackText(lack: Lack, state: ApplicationState, at: number, language: Language): string {
  const question = questions[language][String(lack.values['question']) as keyof typeof questionsEn] ?? '';
  return texts[language][lack.code]({
    ...lack.values,
    what: whatOf(lack, state, at, language),
    question,
  });
}
