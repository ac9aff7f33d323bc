import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'data/test/**/*.test.ts', 'apps/*/test/**/*.test.ts'],
    // Embedded PostgreSQL and the browser start real processes.
    testTimeout: 60_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
  },
});
