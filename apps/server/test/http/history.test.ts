import { listedRound, poolDistributions, publicHistory } from '@openentry/data';
import { beforeAll, describe, expect, it } from 'vitest';
import { historyCsv } from '../../src/history/csv.ts';
import { againstContract, type Contract } from '../support/contract.ts';
import { useApplication } from './support.ts';

const { request, failures } = useApplication();
let contract: Contract;
beforeAll(async () => {
  contract = (await (await request('/api/v1/openapi.json')).json()) as Contract;
});

async function get(route: string, path: string, language = 'en') {
  const response = await request(`/api/v1${path}`, { headers: { 'accept-language': language } });
  expect(await againstContract(contract, 'get', route, response)).toEqual([]);
  return { status: response.status, body: JSON.parse(await response.text()), headers: response.headers };
}

const ROUNDS = '/history/rounds';
const list = (query = '') => get(ROUNDS, `${ROUNDS}${query}`);
const numbers = (body: { items: { number: string }[] }): string[] => body.items.map(({ number }) => number);

/** What was published, newest first. */
const ALL = publicHistory([]).toReversed();

describe('the public history', () => {
  it('is listed page by page, newest first, whole and without anything twice', async () => {
    const found: unknown[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { items: unknown[]; next: string | null } } = await list(
        `?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      found.push(...body.items);
      cursor = body.next;
    }
    expect(found).toEqual(ALL.map(listedRound));
  });

  it.each([
    ['?kind=program&limit=100', ({ kind }: { kind: string | null }) => kind === 'program'],
    [
      '?category=stem&limit=100',
      ({ category }: { category: string | null }) => category?.startsWith('stem@') === true,
    ],
    ['?category=stem@v2&limit=100', ({ category }: { category: string | null }) => category === 'stem@v2'],
    [
      '?since=2024-01-01&until=2024-02-29&limit=100',
      ({ date }: { date: string | null }) => (date ?? '') >= '2024-01-01' && (date ?? '') <= '2024-02-29',
    ],
    [
      '?marked=corrected&limit=100',
      ({ corrections }: { corrections: readonly unknown[] }) => corrections.length > 0,
    ],
    ['?marked=doubtful&limit=100', ({ doubts }: { doubts: readonly unknown[] }) => doubts.length > 0],
  ])('is filtered by %s', async (query, wanted) => {
    const { body } = await list(query);
    const expected = ALL.filter((round) => wanted(round)).slice(0, 100);
    expect(numbers(body)).toEqual(expected.map(({ number }) => number));
  });

  it('comes as CSV with the same filters', async () => {
    const response = await request('/api/v1/history/rounds.csv?category=french');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await againstContract(contract, 'get', '/history/rounds.csv', response)).toEqual([]);
    const french = ALL.filter(({ category }) => category?.startsWith('french@') === true);
    expect(french.length).toBeGreaterThan(3);
    expect(await response.text()).toBe(historyCsv(french));
  });

  it('tells everything of one round, and nothing of one that was not published', async () => {
    const corrected = ALL.find(({ corrections }) => corrections.length > 0);
    const one = await get(`${ROUNDS}/{number}`, `${ROUNDS}/${corrected?.number}`);
    expect(one.body.corrections[0]).toMatchObject({ number: corrected?.number });
    const none = await get(`${ROUNDS}/{number}`, `${ROUNDS}/9999`, 'fr');
    expect(none.body).toMatchObject({
      code: 'round.unknown',
      detail: expect.stringContaining('Aucune ronde'),
    });
  });

  it('has every distribution of the pool', async () => {
    const { body } = await get('/history/distributions', '/history/distributions');
    expect(body.items.map(({ asOf }: { asOf: string }) => asOf)).toEqual(
      poolDistributions.map(({ asOf }) => asOf),
    );
  });

  it.each([
    ['?since=2024-02-30', 'request.not-valid'],
    ['?category=luck', 'category.unknown'],
    ['?cursor=abc', 'cursor.not-valid'],
    ['?limit=0', 'request.not-valid'],
  ])('refuses %s', async (query, code) => {
    expect((await list(query)).body).toMatchObject({ status: 422, code });
  });

  it('says whether it has changed', async () => {
    const { headers } = await list();
    const again = await request(`/api/v1${ROUNDS}`, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

it('never failed by itself during these tests', () => {
  expect(failures).toEqual([]);
});
