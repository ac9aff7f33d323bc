import type { NocText } from './text.en.ts';

/** French words of `openentry noc`. */
export const fr: NocText = {
  empty:
    'La recherche est vide. Donnez des mots, dans l’une ou l’autre langue, ou un code ; par exemple : noc infirmier.',
  none: (query) => `Aucune profession trouvée pour « ${query} ».`,
  old: (code, title, codes) =>
    `Le code ${code} de la CNP 2016, ${title} (en anglais), se continue en tout ou en partie par ${codes}. Les fonctions disent auquel appartient un emploi : c’est à la personne d’en décider.`,
  teer: (teer) => `FEER ${teer}`,
  predecessors: (codes) => `Continue la CNP 2016 : ${codes}`,
  opens: (what) => `Ouvre : ${what}`,
  nothing: 'N’ouvre à elle seule ni programme fédéral ni catégorie.',
  trade: 'métier spécialisé',
  inCanada: 'travail au Canada',
  olderNoc: (version, on) =>
    `Le ${on}, la CNP ${version} s’appliquait : ce qu’ouvriraient ces codes de la CNP 2021 n’est pas dit pour ce jour.`,
  on: (on) => `Ce qu’elles ouvrent suit la loi du ${on}.`,
  first: (count) => `Les ${count} premières ; plus de mots en trouvent moins.`,
};
