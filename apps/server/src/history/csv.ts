import { FEED_BANDS, listedRound, type PublicRound } from '@openentry/data';
import { stringify } from 'csv-stringify/sync';

/** Columns that are lists in JSON are words with spaces between them. */
const LISTS = ['programs', 'corrected', 'doubtful'] as const;

function rowOf(round: PublicRound): Record<string, string | number | null> {
  const { programs, corrected, doubtful, ...figures } = listedRound(round);
  const lists = { programs, corrected, doubtful };
  return {
    ...figures,
    ...Object.fromEntries(LISTS.map((list) => [list, lists[list].join(' ')])),
    ...Object.fromEntries(FEED_BANDS.map((band) => [`pool.${band}`, round.pool?.[band] ?? null])),
  };
}

/** Columns of the history as CSV, under the names that JSON has them by. */
const COLUMNS = [
  'number',
  'date',
  'name',
  'nameFr',
  'kind',
  'category',
  'programs',
  'invitations',
  'crsCutoff',
  'tieBreakUtc',
  'instantUtc',
  'poolAsOf',
  'corrected',
  'doubtful',
  ...FEED_BANDS.map((band) => `pool.${band}`),
];

/**
 * Rounds as CSV in UTF-8, one a line under the names of the columns. What is not published is empty. A text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function historyCsv(rounds: readonly PublicRound[]): string {
  return stringify(rounds.map(rowOf), { header: true, columns: COLUMNS, escape_formulas: true });
}
