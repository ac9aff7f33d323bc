import type { Language } from '@openentry/law';

/**
 * Which command helps on, by the code of a refusal: the refusals themselves are those of the API too, where there are no
 * commands.
 */
const HINTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'pool.unknown': {
    en: '“openentry pool list” lists them.',
    fr: '« openentry pool list » les énumère.',
  },
  'round.unknown': {
    en: '“openentry rounds plan” makes one, “openentry rounds files” lists them.',
    fr: '« openentry rounds plan » en crée une, « openentry rounds files » les énumère.',
  },
  'round.unknown-category': {
    en: '“openentry categories --json” lists them.',
    fr: '« openentry categories --json » les énumère.',
  },
  'round.category-not-in-force': {
    en: '“openentry categories --on DATE” lists those of a day.',
    fr: '« openentry categories --on DATE » énumère celles d’un jour.',
  },
  'round.invitation-over': {
    en: '“openentry pool day” does that work.',
    fr: '« openentry pool day » fait ce travail.',
  },
};

/** What the command line adds to a refusal; empty where it has nothing to add. */
export const hintOf = (code: string, language: Language): string => HINTS[code]?.[language] ?? '';
