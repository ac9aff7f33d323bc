import type { PoolClient } from 'pg';
import { expect, it } from 'vitest';
import { checkRound } from '../../src/rounds/check.ts';
import { RoundCheckFailed } from '../../src/rounds/checkFailed.ts';
import { executeRound, ROUND_STEPS, type RoundStep } from '../../src/rounds/execute.ts';
import { TURN } from '../support/citus.ts';
import { useManyConnections } from '../support/connections.ts';
import { AUDITOR, job, nominated, people, SIBLING, syntheticPeople } from '../support/people.ts';
import {
  generalRound,
  insertPool,
  NOTHING,
  naiveRound,
  programRound,
  remains,
  stemRound,
  storedRound,
} from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const synthetic = syntheticPeople(1000, 'concurrent');

const manyConnections = useManyConnections();

onEveryDatabase((world) => {
  it('five of the same round at the same moment are one round', async () => {
    const { app } = world().database;
    for (let time = 0; time < 3; time++) {
      const poolId = await insertPool(app, synthetic);
      let ran = 0;
      const rounds = await Promise.all(
        Array.from({ length: 5 }, () =>
          executeRound(app, poolId, generalRound(10), {
            reached: (step) => {
              if (step === 'commit') ran++;
            },
          }),
        ),
      );
      expect(ran).toBe(1);
      for (const round of rounds) expect(round).toEqual(rounds[0]);
      expect(await remains(app, poolId)).toEqual({
        rounds: 1,
        standings: synthetic.length,
        invitations: 10,
        checks: 1,
        moved: 10,
      });
      expect(await storedRound(app, poolId, '292')).toEqual(naiveRound(synthetic, generalRound(10)));
    }
  });

  it('more rounds at the same moment than there are connections run all the same', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}, {}));
    const rounds = Array.from({ length: 4 * (app.options.max ?? 10) }, (_, index) =>
      executeRound(app, poolId, generalRound(0, { number: `${index % 3}` })),
    );
    expect(new Set((await Promise.all(rounds)).map(({ roundId }) => roundId)).size).toBe(3);
  });

  it('different rounds at the same moment run one after the other', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, synthetic);
    const told = [
      generalRound(5),
      stemRound(5),
      programRound('FSW', 5),
      programRound('CEC', 5),
      generalRound(5, { number: 'x' }),
    ];
    const rounds = await Promise.all(told.map((instruction) => executeRound(app, poolId, instruction)));
    expect(rounds.map(({ invited }) => invited)).toEqual([5, 5, 5, 5, 5]);
    // In the order in which they ran, each is the round of the pool that the ones before it left.
    const gone = new Set<number>();
    for (const { roundId, number, check } of rounds.toSorted((a, b) => a.roundId - b.roundId)) {
      const instruction = told.find((given) => given.number === number);
      if (instruction === undefined) throw new Error(number);
      const stored = await storedRound(app, poolId, number);
      expect(stored).toEqual(naiveRound(synthetic, instruction, gone));
      expect(check).toMatchObject({ passed: true });
      expect(await checkRound(app, roundId, { later: true })).toMatchObject({ passed: true });
      for (const { ordinal } of stored.invited) gone.add(ordinal);
    }
    expect(gone.size).toBe(25);
  });

  it('a round that waits for another does not see the pool as it was before', async () => {
    const { app } = world().database;
    const pool = people({ nomination: nominated('2024-01-15') }, { jobs: [job(AUDITOR, '2021-09-01')] }, {});
    const poolId = await insertPool(app, pool);
    // Groups apart, so that only the snapshot tells: the second begins while the first is in its middle.
    let second: ReturnType<typeof executeRound> | undefined;
    await executeRound(app, poolId, programRound('PNP', 1), {
      reached: async (step) => {
        if (step !== 'frozen') return;
        // As from another process: in one, whoever waits takes no connection.
        second = executeRound(manyConnections(world()), poolId, programRound('CEC', 1));
        second.catch(() => undefined);
        await lockWaits(world().database.app);
      },
    });
    const round = await second;
    expect(await storedRound(app, poolId, '292-CEC')).toEqual(
      naiveRound(pool, programRound('CEC', 1), new Set([1])),
    );
    expect(await checkRound(app, round?.roundId ?? 0)).toMatchObject({ passed: true });
  });

  it('rounds of different pools do not wait for each other', async () => {
    const { app } = world().database;
    const [one, two] = [await insertPool(app, people({})), await insertPool(app, people({}))];
    await executeRound(app, one, generalRound(1), {
      reached: async (step) => {
        if (step === 'invited') await executeRound(app, two, generalRound(1));
      },
    });
    expect(await remains(app, one)).toMatchObject({ rounds: 1, invitations: 1 });
    expect(await remains(app, two)).toMatchObject({ rounds: 1, invitations: 1 });
  });

  it('nothing of a round is seen before it is whole', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}, {}));
    const seen: unknown[] = [];
    await executeRound(app, poolId, generalRound(1), {
      reached: async () => {
        seen.push(await remains(app, poolId));
      },
    });
    expect(seen).toEqual(ROUND_STEPS.map(() => NOTHING));
    expect(await remains(app, poolId)).toEqual({
      rounds: 1,
      standings: 2,
      invitations: 1,
      checks: 1,
      moved: 1,
    });
  });

  /** Runs a round during which the owner of the database changes something, once, after the pool is frozen. */
  async function runWhile(
    poolId: number,
    change: () => Promise<unknown>,
    at: RoundStep = 'frozen',
  ): Promise<{ attempts: number }> {
    let attempts = 0;
    await executeRound(world().database.app, poolId, generalRound(2), {
      reached: async (step) => {
        if (step === 'begin') attempts++;
        if (step === at && attempts === 1) await change();
      },
    });
    return { attempts };
  }

  it.each(['frozen', 'selected', 'standings'] as const)(
    'somebody invited elsewhere after "%s" is not invited again: the round starts anew',
    async (at) => {
      const { database, owner } = world();
      const pool = people({}, {}, {});
      const poolId = await insertPool(database.app, pool);
      const change = (): Promise<unknown> =>
        owner.query(
          `WITH gone AS (
             UPDATE profiles SET state = 'invited' WHERE pool_id = $1 AND candidate_id = $2 RETURNING *
           )
           INSERT INTO invitations SELECT candidate_id, 0, profile_id, 'CEC', 500, now(), 'live' FROM gone`,
          [poolId, poolId * 2 ** 32 + 1],
        );
      expect(await runWhile(poolId, change, at)).toEqual({ attempts: 2 });
      expect(await storedRound(database.app, poolId, '292')).toEqual(
        naiveRound(pool, generalRound(2), new Set([1])),
      );
    },
  );

  it('somebody whose facts change meanwhile is ranked by the new ones', async () => {
    const { database, owner } = world();
    const pool = people({}, {}, {});
    const poolId = await insertPool(database.app, pool);
    const [first, ...others] = pool;
    if (first === undefined) throw new Error('Nobody');
    const facts = { ...first.facts, languageTests: [] };
    const change = (): Promise<unknown> =>
      owner.query('UPDATE profiles SET facts = $2 WHERE pool_id = $1 AND candidate_id = $3', [
        poolId,
        JSON.stringify(facts),
        poolId * 2 ** 32 + 1,
      ]);
    expect(await runWhile(poolId, change)).toEqual({ attempts: 2 });
    const now = [{ ...first, facts }, ...others];
    expect(await storedRound(database.app, poolId, '292')).toEqual(naiveRound(now, generalRound(2)));
  });

  it('somebody who is removed meanwhile is not invited', async () => {
    const { database, owner } = world();
    const pool = people({}, {}, {});
    const poolId = await insertPool(database.app, pool);
    const change = (): Promise<unknown> =>
      owner.query('DELETE FROM profiles WHERE candidate_id = $1', [poolId * 2 ** 32 + 2]);
    expect(await runWhile(poolId, change)).toEqual({ attempts: 2 });
    expect(await storedRound(database.app, poolId, '292')).toEqual(
      naiveRound(pool, generalRound(2), new Set([2])),
    );
  });

  it('a change to somebody the round does not invite does not disturb it', async () => {
    const { database, owner } = world();
    const pool = people({}, {}, {});
    const poolId = await insertPool(database.app, pool);
    const change = (): Promise<unknown> =>
      owner.query(
        `UPDATE profiles SET facts = jsonb_set(facts, '{relativesInCanada}', $2) WHERE candidate_id = $1`,
        [poolId * 2 ** 32 + 3, JSON.stringify(SIBLING)],
      );
    expect(await runWhile(poolId, change)).toEqual({ attempts: 1 });
    expect(await storedRound(database.app, poolId, '292')).toEqual(naiveRound(pool, generalRound(2)));
  });

  it('somebody moved without an invitation stops the round: the check finds that they are missing', async () => {
    const { database } = world();
    const poolId = await insertPool(database.app, people({}, {}, {}));
    const change = (): Promise<unknown> =>
      database.app.query(`UPDATE profiles SET state = 'invited' WHERE candidate_id = $1`, [
        poolId * 2 ** 32 + 1,
      ]);
    const failure = await runWhile(poolId, change).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RoundCheckFailed);
    expect(String(failure)).toContain('whole-pool (1)');
    expect(await remains(database.app, poolId)).toEqual({ ...NOTHING, moved: 1 });
  });

  it.each(ROUND_STEPS)('an error at "%s" undoes the round, and the next run is whole', async (at) => {
    const { app } = world().database;
    const pool = people({}, {}, {});
    const poolId = await insertPool(app, pool);
    const failing = executeRound(app, poolId, generalRound(2), {
      reached: (step) => {
        if (step === at) throw new Error('planted');
      },
    });
    await expect(failing).rejects.toThrow('planted');
    expect(await remains(app, poolId)).toEqual(NOTHING);
    expect(app.idleCount).toBe(app.totalCount);
    await executeRound(app, poolId, generalRound(2));
    expect(await storedRound(app, poolId, '292')).toEqual(naiveRound(pool, generalRound(2)));
  });

  it('no lock is left behind, neither by a round that ran nor by one that failed', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const failing = executeRound(app, poolId, generalRound(1), {
      reached: () => {
        throw new Error('planted');
      },
    });
    await expect(failing).rejects.toThrow('planted');
    await executeRound(app, poolId, generalRound(1));
    const { rows } = await app.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM pg_locks
       WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
         AND NOT (classid = 0 AND objid = ${TURN})`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});

/** Waits until somebody waits for an advisory lock of this database. */
async function lockWaits(app: { query: PoolClient['query'] }): Promise<void> {
  for (;;) {
    const { rowCount } = await app.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rowCount !== 0) return;
  }
}
