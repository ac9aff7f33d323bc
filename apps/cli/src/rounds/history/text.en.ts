/** English words of the public history of rounds. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  fields: {
    date: 'Date',
    name: 'Round',
    kind: 'Kind',
    category: 'Category',
    programs: 'Programs',
    invitations: 'Invitations',
    crsCutoff: 'Cut-off (CRS)',
    tieBreakUtc: 'Tie-break (UTC)',
    instantUtc: 'Date and time (UTC)',
    poolAsOf: 'Pool as of',
  },
  kinds: { general: 'general', program: 'program-specific', category: 'category-based' },
  unknown: '–',
  list: {
    number: 'No.',
    invited: 'Invited',
    crs: 'CRS',
    total: (rounds: number, invitations: string) =>
      `${rounds} ${rounds === 1 ? 'round' : 'rounds'}, ${invitations} invitations.`,
    marks: '* corrected; ? something looks wrong: "openentry rounds show NUMBER" says what.',
    noCategory: (given: string, known: string) =>
      `No category is called "${given}". A family is one of: ${known}; a version is written like stem@v1.`,
  },
  show: {
    title: (number: string, name: string) => `Round #${number}: ${name}`,
    otherName: 'In French',
    pool: (asOf: string) => `People in the pool by CRS score, ${asOf}`,
    total: 'Total',
    corrections: 'Corrected here',
    correction: (field: string, words: string, value: string) =>
      `${field}: the feed says "${words}", here ${value}.`,
    source: (source: string, grade: string) => `Source: ${source}; grade ${grade}.`,
    doubts: 'Looks wrong',
    remarks: 'To be known',
    versions: 'As imported',
    version: (language: string, version: number, at: string) =>
      `${language}, state ${version}, imported ${at}`,
    languages: { en: 'English', fr: 'French' },
    unknownRound: (number: string, last: string) =>
      `No round with the number ${number} is known; the last is #${last}. "openentry rounds import" adds newer ones from IRCC’s feed.`,
  },
  import: {
    title: (rounds: number, language: string, encoding: string) =>
      `${rounds} rounds in the ${language} feed (${encoding})`,
    languages: { en: 'English', fr: 'French' },
    summary: (fresh: number, changed: number, unchanged: number) =>
      `New: ${fresh}. Changed: ${changed}. Unchanged: ${unchanged}.`,
    kept: (kept: number) =>
      kept === 0 ? 'Every original is kept already; nothing was added.' : `Originals added: ${kept}.`,
    fresh: 'New',
    changed: 'Changed',
    change: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
    absent: 'Known, and not in this feed; they stay',
    corrections: 'Corrected here',
    problems: 'Looks wrong',
    more: (count: number) => `… and ${count} more; --json has all of them.`,
  },
  export: {
    done: (rounds: number, file: string) => `${rounds} rounds written to ${file}.`,
    form: (file: string) => `${file} must end in .json or .csv: that says in which form to write.`,
    feedIsJson: (file: string) => `The feed’s format is JSON: ${file} must end in .json.`,
  },
};

export type RoundsText = typeof en;
