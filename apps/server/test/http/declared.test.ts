import { describe, expect, it } from 'vitest';
import { contract } from '../../src/http/described.ts';
import { FIELD_NAMES } from '../../src/http/words/fields.ts';
import { useApplication } from './support.ts';

const { request } = useApplication();

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly $ref?: string;
}
interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly responses: Readonly<Record<string, { readonly headers?: object }>>;
}

const document = contract() as unknown as {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, Schema> };
};
const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : (document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? schema);
const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => {
    const {
      parameters = [],
      requestBody,
      responses,
    } = operation as {
      parameters?: Parameter[];
      requestBody?: { content: Record<string, { schema: Schema }> };
      responses: Operation['responses'];
    };
    const schema = requestBody?.content['application/json']?.schema;
    return {
      method: method.toUpperCase(),
      path,
      parameters,
      body: schema === undefined ? null : resolved(schema),
      responses,
    };
  }),
);
const READS = OPERATIONS.filter(({ method }) => method === 'GET');
const WRITES = OPERATIONS.filter(({ body }) => body !== null);

const UUIDS = /^\/(?:accounts|webhooks|tokens|representations|applications)\//;
/** An address with numbers, or the id of nothing, in the place of its parameters. */
const address = (path: string): string =>
  `/api/v1${path
    .replace('{track}', 'medical')
    .replaceAll(/\{(\w+)\}/g, UUIDS.test(path) ? '5f0c1c9e-8d4b-4a64-9d5f-0d7f8a2b6c11' : '1')}`;
const ask = async (method: string, path: string, init: RequestInit = {}) => {
  const answer = await request(path, { method, ...init });
  const text = await answer.text();
  return { answer, body: text === '' ? null : JSON.parse(text) };
};
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a method that an address is not for', () => {
  it.each([...new Set(OPERATIONS.map(({ path }) => path))])(
    'is refused at %s with those that it is for',
    async (path) => {
      const methods = OPERATIONS.filter((one) => one.path === path).map(({ method }) => method);
      const { answer, body } = await ask('PROPFIND', address(path));
      expect([answer.status, body.code]).toEqual([405, 'method.not-allowed']);
      const allowed = answer.headers.get('allow')?.split(', ') ?? [];
      expect(allowed).toEqual(expect.arrayContaining(methods));
      expect(allowed.includes('HEAD')).toBe(allowed.includes('GET'));
    },
  );

  it('is something else than an address where nothing is', async () => {
    const { answer, body } = await ask('PUT', '/api/v1/nothing/here');
    expect([answer.status, body.code, answer.headers.get('allow')]).toEqual([404, 'route.unknown', null]);
    const french = await ask('DELETE', '/api/v1/rounds', { headers: { 'accept-language': 'fr' } });
    expect(french.body.detail).toBe('Cette adresse accepte GET, HEAD, et non DELETE.');
  });
});

describe('what an address does not have', () => {
  it.each(READS.filter(({ path }) => path !== '/auth/oidc/callback').map(({ path }) => path))(
    'is refused as a filter of GET %s',
    async (path) => {
      const { answer, body } = await ask('GET', `${address(path)}?misspelt=1`);
      expect([answer.status, body.code]).toEqual([422, 'request.not-valid']);
      expect(body.errors).toEqual([
        { path: 'misspelt', code: 'unknown-field', message: '“misspelt” is not a known field' },
      ]);
    },
  );

  it.each(WRITES.map(({ method, path, body }) => [`${method} ${path}`, method, path, body] as const))(
    'is refused as a field of %s',
    async (_, method, path, schema) => {
      expect(schema?.additionalProperties).toBe(false);
      const { answer, body } = await ask(method, address(path), {
        headers: JSON_TYPE,
        body: JSON.stringify({ misspelt: 1 }),
      });
      expect(answer.status).toBe(422);
      expect(body.errors).toContainEqual(
        expect.objectContaining({ path: 'misspelt', code: 'unknown-field' }),
      );
    },
  );

  it('is passed by where a provider of sign-ins may add to an address', async () => {
    const { body } = await ask('GET', '/api/v1/auth/oidc/callback?code=1&state=2&iss=3&session_state=4');
    expect(body?.code).not.toBe('request.not-valid');
  });
});

describe('a body', () => {
  it.each(WRITES.map(({ method, path }) => [`${method} ${path}`, method, path] as const))(
    'that is not announced as JSON is refused by %s',
    async (_, method, path) => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
        const { answer, body } = await ask(method, address(path), {
          headers: { 'content-type': type },
          body: '{}',
        });
        expect([answer.status, body.code]).toEqual([415, 'request.not-json']);
      }
    },
  );
});

describe('the contract', () => {
  it('says that commands need their key, and which need the version that they were decided upon', () => {
    const needing = (name: string) =>
      OPERATIONS.filter(({ parameters }) =>
        parameters.some((one) => one.name === name && one.required === true),
      ).map(({ method, path }) => `${method} ${path}`);
    const taking = OPERATIONS.filter(({ parameters }) =>
      parameters.some(({ name }) => name === 'idempotency-key'),
    );
    expect(needing('idempotency-key')).toHaveLength(taking.length);
    expect(needing('if-match').toSorted()).toEqual([
      'POST /pools/{pool}/rounds/{number}/approval',
      'POST /profiles/{id}/submit',
      'PUT /pools/{pool}/rounds/{number}/instruction',
      'PUT /pools/{pool}/rounds/{number}/schedule',
      'PUT /profiles/{id}/facts',
    ]);
  });

  it('says how one comes in, and how long to wait', () => {
    for (const { responses } of OPERATIONS) {
      expect(Object.keys(responses['401']?.headers ?? {})).toEqual(['WWW-Authenticate']);
      for (const status of ['429', '503'])
        expect(Object.keys(responses[status]?.headers ?? {})).toEqual(['Retry-After']);
    }
  });
});

describe('fields that are refused', () => {
  it('have names in words, all of them, in both languages', () => {
    const named = new Set<string>();
    for (const { parameters, body } of OPERATIONS) {
      for (const one of parameters) if (one.in !== 'header') named.add(one.name);
      for (const name of Object.keys(body?.properties ?? {})) named.add(name);
    }
    expect(named.size).toBeGreaterThan(50);
    expect([...named].filter((name) => !Object.hasOwn(FIELD_NAMES, name))).toEqual([]);
    for (const { en, fr } of Object.values(FIELD_NAMES)) {
      expect(en).toMatch(/^(?:The|Whether) /);
      expect(fr).toMatch(/^(?:Le |La |L’)/);
    }
  });

  it('are said in the words of people, in English and in French', async () => {
    const send = async (language: string) =>
      (
        await ask('POST', '/api/v1/auth/sign-up', {
          headers: { ...JSON_TYPE, 'accept-language': language },
          body: JSON.stringify({ email: 'nobody', password: '' }),
        })
      ).body.errors.map(({ message }: { message: string }) => message);
    expect(await send('en')).toEqual([
      'The e-mail address is not valid',
      'The password is too short',
      'The language is missing',
    ]);
    expect(await send('fr')).toEqual([
      'L’adresse de courriel n’est pas valide',
      'Le mot de passe n’atteint pas la longueur minimale',
      'La langue manque',
    ]);
    const filter = await ask('GET', '/api/v1/proofs?limit=0', { headers: { 'accept-language': 'fr' } });
    expect(filter.body.errors[0].message).toMatch(/^Le nombre d’entrées /);
    const path = await ask('GET', '/api/v1/proofs/0/1', { headers: { 'accept-language': 'fr' } });
    expect(path.body.errors[0].message).toBe('Le numéro du bassin n’atteint pas le minimum');
  });
});
