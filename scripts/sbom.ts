import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/**
 * Writes the bill of materials of everything that is installed, with versions, licences and integrity, as CycloneDX:
 * `npm run sbom [-- FILE]`, sbom.json unless told otherwise. It reads package-lock.json and asks no registry.
 */
const [file = 'sbom.json'] = process.argv.slice(2);
// What tests and benches use is left out: it is not in what runs.
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (status !== 0) {
  process.stderr.write(`No bill of materials was made. npm said:\n${stderr}\n`);
  process.exit(1);
}
const bill = JSON.parse(stdout) as { readonly bomFormat: string; readonly components: readonly unknown[] };
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${file}: ${bill.bomFormat}, ${bill.components.length} components\n`);
