import { endOfDay } from '@openentry/cases';
import { addDays, type PlainDate, plainDate } from '@openentry/law';
import type { ClientBase, Pool, QueryResultRow } from 'pg';

export type Connection = Pool | ClientBase;

/** Rows that are read at a time: a year of a pool does not fit into memory with its facts. */
const AT_A_TIME = 5000;

/** A year in Ottawa: its first instant and the first after it, in microseconds, and its last day. */
export interface Year {
  readonly from: number;
  readonly until: number;
  readonly lastDay: PlainDate;
}

export function yearOf(year: number): Year {
  const [first, lastDay] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
  return { from: endOfDay(addDays(first, -1)), until: endOfDay(lastDay), lastDay };
}

/** An instant of microseconds as the database has it. */
export const instantOf = (parameter: string): string => `to_timestamp(${parameter}::numeric / 1000000)`;

interface Keyed extends QueryResultRow {
  readonly candidate_id: string;
  readonly within: string;
}

/**
 * Reads rows a page at a time, in the order of the person and of what of them it is.
 * @param sql gives `candidate_id` and `within` (as text); `$1` and `$2` are those after which to go on
 */
export async function* paged<T extends Keyed>(
  db: Connection,
  sql: string,
  values: readonly unknown[],
): AsyncGenerator<T> {
  let after: readonly [string, string] = ['0', ''];
  while (true) {
    const { rows } = await db.query<T>(`${sql} LIMIT ${AT_A_TIME}`, [...after, ...values]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_A_TIME) return;
    after = [last.candidate_id, last.within];
  }
}
