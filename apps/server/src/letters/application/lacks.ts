import { documentsOwed, type Lack } from '@openentry/cases';
import { dayInWords, documentText, factText, type Language } from '@openentry/law';
import type { ListItem } from '../../writing/writing.ts';
import { type AboutApplication, applicationWords, personInWords } from './about.ts';

const PERSON = /^(principal|spouse|child\.\d{1,2})$/;

/** A document of the application by its name in it; null where no such one is owed. */
export function documentInWords(
  { state, at }: AboutApplication,
  slot: string,
  language: Language,
): string | null {
  const found = documentsOwed(state, at).find(({ owed }) => owed.key === slot);
  if (found === undefined) return null;
  const { title, who, subject } = documentText(found.owed, language);
  return [title, ...(subject === null ? [] : [subject]), who].join(', ');
}

/** What something that is missing is about: a person, a document or a fact. */
function subjectOf(about: AboutApplication, code: string, what: string, language: Language): string {
  if (PERSON.test(what)) return personInWords(what, language);
  const document = documentInWords(about, what, language);
  if (document !== null) return document;
  return code === 'fact-missing'
    ? factText(what, about.state.facts, language, (day) => dayInWords(day, language))
    : what;
}

const isLack = (code: string, lacks: Readonly<Record<Lack['code'], string>>): code is Lack['code'] =>
  Object.hasOwn(lacks, code);

/** One entry of the list with which an application goes back, with what the officer wrote about it. */
export function lackItem(
  about: AboutApplication,
  { code, what, note }: { readonly code: string; readonly what: string | null; readonly note: string | null },
  language: Language,
): ListItem {
  const { lacks, otherLack, returned } = applicationWords(language);
  const name = isLack(code, lacks) ? lacks[code] : otherLack;
  return {
    text:
      what === null
        ? name
        : `${name}${language === 'fr' ? ' : ' : ': '}${subjectOf(about, code, what, language)}`,
    details: note === null ? [] : [returned.note(note)],
  };
}
