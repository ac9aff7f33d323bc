import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMail } from './mail.ts';

const LINE = 76;

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
/** A header that may hold more than ASCII (RFC 2047). */
const encoded = (text: string): string => `=?UTF-8?B?${base64(text)}?=`;

/** Mails as `.eml` files in a folder that only its owner reads, for a server without a mail service. */
export function mailFolder(folder: string): SendMail {
  return async ({ to, subject, text, language }) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const id = crypto.randomUUID();
    const body = base64(text).replace(new RegExp(`.{${LINE}}`, 'g'), '$&\r\n');
    const lines = [
      `To: ${to.replace(/[\r\n]/g, '')}`,
      `Subject: ${encoded(subject)}`,
      `Message-ID: <${id}@openentry.invalid>`,
      `Content-Language: ${language}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      body,
      '',
    ];
    const stamp = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }).replaceAll(/[:.]/g, '-');
    await writeFile(join(folder, `${stamp}-${id.slice(0, 8)}.eml`), lines.join('\r\n'), {
      mode: 0o600,
      flag: 'wx',
    });
  };
}
