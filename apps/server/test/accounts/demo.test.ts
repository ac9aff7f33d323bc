import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoAccounts } from '../../src/accounts/demo.ts';
import { firstAdministratorLink } from '../../src/accounts/first-administrator.ts';
import { openAccounts } from '../../src/accounts/open.ts';
import { noMail } from '../support/noMail.ts';
import { useDesk } from './support.ts';

const desk = useDesk({ mode: 'demo' });

describe('a demonstration', () => {
  it('has an account of each role, whose passwords the sign-in page shows', async () => {
    const { body } = await desk().browser().send('GET', '/auth/options');
    expect(body.demoAccounts).toHaveLength(7);
    for (const { role, email, password } of body.demoAccounts) {
      const one = desk().browser();
      expect((await one.send('POST', '/auth/sign-in', { email, password })).status, role).toBe(200);
      expect((await one.send('GET', '/auth/session')).body.account).toMatchObject({
        roles: [role],
        demo: true,
      });
      // They are everybody’s: nobody locks the others out.
      const changed = await one.send('PUT', '/auth/password', { password: 'a wholly different sentence' });
      expect(changed).toMatchObject({ status: 409, body: { code: 'account.demo' } });
      expect((await one.send('POST', '/auth/totp')).body.code).toBe('account.demo');
    }
    expect(await firstAdministratorLink(desk().accounts, 'en')).toBeNull();
  });

  it('has passwords of its own', () => {
    const { accounts } = desk();
    const passwords = demoAccounts(accounts).map(({ password }) => password);
    expect(new Set(passwords).size).toBe(7);
    for (const password of passwords) expect(password).toMatch(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/);
  });

  it('stays one, and a real database never becomes one', async () => {
    const { world } = desk();
    const options = { db: world.database.app, dataFolder: world.dataFolder, sendMail: noMail };
    await expect(openAccounts({ ...options, mode: 'real' })).rejects.toMatchObject({ code: 'accounts.mode' });
    expect((await openAccounts({ ...options, otherwise: 'real' })).demo).toBe(true);
  });
});

describe('the secret', () => {
  it('is made once, for its owner alone', async () => {
    const { world } = desk();
    const path = join(world.dataFolder, 'keys', 'accounts.secret');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    await openAccounts({ db: world.database.app, dataFolder: world.dataFolder, sendMail: noMail });
    expect(await readFile(path, 'utf8')).toBe(text);
    await chmod(path, 0o644);
    const opened = openAccounts({ db: world.database.app, dataFolder: world.dataFolder, sendMail: noMail });
    await expect(opened).rejects.toMatchObject({ code: 'accounts.secret-readable' });
    await chmod(path, 0o600);
  });

  it('may come from the environment; what is none is refused with what to do', async () => {
    const { world } = desk();
    const options = { db: world.database.app, dataFolder: world.dataFolder, sendMail: noMail };
    const opened = await openAccounts({ ...options, secret: 'ab'.repeat(32) });
    expect(opened.keys.lookup('a', 'b')).not.toEqual(desk().accounts.keys.lookup('a', 'b'));
    for (const given of [{ secret: 'short' }, { secretFile: '/nowhere/secret' }]) {
      await expect(openAccounts({ ...options, ...given })).rejects.toMatchObject({ code: 'accounts.secret' });
    }
  });

  it.each(['entry.example.ca', 'https://entry.example.ca/path', 'ftp://entry.example.ca', 'https://a@b.ca'])(
    'an address of the site such as %s is refused',
    async (publicUrl) => {
      const { world } = desk();
      const opened = openAccounts({
        db: world.database.app,
        dataFolder: world.dataFolder,
        sendMail: noMail,
        publicUrl,
      });
      await expect(opened).rejects.toMatchObject({ code: 'accounts.public-url' });
    },
  );
});
