import { dayInWords, dollars } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { FundsTexts } from './texts.en.ts';

/** French words about settlement funds. */
export const fr = {
  notes: {
    'increment-inferred': (v) =>
      `Le tableau de ${v.edition} a été trouvé pour les familles de sept personnes ou moins ; le montant par personne de plus est la moitié de l’écart entre les seuils de faible revenu, qu’aucune page n’indique.`,
    'later-first-day': (v) =>
      `Une source applique le tableau de ${v.edition} aux demandes présentées ${v.days} jours plus tard que celle qui est suivie ici.`,
    'one-dollar-more': (v) =>
      `Une copie du tableau de ${v.edition} donne un dollar de plus pour les familles de 1, 2, 3 ou 5 personnes et de 7 ou plus : une autre façon d’arrondir une demie.`,
    'misprint-corrected': (v) =>
      `La seule copie du tableau de ${v.edition} donne ${dollars(Number(v.printed), 'fr')} pour six personnes, plus que pour sept. Le montant retenu est la moitié du seuil de faible revenu.`,
    'kept-as-printed': (v) =>
      `Le tableau de ${v.edition} d’IRCC donne ce montant pour cinq personnes, alors que la moitié du seuil de faible revenu est de ${dollars(Number(v.half), 'fr')}. C’est le montant publié qui était exigé.`,
    'next-may-apply': (v) =>
      `Le tableau de ${v.edition}, suivi ici à partir du ${dayInWords(v.from as PlainDate, 'fr')}, s’appliquait peut-être déjà : le jour de sa publication n’est pas connu.`,
    'no-table': (v) =>
      `Aucun tableau des fonds d’établissement d’avant le ${dayInWords(v.from as PlainDate, 'fr')} n’a été trouvé. Le montant est inconnu, et non nul.`,
    'update-not-seen': (v) =>
      `Il s’agit du tableau de ${v.edition}, le dernier trouvé. IRCC met le tableau à jour chaque année et celui de ${v.year} n’a pas été vu : consultez la page d’IRCC.`,
  },
} satisfies FundsTexts;
