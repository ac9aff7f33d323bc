import { describe, expect, it } from 'vitest';
import { checkAudit } from '../../src/audit/check.ts';
import { GOOD_PASSWORD, HOST, useDesk } from './support.ts';

const desk = useDesk();

describe('too many attempts', () => {
  it('lock an address for a minute after five, then for twice as long, whether it has an account or not', async () => {
    const { browser, candidate, later, audit } = desk();
    await candidate('locked@example.ca');
    for (const email of ['locked@example.ca', 'unknown@example.ca']) {
      const one = browser();
      const wrong = () => one.send('POST', '/auth/sign-in', { email, password: 'a wrong password' });
      for (let i = 0; i < 5; i++) expect((await wrong()).status).toBe(401);
      const locked = await wrong();
      expect(locked).toMatchObject({ status: 429, body: { code: 'auth.locked' } });
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(55);
      expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(60);
      later(61);
      expect((await wrong()).status).toBe(401);
      expect(Number((await wrong()).headers.get('retry-after'))).toBeGreaterThan(115);
    }
    // Also the right one has to wait.
    const right = { email: 'locked@example.ca', password: GOOD_PASSWORD };
    expect((await browser().send('POST', '/auth/sign-in', right)).status).toBe(429);
    later(121);
    expect((await browser().send('POST', '/auth/sign-in', right)).status).toBe(200);
    expect(
      (await browser().send('POST', '/auth/sign-in', { ...right, password: 'a wrong one' })).status,
    ).toBe(401);
    expect((await audit('account.lock')).map(({ details }) => details)).toEqual([
      { failures: 5 },
      { failures: 6 },
      { failures: 5 },
      { failures: 6 },
    ]);
  });

  it('at the same moment are no more than five', async () => {
    await desk().candidate('burst@example.ca');
    const body = { email: 'burst@example.ca', password: 'a wrong password' };
    const tries = Array.from({ length: 20 }, () => desk().browser().send('POST', '/auth/sign-in', body));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('from one network address are limited, and others are not held up', async () => {
    const from = (address: string) => desk().browser({ address });
    const ask = (address: string, i: number) =>
      from(address).send('POST', '/auth/reset-password/send', { email: `a${i}@example.ca` });
    let last = await ask('198.51.100.7', 0);
    for (let i = 1; i <= 30; i++) last = await ask('198.51.100.7', i);
    expect(last).toMatchObject({ status: 429, body: { code: 'request.too-many' } });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('198.51.100.8', 0)).status).toBe(202);
  });

  it('fill nobody’s mailbox', async () => {
    await desk().candidate('flooded@example.ca');
    const before = desk().mails.length;
    for (let i = 0; i < 10; i++) {
      const body = { email: 'flooded@example.ca' };
      expect((await desk().browser().send('POST', '/auth/reset-password/send', body)).status).toBe(202);
    }
    expect(desk().mails.length - before).toBeLessThanOrEqual(5);
  });
});

describe('another site', () => {
  it('cannot make somebody do anything', async () => {
    const one = await desk().candidate('forged@example.ca');
    const cookie = one.cookie() ?? '';
    for (const headers of [
      { origin: 'https://evil.example', cookie },
      { origin: 'null', cookie },
      { origin: `https://${HOST}`, cookie },
    ]) {
      const answer = await desk().browser().send('POST', '/auth/sign-out', undefined, headers);
      expect(answer, headers.origin).toMatchObject({ status: 403, body: { code: 'request.origin' } });
    }
    // Nor can it sign somebody in as another.
    const body = { email: 'forged@example.ca', password: GOOD_PASSWORD };
    const signedIn = await desk()
      .browser({ origin: 'https://evil.example' })
      .send('POST', '/auth/sign-in', body);
    expect(signedIn.status).toBe(403);
    expect((await one.send('GET', '/auth/session')).body.account.email).toBe('forged@example.ca');
  });

  it('a request with a cookie that does not say where it is from is refused; a program without one is not', async () => {
    const one = await desk().candidate('program@example.ca');
    const { accounts, world } = desk();
    const { createApi } = await import('../../src/http/api.ts');
    const api = createApi(world.database, accounts, (error) => desk().failures.push(error));
    const body = JSON.stringify({ email: 'program@example.ca', password: GOOD_PASSWORD });
    const headers = { 'content-type': 'application/json' };
    expect((await api.request('/auth/sign-in', { method: 'POST', headers, body })).status).toBe(200);
    const bound = { ...headers, cookie: one.cookie() ?? '' };
    expect((await api.request('/auth/sign-out', { method: 'POST', headers: bound })).status).toBe(403);
  });
});

describe('a session', () => {
  it('ends after an hour without a request, and after twelve hours whatever is done', async () => {
    const { candidate, later } = desk();
    const one = await candidate('idle@example.ca');
    later(3500);
    expect((await one.send('GET', '/auth/session')).body.account).not.toBeNull();
    later(3500);
    expect((await one.send('GET', '/auth/session')).body.account).not.toBeNull();
    later(3601);
    expect((await one.send('GET', '/auth/session')).body.account).toBeNull();
    await one.send('POST', '/auth/sign-in', { email: 'idle@example.ca', password: GOOD_PASSWORD });
    for (let hour = 0; hour < 13; hour++) {
      later(3500);
      await one.send('GET', '/auth/session');
    }
    expect((await one.send('GET', '/auth/session')).body.account).toBeNull();
  });

  it('takes the place of the one that the browser had', async () => {
    const one = await desk().candidate('twice@example.ca');
    const before = one.cookie() ?? '';
    const body = { email: 'twice@example.ca', password: GOOD_PASSWORD };
    expect((await one.send('POST', '/auth/sign-in', body)).status).toBe(200);
    expect(one.cookie()).not.toBe(before);
    expect((await one.send('GET', '/auth/sessions')).body.items).toHaveLength(1);
    const old = await desk().browser().send('GET', '/auth/session', undefined, { cookie: before });
    expect(old.body.account).toBeNull();
  });

  it('is listed with the browser it belongs to, and ended by its owner and nobody else', async () => {
    const { browser, candidate, audit } = desk();
    const one = await candidate('list@example.ca');
    const other = browser();
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const body = { email: 'list@example.ca', password: GOOD_PASSWORD };
    await other.send('POST', '/auth/sign-in', body, { 'user-agent': agent });
    const { items } = (await one.send('GET', '/auth/sessions')).body;
    expect(items).toMatchObject([
      { current: false, agent: 'Firefox, Linux', how: 'password' },
      { current: true, agent: '' },
    ]);
    const stranger = await candidate('stranger@example.ca');
    const foreign = await stranger.send('DELETE', `/auth/sessions/${items[0].id}`);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'session.unknown' } });
    expect((await other.send('GET', '/auth/session')).body.account).not.toBeNull();
    expect((await one.send('DELETE', `/auth/sessions/${items[0].id}`)).status).toBe(204);
    expect((await other.send('GET', '/auth/session')).body.account).toBeNull();
    expect((await other.send('GET', '/auth/sessions')).body.code).toBe('auth.signed-out');
    await other.send('POST', '/auth/sign-in', body);
    expect((await other.send('DELETE', '/auth/sessions')).status).toBe(204);
    expect((await one.send('GET', '/auth/session')).body.account).toBeNull();
    expect((await audit('account.session.end')).map(({ details }) => details)).toEqual([
      { status: 404, code: 'session.unknown' },
      { session: items[0].id },
      { others: 1 },
    ]);
  });
});

describe('answers', () => {
  it('are in the language of the caller, and never repeat what was given', async () => {
    const secret = 'canary-7f3a2c';
    const answer = await desk()
      .browser()
      .send(
        'POST',
        '/auth/sign-up',
        { email: secret, password: secret.repeat(30), language: secret },
        { 'accept-language': 'fr-CA' },
      );
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      code: 'request.not-valid',
      errors: [
        { path: 'email', code: 'not-valid', message: 'L’adresse de courriel n’est pas valide' },
        { path: 'password', code: 'too-long' },
        { path: 'language', code: 'not-valid' },
      ],
    });
    expect(JSON.stringify(answer.body)).not.toContain(secret);
    const refused = await desk()
      .browser()
      .send('GET', '/auth/sessions', undefined, { 'accept-language': 'fr' });
    expect(refused).toMatchObject({
      status: 401,
      body: { detail: 'Ouvrez d’abord une session. La vôtre est peut-être terminée.' },
    });
    const token = await desk()
      .browser()
      .send('GET', '/auth/session', undefined, { authorization: 'Bearer x' });
    expect(token).toMatchObject({ status: 401, body: { code: 'auth.token' } });
  });

  it('of all these tests were no failure of the server, and the audit holds without an address in it', async () => {
    const { failures, world } = desk();
    expect(failures).toEqual([]);
    const { broken, waiting } = await checkAudit(world.database.app);
    expect({ broken, waiting }).toEqual({ broken: null, waiting: 0 });
    const { rows } = await world.owner.query<{ text: string }>('SELECT e::text AS text FROM audit_entries e');
    expect(rows.length).toBeGreaterThan(50);
    expect(JSON.stringify(rows)).not.toMatch(/@|192\.0\.2|198\.51/);
  });
});
