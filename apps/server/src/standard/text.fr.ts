import type { StandardTexts } from './text.en.ts';

/** French words of the service standard. */
export const fr = {
  title: (day) => `Norme de service au ${day}`,
  standard: (percent, months) =>
    `La norme : ${percent} % des demandes tranchées dans un délai de ${months} mois.`,
  source: (source, grade) => `Source : ${source} (degré ${grade}).`,
  period: (from, to) => `Décisions du ${from} au ${to} inclusivement.`,
  clocks: { received: 'De la réception à la décision', complete: 'De la demande complète à la décision' },
  figure: 'Chiffre',
  lines: {
    decided: 'Tranchées',
    within: 'Dont dans la norme',
    share: 'Part dans la norme',
    days: (percent) => `Jours dans lesquels ${percent} % ont été tranchées`,
    months: (percent) => `Mois dans lesquels ${percent} % ont été tranchées`,
    inventory: 'En attente à la fin de la journée',
    oldest: 'Âge de la plus ancienne, en jours',
    left: (weeks) => `Sorties au cours des ${weeks} dernières semaines`,
    expectedDays: 'Jours prévus pour celles en attente',
    expectedMonths: 'Mois prévus pour celles en attente',
  },
  all: 'Total',
  signs: 'Signes',
  keptBack: 'non publié : trop peu de personnes, ou révélerait un chiffre qui en concerne trop peu',
  nothing: 'il n’y a rien dont on puisse le dire',
  percentValue: (value) => `${value} %`,
  methods: 'Comment les chiffres sont établis',
  graded: (text, grade) => `${text} (degré ${grade})`,
} satisfies StandardTexts;
