import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './errors.ts';
import { run } from './run.ts';

/** The account PostgreSQL runs under. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
  /** Set when Node is root and must change to this account; PostgreSQL itself refuses root. */
  change: boolean;
}

/**
 * Chooses the account. An ordinary user is its own account. Root takes the owner of an existing cluster,
 * because PostgreSQL starts under no other; else OPENENTRY_POSTGRES_USER, openentry, postgres or nobody.
 * No account is ever created.
 */
export async function chooseAccount(
  clusterOwner: { uid: number; gid: number } | null,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Account> {
  const uid = process.geteuid?.();
  const gid = process.getegid?.();
  if (uid === undefined || gid === undefined) {
    throw new EmbeddedPostgresError('embedded.unsupported-platform', 'this system has no user ids.');
  }
  if (uid !== 0) return { name: ownName(uid), uid, gid, change: false };
  if (clusterOwner !== null && clusterOwner.uid !== 0) {
    return { name: `uid ${clusterOwner.uid}`, ...clusterOwner, change: true };
  }
  const named = environment['OPENENTRY_POSTGRES_USER'];
  if (named !== undefined && named !== '') {
    const account = await lookUp(named);
    if (account !== null && account.uid !== 0) return account;
    throw new EmbeddedPostgresError(
      'embedded.no-account',
      account === null
        ? `OPENENTRY_POSTGRES_USER names "${named}", and there is no such account.`
        : `OPENENTRY_POSTGRES_USER names "${named}", which is root, and PostgreSQL refuses to run as root.`,
    );
  }
  for (const name of ['openentry', 'postgres', 'nobody']) {
    const account = await lookUp(name);
    if (account !== null && account.uid !== 0) return account;
  }
  throw new EmbeddedPostgresError(
    'embedded.no-account',
    'PostgreSQL refuses to run as root, and there is no account openentry, postgres or nobody. ' +
      'Start OpenEntry as an ordinary user, or name an account in OPENENTRY_POSTGRES_USER.',
  );
}

/** initdb looks its user up by name and fails without one (a container started with --user 1234). */
export function requirePasswdEntry(account: Account): void {
  if (account.change || account.name !== '') return;
  throw new EmbeddedPostgresError(
    'embedded.no-account',
    `user id ${account.uid} has no entry in /etc/passwd, and PostgreSQL's initdb needs one. ` +
      'Start OpenEntry as a user that has an entry.',
  );
}

function ownName(uid: number): string {
  try {
    return userInfo().username;
  } catch (error) {
    // Only "no passwd entry" ends here; it matters for the first start alone.
    if (error instanceof Error) return '';
    throw new Error(`Cannot look up user id ${uid}`, { cause: error });
  }
}

async function lookUp(name: string): Promise<Account | null> {
  // `id` asks every source the system knows (files, LDAP, macOS' directory), which /etc/passwd is not.
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) return null;
  const uid = await run('id', ['-u', name]);
  const gid = await run('id', ['-g', name]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout), change: true };
}
