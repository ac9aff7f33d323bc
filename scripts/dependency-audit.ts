import { spawnSync } from 'node:child_process';

/**
 * Looks for known weaknesses in what is installed: `npm run audit:dependencies`. 0 where none of grade high or critical
 * is in what runs, 1 where one is, and 0 with a warning where the registry cannot be asked, unless OPENENTRY_AUDIT_STRICT
 * is set: a check that did not happen is not one that passed.
 */
interface Report {
  readonly error?: { readonly code?: string; readonly summary?: string };
  readonly message?: string;
  readonly metadata?: { readonly vulnerabilities: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string; readonly fixAvailable: unknown }>
  >;
}

const GRAVE = new Set(['high', 'critical']);

const { stdout } = spawnSync('npm', ['audit', '--json', '--omit=dev', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
let report: Report = {};
try {
  report = JSON.parse(stdout) as Report;
} catch {
  // npm printed something else: the same as no answer.
}
if (report.metadata === undefined) {
  const why = report.error?.summary || report.message || 'no answer';
  process.stderr.write(
    `The dependencies were NOT audited: the registry cannot be asked (${why.split('\n')[0]}).\nRun this where it can be reached, or set OPENENTRY_AUDIT_STRICT=1 to have it fail here.\n`,
  );
  process.exit(process.env.OPENENTRY_AUDIT_STRICT ? 1 : 0);
}
const grave = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) => GRAVE.has(severity));
for (const [name, { severity, range, fixAvailable }] of grave) {
  process.stderr.write(
    `${severity}: ${name} ${range}${fixAvailable ? ', mended in a newer version' : ', not mended yet'}\n`,
  );
}
const counts = Object.entries(report.metadata.vulnerabilities)
  .filter(([, count]) => count > 0)
  .map(([severity, count]) => `${severity} ${count}`);
process.stdout.write(`Known weaknesses in what runs: ${counts.join(', ') || 'none'}.\n`);
process.exit(grave.length > 0 ? 1 : 0);
