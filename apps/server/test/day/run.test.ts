import { lifeEnds } from '@openentry/cases';
import { expect, it } from 'vitest';
import { lapse } from '../../src/day/lapse.ts';
import { type DayProgress, runDay } from '../../src/day/run.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { ANN, act, approvedRound, DAY, envelope, instructed, keyOf, MORNING } from '../support/cases.ts';
import { MARCH, people } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onBothDatabases } from '../support/worlds.ts';

/** Everybody of these pools came in March. */
const OVER = lifeEnds(MARCH) + DAY;

onBothDatabases((world) => {
  it('the work of a day says how far it has come, in each of its parts', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({ at: MARCH }, { at: MARCH }, {}, { at: OVER - 5 * DAY }));
    const told: Parameters<DayProgress>[] = [];
    const { lapsed } = await runDay(app, poolId, OVER, { progress: (...step) => void told.push(step) });
    expect(lapsed).toEqual({ expire: 3 });
    expect(told).toEqual([
      ['lapse', 1, 3],
      ['lapse', 2, 3],
      ['lapse', 3, 3],
      ['assess', 1, 1],
    ]);
  });

  it('so does a round that finds people whose time is over', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({ at: MARCH }, { at: MARCH }, { at: OVER - DAY }));
    await approvedRound(app, poolId, instructed(1, { instant: OVER }));
    const told: [number, number][] = [];
    await executePlanned(app, poolId, 'r1', envelope(OVER, ANN), {
      lapsing: (done, total) => void told.push([done, total]),
    });
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('a profile of which two periods are over ends once, by the one that ends it', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({ at: MARCH }, ...Array.from({ length: 6 }, () => ({}))));
    const key = keyOf(poolId, 1);
    // Its nomination lapses in May, its life ends with those of the others.
    await act(app, key, { type: 'offerNomination', province: 'ON' }, MORNING);
    const told: [number, number][] = [];
    const done = await lapse(app, poolId, OVER, (...step) => void told.push(step));
    expect(done).toEqual({ expire: 7 });
    expect(told.at(-1)).toEqual([7, 7]);
    expect((await loadProfile(app, key, []))?.state).toMatchObject({ status: 'expired' });
    expect(await lapse(app, poolId, OVER)).toEqual({});
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });
});
