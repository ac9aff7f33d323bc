import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { failureOf } from './failed.ts';
import { type Message, mailOf } from './message.ts';
import { mailOfNote, type Note, sendWaitedFor } from './note.ts';
import type { MailSettings, SmtpServer } from './settings.ts';

/** What takes letters away. */
export interface Mailer {
  /** Where they go, without a password. */
  readonly place: string;
  /** Settles once the letter is in other hands, or on disk. @throws MailFailed */
  send(message: Message): Promise<void>;
  /** The same of a note. @throws RequestError `mail.not-taken` */
  sendNote(note: Note): Promise<void>;
  close(): void;
}

const TIMEOUT_MS = 30_000;

function smtpMailer(
  { host, port, secure, requireTls, auth }: SmtpServer,
  from: MailSettings['from'],
): Mailer {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth === null ? {} : { auth: { ...auth } }),
    pool: true,
    maxConnections: 1,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  const taken = async (mail: SendMailOptions): Promise<void> => {
    try {
      await transport.sendMail(mail);
    } catch (error) {
      throw failureOf(error);
    }
  };
  return {
    place: `${secure ? 'smtps' : 'smtp'}://${host}:${port}`,
    send: (message) => taken(mailOf(message, from)),
    sendNote: (note) => sendWaitedFor(() => taken(mailOfNote(note, crypto.randomUUID(), from))),
    close: () => transport.close(),
  };
}

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

function folderMailer(folder: string, from: MailSettings['from']): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const write = async (name: string, mail: SendMailOptions): Promise<void> => {
    const { message: bytes } = await composer.sendMail(mail);
    const path = join(folder, `${name}.eml`);
    try {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
      // Whole and on disk before it counts as sent; sent again it is the same file.
      const file = await open(`${path}.partial`, 'w', OWNER_ONLY);
      try {
        await file.writeFile(bytes as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.partial`, path);
    } catch (error) {
      throw failureOf(error);
    }
  };
  return {
    place: folder,
    send: (message) => write(`notice-${message.noticeId}`, mailOf(message, from)),
    sendNote(note) {
      const id = crypto.randomUUID();
      const stamp = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }).replaceAll(/[:.]/g, '-');
      return sendWaitedFor(() => write(`note-${stamp}-${id.slice(0, 8)}`, mailOfNote(note, id, from)));
    },
    close: () => composer.close(),
  };
}

/** Opens what takes letters away. Nothing is connected to before the first letter. */
export function openMailer(settings: MailSettings): Mailer {
  return settings.kind === 'smtp'
    ? smtpMailer(settings.server, settings.from)
    : folderMailer(settings.folder, settings.from);
}
