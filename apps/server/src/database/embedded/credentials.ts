import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomically } from '../lock/folder.ts';
import { EmbeddedPostgresError, textOf } from './errors.ts';

/** The passwords of a cluster's three roles. */
export interface Credentials {
  superuser: string;
  owner: string;
  app: string;
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'credentials.json');
}

/** New random passwords, on disk before the cluster that has them exists. */
export async function createCredentials(dataFolder: string): Promise<Credentials> {
  const password = (): string => randomBytes(24).toString('hex');
  const credentials: Credentials = { superuser: password(), owner: password(), app: password() };
  await writeFileAtomically(fileIn(dataFolder), `${JSON.stringify(credentials, null, 2)}\n`, 0o600);
  return credentials;
}

/** The passwords of an existing cluster. */
export async function readCredentials(dataFolder: string): Promise<Credentials> {
  const file = fileIn(dataFolder);
  try {
    const { superuser, owner, app } = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    if (typeof superuser === 'string' && typeof owner === 'string' && typeof app === 'string') {
      return { superuser, owner, app };
    }
    throw new Error('it has not the three passwords');
  } catch (cause) {
    if (errorCode(cause) === 'EACCES') {
      throw new EmbeddedPostgresError(
        'embedded.data-folder-unwritable',
        `${file} belongs to another account. Start OpenEntry as the account that created the data folder, ` +
          'or use another folder with --data DIR.',
        { cause },
      );
    }
    throw new EmbeddedPostgresError(
      'embedded.credentials-missing',
      `${file} cannot be read (${textOf(cause)}), and the database in this data folder opens only with the ` +
        'passwords in it. Restore that file, or use another folder with --data DIR.',
      { cause },
    );
  }
}
