import type { Amendment } from '../amendments/amendment.ts';
import { enacted } from '../amendments/enacted.ts';
import { type Grade, instruments } from '../instruments/instruments.ts';
import type { Parameter } from '../parameters/parameter.ts';
import { addDays, dayNumber, type PlainDate } from '../time/plainDate.ts';

/** A value from its first to its last day. */
export interface Period<T = unknown> {
  readonly value: T;
  /** Id of the instrument or amendment that brought it. */
  readonly instrument: string;
  readonly inForce: PlainDate;
  /** Last day; null while no later value is known. */
  readonly until: PlainDate | null;
  readonly grade: Grade;
}

type Event<T> = Omit<Period<T>, 'until'>;

/**
 * Every value a parameter has had, oldest first, with the hypothetical instruments given laid over the law as a
 * ruleset lays them.
 */
export function historyOf<T>(parameter: Parameter<T>, reforms: readonly Amendment[] = []): Period<T>[] {
  const events: Event<T>[] = parameter.entries.map(({ instrument, value }) => {
    const { inForce, grade } = instruments[instrument];
    return { value, instrument, inForce, grade };
  });
  for (const { id, inForce, grade, values } of [...enacted, ...reforms]) {
    if (Object.hasOwn(values, parameter.id)) {
      events.push({ value: values[parameter.id] as T, instrument: id, inForce, grade });
    }
  }
  // Of one day, the one that stands last in this stable order applies: amendments over the law, the latest over all.
  events.sort((a, b) => dayNumber(a.inForce) - dayNumber(b.inForce));
  const applying = events.filter((event, i) => events[i + 1]?.inForce !== event.inForce);
  return applying.map((event, i) => {
    const next = applying[i + 1];
    return { ...event, until: next ? addDays(next.inForce, -1) : null };
  });
}
