import type { CodedCandidate } from './candidate.ts';

/** A part of the coded candidate that a factor can read; each part of a spouse is known or unknown by itself. */
export type CodedField =
  | keyof CodedCandidate
  | 'spouse.education'
  | 'spouse.clb'
  | 'spouse.canadianWorkYears';

/**
 * A coded candidate of which parts may be unknown. Where a field is listed, its value in `candidate` says nothing
 * and no rule may read it; the paths are of the facts that would settle it.
 */
export interface Coded {
  readonly candidate: CodedCandidate;
  readonly unknown: Readonly<Partial<Record<CodedField, readonly string[]>>>;
}

/** A candidate of whom everything is known. */
export function known(candidate: CodedCandidate): Coded {
  return { candidate, unknown: whatNobodyDeclared(candidate) };
}

/** Optional parts that were left out are unknown, not empty. */
function whatNobodyDeclared(candidate: CodedCandidate): Coded['unknown'] {
  return {
    ...(candidate.canadianWorkByOccupation === undefined && {
      canadianWorkByOccupation: ['canadianWorkByOccupation'],
    }),
    ...(candidate.jobOfferOccupation === undefined && { jobOfferOccupation: ['jobOfferOccupation'] }),
  };
}
