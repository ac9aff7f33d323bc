import { categoryVersion } from '../categories/categories.ts';
import { listInWords } from '../documents/words.ts';
import type { Language } from '../explain/render.ts';
import type { Cause } from './causes/cause.ts';
import { type DriftTexts, en } from './texts.en.ts';
import { fr } from './texts.fr.ts';

const catalogues: Readonly<Record<Language, DriftTexts>> = { en, fr };

/** The first letter as it stands within a sentence; an abbreviation keeps its capitals. */
const within = (text: string): string => text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());

/** The names of versions of categories whose ids stand in a value. */
function categories(ids: string | number | undefined, language: Language): string {
  const names = String(ids ?? '')
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => {
      // One that a reform adds has only its id here.
      const version = categoryVersion(id);
      return version ? `${version.name[language]} (${version.version})` : id;
    });
  return listInWords(names, language);
}

/** Why a verdict is another, in words. */
export function causeText({ code, values, paths, instruments }: Cause, language: Language): string {
  const texts = catalogues[language];
  const text = texts.causes[code]({
    ...values,
    begun: categories(values.begun, language),
    ended: categories(values.ended, language),
    instruments: listInWords(
      instruments.map(({ title }) => title[language]),
      language,
    ),
  });
  return paths.length > 0 && paths.every((path) => path.startsWith('spouse.'))
    ? texts.spouse(within(text))
    : text;
}
