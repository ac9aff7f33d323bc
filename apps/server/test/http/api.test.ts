import { publishedRounds } from '@openentry/data';
import {
  type Breakdown,
  breakdownOf,
  plainDate,
  type RenderedExplanation,
  readCodedCandidate,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { scoreSchema } from '../../src/http/crs/routes.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { distributionSchema, roundDetailSchema, roundsSchema } from '../../src/http/schemas.ts';
import { useApplication } from './support.ts';

const { request, failures } = useApplication();

const CANDIDATE = {
  age: 30,
  hasAccompanyingSpouse: false,
  education: 'threeYear',
  firstLanguage: { name: 'en', clb: { listening: 9, reading: 9, writing: 9, speaking: 9 } },
  secondLanguage: null,
  canadianWorkYears: 0,
  foreignWorkYears: 0,
  certificateOfQualification: false,
  spouse: null,
  canadianStudy: 'none',
  sibling: false,
  nomination: false,
  jobOffer: 'none',
};

const get = (path: string, language = 'en') =>
  request(`/api/v1${path}`, { headers: { 'accept-language': language } });
const score = (body: unknown, headers: Record<string, string> = {}) =>
  request('/api/v1/crs/score', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

interface Scored {
  readonly breakdown: Breakdown;
  readonly explanation: RenderedExplanation;
  readonly warnings: readonly unknown[];
}

async function scored(body: unknown, headers: Record<string, string> = {}): Promise<Scored> {
  const answer = await score(body, headers);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Scored;
}

interface Contract {
  readonly openapi: string;
  readonly paths: Record<string, unknown>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

async function problemOf(response: Response | Promise<Response>) {
  const answer = await response;
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = problemSchema.parse(await answer.json());
  expect(body.status).toBe(answer.status);
  return body;
}

describe('rounds', () => {
  it('lists every published round, newest first', async () => {
    const list = roundsSchema.parse(await (await get('/rounds')).json());
    expect(list.total).toBe(publishedRounds.length);
    expect(list.items[0]?.number).toBe(publishedRounds.at(-1)?.number);
  });

  it('filters by kind, year and replay', async () => {
    const list = roundsSchema.parse(
      await (await get('/rounds?kind=category&year=2024&replayed=true')).json(),
    );
    expect(list.items.map(({ number }) => number)).toEqual(['293']);
  });

  it('gives one round with the replay, its check and what is assumed beside what was published', async () => {
    const round = roundDetailSchema.parse(await (await get('/rounds/293')).json());
    expect(round.published).toEqual({ invited: 4500, cutoff: 491, tieBreak: '2024-02-25T11:55:12Z' });
    expect(round.replay?.simulated.invited).toBe(12);
    expect(round.replay?.check?.passed).toBe(true);
    expect(round.replay?.check?.findings).toHaveLength(11);
    expect(round.replay?.assumptions.map(({ code }) => code)).toContain('stem-share');
    expect(round.pool?.total).toBe(216_167);
  });

  it('says the findings of the check in the language of the reader', async () => {
    const round = roundDetailSchema.parse(await (await get('/rounds/293', 'fr-CA,fr;q=0.9')).json());
    expect(round.replay?.check?.findings[0]?.detail).toMatch(/figées et recalculées/);
  });

  it('gives a round with a letter in its number, without a pool and without a replay', async () => {
    const round = roundDetailSchema.parse(await (await get('/rounds/91a')).json());
    expect(round.replay).toBeNull();
    expect(round.pool).toBeNull();
  });

  it('answers an unknown number with a problem in both languages', async () => {
    const english = await problemOf(get('/rounds/9999'));
    const french = await problemOf(get('/rounds/9999', 'fr'));
    expect(english).toMatchObject({ status: 404, code: 'round.unknown' });
    expect(french.detail).toMatch(/Aucune ronde/);
  });

  it('names the field of a filter that is not valid', async () => {
    const body = await problemOf(get('/rounds?kind=lottery'));
    expect(body).toMatchObject({ status: 422, code: 'request.not-valid' });
    expect(body.errors?.[0]).toMatchObject({ path: 'kind', code: 'not-a-choice' });
  });
});

describe('the distribution of the pool', () => {
  it('gives a published distribution where no pool is loaded', async () => {
    const body = distributionSchema.parse(await (await get('/pool/distribution?asOf=2023-07-04')).json());
    expect(body.total).toEqual({ published: 214_529, simulated: null });
    expect(body.bands.filter(({ part }) => part)).toHaveLength(10);
  });

  it('refuses a day that does not exist and one without a distribution', async () => {
    const impossible = await problemOf(get('/pool/distribution?asOf=2023-02-30'));
    expect(impossible.errors?.[0]).toMatchObject({ path: 'asOf', code: 'not-a-day' });
    expect(await problemOf(get('/pool/distribution?asOf=2016-01-01'))).toMatchObject({
      status: 404,
      code: 'pool.not-published',
    });
  });
});

describe('scoring a coded candidate', () => {
  it('gives the breakdown and the explanation that the law package gives', async () => {
    const answer = await scored({ rules: '2025-03-25', profile: CANDIDATE });
    const read = readCodedCandidate(CANDIDATE);
    if (!read.ok) throw new Error('The candidate is valid');
    const day = plainDate('2025-03-25');
    expect(answer.breakdown).toEqual(breakdownOf(scoreCrs(read.value, rulesetOn(day)), day));
    expect(answer.breakdown.total).toBe(374);
    expect(answer.explanation).toMatchObject({ code: 'crs', maximum: 1200 });
    expect(answer.warnings).toEqual([]);
  });

  it('answers with what its contract describes and nothing else, also where a contested point decided', async () => {
    const levels = { listening: 8, reading: 8, writing: 8, speaking: 8 };
    const profile = {
      ...CANDIDATE,
      firstLanguage: { name: 'fr', clb: levels },
      secondLanguage: { ...levels, speaking: 4 },
    };
    const answer = await scored({ rules: '2025-03-25', profile });
    expect(scoreSchema.parse(answer)).toEqual(answer);
    expect(JSON.stringify(answer.explanation)).toContain('"code":"policy"');
  });

  it('takes the occupations of a candidate, which only a reform tells apart', async () => {
    const profile = { ...CANDIDATE, canadianWorkByOccupation: { '21231': 1 }, jobOfferOccupation: null };
    const plain = await scored({ rules: '2025-03-25', profile: CANDIDATE });
    expect(await scored({ rules: '2025-03-25', profile })).toEqual(plain);
    const wrong = { ...CANDIDATE, canadianWorkByOccupation: { '99999': 1 } };
    const body = await problemOf(score({ rules: '2025-03-25', profile: wrong }));
    expect(body.errors?.[0]?.path).toBe('profile.canadianWorkByOccupation.99999');
  });

  it('explains in French when asked', async () => {
    const answer = await scored({ rules: '2025-03-25', profile: CANDIDATE }, { 'accept-language': 'fr-CA' });
    expect(answer.explanation.children[0]?.children[0]?.label).toBe('Âge');
  });

  it('warns about days whose law is not known', async () => {
    const before = await scored({ rules: '2026-11-02', profile: CANDIDATE });
    const after = await scored({ rules: '2026-11-03', profile: CANDIDATE });
    expect(before.warnings).toEqual([]);
    expect(after.warnings).toEqual([
      { code: 'known-gap', text: expect.stringContaining('verified through 2026-08-24') },
    ]);
  });

  it.each([
    ['an unknown education level', { education: 'wizard' }, 'profile.education', 'not-a-choice'],
    [
      'CLB 13',
      { firstLanguage: { name: 'en', clb: { listening: 13, reading: 9, writing: 9, speaking: 9 } } },
      'profile.firstLanguage.clb.listening',
      'too-large',
    ],
    ['negative years', { canadianWorkYears: -1 }, 'profile.canadianWorkYears', 'too-small'],
    ['an unknown field', { luck: 7 }, 'profile.luck', 'unknown-field'],
  ])('names the field of %s', async (_what, change, path, code) => {
    const body = await problemOf(score({ rules: '2025-03-25', profile: { ...CANDIDATE, ...change } }));
    expect(body).toMatchObject({ status: 422, code: 'candidate.not-valid' });
    expect(body.errors).toEqual([{ path, code, message: expect.stringContaining(path) }]);
  });

  it.each([
    ['broken JSON', '{', 400, 'request.broken-json'],
    ['no object', '[]', 422, 'candidate.not-valid'],
    ['null', 'null', 422, 'candidate.not-valid'],
    [
      'a day before Express Entry',
      JSON.stringify({ rules: '2014-12-31', profile: CANDIDATE }),
      422,
      'candidate.not-valid',
    ],
  ])('refuses %s', async (_what, body, status, code) => {
    expect(await problemOf(score(body))).toMatchObject({ status, code });
  });

  it('refuses another content type and a body that is too large', async () => {
    expect(await problemOf(score('{}', { 'content-type': 'text/plain' }))).toMatchObject({ status: 415 });
    expect(await problemOf(score(' '.repeat(70_000)))).toMatchObject({ status: 413 });
  });
});

describe('a score without its reasons', () => {
  it('has the same numbers', async () => {
    const numbers = (query: string) =>
      request(`/api/v1/crs/score${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rules: '2025-03-25', profile: CANDIDATE }),
      });
    const { breakdown } = await scored({ rules: '2025-03-25', profile: CANDIDATE });
    expect(await (await numbers('?explain=false')).json()).toEqual({
      rules: '2025-03-25',
      breakdown,
      warnings: [],
    });
    const problem = await problemOf(numbers('?explain=perhaps'));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, 'explain']);
  });
});

describe('the contract', () => {
  it('is OpenAPI 3.1, describes every route, and every reference in it resolves', async () => {
    const document = (await (await get('/openapi.json')).json()) as Contract;
    expect(document.openapi).toBe('3.1.0');
    // Which routes there are is held by the matrix of access.
    expect(Object.keys(document.paths)).toContain('/crs/score');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name ?? '');
  });

  it('asks for what a candidate must say, and leaves the occupations open', async () => {
    const document = (await (await get('/openapi.json')).json()) as Contract;
    const { properties } = document.components.schemas['ScoreRequest'] as {
      readonly properties: { readonly profile: { readonly required: readonly string[]; properties: object } };
    };
    expect([...properties.profile.required].sort()).toEqual(Object.keys(CANDIDATE).sort());
    expect(Object.keys(properties.profile.properties)).toEqual(
      expect.arrayContaining(['canadianWorkByOccupation', 'jobOfferOccupation']),
    );
  });

  it('leads to the reference page in the language of the reader', async () => {
    const answer = await get('/reference', 'fr');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/fr/api');
  });

  it('says which database answers and that it keeps what it acknowledges', async () => {
    expect(await (await get('/health')).json()).toMatchObject({
      status: 'ok',
      database: { kind: 'embedded', fsync: true },
    });
  });

  it('answers an unknown route with a problem', async () => {
    expect(await problemOf(get('/nowhere'))).toMatchObject({ status: 404, code: 'route.unknown' });
    const unknown = await get('/profiles');
    expect([unknown.status, unknown.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="OpenEntry"',
    ]);
    expect((await get('/nowhere')).headers.has('www-authenticate')).toBe(false);
  });

  it('never failed by itself during these tests', () => {
    expect(failures).toEqual([]);
  });
});

describe('pages', () => {
  it('keep to themselves: a strict policy on every answer', async () => {
    for (const path of ['/en', '/api/v1/rounds/1', '/nowhere']) {
      const { headers } = await request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('get the same document at every address of a page, and 404 elsewhere', async () => {
    expect((await request('/fr/rondes/293')).status).toBe(200);
    expect((await request('/wp-login.php')).status).toBe(404);
    expect(await (await request('/nowhere')).text()).toContain('<title>page</title>');
  });

  it('never serve a file outside the site', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/assets/..%2f..%2fpackage.json']) {
      expect(await (await request(path)).text()).toContain('<title>page</title>');
    }
  });

  it('let named files be kept for good and pages be asked for again', async () => {
    expect((await request('/assets/app-abcdefgh.js')).headers.get('cache-control')).toContain('immutable');
    const page = await request('/en');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await request('/en', { headers: { 'if-none-match': page.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });
});
