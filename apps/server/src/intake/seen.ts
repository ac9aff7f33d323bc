const SMALLEST = 1024;
const WORD = 2 ** 32;

/** A key of 64 bits, in two halves. */
export interface Key {
  readonly high: number;
  readonly low: number;
}

/** A whole number below 2^53 as a key. */
export const keyOf = (value: number): Key => ({ high: Math.floor(value / WORD), low: value % WORD });

/**
 * Which keys were seen, and on which line first: a table of 12 bytes a place, at most half of it used, so that a file
 * of millions fits where a map of objects would not.
 */
export class Seen {
  #high = new Uint32Array(SMALLEST);
  #low = new Uint32Array(SMALLEST);
  #line = new Uint32Array(SMALLEST);
  #size = 0;

  /** The line on which the key was seen first, or null for the first time; from then on it is this line. */
  first(key: Key, line: number): number | null {
    const place = this.#placeOf(key);
    const known = this.#line[place] ?? 0;
    if (known !== 0) return known;
    this.#put(place, key, line);
    if (++this.#size * 2 > this.#line.length) this.#grow();
    return null;
  }

  #placeOf({ high, low }: Key): number {
    const mask = this.#line.length - 1;
    let place = (Math.imul(high ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(low, 0xc2b2ae35)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    // Lines are numbered from 1: 0 is a free place.
    while (this.#line[place] !== 0 && (this.#high[place] !== high || this.#low[place] !== low)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  #put(place: number, { high, low }: Key, line: number): void {
    this.#high[place] = high;
    this.#low[place] = low;
    this.#line[place] = line;
  }

  #grow(): void {
    const [high, low, line] = [this.#high, this.#low, this.#line];
    this.#high = new Uint32Array(line.length * 2);
    this.#low = new Uint32Array(line.length * 2);
    this.#line = new Uint32Array(line.length * 2);
    for (let i = 0; i < line.length; i++) {
      const key = { high: high[i] ?? 0, low: low[i] ?? 0 };
      if (line[i] !== 0) this.#put(this.#placeOf(key), key, line[i] ?? 0);
    }
  }
}
