import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { type Message, mailOf } from './message.ts';
import type { MailSettings, SmtpServer } from './settings.ts';

/** What takes letters away. */
export interface Mailer {
  /** Where they go, without a password. */
  readonly place: string;
  /** Settles once the letter is in other hands, or on disk. @throws MailFailed */
  send(message: Message): Promise<void>;
  close(): void;
}

/** Why a letter was not taken, as codes: what a mail server says may repeat an address. */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** Such as `ECONNECTION`, or `EENVELOPE 550` with the answer of the server. */
  readonly code: string;
  /** True where it lies with the server and not with this letter: the next one would not be taken either. */
  readonly everybody: boolean;

  constructor(code: string, everybody: boolean) {
    super(`Mail was not taken: ${code}`);
    this.code = code;
    this.everybody = everybody;
  }
}

/** Errors of one letter or its addressee; everything else is the server, or the way to it, or the sender. */
const OF_ONE = ['EENVELOPE', 'EMESSAGE'];
const OF_SENDER = 'MAIL FROM';
/** The server closes: whatever it was asked. */
const CLOSES = 421;

function failureOf(error: unknown): MailFailed {
  const { code, responseCode, command } = error as Readonly<Record<string, unknown>>;
  const name = typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : 'EUNKNOWN';
  const answer = typeof responseCode === 'number' ? responseCode : null;
  const everybody = !OF_ONE.includes(name) || command === OF_SENDER || answer === CLOSES;
  return new MailFailed(answer === null ? name : `${name} ${answer}`, everybody);
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
  return {
    place: `${secure ? 'smtps' : 'smtp'}://${host}:${port}`,
    async send(message) {
      try {
        await transport.sendMail(mailOf(message, from));
      } catch (error) {
        throw failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

function folderMailer(folder: string, from: MailSettings['from']): Mailer {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    place: folder,
    async send(message) {
      const { message: bytes } = await composer.sendMail(mailOf(message, from));
      const path = join(folder, `notice-${message.noticeId}.eml`);
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
