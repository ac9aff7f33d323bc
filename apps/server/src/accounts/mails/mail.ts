import type { Language } from '@openentry/law';
import type { ClientBase } from 'pg';

/** A mail in one language. The subject holds nothing personal. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
}

/** Takes a mail over, as part of the transaction that makes it necessary. */
export type SendMail = (mail: Mail, client: ClientBase) => Promise<void>;
