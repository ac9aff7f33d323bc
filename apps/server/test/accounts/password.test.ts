import { describe, expect, it } from 'vitest';
import { GOOD_PASSWORD, useDesk } from './support.ts';

const desk = useDesk();

describe('an account of a candidate', () => {
  it('is opened, confirmed by the link with the password, and is a candidate and nothing else', async () => {
    const { browser, link, mails, audit } = desk();
    const one = browser();
    const email = 'Amelie@Example.ca';
    const signedUp = await one.send('POST', '/auth/sign-up', {
      email,
      password: GOOD_PASSWORD,
      language: 'fr',
    });
    expect(signedUp).toMatchObject({ status: 202, body: null });
    expect(mails.at(-1)).toMatchObject({
      to: email,
      language: 'fr',
      subject: 'Confirmez votre adresse électronique',
    });

    const early = await one.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
    expect(early).toMatchObject({ status: 403, body: { code: 'auth.unverified' } });
    const { kind, token } = link(email);
    expect(kind).toBe('verify');
    const wrong = await one.send('POST', '/auth/verify-email', {
      token,
      password: 'not the one that was chosen',
    });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'auth.credentials' } });
    const right = await one.send('POST', '/auth/verify-email', { token, password: GOOD_PASSWORD });
    expect(right).toMatchObject({ status: 200, body: { status: 'signedIn' } });
    const again = await one.send('POST', '/auth/verify-email', { token, password: GOOD_PASSWORD });
    expect(again).toMatchObject({ status: 422, body: { code: 'auth.link' } });

    const { body } = await one.send('GET', '/auth/session');
    expect(body.account).toMatchObject({
      email,
      language: 'fr',
      roles: ['candidate'],
      totp: false,
      demo: false,
    });
    const entries = await audit('account.signUp');
    expect(entries).toEqual([
      {
        account: 'nobody',
        role: 'none',
        subject: `account/${body.account.id}`,
        outcome: 'done',
        details: {},
      },
    ]);
    expect(await audit('account.grant')).toMatchObject([
      { account: 'signUp', details: { role: 'candidate' } },
    ]);
  });

  it('signs in whatever the case of its address, and out', async () => {
    await desk().candidate('case@example.ca');
    const one = desk().browser();
    const signedIn = await one.send('POST', '/auth/sign-in', {
      email: 'CASE@example.CA',
      password: GOOD_PASSWORD,
    });
    expect(signedIn.status).toBe(200);
    const set = signedIn.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^openentry=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(JSON.stringify(signedIn.body)).not.toContain(one.cookie()?.split('=')[1]);
    expect((await one.send('POST', '/auth/sign-out')).status).toBe(204);
    expect(one.cookie()).toBeNull();
    expect((await one.send('GET', '/auth/session')).body).toEqual({ account: null, session: null });
  });

  it('keeps nothing that whoever reads the database could sign in with', async () => {
    const one = await desk().candidate('kept@example.ca');
    const token = one.cookie()?.split('=')[1] ?? '';
    await one.send('POST', '/auth/reset-password/send', { email: 'kept@example.ca' });
    await one.send('POST', '/auth/sign-in', { email: 'kept@example.ca', password: 'not the right one' });
    const { owner } = desk().world;
    for (const table of [
      'accounts',
      'sessions',
      'one_time_tokens',
      'sign_in_attempts',
      'rate_limits',
      'audit_entries',
    ]) {
      const { rows } = await owner.query<{ text: string }>(`SELECT t::text AS text FROM ${table} t`);
      const text = rows.map((row) => row.text).join('\n');
      expect(rows.length, table).toBeGreaterThan(0);
      expect(text, table).not.toContain(GOOD_PASSWORD);
      expect(text, table).not.toContain(token);
      expect(text, table).not.toContain(Buffer.from(token).toString('hex'));
      expect(text, table).not.toContain(desk().link('kept@example.ca').token);
      if (table !== 'accounts') expect(text, table).not.toContain('example.ca');
    }
    const { rows } = await owner.query(
      `SELECT password_hash FROM accounts WHERE email_key = 'kept@example.ca'`,
    );
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['short', 'auth.password-short'],
    ['passwordpassword', 'auth.password-common'],
    ['OpenEntry-2026-2026', 'auth.password-common'],
    ['aaaaaaaaaaaaaaaa', 'auth.password-common'],
    ['guessable.guessable', 'auth.password-common'],
    ['polniypizdec0211', 'auth.password-breached'],
    ['SojdLG123aljg', 'auth.password-breached'],
  ])('refuses the password %s', async (password, code) => {
    const email = 'guessable@example.ca';
    const answer = await desk().browser().send('POST', '/auth/sign-up', { email, password, language: 'en' });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  it('does not tell whether an address has an account', async () => {
    const { browser, candidate, mails } = desk();
    await candidate('known@example.ca');
    const one = browser();
    const password = 'another long password';
    const both = async (send: (email: string) => Promise<{ status: number; body: unknown }>) => {
      const [known, unknown] = [await send('known@example.ca'), await send('nobody@example.ca')];
      expect(known.status).toBe(unknown.status);
      expect(known.body).toEqual(unknown.body);
    };
    await both((email) => one.send('POST', '/auth/sign-in', { email, password }));
    await both((email) => one.send('POST', '/auth/reset-password/send', { email }));
    await both((email) => one.send('POST', '/auth/verify-email/send', { email }));
    const before = mails.length;
    await both((email) => one.send('POST', '/auth/sign-up', { email, password, language: 'en' }));
    expect(mails.slice(before).map(({ to, subject }) => [to, subject])).toEqual([
      ['known@example.ca', 'You have an account already'],
      ['nobody@example.ca', 'Confirm your email address'],
    ]);
    // And the password of the account there is has not changed.
    expect((await one.send('POST', '/auth/sign-in', { email: 'known@example.ca', password })).status).toBe(
      401,
    );
  });

  it('somebody who opens an account with another’s address does not get in when its owner opens one too', async () => {
    const { browser, link } = desk();
    const email = 'victim@example.ca';
    const thief = browser();
    await thief.send('POST', '/auth/sign-up', {
      email,
      password: 'the thief knows this one',
      language: 'en',
    });
    const owner = browser();
    // The owner confirms what they did not ask for: the password of the thief is not theirs.
    const confirmed = await owner.send('POST', '/auth/verify-email', {
      token: link(email).token,
      password: GOOD_PASSWORD,
    });
    expect(confirmed.status).toBe(401);
    await owner.send('POST', '/auth/sign-up', { email, password: GOOD_PASSWORD, language: 'en' });
    const mine = await owner.send('POST', '/auth/verify-email', {
      token: link(email).token,
      password: GOOD_PASSWORD,
    });
    expect(mine.status).toBe(200);
    const theirs = await thief.send('POST', '/auth/sign-in', { email, password: 'the thief knows this one' });
    expect(theirs.status).toBe(401);
  });
});

describe('a password', () => {
  it('is reset by a link that is good once and for an hour, and all sessions end', async () => {
    const { browser, candidate, link, later, mails, audit } = desk();
    const email = 'reset@example.ca';
    const before = await candidate(email);
    const one = browser();
    const password = 'a wholly different sentence';
    await one.send('POST', '/auth/reset-password/send', { email });
    const old = link(email).token;
    later(3601);
    expect(await one.send('POST', '/auth/reset-password', { token: old, password })).toMatchObject({
      status: 422,
      body: { code: 'auth.link' },
    });
    await before.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
    await one.send('POST', '/auth/reset-password/send', { email });
    const { token, kind } = link(email);
    expect(kind).toBe('reset');
    // A password that may not be chosen does not use the link up.
    expect((await one.send('POST', '/auth/reset-password', { token, password: 'short' })).status).toBe(422);
    expect((await one.send('POST', '/auth/reset-password', { token, password })).status).toBe(204);
    expect((await one.send('POST', '/auth/reset-password', { token, password })).body.code).toBe('auth.link');
    expect(mails.at(-1)?.subject).toBe('Your password was changed');
    expect((await before.send('GET', '/auth/session')).body.account).toBeNull();
    expect((await one.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD })).status).toBe(401);
    expect((await one.send('POST', '/auth/sign-in', { email, password })).status).toBe(200);
    expect((await audit('account.password')).slice(-3)).toMatchObject([
      { outcome: 'refused', details: { code: 'auth.password-short' } },
      { outcome: 'done', details: { sessionsEnded: 1 } },
      { outcome: 'refused', details: { code: 'auth.link' } },
    ]);
  });

  it('is changed only by whoever confirmed a moment ago that it is them; other sessions end', async () => {
    const { browser, candidate, later } = desk();
    const email = 'change@example.ca';
    const one = await candidate(email);
    const other = browser();
    await other.send('POST', '/auth/sign-in', { email, password: GOOD_PASSWORD });
    later(11 * 60);
    const password = 'a wholly different sentence';
    const refused = await one.send('PUT', '/auth/password', { password });
    expect(refused).toMatchObject({ status: 403, body: { code: 'auth.reauthenticate' } });
    const wrong = await one.send('POST', '/auth/reauthenticate', { password: 'not this one either' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'auth.credentials' } });
    expect((await one.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD })).status).toBe(204);
    expect((await one.send('PUT', '/auth/password', { password })).status).toBe(204);
    expect((await one.send('GET', '/auth/session')).body.account.email).toBe(email);
    expect((await other.send('GET', '/auth/session')).body.account).toBeNull();
    expect((await other.send('POST', '/auth/sign-in', { email, password })).status).toBe(200);
  });

  it('two who come with one link at the same moment: one of them is let through', async () => {
    const { browser, candidate, link } = desk();
    const email = 'race@example.ca';
    await candidate(email);
    await browser().send('POST', '/auth/reset-password/send', { email });
    const { token } = link(email);
    const tries = ['first wholly new sentence', 'second wholly new sentence'].map((password) =>
      browser().send('POST', '/auth/reset-password', { token, password }),
    );
    expect((await Promise.all(tries)).map(({ status }) => status).sort()).toEqual([204, 422]);
  });
});

describe('an address', () => {
  it('is changed once the new one is confirmed; the old one is told', async () => {
    const { candidate, link, mails, browser } = desk();
    const one = await candidate('old@example.ca');
    expect((await one.send('PUT', '/auth/email', { email: 'new@example.ca' })).status).toBe(202);
    expect(mails.at(-2)).toMatchObject({
      to: 'old@example.ca',
      subject: 'Your email address is about to change',
    });
    const { kind, token } = link('new@example.ca');
    expect(kind).toBe('change');
    expect((await one.send('GET', '/auth/session')).body.account.email).toBe('old@example.ca');
    expect((await browser().send('POST', '/auth/email/confirm', { token })).status).toBe(204);
    expect((await one.send('GET', '/auth/session')).body.account.email).toBe('new@example.ca');
  });

  it('that another account has is not told to be taken, and not taken', async () => {
    const { candidate, mails } = desk();
    await candidate('taken@example.ca');
    const one = await candidate('taker@example.ca');
    const before = mails.length;
    expect((await one.send('PUT', '/auth/email', { email: 'taken@example.ca' })).status).toBe(202);
    expect(mails.slice(before).map(({ to }) => to)).toEqual(['taker@example.ca']);
  });
});
