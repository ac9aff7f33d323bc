import type { CategoryChanges } from '../categories/changes.ts';
import type { Factor } from '../crs/factor.ts';
import type { Instrument } from '../instruments/instruments.ts';

/** A factor that an amendment adds to a group of the CRS, such as `crs.additional`. */
export interface AddedFactor {
  readonly group: string;
  readonly factor: Factor;
}

/**
 * An instrument in one piece: who it is, the values it sets, the factors it adds and the categories it changes. Laid over the law it makes
 * the law of the days from its coming into force; a reform is one that nobody has enacted.
 */
export interface Amendment extends Instrument {
  readonly id: string;
  /** New values by the id of a parameter, or new choices by the id of a policy. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly factors: readonly AddedFactor[];
  /**
   * Versions of categories that it adds or ends. Those of an enacted instrument stand in `categories/versions.json`:
   * rounds and proofs cite them.
   */
  readonly categories?: CategoryChanges;
}
