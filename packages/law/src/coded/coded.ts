import type { CodedCandidate } from './candidate.ts';

/** A part of the coded candidate that a factor can read; each part of a spouse is known or unknown by itself. */
export type CodedField =
  | keyof CodedCandidate
  | 'spouse.education'
  | 'spouse.clb'
  | 'spouse.canadianWorkYears';

/**
 * A coded candidate of which parts may be unknown. Where a field is listed, its value in `candidate` says nothing
 * and no rule may read it; the paths are of the facts that would settle it. Of {@link OPTIONAL_FIELDS} the value is
 * what is sure.
 */
export interface Coded {
  readonly candidate: CodedCandidate;
  readonly unknown: Readonly<Partial<Record<CodedField, readonly string[]>>>;
  /** What unknown parts among {@link OPTIONAL_FIELDS} are at most, as far as that is known. */
  readonly most?: Partial<Pick<CodedCandidate, OptionalField>>;
}

/** Parts of a candidate that may be left out: only factors that tell occupations apart read them. */
export const OPTIONAL_FIELDS = [
  'canadianWorkByOccupation',
  'canadianWorkByTier',
  'jobOfferOccupation',
  'validOfferOccupation',
] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** A candidate of whom everything is known, but for optional parts that were left out: unknown, not empty. */
export function known(candidate: CodedCandidate): Coded {
  const left = OPTIONAL_FIELDS.filter((field) => candidate[field] === undefined);
  return { candidate, unknown: Object.fromEntries(left.map((field) => [field, [field]])) };
}
