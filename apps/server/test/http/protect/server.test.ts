import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accounts } from '../../../src/accounts/accounts.ts';
import { openAccounts } from '../../../src/accounts/open.ts';
import { createApplication, type Serving, serve } from '../../../src/http/server.ts';
import { noMail } from '../../support/noMail.ts';
import { openEmbedded, type World } from '../../support/worlds.ts';
import { SITE } from '../support.ts';

let world: World;
let accounts: Accounts;
let serving: Serving;
const failures: unknown[] = [];
const report = (error: unknown): void => void failures.push(error);
/** Short, so that what is too slow is found to be so soon. */
const timeouts = { request: 1000, upload: 4000, headers: 500, idle: 500, look: 100 };

beforeAll(async () => {
  world = await openEmbedded();
  const { database, dataFolder } = world;
  accounts = await openAccounts({ db: database.app, dataFolder, mode: 'real', sendMail: noMail });
  serving = await serve({ database, accounts, site: SITE, host: '127.0.0.1', port: 0, report, timeouts });
});
afterAll(async () => {
  await serving?.close();
  await world?.close();
});

/** Sends text over a connection, and then a little of it again and again; gives what came until the other side ended it. */
function dribble(first: string, again: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(serving.address);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(first));
    const timer = setInterval(() => socket.write(again), 50);
    const done = (): void => {
      clearInterval(timer);
      resolve(answer);
    };
    socket.on('data', (data) => {
      answer += data;
    });
    // Written to after the other side ended it.
    socket.on('error', () => {});
    socket.on('close', done);
  });
}

const HEAD = 'POST /api/v1/crs/score HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

describe('a connection', () => {
  it('that sends its headers bit by bit is ended, and others are answered meanwhile', async () => {
    const slow = Array.from({ length: 50 }, () => dribble(HEAD, 'x-more: 1\r\n'));
    expect((await fetch(`${serving.address}/api/v1/health`)).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  it('that sends its body bit by bit is ended', async () => {
    expect(await dribble(`${HEAD}content-length: 60000\r\n\r\n{`, ' ')).toMatch(/^HTTP\/1\.1 408 |^$/);
  });

  it('on which nothing is asked is ended', async () => {
    expect(await dribble('GET /api/v1/health HTTP/1.1\r\nhost: localhost\r\n\r\n', '')).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });

  it('is refused headers of more than 16 kB, and two lengths of a body', async () => {
    expect(await dribble(`${HEAD}x-long: ${'x'.repeat(20_000)}\r\n\r\n`, '')).toMatch(/^HTTP\/1\.1 431 /);
    const smuggled = `${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`;
    expect(await dribble(smuggled, '')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('a body', () => {
  it('that is larger than those of its route is refused, whether it says so or not', async () => {
    const send = (path: string, size: number, headers: Record<string, string> = {}) =>
      fetch(`${serving.address}/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ email: 'x'.repeat(size) }),
      });
    expect((await send('/auth/sign-in', 9 * 1024)).status).toBe(413);
    expect((await send('/auth/sign-in', 7 * 1024)).status).toBe(422);
    expect((await send('/crs/score', 63 * 1024)).status).toBe(422);
    expect((await send('/crs/score', 65 * 1024)).status).toBe(413);
    const chunked = await fetch(`${serving.address}/api/v1/crs/score`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob(['x'.repeat(70_000)]).stream(),
      duplex: 'half',
    });
    expect(chunked.status).toBe(413);
    expect(await chunked.json()).toMatchObject({ code: 'request.too-large' });
    const at = `/applications/${crypto.randomUUID()}/files/${crypto.randomUUID()}/content`;
    const file = (type: string, body: NonNullable<RequestInit['body']>) =>
      fetch(`${serving.address}/api/v1${at}`, {
        method: 'PATCH',
        headers: { 'content-type': type, 'upload-offset': '0' },
        body,
        duplex: 'half',
      });
    const stream = () => new Blob(['x'.repeat(70_000)]).stream();
    // What somebody might read as JSON is no file, whatever else it calls itself.
    for (const type of ['application/octet-stream; a=json', 'application/octet-stream+json', 'text/plain']) {
      expect((await file(type, stream())).status, type).toBe(413);
    }
    expect((await file('application/octet-stream', stream())).status).toBe(401);
    expect((await file('application/octet-stream', 'x'.repeat(4_194_304 + 65_537))).status).toBe(413);
  });
});

describe('answers', () => {
  const headersOf = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${serving.address}${path}`, { headers })).headers;

  it('keep pages and the API to themselves', async () => {
    for (const path of ['/en', '/api/v1/health', '/api/v1/openapi.json', '/api/v1/nowhere', '/nowhere']) {
      const headers = await headersOf(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|\*|http:/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('referrer-policy'), path).toBe('same-origin');
      expect(headers.get('permissions-policy'), path).toContain('geolocation=()');
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
      expect(headers.get('server') ?? headers.get('x-powered-by'), path).toBeNull();
      expect(headers.get('strict-transport-security'), path).toBeNull();
    }
  });

  it('to somebody in particular are stored nowhere', async () => {
    expect((await headersOf('/api/v1/health')).get('cache-control')).toBe('no-cache');
    for (const headers of [{ cookie: 'openentry=x' }, { authorization: 'Bearer x' }]) {
      expect((await headersOf('/api/v1/health', headers)).get('cache-control')).toBe('no-store');
    }
  });

  it('insist on TLS where people come over TLS', async () => {
    const { database, dataFolder } = world;
    const publicUrl = 'https://entry.example.ca';
    const over = await openAccounts({ db: database.app, dataFolder, publicUrl, sendMail: noMail });
    const application = createApplication({ database, accounts: over, site: SITE, report });
    const { headers } = await application.request('/en');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('know no method that gives more than was asked for', async () => {
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PROPFIND']) {
      const answer = await fetch(`${serving.address}/api/v1/health`, { method });
      expect(answer.status, method).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('access-control-allow-methods'), method).toBeNull();
    }
  });
});

describe('while the database is short of connections', () => {
  it('what needs none is answered, the rest refused at once with when to come again; then all is as before', async () => {
    const { app } = world.database;
    const ask = (path: string) => fetch(`${serving.address}/api/v1${path}`);
    const held = await Promise.all(Array.from({ length: app.options.max }, () => app.connect()));
    const cookie = { headers: { cookie: 'openentry=x' } };
    const many = Array.from({ length: 200 }, () => fetch(`${serving.address}/api/v1/auth/sessions`, cookie));
    const [first] = await Promise.all([
      Promise.race(
        many.map(async (one) => ((await one).status === 503 ? await one : new Promise<never>(() => {}))),
      ),
      ask('/openapi.json').then(({ status }) => expect(status).toBe(200)),
    ]);
    expect(first.headers.get('retry-after')).toBe('2');
    expect(await first.json()).toMatchObject({ code: 'server.busy' });
    for (const client of held) client.release();
    const statuses = (await Promise.all(many)).map(({ status }) => status);
    // Those who were let in to wait were answered.
    expect(statuses.filter((status) => status === 401)).toHaveLength(app.options.max * 4);
    expect(statuses.filter((status) => status === 503)).toHaveLength(200 - app.options.max * 4);
    expect((await fetch(`${serving.address}/api/v1/auth/sessions`, cookie)).status).toBe(401);
  });
});

it('failed nowhere', () => {
  expect(failures).toEqual([]);
});
