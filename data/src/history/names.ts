import { categoryVersion, type Language } from '@openentry/law';
import { plainWords } from '../feed/words.ts';
import type { RoundFigures } from '../figures.ts';
import { publishedRounds } from '../published.ts';

/** A name of a round in both languages; null where it was not published and is not known. */
export interface RoundName {
  readonly en: string | null;
  readonly fr: string | null;
}

const OTHER: Readonly<Record<Language, Language>> = { en: 'fr', fr: 'en' };

/** Names that this release knows in both languages, by either of them. */
const known: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map(publishedRounds.map(({ name }) => [plainWords(name.en), name.fr])),
  fr: new Map(publishedRounds.map(({ name }) => [plainWords(name.fr), name.en])),
};

function translated(
  name: string,
  from: Language,
  { category }: Pick<RoundFigures, 'category'>,
): string | null {
  const to = OTHER[from];
  if (category === null) return known[from].get(plainWords(name)) ?? null;
  const version = categoryVersion(category);
  return version === undefined ? null : (version.roundLabel[to] ?? version.name[to]);
}

/** A round's name as published; a language in which it was not is filled in from names that are known. */
export function nameIn(both: RoundName, figures: Pick<RoundFigures, 'category'>): RoundName {
  return {
    en: both.en ?? (both.fr === null ? null : translated(both.fr, 'fr', figures)),
    fr: both.fr ?? (both.en === null ? null : translated(both.en, 'en', figures)),
  };
}
