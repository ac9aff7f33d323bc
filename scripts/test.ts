/**
 * Runs every test: gets the browser where it is missing and can be had, builds the site, runs the suites and
 * ends with one line that counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSite } from '@openentry/server';

const BROWSER = process.env.OPENENTRY_CHROMIUM ?? '/usr/bin/chromium';
const FAILED = 1;

function run(command: string, parameters: readonly string[]): boolean {
  return spawnSync(command, parameters, { stdio: 'inherit' }).status === 0;
}

/** Debian's browser, installed when this account may; else words that say what is missing. */
function ensureBrowser(): boolean {
  if (existsSync(BROWSER)) return true;
  const root = process.geteuid?.() === 0;
  if (root && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing chromium for the browser tests\n');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (existsSync(BROWSER)) return true;
  process.stderr.write(
    `The browser tests need Chromium at ${BROWSER}. Install it (Debian: apt-get install chromium), or name another with OPENENTRY_CHROMIUM.\n`,
  );
  return false;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTotalTestSuites: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const only = process.argv.slice(2);
if (!ensureBrowser()) process.exit(FAILED);
await ensureSite((step) => step === 'building' && process.stdout.write('Building the site\n'));

const folder = mkdtempSync(join(tmpdir(), 'openentry-report-'));
const file = join(folder, 'report.json');
const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
const clean = run(process.execPath, [
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...only,
]);
let report: Report | null = null;
if (existsSync(file)) report = JSON.parse(readFileSync(file, 'utf8')) as Report;
rmSync(folder, { recursive: true });

const passed = report?.numPassedTests ?? 0;
// A file that cannot even be loaded holds no test that failed, and must count all the same.
const broken =
  report?.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length ?? 1;
const failed = (report?.numFailedTests ?? 0) + broken;
const skipped = report?.numPendingTests ?? 0;
process.stdout.write(
  `${passed} passed, ${clean ? failed : Math.max(failed, 1)} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
);
process.exit(clean && failed === 0 && passed > 0 ? 0 : FAILED);
