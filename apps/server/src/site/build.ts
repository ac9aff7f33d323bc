import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const web = join(root, 'apps/web');
const dist = join(web, 'dist');
/** What the built site depends on. */
const SOURCES = [
  'apps/web/src',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'packages/law/src',
  'package-lock.json',
];
const STAMP = '.built-from';

/** The site cannot be built, with the builder's own words. */
export class SiteBuildError extends Error {
  override readonly name = 'SiteBuildError';
  readonly code = 'site.build-failed';
}

function files(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

/** A digest of everything the site is built from: dates of files say nothing after a clone. */
function digest(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => files(join(root, source))).sort()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * The folder of the built site, built when missing or older than its sources.
 * @throws SiteBuildError with what the builder said.
 */
export async function ensureSite(say: (step: 'building' | 'ready') => void): Promise<string> {
  const wanted = digest();
  const stamp = join(dist, STAMP);
  if (siteIsCurrent()) return dist;
  say('building');
  rmSync(stamp, { force: true });
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: web,
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new SiteBuildError(`The site could not be built: ${stderr?.trim() || String(error)}`, {
      cause: error,
    });
  }
  writeFileSync(stamp, wanted);
  say('ready');
  return dist;
}

/** True when the built site is there and made from the present sources. */
export function siteIsCurrent(): boolean {
  const stamp = join(dist, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest();
}
