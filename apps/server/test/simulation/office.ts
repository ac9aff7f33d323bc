import type { RoundInstruction } from '@openentry/cases';
import { categoriesOn, categoryVersion, type PlainDate, type Program } from '@openentry/law';
import { type Instruction, verifyBundle, verifyProof } from '@openentry/pool';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { ENGINE } from '../../src/engine.ts';
import { RequestError } from '../../src/errors.ts';
import { publishingKey } from '../../src/rounds/publish/key.ts';
import { bundleOf, proofFor } from '../../src/rounds/publish/proofs.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { shadowRound, signShadow } from '../../src/rounds/shadow/run.ts';
import { actOnRound, type PlainRoundAction, type RoundAnswer } from '../../src/rounds/workflow/act.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { learn } from './invariants.ts';
import { expectedOf } from './law.ts';
import { ACCOUNTS, expectTrue, office, type Simulation } from './simulation.ts';

const ALL: readonly Program[] = ['CEC', 'FSW', 'FST', 'PNP'];
const FEDERAL: readonly Program[] = ['CEC', 'FSW', 'FST'];
const SHARE_INVITED = 0.08;
const [AUTHOR, SECOND, THIRD] = ACCOUNTS;

/** A round on its way: the office does one step of it a day. */
export interface PlannedRound {
  readonly number: string;
  readonly instruction: RoundInstruction;
  step: 'approve' | 'execute' | 'publish' | 'over';
}

/** When a round is to run, and how many people it should reach; null for chance to say. */
export interface Moment {
  readonly day: PlainDate;
  readonly instant: number;
  readonly reach: number | null;
}

function anyInstruction(
  { random, options }: Simulation,
  number: string,
  { instant, day, reach }: Moment,
): RoundInstruction {
  const most = Math.max(2, Math.round(options.people * SHARE_INVITED));
  if (reach !== null && reach <= most * 2) {
    return { number, toInvite: reach, instant, day, kind: 'general', category: null, programs: [...ALL] };
  }
  const drawn = random.between(1, most);
  const toInvite = random.happens(0.08) ? 0 : random.happens(0.06) ? options.people * 2 : drawn;
  const common = { number, toInvite, instant, day };
  const kind = random.pick(['general', 'program', 'category', 'category'] as const);
  if (kind === 'general') return { ...common, kind, category: null, programs: [...ALL] };
  if (kind === 'program') return { ...common, kind, category: null, programs: [random.pick(ALL)] };
  const programs = random.happens(0.7) ? [...FEDERAL] : [random.pick(ALL)];
  return { ...common, kind, category: random.pick(categoriesOn(day)).id, programs };
}

const engineOf = (instruction: RoundInstruction): Instruction => ({
  ...instruction,
  category: instruction.category === null ? null : (categoryVersion(instruction.category) ?? null),
  instant: isoMicroseconds(instruction.instant),
});

/** The office does something on a round; the answer must be as expected. */
async function act(
  simulation: Simulation,
  number: string,
  account: string,
  action: PlainRoundAction,
  refusal: string | null = null,
): Promise<void> {
  const { model, poolId } = simulation;
  const recorded = { id: simulation.newId(), at: simulation.tick(), by: office(account), action };
  const work = (db: Pool) => actOnRound(db, poolId, number, recorded);
  const answer = await simulation.send(work);
  if (answer instanceof RequestError) {
    expectTrue(
      answer.code === refusal,
      `Round ${number}, ${action.type}: refused with ${answer.code}, expected ${refusal}`,
    );
    simulation.count('refused');
    return;
  }
  expectTrue(refusal === null, `Round ${number}: ${action.type} was carried out; expected was ${refusal}`);
  model.acknowledge(`round.${action.type}`);
  model.onRounds.push(recorded.id);
  simulation.count(`round.${action.type}`);
  await simulation.sometimesAgain(work);
}

/** A round is planned for a day to come, at an instant of that day. */
export async function plan(simulation: Simulation, number: string, moment: Moment): Promise<PlannedRound> {
  const { random } = simulation;
  const instruction = anyInstruction(simulation, number, moment);
  if (random.happens(0.2)) {
    const draft = { ...instruction, toInvite: instruction.toInvite + 1 };
    await act(simulation, number, SECOND, { type: 'plan', instruction: draft });
    await act(simulation, number, AUTHOR, { type: 'revise', instruction });
    await act(simulation, number, SECOND, { type: 'approve' }, 'round.second-person-approves');
  } else {
    await act(simulation, number, AUTHOR, { type: 'plan', instruction });
  }
  if (random.happens(0.1)) {
    await act(simulation, number, SECOND, { type: 'plan', instruction }, 'round.already-planned');
  }
  if (random.happens(0.2)) await reviseInVain(simulation, number, instruction);
  return { number, instruction, step: 'approve' };
}

/** Instructions that nobody could verify afterwards are refused. */
async function reviseInVain(
  simulation: Simulation,
  number: string,
  instruction: RoundInstruction,
): Promise<void> {
  const ended = instruction.day < '2025-02-27' ? 'education@v1' : 'transport@v1';
  const unfit: readonly (readonly [Partial<RoundInstruction>, string])[] = [
    [{ kind: 'category', category: ended }, 'round.category-not-in-force'],
    [{ kind: 'general', category: null, programs: ['CEC'] }, 'round.programs'],
    [{ programs: ['FSW', 'FSW'] }, 'round.programs'],
  ];
  for (const [changes, code] of unfit) {
    await act(
      simulation,
      number,
      AUTHOR,
      { type: 'revise', instruction: { ...instruction, ...changes } },
      code,
    );
  }
}

/** Approves a round that was planned, or calls it off. */
export async function approve(simulation: Simulation, round: PlannedRound): Promise<void> {
  const { random } = simulation;
  const { number } = round;
  if (random.happens(0.1))
    await act(simulation, number, AUTHOR, { type: 'approve' }, 'round.second-person-approves');
  await act(simulation, number, THIRD, { type: 'approve' });
  round.step = 'execute';
  if (!random.happens(0.06)) return;
  await act(simulation, number, AUTHOR, { type: 'cancel', reason: 'Not needed' });
  round.step = 'over';
}

/** Runs a round on its day, after a shadow round where the law has changed, and compares whom it invited. */
export async function execute(
  simulation: Simulation,
  round: PlannedRound,
  lastDay: PlainDate | null,
): Promise<void> {
  const { model, poolId, world } = simulation;
  const { number } = round;
  const instruction = engineOf(round.instruction);
  if (simulation.at < round.instruction.instant) simulation.at = round.instruction.instant;
  // Whoever is over by the instant at which it runs is in no round, so both are asked of the same one.
  let at = simulation.tick();
  let expected = await expectedOf(simulation, instruction);
  let answer = await run(simulation, number, at);
  if (answer instanceof RequestError && answer.code === 'round.shadow-required') {
    expectTrue(lastDay !== null, 'A first round needs no shadow round');
    await shadow(simulation, instruction, lastDay);
    at = simulation.tick();
    expected = await expectedOf(simulation, instruction);
    answer = await run(simulation, number, at);
  }
  if (answer instanceof RequestError) throw new Error(`Round ${number} did not run: ${answer.code}`);
  model.acknowledge('round.execute');
  simulation.count('round.execute');
  const { rows } = await world.owner.query<{ profile_id: string }>(
    `SELECT i.profile_id FROM invitations i JOIN round_standings s USING (candidate_id, round_id)
     JOIN rounds r USING (round_id) WHERE r.pool_id = $1 AND r.number = $2
     ORDER BY s.crs DESC, s.received_at, s.profile_id`,
    [poolId, number],
  );
  const invited = rows.map(({ profile_id }) => Number(profile_id));
  const other = invited.findIndex((id, i) => id !== expected[i]);
  const said = other === -1 ? '' : await differenceAt(simulation, number, [expected[other], invited[other]]);
  expectTrue(
    invited.join() === expected.join(),
    `Round ${number} invited ${invited.length} people, expected were ${expected.length}; the first other is number ${other}${said}`,
  );
  simulation.count('invited', invited.length);
  await learn(simulation);
  await afterwards(simulation, round, invited);
}

/** What is on record of people about whom a round and the model differ: the one expected, and the one invited. */
async function differenceAt(
  { world, poolId }: Simulation,
  number: string,
  profiles: readonly (number | undefined)[],
): Promise<string> {
  const { rows } = await world.owner.query(
    `SELECT p.profile_id, p.state, p.received_at, p.due_at, p.version, p.facts, s.crs, s.received_at AS frozen, s.version AS frozen_version,
       s.eligible, s.in_group, (SELECT r.executed_at FROM rounds r WHERE r.pool_id = $2 AND r.number = $3) AS executed_at,
       (SELECT json_agg(json_build_array(a.version, a.at, a.action - 'facts') ORDER BY a.version)
        FROM profile_actions a WHERE a.candidate_id = p.candidate_id AND a.profile_id = p.profile_id) AS actions
     FROM profiles p LEFT JOIN round_standings s ON s.candidate_id = p.candidate_id
       AND s.profile_id = p.profile_id AND s.round_id = (SELECT round_id FROM rounds WHERE pool_id = $2 AND number = $3)
     WHERE p.profile_id = ANY($1)`,
    [profiles.filter((id) => id !== undefined), poolId, number],
  );
  return `:\nexpected ${profiles[0]}, invited ${profiles[1]}\n${rows.map((row) => JSON.stringify(row)).join('\n')}`;
}

async function run(simulation: Simulation, number: string, at: number): Promise<RoundAnswer | RequestError> {
  const { poolId } = simulation;
  const recorded = { id: simulation.newId(), at, by: office(SECOND) };
  const work = (db: Pool) => executePlanned(db, poolId, number, recorded);
  const answer = await simulation.send(work);
  if (!(answer instanceof RequestError)) {
    simulation.model.onRounds.push(recorded.id);
    await simulation.sometimesAgain(work);
  }
  return answer;
}

async function shadow(simulation: Simulation, instruction: Instruction, before: PlainDate): Promise<void> {
  const { poolId, model } = simulation;
  const found = await shadowRound(simulation.db, poolId, {
    instruction,
    before,
    by: office(AUTHOR),
    at: simulation.tick(),
  });
  model.acknowledge('round.shadow');
  simulation.count('shadow');
  for (const account of ACCOUNTS.slice(0, found.missing)) {
    await signShadow(simulation.db, found.shadowId, { by: office(account), at: simulation.tick() });
    model.acknowledge('round.shadow-sign');
  }
}

/** What happens to a round that ran before it is published: it may fall, or one of its invitations. */
async function afterwards(
  simulation: Simulation,
  round: PlannedRound,
  invited: readonly number[],
): Promise<void> {
  const { random } = simulation;
  const { number } = round;
  round.step = 'publish';
  if (random.happens(0.08)) {
    await act(simulation, number, AUTHOR, { type: 'cancel', reason: 'Wrong instruction' });
    round.step = 'over';
    // Each invitation falls as one action of the system on its profile.
    await learn(simulation);
    return;
  }
  if (invited.length === 0 || !random.happens(0.3)) return;
  const profileId = random.pick(invited);
  await act(simulation, number, SECOND, { type: 'correct', profileId, reason: 'An invitation in error' });
  simulation.model.acknowledge('profile.cancelInvitation');
  await act(
    simulation,
    number,
    SECOND,
    { type: 'correct', profileId, reason: 'Again' },
    'round.already-corrected',
  );
  await learn(simulation);
}

/** Publishes a round that ran, by somebody other than who ran it, and verifies what is published. */
export async function publish(simulation: Simulation, round: PlannedRound): Promise<void> {
  const { model, poolId, random, world } = simulation;
  const { number } = round;
  const signer = await publishingKey(world.dataFolder);
  const page = { name: { en: `Round ${number}`, fr: `Ronde ${number}` }, text: null, pool: null };
  const send = async (account: string) => {
    const recorded = { id: simulation.newId(), at: simulation.tick(), by: office(account) };
    const work = (db: Pool) => publishRound(db, poolId, number, recorded, { page, signer });
    const answer = await simulation.send(work);
    if (!(answer instanceof RequestError)) {
      model.onRounds.push(recorded.id);
      await simulation.sometimesAgain(work);
    }
    return answer;
  };
  if (random.happens(0.2)) {
    const refused = await send(SECOND);
    expectTrue(
      refused instanceof RequestError && refused.code === 'round.second-person-publishes',
      'Published alone',
    );
  }
  const answer = await send(AUTHOR);
  if (answer instanceof RequestError) throw new Error(`Round ${number} was not published: ${answer.code}`);
  model.acknowledge('round.publish');
  model.published.push(number);
  simulation.count('round.publish');
  round.step = 'over';
  await checkPublished(simulation, number, 3);
}

/** A published round verifies, and so do the proofs of some of its people. */
export async function checkPublished(simulation: Simulation, number: string, proofs: number): Promise<void> {
  const { poolId, random, world } = simulation;
  const signer = await publishingKey(world.dataFolder);
  const bundle = await bundleOf(simulation.db, poolId, number);
  const verified = await verifyBundle(bundle, { engine: ENGINE, key: signer.publicKey });
  const failed = verified.findings.find(({ outcome }) => outcome !== 'holds');
  expectTrue(
    failed === undefined,
    `The bundle of round ${number} does not verify: ${JSON.stringify(failed)}`,
  );
  const { rows } = await world.owner.query<{ profile_id: string }>(
    `SELECT s.profile_id FROM round_standings s JOIN rounds r USING (round_id)
     WHERE r.pool_id = $1 AND r.number = $2 ORDER BY s.profile_id`,
    [poolId, number],
  );
  for (let left = rows.length === 0 ? 0 : proofs; left > 0; left--) {
    const profileId = Number(random.pick(rows).profile_id);
    const proof = await proofFor(simulation.db, poolId, number, profileId);
    const { findings } = verifyProof(proof, bundle);
    const wrong = findings.find(({ outcome }) => outcome !== 'holds');
    expectTrue(
      wrong === undefined,
      `The proof of ${profileId} in round ${number} does not verify: ${JSON.stringify(wrong)}`,
    );
    simulation.count('proofs');
  }
}
