const HUNDRED = 100;

/**
 * The percentile by nearest rank: the least value that is not exceeded by so many of a hundred. It is the value of a
 * real application, and "within it, 80 % were decided" is true as it stands.
 * @param percent more than 0, at most 100
 * @returns null of no values
 */
export function nearestRank(values: readonly number[], percent: number): number | null {
  if (!(percent > 0 && percent <= HUNDRED)) throw new RangeError(`Not a percentile: ${percent}`);
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / HUNDRED) - 1] ?? null;
}
