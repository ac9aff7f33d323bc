import { applicationDeadlines } from '@openentry/cases';
import { expect, it, vi } from 'vitest';
import { type Random, randomFrom } from '../../../../packages/law/test/support/random.ts';
import { loadApplication } from '../../src/applications/load.ts';
import { claimNext } from '../../src/applications/queue.ts';
import { verifyApplications } from '../../src/applications/verify.ts';
import { linkAudit } from '../../src/audit/chain.ts';
import { checkAudit } from '../../src/audit/check.ts';
import { actOnProfile } from '../../src/profiles/command.ts';
import { SYSTEM } from '../../src/standings/record.ts';
import { attempt, by, command, DAY, HOUR, MORNING } from '../support/cases.ts';
import { useManyConnections } from '../support/connections.ts';
import { onEveryDatabase } from '../support/worlds.ts';
import { actOn, CANDIDATE, handedIn, poolOfApplicants, ready, recorded } from './made.ts';

vi.setConfig({ testTimeout: 600_000 });
/** Interleavings of each race, on each database. */
const TIMES = process.env['OPENENTRY_LONG'] === '1' ? 500 : 50;
const SEED = Number(process.env['OPENENTRY_TEST_SEED'] ?? 20_240_410);
const ONE = by('officer', 'officer one');
const TWO = by('officer', 'officer two');
const LATER = MORNING + 3 * HOUR;
const manyConnections = useManyConnections();

/** Starts everything at once, in an order and a few milliseconds apart as chance has it. */
async function race(random: Random, racers: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  const answers: string[] = [];
  await Promise.all(
    racers.map(async (work, index) => {
      const after = random.pick([0, 0, 0, 1, 2, 5, 10]);
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
      answers[index] = await attempt(work());
    }),
  );
  return answers;
}

onEveryDatabase((world) => {
  const db = () => manyConnections(world());

  /** Nothing was lost, done twice or left half done. */
  async function allFits(poolId: number): Promise<void> {
    expect(await verifyApplications(db(), poolId, LATER)).toMatchObject({ passed: true, faults: [] });
    await linkAudit(db());
    expect(await checkAudit(db())).toMatchObject({ broken: null });
  }

  it('two officers, one of them in two tabs, claim one file: one has it', async () => {
    const random = randomFrom(SEED);
    const poolId = await poolOfApplicants(db(), TIMES);
    const winners = new Set<string>();
    for (let time = 1; time <= TIMES; time++) {
      const key = await handedIn(db(), poolId, time);
      const claim = { type: 'claim' } as const;
      const answers = await race(random, [
        () => actOn(db(), key, claim, LATER, ONE),
        () => actOn(db(), key, claim, LATER, ONE),
        () => actOn(db(), key, claim, LATER, TWO),
      ]);
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      for (const answer of answers) {
        expect(['done', 'application.claimed', 'application.claimed-already']).toContain(answer);
      }
      const loaded = await loadApplication(db(), key);
      const officer = loaded !== null && 'work' in loaded.state ? loaded.state.work.officer : null;
      expect(officer).toBe(answers[2] === 'done' ? TWO.account : ONE.account);
      winners.add(String(officer));
    }
    expect([...winners].sort()).toEqual([ONE.account, TWO.account]);
    await allFits(poolId);
  });

  it('many who ask for the next file at the same moment each get another, the oldest first', async () => {
    const poolId = await poolOfApplicants(db(), 12);
    const keys = [];
    for (let time = 1; time <= 12; time++) keys.push(await handedIn(db(), poolId, time));
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        claimNext(db(), { poolId }, recorded(null, LATER, by('officer', `officer ${index}`))),
      ),
    );
    const ids = taken.map((answer) => answer?.applicationId);
    expect(new Set(ids).size).toBe(8);
    expect(ids).not.toContain(undefined);
    const left = await db().query(
      `SELECT application_id FROM applications WHERE pool_id = $1 AND officer IS NULL ORDER BY received_at, application_id`,
      [poolId],
    );
    expect(left.rows).toHaveLength(4);
    const order = await db().query<{ application_id: string }>(
      'SELECT application_id FROM applications WHERE pool_id = $1 ORDER BY received_at, application_id',
      [poolId],
    );
    expect([...ids].sort()).toEqual(
      order.rows
        .slice(0, 8)
        .map(({ application_id }) => application_id)
        .sort(),
    );
    const next = recorded(null, LATER, ONE);
    const first = await claimNext(db(), { poolId }, next);
    const again = await claimNext(db(), { poolId }, next);
    expect(again).toMatchObject({ applicationId: first?.applicationId, repeated: true });
    await allFits(poolId);
  });

  it('a withdrawal during the decision: the first of the two counts, and fees come back once', async () => {
    const random = randomFrom(SEED + 1);
    const poolId = await poolOfApplicants(db(), TIMES);
    const became = new Set<string>();
    for (let time = 1; time <= TIMES; time++) {
      const key = await handedIn(db(), poolId, time);
      await actOn(db(), key, { type: 'claim' }, LATER, ONE);
      await actOn(db(), key, { type: 'findComplete' }, LATER, ONE);
      const refuse = {
        type: 'refuse',
        grounds: [{ provision: 'irpr.87.1', text: 'The work was not skilled.' }],
        misrepresentation: false,
        inCanada: true,
        withoutFairness: 'The person was told at an interview.',
      } as const;
      const answers = await race(random, [
        () => actOn(db(), key, { ...refuse, grounds: [...refuse.grounds] }, LATER + HOUR, ONE),
        () => actOn(db(), key, { type: 'withdraw', reason: null }, LATER + HOUR),
      ]);
      expect([...answers].sort()).toEqual(['application.closed', 'done']);
      const loaded = await loadApplication(db(), key);
      expect(loaded?.state.status).toBe(answers[0] === 'done' ? 'refused' : 'withdrawn');
      became.add(String(loaded?.state.status));
    }
    expect([...became].sort()).toEqual(['refused', 'withdrawn']);
    await allFits(poolId);
  });

  it('the end of the period during the submission: handed in whole, or lapsed whole', async () => {
    const random = randomFrom(SEED + 2);
    const poolId = await poolOfApplicants(db(), TIMES);
    const became = new Set<string>();
    for (let time = 1; time <= TIMES; time++) {
      // Fees and documents are those of the last days: what was enough in April is not in June.
      const key = await ready(db(), poolId, time, MORNING + 59 * DAY);
      const loaded = await loadApplication(db(), key);
      const until = (loaded && applicationDeadlines(loaded.state, LATER).submission?.until) ?? 0;
      const answers = await race(random, [
        () => actOn(db(), key, { type: 'submit', declaredTrue: true }, until - 1, CANDIDATE),
        () => actOnProfile(db(), key, command({ type: 'lapseInvitation' }, until, SYSTEM), { link: false }),
      ]);
      const after = await loadApplication(db(), key);
      const { rows } = await db().query('SELECT state FROM profiles WHERE profile_id = $1', [key.profileId]);
      if (answers[0] === 'done') {
        expect(answers[1]).toBe('profile.applied');
        expect([after?.state.status, rows[0].state]).toEqual(['received', 'applied']);
      } else {
        expect(answers).toEqual(['application.closed', 'done']);
        expect([after?.state.status, rows[0].state]).toEqual(['lapsed', 'expired']);
        expect(after?.state.ledger.map(({ movement }) => movement)).toContain('refunded');
      }
      became.add(String(after?.state.status));
    }
    expect([...became].sort()).toEqual(['lapsed', 'received']);
    await allFits(poolId);
  });
});
