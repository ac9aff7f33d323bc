/**
 * Most runs of any random or bulk test: unlimited, unless OPENENTRY_TEST_RUNS says otherwise. Mutation testing
 * sets it, because there every test runs hundreds of times.
 */
const limit = Number(process.env.OPENENTRY_TEST_RUNS ?? Number.POSITIVE_INFINITY);
if (!(limit >= 1)) throw new RangeError('OPENENTRY_TEST_RUNS must be a number, 1 or more');

/** The number of runs that a test asks for, as far as the limit allows. */
export function runs(wanted: number): number {
  return Math.min(wanted, Math.floor(limit));
}

/** The items themselves, or as many as the limit allows, spread evenly over the whole. */
export function sample<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / runs(items.length));
  return step <= 1 ? items : items.filter((_, i) => i % step === 0);
}
