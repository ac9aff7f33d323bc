import type { DocumentsText } from './text.en.ts';

/** French words of `openentry documents`. */
export const fr: DocumentsText = {
  title: (program, on) => `Documents d’une demande le ${on} : ${program}`,
  independent: 'La liste d’IRCC dans le compte fait foi ; celle-ci est ce que disent les règles.',
  entry: (title, subject) => (subject === null ? title : `${title} : ${subject}`),
  mark: { owed: '[ ]', unknown: '[?]' },
  legend: '[ ] à fournir, [?] à fournir ou non, faute de faits',
  count: (owed, unknown) =>
    `${owed} à fournir${unknown === 0 ? '' : `, ${unknown} indéterminés faute de faits`}.`,
};
