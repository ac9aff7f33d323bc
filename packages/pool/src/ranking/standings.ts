/**
 * What a round needs to know of each person, as columns: one number each, so that a pool of any size is
 * ranked without making an object for anybody.
 */
export interface Standings {
  readonly length: number;
  /** Whole and unique; the third key of the order. */
  readonly profileId: Float64Array;
  /** CRS points. */
  readonly crs: Int16Array;
  /** When the profile entered the pool first: microseconds since 1970-01-01 UTC. */
  readonly receivedAt: Float64Array;
}

/** Columns for a number of people, to be filled in. */
export function standingsOf(length: number): Standings {
  return {
    length,
    profileId: new Float64Array(length),
    crs: new Int16Array(length),
    receivedAt: new Float64Array(length),
  };
}
