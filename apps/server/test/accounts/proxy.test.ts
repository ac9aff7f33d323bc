import { describe, expect, it } from 'vitest';
import { GOOD_PASSWORD, useDesk } from './support.ts';

const SITE = 'https://entry.example.ca';
const desk = useDesk({ publicUrl: SITE });

describe('behind a proxy with TLS', () => {
  it('the cookie is one that only this host can set, over TLS alone', async () => {
    const { accounts, browser } = desk();
    const { firstAdministratorLink } = await import('../../src/accounts/first-administrator.ts');
    const link = (await firstAdministratorLink(accounts, 'en')) ?? '';
    expect(link.startsWith(`${SITE}/en/welcome#first=`)).toBe(true);
    const one = browser({ origin: SITE });
    const given = { email: 'admin@example.ca', password: GOOD_PASSWORD };
    await one.send('POST', '/auth/first-administrator', {
      ...given,
      token: link.split('=')[1],
      language: 'en',
    });
    const signedIn = await one.send('POST', '/auth/sign-in', given);
    expect(signedIn.headers.get('set-cookie')).toMatch(
      /^__Host-openentry=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await one.send('GET', '/auth/session')).body.account.email).toBe(given.email);
    // The cookie of a server without TLS counts for nothing here.
    const cookie = (one.cookie() ?? '').replace('__Host-', '');
    expect((await browser().send('GET', '/auth/session', undefined, { cookie })).body.account).toBeNull();
  });

  it('links lead to the site, whatever name a request gives it', async () => {
    const one = desk().browser({ origin: SITE });
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    const body = { email: 'someone@example.ca', password: GOOD_PASSWORD, language: 'en' };
    expect((await one.send('POST', '/auth/sign-up', body, headers)).status).toBe(202);
    expect(desk().mails.at(-1)?.text).toContain(`${SITE}/en/confirm-email#verify=`);
    expect(desk().mails.at(-1)?.text).not.toContain('evil');
    const forged = await one.send('POST', '/auth/sign-up', body, {
      ...headers,
      origin: 'https://evil.example',
    });
    expect(forged.body.code).toBe('request.origin');
  });

  it('limits go by what the proxy says last, not by what whoever asks says first', async () => {
    const ask = (forwarded: string, i: number) =>
      desk()
        .browser({ origin: SITE, address: '10.0.0.1' })
        .send(
          'POST',
          '/auth/reset-password/send',
          { email: `p${i}@example.ca` },
          { 'x-forwarded-for': forwarded },
        );
    let last = await ask('203.0.113.1, 198.51.100.7', 0);
    for (let i = 1; i <= 30; i++) last = await ask(`203.0.113.${i}, 198.51.100.7`, i);
    expect(last.status).toBe(429);
    expect((await ask('198.51.100.7, 198.51.100.8', 0)).status).toBe(202);
  });
});
