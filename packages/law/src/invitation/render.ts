import type { Language } from '../explain/render.ts';
import type { A11Finding } from './a11.ts';
import { en, type InvitationTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';
import type { InvitationNote } from './validity.ts';

const catalogues: Readonly<Record<Language, InvitationTexts>> = { en, fr };

/** A note about a deadline in words. */
export function invitationNoteText({ code, values }: InvitationNote, language: Language): string {
  return catalogues[language].notes[code](values);
}

/** A finding about section 11.2 in words. */
export interface A11Text {
  readonly label: string;
  readonly outcome: A11Finding['outcome'];
  readonly reasons: readonly string[];
  readonly children: readonly A11Text[];
}

/** The verdict about section 11.2, with everything below it, in the words of a language. */
export function a11Text({ code, outcome, reasons, children }: A11Finding, language: Language): A11Text {
  const texts = catalogues[language];
  return {
    label: texts.nodes[code],
    outcome,
    reasons: reasons.map((reason) => texts.reasons[reason.code](reason.values)),
    children: children.map((child) => a11Text(child, language)),
  };
}
