import type { Pool } from 'pg';
import { fieldKeys, fieldKeysFile } from '../keys/ring.ts';
import type { Accounts } from './accounts.ts';
import { ensureDemoAccounts } from './demo.ts';
import { accountKeys, accountSecret, type SecretSources } from './keys.ts';
import type { SendMail } from './mails/mail.ts';
import { decideMode, type Mode } from './mode.ts';
import { type OidcSettings, oidcProvider } from './oidc/provider.ts';
import { publicUrlNotValid } from './set-up-errors.ts';

export interface AccountOptions extends SecretSources {
  readonly db: Pool;
  /** Where people reach the server when a proxy with TLS stands in front of it. */
  readonly publicUrl?: string | undefined;
  /** Where the server is reached directly, once that is known. */
  readonly address?: string;
  /** What the database is to be; without it, what it is, and a demonstration where it is new and nobody else reaches it. */
  readonly mode?: Mode | undefined;
  /** What a new database becomes where no mode is asked for. */
  readonly otherwise?: Mode;
  readonly oidc?: OidcSettings | undefined;
  /** The file of the keys of fields, where it is not in the data folder. */
  readonly fieldKeysFile?: string | undefined;
  readonly sendMail: SendMail;
  readonly now?: () => number;
}

/** Microseconds since 1970-01-01 UTC, now. */
const clock = (): number => Number(Temporal.Now.instant().epochNanoseconds / 1000n);

function readPublicUrl(given: string): string {
  const url = URL.parse(given);
  const plain =
    url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (!plain || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw publicUrlNotValid();
  }
  return url.origin;
}

/**
 * Everything that accounts work with.
 * @throws RequestError with what to do
 */
export async function openAccounts(options: AccountOptions): Promise<Accounts> {
  const { db, mode, address = '', now = clock } = options;
  const publicUrl = options.publicUrl === undefined ? null : readPublicUrl(options.publicUrl);
  const secret = await accountSecret(options);
  const fields = await fieldKeys(options.fieldKeysFile ?? fieldKeysFile(options.dataFolder, {}));
  const decided = await decideMode(db, mode, options.otherwise ?? 'real', now());
  const accounts: Accounts = {
    db,
    keys: accountKeys(secret, fields),
    fields,
    sendMail: options.sendMail,
    now,
    demo: decided === 'demo',
    site: { publicUrl, address },
    oidc: options.oidc === undefined ? null : oidcProvider(options.oidc),
  };
  await ensureDemoAccounts(accounts);
  return accounts;
}
