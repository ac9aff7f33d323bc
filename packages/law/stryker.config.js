/**
 * Mutation testing of the law: `npm run mutate:law`. The configuration lies in the package and not at the root
 * because Stryker rewrites a tsconfig.json beside it through an API that TypeScript 7 no longer has.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './stryker.sample.js'],
  ignorers: ['sample'],
  // Which tests to run for a mutant follows from coverage; asking Vite for related files as well costs time.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [
    'src/**/*.ts',
    // Only names other modules again.
    '!src/index.ts',
    // Words in two languages: a mutated sentence is no wrong rule.
    '!src/**/texts.*.ts',
    // Writes docs/law, which a test compares to the byte; the folder is outside the sandbox.
    '!src/rulebook/pages/**/*.ts',
    // Declarations of sources and citations, compared with the law by people.
    '!src/explain/provisions.ts',
    '!src/instruments/instruments.ts',
    '!src/parameters/register/**/*.ts',
  ],
  // What only loading a module evaluates is declared data (tables of values, ids, policies); published vectors
  // and the boundaries of every table test it, and each such mutant would run the whole suite.
  ignoreStatic: true,
  // Tests run by type stripping; a mutant need not compile. Stryker's checker needs TypeScript 6.
  disableTypeChecks: false,
  concurrency: 2,
  // Above what a test needs, so that a busy machine does not pass for an endless loop.
  timeoutMS: 25_000,
  timeoutFactor: 1.5,
  incremental: true,
  incrementalFile: 'reports/mutation-incremental.json',
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  reporters: ['progress', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { logTests: false, reportTests: false, skipFull: true },
  thresholds: { high: 95, low: 85, break: null },
};
