import { generateKeyPairSync, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { legalDay, type RoundInstruction } from '@openentry/cases';

import {
  createReplay,
  firstFailing,
  type RoundBundle,
  type Signer,
  verifyBundle,
  verifyProof,
} from '@openentry/pool';
import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { checkAudit } from '../../src/audit/check.ts';
import { isoMicroseconds, microseconds } from '../../src/database/instants.ts';
import { lapse } from '../../src/day/lapse.ts';
import { ENGINE } from '../../src/engine.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { checkRound } from '../../src/rounds/check.ts';
import { proofFor, writeSnapshot } from '../../src/rounds/publish/proofs.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { shadowRound, signShadow } from '../../src/rounds/shadow/run.ts';
import { actOnRound } from '../../src/rounds/workflow/act.ts';
import { engineInstruction, loadRound } from '../../src/rounds/workflow/load.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import {
  ANN,
  act,
  approvedRound,
  attempt,
  BEN,
  by,
  CAL,
  envelope,
  HOUR,
  instructed,
  keyOf,
  MORNING,
  onRound,
  roundCommand,
} from '../support/cases.ts';
import { AUDITOR, facts, INELIGIBLE, job, nominated, people, SIBLING } from '../support/people.ts';
import { insertPool, naiveRound, storedRound } from '../support/rounds.ts';
import { onEveryDatabase, removeFolder, temporaryFolder } from '../support/worlds.ts';

const PAGE = { name: { en: 'General', fr: 'Générale' }, text: null, pool: null };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const signer: Signer = {
  publicKey: Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
  sign: async (message) => Uint8Array.from(sign(null, message, privateKey)),
};
const LATER = MORNING + HOUR;

const pool = people(
  {},
  { relativesInCanada: SIBLING },
  INELIGIBLE,
  { nomination: nominated('2024-04-01') },
  {},
  { jobs: [job(AUDITOR, '2021-09-01')] },
  {},
);

async function run(db: Pool, poolId: number, instruction: RoundInstruction): Promise<void> {
  await approvedRound(db, poolId, instruction);
  await executePlanned(db, poolId, instruction.number, envelope(instruction.instant, ANN));
}

async function publish(db: Pool, poolId: number, number: string, at = LATER): Promise<RoundBundle> {
  const { bundle } = await publishRound(db, poolId, number, envelope(at, BEN), { page: PAGE, signer });
  if (bundle === null) throw new Error('No bundle');
  return bundle;
}

/** The first finding that does not hold, or none. */
async function faultOf(bundle: RoundBundle): Promise<unknown> {
  const { findings } = await verifyBundle(JSON.parse(JSON.stringify(bundle)), {
    engine: ENGINE,
    key: signer.publicKey,
  });
  expect(findings.length).toBeGreaterThan(5);
  return firstFailing(findings);
}

const stateOf = async (db: Pool, poolId: number, number = 'r1') =>
  (await loadRound(db, poolId, number))?.state.status;

onEveryDatabase((world) => {
  it('a round from its plan to its publication', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    await onRound(app, poolId, 'r1', { type: 'plan', instruction: instructed(2) }, MORNING - HOUR, ANN);
    const instruction = instructed(3);
    await onRound(app, poolId, 'r1', { type: 'revise', instruction }, MORNING - HOUR + 1, CAL);
    await onRound(app, poolId, 'r1', { type: 'schedule', at: MORNING }, MORNING - HOUR + 2, CAL);
    await onRound(app, poolId, 'r1', { type: 'approve' }, MORNING - HOUR + 3, BEN);
    const executing = envelope(MORNING, by('system', 'openentry'));
    const { round, repeated } = await executePlanned(app, poolId, 'r1', executing);
    expect(repeated).toBe(false);
    expect(round.state.status).toBe('executed');
    const engine = engineInstruction(round.state);
    expect(await storedRound(app, poolId, 'r1')).toEqual(naiveRound(pool, engine));
    expect(await checkRound(app, round.roundId)).toMatchObject({ passed: true });
    // Sent again, nothing happens.
    const again = await executePlanned(app, poolId, 'r1', { ...executing, at: MORNING + 5 });
    expect(again).toEqual({ round, repeated: true });
    const publishing = envelope(LATER, CAL);
    const published = await publishRound(app, poolId, 'r1', publishing, { page: PAGE, signer });
    expect(published).toMatchObject({ repeated: false, round: { state: { status: 'published' } } });
    const twice = await publishRound(app, poolId, 'r1', publishing, { page: PAGE, signer });
    expect(twice).toEqual({ ...published, repeated: true });
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
    const { rows } = await app.query(
      `SELECT count(*)::integer AS n FROM notices JOIN profiles USING (profile_id)
       WHERE pool_id = $1 AND code = 'invitation.issued'`,
      [poolId],
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it('what needs a second person is refused to the first', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const instruction = instructed(2);
    await onRound(app, poolId, 'r1', { type: 'plan', instruction }, MORNING - HOUR, ANN);
    const approve = (actor: typeof ANN) =>
      attempt(onRound(app, poolId, 'r1', { type: 'approve' }, MORNING - HOUR, actor));
    expect(await approve(ANN)).toBe('round.second-person-approves');
    await onRound(app, poolId, 'r1', { type: 'revise', instruction }, MORNING - HOUR, BEN);
    expect(await approve(ANN)).toBe('round.second-person-approves');
    expect(await approve(BEN)).toBe('round.second-person-approves');
    expect(await approve(by('officer', 'otto'))).toBe('action.not-for-role');
    expect(await approve(CAL)).toBe('done');
    await executePlanned(app, poolId, 'r1', envelope(MORNING, ANN));
    const publishing = (actor: typeof ANN) =>
      attempt(publishRound(app, poolId, 'r1', envelope(LATER, actor), { page: PAGE, signer }));
    expect(await publishing(ANN)).toBe('round.second-person-publishes');
    expect(await publishing(BEN)).toBe('done');
    const { rows } = await app.query(
      `SELECT outcome, details ->> 'code' AS code, count(*)::integer AS n FROM audit_entries
       WHERE subject = 'round/r1' AND outcome = 'refused' GROUP BY 1, 2 ORDER BY 2`,
    );
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['round.second-person-approves', 'round.second-person-publishes']),
    );
  });

  it('in each state only what belongs to it can be done', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const instruction = instructed(2);
    const attempts = async (): Promise<string[]> => [
      await attempt(onRound(app, poolId, 'r1', { type: 'plan', instruction }, LATER, ANN)),
      await attempt(executePlanned(app, poolId, 'r1', envelope(MORNING, ANN))),
      await attempt(publishRound(app, poolId, 'r1', envelope(LATER, BEN), { page: PAGE, signer })),
      await attempt(
        onRound(app, poolId, 'r1', { type: 'correct', profileId: 1, reason: 'Test' }, LATER, ANN),
      ),
    ];
    expect((await attempts()).slice(1)).toEqual([
      'round.not-approved',
      'round.not-executed',
      'round.not-executed',
    ]);
    // That planned it.
    expect(await stateOf(app, poolId)).toBe('planned');
    expect((await attempts())[0]).toBe('round.already-planned');
    const other = await insertPool(app, pool);
    expect(await attempt(executePlanned(app, other, 'r1', envelope(MORNING, ANN)))).toBe('round.unknown');
    await approvedRound(app, other, instruction);
    const early = envelope(MORNING - 1, ANN);
    expect(await attempt(executePlanned(app, other, 'r1', early))).toBe('round.too-early');
    const tomorrow = envelope(MORNING + 24 * HOUR, ANN);
    expect(await attempt(executePlanned(app, other, 'r1', tomorrow))).toBe('round.other-day');
    await executePlanned(app, other, 'r1', envelope(MORNING, ANN));
    const revise = { type: 'revise', instruction } as const;
    expect(await attempt(onRound(app, other, 'r1', revise, LATER, ANN))).toBe('round.already-executed');
    await publish(app, other, 'r1');
    const cancel = { type: 'cancel', reason: 'Test' } as const;
    expect(await attempt(onRound(app, other, 'r1', cancel, LATER, ANN))).toBe('round.published');
    expect(await attempt(executePlanned(app, other, 'r1', envelope(LATER, ANN)))).toBe('round.published');
  });

  it('a round is not planned that could never run, or that could pass for another', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const plan = (number: string, toInvite: number) => {
      const instruction = instructed(toInvite, { number });
      return attempt(onRound(app, poolId, number, { type: 'plan', instruction }, MORNING, ANN));
    };
    for (const number of [
      '',
      ' 7',
      '7 ',
      '7\n8',
      '7\u001b[31m',
      '7\u202e8',
      'x'.repeat(21),
      '../x',
      '7/8',
      '.',
      '7 8',
      '-7',
      '7--8',
      '7é',
    ]) {
      expect(await plan(number, 1), JSON.stringify(number)).toBe('round.number');
    }
    for (const toInvite of [-1, 0.5, 2 ** 31, 99_999_999_999, Number.POSITIVE_INFINITY]) {
      expect(await plan('r1', toInvite), `${toInvite}`).toBe('round.to-invite');
    }
    expect(await plan('91a', 1_000_000_000)).toBe('done');
    await onRound(app, poolId, '91a', { type: 'approve' }, MORNING, BEN);
    expect(await attempt(executePlanned(app, poolId, '91a', envelope(MORNING, ANN)))).toBe('done');
  });

  it('every refusal is on record, and so is a round that the check undid', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const number = `a${poolId}`;
    const instruction = instructed(2, { number });
    await approvedRound(app, poolId, instruction);
    const runs = (at: number, plant = false) =>
      attempt(
        executePlanned(app, poolId, number, envelope(at, ANN), {
          reached: async (step, client, roundId) => {
            if (!plant || step !== 'invited') return;
            await client.query(
              `UPDATE profiles SET state = 'inPool' WHERE candidate_id IN
                 (SELECT candidate_id FROM invitations WHERE round_id = $1)`,
              [roundId],
            );
          },
        }),
      );
    expect(await runs(MORNING, true)).toBe('round.check-failed');
    expect(await runs(MORNING + 24 * HOUR)).toBe('round.other-day');
    const planning = { ...envelope(MORNING, ANN), action: { type: 'plan', instruction } } as const;
    expect(await attempt(actOnRound(app, poolId, number, planning))).toBe('round.already-planned');
    const revision = { ...instruction, category: 'stem@v99', kind: 'category' } as const;
    const revise = { type: 'revise', instruction: revision } as const;
    expect(await attempt(onRound(app, poolId, number, revise, MORNING, ANN))).toBe('round.unknown-category');
    expect(await attempt(onRound(app, poolId, number, { type: 'approve' }, MORNING, CAL))).toBe(
      'round.already-approved',
    );
    const { rows } = await app.query(
      `SELECT action, outcome, details ->> 'code' AS code FROM audit_chain JOIN audit_entries USING (entry_id)
       WHERE subject = $1 AND outcome <> 'done' ORDER BY link`,
      [`round/${number}`],
    );
    expect(rows).toEqual([
      { action: 'round.execute', outcome: 'failed', code: 'round.check-failed' },
      { action: 'round.execute', outcome: 'refused', code: 'round.other-day' },
      { action: 'round.plan', outcome: 'refused', code: 'round.already-planned' },
      { action: 'round.revise', outcome: 'refused', code: 'round.unknown-category' },
      { action: 'round.approve', outcome: 'refused', code: 'round.already-approved' },
    ]);
  });

  it('the same action sent again is one action; its id for another one is refused', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const plan = roundCommand({ type: 'plan', instruction: instructed(1) } as const, MORNING - HOUR, ANN);
    const answers = await Promise.all(Array.from({ length: 8 }, () => actOnRound(app, poolId, 'r1', plan)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    for (const { round } of answers) expect(round).toEqual(answers[0]?.round);
    expect(await attempt(actOnRound(app, poolId, 'r2', plan))).toBe('action.id-reused');
    const executing = envelope(MORNING, ANN);
    await onRound(app, poolId, 'r1', { type: 'approve' }, MORNING - 1, BEN);
    expect(await attempt(executePlanned(app, poolId, 'r1', { ...executing, id: plan.id }))).toBe(
      'action.id-reused',
    );
    await approvedRound(app, poolId, instructed(1, { number: 'r3' }));
    const same = await Promise.all(
      Array.from({ length: 6 }, () => executePlanned(app, poolId, 'r1', executing)),
    );
    expect(same.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await attempt(executePlanned(app, poolId, 'r3', executing))).toBe('action.id-reused');
    expect(await attempt(executePlanned(app, poolId, 'r1', envelope(MORNING, ANN)))).toBe(
      'round.already-executed',
    );
    await onRound(app, poolId, 'r1', { type: 'cancel', reason: 'Test' }, LATER, BEN);
    expect(await executePlanned(app, poolId, 'r1', executing)).toMatchObject({ repeated: true });
  });

  it('a round called off after it ran returns everybody to their place', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    await run(app, poolId, instructed(4));
    // Two have answered already.
    const { invited } = await storedRound(app, poolId, 'r1');
    const [first, second] = invited.map(({ ordinal }) => keyOf(poolId, ordinal));
    if (first === undefined || second === undefined) throw new Error('Nobody');
    await act(app, first, { type: 'decline' }, LATER);
    await act(app, second, { type: 'withdraw' }, LATER + HOUR);
    // Its instant came from a clock behind theirs.
    await onRound(app, poolId, 'r1', { type: 'cancel', reason: 'Wrong law' }, LATER, BEN);
    expect(await stateOf(app, poolId)).toBe('cancelled');
    const { rows } = await app.query(
      `SELECT i.state AS invitation, p.state, (extract(epoch FROM received_at) * 1000000)::bigint::text AS at
       FROM invitations i JOIN profiles p USING (candidate_id, profile_id) WHERE pool_id = $1
       ORDER BY i.candidate_id`,
      [poolId],
    );
    expect(rows.map(({ invitation, state }) => `${invitation} ${state}`).sort()).toEqual(
      ['cancelled inPool', 'cancelled inPool', 'declined inPool', 'declined withdrawn'].sort(),
    );
    expect(rows.map(({ at }) => Number(at)).sort()).toEqual(
      invited.map(({ receivedAt }) => receivedAt).sort(),
    );
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
    // The next round invites whom the first would have, but for the one who left.
    await run(app, poolId, instructed(4, { number: 'r2', instant: LATER + 2 * HOUR }));
    const again = await storedRound(app, poolId, 'r2');
    const gone = new Set([second.profileId - poolId * 2 ** 32]);
    expect(again).toEqual(naiveRound(pool, engineInstruction({ instruction: instructed(4) } as never), gone));
  });

  it('a round called off after the period of its invitations: those have ended already, which is said', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    await run(app, poolId, instructed(3));
    const { invited } = await storedRound(app, poolId, 'r1');
    const [first, second] = invited.map(({ ordinal }) => keyOf(poolId, ordinal));
    if (first === undefined || second === undefined) throw new Error('Nobody');
    await act(app, first, { type: 'decline' }, LATER);
    const over = MORNING + 70 * 24 * HOUR;
    const correct = { type: 'correct', profileId: second.profileId, reason: 'Wrong occupation' } as const;
    // A correction has nothing to act on, and leaves no trace but in the audit.
    expect(await attempt(onRound(app, poolId, 'r1', correct, over, BEN))).toBe('round.invitation-over');
    expect((await loadRound(app, poolId, 'r1'))?.state).toMatchObject({ corrections: [] });
    const told: number[] = [];
    const cancelling = roundCommand({ type: 'cancel', reason: 'Wrong law' } as const, over, BEN);
    const answer = await actOnRound(app, poolId, 'r1', cancelling, {
      progress: (done) => void told.push(done),
    });
    expect(answer).toMatchObject({ repeated: false, invitations: { cancelled: 0, over: 2 } });
    expect(told).toEqual([1, 2]);
    expect(await stateOf(app, poolId)).toBe('cancelled');
    const { rows } = await app.query(
      `SELECT action, outcome, details FROM audit_entries
       WHERE subject = 'round/r1' AND at = $1 AND account = 'ben' ORDER BY entry_id DESC LIMIT 2`,
      [isoMicroseconds(over)],
    );
    expect(rows).toEqual([
      { action: 'round.cancel', outcome: 'done', details: { state: 'cancelled', cancelled: 0, over: 2 } },
      { action: 'round.correct', outcome: 'refused', details: { code: 'round.invitation-over' } },
    ]);
    // What the law ended is recorded by the work of the day, as if the round stood (IRPA 10.1(6)).
    expect(await lapse(app, poolId, over)).toEqual({ lapseInvitation: 2 });
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });

  it('an invitation issued in error is cancelled alone, once, and the bundle says so', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    await run(app, poolId, instructed(3));
    const { invited, standings } = await storedRound(app, poolId, 'r1');
    const ordinals = new Set(invited.map(({ ordinal }) => ordinal));
    const [wrong, declining] = invited.map(({ ordinal }) => keyOf(poolId, ordinal));
    const outside = standings.find(({ ordinal }) => !ordinals.has(ordinal));
    if (!wrong || !declining || !outside) throw new Error('Nobody');
    const correct = (profileId: number) =>
      attempt(
        onRound(app, poolId, 'r1', { type: 'correct', profileId, reason: 'Wrong occupation' }, LATER, BEN),
      );
    expect(await correct(keyOf(poolId, outside.ordinal).profileId)).toBe('round.no-live-invitation');
    await act(app, declining, { type: 'decline' }, LATER);
    expect(await correct(declining.profileId)).toBe('round.no-live-invitation');
    expect(await correct(wrong.profileId)).toBe('done');
    expect(await correct(wrong.profileId)).toBe('round.already-corrected');
    const bundle = await publish(app, poolId, 'r1', LATER + HOUR);
    expect(bundle.round.corrected).toBe(1);
    expect(await faultOf(bundle)).toBeNull();
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
    // As somebody with the database in their hands could: one stands that was corrected, one was cancelled by nobody.
    await world().owner.query(
      `UPDATE invitations SET state = CASE profile_id WHEN $1 THEN 'live' ELSE 'cancelled' END WHERE profile_id IN ($1, $2)`,
      [wrong.profileId, declining.profileId],
    );
    const { named } = await verifyProfiles(app, poolId);
    expect(named.filter(({ fault }) => fault === 'correction')).toEqual([
      { profileId: wrong.profileId, fault: 'correction', detail: 'kept' },
      { profileId: declining.profileId, fault: 'correction', detail: 'unsaid' },
    ]);
  });

  it('an invitation is corrected after the round was published too: the person returns with their place', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    await run(app, poolId, instructed(3));
    await publish(app, poolId, 'r1', LATER);
    const { invited, standings } = await storedRound(app, poolId, 'r1');
    const ordinals = new Set(invited.map(({ ordinal }) => ordinal));
    const outside = standings.find(({ ordinal }) => !ordinals.has(ordinal));
    const [wrong] = invited.map(({ ordinal }) => keyOf(poolId, ordinal));
    if (!wrong || !outside) throw new Error('Nobody');
    const before = await loadProfile(app, wrong, []);
    const correct = (profileId: number) =>
      attempt(
        onRound(
          app,
          poolId,
          'r1',
          { type: 'correct', profileId, reason: 'Wrong occupation' },
          LATER + HOUR,
          ANN,
        ),
      );
    expect(await correct(keyOf(poolId, outside.ordinal).profileId)).toBe('round.no-live-invitation');
    expect(await correct(wrong.profileId)).toBe('done');
    const after = await loadProfile(app, wrong, []);
    if (before?.state?.status !== 'invited') throw new Error('Not invited');
    expect(after?.state).toMatchObject({ status: 'inPool', receivedAt: before.state.receivedAt });
    const { rows } = await app.query(
      'SELECT state FROM invitations WHERE candidate_id = $1 AND profile_id = $2',
      [wrong.candidateId, wrong.profileId],
    );
    expect(rows).toEqual([{ state: 'cancelled' }]);
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });

  it.each([
    ['nobody to invite', pool, 0],
    ['nobody in the pool', [], 3],
    ['one person', people({}), 1],
    ['fewer people than invitations', people({}, {}), 50],
    ['nobody eligible', people(INELIGIBLE, INELIGIBLE), 2],
  ] as const)('%s: the round runs, is published and verifies', async (_, tiny, toInvite) => {
    const { app } = world().database;
    const poolId = await insertPool(app, tiny);
    await run(app, poolId, instructed(toInvite));
    const bundle = await publish(app, poolId, 'r1');
    expect(await faultOf(bundle)).toBeNull();
    const expected = naiveRound(tiny, engineInstruction({ instruction: instructed(toInvite) } as never));
    expect(bundle.outcome).toMatchObject({
      people: tiny.length,
      members: expected.members,
      invited: expected.invited.length,
      cutoff: expected.cutoff,
    });
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });

  it('everybody can prove their place, and the snapshot replays to the same bytes also after people changed', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    // Some have a history before the round.
    await act(app, keyOf(poolId, 5), { type: 'update', facts: facts({ familySize: 3 }) }, MORNING - HOUR);
    const { facts: updated } = { facts: facts({ familySize: 3 }) };
    const frozen = pool.map((person) => (person.ordinal === 5 ? { ...person, facts: updated } : person));
    await run(app, poolId, instructed(2));
    const bundle = await publish(app, poolId, 'r1');
    const folder = await temporaryFolder();
    try {
      const before = join(folder, 'before');
      const after = join(folder, 'after');
      expect(await writeSnapshot(app, poolId, 'r1', before)).toBe(pool.length);
      const expected = naiveRound(frozen, engineInstruction({ instruction: instructed(2) } as never));
      const ranked = expected.standings
        .filter(({ inGroup }) => inGroup)
        .sort((a, b) => b.crs - a.crs || a.receivedAt - b.receivedAt || a.ordinal - b.ordinal);
      for (const { ordinal } of pool) {
        const proof = await proofFor(app, poolId, 'r1', keyOf(poolId, ordinal).profileId);
        expect(firstFailing(verifyProof(JSON.parse(JSON.stringify(proof)), bundle).findings)).toBeNull();
        const place = ranked.findIndex((person) => person.ordinal === ordinal);
        expect(proof.rank).toEqual(place < 0 ? null : { place: place + 1, of: ranked.length });
        expect(proof.leaf.invited).toBe(place >= 0 && place < 2);
      }
      expect(await attempt(proofFor(app, poolId, 'r1', 1))).toBe('round.not-in-pool');
      for (const ordinal of [1, 3, 5, 6, 7]) {
        const changed = facts({ relativesInCanada: SIBLING, familySize: 4 });
        await attempt(act(app, keyOf(poolId, ordinal), { type: 'update', facts: changed }, LATER + HOUR));
      }
      await writeSnapshot(app, poolId, 'r1', after);
      const bytes = await readFile(after);
      expect(bytes.equals(await readFile(before))).toBe(true);
      const replay = createReplay({ bundle, engine: ENGINE, proof: null });
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      for (const line of lines) replay.line(line);
      expect(firstFailing(replay.finish())).toBeNull();
      // A bit of it altered is found.
      const altered = createReplay({ bundle, engine: ENGINE, proof: null });
      for (const line of lines) altered.line(line.replace('"familySize":3', '"familySize":4'));
      expect(firstFailing(altered.finish())).not.toBeNull();
    } finally {
      await removeFolder(folder);
    }
  });

  it('the commitment stands in the audit before the selection, and what it says is what was published', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, pool);
    const seen: number[] = [];
    const instruction = instructed(2, { number: `c${poolId}` });
    await approvedRound(app, poolId, instruction);
    await executePlanned(app, poolId, instruction.number, envelope(MORNING, ANN), {
      reached: async (step) => {
        // Read on another connection: it is there for everybody.
        const { rows } = await app.query<{ n: number }>(
          `SELECT count(*)::integer AS n FROM audit_chain JOIN audit_entries USING (entry_id)
           WHERE action = 'round.commit' AND subject = $1`,
          [`round/${instruction.number}`],
        );
        if (step === 'frozen' || step === 'committed') seen.push(rows[0]?.n ?? -1);
      },
    });
    expect(seen).toEqual([0, 1]);
    const bundle = await publish(app, poolId, instruction.number);
    const { rows } = await app.query<{ action: string; digest: string }>(
      `SELECT action, details ->> 'digest' AS digest FROM audit_chain JOIN audit_entries USING (entry_id)
       WHERE subject = $1 ORDER BY link`,
      [`round/${instruction.number}`],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'round.plan',
      'round.approve',
      'round.commit',
      'round.execute',
      'round.publish',
    ]);
    const { rows: kept } = await app.query(
      `SELECT content FROM round_commitments WHERE encode(digest, 'hex') = $1`,
      [rows[2]?.digest],
    );
    expect(kept).toEqual([{ content: bundle.commitment }]);
    expect(await checkAudit(app)).toMatchObject({ broken: null });
  });

  describe('after a change of law', () => {
    const before = microseconds('2025-03-24T15:00:00Z');
    const after = microseconds('2025-03-26T15:00:00Z');
    const shadow = (db: Pool, poolId: number, number: string) =>
      shadowRound(db, poolId, {
        instruction: engineInstruction({ instruction: instructed(1, { number, instant: after }) } as never),
        before: legalDay(before),
        by: ANN,
        at: after,
      });
    const recent = (changes: Parameters<typeof facts>[0]) => ({ ...changes, at: before - 24 * HOUR });
    const OFFER = {
      jobOffers: [
        {
          noc: { '2021': '21231' },
          employer: 'A firm',
          excludedEmployer: false,
          hoursPerWeek: 40,
          months: null,
          seasonal: false,
          lmia: true,
        },
      ],
    };

    it('a round waits for a shadow round whose differences two people have signed', async () => {
      const { app } = world().database;
      const poolId = await insertPool(app, people(recent(OFFER), recent({})));
      await run(app, poolId, instructed(0, { instant: before }));
      await approvedRound(app, poolId, instructed(1, { number: 'r2', instant: after }));
      const runs = () => attempt(executePlanned(app, poolId, 'r2', envelope(after, ANN)));
      expect(await runs()).toBe('round.shadow-required');
      const { shadowId, report, missing } = await shadow(app, poolId, 'r2');
      expect(report).toMatchObject({ people: 2, lessCrs: 1 });
      expect(missing).toBe(2);
      expect(await runs()).toBe('round.shadow-required');
      expect(await signShadow(app, shadowId, { by: ANN, at: after })).toMatchObject({ missing: 1 });
      expect(await signShadow(app, shadowId, { by: ANN, at: after })).toMatchObject({ missing: 1 });
      expect(await runs()).toBe('round.shadow-required');
      expect(await signShadow(app, shadowId, { by: BEN, at: after })).toMatchObject({ missing: 0 });
      expect(await runs()).toBe('done');
    });

    it('one without differences suffices by itself', async () => {
      const { app } = world().database;
      const poolId = await insertPool(app, people(recent({}), recent({})));
      await run(app, poolId, instructed(0, { instant: before }));
      await approvedRound(app, poolId, instructed(1, { number: 'r2', instant: after }));
      const runs = () => attempt(executePlanned(app, poolId, 'r2', envelope(after, ANN)));
      expect(await runs()).toBe('round.shadow-required');
      expect(await shadow(app, poolId, 'r2')).toMatchObject({ missing: 0, report: { differences: 0 } });
      expect(await runs()).toBe('done');
    });
  });
});
