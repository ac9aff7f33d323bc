import type { DocumentOwed } from '../documents/document.ts';
import { documentText } from '../documents/render.ts';
import { type Language, provisionText } from '../explain/render.ts';

/** A document for programs: its codes, and the same in words. */
export function documentJson(document: DocumentOwed, language: Language) {
  const { key, id, person, subject, form, due, validity, reason, notes, outcome } = document;
  const words = documentText(document, language);
  return {
    key,
    id,
    title: words.title,
    person,
    who: words.who,
    subject,
    form,
    due,
    validity: { ...validity, text: words.validity },
    reason: { ...reason, text: words.reason },
    notes: notes.map((code, i) => ({ code, text: words.notes[i] ?? code })),
    outcome: { ...outcome, text: words.outcome },
    provision: { id: document.provision, text: provisionText(document.provision, language) },
    grade: document.grade,
    parameters: document.parameters,
  };
}
