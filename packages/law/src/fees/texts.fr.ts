import { dayInWords, dollars } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { FeeTexts } from './texts.en.ts';

/** French words about fees. */
export const fr = {
  kinds: {
    processing: 'Frais de traitement',
    rprf: 'Frais relatifs au droit de résidence permanente',
    biometrics: 'Données biométriques',
  },
  notes: {
    'changes-at-nine': (v) =>
      `Ces frais s’appliquent le ${dayInWords(v.on as PlainDate, 'fr')} à partir de 9 h, heure de l’Est. Une demande reçue plus tôt ce jour-là est soumise aux frais précédents : ${dollars(Number(v.principal), 'fr')} pour la personne qui présente la demande et ${dollars(Number(v.rprf), 'fr')} pour le droit de résidence permanente.`,
    inferred: () =>
      'Les frais pour l’époux ou le conjoint de fait et pour un enfant sont déduits : aucune page qui les indique n’a été trouvée.',
    'regional-biometrics': () =>
      'Jusqu’au 30 décembre 2018, seules les personnes ayant la nationalité d’un pays d’Europe, du Moyen-Orient ou d’Afrique fournissaient des données biométriques ; la citoyenneté n’est pas prise en compte ici.',
    'adjustment-not-seen': (v) =>
      `Le Règlement rajuste les frais le ${dayInWords(v.due as PlainDate, 'fr')}, et les nouveaux montants n’ont pas été vus. Ceux qui sont donnés ici sont les derniers connus.`,
  },
  unknown: (least, most, missing) =>
    most === null ? `au moins ${least} ; selon : ${missing}` : `de ${least} à ${most} ; selon : ${missing}`,
  together: 'Toutes les personnes ensemble',
  later: 'Paiement possible plus tard, avant la délivrance du visa.',
} satisfies FeeTexts;
