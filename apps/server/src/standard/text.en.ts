/** English words of the service standard. `text.fr.ts` must have the same shape. */
export const en = {
  title: (day: string) => `Service standard on ${day}`,
  standard: (percent: string, months: string) =>
    `The standard: ${percent}% of applications decided within ${months} months.`,
  source: (source: string, grade: string) => `Source: ${source} (grade ${grade}).`,
  period: (from: string, to: string) => `Decisions from ${from} through ${to}.`,
  clocks: { received: 'From receipt to decision', complete: 'From complete to decision' },
  decided: 'What was decided',
  waiting: 'What waits',
  columns: {
    program: 'Program',
    decided: 'Decided',
    within: 'Within the standard',
    percent: 'Share',
    days: (percent: string) => `${percent}% within, days`,
    months: (percent: string) => `${percent}% within, months`,
    inventory: 'Waiting',
    oldest: 'Oldest, days',
    left: 'Left in 13 weeks',
    expectedDays: 'Expected, days',
    expectedMonths: 'Expected, months',
  },
  all: 'All programs',
  keptBack: 'kept back',
  none: '–',
  percentValue: (value: string) => `${value}%`,
  methods: 'How the figures are made',
  graded: (text: string, grade: string) => `${text} (grade ${grade})`,
};

export type StandardTexts = typeof en;
