import {
  applyProfile,
  isInPool,
  legalDay,
  type Outage,
  type ProfileAction,
  type ProfileState,
  type Recorded,
  type Refusal,
  repeatOf,
} from '@openentry/cases';
import { codeFacts, type Facts, rulesetOn, verdictOf } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { barredAt } from '../applications/bars.ts';
import { hasBegun, lapseWithInvitation } from '../applications/lapse.ts';
import { linkAudit } from '../audit/chain.ts';
import { inTransaction } from '../database/transaction.ts';
import { type FieldError, pointerOf, RequestError } from '../errors.ts';
import { ActionRefused } from '../refused.ts';
import { lockOf } from '../standings/assess.ts';
import { beginLoaded, SYSTEM } from '../standings/record.ts';
import { tellProfileChanged } from '../webhooks/events.ts';
import { auditDone, auditRefusal, record, tell } from './keep.ts';
import { type LoadedProfile, loadProfile, type ProfileKey, poolOf, recordedUnder } from './load.ts';
import { outagesOf } from './outages.ts';
import { expectPerson, hasLive, holdPerson, holdPool, nextNumber } from './persons.ts';
import { dueAt, writeProfile, writeStanding } from './project.ts';
import { asTold, isInRoundUnderWay, roundUnderWay, type ToldProfile, unpublishedOf } from './told.ts';

/** Where a profile stands after a command. */
export interface ProfileAnswer extends ProfileKey {
  readonly state: ProfileState;
  /** True where the same command had been carried out before: nothing was done again. */
  readonly repeated: boolean;
}

/** What a transaction came to: an answer, or a refusal that is kept on record. */
export type Outcome = { readonly answer: ProfileAnswer } | { readonly refusal: Refusal };

export const profileNotFound = (): RequestError =>
  new RequestError('profile.not-found', 404, {
    en: 'There is no such profile.',
    fr: 'Il n’existe aucun profil de ce numéro.',
  });

/** The score is not known: the facts leave something open that it reads. */
class FactsLeftOpen extends RequestError {}

/** A fact that is missing, as a field of an error: pointers lead into what a command sends, or what is read. */
const missingFact = (path: string): FieldError => ({
  path: `facts.${path}`,
  pointer: pointerOf(['facts', ...path.split('.')]),
  code: 'missing',
  text: { en: `${path} is missing`, fr: `${path} manque` },
});

/** A profile whose score cannot be known may not be handed in: an unknown score is no score. */
function expectScore(facts: Facts, at: number): void {
  const law = rulesetOn(legalDay(at));
  const missing = [...new Set(Object.values(codeFacts(facts, law).unknown).flat())];
  if (missing.length === 0) return;
  throw new FactsLeftOpen(
    'profile.facts-unknown',
    422,
    {
      en: `The score is not known. Declare these facts first: ${missing.join(', ')}.`,
      fr: `La note est inconnue. Déclarez d’abord ces faits : ${missing.join(', ')}.`,
    },
    undefined,
    missing.map(missingFact),
  );
}

/** The system's own finding, where facts or time call for one: at the instant of what called for it. */
function finding(state: ProfileState, at: number): Recorded<ProfileAction> | null {
  const calls = state.status === 'submitted' || (isInPool(state) && state.toReassess);
  if (!calls) return null;
  const on = legalDay(at);
  const { crs, programs } = verdictOf(state.facts, rulesetOn(on));
  return {
    id: crypto.randomUUID(),
    at,
    by: SYSTEM,
    action: { type: 'assess', on, crs: crs ?? 0, programs: [...programs], eligible: programs.length > 0 },
  };
}

const INVITATION_STATE: Partial<Record<ProfileAction['type'], string>> = {
  decline: 'declined',
  withdraw: 'declined',
  lapseInvitation: 'expired',
  cancelInvitation: 'cancelled',
  apply: 'applied',
};

/** Whoever was found to have misrepresented may not express interest for years (IRPA s. 10.1(4)). */
const barred = (until: string | null): Refusal =>
  until === null
    ? { code: 'profile.barred-until-removal', values: {} }
    : { code: 'profile.barred', values: { first: until } };

/** Whether the invitation that a profile has is of a round that was not published: its person does not know of it. */
async function isUntold(client: ClientBase, state: ProfileState | null): Promise<boolean> {
  if (state?.status !== 'invited') return false;
  return (await unpublishedOf(client, [state.invitation.roundId])).size > 0;
}

/** The status of a profile as it may be told to its person, who knows of no invitation. */
const withoutInvitation = (state: ProfileState): ProfileState['status'] =>
  state.status !== 'invited'
    ? state.status
    : state.nomination !== null && state.nomination.acceptedAt === null
      ? 'nominationPending'
      : 'inPool';

/** Carries an action out on a profile that is held, with the finding it calls for. */
async function carryOut(
  client: ClientBase,
  loaded: Omit<LoadedProfile, 'history'>,
  recorded: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[],
): Promise<Outcome> {
  const { candidateId, profileId, poolId } = loaded;
  const key = { candidateId, profileId };
  const applied = applyProfile(loaded.state, recorded, outages);
  if (!applied.ok) return applied;
  if (recorded.action.type === 'start' || recorded.action.type === 'submit') {
    const bar = await barredAt(client, candidateId, recorded.at);
    if (bar !== null) return { refusal: barred(bar.until) };
  }
  // What was begun is handed in as a whole, and the profile is applied on with it.
  if (recorded.action.type === 'apply' && (await hasBegun(client, key))) {
    return { refusal: { code: 'application.to-be-submitted', values: {} } };
  }
  if (recorded.action.type === 'submit' || recorded.action.type === 'update') {
    expectScore(applied.state.facts, recorded.at);
  }
  let version = loaded.version;
  if (version === 0 && loaded.state !== null) {
    await beginLoaded(client, [candidateId]);
    version = 1;
  }
  let state = applied.state;
  const untold = await isUntold(client, loaded.state);
  // Whoever was never told of an invitation is not told that it was cancelled.
  const quietly = untold && recorded.action.type === 'cancelInvitation' && isInPool(state);
  // The row comes first: what would be a second live profile of a person stops here, at the index of live ones.
  await writeProfile(client, key, poolId, state, version, null);
  await record(client, key, ++version, recorded);
  if (!quietly) await tell(client, key, recorded, state);
  const found = finding(state, recorded.at);
  if (found !== null) {
    const assessed = applyProfile(state, found, outages);
    if (!assessed.ok) throw new Error(`The finding of the system was refused: ${assessed.refusal.code}`);
    state = assessed.state;
    await record(client, key, ++version, found);
    if (!quietly || !isInPool(state)) await tell(client, key, found, state);
  }
  await writeProfile(client, key, poolId, state, version, dueAt(state, recorded.at, outages));
  await writeStanding(client, key, poolId, state, legalDay(recorded.at));
  if (!quietly || !isInPool(state)) {
    const status = untold ? withoutInvitation(state) : state.status;
    const { type } = quietly && found !== null ? found.action : recorded.action;
    await tellProfileChanged(client, key, recorded.at, type, status);
  }
  const invitation = INVITATION_STATE[recorded.action.type];
  if (invitation !== undefined) {
    await client.query(
      `UPDATE invitations SET state = $3 WHERE candidate_id = $1 AND profile_id = $2 AND state = 'live'`,
      [candidateId, profileId, invitation],
    );
    await lapseWithInvitation(client, key, recorded, outages);
  }
  return { answer: { ...key, state, repeated: false } };
}

const audit = (
  client: ClientBase,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  outcome: Outcome,
): Promise<void> =>
  'refusal' in outcome
    ? auditRefusal(client, key, recorded, outcome.refusal.code)
    : auditDone(client, key, recorded, outcome.answer.state);

/**
 * Carries an action out on a profile within a transaction that has other work too.
 * @throws ActionRefused, which undoes that transaction
 */
export async function carryOutOn(
  client: ClientBase,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[],
): Promise<ProfileAnswer> {
  const loaded = await loadProfile(client, key, outages, { lock: true });
  if (loaded === null) throw profileNotFound();
  const outcome = await carryOut(client, loaded, recorded, outages);
  if ('refusal' in outcome) throw new ActionRefused(outcome.refusal);
  await audit(client, key, recorded, outcome);
  return outcome.answer;
}

/**
 * The same command sent again: the same answer, or a refusal where another one used its id.
 * @param key whose, and which profile; null for a start, which learns the number of its profile from its answer
 */
async function repeated(
  client: ClientBase,
  { candidateId, profileId: asked }: { readonly candidateId: number; readonly profileId: number | null },
  recorded: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[],
): Promise<Outcome | null> {
  const known = await recordedUnder(client, candidateId, recorded.id);
  if (known === null) return null;
  const { profileId } = known;
  const repeat = repeatOf<ProfileAction>(known, recorded);
  if (repeat.kind === 'refused') return { refusal: repeat.refusal };
  if (asked !== null && asked !== profileId) {
    return { refusal: { code: 'action.id-reused', values: { id: recorded.id } } };
  }
  const loaded = await loadProfile(client, { candidateId, profileId }, outages);
  if (loaded?.state === null || loaded === null) throw profileNotFound();
  return { answer: { candidateId, profileId, state: loaded.state, repeated: true } };
}

/** How a command is looked at before it is carried out, by whoever brings its transaction. */
export interface Conditions {
  /** Throws where the version that is there is not the one that was decided upon. A repeated command is not asked. */
  readonly expect?: (version: number) => void;
  /** The instant is the earliest: what was recorded meanwhile, by a clock that is ahead, comes before it all the same. */
  readonly orLater?: boolean;
  /**
   * It is done by the person of the profile, or for them: the version is the one that they saw, and what they may do is
   * decided by what they may know.
   */
  readonly byPerson?: boolean;
}

/** What a round that is under way would contradict, or make known. */
const WAITS_FOR_ROUNDS: ReadonlySet<ProfileAction['type']> = new Set([
  'update',
  'acceptNomination',
  'rejectNomination',
]);

/**
 * Whether the person of a profile may do something, as far as they may know of it.
 * @throws RequestError `profile.round-under-way`
 */
async function refusedAsTold(
  client: ClientBase,
  told: ToldProfile,
  recorded: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[],
): Promise<{ readonly refusal: Refusal } | null> {
  const applied = applyProfile(told.state, recorded, outages);
  if (!applied.ok) return applied;
  if (!WAITS_FOR_ROUNDS.has(recorded.action.type)) return null;
  if (told.isInvited || (await isInRoundUnderWay(client, told))) throw roundUnderWay();
  return null;
}

/**
 * Carries an action out on a profile within a transaction that begins with it, as {@link actOnProfile} does.
 * @throws RequestError `profile.not-found`, or for facts that leave the score unknown; the transaction is then undone
 */
export async function actWithin(
  client: ClientBase,
  poolId: number,
  key: ProfileKey,
  asked: Recorded<ProfileAction>,
  { expect, orLater = false, byPerson = false }: Conditions = {},
): Promise<Outcome> {
  await holdPool(client, poolId);
  const held = await client.query(
    'SELECT FROM profiles WHERE candidate_id = $1 AND profile_id = $2 FOR UPDATE',
    [key.candidateId, key.profileId],
  );
  if (held.rowCount === 0) throw profileNotFound();
  const outages = await outagesOf(client);
  const again = await repeated(client, key, asked, outages);
  if (again !== null) {
    if ('refusal' in again) await audit(client, key, asked, again);
    return again;
  }
  const loaded = await loadProfile(client, key, outages);
  if (loaded === null) throw profileNotFound();
  const told = byPerson ? await asTold(client, loaded, outages) : null;
  expect?.((told ?? loaded).version);
  const recorded = orLater ? { ...asked, at: Math.max(asked.at, loaded.state?.lastAt ?? asked.at) } : asked;
  const refused = told && (await refusedAsTold(client, told, recorded, outages));
  const outcome = refused ?? (await carryOut(client, loaded, recorded, outages));
  await audit(client, key, recorded, outcome);
  return outcome;
}

/**
 * Does something to a profile: one transaction in which the action is recorded, the profile assessed again where that
 * is called for, its standing kept true, the person told and the audit written. Sent again with the same id, it does
 * nothing and gives the same answer. A refusal is on record too.
 * @throws ActionRefused with the reason; RequestError `profile.not-found`, or for facts that leave the score unknown
 */
export async function actOnProfile(
  db: Pool,
  key: ProfileKey,
  recorded: Recorded<ProfileAction>,
  { link = true }: { readonly link?: boolean } = {},
): Promise<ProfileAnswer> {
  const poolId = await poolOf(db, key);
  if (poolId === null) throw profileNotFound();
  const work = (client: ClientBase): Promise<Outcome> => actWithin(client, poolId, key, recorded);
  return settle(db, { poolId, link }, work).catch(async (error: unknown) => {
    // Refused for what the facts leave open: nothing of the transaction is left but this.
    if (error instanceof FactsLeftOpen) {
      await auditRefusal(db, key, recorded, error.code);
      if (link) await linkAudit(db);
    }
    throw error;
  });
}

/** Starts a profile within a transaction that begins with it, as {@link startProfile} does. */
export async function startWithin(
  client: ClientBase,
  poolId: number,
  candidateId: number,
  recorded: Recorded<ProfileAction>,
): Promise<Outcome> {
  await holdPool(client, poolId);
  await expectPerson(client, poolId, candidateId);
  await holdPerson(client, candidateId);
  const outages = await outagesOf(client);
  const again = await repeated(client, { candidateId, profileId: null }, recorded, outages);
  if (again !== null) return again;
  const key = { candidateId, profileId: await nextNumber(client, poolId) };
  const outcome: Outcome = (await hasLive(client, candidateId))
    ? { refusal: { code: 'profile.already-started', values: {} } }
    : await carryOut(client, { ...key, poolId, version: 0, state: null }, recorded, outages);
  await audit(client, key, recorded, outcome);
  return outcome;
}

/**
 * Starts a profile of a person in a pool.
 * @param candidateId of somebody who had a profile in the pool, or a number of `newCandidate`
 * @throws ActionRefused where the person has a live profile already (IRPA 10.1(5)) or the action is not permitted;
 * RequestError `pool.unknown` or `candidate.unknown`
 */
export async function startProfile(
  db: Pool,
  poolId: number,
  candidateId: number,
  recorded: Recorded<ProfileAction>,
): Promise<ProfileAnswer> {
  return settle(db, { poolId, link: true }, (client) => startWithin(client, poolId, candidateId, recorded));
}

/** PostgreSQL: another session made the row of this key meanwhile. */
const UNIQUE_VIOLATION = '23505';
/** Every action of a person has an id of its own. */
export const ACTION_IDS = 'profile_actions_candidate_id_action_id_key';

async function settle(
  db: Pool,
  { poolId, link }: { readonly poolId: number; readonly link: boolean },
  work: (client: ClientBase) => Promise<Outcome>,
): Promise<ProfileAnswer> {
  const options = { after: lockOf(poolId) };
  const outcome = await inTransaction(db, work, options).catch(
    (error: { code?: unknown; constraint?: unknown }) => {
      // Another command used the id at the same moment, on another profile of the person: found now.
      if (error.code !== UNIQUE_VIOLATION || error.constraint !== ACTION_IDS) throw error;
      return inTransaction(db, work, options);
    },
  );
  if (link) await linkAudit(db);
  if ('refusal' in outcome) throw new ActionRefused(outcome.refusal);
  return outcome.answer;
}
