import { type InstrumentId, instruments } from '../instruments/instruments.ts';
import type { PlainDate } from '../time/plainDate.ts';
import versions from './versions.json' with { type: 'json' };

/** What a person must have to belong to a category. */
export type CategoryRequirement =
  | {
      readonly kind: 'work';
      /** Months of full-time or equivalent work in one listed occupation. */
      readonly months: number;
      readonly windowYears: number;
      readonly continuous: boolean;
      readonly inCanada: boolean;
    }
  | { readonly kind: 'language'; readonly language: 'fr'; readonly nclc: number }
  | {
      readonly kind: 'military';
      /** Years of continuous service in a recognized foreign military. */
      readonly serviceYears: number;
      /** Years of the offer of the Canadian Forces Recruiting Group. */
      readonly offerYears: number;
      /** Years of the post-secondary credential. */
      readonly credentialYears: number;
    };

/**
 * One version of a category for category-based selection (IRPA 10.3(1)(h.2)). Those of the law name one of its
 * instruments; those that a reform adds name the reform.
 */
export interface CategoryVersion<By extends string = InstrumentId> {
  readonly id: string;
  readonly family: string;
  readonly version: string;
  readonly instrument: By;
  /** Last day of the version; null while it is the current one. */
  readonly until: PlainDate | null;
  readonly name: { readonly en: string; readonly fr: string };
  readonly nameFrVerified: boolean;
  /** Label of rounds in IRCC's feed; French where it was seen. */
  readonly roundLabel: { readonly en: string; readonly fr: string | null };
  readonly roundLabelInferred: boolean;
  readonly aliases: readonly string[];
  readonly requirement: CategoryRequirement;
  readonly nocs: readonly string[];
  readonly confidence: string;
}

/** A version that the law or a reform brought. */
export type CategoryInForce = CategoryVersion<string>;

/** Every version of the law, oldest first; what reforms add stands in the law of their day. */
export const categoryVersions = versions as readonly CategoryVersion[];

/** The category version with this id, e.g. `stem@v1`, or undefined. */
export function categoryVersion(id: string): CategoryVersion | undefined {
  return categoryVersions.find((version) => version.id === id);
}

/** The answer for the last day: a round asks for the same day again for every person. */
let last: { readonly on: PlainDate; readonly versions: readonly CategoryVersion[] } | null = null;

/** The category versions of the law in force on a day; with what reforms change of them, `law.categories`. */
export function categoriesOn(on: PlainDate): readonly CategoryVersion[] {
  if (last?.on === on) return last.versions;
  const inForce = categoryVersions.filter(
    ({ instrument, until }) => instruments[instrument].inForce <= on && (until === null || on <= until),
  );
  last = { on, versions: Object.freeze(inForce) };
  return last.versions;
}
