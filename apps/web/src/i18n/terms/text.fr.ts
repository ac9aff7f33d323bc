import type { Texts } from './text.en.ts';

export const fr = {
  kind: {
    general: 'Générale',
    program: 'Propre à un programme',
    category: 'Axée sur les catégories',
  },
  programs: {
    FSW: 'Programme des travailleurs qualifiés (fédéral)',
    CEC: 'Catégorie de l’expérience canadienne',
    FST: 'Programme des travailleurs de métiers spécialisés (fédéral)',
    PNP: 'Programme des candidats des provinces',
  },
} satisfies Texts;
