import { type InstrumentId, instruments } from './instruments/instruments.ts';
import { type Entry, entryOn, type Parameter } from './parameters/parameter.ts';
import { type PlainDate, plainDate } from './time/plainDate.ts';

/** First day of Express Entry: no earlier day has rules. */
export const FIRST_DAY: PlainDate = plainDate('2015-01-01');
/** Last day through which the values were compared with their sources. */
export const VERIFIED_THROUGH: PlainDate = plainDate('2026-08-24');
/** Day of a reported amendment of the CRS whose text nobody has; results from then on carry a warning. */
export const KNOWN_GAP_FROM: PlainDate = plainDate('2026-11-03');

/** The law in force on one day: immutable, asked through the parameters that rules declare. */
export interface Ruleset {
  readonly on: PlainDate;
  /** Instruments in force on that day, oldest first: the name of this version of the law. */
  readonly instruments: readonly InstrumentId[];
  /** Days from which the applicable text is not fully known, if that day has come. */
  readonly knownGap: PlainDate | null;
  /** The entry in force, or null where the law has none on that day. */
  find<T>(parameter: Parameter<T>): Entry<T> | null;
  /**
   * The value in force.
   * @throws RangeError where the law has none on that day.
   */
  read<T>(parameter: Parameter<T>): T;
}

const cache = new Map<PlainDate, Ruleset>();
const CACHE_LIMIT = 512;

/**
 * The law of a day: a fold over the instruments in force.
 * @throws RangeError before 2015-01-01.
 */
export function rulesetOn(on: PlainDate): Ruleset {
  const cached = cache.get(on);
  if (cached) return cached;
  if (on < FIRST_DAY) {
    throw new RangeError(`Express Entry began on ${FIRST_DAY}; there are no rules for ${on}`);
  }
  const resolved = new Map<Parameter<unknown>, Entry<unknown> | null>();
  const find = <T>(declared: Parameter<T>): Entry<T> | null => {
    const known = resolved.get(declared);
    if (known !== undefined) return known as Entry<T> | null;
    const entry = entryOn(declared, on);
    resolved.set(declared, entry);
    return entry;
  };
  const ruleset: Ruleset = Object.freeze({
    on,
    instruments: Object.freeze(
      (Object.keys(instruments) as InstrumentId[]).filter((id) => instruments[id].inForce <= on),
    ),
    knownGap: on >= KNOWN_GAP_FROM ? KNOWN_GAP_FROM : null,
    find,
    read<T>(declared: Parameter<T>): T {
      const entry = find(declared);
      if (!entry) throw new RangeError(`${declared.id} has no value on ${on}`);
      return entry.value;
    },
  });
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(on, ruleset);
  return ruleset;
}
