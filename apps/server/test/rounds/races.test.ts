import { foldProfile } from '@openentry/cases';
import type { Pool } from 'pg';
import { expect, it, vi } from 'vitest';
import { type Random, randomFrom } from '../../../../packages/law/test/support/random.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { lapse } from '../../src/day/lapse.ts';
import { actOnProfile } from '../../src/profiles/command.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { checkRound } from '../../src/rounds/check.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { loadRound } from '../../src/rounds/workflow/load.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { assessPool } from '../../src/standings/assess.ts';
import {
  ANN,
  act,
  approvedRound,
  attempt,
  BEN,
  by,
  CAL,
  command,
  DAY,
  envelope,
  HOUR,
  instructed,
  keyOf,
  LONG,
  MORNING,
  onRound,
} from '../support/cases.ts';
import { CONNECTIONS, useManyConnections } from '../support/connections.ts';
import { bornFor, facts, people, SIBLING } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

/** Times that each race is run: in the long run more than ten thousand interleavings, on both databases together. */
const TIMES = LONG ? 460 : 12;
if (LONG) vi.setConfig({ testTimeout: 3_600_000 });
const SEED = Number(process.env['OPENENTRY_TEST_SEED'] ?? 20_240_410);
const PAGE = { name: { en: 'General', fr: 'Générale' }, text: null, pool: null };

/** What becomes of an invitation whose profile is then in a state. */
const BECAME: Readonly<Record<string, string>> = {
  inPool: 'declined',
  applied: 'applied',
  expired: 'expired',
};

const manyConnections = useManyConnections();

/** Starts everything at once, in an order and a few milliseconds apart as chance has it. */
async function race(random: Random, racers: readonly (() => Promise<string>)[]): Promise<string[]> {
  const order = racers.map((work, index) => ({ work, index, after: random.pick([0, 0, 0, 1, 2, 5, 10]) }));
  order.sort(() => random.pick([-1, 1]));
  const answers: string[] = [];
  await Promise.all(
    order.map(async ({ work, index, after }) => {
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
      answers[index] = await work();
    }),
  );
  return answers;
}

const done = (answers: readonly string[]): number => answers.filter((answer) => answer === 'done').length;

onEveryDatabase((world) => {
  /** Runs one race many times, each with people and numbers of its own, and looks at everything afterwards. */
  async function many(
    name: string,
    once: (db: Pool, random: Random, poolId: number) => Promise<void>,
  ): Promise<void> {
    const db = manyConnections(world());
    for (let time = 0; time < TIMES; time++) {
      const seed = SEED + time;
      const poolId = await insertPool(db, people({}, {}, {}, {}));
      try {
        await once(db, randomFrom(seed), poolId);
        expect(await verifyProfiles(db, poolId)).toMatchObject({ passed: true, named: [] });
        const { rows } = await db.query<{ id: number }>(
          'SELECT round_id AS id FROM rounds WHERE pool_id = $1',
          [poolId],
        );
        for (const { id } of rows) {
          expect(await checkRound(db, id, { later: true })).toMatchObject({ passed: true });
        }
      } catch (error) {
        console.error(`${name}: OPENENTRY_TEST_SEED=${seed}`);
        throw error;
      }
    }
    expect(await checkAudit(db)).toMatchObject({ broken: null });
  }

  const executes =
    (db: Pool, poolId: number, number = 'r1') =>
    (): Promise<string> =>
      attempt(executePlanned(db, poolId, number, envelope(MORNING, ANN)));
  const status = async (db: Pool, poolId: number, ordinal: number) =>
    (await loadProfile(db, keyOf(poolId, ordinal), []))?.state?.status;

  it('execute against execute: one round, everybody else is told that it ran', () =>
    many('execute/execute', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(2));
      const answers = await race(
        random,
        Array.from({ length: CONNECTIONS }, () => executes(db, poolId)),
      );
      expect(done(answers)).toBe(1);
      expect(answers.filter((answer) => answer === 'round.already-executed')).toHaveLength(CONNECTIONS - 1);
    }));

  it('execute against withdraw: who withdrew is not invited, or had the invitation', () =>
    many('execute/withdraw', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(2));
      const withdraws = [1, 2, 3].map(
        (ordinal) => () => attempt(act(db, keyOf(poolId, ordinal), { type: 'withdraw' }, MORNING)),
      );
      const [executed, ...withdrawn] = await race(random, [executes(db, poolId), ...withdraws]);
      expect(withdrawn).toEqual(['done', 'done', 'done']);
      expect(executed).toBe('done');
      for (const ordinal of [1, 2, 3]) expect(await status(db, poolId, ordinal)).toBe('withdrawn');
      const { rows } = await db.query('SELECT FROM invitations WHERE profile_id = ANY ($1) AND state = $2', [
        [1, 2, 3].map((ordinal) => keyOf(poolId, ordinal).profileId),
        'live',
      ]);
      expect(rows).toEqual([]);
    }));

  it('execute against update: ranked by the facts before or after, or told to be invited', () =>
    many('execute/update', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(2));
      const update = { type: 'update', facts: facts({ relativesInCanada: SIBLING }) } as const;
      const updates = [1, 2, 3, 4].map(
        // Their clock may be a moment ahead of that of the round.
        (ordinal) => () =>
          attempt(act(db, keyOf(poolId, ordinal), update, MORNING + random.pick([-1, 0, 1, HOUR]))),
      );
      const [executed, ...updated] = await race(random, [executes(db, poolId), ...updates]);
      expect(executed).toBe('done');
      for (const answer of updated)
        expect(['done', 'profile.invited', 'action.out-of-order']).toContain(answer);
      for (const [index, answer] of updated.entries()) {
        const loaded = await loadProfile(db, keyOf(poolId, index + 1), []);
        expect(loaded?.history.some(({ action }) => action.type === 'update')).toBe(answer === 'done');
        // Who is invited was not changed since: their score is that of the facts that count.
        const last = loaded?.history.map(({ action }) => action).findLast(({ type }) => type === 'assess');
        const invite = loaded?.history.map(({ action }) => action).find(({ type }) => type === 'invite');
        if (invite?.type === 'invite' && last?.type === 'assess') expect(invite.crs).toBe(last.crs);
      }
    }));

  it('update against expire: what came last is refused, with the reason', () =>
    many('update/expire', async (db, random, poolId) => {
      const ends = MORNING - 40 * DAY + 366 * DAY;
      const update = { type: 'update', facts: facts({ familySize: 2, dateOfBirth: bornFor(30) }) } as const;
      const at = ends + random.pick([-30 * DAY, 0, 1, DAY]);
      const key = keyOf(poolId, 1);
      const racers = Array.from({ length: 5 }, () => () => attempt(act(db, key, update, at)));
      const expires = Array.from({ length: 5 }, () => () => attempt(act(db, key, { type: 'expire' }, at)));
      const answers = await race(random, [...racers, ...expires, async () => attempt(lapse(db, poolId, at))]);
      const [updated, expired] = [answers.slice(0, 5), answers.slice(5, 10)];
      const over = (await status(db, poolId, 1)) === 'expired';
      for (const answer of updated) {
        expect(over ? ['profile.life-over', 'profile.closed'] : ['done', 'action.out-of-order']).toContain(
          answer,
        );
      }
      for (const answer of expired) {
        expect(over ? ['done', 'profile.closed'] : ['period.still-runs']).toContain(answer);
      }
      expect(done(expired)).toBeLessThanOrEqual(1);
    }));

  it('accept against reject, and the province takes it back: one answer counts', () =>
    many('accept/reject/withdraw', async (db, random, poolId) => {
      const key = keyOf(poolId, 1);
      await act(db, key, { type: 'offerNomination', province: 'ON' }, MORNING);
      const racers = (['acceptNomination', 'rejectNomination', 'withdrawNomination'] as const).flatMap(
        (type) => Array.from({ length: 3 }, () => () => attempt(act(db, key, { type }, MORNING + HOUR))),
      );
      const answers = await race(random, racers);
      const [accepted, rejected, takenBack] = [answers.slice(0, 3), answers.slice(3, 6), answers.slice(6)];
      expect(done(accepted)).toBeLessThanOrEqual(1);
      expect(done(rejected)).toBeLessThanOrEqual(1);
      // Rejected, nothing is left to take back; accepted, there is.
      expect(done(rejected) + done(takenBack)).toBe(1);
      if (done(accepted) === 1) expect(done(rejected)).toBe(0);
      for (const answer of answers)
        expect(['done', 'nomination.none', 'nomination.accepted']).toContain(answer);
      const state = foldProfile((await loadProfile(db, key, []))?.history ?? []);
      expect(state).toMatchObject({ status: 'inPool', nomination: null, facts: { nomination: null } });
    }));

  it('decline against apply and the end of the invitation: one of them', () =>
    many('decline/apply/lapseInvitation', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(1));
      await executePlanned(db, poolId, 'r1', envelope(MORNING, ANN));
      const key = keyOf(poolId, 1);
      const at = MORNING + random.pick([HOUR, 60 * DAY, 61 * DAY, 62 * DAY]);
      const racers = (['decline', 'apply', 'lapseInvitation'] as const).flatMap((type) =>
        Array.from({ length: 4 }, () => () => attempt(act(db, key, { type }, at))),
      );
      const answers = await race(random, [...racers, async () => attempt(lapse(db, poolId, at))]);
      expect(done(answers.slice(0, 12))).toBeLessThanOrEqual(1);
      const after = await status(db, poolId, 1);
      expect(['inPool', 'applied', 'expired']).toContain(after);
      const { rows } = await db.query('SELECT state FROM invitations WHERE profile_id = $1', [key.profileId]);
      expect(rows).toEqual([{ state: BECAME[after ?? ''] }]);
      for (const answer of answers.slice(0, 12)) {
        expect([
          'done',
          'invitation.none',
          'invitation.period-over',
          'period.still-runs',
          'profile.applied',
          'profile.closed',
        ]).toContain(answer);
      }
    }));

  it('a nomination against a round: invited as what the person was when it ran', () =>
    many('nomination/round', async (db, random, poolId) => {
      const key = keyOf(poolId, 4);
      await act(db, key, { type: 'offerNomination', province: 'ON' }, MORNING - DAY);
      await approvedRound(db, poolId, instructed(2, { kind: 'program', programs: ['PNP', 'CEC'] }));
      const [executed, accepted] = await race(random, [
        executes(db, poolId),
        () => attempt(act(db, key, { type: 'acceptNomination' }, MORNING)),
      ]);
      expect(executed).toBe('done');
      expect(accepted).toBe('done');
      const { rows } = await db.query<{ program: string }>(
        'SELECT program FROM invitations WHERE profile_id = $1',
        [key.profileId],
      );
      // Last in the pool, and first with 600 points more.
      for (const { program } of rows) expect(program).toBe('PNP');
    }));

  it('publish against cancel: one of them', () =>
    many('publish/cancel', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(2));
      await executePlanned(db, poolId, 'r1', envelope(MORNING, ANN));
      const cancels = () =>
        attempt(onRound(db, poolId, 'r1', { type: 'cancel', reason: 'Test' }, MORNING + HOUR, ANN));
      const publishes = () =>
        attempt(publishRound(db, poolId, 'r1', envelope(MORNING + HOUR, BEN), { page: PAGE, signer: null }));
      const answers = await race(random, [...Array(4).fill(cancels), ...Array(4).fill(publishes)]);
      expect(done(answers)).toBe(1);
      const state = (await loadRound(db, poolId, 'r1'))?.state.status;
      expect(state).toBe(answers.indexOf('done') < 4 ? 'cancelled' : 'published');
      for (const answer of answers) expect(['done', 'round.cancelled', 'round.published']).toContain(answer);
    }));

  it('cancel and corrections against people who answer: nobody loses what they did', () =>
    many('cancel/decline', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(4));
      await executePlanned(db, poolId, 'r1', envelope(MORNING, ANN));
      const key = (ordinal: number) => keyOf(poolId, ordinal);
      const [cancelled, declined, applied, withdrawn, corrected] = await race(random, [
        () => attempt(onRound(db, poolId, 'r1', { type: 'cancel', reason: 'Test' }, MORNING + HOUR, CAL)),
        () => attempt(act(db, key(1), { type: 'decline' }, MORNING + HOUR)),
        () => attempt(act(db, key(2), { type: 'apply' }, MORNING + HOUR)),
        () => attempt(act(db, key(3), { type: 'withdraw' }, MORNING + HOUR)),
        () =>
          attempt(
            onRound(
              db,
              poolId,
              'r1',
              { type: 'correct', profileId: key(4).profileId, reason: 'Test' },
              MORNING + HOUR,
              BEN,
            ),
          ),
      ]);
      expect(cancelled).toBe('done');
      expect(['done', 'invitation.none']).toContain(declined);
      expect(['done', 'invitation.none']).toContain(applied);
      expect(withdrawn).toBe('done');
      expect(['done', 'round.cancelled']).toContain(corrected);
      expect(await status(db, poolId, 2)).toBe(applied === 'done' ? 'applied' : 'inPool');
      const { rows } = await db.query(
        `SELECT FROM invitations i JOIN profiles p USING (profile_id)
         WHERE pool_id = $1 AND i.state = 'live'`,
        [poolId],
      );
      expect(rows).toEqual([]);
    }));

  it('an assessment of the pool against rounds and people: everybody has one standing, and nobody invited has', () =>
    many('assess/execute/update', async (db, random, poolId) => {
      await approvedRound(db, poolId, instructed(2));
      const assess = (): Promise<string> =>
        attempt(assessPool(db, poolId, { on: instructed(1).day, at: MORNING, who: 'everybody' }));
      const update = { type: 'update', facts: facts({ relativesInCanada: SIBLING }) } as const;
      const answers = await race(random, [
        executes(db, poolId),
        assess,
        assess,
        ...[1, 2, 3, 4].map((ordinal) => () => attempt(act(db, keyOf(poolId, ordinal), update, MORNING))),
        () => attempt(act(db, keyOf(poolId, 3), { type: 'withdraw' }, MORNING + 1)),
      ]);
      expect(answers[0]).toBe('done');
      expect(answers.slice(1, 3)).toEqual(['done', 'done']);
      for (const answer of answers.slice(3)) {
        expect(['done', 'profile.invited', 'profile.closed', 'action.out-of-order']).toContain(answer);
      }
    }));

  it('the same command fifty times at once is done once', () =>
    many('idempotent', async (db, random, poolId) => {
      const recorded = command({ type: 'offerNomination', province: 'BC' }, MORNING, by('province', 'bc'));
      const repeats: boolean[] = [];
      await race(
        random,
        Array.from({ length: CONNECTIONS }, () => async () => {
          repeats.push((await actOnProfile(db, keyOf(poolId, 2), recorded)).repeated);
          return 'done';
        }),
      );
      expect(repeats.filter((repeated) => !repeated)).toHaveLength(1);
    }));
});
