import type { Language } from '../explain/render.ts';
import type { DocumentOwed, Subject, Validity } from './document.ts';
import type { Person } from './people.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';
import type { DocumentTexts } from './texts.ts';
import { listInWords } from './words.ts';

const catalogues: Readonly<Record<Language, DocumentTexts>> = { en, fr };
const CHILD = 'child.';

/** A document in words, ready for a list, a letter or a screen. */
export interface DocumentText {
  readonly title: string;
  readonly who: string;
  /** What it is about, such as a country; null where the person owes one of the kind. */
  readonly subject: string | null;
  /** Why it is owed; where that is not known, in which case it is. */
  readonly reason: string;
  readonly validity: string;
  readonly due: string;
  readonly notes: readonly string[];
  /** Owed, or not known and for want of which facts. */
  readonly outcome: string;
}

/** Who a person of an application is. */
export function personText(person: Person, language: Language): string {
  const { persons } = catalogues[language];
  if (person === 'principal' || person === 'spouse' || person === 'children') return persons[person];
  return persons.child(Number(person.slice(CHILD.length)) + 1);
}

function subjectText(subject: Subject, { subjects }: DocumentTexts): string {
  const write = subjects[subject.kind] as (of: Subject) => string;
  return write(subject);
}

function validityText(validity: Validity, texts: DocumentTexts): string {
  const write = texts.validity[validity.kind] as (of: Validity) => string;
  return write(validity);
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/**
 * A document that is owed, or may be, in the words of a language. `nameOf` says how a missing fact is called: by its
 * path unless told.
 */
export function documentText(
  document: DocumentOwed,
  language: Language,
  nameOf: (path: string) => string = (path) => path,
): DocumentText {
  const texts = catalogues[language];
  const { id, form, subject, notes, outcome } = document;
  const reason = texts.reasons[document.reason.code](document.reason.values);
  return {
    title: form === null ? texts.titles[id] : texts.withForm(texts.titles[id], form),
    who: personText(document.person, language),
    subject: subject === null ? null : subjectText(subject, texts),
    reason: outcome.kind === 'owed' ? reason : texts.inThisCase(lowerFirst(reason)),
    validity: validityText(document.validity, texts),
    due: texts.due[document.due],
    notes: notes.map((code) => texts.notes[code]),
    outcome:
      outcome.kind === 'owed'
        ? texts.outcomes.owed
        : texts.outcomes.unknown(listInWords(outcome.missing.map(nameOf), language)),
  };
}
