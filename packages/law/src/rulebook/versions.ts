import type { Amendment } from '../amendments/amendment.ts';
import { enacted } from '../amendments/enacted.ts';
import { categoryVersions } from '../categories/categories.ts';
import { type Instrument, instruments } from '../instruments/instruments.ts';
import { FIRST_DAY, rulesetOn } from '../ruleset.ts';
import { addDays, type PlainDate } from '../time/plainDate.ts';

/** One version of the law: the days from `on` until the next version are governed by the same rules. */
export interface Version {
  readonly on: PlainDate;
  /** Last day; null for the latest version known. */
  readonly until: PlainDate | null;
  /** Instruments that come into force on the first day; for the first version all those in force by then. */
  readonly instruments: readonly string[];
  /** Versions of categories whose last day was the day before. */
  readonly ended: readonly string[];
}

/** The day after the last one of every version of a category. */
function ends(laid: readonly Amendment[]): PlainDate[] {
  return [...categoryVersions, ...laid.flatMap(({ categories }) => categories?.add ?? [])].flatMap(
    ({ until }) => (until === null ? [] : [addDays(until, 1)]),
  );
}

/** Every version of the law since the first day of Express Entry, oldest first. */
export function versions(reforms: readonly Amendment[] = []): readonly Version[] {
  const laid = [...enacted, ...reforms];
  const all: readonly (readonly [id: string, Pick<Instrument, 'inForce'>])[] = [
    ...Object.entries(instruments),
    ...laid.map((amendment) => [amendment.id, amendment] as const),
  ];
  const begun = Map.groupBy(all, ([, { inForce }]) => (inForce > FIRST_DAY ? inForce : FIRST_DAY));
  const categoriesOf = (on: PlainDate): string[] => rulesetOn(on, reforms).categories.map(({ id }) => id);
  const days = [...new Set([...begun.keys(), ...ends(laid)])].sort();
  return days.map((on, i) => {
    const next = days[i + 1];
    const stay = categoriesOf(on);
    return {
      on,
      until: next === undefined ? null : addDays(next, -1),
      instruments: (begun.get(on) ?? []).map(([id]) => id),
      ended: on === FIRST_DAY ? [] : categoriesOf(addDays(on, -1)).filter((id) => !stay.includes(id)),
    };
  });
}
