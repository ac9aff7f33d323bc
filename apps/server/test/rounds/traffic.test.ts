import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lifeEnds } from '@openentry/cases';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { lapse } from '../../src/day/lapse.ts';
import { recordOutage } from '../../src/day/outage.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { writeSnapshot } from '../../src/rounds/publish/proofs.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { assessPool } from '../../src/standings/assess.ts';
import {
  ANN,
  act,
  approvedRound,
  attempt,
  by,
  envelope,
  HOUR,
  instructed,
  keyOf,
  MORNING,
} from '../support/cases.ts';
import { useManyConnections } from '../support/connections.ts';
import { facts, MARCH, people } from '../support/people.ts';
import { generalRound, insertPool, NOTHING, remains } from '../support/rounds.ts';
import { onBothDatabases, removeFolder, temporaryFolder } from '../support/worlds.ts';

const manyConnections = useManyConnections();

/** Resolves once somebody waits for such a lock of this database. */
async function someoneWaits(db: Pool, kind: 'advisory' | 'relation' = 'advisory'): Promise<true> {
  for (;;) {
    const { rowCount } = await db.query(
      `SELECT FROM pg_locks WHERE locktype = $1 AND NOT granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [kind],
    );
    if (rowCount !== 0) return true;
  }
}

/** The same database through so few connections. */
async function withConnections<T>(app: Pool, max: number, work: (db: Pool) => Promise<T>): Promise<T> {
  const { password } = app.options;
  const few = new Pool({ ...app.options, password, max, connectionTimeoutMillis: 2000 });
  few.on('error', () => undefined);
  try {
    return await work(few);
  } finally {
    await few.end();
  }
}

onBothDatabases((world) => {
  it('a round gets through although somebody whom it would invite acts in each of its attempts', async () => {
    const { app } = world().database;
    // As from another process: in this one, whoever waits for a round takes no connection.
    const elsewhere = manyConnections(world());
    const poolId = await insertPool(app, people({}, {}, {}, {}));
    await approvedRound(app, poolId, instructed(2));
    const told: Promise<string>[] = [];
    let attempts = 0;
    await executePlanned(app, poolId, 'r1', envelope(MORNING, ANN), {
      reached: async (step) => {
        if (step !== 'frozen') return;
        attempts++;
        const update = { type: 'update', facts: facts({ familySize: 1 + attempts }) } as const;
        const acts = attempt(act(elsewhere, keyOf(poolId, 1), update, MORNING));
        told.push(acts);
        // Done at once, or held up by the round until it is over.
        await Promise.race([acts, someoneWaits(elsewhere)]);
      },
    });
    expect(attempts).toBe(2);
    expect(await Promise.all(told)).toEqual(['done', 'profile.invited']);
    expect(await remains(app, poolId)).toMatchObject({ rounds: 1, invitations: 2 });
  });

  it('rounds run while people act without a pause, and everybody is told what became of their command', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people(...Array.from({ length: 8 }, () => ({}))));
    const answers = new Set<string>();
    let running = true;
    const actsOn = async (ordinal: number): Promise<void> => {
      for (let familySize = 1; running; familySize = (familySize % 7) + 1) {
        const update = { type: 'update', facts: facts({ familySize }) } as const;
        answers.add(await attempt(act(app, keyOf(poolId, ordinal), update, MORNING)));
      }
    };
    const traffic = [1, 2, 3, 4, 5, 6, 7, 8].map(actsOn);
    try {
      for (const number of ['r1', 'r2', 'r3']) {
        await approvedRound(app, poolId, instructed(2, { number }));
        const round = executePlanned(app, poolId, number, envelope(MORNING, ANN));
        expect(await attempt(round)).toBe('done');
      }
    } finally {
      running = false;
      await Promise.all(traffic);
    }
    expect([...answers].sort()).toEqual(['done', 'profile.invited']);
    expect(await remains(app, poolId)).toMatchObject({ rounds: 3, invitations: 6, moved: 6 });
  });

  it('somebody who keeps no lock and never stands still stops the round, which says so in both languages', async () => {
    const { database, owner } = world();
    const poolId = await insertPool(database.app, people({}, {}, {}));
    let attempts = 0;
    const restless = executeRound(database.app, poolId, generalRound(2), {
      reached: async (step) => {
        if (step === 'begin') attempts++;
        if (step === 'frozen')
          await owner.query('UPDATE profiles SET facts = facts WHERE pool_id = $1', [poolId]);
      },
    });
    await expect(restless).rejects.toMatchObject({
      code: 'round.unsettled',
      text: { en: expect.stringContaining('Run it again'), fr: expect.stringContaining('Relancez-la') },
    });
    expect(attempts).toBe(3);
    expect(await remains(database.app, poolId)).toEqual(NOTHING);
    expect(await executeRound(database.app, poolId, generalRound(2))).toMatchObject({ invited: 2 });
  });

  it.each([2, 3, 5])('rounds and assessments of ten pools run on %i connections', async (max) => {
    const { app } = world().database;
    const pools: number[] = [];
    for (let pool = 0; pool < 10; pool++) pools.push(await insertPool(app, people({}, {})));
    await withConnections(app, max, async (db) => {
      const work = pools.flatMap((poolId) => [
        executeRound(db, poolId, generalRound(1)),
        assessPool(db, poolId, { on: instructed(1).day, at: MORNING, who: 'everybody' }),
      ]);
      const failed = (await Promise.allSettled(work)).filter(({ status }) => status === 'rejected');
      expect(failed).toEqual([]);
      expect(db.idleCount).toBe(db.totalCount);
    });
    for (const poolId of pools) expect(await remains(app, poolId)).toMatchObject({ rounds: 1 });
  });

  it('snapshots of people who changed since are written on few connections too', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}, {}, {}));
    await approvedRound(app, poolId, instructed(0));
    await executePlanned(app, poolId, 'r1', envelope(MORNING, ANN));
    for (const ordinal of [1, 2, 3]) {
      await act(app, keyOf(poolId, ordinal), { type: 'update', facts: facts({ familySize: 3 }) }, MORNING);
    }
    const folder = await temporaryFolder();
    try {
      await withConnections(app, 2, async (db) => {
        const files = ['a', 'b', 'c', 'd'].map((name) => join(folder, name));
        const people = await Promise.all(files.map((file) => writeSnapshot(db, poolId, 'r1', file)));
        expect(people).toEqual([3, 3, 3, 3]);
        const [first, ...others] = await Promise.all(files.map((file) => readFile(file)));
        for (const other of others) expect(first?.equals(other)).toBe(true);
      });
    } finally {
      await removeFolder(folder);
    }
  });

  it('people who wait for an assessment of their pool leave the connections to others', async () => {
    const { database, owner } = world();
    const poolId = await insertPool(database.app, people({}, {}));
    await withConnections(database.app, 4, async (db) => {
      // Holds the assessment up in its middle.
      await owner.query('BEGIN');
      await owner.query('LOCK TABLE standings IN SHARE MODE');
      const assessed = attempt(
        assessPool(db, poolId, { on: instructed(1).day, at: MORNING, who: 'everybody' }),
      );
      await someoneWaits(db, 'relation');
      const update = { type: 'update', facts: facts({ familySize: 2 }) } as const;
      const told = Array.from({ length: 6 }, () => attempt(act(db, keyOf(poolId, 1), update, MORNING)));
      const looks = Array.from({ length: 6 }, () => attempt(db.query('SELECT 1')));
      const answered = await Promise.all(looks.map((look) => look.catch(String)));
      await owner.query('ROLLBACK');
      expect(answered).toEqual(looks.map(() => 'done'));
      expect(await assessed).toBe('done');
      expect(await Promise.all(told)).toEqual(told.map(() => 'done'));
    });
  });

  it('the daily work does not touch a profile while its pool is held, also where it only notes a later end', async () => {
    const { database, owner } = world();
    const poolId = await insertPool(database.app, people({}));
    const ends = lifeEnds(MARCH);
    const outage = { id: randomUUID(), from: MARCH + HOUR, to: MARCH + 2 * HOUR, reason: 'Test' };
    await recordOutage(database.app, { ...outage, by: by('administrator'), at: MORNING });
    const lock = [`standings/${poolId}`];
    await owner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', lock);
    const work = lapse(manyConnections(world()), poolId, ends);
    await someoneWaits(database.app);
    const due = async () =>
      (await database.app.query('SELECT due_at FROM profiles WHERE pool_id = $1', [poolId])).rows[0].due_at;
    expect(Number(await due())).toBe(ends / 1000);
    await owner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', lock);
    expect(await work).toEqual({});
    expect(Number(await due())).toBeGreaterThan(ends / 1000);
  });

  it('a pool of one connection is too small for a round, and is told apart from one that is busy', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}, {}));
    await withConnections(app, 1, async (db) => {
      await expect(executeRound(db, poolId, generalRound(1))).rejects.toMatchObject({
        code: 'database.connections',
      });
    });
  });
});
