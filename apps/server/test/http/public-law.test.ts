import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, plainDate, readFacts, rulesetOn } from '@openentry/law';
import { rulesetFingerprint } from '@openentry/pool';
import { beforeAll, describe, expect, it } from 'vitest';
import { againstContract, type Contract } from '../support/contract.ts';
import { useApplication } from './support.ts';

const { request, failures } = useApplication();
const EXAMPLES = join(import.meta.dirname, '../../../../examples');
const example = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(EXAMPLES, path), 'utf8'));

let contract: Contract;
beforeAll(async () => {
  contract = (await (await request('/api/v1/openapi.json')).json()) as Contract;
});

/** Asks a route, and holds its answer against the contract, whatever it is. */
async function ask(method: 'get' | 'post', route: string, path: string, body?: unknown, language = 'en') {
  const response = await request(`/api/v1${path}`, {
    method: method.toUpperCase(),
    headers: {
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(await againstContract(contract, method, route, response)).toEqual([]);
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}
const get = (route: string, query = '', language = 'en') =>
  ask('get', route, `${route}${query}`, undefined, language);

describe('assessments', () => {
  const FACTS = example('facts/engineer-single.json');

  it.each(['engineer-single', 'nurse-couple', 'carpenter-certificate', 'unknown-facts'])(
    'answers for %s what the law package says, with reasons, rules and documents',
    async (name) => {
      const facts = example(`facts/${name}.json`);
      const { status, body, headers } = await ask('post', '/assessments', '/assessments', {
        on: '2025-06-01',
        facts,
      });
      expect(status).toBe(200);
      const read = readFacts(facts);
      if (!read.ok) throw new Error('The example is valid');
      const law = rulesetOn(plainDate('2025-06-01'));
      const expected = assess(read.value, law);
      expect(body.rules).toEqual({ on: '2025-06-01', hash: rulesetFingerprint(law), reform: null });
      expect(body.crs.outcome).toEqual(expected.crs.outcome);
      for (const program of ['CEC', 'FSW', 'FST'] as const) {
        expect(body.programs[program].outcome).toEqual(expected.programs[program].outcome);
        expect(body.programs[program].provision.text).not.toBe('');
      }
      expect(body.categories.map(({ id }: { id: string }) => id)).toEqual(law.categories.map(({ id }) => id));
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('names the documents of the first program that is met, or of the one asked for', async () => {
    const first = await ask('post', '/assessments', '/assessments', { on: '2026-06-01', facts: FACTS });
    const asked = await ask('post', '/assessments', '/assessments', {
      on: '2026-06-01',
      facts: FACTS,
      program: 'FST',
    });
    const owed = (body: { documents: { items: { id: string }[] } }) =>
      body.documents.items.map(({ id }) => id);
    expect(first.body.documents.program).toBe('CEC');
    expect(owed(first.body)).not.toContain('proof-of-funds');
    expect(asked.body.documents.program).toBe('FST');
    expect(owed(asked.body)).toContain('proof-of-funds');
  });

  it('lays a draft of law over the law, beside the result without it', async () => {
    const reform = example('reforms/high-wage.json');
    const { status, body } = await ask('post', '/assessments', '/assessments', {
      on: '2027-06-01',
      facts: FACTS,
      reform,
    });
    expect(status).toBe(200);
    expect(body.rules.reform).toBe('hypothetical-high-wage');
    expect(body.rules.hash).not.toBe(rulesetFingerprint(rulesetOn(plainDate('2027-06-01'))));
    expect(body.warnings[0].code).toBe('hypothetical');
    expect(body.reform.without.crs.code).toBe('crs');
    expect(body.reform.difference.score.with).toBeDefined();
  });

  it('takes the law of today where no day is named', async () => {
    const { body } = await ask('post', '/assessments', '/assessments', { facts: FACTS });
    expect(body.on).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('speaks French', async () => {
    const { body, headers } = await ask(
      'post',
      '/assessments',
      '/assessments',
      { on: '2025-06-01', facts: FACTS },
      'fr',
    );
    expect(headers.get('content-language')).toBe('fr');
    expect(body.crs.label).toBe('Note du Système de classement global');
  });

  it('names every field that is wrong, of the body, of the facts and of the reform at once', async () => {
    const { status, body } = await ask('post', '/assessments', '/assessments', {
      on: '2025-02-30',
      facts: { ...FACTS, maritalStatus: 'engaged', spouses: 2 },
      reform: { schema: 'amendment/1' },
      program: 'PNP',
      luck: 7,
    });
    expect(status).toBe(422);
    expect(body.code).toBe('facts.not-valid');
    const fields = Object.fromEntries(
      body.errors.map(({ path, code }: Record<string, string>) => [path, code]),
    );
    expect(fields).toMatchObject({
      luck: 'unknown-field',
      on: 'not-a-day',
      'facts.maritalStatus': 'not-a-choice',
      'facts.spouses': 'unknown-field',
      'reform.id': 'missing',
      program: 'not-a-choice',
    });
  });

  it('says that a birth is still to come, and does not blame the other days for it', async () => {
    const { body } = await ask('post', '/assessments', '/assessments', {
      on: '2025-06-01',
      facts: { ...FACTS, dateOfBirth: '2030-01-01' },
    });
    expect(body.errors.map(({ path, code }: Record<string, string>) => [path, code])).toEqual([
      ['facts.dateOfBirth', 'after-the-day'],
    ]);
  });

  it.each([[{}], [[]], [null], ['text'], [{ facts: null }], [{ on: 5, facts: 7 }]])(
    'refuses %j',
    async (body) => {
      const answer = await ask('post', '/assessments', '/assessments', body);
      expect(answer.status).toBe(422);
    },
  );
});

describe('the law', () => {
  it('names the law of a day by its fingerprint, its version and what is not known', async () => {
    const { body } = await get('/law', '?on=2026-11-04');
    expect(body.rules.hash).toBe(rulesetFingerprint(rulesetOn(plainDate('2026-11-04'))));
    expect(body.knownGap).toBe('2026-11-03');
    expect(body.warnings[0].code).toBe('known-gap');
    expect(body.gaps.map(({ id }: { id: string }) => id)).toContain('crs-2026-11-03');
    expect(body.version.on <= '2026-11-04').toBe(true);
  });

  it('lists versions that follow each other without a day between them', async () => {
    const { body } = await get('/law/versions');
    expect(body.items[0].on).toBe('2015-01-01');
    expect(body.items.at(-1).until).toBeNull();
  });

  it('gives the content that the fingerprint is taken of', async () => {
    const { body } = await get('/law/content', '?on=2025-03-25');
    const { digestOf } = await import('@openentry/pool');
    expect(digestOf(body.content)).toBe(body.rules.hash);
  });

  it('shows values under an id as tables, and one with its history', async () => {
    const { body } = await get('/law/parameters', '?on=2025-03-25&under=crs.sibling');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['crs.sibling.points']);
    const one = await ask('get', '/law/parameters/{id}', '/law/parameters/crs.sibling.points?on=2016-01-01');
    expect(one.body.inForce).toBeNull();
    expect(one.body.next).toMatchObject({ instrument: 'mi-2017-06-06' });
    expect(one.body.history).toMatchObject([{ value: 15, inForce: '2017-06-06', until: null }]);
  });

  it('answers for every parameter of every version of the law as its contract says', async () => {
    const { body } = await get('/law/versions');
    for (const { on } of body.items) {
      expect((await get('/law/parameters', `?on=${on}`)).status).toBe(200);
    }
  });

  it.each(['/law/policies', '/law/provisions', '/law/instruments', '/law/coverage'])(
    'answers %s',
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  it('finds instruments by day and grade, and one by its id', async () => {
    const { body } = await get('/law/instruments', '?since=2025-01-01&grade=L');
    expect(body.items.length).toBeGreaterThan(0);
    for (const { inForce, grade } of body.items) {
      expect(inForce >= '2025-01-01').toBe(true);
      expect(grade).toBe('L');
    }
    const one = await ask('get', '/law/instruments/{id}', '/law/instruments/mi-2017-06-06');
    expect(one.body.parameters).toContain('crs.sibling.points');
  });

  it('says what is different between two days, and with a draft of law', async () => {
    const plain = await get('/law/diff', '?from=2025-03-24&to=2025-03-25');
    expect(plain.body.changes.map(({ kind }: { kind: string }) => kind)).toContain('parameter');
    const same = await get('/law/diff', '?from=2025-03-25&to=2025-03-25');
    expect(same.body.changes).toEqual([]);
    const draft = {
      from: '2027-01-01',
      to: '2027-01-01',
      reform: {
        schema: 'amendment/1',
        id: 'more-for-siblings',
        title: { en: 'More for siblings', fr: 'Davantage pour la fratrie' },
        inForce: '2027-01-01',
        values: { 'crs.sibling.points': 30 },
      },
    };
    const reformed = await ask('post', '/law/diff', '/law/diff', draft, 'fr');
    expect(reformed.body.changes).toContainEqual(
      expect.objectContaining({ id: 'crs.sibling.points', change: 'changed' }),
    );
    const wrong = await ask('post', '/law/diff', '/law/diff', {
      ...draft,
      from: 'x',
      reform: { ...draft.reform, values: { 'crs.sibling.points': 'x' } },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['from', expect.stringMatching(/^reform\.values/)]),
    );
  });

  it('does not know what is not there', async () => {
    const parameter = await ask('get', '/law/parameters/{id}', '/law/parameters/crs.luck', undefined, 'fr');
    expect(parameter).toMatchObject({ status: 404, body: { code: 'law.no-parameter' } });
    expect(parameter.body.detail).toMatch(/Le droit/);
    const instrument = await ask('get', '/law/instruments/{id}', '/law/instruments/constructor');
    expect(instrument).toMatchObject({ status: 404, body: { code: 'law.no-instrument' } });
  });

  it('refuses a day that does not exist, and one before Express Entry', async () => {
    expect((await get('/law', '?on=2025-02-30')).body.errors[0]).toMatchObject({
      path: 'on',
      code: 'not-a-day',
    });
    expect((await get('/law', '?on=2014-12-31')).body.errors[0]).toMatchObject({
      path: 'on',
      code: 'before-express-entry',
    });
  });

  it('lets an answer be kept and asked for again, in each language by itself', async () => {
    const english = await get('/law/diff', '?from=2025-03-24&to=2025-03-25');
    const tag = english.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect(english.headers.get('vary')).toContain('Accept-Language');
    const again = (language: string) =>
      request('/api/v1/law/diff?from=2025-03-24&to=2025-03-25', {
        headers: { 'if-none-match': tag, 'accept-language': language },
      });
    expect((await again('en')).status).toBe(304);
    expect((await again('fr')).status).toBe(200);
  });
});

describe('look-ups', () => {
  it('lists the categories of a day, their versions, and one of them', async () => {
    const { body } = await get('/categories', '?on=2025-06-01');
    expect(body.items.length).toBeGreaterThan(3);
    const { body: versions } = await get('/categories/versions', '?family=stem');
    expect(versions.items.map(({ family }: { family: string }) => family)).toEqual(
      versions.items.map(() => 'stem'),
    );
    const { body: listing } = await get('/categories/versions', '?noc=21231');
    for (const { nocs } of listing.items) expect(nocs).toContain('21231');
    const [{ id }] = versions.items;
    const one = await ask(
      'get',
      '/categories/versions/{id}',
      `/categories/versions/${encodeURIComponent(id)}`,
    );
    expect(one.body.id).toBe(id);
    expect((await ask('get', '/categories/versions/{id}', '/categories/versions/none')).status).toBe(404);
    expect((await get('/categories', '?on=2016-01-01')).body.items).toEqual([]);
  });

  it('finds occupations by words in both languages and by an old code, and says what each opens', async () => {
    const english = await get('/noc', '?q=carpenter&on=2025-06-01');
    const french = await get('/noc', '?q=charpentier&on=2025-06-01', 'fr');
    expect(english.body.items[0].code).toBe('72310');
    expect(french.body.items[0].code).toBe('72310');
    expect(english.body.items[0].programs).toEqual(['CEC', 'FSW', 'FST']);
    const old = await get('/noc', '?q=2173&on=2025-06-01');
    expect(old.body.items[0]).toMatchObject({ via: 'noc2016', predecessor: '2173' });
    expect((await get('/noc', '?q=carpenter&limit=1')).body.items).toHaveLength(1);
    expect((await get('/noc', '?q=')).status).toBe(422);
    expect((await get('/noc', '?q=carpenter&on=2019-01-01')).body).toMatchObject({
      nocVersion: '2016',
      items: [{ programs: null }, ...english.body.items.slice(1).map(() => ({ programs: null }))],
    });
  });

  it('gives one unit group with the categories it opens', async () => {
    const one = await ask('get', '/noc/{code}', '/noc/21231?on=2024-06-01');
    expect(one.body).toMatchObject({ code: '21231', teer: 1, programs: ['CEC', 'FSW'] });
    expect(one.body.categories.map(({ id }: { id: string }) => id)).toEqual(['stem@v1']);
    expect(one.body.noc2016.map(({ code }: { code: string }) => code)).toEqual(['2173']);
    expect((await ask('get', '/noc/{code}', '/noc/99999')).body.code).toBe('noc.unknown');
    expect((await ask('get', '/noc/{code}', '/noc/2173')).status).toBe(422);
  });

  it('turns scores of a test into levels, and knows when the test counts', async () => {
    const asked = '?test=ielts&listening=8&reading=6.5&writing=6.5&speaking=7';
    const { body } = await get('/languages/levels', `${asked}&on=2025-06-01`);
    expect(body).toMatchObject({ scale: 'CLB', accepted: true, lowest: 8 });
    expect(body.levels).toEqual({ listening: 9, reading: 8, writing: 8, speaking: 9 });
    const early = await get(
      '/languages/levels',
      '?test=pte&listening=60&reading=60&writing=60&speaking=60&on=2020-01-01',
    );
    expect(early.body.accepted).toBe(false);
    const wrong = await get(
      '/languages/levels',
      '?test=ielts&listening=9.7&reading=6.5&writing=x&speaking=7',
      'fr',
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`)).toEqual([
      'listening off-chart',
      'writing off-chart',
    ]);
    const tests = await get('/languages/tests', '?on=2020-01-01');
    expect(tests.body.items.find(({ id }: { id: string }) => id === 'pte')).toMatchObject({
      accepted: false,
      acceptedSince: '2024-01-30',
    });
  });

  it('tells the fees of a day and of a family', async () => {
    const { body } = await get('/fees', '?on=2025-06-01');
    expect(body.amounts.principal.dollars).toBe(950);
    const facts = { schema: 'facts/2', dateOfBirth: '1990-01-01', maritalStatus: 'single', children: [] };
    const family = await ask('post', '/fees', '/fees', { on: '2025-06-01', facts });
    expect(family.body.family.total.dollars).toBe(950 + 85 + 575);
    const open = await ask('post', '/fees', '/fees', { on: '2025-06-01', facts: { schema: 'facts/2' } });
    expect(open.body.family.total).toMatchObject({
      dollars: null,
      missing: expect.arrayContaining(['spouse', 'children']),
    });
    const wrong = await ask('post', '/fees', '/fees', { facts: { schema: 'facts/1' } });
    expect(wrong.body.errors[0].path).toBe('facts.schema');
  });

  it('tells the settlement funds of every size that is published, of one, and that of 2016 there is none', async () => {
    const { body } = await get('/funds', '?on=2025-08-01');
    expect(body.amounts).toHaveLength(7);
    expect(body.amounts[0]).toMatchObject({ family: 1, required: 15_263 });
    const nine = await get('/funds', '?on=2025-08-01&family=9');
    expect(nine.body.amounts[0].required).toBe(body.amounts[6].required + 2 * body.eachAdditional);
    const none = await get('/funds', '?on=2016-06-01');
    expect(none.body).toMatchObject({ instrument: null, edition: null });
    expect(none.body.notes[0].code).toBe('no-table');
    expect((await get('/funds', '?family=0')).status).toBe(422);
  });
});

it('never failed by itself during these tests', () => {
  expect(failures).toEqual([]);
});
