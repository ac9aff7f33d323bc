import type { SendMailOptions } from 'nodemailer';
import type { ComposedLetter } from '../letters/compose.ts';
import type { Contact } from './contact.ts';
import type { Sender } from './sender.ts';

/** A letter on its way. */
export interface Message {
  readonly noticeId: number;
  readonly contact: Contact;
  readonly composed: ComposedLetter;
  /** When the notice was given, in microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

const PER_MILLISECOND = 1000;
const FILE: Readonly<Record<Contact['language'], string>> = { en: 'letter', fr: 'lettre' };

/**
 * The mail of a letter: the text, and the same as a tagged PDF. Sent twice it is twice the same, under the same
 * Message-ID, by which mail programs know it again.
 */
export function mailOf({ noticeId, contact, composed, at }: Message, from: Sender): SendMailOptions {
  const { letter, text, pdf } = composed;
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    from: { ...from },
    to: { name: contact.name, address: contact.email },
    subject: letter.title,
    date: new Date(Math.floor(at / PER_MILLISECOND)),
    messageId: `<notice-${noticeId}@${domain}>`,
    headers: {
      'Content-Language': `${letter.language}-CA`,
      // Nobody's holiday answers a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    text,
    attachments: [
      {
        filename: `${FILE[letter.language]}-${noticeId}.pdf`,
        content: Buffer.from(pdf),
        contentType: 'application/pdf',
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
