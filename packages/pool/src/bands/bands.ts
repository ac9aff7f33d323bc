/** A band of CRS points, both ends included, with how many people a distribution counts in it. */
export interface Band {
  readonly band: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** True for a ten-point part of a wider band that is also published. */
  readonly part: boolean;
}

/** A published distribution: persons by band (`601-1200`, …) and `total`. */
export type Distribution = Readonly<Record<string, number>>;

const PATTERN = /^(\d+)-(\d+)$/;

/** The bands of a distribution, highest first, each wide band before its parts. */
export function bandsOf(distribution: Distribution): Band[] {
  const ranges = Object.keys(distribution).flatMap((band) => {
    const match = PATTERN.exec(band);
    return match ? [{ band, from: Number(match[1]), to: Number(match[2]) }] : [];
  });
  return ranges
    .map((range) => ({
      ...range,
      count: distribution[range.band] ?? 0,
      part: ranges.some((wide) => wide !== range && wide.from <= range.from && range.to <= wide.to),
    }))
    .sort((a, b) => b.to - a.to || a.from - b.from);
}

/** The narrowest bands: together they cover the scale without overlap. */
export function narrowestBands(distribution: Distribution): Band[] {
  const all = bandsOf(distribution);
  return all.filter(
    (wide) => !all.some((other) => other !== wide && wide.from <= other.from && other.to <= wide.to),
  );
}

/** How well a pool fits a published distribution, band by band. */
export interface BandFit {
  readonly band: string;
  readonly from: number;
  readonly to: number;
  readonly part: boolean;
  readonly published: number;
  readonly simulated: number;
}

/**
 * Compares counts by score with a published distribution.
 * @param countAt people at each CRS score from 0 to 1,200
 */
export function fitBands(distribution: Distribution, countAt: ArrayLike<number>): BandFit[] {
  return bandsOf(distribution).map(({ band, from, to, part, count }) => {
    let simulated = 0;
    for (let crs = from; crs <= to; crs++) simulated += countAt[crs] ?? 0;
    return { band, from, to, part, published: count, simulated };
  });
}
