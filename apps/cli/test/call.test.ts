import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openentry } from './support.ts';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A server that keeps what it is asked, and answers what the test says. */
const asked: Asked[] = [];
let answer: { status: number; body: string; headers?: Record<string, string> };
let server: Server;
let address = '';

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method, url, headers } = request;
    asked.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const call = (parameters: readonly string[], environment: Record<string, string> = {}, input?: string) =>
  openentry(['call', ...parameters], {
    environment: { OPENENTRY_SERVER: address, ...environment },
    ...(input === undefined ? {} : { input }),
  });

describe('openentry call', () => {
  it('asks what the contract has, in the language of the shell, and prints the answer', async () => {
    answer = { status: 200, body: '{"number":"293"}', headers: { etag: '"v1"' } };
    const { code, stdout, stderr } = await call(['get', '/api/v1/rounds/293', '--lang', 'fr']);
    expect({ code, answer: JSON.parse(stdout), stderr }).toEqual({
      code: 0,
      answer: { number: '293' },
      stderr: 'ETag: "v1"\n',
    });
    expect(asked.at(-1)).toMatchObject({ method: 'GET', url: '/api/v1/rounds/293' });
    expect(asked.at(-1)?.headers['accept-language']).toBe('fr');
    expect(asked.at(-1)?.headers['idempotency-key']).toBeUndefined();
  });

  it('sends a command with a body from standard input, a token, a key and a condition', async () => {
    answer = { status: 200, body: '{}', headers: { 'idempotency-replayed': 'true' } };
    const key = '5f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11';
    const schedule = [
      'PUT',
      '/pools/1/rounds/p%2F1/schedule',
      '--body',
      '-',
      '--if-match',
      '"v2"',
      '--key',
      key,
    ];
    const { code, stderr } = await call(schedule, { OPENENTRY_TOKEN: 'oe_secret' }, '{"at":null}');
    expect(code).toBe(0);
    expect(stderr).toContain('carried out before');
    expect(asked.at(-1)).toMatchObject({
      method: 'PUT',
      url: '/api/v1/pools/1/rounds/p%2F1/schedule',
      body: '{"at":null}',
      headers: { authorization: 'Bearer oe_secret', 'idempotency-key': key, 'if-match': '"v2"' },
    });
  });

  it('prefers an address without parameters, and gives a new key to each command', async () => {
    answer = { status: 200, body: 'a,b\n', headers: { 'content-type': 'text/csv' } };
    expect((await call(['GET', '/history/rounds.csv?kind=general'])).stdout).toBe('a,b\n');
    expect(asked.at(-1)?.url).toBe('/api/v1/history/rounds.csv?kind=general');
    answer = { status: 201, body: '{}' };
    await call(['POST', '/pools/1/rounds', '--body', '-'], {}, '{}');
    expect(asked.at(-1)?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says what was refused with its code and fields, and ends with 2', async () => {
    answer = {
      status: 422,
      body: JSON.stringify({
        code: 'round.not-valid',
        detail: 'The instruction contradicts itself.',
        errors: [{ path: 'category', code: 'missing', message: 'category is missing' }],
      }),
      headers: { 'content-type': 'application/problem+json', 'retry-after': '3' },
    };
    const { code, stdout, stderr } = await call(['POST', '/pools/1/rounds', '--body', '-'], {}, '{}');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('[round.not-valid] The instruction contradicts itself.');
    expect(stderr).toContain('\n  category is missing\n');
    expect(stderr).toContain('Try again in 3 s.');
  });

  it.each([
    [['GET', '/luck'], 'call.unknown', /nothing under GET \/luck/],
    [['DELETE', '/rounds/293'], 'call.unknown', /GET \/rounds\/\{number\}/],
    [['GET', 'rounds'], 'call.address', /no address of the API/],
    [['GET', '/rounds', '--server', 'luck'], 'server.not-valid', /--server/],
    [['GET', '/rounds', '--server', 'http://127.0.0.1:1'], 'server.no-answer', /No server answers/],
    [['POST', '/assessments', '--body', 'nowhere.json'], 'file', /nowhere\.json/],
  ])('says of %j what is wrong', async (parameters, code, words) => {
    const ran = await call(parameters);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(`[${code}`);
    expect(ran.stderr).toMatch(words);
  });

  it('tells a server that is none of this API, and a token that cannot be read', async () => {
    answer = { status: 502, body: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html' } };
    expect((await call(['GET', '/health'])).stderr).toMatch(/\[server\.no-api\].*answered 502/);
    const ran = await call(['GET', '/health', '--lang', 'fr'], { OPENENTRY_TOKEN_FILE: '/nowhere/token' });
    expect(ran.stderr).toMatch(/\[token\.not-read\].*ne peut pas être lu/);
  });
});
