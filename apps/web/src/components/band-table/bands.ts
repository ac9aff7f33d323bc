/** The scores of a band written `451-500`, both ends included. */
export function scoresOf(band: string): { readonly from: number; readonly to: number } {
  const [from = 0, to = 0] = band.split('-').map(Number);
  return { from, to };
}

/** The highest scores first, and each band before the parts of it. */
export function highestFirst(a: { readonly band: string }, b: { readonly band: string }): number {
  const one = scoresOf(a.band);
  const other = scoresOf(b.band);
  const contained = one.from <= other.from && other.to <= one.to;
  if (contained) return -1;
  return other.from <= one.from && one.to <= other.to ? 1 : other.to - one.to;
}
