import fc from 'fast-check';

const DEFAULT_SEED = 20_260_824;

/** Seed of every random test. Set OPENENTRY_TEST_SEED to a whole number to try another. */
const seed = Number(process.env.OPENENTRY_TEST_SEED ?? DEFAULT_SEED);
if (!Number.isInteger(seed)) throw new RangeError('OPENENTRY_TEST_SEED must be a whole number');

fc.configureGlobal({ seed });
console.info(`OPENENTRY_TEST_SEED=${seed}`);
