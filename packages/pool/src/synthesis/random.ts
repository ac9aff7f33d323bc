import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A seeded stream of chances; the same seed gives the same stream on every machine. */
export interface Chance {
  /** A fraction in [0, 1) of 2^-32 steps. */
  fraction(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** True with this probability. */
  happens(probability: number): boolean;
  /** An item by its weight. */
  pick<T>(choices: Weighted<T>): T;
}

/** Items with their running sums of weight, so that a pick is one number and a short search. */
export interface Weighted<T> {
  readonly items: readonly T[];
  readonly sums: readonly number[];
}

/** Items with weights, in any unit. */
export function weighted<T>(pairs: readonly (readonly [T, number])[]): Weighted<T> {
  let sum = 0;
  return { items: pairs.map(([item]) => item), sums: pairs.map(([, weight]) => (sum += weight)) };
}

const STEPS = 2 ** 32;

/** 32 bits of a text seed (FNV-1a), so that a seed can be a word or a number. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    value = Math.imul(value ^ seed.charCodeAt(i), 0x01000193);
  }
  return value | 0;
}

/** A stream of chances from a seed. */
export function chanceOf(seed: string): Chance {
  const generator = xoroshiro128plus(hash(seed));
  const fraction = (): number => (generator.next() >>> 0) / STEPS;
  return {
    fraction,
    between: (from, to) => from + Math.floor(fraction() * (to - from + 1)),
    happens: (probability) => fraction() < probability,
    pick<T>({ items, sums }: Weighted<T>): T {
      const at = fraction() * (sums[sums.length - 1] ?? 0);
      let index = 0;
      while (index < sums.length - 1 && at >= (sums[index] ?? 0)) index++;
      const item = items[index];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
  };
}
