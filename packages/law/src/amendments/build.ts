import type { CategoryRequirement } from '../categories/categories.ts';
import type { CategoryChanges } from '../categories/changes.ts';
import { type OccupationPoints, occupationPoints, tiersId } from '../crs/occupationPoints.ts';
import type { Instrument } from '../instruments/instruments.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { Amendment } from './amendment.ts';

/** A factor as an amendment's file declares it. */
export interface DeclaredFactor extends OccupationPoints {
  readonly kind: 'occupationPoints';
}

/** What an amendment's file says of categories; the id of a version is `family@version`. */
export interface DeclaredCategories {
  readonly add: readonly DeclaredCategory[];
  readonly end: readonly string[];
}

export interface DeclaredCategory {
  readonly family: string;
  readonly version: string;
  readonly name: Bilingual;
  readonly roundLabel?: Bilingual;
  readonly until?: string;
  readonly requirement: CategoryRequirement;
  readonly nocs: readonly string[];
}

/** An amendment as data: what a JSON file of {@link readAmendment} holds once it is read. */
export interface AmendmentFile extends Omit<Instrument, 'inForce' | 'checkedOn'> {
  readonly id: string;
  readonly inForce: string;
  readonly checkedOn: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly factors: readonly DeclaredFactor[];
  readonly categories?: DeclaredCategories;
}

/** How a factor of each kind is made. */
const makers = { occupationPoints } as const satisfies Record<DeclaredFactor['kind'], unknown>;

export const categoryId = ({ family, version }: Pick<DeclaredCategory, 'family' | 'version'>): string =>
  `${family}@${version}`;

/** The categories of an amendment, from its file. */
function categoriesOf({ add, end }: DeclaredCategories, instrument: string): CategoryChanges {
  return {
    add: add.map(({ name, roundLabel, until, ...added }) => ({
      ...added,
      id: categoryId(added),
      instrument,
      until: (until ?? null) as PlainDate | null,
      name,
      nameFrVerified: false,
      roundLabel: roundLabel ?? name,
      roundLabelInferred: roundLabel === undefined,
      aliases: [],
      confidence: 'hypothetical',
    })),
    end,
  };
}

/**
 * The amendment that a file declares, without looking at the law: so that `enacted.ts` can be built before any rule
 * is loaded. The tiers of factors become values of the amendment, which their explanations cite.
 */
export function amendmentOf(file: AmendmentFile): Amendment {
  const { id, title, citation, source, grade, values, factors } = file;
  const tiers = factors.map((factor) => [tiersId(factor.id), factor.tiers] as const);
  return Object.freeze({
    id,
    title,
    inForce: file.inForce as PlainDate,
    citation,
    source,
    grade,
    checkedOn: file.checkedOn as PlainDate,
    values: Object.freeze({ ...values, ...Object.fromEntries(tiers) }),
    ...(file.categories && { categories: categoriesOf(file.categories, id) }),
    factors: Object.freeze(factors.map(({ kind, ...declared }) => makers[kind](declared))),
  });
}
