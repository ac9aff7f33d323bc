import { fairnessOf } from '@openentry/cases';
import { plainDate } from '@openentry/law';
import { expect, it } from 'vitest';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { fairnessOn } from '../../src/applications/fairness.ts';
import { loadApplication } from '../../src/applications/load.ts';
import { listQueue } from '../../src/applications/queue.ts';
import { verifyApplications } from '../../src/applications/verify.ts';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { lapseApplications } from '../../src/day/applications.ts';
import { lapse } from '../../src/day/lapse.ts';
import { act, attempt, by, DAY, HOUR, MORNING } from '../support/cases.ts';
import { onBothDatabases } from '../support/worlds.ts';
import { actOn, CANDIDATE, handedIn, poolOfApplicants, ready } from './made.ts';

const ONE = by('officer', 'officer one');
const LATER = MORNING + 3 * HOUR;
/** Of no pool that is there: rows alone. */
const MADE_UP = 999;

onBothDatabases((world) => {
  const db = () => world().database.app;

  /** Rows of files as a year of work might leave them, without their actions. */
  async function files(count: number, seed: number) {
    const random = randomFrom(seed);
    const made = Array.from({ length: count }, (_, index) => {
      const receivedAt = MORNING + random.pick([0, 1, 2, 3, 5, 8, 13, 21, 34, 55]) * DAY + (index % 7);
      const took = random.pick([null, 1, 10, 30, 90, 180]);
      return { receivedAt, finalAt: took === null ? null : receivedAt + took * DAY };
    });
    await world().owner.query(
      `INSERT INTO applications (candidate_id, application_id, profile_id, pool_id, program, round_id, state, version,
         started_at, received_at, final_at)
       SELECT n, gen_random_uuid(), n, $1, 'CEC', 1, CASE WHEN final IS NULL THEN 'received' ELSE 'withdrawn' END, 1,
         received, received, final
       FROM unnest($2::bigint[], $3::timestamptz[], $4::timestamptz[]) AS f (n, received, final)`,
      [
        MADE_UP,
        made.map((_, index) => seed * 100_000 + index),
        made.map(({ receivedAt }) => isoMicroseconds(receivedAt)),
        made.map(({ finalAt }) => (finalAt === null ? null : isoMicroseconds(finalAt))),
      ],
    );
    return made;
  }

  it('fairness counted by the database is that of the definition, on whichever day', async () => {
    const made = await files(400, 1);
    for (const days of [0, 5, 30, 90, 400]) {
      const asked = { since: MORNING + (days / 2) * DAY, at: MORNING + days * DAY };
      expect(await fairnessOn(db(), MADE_UP, asked)).toEqual(fairnessOf(made, asked));
    }
  });

  it('the next file is found by an index alone, however many there are', async () => {
    await files(20_000, 2);
    await world().owner.query('ANALYZE applications');
    const { rows } = await world().owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT candidate_id, application_id FROM applications
       WHERE pool_id = ${MADE_UP} AND state IN ('received', 'inProcess') AND officer IS NULL AND NOT held
       ORDER BY received_at, application_id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('Index Scan using applications_waiting');
    expect(plan).not.toContain('Sort');
  });

  it('the list goes on after its last file, each once, the oldest first', async () => {
    const seen: string[] = [];
    let after: readonly [string, string] | undefined;
    let last = 0;
    for (let pages = 0; pages < 3; pages++) {
      const page = await listQueue(db(), { poolId: MADE_UP, after, limit: 50 });
      for (const { applicationId, receivedAt } of page) {
        expect(receivedAt).toBeGreaterThanOrEqual(last);
        last = receivedAt;
        seen.push(applicationId);
      }
      const end = page.at(-1);
      if (end !== undefined) after = [isoMicroseconds(end.receivedAt), end.applicationId];
    }
    expect(new Set(seen).size).toBe(150);
  });

  it('the work of the day ends a hold whose last day is over, and not before', async () => {
    const poolId = await poolOfApplicants(db(), 1);
    const key = await handedIn(db(), poolId, 1);
    await actOn(db(), key, { type: 'claim' }, LATER, ONE);
    const until = plainDate('2024-04-12');
    await actOn(db(), key, { type: 'hold', reason: 'Leave.', until }, LATER, ONE);
    expect(await listQueue(db(), { poolId, which: 'held', limit: 5 })).toHaveLength(1);
    expect(await lapseApplications(db(), poolId, MORNING + 2 * DAY)).toEqual({});
    expect(await lapseApplications(db(), poolId, MORNING + 3 * DAY)).toEqual({ endHold: 1 });
    expect(await lapseApplications(db(), poolId, MORNING + 3 * DAY)).toEqual({});
    const [file] = await listQueue(db(), { poolId, limit: 5 });
    expect(file).toMatchObject({ held: false, heldUntil: null, officer: ONE.account });
  });

  it('the work of the day ends an invitation and what was begun on it together', async () => {
    const poolId = await poolOfApplicants(db(), 1);
    const key = await ready(db(), poolId, 1);
    expect(await lapse(db(), poolId, MORNING + 59 * DAY)).toEqual({});
    expect(await lapse(db(), poolId, MORNING + 62 * DAY)).toEqual({ lapseInvitation: 1 });
    expect(await lapseApplications(db(), poolId, MORNING + 62 * DAY)).toEqual({});
    const loaded = await loadApplication(db(), key);
    expect(loaded?.state).toMatchObject({ status: 'lapsed', why: 'expired' });
    expect(await verifyApplications(db(), poolId, MORNING + 62 * DAY)).toMatchObject({ passed: true });
  });

  it('a profile is not applied on beside the application that was begun', async () => {
    const poolId = await poolOfApplicants(db(), 1);
    const key = await ready(db(), poolId, 1);
    const beside = attempt(act(db(), key, { type: 'apply' }, LATER, CANDIDATE));
    expect(await beside).toBe('application.to-be-submitted');
    await actOn(db(), key, { type: 'submit', declaredTrue: true }, LATER);
    expect(await verifyApplications(db(), poolId, LATER)).toMatchObject({ passed: true });
  });

  it('a row that was changed by hand is found', async () => {
    const poolId = await poolOfApplicants(db(), 1);
    const { applicationId } = await handedIn(db(), poolId, 1);
    await world().owner.query('UPDATE applications SET complete_at = received_at WHERE application_id = $1', [
      applicationId,
    ]);
    const found = await verifyApplications(db(), poolId, LATER);
    expect(found).toMatchObject({ passed: false, faults: [{ applicationId, fault: 'row' }] });
  });
});
