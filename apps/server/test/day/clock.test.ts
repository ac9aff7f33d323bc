import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { expect, it, vi } from 'vitest';
import { type ClockLog, startClock } from '../../src/day/clock.ts';
import { ENGINE } from '../../src/engine.ts';
import { loadRound } from '../../src/rounds/workflow/load.ts';
import { ANN, approvedRound, CAL, DAY, HOUR, instructed, MORNING, onRound } from '../support/cases.ts';
import { onBothDatabases } from '../support/worlds.ts';

const MINUTE = HOUR / 60;

type Event = Parameters<ClockLog>[0];

const machineTime = (): number => Temporal.Now.instant().epochMilliseconds * 1000;

/** A pool that people are in, as far as a clock can tell; nobody is. */
async function livePool(db: Pool, name: string): Promise<number> {
  const counts = Array.from({ length: 1201 }, () => 0);
  const { rows } = await db.query<{ id: number }>(
    `INSERT INTO pools (kind, name, as_of, engine, size, count_by_crs, load_seconds)
     VALUES ('live', $1, $2, $3, 0, $4, 0) RETURNING pool_id AS id`,
    [name, legalDay(machineTime()), ENGINE, counts],
  );
  return rows[0]?.id ?? 0;
}

/** Starts the clock, lets it look once and stops it. */
async function oneLook(db: Pool): Promise<Event[]> {
  const events: Event[] = [];
  const clock = startClock(db, { log: (event) => void events.push(event) });
  await clock.stop();
  return events;
}

/** A round that the clock is to run from now on. */
async function scheduled(db: Pool, poolId: number, number: string, instant: number): Promise<void> {
  await approvedRound(db, poolId, instructed(1, { number, instant }));
  await onRound(db, poolId, number, { type: 'schedule', at: instant }, instant, ANN);
  await onRound(db, poolId, number, { type: 'approve' }, instant, CAL);
}

onBothDatabases((world) => {
  it('runs what has come, leaves what has passed to people, and is held up by neither', async () => {
    const { app } = world().database;
    const poolId = await livePool(app, 'clock');
    const now = machineTime();
    await scheduled(app, poolId, 'missed', now - 2 * DAY);
    await scheduled(app, poolId, 'due', now);
    const events = await oneLook(app);
    expect(events).toEqual([
      { what: `the day of pool ${poolId} is done` },
      { what: 'round missed did not run on its day', code: 'round.missed' },
      { what: 'round due ran' },
    ]);
    expect((await loadRound(app, poolId, 'due'))?.state.status).toBe('executed');
    expect((await loadRound(app, poolId, 'missed'))?.state.status).toBe('approved');
    const { rows } = await app.query(
      `SELECT count(*)::integer AS n FROM audit_entries WHERE subject = 'round/missed' AND action = 'round.execute'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('disposes of what has served its time once a day, and again where that failed', async () => {
    const { app } = world().database;
    let at = MORNING;
    const asked: number[] = [];
    const events: Event[] = [];
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const dispose = (when: number): Promise<number> => {
      asked.push(when);
      return asked.length === 1
        ? Promise.reject(Object.assign(new Error('x'), { code: 'lost' }))
        : Promise.resolve(3);
    };
    let looks = 0;
    const now = (): number => {
      looks++;
      return at;
    };
    const clock = startClock(app, { log: (event) => void events.push(event), dispose, now });
    const look = async (later: number): Promise<void> => {
      const before = looks;
      at += later;
      vi.advanceTimersByTime(60_000);
      while (looks === before) await new Promise((resolve) => setImmediate(resolve));
    };
    for (const later of [60_000_000, 60_000_000, 60_000_000, DAY]) await look(later);
    await clock.stop();
    vi.useRealTimers();
    expect(asked).toHaveLength(3);
    expect(events.filter(({ what }) => /dispos|erased/.test(what))).toEqual([
      { what: 'the disposal of the day is not done', code: 'lost' },
      { what: '3 profiles and accounts were erased: their time is over' },
      { what: '3 profiles and accounts were erased: their time is over' },
    ]);
  });

  it('a round that is refused is tried again when its file is another, or after an hour, and not each minute', async () => {
    const { app } = world().database;
    const poolId = await livePool(app, 'refused');
    let at = MORNING;
    let looks = 0;
    const now = (): number => {
      looks++;
      return at;
    };
    const events: Event[] = [];
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const clock = startClock(app, { log: (event) => void events.push(event), now });
    /** What the next look says of the round. */
    const look = async (later: number): Promise<(string | undefined)[]> => {
      at += later;
      events.length = 0;
      const before = looks;
      vi.advanceTimersByTime(2 * 60_000);
      // Looks come one after the other: when the second begins, the first is over, and has nothing left for it.
      await expect.poll(() => looks, { timeout: 30_000 }).toBe(before + 2);
      return events.filter(({ what }) => what.startsWith('round n')).map(({ code }) => code);
    };
    try {
      // Nobody in this pool can be frozen.
      await world().owner.query(
        `INSERT INTO profiles (candidate_id, profile_id, pool_id, received_at, state, facts)
         VALUES ($1::bigint * 4294967296 + 1, $1::bigint * 4294967296 + 1, $1, '2024-01-01', 'inPool', '{"schema": "facts/2"}')`,
        [poolId],
      );
      await scheduled(app, poolId, 'n', MORNING);
      expect(await look(0)).toHaveLength(1);
      expect(await look(MINUTE)).toEqual([]);
      expect(await look(MINUTE)).toEqual([]);
      await onRound(app, poolId, 'n', { type: 'schedule', at }, at, ANN);
      await onRound(app, poolId, 'n', { type: 'approve' }, at, CAL);
      expect(await look(MINUTE)).toHaveLength(1);
      expect(await look(MINUTE)).toEqual([]);
      expect(await look(HOUR)).toHaveLength(1);
    } finally {
      await clock.stop();
      vi.useRealTimers();
    }
  });

  it('what is wrong with one pool keeps no other waiting', async () => {
    const { database, owner } = world();
    const [broken, whole] = [await livePool(database.app, 'broken'), await livePool(database.app, 'whole')];
    // Facts that no law can read.
    await owner.query(
      `INSERT INTO profiles (candidate_id, profile_id, pool_id, received_at, state, facts)
       VALUES ($1::bigint * 4294967296 + 1, $1::bigint * 4294967296 + 1, $1, now(), 'inPool', '{"schema": "facts/2"}')`,
      [broken],
    );
    await scheduled(database.app, whole, 'other', machineTime());
    const events = await oneLook(database.app);
    expect(events).toContainEqual({
      what: `the day of pool ${broken} is not done`,
      code: expect.any(String),
    });
    expect(events).toContainEqual({ what: `the day of pool ${whole} is done` });
    expect(events).toContainEqual({ what: 'round other ran' });
  });
});
