import type { WritingTexts } from './text.en.ts';

/** French words that every text shares. */
export const fr = {
  product: 'OpenEntry',
  independent: 'Un projet indépendant, et non un service du gouvernement du Canada',
  page: (page, pages) => `Page ${page} de ${pages}`,
  colon: '\u00A0: ',
  programs: {
    FSW: 'Programme des travailleurs qualifiés (fédéral)',
    CEC: 'Catégorie de l’expérience canadienne',
    FST: 'Programme des travailleurs de métiers spécialisés (fédéral)',
    PNP: 'Programme des candidats des provinces',
  },
  classes: {
    FSW: 'la catégorie des travailleurs qualifiés (fédéral)',
    CEC: 'la catégorie de l’expérience canadienne',
    FST: 'la catégorie des travailleurs de métiers spécialisés (fédéral)',
    PNP: 'la catégorie des candidats des provinces',
  },
  memberOf: (theClass) => `de ${theClass}`,
  kinds: {
    general: 'générale',
    program: 'propre à un programme',
    category: 'axée sur les catégories',
  },
  foot: (day, verified) =>
    `OpenEntry est un projet indépendant. IRCC décide. Calcul fait selon les règles du ${day}, comparées à leurs sources jusqu’au ${verified}.`,
  knownGap: 'Les règles de ce jour ne sont pas entièrement connues',
} satisfies WritingTexts;
