import { lchown, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Log } from './log.ts';
import { supervise } from './supervisor.ts';

/** The superuser, which the bootstrap alone uses. */
export const SUPERUSER = 'postgres';

/** Runs initdb into `<folder>/data`. Supervised: when Node is killed, initdb does not run on. */
export async function initialise(options: {
  folder: string;
  account: Account;
  binaries: Binaries;
  password: string;
  log: Log;
}): Promise<void> {
  const { folder, account, binaries, log } = options;
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600, flag: 'wx' });
  if (account.change) await lchown(passwordFile, account.uid, account.gid);
  const program = await supervise(
    [
      binaries.initdb,
      `--pgdata=${join(folder, 'data')}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorts by code point and knows every letter's case, the same on every system, without its libraries.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--lc-messages=C',
      '--data-checksums',
      '--no-instructions',
      '--set=huge_pages=off',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
    ],
    { account, cwd: folder, log: log.fd },
  );
  const code = await program.exited;
  await rm(passwordFile);
  if (code !== 0) {
    throw new EmbeddedPostgresError(
      'embedded.initdb-failed',
      `initdb ended with code ${code} while preparing the database for ${folder}.`,
      { log: await log.tail() },
    );
  }
}
