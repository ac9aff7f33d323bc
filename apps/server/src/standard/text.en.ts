/** English words of the service standard. `text.fr.ts` must have the same shape. */
export const en = {
  title: (day: string) => `Service standard on ${day}`,
  standard: (percent: string, months: string) =>
    `The standard: ${percent}% of applications decided within ${months} months.`,
  source: (source: string, grade: string) => `Source: ${source} (grade ${grade}).`,
  period: (from: string, to: string) => `Decisions from ${from} through ${to}.`,
  clocks: { received: 'From receipt to decision', complete: 'From complete to decision' },
  figure: 'Figure',
  lines: {
    decided: 'Decided',
    within: 'Of these, within the standard',
    share: 'Share within the standard',
    days: (percent: string) => `Days within which ${percent}% were decided`,
    months: (percent: string) => `Months within which ${percent}% were decided`,
    inventory: 'Waiting at the end of the day',
    oldest: 'Age of the oldest, in days',
    left: (weeks: string) => `Left in the last ${weeks} weeks`,
    expectedDays: 'Days expected for those waiting',
    expectedMonths: 'Months expected for those waiting',
  },
  all: 'All',
  signs: 'Signs',
  keptBack: 'kept back: of too few people, or would give away what is of too few',
  nothing: 'there is nothing of which it could be said',
  percentValue: (value: string) => `${value}%`,
  methods: 'How the figures are made',
  graded: (text: string, grade: string) => `${text} (grade ${grade})`,
};

export type StandardTexts = typeof en;
