import type { ProvisionId } from '../explain/provisions.ts';
import { type InstrumentId, instruments } from '../instruments/instruments.ts';
import type { PlainDate } from '../time/plainDate.ts';

/** One value of law, from the day its instrument comes into force until the next entry. */
export interface Entry<T> {
  readonly instrument: InstrumentId;
  readonly value: T;
}

/** A value of law as a dated series. Rules read it through a ruleset and never compare dates themselves. */
export interface Parameter<T> {
  readonly id: string;
  readonly provision: ProvisionId;
  /** In order of coming into force. Before the first entry the value does not exist. */
  readonly entries: readonly Entry<T>[];
}

/**
 * Declares a dated value of law.
 * @throws RangeError when two entries come into force on one day or out of order: which of two values
 * applies must never depend on the order of lines.
 */
export function parameter<T>(declaration: Parameter<T>): Parameter<T> {
  let previous = '';
  for (const { instrument } of declaration.entries) {
    const { inForce } = instruments[instrument];
    if (inForce <= previous) {
      throw new RangeError(`${declaration.id}: entry of ${instrument} is not later than the one before it`);
    }
    previous = inForce;
  }
  return Object.freeze(declaration);
}

/** The entry that applies on a day, or null before the first. */
export function entryOn<T>(declared: Parameter<T>, on: PlainDate): Entry<T> | null {
  let current: Entry<T> | null = null;
  for (const entry of declared.entries) {
    if (instruments[entry.instrument].inForce <= on) current = entry;
  }
  return current;
}
