import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/database/embedded/supervisor.ts';
import { isAlive } from '../../src/database/lock/holder.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { findPool, loadPool } from '../../src/store/pools.ts';
import { useDataFolder } from '../support/child.ts';
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

const people = syntheticPeople(1000, 'crash');
const INVITED = 10;
const COMPLETE = { rounds: 1, standings: people.length, invitations: INVITED, checks: 1, moved: INVITED };
const STEPS = ['frozen', 'standings', 'invited', 'commit'] as const;

const distribution = scaledDistribution(300);
const WHOLE = distribution.bands['total'] ?? 0;

describe('embedded PostgreSQL itself killed', () => {
  const dataFolder = useDataFolder();
  let uninterrupted: string;

  /** The process number of the server of an open embedded database. */
  async function serverOf({ place }: Database): Promise<number> {
    return Number((await readFile(join(place, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  }

  async function kill(pid: number): Promise<void> {
    expect(pid).toBeGreaterThan(1);
    process.kill(pid, 'SIGKILL');
    expect(await until(() => !isAlive(pid), 20_000)).toBe(true);
  }

  async function complete(database: Database, poolId: number): Promise<void> {
    await executeRound(database.app, poolId, generalRound(INVITED));
    expect(await remains(database.app, poolId)).toEqual(COMPLETE);
    expect(await digestOf(database.app, poolId, '292')).toBe(uninterrupted);
  }

  beforeAll(async () => {
    const database = await openDatabase({ dataFolder: await dataFolder() });
    try {
      const poolId = await insertPool(database.app, people);
      await executeRound(database.app, poolId, generalRound(INVITED));
      uninterrupted = await digestOf(database.app, poolId, '292');
    } finally {
      await database.close();
    }
  });

  it.each(STEPS)('the server, at "%s": the round fails, and after a new open it runs', async (at) => {
    const database = await openDatabase({ dataFolder: await dataFolder() });
    let poolId: number;
    try {
      poolId = await insertPool(database.app, people);
      const pid = await serverOf(database);
      const failing = executeRound(database.app, poolId, generalRound(INVITED), {
        reached: async (step) => {
          if (step === at) await kill(pid);
        },
      });
      await expect(failing).rejects.toBeInstanceOf(Error);
      await database.lost;
    } finally {
      await database.close();
    }
    const again = await openDatabase({ dataFolder: await dataFolder() });
    try {
      expect(await remains(again.app, poolId)).toEqual(NOTHING);
      await complete(again, poolId);
    } finally {
      await again.close();
    }
  });

  it('the process of its connection, at each step: the round fails, the server recovers, and it runs', async () => {
    const database = await openDatabase({ dataFolder: await dataFolder() });
    let lost = false;
    void database.lost.then(() => {
      lost = true;
    });
    try {
      for (const at of STEPS) {
        const poolId = await insertPool(database.app, people);
        const server = await serverOf(database);
        const failing = executeRound(database.app, poolId, generalRound(INVITED), {
          reached: async (step, client) => {
            if (step !== at) return;
            const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
            const pid = rows[0]?.pid ?? 0;
            expect(pid).not.toBe(server);
            await kill(pid);
          },
        });
        await expect(failing, at).rejects.toBeInstanceOf(Error);
        // No connection is let in while the server recovers.
        const recovered = await until(
          () =>
            database.app.query('SELECT 1').then(
              () => true,
              () => false,
            ),
          60_000,
        );
        expect(recovered, at).toBe(true);
        expect(await remains(database.app, poolId), at).toEqual(NOTHING);
        await complete(database, poolId);
      }
      expect(lost).toBe(false);
    } finally {
      await database.close();
    }
  });

  it('while a pool loads: it is absent, and loads after a new open', async () => {
    const database = await openDatabase({ dataFolder: await dataFolder() });
    try {
      const pid = await serverOf(database);
      const failing = loadPool(database.app, distribution, 'server killed', (done) => {
        if (done === Math.floor(WHOLE / 2)) process.kill(pid, 'SIGKILL');
      });
      await expect(failing).rejects.toBeInstanceOf(Error);
      await database.lost;
    } finally {
      await database.close();
    }
    const again = await openDatabase({ dataFolder: await dataFolder() });
    try {
      expect(await findPool(again.app, AS_OF, 'server killed')).toBeNull();
      expect(await strays(again.app)).toBe(0);
      const pool = await loadPool(again.app, distribution, 'server killed');
      expect(await profilesOf(again.app, pool)).toHaveLength(WHOLE);
    } finally {
      await again.close();
    }
  });
});
