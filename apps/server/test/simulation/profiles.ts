import {
  applyProfile,
  PROFILE_ACTIONS,
  type ProfileAction,
  type ProfileActionType,
  type ProfileState,
  permittedProfile,
  type Recorded,
  ROLES,
  type Role,
} from '@openentry/cases';
import { codeFacts, type Facts, rulesetOn } from '@openentry/law';
import { actionOf, ELSEWHERE } from '../../../../packages/cases/test/support/actions.ts';
import { RequestError } from '../../src/errors.ts';
import { actOnProfile, startProfile } from '../../src/profiles/command.ts';
import { loadProfile } from '../../src/profiles/load.ts';
import { outagesOf } from '../../src/profiles/outages.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { incompleteFacts, laterFacts } from './facts.ts';
import { checkProfile } from './invariants.ts';
import type { KnownProfile } from './model.ts';
import { expectTrue, type Simulation } from './simulation.ts';

type Wish = readonly [ProfileActionType, Role, number];

/** What is done to a profile in each state, by whom, and how probable it is on a day on which anything is. */
const WISHES: Readonly<Record<ProfileState['status'], readonly Wish[]>> = {
  draft: [
    ['submit', 'candidate', 0.5],
    ['edit', 'representative', 0.2],
    ['withdraw', 'candidate', 0.03],
  ],
  submitted: [],
  inPool: [
    ['update', 'candidate', 0.6],
    ['offerNomination', 'province', 0.2],
    ['withdrawNomination', 'province', 0.1],
    ['withdraw', 'candidate', 0.04],
  ],
  nominationPending: [
    ['acceptNomination', 'candidate', 0.35],
    ['rejectNomination', 'representative', 0.15],
    ['update', 'candidate', 0.15],
    ['withdrawNomination', 'province', 0.05],
  ],
  invited: [
    ['apply', 'candidate', 0.35],
    ['decline', 'candidate', 0.25],
    ['rejectNomination', 'candidate', 0.03],
    ['withdraw', 'candidate', 0.03],
  ],
  applied: [],
  ineligible: [],
  expired: [],
  withdrawn: [],
  draftLapsed: [],
};

/** Of actions, those that anybody tries at any time. */
const STRAY = 0.03;
const INCOMPLETE = 0.05;
const PROVINCES = ['ON', 'BC', 'MB'] as const;

const unknownScore = (facts: Facts, simulation: Simulation): boolean =>
  Object.values(codeFacts(facts, rulesetOn(simulation.today)).unknown).flat().length > 0;

function contentOf(type: ProfileActionType, facts: Facts, { random, today }: Simulation): ProfileAction {
  return actionOf(type, {
    facts: () =>
      random.happens(INCOMPLETE) ? incompleteFacts(facts, random) : laterFacts(facts, random, today),
    province: () => random.pick(PROVINCES),
  });
}

/** What somebody does to a profile now: what they may and wish, or seldom anything at all. */
function choose(simulation: Simulation, state: ProfileState): readonly [ProfileActionType, Role] | null {
  const { random } = simulation;
  if (random.happens(STRAY)) {
    // Only the system ends periods, and only the office takes an invitation back.
    return [random.pick(PROFILE_ACTIONS), random.pick(ROLES.filter((role) => !TRUSTED.includes(role)))];
  }
  for (const [type, role, probability] of WISHES[state.status]) {
    if (random.happens(probability)) return [type, role];
  }
  return null;
}
const TRUSTED: readonly Role[] = ['system', 'officer', 'programOffice'];

/** Something happens to a profile: mostly what its person, or a province, may do. */
export async function actOn(simulation: Simulation, known: KnownProfile): Promise<void> {
  const { model } = simulation;
  const loaded = await loadProfile(simulation.db, known, await outagesOf(simulation.db));
  expectTrue(loaded?.state != null, `Profile ${known.profileId} is not there`);
  const chosen = choose(simulation, loaded.state);
  if (chosen === null) return;
  const [type, role] = chosen;
  if (ELSEWHERE.includes(type)) return;
  const action = contentOf(type, loaded.state.facts, simulation);
  const recorded: Recorded<ProfileAction> = {
    id: simulation.newId(),
    at: simulation.tick(),
    by: { role, account: `${role}-${known.candidateId}` },
    action,
  };
  const expected = await expectation(simulation, loaded.state, recorded);
  const work = (db: typeof simulation.db) => actOnProfile(db, known, recorded);
  const answer = await simulation.send(work);
  if (answer instanceof RequestError) {
    expectTrue(
      answer.code === expected,
      `${type}: refused with ${answer.code}, expected ${expected ?? 'leave'}`,
    );
    simulation.count('refused');
    return;
  }
  expectTrue(expected === null, `${type} was carried out; expected was ${expected}`);
  model.acknowledge(`profile.${type}`);
  simulation.count(`profile.${type}`);
  known.done.push(recorded.id);
  if (type === 'submit') known.receivedAt = recorded.at;
  known.status = answer.state.status;
  await simulation.sometimesAgain(work);
  await checkProfile(simulation, known, answer.state);
}

/** The code of the refusal that must come; null where the command must be carried out. */
async function expectation(
  simulation: Simulation,
  state: ProfileState | null,
  recorded: Recorded<ProfileAction>,
): Promise<string | null> {
  const outages = await outagesOf(simulation.db);
  const permitted = permittedProfile(state, recorded.by.role, recorded.at, outages);
  const applied = applyProfile(state, recorded, outages);
  const { type } = recorded.action;
  if (!applied.ok) return applied.refusal.code;
  expectTrue(permitted.includes(type), `${type} may be done and is not named among what may be`);
  const asked = type === 'submit' || type === 'update';
  return asked && unknownScore(applied.state.facts, simulation) ? 'profile.facts-unknown' : null;
}

/** A person begins a profile, their first or the one after another was closed. */
export async function start(
  simulation: Simulation,
  facts: Facts,
  before: KnownProfile | null,
): Promise<void> {
  const { model, poolId, random } = simulation;
  const candidateId = before?.candidateId ?? (await newCandidate(simulation.db, poolId));
  const recorded: Recorded<ProfileAction> = {
    id: simulation.newId(),
    at: simulation.tick(),
    by: { role: 'candidate', account: `candidate-${candidateId}` },
    action: { type: 'start', facts },
  };
  const work = (db: typeof simulation.db) => startProfile(db, poolId, candidateId, recorded);
  const answer = await simulation.send(work);
  if (answer instanceof RequestError) {
    const live = before !== null && before.status !== 'applied' && isLiveStatus(before.status);
    expectTrue(live && answer.code === 'profile.already-started', `start: refused with ${answer.code}`);
    simulation.count('refused');
    return;
  }
  expectTrue(before === null || !isLiveStatus(before.status), 'A person has two live profiles');
  const { profileId, state } = answer;
  const known = {
    candidateId,
    profileId,
    receivedAt: null,
    status: state.status,
    done: [recorded.id],
    version: 0,
  };
  model.add(known);
  model.acknowledge('profile.start');
  simulation.count('profile.start');
  await simulation.sometimesAgain(work);
  await checkProfile(simulation, known, state);
  // Most hand in at once.
  if (random.happens(0.75)) await submit(simulation, known);
}

async function submit(simulation: Simulation, known: KnownProfile): Promise<void> {
  const { model } = simulation;
  const recorded: Recorded<ProfileAction> = {
    id: simulation.newId(),
    at: simulation.tick(),
    by: { role: 'candidate', account: `candidate-${known.candidateId}` },
    action: { type: 'submit' },
  };
  const work = (db: typeof simulation.db) => actOnProfile(db, known, recorded);
  const answer = await simulation.send(work);
  if (answer instanceof RequestError) {
    expectTrue(answer.code === 'profile.facts-unknown', `submit: refused with ${answer.code}`);
    return;
  }
  model.acknowledge('profile.submit');
  simulation.count('profile.submit');
  known.done.push(recorded.id);
  known.receivedAt = recorded.at;
  known.status = answer.state.status;
  await checkProfile(simulation, known, answer.state);
}

const LIVE: readonly ProfileState['status'][] = [
  'draft',
  'submitted',
  'inPool',
  'nominationPending',
  'invited',
];
export const isLiveStatus = (status: ProfileState['status']): boolean => LIVE.includes(status);
