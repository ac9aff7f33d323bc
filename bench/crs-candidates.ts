import { type CodedCandidate, readCodedCandidate } from '@openentry/law';
import { occupationsWith } from '../packages/pool/src/synthesis/assumptions.ts';
import { STEM_SHARE } from '../packages/pool/src/synthesis/calibration.ts';
import { chanceOf } from '../packages/pool/src/synthesis/random.ts';
import { drawTraits } from '../packages/pool/src/synthesis/traits.ts';

/** Fictional people as the synthetic pool draws them, read from JSON as a program gets them. */
export function inventedCandidates(count: number): CodedCandidate[] {
  const chance = chanceOf('bench');
  const mix = occupationsWith(STEM_SHARE);
  return Array.from({ length: count }, () => {
    const read = readCodedCandidate(JSON.parse(JSON.stringify(drawTraits(chance, mix).coded)));
    if (!read.ok) throw new RangeError(JSON.stringify(read.problems));
    return read.value;
  });
}
