import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiProblem, createClient, NoAnswer, type Operations } from '@openentry/client';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { clientFiles } from '../../../../scripts/client/files.ts';
import { useApplication } from './support.ts';

const { request } = useApplication();
const FOLDER = join(import.meta.dirname, '../../../../packages/client');

const sent: { url: string; init: RequestInit }[] = [];
/** A client of the application of these tests. */
const client = (language = 'en') =>
  createClient({
    language,
    fetch: (async (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return request(url, init);
    }) as typeof fetch,
  });

const headerOf = (name: string): string | null => new Headers(sent.at(-1)?.init.headers).get(name);
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('the files of the client', () => {
  it.each([...clientFiles().keys()])('%s is what the routes say; if not: npm run client', (path) => {
    expect(readFileSync(join(FOLDER, path), 'utf8')).toBe(clientFiles().get(path));
  });

  it('hold the contract that the server gives', async () => {
    const given = await (await request('/api/v1/openapi.json')).json();
    expect(given).toEqual(JSON.parse(readFileSync(join(FOLDER, 'openapi.json'), 'utf8')));
  });

  it('know every code that a test of another kind meets', () => {
    const types = clientFiles().get('src/contract.ts') ?? '';
    for (const code of [
      'round.too-early',
      'auth.role',
      'request.unreadable',
      'idempotency.missing',
      'law.not-valid',
    ]) {
      expect(types).toContain(`| "${code}"`);
    }
  });
});

describe('the client', () => {
  it('fills the address, asks in a language, and answers with what the contract says', async () => {
    const round = await client('fr').get('GET /rounds/{number}', { path: { number: '293' } });
    expect(round.published.invited).toBe(4500);
    expect(round.replay?.check?.findings[0]?.detail).toMatch(/figées/);
    expectTypeOf(round.published.cutoff).toEqualTypeOf<number | null>();
    const list = await client().get('GET /rounds', {
      query: { kind: 'category', year: '2024', replayed: undefined },
    });
    expect(sent.at(-1)?.url).toBe('/api/v1/rounds?kind=category&year=2024');
    expect(list.items.every(({ kind }) => kind === 'category')).toBe(true);
    const category = await client().get('GET /categories/versions/{id}', { path: { id: 'stem@v1' } });
    expect(sent.at(-1)?.url).toBe('/api/v1/categories/versions/stem%40v1');
    expect(category.family).toBe('stem');
  });

  it('sends a body, and gives status and headers when asked', async () => {
    const { status, body, etag, replayed } = await client().ask('POST /assessments', {
      body: { on: '2025-03-25', facts: { schema: 'facts/2' } },
    });
    expect({ status, etag, replayed }).toEqual({ status: 200, etag: null, replayed: false });
    expect(body.rules.on).toBe('2025-03-25');
    expect(headerOf('idempotency-key')).toBeNull();
  });

  it('gives every command a key of its own, or the one it is told', async () => {
    const plan = (key?: string) =>
      refusal(
        client().get('POST /pools/{pool}/rounds', {
          path: { pool: 1 },
          body: { number: '1', kind: 'general', toInvite: 1, instant: '2025-03-25T12:00:00Z' },
          ...(key === undefined ? {} : { key }),
        }),
      );
    await plan();
    const first = headerOf('idempotency-key');
    await plan();
    expect(headerOf('idempotency-key')).not.toBe(first);
    await plan(first ?? '');
    expect(headerOf('idempotency-key')).toBe(first);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says for which version a command is', async () => {
    await refusal(
      client().get('POST /pools/{pool}/rounds/{number}/approval', {
        path: { pool: 1, number: '1' },
        ifMatch: '"v1"',
      }),
    );
    expect(headerOf('if-match')).toBe('"v1"');
  });

  it('throws what is refused, with its code, words and fields', async () => {
    const error = await refusal(client('fr').get('GET /law', { query: { on: '2025-02-30' } }));
    expect(error).toBeInstanceOf(ApiProblem);
    if (!(error instanceof ApiProblem)) return;
    expect(error).toMatchObject({ status: 422, code: 'request.not-valid', retryAfter: null });
    expect(error.fields[0]).toMatchObject({ path: 'on', code: 'not-a-day' });
    expect(error.message).toBe('Certains champs ne sont pas valides.');
    expect(error.is('request.not-valid')).toBe(true);
    expect(error.is('auth.role', 'auth.signed-out')).toBe(false);
    // @ts-expect-error no refusal has this code
    expect(error.is('auth.luck')).toBe(false);
  });

  it('tells a server that is not there from one that answers something else', async () => {
    const answering = (answer: () => Promise<Response>) =>
      refusal(createClient({ fetch: answer as typeof fetch }).get('GET /health'));
    expect(await answering(() => Promise.reject(new TypeError('fetch failed')))).toMatchObject({
      name: 'NoAnswer',
      status: null,
    });
    expect(await answering(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))).toMatchObject({
      name: 'NoAnswer',
      status: 502,
    });
    expect(
      await answering(async () => new Response('{', { headers: { 'content-type': 'application/json' } })),
    ).toBeInstanceOf(NoAnswer);
    const waiting = new Response('{"code":"request.too-many","detail":"Later"}', {
      status: 429,
      headers: { 'retry-after': '30' },
    });
    expect(await answering(async () => waiting)).toMatchObject({ code: 'request.too-many', retryAfter: 30 });
  });

  it('does not compile with what the contract does not have', () => {
    const unused = () => {
      // @ts-expect-error no such operation
      void client().get('GET /luck');
      // @ts-expect-error the number is missing
      void client().get('GET /rounds/{number}');
      // @ts-expect-error no such kind
      void client().get('GET /rounds', { query: { kind: 'lottery' } });
      // @ts-expect-error a body that says nothing of facts
      void client().get('POST /assessments', { body: { on: '2025-03-25' } });
    };
    expect(unused).toBeTypeOf('function');
    expectTypeOf<Operations['GET /proofs']['answer']['next']>().toEqualTypeOf<string | null>();
  });
});
