import type { Language } from '@openentry/law';
import type { SendMailOptions } from 'nodemailer';
import { RequestError } from '../errors.ts';
import { MailFailed } from './failed.ts';
import type { Sender } from './sender.ts';

/** A short mail without a letter, such as one with a link. The subject holds nothing personal. */
export interface Note {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
}

/** The mail of a note. */
export function mailOfNote({ to, subject, text, language }: Note, id: string, from: Sender): SendMailOptions {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { ...from },
    to: { name: '', address: to },
    subject,
    messageId: `<note-${id}@${domain}>`,
    headers: { 'Content-Language': `${language}-CA`, 'Auto-Submitted': 'auto-generated' },
    text,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Sends what a caller waits for. What it holds, a link that is good once, is kept nowhere, so that it cannot wait as
 * letters do: where it is not taken, nothing else of the command is done.
 * @throws RequestError `mail.not-taken`
 */
export async function sendWaitedFor(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    throw mailNotTaken(error.code);
  }
}

function mailNotTaken(code: string): RequestError {
  return new RequestError('mail.not-taken', 503, {
    en: `The e-mail that this needs could not be sent (${code}), so nothing was done. Try again in a few minutes.`,
    fr: `Le courriel nécessaire n’a pas pu être envoyé (${code}) ; rien n’a donc été fait. Réessayez dans quelques minutes.`,
  });
}
