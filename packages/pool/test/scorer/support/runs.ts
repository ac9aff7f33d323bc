const DEFAULT = 1_000_000;

/**
 * Candidates that the compiled scorers are compared on. Set OPENENTRY_TEST_CANDIDATES to a lower number for a quick
 * run, as mutation tests do.
 */
export const CANDIDATES = Number(process.env.OPENENTRY_TEST_CANDIDATES ?? DEFAULT);
if (!Number.isInteger(CANDIDATES) || CANDIDATES < 1) {
  throw new RangeError('OPENENTRY_TEST_CANDIDATES must be a whole number above 0');
}
/** Room for a busy machine, in milliseconds. */
export const TIMEOUT = 600_000;
/** How many wrong candidates a failure shows. */
export const SHOWN = 3;
