import type { Assessed } from './assessed.ts';

/** What a thread makes of a batch of standings. */
export interface RescoredBatch {
  /** Whose standing says all there is to say. */
  readonly people: number;
  /** Their rows of `standings` in binary COPY; none where nothing is written. */
  readonly standings: Uint8Array<ArrayBuffer>;
  /** Of them, where nothing is written, those of whom other points were found. */
  readonly changed: readonly Assessed[];
  /** Candidates of whom the facts are to be read. */
  readonly rest: readonly number[];
}
