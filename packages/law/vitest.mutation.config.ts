import { defineConfig } from 'vitest/config';

/**
 * The tests of this package for mutation testing (`npm run mutate:law`). Each test runs once for every mutant of
 * the code it covers, so random and bulk tests are held to a few runs; see test/support/runs.ts.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      // Reads the sources as text, where the mutants are.
      'test/tidy.test.ts',
      // Instrumented, these take minutes each: searches of every occupation, and inputs of megabytes.
      'test/noc/search.test.ts',
      'test/noc/words.test.ts',
      'test/hostile/linear.test.ts',
      'test/hostile/facts.test.ts',
      'test/coverage/coverage.test.ts',
    ],
    // Modules are loaded once for all files: three times as fast. What a module remembers is then found by the first
    // test alone, and a few mutants seem to survive: look at those again with OPENENTRY_MUTATION_ISOLATE=1.
    isolate: process.env.OPENENTRY_MUTATION_ISOLATE === '1',
    // Instrumented code is several times slower.
    testTimeout: 600_000,
    // Every run has a sandbox of its own, so nothing in this cache would ever be found again.
    fsModuleCache: false,
    env: { OPENENTRY_TEST_RUNS: process.env.OPENENTRY_TEST_RUNS ?? '20' },
  },
});
