import type { Texts } from './text.en.ts';

export const fr = {
  band: 'Note du SCG',
  published: 'Publié',
  simulated: 'Simulé',
  difference: 'Écart',
  total: 'Total',
  range: (from, to) => `${from} – ${to}`,
  none: 'aucun',
} satisfies Texts;
