import type { FundsText } from './text.en.ts';

/** French words of `openentry funds`. */
export const fr: FundsText = {
  title: (on) => `Fonds d’établissement le ${on}`,
  family: (people) => (people === 1 ? '1 personne' : `${people} personnes`),
  additional: 'chaque personne de plus',
  unknown: 'inconnu',
  table: (instrument, since, grade) =>
    `Tableau : ${instrument}, en vigueur depuis le ${since}, degré ${grade}.`,
  note: (text, grade) => `${text} (degré ${grade})`,
};
