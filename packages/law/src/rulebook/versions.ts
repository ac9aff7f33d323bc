import type { Amendment } from '../amendments/amendment.ts';
import { enacted } from '../amendments/enacted.ts';
import { categoryVersions } from '../categories/categories.ts';
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
  const ended = Map.groupBy(
    categoryVersions.filter(({ until }) => until !== null),
    ({ until }) => addDays(until ?? FIRST_DAY, 1),
  );
  const days = [...new Set([...begun.keys(), ...ended.keys()])].sort();
  return days.map((on, i) => {
    const next = days[i + 1];
    return {
      on,
      until: next === undefined ? null : addDays(next, -1),
      instruments: begun.get(on) ?? [],
      ended: (ended.get(on) ?? []).map(({ id }) => id),
    };
  });
}
