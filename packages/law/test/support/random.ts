import fc from 'fast-check';

/** Chance for hand-written generators: cheap enough for a million people a minute. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, the same stream on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    between,
    happens: (probability) => fraction() < probability,
    pick: <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T,
  };
}

class Made<T> extends fc.Arbitrary<T> {
  readonly #make: (random: Random) => T;
  readonly #simpler: (value: T) => Iterable<T>;

  constructor(make: (random: Random) => T, simpler: (value: T) => Iterable<T>) {
    super();
    this.#make = make;
    this.#simpler = simpler;
  }

  override generate(mrng: fc.Random): fc.Value<T> {
    return new fc.Value(this.#make(randomFrom(mrng.nextInt())), undefined);
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(Made.#values(this.#simpler(value)));
  }

  static *#values<T>(values: Iterable<T>): IterableIterator<fc.Value<T>> {
    for (const value of values) yield new fc.Value(value, undefined);
  }
}

/**
 * An arbitrary of a hand-written generator, many times quicker than one composed of records. A counterexample is
 * made smaller by whatever `simpler` proposes.
 */
export function made<T>(
  make: (random: Random) => T,
  simpler: (value: T) => Iterable<T> = () => [],
): fc.Arbitrary<T> {
  return new Made(make, simpler);
}
