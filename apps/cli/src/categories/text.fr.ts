import type { CategoriesText } from './text.en.ts';

/** French words of `openentry categories`. */
export const fr: CategoriesText = {
  title: (on) => `Catégories des rondes le ${on}`,
  none: (first) => `Aucune catégorie n’était en vigueur ce jour-là. Les premières datent du ${first}.`,
  version: (id, instrument, from, until) =>
    `${id}, ${instrument}, ${until === null ? `depuis le ${from}` : `du ${from} au ${until}`}`,
  occupations: (count) => `${count} professions :`,
};
