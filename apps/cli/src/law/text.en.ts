/** English words of `openentry law`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  coverage: {
    title: 'What of the law is encoded',
    dates: (from: string, through: string) =>
      `Rules from ${from} on; values compared with their sources through ${through}.`,
    modelled: 'Encoded:',
    notModelled: 'Not encoded:',
    gaps: 'Known gaps',
    always: 'every day',
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    between: (from: string, until: string) => `${from} to ${until}`,
    consequence: 'Here:',
    policies: 'Contested points',
    instruments: (count: number, grades: string) => `${count} instruments, by grade: ${grades}.`,
    withoutValues: 'Instruments that set no value',
  },
  instruments: {
    title: (count: number) => `${count} instruments of law, by first day`,
    sets: (values: string) => `sets ${values}`,
    source: (source: string, checked: string) => `Source: ${source}; compared on ${checked}.`,
  },
  show: {
    unknown: (path: string) => `There is no value of law at ${path}.`,
    tops: (tops: string) => `Paths begin with: ${tops}. "all" shows everything.`,
    near: (paths: string) => `Near it: ${paths}.`,
    none: (on: string) => `no value on ${on}`,
    since: (since: string, until: string | null) =>
      until === null ? `in force since ${since}` : `in force from ${since} to ${until}`,
    source: (source: string, grade: string) => `Source: ${source}; grade ${grade}.`,
    previous: (on: string, instrument: string) => `Before: another value from ${on} (${instrument}).`,
    next: (on: string, instrument: string) => `Next: another value from ${on} (${instrument}).`,
    policy: (grade: string) => `contested point, grade ${grade}`,
    empty: 'The path is empty. Name a value such as crs.sibling, a subject such as crs, or all.',
    title: (on: string) => `The law of ${on}`,
  },
  factor: {
    years: {
      oneOccupation: 'Years of Canadian work count in one listed occupation.',
      tier: 'Years of Canadian work count in all listed occupations of a tier together.',
    },
    offers: {
      qualify: 'A job offer counts that qualifies for points under the law as it is.',
      valid: 'Any valid job offer counts, with or without a labour market impact assessment.',
    },
    tier: (number: number, title: string | null) => `Tier ${number}${title === null ? '' : `: ${title}`}`,
    completed: (years: number, isLast: boolean) =>
      years === 0
        ? `Less than 1 year${isLast ? ' or more' : ''}`
        : `${years} ${years === 1 ? 'year' : 'years'}${isLast ? ' or more' : ''}`,
    offer: 'Job offer',
    since: (instrument: string, day: string) => `${instrument}, in force since ${day}.`,
  },
  diff: {
    title: (from: string, to: string) => `From the law of ${from} to that of ${to}`,
    nothing: 'Nothing is different.',
    kinds: {
      instrument: 'Instruments',
      parameter: 'Values',
      policy: 'Contested points',
      category: 'Categories',
      factor: 'Factors that a reform adds',
    },
  },
  export: {
    notEmpty: (folder: string) =>
      `${folder} is not empty. Name an empty or missing folder, or give --force to replace an earlier export.`,
    unnamed: 'No folder is named. Name one that is empty or missing.',
    here: (folder: string) => `${folder} is the folder you are in; name one inside it.`,
    notFolder: (folder: string) => `${folder} is no folder.`,
    failed: (folder: string, why: string) => `Cannot write ${folder}: ${why}. Nothing was left behind.`,
    done: (count: number, folder: string) =>
      `${count} files in ${folder}. README.md says what each field is.`,
  },
};

export type LawText = typeof en;
