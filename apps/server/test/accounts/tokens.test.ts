import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SHELL } from '../../src/accounts/recorded.ts';
import { allows, SCOPES, scopeOf } from '../../src/accounts/tokens/scopes.ts';
import { revokeTokens } from '../../src/accounts/tokens/tokens.ts';
import { GOOD_PASSWORD, useDesk } from './support.ts';

const desk = useDesk();

/** A request as a program sends it: no cookie, no Origin. */
const asked = (token: string, method: string, path: string, body?: unknown) =>
  desk()
    .browser()
    .send(method, path, body, { authorization: `Bearer ${token}` });

const make = async (email: string, scopes: readonly string[], days = 30) => {
  const one = await desk().candidate(email);
  const made = await one.send('POST', '/auth/tokens', { name: 'my program', scopes, days });
  expect(made.status).toBe(201);
  return { one, made: made.body, id: (await one.send('GET', '/auth/session')).body.account.id };
};

describe('a token', () => {
  it('is shown once, and kept as a hash with how it begins', async () => {
    const { one, made } = await make('made@example.ca', ['webhooks:read', 'webhooks:write', 'webhooks:read']);
    expect(made.token).toMatch(/^oe_[\w-]{43}$/);
    expect(made).toMatchObject({
      name: 'my program',
      scopes: ['webhooks:read', 'webhooks:write'],
      lastUsedAt: null,
    });
    expect(made.hint).toBe(made.token.slice(0, 7));
    const listed = (await one.send('GET', '/auth/tokens')).body;
    expect(listed.items).toEqual([(({ token: _, ...rest }) => rest)(made)]);
    expect(JSON.stringify(listed)).not.toContain(made.token);
    const { rows } = await desk().world.owner.query('SELECT token_hash, t::text AS row FROM api_tokens t');
    expect(rows[0].token_hash).toEqual(createHash('sha256').update(made.token).digest());
    expect(rows[0].row).not.toContain(made.token.slice(8));
    expect(desk().mails.findLast(({ to }) => to === 'made@example.ca')?.subject).toBe(
      'An API token was made',
    );
  });

  it('acts for its account within its scopes, and a refusal is in the audit', async () => {
    const { made, id } = await make('scopes@example.ca', ['webhooks:read']);
    expect((await asked(made.token, 'GET', '/webhooks')).body).toEqual({ items: [] });
    const body = { url: 'https://example.com/hook', events: ['round.published'] };
    const denied = await asked(made.token, 'POST', '/webhooks', body);
    expect(denied).toMatchObject({ status: 403, body: { code: 'auth.token-scope' } });
    expect((await desk().audit('account.token.use')).at(-1)).toEqual({
      account: id,
      role: 'candidate',
      subject: `account/${id}`,
      outcome: 'refused',
      details: { token: made.id, reason: 'auth.token-scope', scope: 'webhooks:write' },
    });
  });

  it('does nothing to accounts: no password, no role, no token, no session', async () => {
    const { made } = await make('sensitive@example.ca', [
      'profiles:write',
      'clients:write',
      'webhooks:write',
    ]);
    for (const [method, path, body] of [
      ['GET', '/auth/session', undefined],
      ['GET', '/auth/sessions', undefined],
      ['GET', '/auth/tokens', undefined],
      ['POST', '/auth/tokens', { name: 'another', scopes: ['webhooks:read'] }],
      ['DELETE', `/auth/tokens/${made.id}`, undefined],
      ['PUT', '/auth/password', { password: 'another good pass phrase' }],
      ['PUT', '/auth/email', { email: 'other@example.ca' }],
      ['POST', '/auth/totp', undefined],
      ['POST', '/auth/reauthenticate', { password: GOOD_PASSWORD }],
      ['GET', '/accounts', undefined],
    ] as const) {
      const answer = await asked(made.token, method, path, body);
      expect(answer, `${method} ${path}`).toMatchObject({ status: 403, body: { code: 'auth.token-never' } });
    }
  });

  it('ends when it is revoked, when its time is over, and when its account is closed', async () => {
    const { one, made } = await make('ended@example.ca', ['webhooks:read'], 2);
    const ask = async () => (await asked(made.token, 'GET', '/webhooks')).status;
    expect(await ask()).toBe(200);
    const stranger = await desk().candidate('not-mine@example.ca');
    expect((await stranger.send('DELETE', `/auth/tokens/${made.id}`)).body.code).toBe('token.unknown');
    expect(await ask()).toBe(200);
    expect((await one.send('DELETE', `/auth/tokens/${made.id}`)).status).toBe(204);
    expect(await ask()).toBe(401);
    expect((await one.send('GET', '/auth/tokens')).body.items).toEqual([]);

    const closed = await make('closed@example.ca', ['webhooks:read']);
    const admin = await desk().administrator();
    await admin.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD });
    expect((await admin.send('PUT', `/accounts/${closed.id}/state`, { disabled: true })).status).toBe(200);
    expect((await asked(closed.made.token, 'GET', '/webhooks')).status).toBe(401);
    expect((await admin.send('PUT', `/accounts/${closed.id}/state`, { disabled: false })).status).toBe(200);
    expect((await asked(closed.made.token, 'GET', '/webhooks')).status).toBe(200);
    expect(await revokeTokens(desk().accounts, SHELL, closed.id)).toBe(1);
    expect((await asked(closed.made.token, 'GET', '/webhooks')).status).toBe(401);
  });

  it('ends when its owner resets the password', async () => {
    const { made } = await make('reset@example.ca', ['webhooks:read']);
    await desk().browser().send('POST', '/auth/reset-password/send', { email: 'reset@example.ca' });
    const { token } = desk().link('reset@example.ca');
    const body = { token, password: 'quite another pass phrase' };
    expect((await desk().browser().send('POST', '/auth/reset-password', body)).status).toBe(204);
    expect((await asked(made.token, 'GET', '/webhooks')).status).toBe(401);
  });

  it('loses what its account loses, at once', async () => {
    const one = await desk().staff('officer@example.ca', ['officer']);
    const made = (await one.send('POST', '/auth/tokens', { name: 'x', scopes: ['webhooks:write'] })).body;
    const body = { url: 'https://example.com/hook', events: ['round.published'] };
    expect((await asked(made.token, 'POST', '/webhooks', body)).status).toBe(201);
    const id = (await one.send('GET', '/auth/session')).body.account.id;
    const admin = await desk().administrator();
    await admin.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD });
    expect((await admin.send('DELETE', `/accounts/${id}/roles/officer`)).status).toBe(200);
    expect((await asked(made.token, 'POST', '/webhooks', body)).body.code).toBe('webhook.role');
  });

  it('is made only by somebody who confirmed who they are, with scopes that their roles allow', async () => {
    const { one } = await make('again@example.ca', ['webhooks:read']);
    const beyond = await one.send('POST', '/auth/tokens', { name: 'x', scopes: ['audit:read'] });
    expect(beyond).toMatchObject({ status: 403, body: { code: 'token.scope-role' } });
    const admin = await desk().administrator();
    await admin.send('POST', '/auth/reauthenticate', { password: GOOD_PASSWORD });
    expect((await admin.send('GET', '/auth/tokens')).body.scopes).toEqual([]);
    for (const scopes of [[], ['accounts:write'], ['__proto__']]) {
      expect((await one.send('POST', '/auth/tokens', { name: 'x', scopes })).status).toBe(422);
    }
  });

  it('of a shape that is not one, or made up, is refused alike', async () => {
    for (const token of ['x', 'oe_', `oe_${'A'.repeat(43)}`, `oe_${'A'.repeat(4000)}`]) {
      expect(await asked(token, 'GET', '/webhooks'), token).toMatchObject({
        status: 401,
        body: { code: 'auth.token' },
      });
    }
  });

  it('is one of 20 at most', async () => {
    const one = await desk().candidate('many@example.ca');
    const body = { name: 'x', scopes: ['webhooks:read'] };
    const all = await Promise.all(Array.from({ length: 22 }, () => one.send('POST', '/auth/tokens', body)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(all.filter(({ body: { code } }) => code === 'token.too-many')).toHaveLength(2);
  });
});

describe('time', () => {
  it('takes the confirmation away, and then the token', async () => {
    const { one } = await make('late@example.ca', ['webhooks:read']);
    desk().later(601);
    const late = await one.send('POST', '/auth/tokens', { name: 'x', scopes: ['webhooks:read'] });
    expect(late).toMatchObject({ status: 403, body: { code: 'auth.reauthenticate' } });

    const old = await make('old@example.ca', ['webhooks:read'], 1);
    desk().later(86_399 - 60);
    expect((await asked(old.made.token, 'GET', '/webhooks')).status).toBe(200);
    desk().later(120);
    expect((await asked(old.made.token, 'GET', '/webhooks')).status).toBe(401);
  });
});

describe('scopes', () => {
  it('cover every route that asks who calls, but for those on accounts', async () => {
    const { paths } = (await desk().browser().send('GET', '/openapi.json')).body;
    const signedIn = Object.entries<Record<string, { security?: Record<string, string[]>[] }>>(paths).flatMap(
      ([path, item]) =>
        Object.entries(item).flatMap(([method, { security }]) =>
          security === undefined
            ? []
            : [{ path, method: method.toUpperCase(), schemes: security.flatMap(Object.entries) }],
        ),
    );
    expect(signedIn.length).toBeGreaterThan(20);
    for (const { path, method, schemes } of signedIn) {
      const never =
        /^\/(auth|accounts|privacy)(\/|$)/.test(path) ||
        /\/(approval|execution|publication|cancellation|signatures)$/.test(path) ||
        /^\/applications\/.*\/(submission|refusal|suspension|resumption|termination)$/.test(path);
      const scope = scopeOf(method, path);
      expect(scope === null, `${method} ${path} has no scope: give its subject one in scopes.ts`).toBe(never);
      expect(Object.fromEntries(schemes), `${method} ${path}`).toEqual(
        scope === null ? { session: [] } : { session: [], token: [scope] },
      );
    }
  });

  it('follow the address and the method, and what has none takes no token', () => {
    expect(scopeOf('GET', '/api/v1/profiles/7')).toBe('profiles:read');
    expect(scopeOf('PATCH', '/profiles/7')).toBe('profiles:write');
    expect(scopeOf('HEAD', '/api/v1/rounds')).toBe('rounds:read');
    expect(scopeOf('POST', '/api/v1/pools/7/rounds/r/corrections')).toBe('rounds:write');
    expect(scopeOf('POST', '/api/v1/pools/7/rounds/r/execution')).toBeNull();
    expect(scopeOf('POST', '/api/v1/shadow-rounds/7/signatures')).toBeNull();
    expect(scopeOf('GET', '/api/v1/pools/7/statistics')).toBe('pool:read');
    expect(scopeOf('GET', '/api/v1/proofs/7/r/own')).toBe('profiles:read');
    expect(scopeOf('GET', '/api/v1/profilesx')).toBeNull();
    expect(scopeOf('POST', '/api/v1/audit')).toBeNull();
    for (const path of [
      '/api/v1/accounts',
      '/api/v1/auth/password',
      '/',
      '/api/v1/constructor',
      '/api/v1/__proto__',
    ]) {
      expect(scopeOf('GET', path), path).toBeNull();
    }
  });

  it('to change include those to read, of the same subject alone', () => {
    expect(allows(['profiles:write'], 'profiles:read')).toBe(true);
    expect(allows(['profiles:read'], 'profiles:write')).toBe(false);
    expect(
      allows(
        SCOPES.filter((scope) => !scope.startsWith('rounds')),
        'rounds:read',
      ),
    ).toBe(false);
  });
});

it('failed nowhere', () => {
  expect(desk().failures).toEqual([]);
});
