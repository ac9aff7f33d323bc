import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMailer } from '../../src/mail/mailer.ts';
import { mailSettings } from '../../src/mail/settings.ts';
import { readMail, useMailServer } from '../support/mail.ts';
import { removeFolder, temporaryFolder } from '../support/worlds.ts';

const NOTE = {
  to: 'someone@example.com',
  subject: 'Confirmez votre adresse électronique',
  text: 'Bonjour,\n\nhttps://example.com/confirm#abc\n',
  language: 'fr',
} as const;

describe('a note', () => {
  const server = useMailServer();

  it('is taken by the mail server, for one reader and in their language', async () => {
    const mailer = openMailer(
      await mailSettings({ url: server().url, from: 'no-reply@example.com' }, '/nowhere'),
    );
    await mailer.sendNote(NOTE);
    mailer.close();
    const [mail] = server().taken;
    expect(mail?.to).toEqual([expect.objectContaining({ address: NOTE.to })]);
    expect(mail?.from).toMatchObject({ address: 'no-reply@example.com' });
    expect(mail?.subject).toBe(NOTE.subject);
    expect(mail?.text?.trim()).toBe(NOTE.text.trim());
    expect(mail?.headers).toContainEqual(
      expect.objectContaining({ key: 'content-language', value: 'fr-CA' }),
    );
  });

  it('that is not taken says so by a code, and repeats no address', async () => {
    server().refused.add(NOTE.to);
    const mailer = openMailer(
      await mailSettings({ url: server().url, from: 'no-reply@example.com' }, '/nowhere'),
    );
    const refused = await mailer.sendNote(NOTE).catch((error: unknown) => error);
    mailer.close();
    expect(refused).toMatchObject({ code: 'mail.not-taken', status: 503 });
    expect(JSON.stringify(refused)).not.toContain(NOTE.to);
    expect(String(refused)).toContain('EENVELOPE 550');
  });

  it('is a file where there is no server, which only its owner reads', async () => {
    const folder = await temporaryFolder();
    try {
      const mailer = openMailer(await mailSettings({}, folder));
      await mailer.sendNote(NOTE);
      mailer.close();
      const [name, ...others] = await readdir(join(folder, 'mail'));
      expect(others).toEqual([]);
      expect(name).toMatch(/^note-.*\.eml$/);
      expect((await readMail(await readFile(join(folder, 'mail', name ?? '')))).subject).toBe(NOTE.subject);
    } finally {
      await removeFolder(folder);
    }
  });
});
