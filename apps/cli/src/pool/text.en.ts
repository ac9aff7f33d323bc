/** English words of `openentry pool`. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  import: {
    reading: 'Reading',
    loaded: (name: string, poolId: number, people: string, asOf: string) =>
      `Pool "${name}" (number ${poolId}): ${people} people, as of ${asOf}.`,
    refused: (refused: string, rows: string) => `${refused} of ${rows} rows are bad:`,
    notLoaded: (refused: string) => `Rows that were not loaded: ${refused}`,
    nothing: 'Nothing was loaded. Correct these rows, or load the others with --partial.',
    noneGood: 'Nothing was loaded: no row is good.',
    remarks: 'To look at',
    row: (line: number, what: string) => `line ${line}: ${what}`,
    more: (count: string) => `… and ${count} more; --json tells the first thousand.`,
    noForm: (file: string) =>
      `${file} does not end in .jsonl, .ndjson or .csv: say with --format what it is.`,
  },
};

export type PoolText = typeof en;
