import type { Bilingual, Grade } from '@openentry/law';
import { SMALLEST_CELL } from '../figures/small-cells.ts';
import { EXPECTED_FROM_WEEKS } from './figures.ts';

/** How a figure of the service standard is made: in words, and how well that is supported. */
export interface Method {
  readonly text: Bilingual;
  readonly grade: Grade;
}

/** Everything that is published about the service standard, each with its method. */
export const standardMethods = {
  received: {
    text: {
      en: 'The clock starts on the day on which the application was received and ends on the day of the decision.',
      fr: 'Le délai commence le jour de la réception de la demande et prend fin le jour de la décision.',
    },
    grade: 'S',
  },
  complete: {
    text: {
      en: 'The clock starts on the day on which the application was found complete and ends on the day of the decision.',
      fr: 'Le délai commence le jour où la demande a été jugée complète et prend fin le jour de la décision.',
    },
    grade: 'S',
  },
  decided: {
    text: {
      en: 'Applications approved or refused in the period. Those returned as incomplete, withdrawn or terminated were not decided and are left out.',
      fr: 'Demandes approuvées ou rejetées pendant la période. Celles qui ont été retournées parce qu’incomplètes, retirées ou terminées n’ont pas été tranchées et ne sont pas comptées.',
    },
    grade: 'I',
  },
  percentile: {
    text: {
      en: 'Nearest rank: the shortest time within which at least the stated share of the applications decided in the period had their decision.',
      fr: 'Rang le plus proche : le temps le plus court dans lequel au moins la proportion indiquée des demandes tranchées pendant la période ont reçu leur décision.',
    },
    grade: 'I',
  },
  days: {
    text: {
      en: 'Calendar days in Ottawa, the day of the start not counted: 0 when both are the same day.',
      fr: 'Jours civils à Ottawa, sans compter celui du début : 0 si les deux sont le même jour.',
    },
    grade: 'I',
  },
  months: {
    text: {
      en: 'The least number of whole calendar months within which the decision falls; in a month without the day of the start, its last day counts.',
      fr: 'Le plus petit nombre de mois civils entiers dans lesquels tombe la décision ; si le mois n’a pas le quantième du début, son dernier jour compte.',
    },
    grade: 'I',
  },
  within: {
    text: {
      en: 'Decided no later than the day that many calendar months after the start of the clock as the standard says.',
      fr: 'Tranchées au plus tard le jour qui suit le début du délai d’autant de mois civils que le prévoit la norme.',
    },
    grade: 'S',
  },
  inventory: {
    text: {
      en: 'Applications whose clock had started by the end of the day and that had not left the office.',
      fr: 'Demandes dont le délai avait commencé à la fin de la journée et qui n’avaient pas quitté le bureau.',
    },
    grade: 'I',
  },
  expected: {
    text: {
      en: `Inventory ÷ expected throughput: the time until as many as wait have left, as fast as in the last ${EXPECTED_FROM_WEEKS} weeks, by whatever end.`,
      fr: `Inventaire ÷ débit prévu : le temps qu’il faut pour qu’il en parte autant qu’il y en a en attente, au rythme des ${EXPECTED_FROM_WEEKS} dernières semaines, quelle que soit l’issue.`,
    },
    grade: 'S',
  },
  smallCells: {
    text: {
      en: `Counts from 1 to ${SMALLEST_CELL - 1}, and those that would give them away by subtraction, are kept back, with every figure made from them. The threshold is OpenEntry’s own.`,
      fr: `Les nombres de 1 à ${SMALLEST_CELL - 1}, et ceux qui permettraient de les retrouver par soustraction, ne sont pas publiés, ni les chiffres qui en découlent. Le seuil est propre à OpenEntry.`,
    },
    grade: 'I',
  },
} as const satisfies Readonly<Record<string, Method>>;
