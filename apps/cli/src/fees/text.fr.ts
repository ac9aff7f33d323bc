import type { FeesText } from './text.en.ts';

/** French words of `openentry fees`. */
export const fr: FeesText = {
  title: (on) => `Frais le ${on}`,
  amounts: {
    principal: 'Traitement, demandeur principal',
    spouse: 'Traitement, époux ou conjoint de fait',
    child: 'Traitement, chaque enfant à charge',
    rprf: 'Droit de résidence permanente, chaque adulte',
    biometrics: 'Données biométriques, une personne',
    biometricsFamily: 'Données biométriques, maximum d’une famille',
  },
  none: 'aucuns ce jour-là',
  source: (instrument, since, grade) => `${instrument}, depuis le ${since}, degré ${grade}`,
  note: (text, grade) => `${text} (degré ${grade})`,
  family: 'Ce que paie cette famille',
  withApplication: 'À payer avec la demande',
  rprf: 'Droit de résidence permanente',
  total: 'Total',
  unknown: (atLeast) => `au moins ${atLeast}`,
  settles: (paths) => `Ce qui le trancherait : ${paths}`,
};
