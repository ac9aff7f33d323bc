import type { ClientBase } from 'pg';
import type { Accounts } from '../../accounts/accounts.ts';
import { audited, type Doer, recorded } from '../../accounts/recorded.ts';
import type { AuditOutcome } from '../../audit/entry.ts';

/** What the audit is to say of a request: ids and codes, nothing personal. */
export interface Evidence {
  readonly by: Doer;
  /** Such as `profile.read`. */
  readonly action: string;
  /** Such as `profile/7`. */
  readonly subject: string;
  readonly outcome?: AuditOutcome;
  /** Why it was refused. */
  readonly code?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes evidence as part of a transaction: the one way in which routes of cases write into the audit. */
export async function evidence(
  accounts: Accounts,
  client: ClientBase,
  { code, details, outcome, ...act }: Evidence,
): Promise<void> {
  await audited(accounts, client, {
    ...act,
    ...(outcome === undefined ? {} : { outcome }),
    details: { ...details, ...(code === undefined ? {} : { code }) },
  });
}

/** Writes evidence by itself: of something that was read, or refused. */
export async function evidenceOf(accounts: Accounts, said: Evidence): Promise<void> {
  await recorded(accounts, (client) => evidence(accounts, client, said));
}
