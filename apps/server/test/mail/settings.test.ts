import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContact } from '../../src/mail/contact.ts';
import { mailSettings } from '../../src/mail/settings.ts';
import { removeFolder, temporaryFolder } from '../support/worlds.ts';

const from = 'no-reply@example.org';

describe('where mail goes', () => {
  it('is the data folder where nothing is said', async () => {
    expect(await mailSettings({}, '/data')).toEqual({
      kind: 'folder',
      folder: '/data/mail',
      from: { name: 'OpenEntry', address: 'no-reply@openentry.invalid' },
    });
  });

  it.each([
    [
      'smtp://mail.example.org',
      { host: 'mail.example.org', port: 587, secure: false, requireTls: true, auth: null },
    ],
    [
      'smtps://mail.example.org',
      { host: 'mail.example.org', port: 465, secure: true, requireTls: false, auth: null },
    ],
    [
      'smtp://user%40x:p%2Fw@mail.example.org:2525',
      {
        host: 'mail.example.org',
        port: 2525,
        secure: false,
        requireTls: true,
        auth: { user: 'user@x', pass: 'p/w' },
      },
    ],
    ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, secure: false, requireTls: false, auth: null }],
    ['smtp://[::1]:25', { host: '::1', port: 25, secure: false, requireTls: false, auth: null }],
    [
      'smtp://127.0.0.1.example.org',
      { host: '127.0.0.1.example.org', port: 587, secure: false, requireTls: true, auth: null },
    ],
  ])('is read from %s', async (url, server) => {
    expect(await mailSettings({ url, from }, '')).toMatchObject({ kind: 'smtp', server });
  });

  it('may stand in a file', async () => {
    const folder = await temporaryFolder();
    const urlFile = join(folder, 'url');
    await writeFile(urlFile, 'smtp://mail.example.org:26\n');
    expect(await mailSettings({ urlFile, from }, '')).toMatchObject({ server: { port: 26 } });
    await expect(mailSettings({ urlFile: join(folder, 'none'), from }, '')).rejects.toMatchObject({
      code: 'mail.url-file',
    });
    await removeFolder(folder);
  });

  it.each([
    [{ url: 'mail.example.org', from }, 'mail.url'],
    [{ url: 'https://secret@mail.example.org', from }, 'mail.url'],
    [{ url: 'smtp://', from }, 'mail.url'],
    [{ url: 'smtp://mail.example.org' }, 'mail.from'],
    [{ url: 'smtp://mail.example.org', from: 'secret' }, 'mail.from'],
    [{ from: 'a@b\r\nBcc: c@d' }, 'mail.from'],
  ])('%j is refused without being repeated', async (environment, code) => {
    const refused = await mailSettings(environment, '').catch((error: unknown) => error);
    expect(refused).toMatchObject({ code });
    expect(JSON.stringify((refused as { text: unknown }).text)).not.toMatch(/secret|Bcc/);
  });
});

describe('a contact', () => {
  const good = { name: 'Ana de Ávila', email: 'ana@example.com', language: 'fr' } as const;

  it('is read, without the blanks around it', () => {
    expect(readContact({ ...good, name: ' Ana de Ávila ' })).toEqual(good);
    expect(readContact({ ...good, email: 'ana+x@exämple.com' }).email).toBe('ana+x@exämple.com');
  });

  it.each([
    [{ ...good, email: 'ana' }, /email/],
    [{ ...good, email: 'ana@example.com, ben@example.com' }, /email/],
    [{ ...good, email: 'ana@example.com\nBcc: ben@example.com' }, /email/],
    [{ ...good, email: 'Ana <ana@example.com>' }, /email/],
    [{ ...good, email: `${'a'.repeat(65)}@example.com` }, /email/],
    [{ ...good, name: 'Ana\nBcc: ben@example.com' }, /name/],
    [{ ...good, name: '  ' }, /name/],
    [{ ...good, language: 'de' }, /language/],
    [{ ...good, phone: '1' }, /nothing else/],
    [null, /name.*email.*language/],
  ])('%j is refused without being repeated', (given, words) => {
    const refused = ((): unknown => {
      try {
        return readContact(given);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toMatchObject({ code: 'contact.not-valid', message: expect.stringMatching(words) });
    expect((refused as Error).message).not.toMatch(/Bcc|ana@|aaaa/);
  });
});
