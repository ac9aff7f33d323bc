import type { PoolDistribution } from '../../api/types.ts';

export interface PoolSummary {
  /** Published people above 500 points. */
  readonly above: number;
  /** The ten-point part with the most published people. */
  readonly crowded: { readonly from: number; readonly to: number; readonly people: number } | null;
  /** Largest difference of simulated and published people in a band; null without a simulated pool. */
  readonly largestDifference: number | null;
}

const HIGH_SCORE = 500;

/** What the picture says, as numbers. */
export function summaryOf({ bands }: PoolDistribution): PoolSummary {
  const above = bands
    .filter((band) => !band.part && band.from > HIGH_SCORE)
    .reduce((sum, band) => sum + band.published, 0);
  const [first] = bands.filter((band) => band.part).toSorted((a, b) => b.published - a.published);
  const differences = bands.flatMap(({ published, simulated }) =>
    simulated === null ? [] : [Math.abs(simulated - published)],
  );
  return {
    above,
    crowded: first ? { from: first.from, to: first.to, people: first.published } : null,
    largestDifference: differences.length === 0 ? null : Math.max(...differences),
  };
}
