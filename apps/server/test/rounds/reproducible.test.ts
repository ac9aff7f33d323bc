import { describe, expect, it } from 'vitest';
import { executeRound } from '../../src/rounds/execute.ts';
import { useDataFolder, workApart } from '../support/child.ts';
import { syntheticPeople } from '../support/people.ts';
import { digestOf, generalRound, insertPool, naiveRound, stemRound, storedRound } from '../support/rounds.ts';
import { noStockServer } from '../support/stock.ts';
import { onEveryDatabase, stockTitle, useStockServer } from '../support/worlds.ts';
import { inOrder } from './fixtures/work.ts';

const DIVISOR = 200;
const people = syntheticPeople(DIVISOR, 'reproduced');
/** So many people are evaluated in threads of their own. */
const FOR_THREADS = 50;
const MORE_THAN_ONE_THREAD_DOES = 4000;
const ROUNDS = [generalRound(10), stemRound(30)];
const ORDERS = ['ascending', 'descending', 'mixed'] as const;
/** Half an hour and a quarter of an hour off, west and east; and a language that writes numbers otherwise. */
const PLACES = [
  { TZ: 'America/St_Johns', LANG: 'en_CA.UTF-8', offset: '-03:30' },
  { TZ: 'Asia/Kathmandu', LANG: 'fr_CA.UTF-8', offset: '+05:45' },
] as const;

/** What every database, order of writing, time zone and language must come to, to the byte. */
const digests = new Map<string, string>();

function same(number: string, digest: unknown): void {
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const known = digests.get(number) ?? (digest as string);
  digests.set(number, known);
  expect(digest).toBe(known);
}

onEveryDatabase((world) => {
  it.each(ORDERS)('people written in %s order', async (order) => {
    const { app } = world().database;
    const poolId = await insertPool(app, inOrder(people, order));
    const gone = new Set<number>();
    for (const instruction of ROUNDS) {
      await executeRound(app, poolId, instruction);
      const stored = await storedRound(app, poolId, instruction.number);
      expect(stored).toEqual(naiveRound(people, instruction, gone));
      expect(stored.invited).toHaveLength(instruction.toInvite);
      for (const { ordinal } of stored.invited) gone.add(ordinal);
      same(instruction.number, await digestOf(app, poolId, instruction.number));
    }
  });

  it('one, two or three threads come to the same, also in a pool of several batches', async () => {
    const { app } = world().database;
    const many = syntheticPeople(FOR_THREADS, 'threads');
    expect(many.length).toBeGreaterThan(MORE_THAN_ONE_THREAD_DOES);
    const instruction = generalRound(25);
    for (const threads of [1, 2, 3]) {
      const poolId = await insertPool(app, many);
      await executeRound(app, poolId, instruction, { threads });
      same('in threads', await digestOf(app, poolId, instruction.number));
      if (threads > 1) continue;
      expect(await storedRound(app, poolId, instruction.number)).toEqual(naiveRound(many, instruction));
    }
  });

  it('a digest tells rounds apart', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people);
    await executeRound(app, poolId, generalRound(11));
    expect(await digestOf(app, poolId, '292')).not.toBe(digests.get('292'));
  });
});

describe('in a process elsewhere', () => {
  const dataFolder = useDataFolder();

  it.each(PLACES)('embedded PostgreSQL, $TZ', async ({ TZ, LANG, offset }) => {
    const order = {
      dataFolder: await dataFolder(),
      work: { reproduce: DIVISOR, order: 'mixed' },
    } as const;
    const { answer, errors } = await workApart(order, { TZ, LANG, LC_ALL: LANG, PGTZ: TZ });
    expect(errors).toBe('');
    expect(answer?.['offset']).toBe(offset);
    for (const { number } of ROUNDS) same(number, answer?.[number]);
  });
});

describe.skipIf(noStockServer !== null)(`${stockTitle}, in a process elsewhere`, () => {
  const server = useStockServer();

  it.each(PLACES)('$TZ', async ({ TZ, LANG, offset }) => {
    const url = await server().createDatabase();
    // The database itself lives there too.
    await server().asAdministrator(
      `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone TO '${TZ}'`,
    );
    const order = { dataFolder: '', url, work: { reproduce: DIVISOR, order: 'descending' } } as const;
    const { answer, errors } = await workApart(order, { TZ, LANG, LC_ALL: LANG, PGTZ: TZ });
    expect(errors).toBe('');
    expect(answer?.['offset']).toBe(offset);
    for (const { number } of ROUNDS) same(number, answer?.[number]);
  });
});
