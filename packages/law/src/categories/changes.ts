import { type InstrumentId, instruments } from '../instruments/instruments.ts';
import type { PlainDate } from '../time/plainDate.ts';
import { type CategoryInForce, categoriesOn, categoryVersions } from './categories.ts';

/** What an amendment does to the categories of rounds. */
export interface CategoryChanges {
  /** Versions that begin on its day. Each takes the place of the version of its family that is in force then. */
  readonly add: readonly CategoryInForce[];
  /** Ids of versions whose last day is the day before, with none in their place. */
  readonly end: readonly string[];
}

/** An amendment, as far as categories are concerned. */
export interface AmendsCategories {
  readonly inForce: PlainDate;
  readonly categories?: CategoryChanges;
}

const begins = (instrument: string): PlainDate => instruments[instrument as InstrumentId].inForce;

/**
 * The category versions in force on a day under amendments: those of the law in its order, then those that were added.
 * Of a family, the version that began last stands; of two of one day, that of the later amendment.
 * @param laid amendments in force on the day, oldest first
 */
export function categoriesUnder(
  on: PlainDate,
  laid: readonly AmendsCategories[],
): readonly CategoryInForce[] {
  const amending = laid.flatMap(({ inForce, categories }) =>
    categories ? [{ inForce, ...categories }] : [],
  );
  if (amending.length === 0) return categoriesOn(on);
  const replaced = (family: string, since: PlainDate, after: number): boolean =>
    amending.some(
      ({ inForce, add }, i) => i > after && inForce >= since && add.some((added) => added.family === family),
    );
  const ended = (id: string, after: number): boolean =>
    amending.some(({ end }, i) => i > after && end.includes(id));
  const ofLaw = categoriesOn(on).filter(
    ({ id, family, instrument }) => !ended(id, -1) && !replaced(family, begins(instrument), -1),
  );
  const added = amending.flatMap(({ inForce, add }, at) =>
    add.filter(
      ({ id, family, until }) =>
        (until === null || on <= until) &&
        !ended(id, at) &&
        !replaced(family, inForce, at) &&
        !categoryVersions.some((later) => {
          const day = begins(later.instrument);
          return later.family === family && inForce < day && day <= on;
        }),
    ),
  );
  return Object.freeze([...ofLaw, ...added]);
}
