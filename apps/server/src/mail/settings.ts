import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestError } from '../errors.ts';
import type { Sender } from './sender.ts';

/** How mail leaves: by a mail server, or as files that somebody looks at. */
export type MailSettings = { readonly from: Sender } & (
  | { readonly kind: 'smtp'; readonly server: SmtpServer }
  | { readonly kind: 'folder'; readonly folder: string }
);

export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise it begins with STARTTLS. */
  readonly secure: boolean;
  /** Whether nothing is sent before TLS has begun. Letters are personal: only a server on this machine goes without. */
  readonly requireTls: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
}

/** What the environment says of mail. */
export interface MailEnvironment {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url?: string | undefined;
  /** A file that holds that URL, so that the password stands in no environment. */
  readonly urlFile?: string | undefined;
  /** The address that mail comes from. */
  readonly from?: string | undefined;
}

const NAME = 'OpenEntry';
/** A domain that can never be: mail that only becomes a file comes from nowhere (RFC 2606). */
const NOWHERE: Sender = { name: NAME, address: 'no-reply@openentry.invalid' };
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const ADDRESS = /^[^\s@<>(),;:"\p{Cc}]+@[^\s@<>(),;:"\p{Cc}]+$/u;
const SUBMISSION = 587;
const SMTPS = 465;

function badUrl(): RequestError {
  return new RequestError('mail.url', 422, {
    en: 'MAIL_URL is not a URL of the form smtp://user:password@host:587 or smtps://user:password@host:465. Correct it, or unset it to have mail written into the data folder.',
    fr: 'MAIL_URL n’est pas une adresse de la forme smtp://utilisateur:motdepasse@serveur:587 ou smtps://utilisateur:motdepasse@serveur:465. Corrigez-la, ou supprimez-la pour que le courrier soit écrit dans le dossier de données.',
  });
}

function smtpServer(url: string): SmtpServer {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw badUrl();
  }
  const { protocol, hostname, port, username, password } = parsed;
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') throw badUrl();
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? SMTPS : SUBMISSION) : Number(port),
    secure,
    requireTls: !secure && !LOOPBACK.test(hostname),
    auth: username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

function senderOf(address: string | undefined): Sender {
  if (address !== undefined && ADDRESS.test(address)) return { name: NAME, address };
  throw new RequestError('mail.from', 422, {
    en: 'MAIL_FROM must be the address that mail comes from, such as no-reply@example.com: a mail server is set, and letters need a sender.',
    fr: 'MAIL_FROM doit être l’adresse d’expédition, comme ne-pas-repondre@example.com : un serveur de courrier est désigné, et les lettres ont besoin d’un expéditeur.',
  });
}

async function urlIn(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const why = String((error as NodeJS.ErrnoException).code ?? '');
    throw new RequestError('mail.url-file', 422, {
      en: `MAIL_URL_FILE cannot be read: ${why}. It names a file that holds the URL of the mail server.`,
      fr: `Le fichier de MAIL_URL_FILE est illisible : ${why}. Il doit contenir l’adresse du serveur de courrier.`,
    });
  }
}

/**
 * How mail leaves: by the server of `MAIL_URL` or `MAIL_URL_FILE`, else as files in `mail` of the data folder.
 * @throws RequestError `mail.url`, `mail.url-file` or `mail.from`; none of them says what was given
 */
export async function mailSettings(
  { url, urlFile, from }: MailEnvironment,
  dataFolder: string,
): Promise<MailSettings> {
  const given = url ?? (urlFile === undefined ? undefined : await urlIn(urlFile));
  if (given !== undefined) return { kind: 'smtp', server: smtpServer(given), from: senderOf(from) };
  return {
    kind: 'folder',
    folder: join(dataFolder, 'mail'),
    from: from === undefined ? NOWHERE : senderOf(from),
  };
}
