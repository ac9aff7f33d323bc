import { beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { checkRound } from '../../src/rounds/check.ts';
import { executeRound, ROUND_STEPS } from '../../src/rounds/execute.ts';
import { findPool, loadPool } from '../../src/store/pools.ts';
import { useDataFolder, workApart } from '../support/child.ts';
import { AS_OF, scaledDistribution, syntheticPeople } from '../support/people.ts';
import {
  digestOf,
  generalRound,
  insertPool,
  NOTHING,
  profilesOf,
  remains,
  strays,
} from '../support/rounds.ts';
import { noStockServer } from '../support/stock.ts';
import { stockTitle, useStockServer } from '../support/worlds.ts';
import type { Kill } from './fixtures/work.ts';

const people = syntheticPeople(1000, 'crash');
const INVITED = 10;
const COMPLETE = {
  rounds: 1,
  standings: people.length,
  invitations: INVITED,
  checks: 1,
  moved: INVITED,
};

/** Large enough for several chunks of COPY. */
const DIVISOR = 300;
const distribution = scaledDistribution(DIVISOR);
const WHOLE = distribution.bands['total'] ?? 0;

const words = (kill: Kill): string => JSON.stringify(kill).replaceAll(/[{}"]/g, '');

const ROUND_KILLS: readonly Kill[] = [
  ...ROUND_STEPS.map((step) => ({ step })),
  // Between moving people out of the pool and inviting them.
  { before: 'INSERT INTO invitations' },
  { sent: 'COMMIT', after: 0 },
  { sent: 'COMMIT', after: 2 },
  { done: true },
];

const POOL_KILLS: readonly Kill[] = [
  { progress: 1 },
  { progress: Math.floor(WHOLE / 2) },
  { before: 'INSERT INTO pools' },
  { before: 'COMMIT' },
  { sent: 'COMMIT', after: 0 },
  { done: true },
];

/** A server elsewhere only sees a connection end: fewer points tell as much. */
const ROUND_KILLS_ELSEWHERE: readonly Kill[] = [
  { step: 'frozen' },
  { step: 'invited' },
  { step: 'commit' },
  { sent: 'COMMIT', after: 0 },
  { done: true },
];
const POOL_KILLS_ELSEWHERE: readonly Kill[] = [
  { progress: Math.floor(WHOLE / 2) },
  { sent: 'COMMIT', after: 0 },
  { done: true },
];

/** Kills processes at work on a database, and looks what is there afterwards. */
function survives(
  place: () => Promise<{ dataFolder: string; url?: string }>,
  roundKills: readonly Kill[],
  poolKills: readonly Kill[],
): void {
  const open = async (): Promise<Database> => openDatabase(await place());
  /** Opens the database, with nothing but that done to it since the kill. */
  const within = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await open();
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const pools = new Map<string, number>();
  let uninterrupted: string;

  beforeAll(async () => {
    await within(async ({ app }) => {
      const poolId = await insertPool(app, people);
      await executeRound(app, poolId, generalRound(INVITED));
      expect(await remains(app, poolId)).toEqual(COMPLETE);
      uninterrupted = await digestOf(app, poolId, '292');
      for (const kill of roundKills) pools.set(words(kill), await insertPool(app, people));
    });
  });

  it.each(roundKills.map((kill) => [words(kill), kill] as const))(
    'a round killed at %s did not run or is complete, and runs',
    async (name, kill) => {
      const poolId = pools.get(name) ?? 0;
      const work = { round: poolId, toInvite: INVITED };
      const { signal, errors } = await workApart({ ...(await place()), work, kill });
      expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
      await within(async ({ app }) => {
        const left = await remains(app, poolId);
        if ('done' in kill) expect(left).toEqual(COMPLETE);
        else if ('sent' in kill) expect([NOTHING, COMPLETE]).toContainEqual(left);
        else expect(left).toEqual(NOTHING);
        const { roundId } = await executeRound(app, poolId, generalRound(INVITED));
        expect(await remains(app, poolId)).toEqual(COMPLETE);
        expect(await digestOf(app, poolId, '292')).toBe(uninterrupted);
        expect(await checkRound(app, roundId)).toMatchObject({ passed: true });
      });
    },
  );

  it.each(poolKills.map((kill) => [words(kill), kill] as const))(
    'a pool whose loading is killed at %s is absent or whole, and loads',
    async (seed, kill) => {
      const work = { load: seed, divisor: DIVISOR };
      const { signal, errors } = await workApart({ ...(await place()), work, kill });
      expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
      await within(async ({ app }) => {
        const left = await findPool(app, AS_OF, seed);
        if ('done' in kill) expect(left).not.toBeNull();
        else if (!('sent' in kill)) expect(left).toBeNull();
        expect(await strays(app)).toBe(0);
        const pool = await loadPool(app, distribution, seed);
        if (left !== null) expect(pool).toEqual(left);
        expect(pool.size).toBe(WHOLE);
        expect(await profilesOf(app, pool)).toEqual(
          syntheticPeople(DIVISOR, seed).map(({ crs: _, ...person }) => ({ ...person, state: 'inPool' })),
        );
      });
    },
  );
}

describe('embedded PostgreSQL, the process that works on it killed', () => {
  const dataFolder = useDataFolder();
  survives(async () => ({ dataFolder: await dataFolder() }), ROUND_KILLS, POOL_KILLS);
});

describe.skipIf(noStockServer !== null)(`${stockTitle}, the process that works on it killed`, () => {
  const server = useStockServer();
  let url: Promise<string> | undefined;
  survives(
    async () => {
      url ??= server().createDatabase();
      return { dataFolder: '', url: await url };
    },
    ROUND_KILLS_ELSEWHERE,
    POOL_KILLS_ELSEWHERE,
  );
});
