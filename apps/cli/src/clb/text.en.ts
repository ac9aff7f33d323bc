/** English words of `openentry clb`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  unknownTest: (given: string, tests: string) => `test must be one of: ${tests}; got ${given}`,
  badScore: (ability: string, given: string, name: string, maximum: string, step: string) =>
    `${ability}: ${given} is not a score that ${name} gives (0 to ${maximum} in steps of ${step})`,
  title: (name: string, on: string) => `${name} on ${on}`,
  scale: { en: 'CLB', fr: 'NCLC' },
  level: (scale: string, level: number, highest: number) =>
    level === 0 ? `below ${scale} 4` : `${scale} ${level}${level === highest ? ' or more' : ''}`,
  lowest: (level: string) => `Lowest of the four: ${level}.`,
  notAccepted: (name: string, on: string) =>
    `${name} was not accepted on ${on}: these levels count for nothing that day.`,
  since: (day: string) => `It has been accepted since ${day}.`,
};

export type ClbText = typeof en;
