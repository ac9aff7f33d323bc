import { CLOCKS, type StandardReport } from '@openentry/cases';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = [
  'on',
  'clock',
  'from',
  'to',
  'program',
  'decided',
  'within',
  'withinPercent',
  'percentileDays',
  'percentileMonths',
  'inventory',
  'oldestDays',
  'left',
  'expectedDays',
  'expectedMonths',
  'keptBack',
];

/** The service standard as CSV in UTF-8: a line for each clock and program. What is kept back is empty, and named. */
export function standardCsv({ on, period, clocks }: StandardReport): string {
  const rows = CLOCKS.flatMap((clock) =>
    clocks[clock].map((row) => ({ on, clock, ...period, ...row, keptBack: row.keptBack.join(' ') })),
  );
  return stringify(rows, { header: true, columns: COLUMNS });
}
