import type { RowProblem } from './problems.ts';

/** A row of a file of people, as it stands there. */
export interface RawRow {
  readonly line: number;
  readonly receivedAt: unknown;
  readonly profileId: unknown;
  readonly facts: unknown;
  /** How the file calls these fields and, by its path, a fact; as they are called here where it does not say. */
  readonly names?: RowNames;
}

/** Names of a file that has columns. */
export interface RowNames {
  readonly receivedAt: string;
  readonly profileId: string;
  /** The column that a fact comes from; undefined for one that comes from none. */
  readonly fact: (path: string) => string | undefined;
}

/** A row, or what keeps it from being one. */
export type RowRead = RawRow | { readonly line: number; readonly problems: readonly RowProblem[] };

export const isRaw = (row: RowRead): row is RawRow => 'facts' in row;
