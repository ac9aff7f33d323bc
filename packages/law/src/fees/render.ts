import { personText } from '../documents/render.ts';
import { dollars, listInWords } from '../documents/words.ts';
import type { Language } from '../explain/render.ts';
import type { FeeLine } from './feesFor.ts';
import type { FeeNote } from './feesOn.ts';
import { en, type FeeTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

const catalogues: Readonly<Record<Language, FeeTexts>> = { en, fr };

/** A note about fees in words. */
export function feeNoteText({ code, values }: FeeNote, language: Language): string {
  return catalogues[language].notes[code](values);
}

/** A line of the bill in words. */
export interface FeeLineText {
  readonly what: string;
  readonly who: string;
  /** Dollars, or between which amounts they are and for want of which facts. */
  readonly amount: string;
  /** That it may be paid later; null for what is due with the application. */
  readonly when: string | null;
}

/**
 * One line of the bill in the words of a language. `nameOf` says how a missing fact is called: by its path unless told.
 */
export function feeLineText(
  line: FeeLine,
  language: Language,
  nameOf: (path: string) => string = (path) => path,
): FeeLineText {
  const texts = catalogues[language];
  const { kind, person, dollars: most, outcome } = line;
  const amount =
    outcome.kind === 'owed'
      ? dollars(most ?? 0, language)
      : texts.unknown(
          dollars(outcome.atLeast, language),
          most === null ? null : dollars(most, language),
          listInWords(outcome.missing.map(nameOf), language),
        );
  return {
    what: texts.kinds[kind],
    who: person === 'family' ? texts.together : personText(person, language),
    amount,
    when: line.mayBePaidLater ? texts.later : null,
  };
}
