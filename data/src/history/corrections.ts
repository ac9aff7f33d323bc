import corrections from '../../rounds/corrections.json' with { type: 'json' };
import type { RoundFigures } from '../figures.ts';

/** A slip of the feed that this product corrects, with why and by what. */
export interface Correction {
  readonly number: string;
  readonly field: 'instantUtc' | 'invitations' | 'tieBreakUtc';
  /** The feed's words. */
  readonly words: string;
  /** What they are read as; null where nothing was taken from them. */
  readonly read: string | number | null;
  readonly value: string | number;
  readonly reason: { readonly en: string; readonly fr: string };
  readonly source: { readonly en: string; readonly fr: string };
  /** S secondary source, I inferred. */
  readonly grade: string;
}

/** Every correction that is made, and there is no other place where a figure of the feed is changed. */
export const feedCorrections = corrections as readonly Correction[];

/** Figures with the corrections that apply to them. */
export interface Corrected {
  readonly figures: RoundFigures;
  readonly corrections: readonly Correction[];
}

/** Corrects a record that was read. A figure that IRCC itself has changed since is left as it is. */
export function correct(figures: RoundFigures): Corrected {
  const applied = feedCorrections.filter(
    ({ number, field, read }) => number === figures.number && figures[field] === read,
  );
  if (applied.length === 0) return { figures, corrections: [] };
  const values = Object.fromEntries(applied.map(({ field, value }) => [field, value]));
  return { figures: { ...figures, ...values }, corrections: applied };
}

/** The corrections that figures of the public history contain. */
export function correctionsIn(figures: Omit<RoundFigures, 'name'>): Correction[] {
  return feedCorrections.filter(
    ({ number, field, value }) => number === figures.number && figures[field] === value,
  );
}
