import { dayInWords, type Language, type Ruleset } from '@openentry/law';
import { footOf, gapNotice } from '../writing/words.ts';
import { type Block, finished, notice, pairs, type Writing } from '../writing/writing.ts';
import type { ApplicationLetterKind } from './application/about.ts';
import { en, type LetterTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

export type LetterKind =
  | 'invitation'
  | 'invitation-cancelled'
  | 'invitation-expired'
  | 'profile-expired'
  | 'profile-ineligible'
  | 'profile-in-pool'
  | 'standing-changed'
  | 'draft-lapsed'
  | 'nomination-pending'
  | 'nomination-accepted'
  | 'nomination-withdrawn'
  | 'nomination-lapsed'
  | ApplicationLetterKind;

/** A letter to a candidate: a screen, a PDF and a mail render this same object. */
export interface Letter extends Writing {
  readonly kind: LetterKind;
}

/** What every letter is about. */
export interface LetterTo {
  /** As the person writes it; null where it is not known. */
  readonly name: string | null;
  readonly profileId: number;
  /** Law of the day of the letter; that day is the date it bears. */
  readonly law: Ruleset;
}

const catalogues: Readonly<Record<Language, LetterTexts>> = { en, fr };

/** The words that letters share. */
export const letterWords = (language: Language): LetterTexts => catalogues[language];

/** What became of a profile after its invitation or nomination ended. */
export type ProfileAfter = 'inPool' | 'ineligible' | 'expired';

/**
 * A letter around what it has to say: whom it is for, whose letter it is and is not, the rules it goes by.
 * @param blocks the answer first, then what to do and why
 */
export function letterOf(
  kind: LetterKind,
  title: string,
  { name, profileId, law }: LetterTo,
  language: Language,
  blocks: readonly Block[],
): Letter {
  const words = letterWords(language);
  return finished({
    kind,
    language,
    title,
    foot: footOf(law, language),
    blocks: [
      pairs(
        [words.to, name ?? words.unnamed],
        [words.profile, String(profileId)],
        [words.date, dayInWords(law.on, language)],
      ),
      notice(words.notice.title, words.notice.text),
      ...gapNotice(law, language),
      ...blocks,
    ],
  });
}
