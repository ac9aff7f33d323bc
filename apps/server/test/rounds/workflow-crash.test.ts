import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstFailing, verifyBundle } from '@openentry/pool';
import type { Pool } from 'pg';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { linkAudit } from '../../src/audit/chain.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { until } from '../../src/database/embedded/supervisor.ts';
import { isAlive } from '../../src/database/lock/holder.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { ENGINE } from '../../src/engine.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { checkRound } from '../../src/rounds/check.ts';
import { ROUND_STEPS } from '../../src/rounds/execute.ts';
import { PUBLISH_STEPS, publishRound } from '../../src/rounds/publish/publish.ts';
import { loadRound } from '../../src/rounds/workflow/load.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { approvedRound, executing, instructed, LONG, PUBLISHED_AS, publishing } from '../support/cases.ts';
import { useDataFolder, workApart } from '../support/child.ts';
import { syntheticPeople } from '../support/people.ts';
import { digestOf, insertPool, NOTHING, remains } from '../support/rounds.ts';
import { noStockServer } from '../support/stock.ts';
import { stockTitle, useStockServer } from '../support/worlds.ts';
import type { Kill } from './fixtures/work.ts';

const people = syntheticPeople(1000, 'crash');
const INVITED = 10;
const COMPLETE = { rounds: 1, standings: people.length, invitations: INVITED, checks: 1, moved: INVITED };
/** Statements that a round or a publication sends at most. */
const STATEMENTS = 45;
/** Kills at a statement that chance picks: in the long run with those at each step more than 200. */
const SEEDED = LONG ? 80 : 2;
/** Times that the process of a connection is killed at each step. */
const BACKENDS = LONG ? 8 : 1;
const SEED = Number(process.env['OPENENTRY_TEST_SEED'] ?? 1867);
if (LONG) vi.setConfig({ testTimeout: 600_000 });

type Command = 'execute' | 'publish';
interface Case {
  readonly command: Command;
  readonly kill: Kill;
}

const words = ({ command, kill }: Case): string =>
  `${command}, ${JSON.stringify(kill).replaceAll(/[{}"]/g, '')}`;

/** At each step, and at statements that chance picks, before or after the database has answered. */
function cases(seed: number): Case[] {
  const random = randomFrom(seed);
  const seeded = (command: Command): Case[] =>
    Array.from({ length: SEEDED }, () => ({
      command,
      kill: { statement: random.between(1, STATEMENTS), after: random.pick([0, 0, 1, 3]) },
    }));
  return [
    ...ROUND_STEPS.map((step) => ({ command: 'execute' as const, kill: { step } })),
    ...PUBLISH_STEPS.map((step) => ({ command: 'publish' as const, kill: { step } })),
    ...seeded('execute'),
    ...seeded('publish'),
    ...(['execute', 'publish'] as const).map((command) => ({ command, kill: { done: true } as const })),
  ];
}

async function readyPool(db: Pool, command: Command): Promise<number> {
  const poolId = await insertPool(db, people);
  await approvedRound(db, poolId, instructed(INVITED));
  if (command === 'publish') await executePlanned(db, poolId, 'r1', executing(randomUUID()));
  return poolId;
}

const stateOf = async (db: Pool, poolId: number): Promise<string | undefined> =>
  (await loadRound(db, poolId, 'r1'))?.state.status;

async function told(db: Pool, poolId: number): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM notices JOIN profiles USING (candidate_id, profile_id)
     WHERE pool_id = $1 AND code = 'invitation.issued'`,
    [poolId],
  );
  return rows[0]?.n ?? -1;
}

/** Not done or complete, and nothing between; what was acknowledged is there. */
async function expectWholeOrNothing(
  db: Pool,
  poolId: number,
  command: Command,
  acknowledged: boolean,
): Promise<void> {
  const state = await stateOf(db, poolId);
  const left = await remains(db, poolId);
  if (command === 'execute') {
    expect(['approved', 'executed']).toContain(state);
    expect(left).toEqual(state === 'executed' ? COMPLETE : NOTHING);
    if (acknowledged) expect(state).toBe('executed');
  } else {
    expect(['executed', 'published']).toContain(state);
    expect(left).toEqual(COMPLETE);
    expect(await told(db, poolId)).toBe(state === 'published' ? INVITED : 0);
    if (acknowledged) expect(state).toBe('published');
  }
}

/** The same command under the same id does the rest, and its answer is that of a round that nothing disturbed. */
async function resume(db: Pool, poolId: number, command: Command, id: string, digest: string): Promise<void> {
  const before = await stateOf(db, poolId);
  if (command === 'execute') {
    const { repeated, round } = await executePlanned(db, poolId, 'r1', executing(id));
    expect(repeated).toBe(before === 'executed');
    expect(round.history.filter(({ action }) => action.type === 'execute')).toHaveLength(1);
    expect(await checkRound(db, round.roundId)).toMatchObject({ passed: true });
  } else {
    const { repeated, bundle } = await publishRound(db, poolId, 'r1', publishing(id), PUBLISHED_AS);
    expect(repeated).toBe(before === 'published');
    expect(await told(db, poolId)).toBe(INVITED);
    const { findings } = await verifyBundle(JSON.parse(JSON.stringify(bundle)), {
      engine: ENGINE,
      key: null,
    });
    expect(firstFailing(findings)).toBeNull();
  }
  expect(await remains(db, poolId)).toEqual(COMPLETE);
  expect(await digestOf(db, poolId, 'r1')).toBe(digest);
  expect(await verifyProfiles(db, poolId)).toMatchObject({ passed: true, named: [] });
  await linkAudit(db);
  expect(await checkAudit(db)).toMatchObject({ broken: null, waiting: 0 });
}

/** Kills processes at work on a database, and looks what is there afterwards. */
function survives(place: () => Promise<{ dataFolder: string; url?: string }>, killed: readonly Case[]): void {
  const within = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase(await place());
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const pools: number[] = [];
  let digest: string;

  beforeAll(async () => {
    await within(async ({ app }) => {
      const poolId = await readyPool(app, 'publish');
      digest = await digestOf(app, poolId, 'r1');
      for (const { command } of killed) pools.push(await readyPool(app, command));
    });
  });

  it.each(killed.map((each, index) => [words(each), index, each] as const))(
    'the process killed at %s',
    async (_, index, { command, kill }) => {
      const poolId = pools[index] ?? 0;
      const id = randomUUID();
      const work = command === 'execute' ? { execute: poolId, id } : { publish: poolId, id };
      const { signal, errors } = await workApart({ ...(await place()), work, kill });
      expect({ signal, errors }).toEqual({ signal: 'SIGKILL', errors: '' });
      await within(async ({ app }) => {
        await expectWholeOrNothing(app, poolId, command, 'done' in kill);
        await resume(app, poolId, command, id, digest);
      });
    },
  );
}

describe('embedded PostgreSQL, the process that works on it killed', () => {
  const dataFolder = useDataFolder();
  const all = cases(SEED);
  // Each start of the embedded database takes seconds.
  const some = LONG ? all : all.filter((_, index) => index % 3 === 0);
  survives(async () => ({ dataFolder: await dataFolder() }), some);
});

describe.skipIf(noStockServer !== null)(`${stockTitle}, the process that works on it killed`, () => {
  const server = useStockServer();
  let url: Promise<string> | undefined;
  survives(
    async () => {
      url ??= server().createDatabase();
      return { dataFolder: '', url: await url };
    },
    cases(SEED + 1),
  );
});

describe('embedded PostgreSQL itself killed', () => {
  const dataFolder = useDataFolder();
  const steps = [
    ...ROUND_STEPS.map((step) => ['execute', step] as const),
    ...PUBLISH_STEPS.map((step) => ['publish', step] as const),
  ];
  /** The whole server at some steps; at all of them the process of a connection, from which the server recovers. */
  const whole = LONG ? steps : steps.filter(([, step]) => step === 'commit');

  const serverOf = async ({ place }: Database): Promise<number> =>
    Number((await readFile(join(place, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);

  async function kill(pid: number): Promise<void> {
    expect(pid).toBeGreaterThan(1);
    process.kill(pid, 'SIGKILL');
    expect(await until(() => !isAlive(pid), 20_000)).toBe(true);
  }

  /** Runs the command until a step, at which something happens. */
  const workUntil = (
    db: Pool,
    poolId: number,
    [command, at]: readonly [Command, string],
    id: string,
    happens: (client: { query: Pool['query'] }) => Promise<void>,
  ): Promise<unknown> => {
    const reached = async (step: string, client: unknown): Promise<void> => {
      if (step === at) await happens(client as { query: Pool['query'] });
    };
    return command === 'execute'
      ? executePlanned(db, poolId, 'r1', executing(id), { reached })
      : publishRound(db, poolId, 'r1', publishing(id), { ...PUBLISHED_AS, reached });
  };

  it.each(whole)('the server, %s at "%s": after a new open the same command does it', async (command, at) => {
    const first = await openDatabase({ dataFolder: await dataFolder() });
    const id = randomUUID();
    let poolId: number;
    let digest: string;
    try {
      const undisturbed = await readyPool(first.app, 'publish');
      digest = await digestOf(first.app, undisturbed, 'r1');
      poolId = await readyPool(first.app, command);
      const pid = await serverOf(first);
      const failing = workUntil(first.app, poolId, [command, at], id, () => kill(pid));
      await expect(failing).rejects.toBeInstanceOf(Error);
      await first.lost;
    } finally {
      await first.close();
    }
    const again = await openDatabase({ dataFolder: await dataFolder() });
    try {
      await expectWholeOrNothing(again.app, poolId, command, false);
      await resume(again.app, poolId, command, id, digest);
    } finally {
      await again.close();
    }
  });

  it(
    'the process of a connection, at each step: the server recovers, and the same command does it',
    async () => {
      const database = await openDatabase({ dataFolder: await dataFolder() });
      const { app } = database;
      try {
        const digest = await digestOf(app, await readyPool(app, 'publish'), 'r1');
        for (const [command, at] of Array.from({ length: BACKENDS }, () => steps).flat()) {
          const poolId = await readyPool(app, command);
          const id = randomUUID();
          const failing = workUntil(app, poolId, [command, at], id, async (client) => {
            const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
            await kill(rows[0]?.pid ?? 0);
          });
          await expect(failing, at).rejects.toBeInstanceOf(Error);
          const answers = (): Promise<boolean> =>
            app.query('SELECT 1').then(
              () => true,
              () => false,
            );
          // No connection is let in while the server recovers.
          expect(await until(answers, 60_000), at).toBe(true);
          await expectWholeOrNothing(app, poolId, command, false);
          await resume(app, poolId, command, id, digest);
        }
      } finally {
        await database.close();
      }
    },
    BACKENDS * 180_000,
  );
});
