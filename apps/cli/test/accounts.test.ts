import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openentry, openentryJson, type Running, startOpenentry } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry-accounts-'));
const data = join(folder, 'data');
const ON = ['--data', data];
const PASSWORD = 'correct horse battery staple';

let running: Running | null = null;
const start = (...parameters: string[]): Running => {
  running = startOpenentry(['start', '--port', '0', ...ON, ...parameters]);
  return running;
};
async function stop(): Promise<void> {
  running?.kill('SIGTERM');
  await running?.ended;
  running = null;
}
afterEach(stop);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const post = (address: string, path: string, body: object) =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** An account of the public and a token of it, made as a program would be given one. */
async function program(address: string): Promise<{ cookie: string; token: string }> {
  const email = 'case@example.ca';
  await post(address, '/auth/sign-up', { email, password: PASSWORD, language: 'en' });
  const mails = join(data, 'mail');
  const text = readdirSync(mails)
    .map((name) => readFileSync(join(mails, name), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '='))
    .find((mail) => mail.includes(email) && mail.includes('#verify='));
  const [, confirm = ''] = /#verify=([\w-]+)/.exec(text ?? '') ?? [];
  const verified = await post(address, '/auth/verify-email', { token: confirm, password: PASSWORD });
  const cookie = verified.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const made = await fetch(`${address}/api/v1/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: address },
    body: JSON.stringify({ name: 'case system', scopes: ['webhooks:read'] }),
  });
  return { cookie, token: ((await made.json()) as { token: string }).token };
}

/** One real server’s life, in the order in which things happen to it. */
describe('openentry start --no-demo, and accounts', { timeout: 300_000 }, () => {
  it('prints a link to make the first administrator, once, and shows nobody’s password', async () => {
    const server = start('--no-demo');
    const [, address = ''] = await server.until(/OpenEntry is at (http:\/\/127\.0\.0\.1:\d+) /);
    const [, link = ''] = await server.until(/\s(http:\S+#first=[\w-]+)/);
    expect(link.startsWith(`${address}/en/welcome#`)).toBe(true);
    expect(server.said()).not.toMatch(/demo\.invalid|synthetic/);
    const options = await (await fetch(`${address}/api/v1/auth/options`)).json();
    expect(options).toEqual({ organisation: null, demoAccounts: null });
    const body = { token: link.split('=')[1], email: 'admin@example.ca', password: PASSWORD, language: 'fr' };
    expect((await post(address, '/auth/first-administrator', body)).status).toBe(204);
    expect((await post(address, '/auth/first-administrator', body)).status).toBe(422);
    expect((await post(address, '/auth/sign-in', { email: body.email, password: PASSWORD })).status).toBe(
      200,
    );

    // The shell works beside the server, which sees at once what it did.
    const invited = await openentryJson(['accounts', 'invite', 'o@example.ca', '--role', 'officer', ...ON]);
    expect(invited.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/en\/welcome#invitation=/);
    const chosen = { token: invited.link.split('=')[1], password: PASSWORD };
    expect((await post(address, '/auth/invitation', chosen)).status).toBe(204);
    const officer = { email: 'o@example.ca', password: PASSWORD };
    expect((await post(address, '/auth/sign-in', officer)).status).toBe(200);
    await openentryJson(['accounts', 'disable', 'o@example.ca', ...ON]);
    expect((await post(address, '/auth/sign-in', officer)).status).toBe(403);
    expect(readFileSync(join(data, 'server.log'), 'utf8')).toBe('');
  });

  it('prints no link when there is an administrator, and never becomes a demonstration', async () => {
    const refused = await openentry(['start', '--port', '0', '--demo', ...ON, '--lang', 'fr']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/\[accounts\.mode\] Cette base de données sert pour de vrai\u00A0;/);
    const server = start();
    await server.until(/OpenEntry is at/);
    expect(server.said()).not.toMatch(/#first=|demo\.invalid|synthetic/);
  });

  it('lists, grants and takes roles, opens and closes accounts, in both languages', async () => {
    const run = (...parameters: string[]) => openentry(['accounts', ...parameters, ...ON]);
    const listed = await openentryJson(['accounts', 'list', ...ON]);
    expect(listed).toMatchObject([
      { email: 'admin@example.ca', roles: ['administrator'], state: 'active', language: 'fr' },
      { email: 'o@example.ca', roles: ['officer'], state: 'disabled' },
    ]);
    expect(await openentryJson(['accounts', 'list', '--role', 'officer', ...ON])).toHaveLength(1);
    const shown = await run('list', '--lang', 'fr');
    expect(shown.stdout).toMatch(/admin@example\.ca +actif\n {2}administration/);
    expect((await run('enable', 'o@example.ca')).stdout).toMatch(/o@example\.ca +active\n {2}officer/);
    expect((await run('grant', listed[1].id, 'auditor')).stdout).toMatch(/auditor, officer/);
    expect((await run('revoke', 'o@example.ca', 'officer', '--lang', 'fr')).stdout).toMatch(
      /vérification\n$/,
    );
    const link = await run('reset-link', 'o@example.ca', '--address', 'https://entry.example.ca');
    expect(link.stdout).toMatch(/\n {2}https:\/\/entry\.example\.ca\/en\/reset-password#reset=[\w-]{43}\n$/);
    for (const [parameters, code] of [
      [['grant', 'o@example.ca', 'administrator'], 'account.role-barred'],
      [['grant', 'o@example.ca', 'chief'], 'account.role'],
      [['grant', 'nobody@example.ca', 'officer'], 'account.unknown'],
      [['revoke', 'admin@example.ca', 'administrator'], 'account.last-administrator'],
      [['disable', 'admin@example.ca'], 'account.last-administrator'],
      [['enable', 'o@example.ca'], 'account.state'],
      [['invite', 'admin@example.ca', '--role', 'officer'], 'auth.email-taken'],
      [['invite', 'not an address', '--role', 'officer'], 'account.email'],
      [['reset-link', 'o@example.ca', '--address', 'entry.example.ca'], 'accounts.public-url'],
    ] as const) {
      const refused = await run(...parameters);
      expect(refused, parameters.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr, parameters.join(' ')).toContain(`[${code}]`);
    }
    expect((await openentry(['audit', 'verify', ...ON])).code).toBe(0);
    // The mail of the invitation, for a server without a mail service.
    const mails = readdirSync(join(data, 'mail'));
    expect(mails).toHaveLength(1);
    expect(readFileSync(join(data, 'mail', mails[0] ?? ''), 'utf8')).toMatch(/^To: o@example\.ca\r$/m);
  });

  it('a folder without a database is said to have none, and none is made', async () => {
    const none = join(folder, 'none');
    const ran = await openentry(['accounts', 'list', '--data', none]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(none)).toBe(false);
  });

  it('a part of the settings of an organisation is refused with what is needed', async () => {
    const environment = { OPENENTRY_OIDC_ISSUER: 'https://login.example.ca' };
    const refused = await openentry(['accounts', 'disable', 'o@example.ca', ...ON], { environment });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/\[accounts\.oidc-settings\].*OPENENTRY_OIDC_CLIENT_ID/);
  });

  it('lists the tokens of an account, and takes one back beside the server', async () => {
    const server = start();
    const [, address = ''] = await server.until(/OpenEntry is at (http:\/\/127\.0\.0\.1:\d+) /);
    const { cookie, token } = await program(address);
    const bearer = { headers: { authorization: `Bearer ${token}` } };
    expect((await fetch(`${address}/api/v1/webhooks`, bearer)).status).toBe(200);
    const [listed] = await openentryJson(['accounts', 'tokens', 'case@example.ca', ...ON]);
    expect(listed).toMatchObject({ name: 'case system', scopes: ['webhooks:read'] });
    expect(cookie).not.toBe('');
    const shown = await openentry(['accounts', 'tokens', 'case@example.ca', ...ON, '--lang', 'fr']);
    expect(shown.stdout).toMatch(
      /case system \(oe_.{4}…\) +jusqu’au \d{4}-\d\d-\d\d\n {2}webhooks:read · dernière utilisation le/,
    );
    const wrong = await openentry(['accounts', 'tokens', 'case@example.ca', '--revoke', 'x', ...ON]);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('[token.id]') });
    const unknown = ['accounts', 'tokens', 'case@example.ca', '--revoke', crypto.randomUUID(), ...ON];
    expect((await openentry(unknown)).stderr).toContain('[token.unknown]');
    expect(
      await openentryJson(['accounts', 'tokens', 'case@example.ca', '--revoke', listed.id, ...ON]),
    ).toEqual([]);
    expect((await fetch(`${address}/api/v1/webhooks`, bearer)).status).toBe(401);
  });
});
