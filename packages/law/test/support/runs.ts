/** How many runs a random test makes: OPENENTRY_TEST_RUNS sets a lower ceiling, for mutation testing. */
export const runs = (n: number): number => Math.min(n, Number(process.env.OPENENTRY_TEST_RUNS ?? n));
