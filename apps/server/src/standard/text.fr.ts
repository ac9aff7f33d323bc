import type { StandardTexts } from './text.en.ts';

/** French words of the service standard. */
export const fr = {
  title: (day) => `Norme de service au ${day}`,
  standard: (percent, months) =>
    `La norme : ${percent} % des demandes tranchées dans un délai de ${months} mois.`,
  source: (source, grade) => `Source : ${source} (degré ${grade}).`,
  period: (from, to) => `Décisions du ${from} au ${to} inclusivement.`,
  clocks: { received: 'De la réception à la décision', complete: 'De la demande complète à la décision' },
  decided: 'Ce qui a été tranché',
  waiting: 'Ce qui est en attente',
  columns: {
    program: 'Programme',
    decided: 'Tranchées',
    within: 'Dans la norme',
    percent: 'Part',
    days: (percent) => `${percent} % en, jours`,
    months: (percent) => `${percent} % en, mois`,
    inventory: 'En attente',
    oldest: 'La plus ancienne, jours',
    left: 'Sorties en 13 semaines',
    expectedDays: 'Prévu, jours',
    expectedMonths: 'Prévu, mois',
  },
  all: 'Tous les programmes',
  keptBack: 'non publié',
  none: '–',
  percentValue: (value) => `${value} %`,
  methods: 'Comment les chiffres sont établis',
  graded: (text, grade) => `${text} (degré ${grade})`,
} satisfies StandardTexts;
