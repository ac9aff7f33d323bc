import type { AddedFactor, Amendment } from './amendments/amendment.ts';
import { enacted } from './amendments/enacted.ts';
import type { CategoryInForce } from './categories/categories.ts';
import { categoriesUnder } from './categories/changes.ts';
import { type Grade, type Instrument, instruments } from './instruments/instruments.ts';
import { entryOn, type Parameter } from './parameters/parameter.ts';
import type { Policy } from './policies/policy.ts';
import type { Comparable, Moving } from './time/moving.ts';
import { type PlainDate, plainDate } from './time/plainDate.ts';

/** First day of Express Entry: no earlier day has rules. */
export const FIRST_DAY: PlainDate = plainDate('2015-01-01');
/** Last day through which the values were compared with their sources. */
export const VERIFIED_THROUGH: PlainDate = plainDate('2026-08-24');
/** Day of a reported amendment of the CRS whose text nobody has; results from then on carry a warning. */
export const KNOWN_GAP_FROM: PlainDate = plainDate('2026-11-03');

/** A value in force with where it comes from. */
export interface InForce<T> {
  readonly value: T;
  /** Id of an instrument or amendment; {@link Ruleset.instrument} has the rest. */
  readonly instrument: string;
  readonly inForce: PlainDate;
  readonly grade: Grade;
}

/** The law in force on one day: immutable, asked through the parameters that rules declare. */
export interface Ruleset {
  readonly on: PlainDate;
  /** Instruments in force on that day, oldest first: the name of this version of the law. */
  readonly instruments: readonly string[];
  /** Hypothetical instruments laid over the law, in order; empty for the law as it is. */
  readonly reforms: readonly Amendment[];
  /** Days from which the applicable text is not fully known, if that day has come. */
  readonly knownGap: PlainDate | null;
  /** The entry in force, or null where the law has none on that day. */
  find<T>(parameter: Parameter<T>): InForce<T> | null;
  /**
   * The value in force.
   * @throws RangeError where the law has none on that day.
   */
  read<T>(parameter: Parameter<T>): T;
  /** The choice that applies to a contested point. */
  choice<Choice extends string>(policy: Policy<Choice>): Choice;
  /** Factors that amendments in force add to a group of the CRS; to any of them where none is named. */
  added(group?: string): readonly AddedFactor[];
  /** Versions of categories in force that day. */
  readonly categories: readonly CategoryInForce[];
  /** What is known of an instrument in force. */
  instrument(id: string): Instrument;
  /**
   * True on a day and after it. Rules ask for the day of the law by this, {@link Ruleset.passed} and
   * {@link Ruleset.follow}, never by comparing it: so what they read of the calendar can be watched, and the next
   * day on which they say something else be found (`drift/`).
   */
  reached(day: PlainDate): boolean;
  /** True after a day, such as the last one of a permit. */
  passed(day: PlainDate): boolean;
  /** What something that the calendar moves is on the day of the law. */
  follow<T extends Comparable>(moving: Moving<T>): T;
}

const cache = new Map<PlainDate, Ruleset>();
const CACHE_LIMIT = 512;

/**
 * The law of a day: a fold over the instruments in force, with hypothetical ones laid over it if given.
 * @throws RangeError before 2015-01-01.
 */
export function rulesetOn(on: PlainDate, reforms: readonly Amendment[] = []): Ruleset {
  if (reforms.length > 0) return fold(on, reforms);
  const cached = cache.get(on);
  if (cached) return cached;
  const ruleset = fold(on, []);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(on, ruleset);
  return ruleset;
}

/**
 * The same law with another answer to a contested point, to see what it would change. What is asked of its day is
 * not watched: it decides nothing.
 */
export function withChoice(law: Ruleset, asked: Policy, answer: string): Ruleset {
  const { on } = law;
  return {
    ...law,
    choice: <Choice extends string>(policy: Policy<Choice>): Choice =>
      policy.id === asked.id ? (answer as Choice) : law.choice(policy),
    reached: (day) => day <= on,
    passed: (day) => day < on,
    follow: (moving) => moving.on(on),
  };
}

function fold(on: PlainDate, reforms: readonly Amendment[]): Ruleset {
  if (on < FIRST_DAY) {
    throw new RangeError(`Express Entry began on ${FIRST_DAY}; there are no rules for ${on}`);
  }
  const base: Record<string, Instrument> = instruments;
  // Later amendments win over earlier ones, reforms over the law.
  const laid = [...enacted, ...reforms]
    .filter(({ inForce }) => inForce <= on)
    .sort((a, b) => (a.inForce < b.inForce ? -1 : a.inForce > b.inForce ? 1 : 0));
  const resolved = new Map<Parameter<unknown>, InForce<unknown> | null>();
  const resolve = <T>(declared: Parameter<T>): InForce<T> | null => {
    const amending = laid.findLast(({ values }) => Object.hasOwn(values, declared.id));
    const entry = entryOn(declared, on);
    if (amending && (entry === null || instruments[entry.instrument].inForce <= amending.inForce)) {
      const { id, inForce, grade } = amending;
      return { value: amending.values[declared.id] as T, instrument: id, inForce, grade };
    }
    if (entry === null) return null;
    const { inForce, grade } = instruments[entry.instrument];
    return { value: entry.value, instrument: entry.instrument, inForce, grade };
  };
  const find = <T>(declared: Parameter<T>): InForce<T> | null => {
    const known = resolved.get(declared);
    if (known !== undefined) return known as InForce<T> | null;
    const found = resolve(declared);
    resolved.set(declared, found);
    return found;
  };
  const addedTo = new Map<string, readonly AddedFactor[]>();
  const factors = Object.freeze(laid.flatMap((amendment) => amendment.factors));
  for (const factor of factors) {
    addedTo.set(factor.group, [...(addedTo.get(factor.group) ?? []), factor]);
  }
  const NONE: readonly AddedFactor[] = [];
  return Object.freeze({
    on,
    instruments: Object.freeze([
      ...Object.keys(base).filter((id) => (base[id]?.inForce ?? '') <= on),
      ...laid.map(({ id }) => id),
    ]),
    reforms: Object.freeze([...reforms]),
    knownGap: on >= KNOWN_GAP_FROM ? KNOWN_GAP_FROM : null,
    find,
    read<T>(declared: Parameter<T>): T {
      const entry = find(declared);
      if (!entry) throw new RangeError(`${declared.id} has no value on ${on}`);
      return entry.value;
    },
    choice<Choice extends string>(asked: Policy<Choice>): Choice {
      const amending = laid.findLast(({ values }) => Object.hasOwn(values, asked.id));
      return amending === undefined ? asked.default : (amending.values[asked.id] as Choice);
    },
    added: (group?: string) => (group === undefined ? factors : (addedTo.get(group) ?? NONE)),
    categories: categoriesUnder(on, laid),
    instrument(id: string): Instrument {
      const found = laid.find((amendment) => amendment.id === id) ?? base[id];
      if (!found) throw new RangeError(`${id} is no instrument in force on ${on}`);
      return found;
    },
    reached: (day: PlainDate) => day <= on,
    passed: (day: PlainDate) => day < on,
    follow: <T extends Comparable>(moving: Moving<T>) => moving.on(on),
  });
}
