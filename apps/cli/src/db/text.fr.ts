import type { DbText } from './text.en.ts';

/** French words of the database. */
export const fr: DbText = {
  title: (version, nodes) => `Citus ${version}, ${nodes} serveurs actifs`,
  step: (table) => (table === null ? 'Rôle de l’application' : `Répartition de ${table}`),
  done: (count) => `Tables réparties cette fois : ${count}.`,
  before: 'Tout était déjà réparti ; il ne restait rien à faire.',
  dry: (count) => `Tables à répartir : ${count}. Rien n’a été fait.`,
  tables: 'Comment les tables sont conservées',
  spread: {
    distributed: 'en parties, par candidat',
    reference: 'entière sur chaque serveur',
    local: 'sur ce serveur seulement',
  },
};
