import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Rondes d’invitations',
  lead: 'Toutes les rondes publiées par le ministère de l’Immigration du Canada, de la plus récente à la plus ancienne.',
  filters: 'Filtrer les rondes',
  kind: 'Type de ronde',
  year: 'Année',
  replayed: 'Rondes rejouées',
  any: 'Tous les types',
  anyYear: 'Toutes les années',
  anyReplay: 'Toutes les rondes',
  onlyReplayed: 'Seulement les rondes rejouées',
  shown: (count) => `${count} rondes affichées`,
  shownOne: (count) => `${count} ronde affichée`,
  none: 'Aucune ronde ne correspond à ces filtres.',
  clear: 'Afficher toutes les rondes',
  columns: {
    number: 'Ronde',
    date: 'Date',
    name: 'Pour qui',
    kind: 'Type',
    invited: 'Invitations',
    cutoff: 'Note minimale (SCG)',
  },
  caption: 'Rondes d’invitations publiées',
  isReplayed: 'Rejouée',
} satisfies Texts;
