import type { Pool } from 'pg';
import type { FieldKeys } from '../keys/ring.ts';
import type { AccountKeys } from './keys.ts';
import type { SendMail } from './mails/mail.ts';
import type { OidcProvider } from './oidc/provider.ts';

/** Where people reach this server. */
export interface Site {
  /** Such as `https://entry.example.ca`, when a proxy with TLS stands in front; null when it is reached directly. */
  readonly publicUrl: string | null;
  /** Where it listens; known once it does. */
  address: string;
}

/** What everything about accounts works with. */
export interface Accounts {
  readonly db: Pool;
  readonly keys: AccountKeys;
  /** Keys with which fields are encrypted at rest. */
  readonly fields: FieldKeys;
  readonly sendMail: SendMail;
  /** Microseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** A demonstration, whose accounts and passwords everybody may see. */
  readonly demo: boolean;
  readonly site: Site;
  /** Sign-in by an organisation, for staff; null where there is none. */
  readonly oidc: OidcProvider | null;
}

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What links in mails begin with. Never what a request says of itself: whoever asks could send the link elsewhere. */
export function siteUrl({ site }: Accounts): string {
  return site.publicUrl ?? site.address;
}
