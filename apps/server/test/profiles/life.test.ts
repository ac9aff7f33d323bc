import { randomUUID } from 'node:crypto';
import {
  applyProfile,
  foldProfile,
  PROFILE_ACTIONS,
  type ProfileAction,
  permittedProfile,
  type Recorded,
  type Role,
} from '@openentry/cases';
import type { Facts } from '@openentry/law';
import type { Pool } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { actionOf, ELSEWHERE } from '../../../../packages/cases/test/support/actions.ts';
import { type Random, randomFrom } from '../../../../packages/law/test/support/random.ts';
import { recordOutage } from '../../src/day/outage.ts';
import { runDay } from '../../src/day/run.ts';
import { actOnProfile, type ProfileAnswer, startProfile } from '../../src/profiles/command.ts';
import { loadProfile, type ProfileKey } from '../../src/profiles/load.ts';
import { outagesOf } from '../../src/profiles/outages.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { ActionRefused } from '../../src/refused.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { engineInstruction } from '../../src/rounds/workflow/load.ts';
import { assessPool } from '../../src/standings/assess.ts';
import { attempt, by, command, DAY, HOUR, instructed, keyOf, LONG, MORNING } from '../support/cases.ts';
import { facts, INELIGIBLE, people, SIBLING } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const SEEDS = LONG ? 40 : 3;
const STEPS = 200;
if (LONG) vi.setConfig({ testTimeout: 3_600_000 });
const ROLES: readonly Role[] = ['candidate', 'candidate', 'candidate', 'system', 'province', 'officer'];
const someFacts = (random: Random): Facts =>
  facts(random.pick([{}, {}, { relativesInCanada: SIBLING }, { familySize: 2 }, INELIGIBLE]));

const answerOf = async (work: Promise<ProfileAnswer>): Promise<ProfileAnswer | string> =>
  work.catch((error: unknown) => {
    if (error instanceof ActionRefused) return error.refusal.code;
    throw error;
  });

/** A pool that lives: people act, days pass, rounds run, and what each command answers is what the fold says. */
class World {
  readonly seen = new Set<string>();
  readonly #db: Pool;
  readonly #poolId: number;
  readonly #random: Random;
  readonly #profiles: ProfileKey[];
  #at = MORNING;
  #rounds = 0;
  #last: ProfileKey;

  constructor(db: Pool, poolId: number, loaded: number, random: Random) {
    this.#db = db;
    this.#poolId = poolId;
    this.#random = random;
    this.#profiles = Array.from({ length: loaded }, (_, index) => keyOf(poolId, index + 1));
    this.#last = keyOf(poolId, 1);
  }

  async step(): Promise<void> {
    const random = this.#random;
    this.#at += random.pick([1, HOUR, HOUR, DAY, 5 * DAY]);
    const what = random.between(1, 20);
    if (what === 1) await this.#start();
    else if (what === 2) await this.#round();
    else if (what === 3) await this.#day();
    else if (what === 4 && random.happens(0.2)) await this.#outage();
    else await this.#command();
  }

  async #day(): Promise<void> {
    this.#at += this.#random.pick([0, DAY, 30 * DAY]);
    await runDay(this.#db, this.#poolId, this.#at);
  }

  async #round(): Promise<void> {
    await runDay(this.#db, this.#poolId, this.#at);
    this.#rounds++;
    const instruction = instructed(this.#random.between(0, 4), {
      instant: this.#at,
      number: `${this.#rounds}`,
    });
    const { check } = await executeRound(
      this.#db,
      this.#poolId,
      engineInstruction({ instruction } as Parameters<typeof engineInstruction>[0]),
      { at: this.#at },
    );
    expect(check).toMatchObject({ passed: true });
  }

  async #outage(): Promise<void> {
    const { between } = this.#random;
    const from = this.#at - between(1, 5) * DAY;
    const reason = 'Planned work';
    const outage = { id: randomUUID(), from, to: this.#at, reason, by: by('administrator'), at: this.#at };
    expect(await recordOutage(this.#db, outage)).toBe(true);
    expect(await recordOutage(this.#db, outage)).toBe(false);
  }

  async #start(): Promise<void> {
    const candidateId = this.#random.happens(0.5)
      ? await newCandidate(this.#db, this.#poolId)
      : this.#random.pick(this.#profiles).candidateId;
    const recorded = command({ type: 'start', facts: someFacts(this.#random) }, this.#at);
    const { rowCount } = await this.#db.query(
      `SELECT FROM profiles WHERE candidate_id = $1
         AND state IN ('draft', 'submitted', 'inPool', 'nominationPending', 'invited')`,
      [candidateId],
    );
    const answers = await this.#send(() => startProfile(this.#db, this.#poolId, candidateId, recorded));
    const [answer] = answers;
    if (rowCount !== 0) {
      expect(new Set(answers)).toEqual(new Set(['profile.already-started']));
      return;
    }
    if (answer === undefined || typeof answer === 'string') throw new Error(`${answer}`);
    const { profileId, state } = answer;
    expect(state.status).toBe('draft');
    this.#profiles.push({ candidateId, profileId });
  }

  /** Sends a command one to three times, at once or one after the other. */
  async #send(work: () => Promise<ProfileAnswer>): Promise<(ProfileAnswer | string)[]> {
    const times = this.#random.pick([1, 1, 2, 3]);
    if (this.#random.happens(0.5)) {
      return Promise.all(Array.from({ length: times }, () => answerOf(work())));
    }
    const answers: (ProfileAnswer | string)[] = [];
    for (let time = 0; time < times; time++) answers.push(await answerOf(work()));
    return answers;
  }

  async #command(): Promise<void> {
    const random = this.#random;
    // Often one thing comes of another.
    const key = random.happens(0.5) ? this.#last : random.pick(this.#profiles);
    this.#last = key;
    const outages = await outagesOf(this.#db);
    const before = await loadProfile(this.#db, key, outages);
    const role = random.pick(ROLES);
    const may = permittedProfile(before?.state ?? null, role, this.#at, outages).filter(
      (type) => !ELSEWHERE.includes(type) && (type !== 'withdraw' || random.happens(0.1)),
    );
    const type =
      may.length === 0 || random.happens(0.1)
        ? random.pick(PROFILE_ACTIONS.filter((each) => !ELSEWHERE.includes(each)))
        : may.includes('acceptNomination') && random.happens(0.5)
          ? 'acceptNomination'
          : random.pick(may);
    const recorded: Recorded<ProfileAction> = command(
      actionOf(type, { facts: () => someFacts(random), province: () => random.pick(['ON', 'BC']) }),
      this.#at,
      by(role),
    );
    const expected = applyProfile(before?.state ?? null, recorded, outages);
    const answers = await this.#send(() => actOnProfile(this.#db, key, recorded));
    const after = await loadProfile(this.#db, key, outages);
    if (!expected.ok) {
      expect(new Set(answers)).toEqual(new Set([expected.refusal.code]));
      expect(after).toEqual(before);
      return;
    }
    this.seen.add(type);
    for (const answer of answers) expect(answer).toMatchObject({ ...key, state: after?.state });
    expect(answers.filter((answer) => typeof answer !== 'string' && !answer.repeated)).toHaveLength(1);
    expect(after?.history.filter(({ id }) => id === recorded.id)).toEqual([recorded]);
    expect(foldProfile(after?.history ?? [], outages)).toEqual(after?.state);
  }
}

const seen = new Set<string>();

onEveryDatabase((world) => {
  const FROM = 4711;
  it.each(Array.from({ length: SEEDS }, (_, index) => FROM + index))(
    'lives of seed %i: every row is the fold of its history, every standing what the law says',
    async (seed) => {
      const { app } = world().database;
      const random = randomFrom(seed);
      const loaded = people({}, {}, { relativesInCanada: SIBLING }, INELIGIBLE, {}, {}, {}, {});
      const poolId = await insertPool(app, loaded);
      const lives = new World(app, poolId, loaded.length, random);
      for (let step = 0; step < STEPS; step++) await lives.step();
      const check = await verifyProfiles(app, poolId);
      expect(check).toMatchObject({ passed: true, named: [] });
      expect(check.profiles).toBeGreaterThanOrEqual(loaded.length);
      expect(check.actions).toBeGreaterThan(STEPS / 4);
      for (const type of lives.seen) seen.add(type);
    },
  );

  it('the lives had nearly everything in them', () => {
    const wanted = ['edit', 'submit', 'update', 'withdraw', 'decline', 'apply', 'cancelInvitation'];
    const nominations = ['offerNomination', 'acceptNomination', 'rejectNomination', 'withdrawNomination'];
    expect([...seen]).toEqual(expect.arrayContaining([...wanted, ...nominations]));
  });

  it('of fifty starts of one person at once one wins, and the others are told why', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const candidateId = await newCandidate(app, poolId);
    const starts = Array.from({ length: 50 }, () =>
      answerOf(startProfile(app, poolId, candidateId, command({ type: 'start', facts: facts() }, MORNING))),
    );
    const answers = await Promise.all(starts);
    expect(answers.filter((answer) => typeof answer !== 'string')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'profile.already-started')).toHaveLength(49);
    const { rows } = await app.query<{ outcome: string; n: number }>(
      `SELECT outcome, count(*)::integer AS n FROM audit_entries
       WHERE action = 'profile.start' AND subject IN (
         SELECT 'profile/' || profile_id FROM profiles WHERE candidate_id = $1) OR details ->> 'code' = 'profile.already-started'
       GROUP BY outcome ORDER BY outcome`,
      [candidateId],
    );
    expect(rows.find(({ outcome }) => outcome === 'refused')?.n).toBeGreaterThanOrEqual(49);
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, profiles: 2 });
  });

  it('nobody starts a profile in a pool that is not there, or as a person who is not in it', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const other = await insertPool(app, people({}));
    const given = await newCandidate(app, poolId);
    const start = (pool: number, candidateId: number) =>
      attempt(startProfile(app, pool, candidateId, command({ type: 'start', facts: facts() }, MORNING)));
    const before = await app.query('SELECT count(*) FROM profiles');
    expect(await start(other + 1000, given)).toBe('pool.unknown');
    for (const nobody of [0, -1, 1.5, given + 1, keyOf(poolId, 2).candidateId, 2 ** 60]) {
      expect(await start(poolId, nobody), `${nobody}`).toBe('candidate.unknown');
    }
    // Somebody of one pool is nobody in another.
    expect(await start(other, given)).toBe('candidate.unknown');
    expect(await start(other, keyOf(poolId, 1).candidateId)).toBe('candidate.unknown');
    expect(await app.query('SELECT count(*) FROM profiles')).toMatchObject({ rows: before.rows });
    expect(await start(poolId, keyOf(poolId, 1).candidateId)).toBe('profile.already-started');
    expect(await start(poolId, given)).toBe('done');
  });

  it('facts that leave the score unknown are refused, which is on record', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const candidateId = await newCandidate(app, poolId);
    const { dateOfBirth: _, ...unknown } = facts();
    const start = command({ type: 'start', facts: unknown as Facts }, MORNING);
    const key = await startProfile(app, poolId, candidateId, start);
    expect(await attempt(actOnProfile(app, key, command({ type: 'submit' }, MORNING)))).toBe(
      'profile.facts-unknown',
    );
    const { rows } = await app.query(
      `SELECT outcome, details FROM audit_chain JOIN audit_entries USING (entry_id)
       WHERE subject = $1 AND action = 'profile.submit'`,
      [`profile/${key.profileId}`],
    );
    expect(rows).toEqual([{ outcome: 'refused', details: { code: 'profile.facts-unknown' } }]);
  });

  it('of ten times the same start at once there is one profile, and ten times the same answer', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const candidateId = await newCandidate(app, poolId);
    const recorded = command({ type: 'start', facts: facts() }, MORNING);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => startProfile(app, poolId, candidateId, recorded)),
    );
    expect(new Set(answers.map(({ profileId }) => profileId)).size).toBe(1);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, profiles: 2, actions: 1 });
  });

  it('an id stands for one action on one profile', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, people({}));
    const first = keyOf(poolId, 1);
    const withdraw = command({ type: 'withdraw' }, MORNING);
    await actOnProfile(app, first, withdraw);
    const start = command({ type: 'start', facts: facts() }, MORNING + HOUR);
    const { profileId } = await startProfile(app, poolId, first.candidateId, start);
    const second = { candidateId: first.candidateId, profileId };
    // The same words under the same id, and of another profile.
    expect(await answerOf(actOnProfile(app, second, { ...withdraw, at: MORNING + HOUR }))).toBe(
      'action.id-reused',
    );
    expect(await answerOf(actOnProfile(app, second, { ...start, action: { type: 'submit' } }))).toBe(
      'action.id-reused',
    );
    expect((await loadProfile(app, second, []))?.state?.status).toBe('draft');
  });

  it('a connection that is cut leaves the command done or not, and sent again it is done once', async () => {
    const { app } = world().database;
    const random = randomFrom(2024);
    const runs = LONG ? 400 : 25;
    const poolId = await insertPool(app, people(...Array.from({ length: runs }, () => ({}))));
    await assessPool(app, poolId, { on: '2024-04-10' as never, at: MORNING, who: 'everybody' });
    for (let run = 1; run <= runs; run++) {
      const key = keyOf(poolId, run);
      const update = { type: 'update', facts: facts({ relativesInCanada: SIBLING }) } as const;
      const recorded = command(update, MORNING + HOUR);
      const cut = random.between(0, 14);
      const answer = await answerOf(actOnProfile(cutting(app, cut), key, recorded)).catch(() => 'cut');
      const left = await loadProfile(app, key, []);
      const done = left?.history.some(({ id }) => id === recorded.id) ?? false;
      if (answer !== 'cut') expect(done).toBe(true);
      const times = random.between(1, 5);
      for (let time = 0; time < times; time++) {
        const again = await actOnProfile(app, key, { ...recorded, at: MORNING + 2 * HOUR });
        expect(again.repeated).toBe(done || time > 0);
        expect(again.state).toMatchObject({ status: 'inPool', toReassess: false });
      }
      expect((await loadProfile(app, key, []))?.history).toHaveLength(3);
    }
    const check = await verifyProfiles(app, poolId);
    expect(check).toMatchObject({ passed: true, named: [], actions: runs * 3 });
  });

  describe('what does not fit is found', () => {
    it.each([
      ['state', `UPDATE profiles SET state = 'submitted'`],
      ['received-at', `UPDATE profiles SET received_at = received_at + interval '1 microsecond'`],
      ['facts', `UPDATE profiles SET facts = jsonb_set(facts, '{familySize}', '9')`],
      ['version', 'UPDATE profiles SET version = version + 1'],
      ['due-at', 'UPDATE profiles SET due_at = NULL'],
      ['due-at', `UPDATE profiles SET due_at = due_at + interval '400 days'`],
      ['history', `UPDATE profile_actions SET at = at - interval '1 year'`],
      ['standing-missing', 'DELETE FROM standings'],
      ['standing-wrong', 'UPDATE standings SET crs = crs + 1, core = core + 1'],
      ['standing-wrong', 'UPDATE standings SET next_look = next_look + 1'],
      ['standing-left', `UPDATE profile_actions SET action = '{"type": "withdraw"}' WHERE version = 2`],
      [
        'invitation',
        `INSERT INTO invitations (candidate_id, round_id, profile_id, program, crs, issued_at, state)
         SELECT candidate_id, 0, profile_id, 'CEC', 500, now(), 'live' FROM profiles`,
      ],
    ] as const)('%s: %s', async (fault, sql) => {
      const { database, owner } = world();
      const poolId = await insertPool(database.app, people({}, {}));
      const key = keyOf(poolId, 2);
      await actOnProfile(
        database.app,
        key,
        command({ type: 'update', facts: facts({ familySize: 3 }) }, MORNING),
      );
      expect(await verifyProfiles(database.app, poolId)).toMatchObject({ passed: true, notAssessed: 1 });
      const where = sql.includes('WHERE') ? ' AND' : ' WHERE';
      // As if no trigger kept it away.
      await owner.query('ALTER TABLE profiles DISABLE TRIGGER received_at_kept');
      await owner.query(`${sql}${where} profile_id = $1`, [key.profileId]);
      await owner.query('ALTER TABLE profiles ENABLE TRIGGER received_at_kept');
      const check = await verifyProfiles(database.app, poolId);
      expect(check.passed).toBe(false);
      expect(check.named.map((found) => found.fault)).toContain(fault);
      expect(new Set(check.named.map(({ profileId }) => profileId))).toEqual(new Set([key.profileId]));
    });
  });
});

/** The same connections, of which the one that carries a command breaks after so many statements. */
function cutting(db: Pool, after: number): Pool {
  let left = after;
  return new Proxy(db, {
    get(target, name) {
      if (name !== 'connect') {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      }
      return async () => {
        const client = await target.connect();
        const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
        const release = client.release.bind(client);
        return Object.assign(client, {
          query: (...given: unknown[]) => {
            if (left-- > 0) return query(...given);
            const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
              .connection;
            const answer = query(...given);
            // Sent, and its answer is never heard.
            setImmediate(() => stream.destroy());
            return answer;
          },
          release: () => {
            Object.assign(client, { query, release });
            release(new Error('cut'));
          },
        });
      };
    },
  });
}
