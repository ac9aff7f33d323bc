import type { Amendment } from '../amendments/amendment.ts';
import { enacted } from '../amendments/enacted.ts';
import { categoryVersions } from '../categories/categories.ts';
import { categoriesUnder } from '../categories/changes.ts';
import { type Instrument, instruments } from '../instruments/instruments.ts';
import { FIRST_DAY } from '../ruleset.ts';
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

/** Every version of the law since the first day of Express Entry, oldest first. */
export function versions(reforms: readonly Amendment[] = []): readonly Version[] {
  const all: Readonly<Record<string, Pick<Instrument, 'inForce'>>> = {
    ...instruments,
    ...Object.fromEntries([...enacted, ...reforms].map((amendment) => [amendment.id, amendment])),
  };
  const begun = Map.groupBy(Object.keys(all), (id) => {
    const inForce = all[id]?.inForce ?? FIRST_DAY;
    return inForce < FIRST_DAY ? FIRST_DAY : inForce;
  });
  const amendments = [...enacted, ...reforms].sort((a, b) => (a.inForce < b.inForce ? -1 : 1));
  const categoriesOf = (on: PlainDate): string[] =>
    categoriesUnder(
      on,
      amendments.filter(({ inForce }) => inForce <= on),
    ).map(({ id }) => id);
  const ends = [
    ...categoryVersions,
    ...amendments.flatMap(({ categories }) => categories?.add ?? []),
  ].flatMap(({ until }) => (until === null ? [] : [addDays(until, 1)]));
  const days = [...new Set([...begun.keys(), ...ends])].sort();
  return days.map((on, i) => {
    const next = days[i + 1];
    const stay = categoriesOf(on);
    return {
      on,
      until: next === undefined ? null : addDays(next, -1),
      instruments: begun.get(on) ?? [],
      ended: on === FIRST_DAY ? [] : categoriesOf(addDays(on, -1)).filter((id) => !stay.includes(id)),
    };
  });
}
