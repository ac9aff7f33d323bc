import type { PoolBand } from '../../api/types.ts';
import type { Bar } from './draw.ts';

/** The finest bands, which cover every score once: ten-point parts stand in for the band they divide. */
function finestBands(bands: readonly PoolBand[]): PoolBand[] {
  const parts = bands.filter((band) => band.part);
  return bands
    .filter((band) => band.part || !parts.some((part) => band.from <= part.from && part.to <= band.to))
    .toSorted((a, b) => a.from - b.from);
}

/**
 * Bars whose area is the number of people. Bands are 10 to 600 points wide: drawn by height alone, the wide
 * ones would look far too full.
 */
export function barsOf(bands: readonly PoolBand[]): Bar[] {
  return finestBands(bands).map(({ from, to, published, simulated }) => {
    const width = to - from + 1;
    return {
      from,
      end: to + 1,
      published: published / width,
      simulated: simulated === null ? null : simulated / width,
    };
  });
}
