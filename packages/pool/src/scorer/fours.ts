import type { ByAbility } from '@openentry/law';
import { classOfEnglish, LEVELS, NO_ENGLISH, NO_RESULT } from './domain.ts';

/** Four levels as four hexadecimal digits, listening first. */
export function fourOf({ listening, reading, writing, speaking }: ByAbility): number {
  return (listening << 12) | (reading << 8) | (writing << 4) | speaking;
}

type Four = readonly [number, number, number, number];

function* ascending(): Generator<Four> {
  for (let a = 0; a < LEVELS; a++)
    for (let b = a; b < LEVELS; b++)
      for (let c = b; c < LEVELS; c++) for (let d = c; d < LEVELS; d++) yield [a, b, c, d];
}

/**
 * Four levels without their order, ascending. The abilities of one language share a table of points, so that 1,820
 * of these stand for the 28,561 results there can be, and the tables fit the nearest cache.
 */
export const fours: readonly Four[] = [...ascending()];

/** The traits of a result that is not there. */
export const NO_TRAIT: number = NO_RESULT | (NO_ENGLISH << 4);

/** The weakest ability, or the class of French without a result. */
export const weakestIn = (trait: number): number => trait & 15;
/** The class of English. */
export const englishIn = (trait: number): number => trait >> 4;

/** What is asked of four levels in any order, by {@link fourOf}. */
export interface FourTables {
  /** The place in {@link fours}. */
  readonly ranks: Uint16Array;
  /** {@link weakestIn} and {@link englishIn}. */
  readonly traits: Uint16Array;
}

/** Where the four levels can stand: the shifts of the digits in every order. */
const orders = [12, 8, 4, 0]
  .flatMap((a, _, shifts) => shifts.flatMap((b) => shifts.map((c): Four => [a, b, c, 24 - a - b - c])))
  .filter((order) => new Set(order).size === order.length);

let tables: FourTables | null = null;

/** The tables of four levels, made when the first pool is packed: programs that pack none start without them. */
export function fourTables(): FourTables {
  if (tables !== null) return tables;
  const [ranks, traits] = [new Uint16Array(0x10000), new Uint16Array(0x10000)];
  for (const [rank, [a, b, c, d]] of fours.entries()) {
    const trait = a | (classOfEnglish(a, d) << 4);
    for (const order of orders) {
      const four = (a << order[0]) | (b << order[1]) | (c << order[2]) | (d << order[3]);
      ranks[four] = rank;
      traits[four] = trait;
    }
  }
  tables = { ranks, traits };
  return tables;
}
