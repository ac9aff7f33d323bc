import { settlementFunds } from '../../funds/settlementFunds.ts';
import { FAMILY } from '../axis.ts';
import type { Declared } from '../registered.ts';

/** Settlement funds. */
export const fundsParameters: readonly Declared[] = [
  {
    parameter: settlementFunds,
    unit: 'dollars',
    title: { en: 'Settlement funds', fr: 'Fonds d’établissement' },
    axes: { bySize: FAMILY },
    labels: {
      bySize: { en: 'Family', fr: 'Famille' },
      eachAdditional: { en: 'Each additional person', fr: 'Chaque personne de plus' },
    },
  },
];

/** Fees of the application. */
export const feeParameters: readonly Declared[] = [];

/** Documents of the application. */
export const documentParameters: readonly Declared[] = [];

/** Invitations. */
export const invitationParameters: readonly Declared[] = [];
