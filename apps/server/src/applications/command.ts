import {
  type ApplicationAction,
  type ApplicationState,
  applyProfile,
  type Outage,
  type ProfileState,
  type Recorded,
  type Refusal,
  repeatOf,
} from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { inTransaction } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { orderPayment, type Pays } from '../payments/order.ts';
import type { PaymentProvider } from '../payments/provider.ts';
import { carryOutOn, profileNotFound } from '../profiles/command.ts';
import { loadProfile, type ProfileKey } from '../profiles/load.ts';
import { outagesOf } from '../profiles/outages.ts';
import { holdPool } from '../profiles/persons.ts';
import { ActionRefused } from '../refused.ts';
import { lockOf } from '../standings/assess.ts';
import { SYSTEM } from '../standings/record.ts';
import { type ExpectFiles, expectFilesOf } from './files.ts';
import { audit } from './keep.ts';
import { type ApplicationKey, loadApplication, placeOf, recordedUnder } from './load.ts';
import { qualificationsOf } from './qualifications.ts';
import { type Step, type Stepped, step } from './step.ts';

/** Where an application stands after a command. */
export interface ApplicationAnswer extends ApplicationKey {
  readonly state: ApplicationState;
  readonly version: number;
  /** True where the same command had been carried out before: nothing was done again. */
  readonly repeated: boolean;
}

/** What a transaction came to: an answer, or a refusal that is kept on record. */
export type ApplicationOutcome = { readonly answer: ApplicationAnswer } | { readonly refusal: Refusal };

export const applicationNotFound = (): RequestError =>
  new RequestError('application.not-found', 404, {
    en: 'There is no such application, or none that you may see.',
    fr: 'Il n’existe pas de telle demande, ou aucune que vous puissiez voir.',
  });

/**
 * What is asked for: an action as it is recorded; or a payment of what is due, which the provider of payments makes an
 * action of.
 */
export type ApplicationAsked = Recorded<ApplicationAction | { readonly type: 'payDue'; readonly pays: Pays }>;

const idReused = (id: string): Refusal => ({ code: 'action.id-reused', values: { id } });

const answered = ({ candidateId, applicationId, state, version }: Stepped): ApplicationOutcome => ({
  answer: { candidateId, applicationId, state, version, repeated: false },
});

const outcomeOf = (done: Step): ApplicationOutcome => ('refusal' in done ? done : answered(done.stepped));

/** Equal but for what the server itself put into the action. */
function isRepeat(known: Recorded<ApplicationAction>, asked: ApplicationAsked): boolean {
  const { action, by } = asked;
  const same = known.by.role === by.role && known.by.account === by.account;
  if (action.type === 'start') {
    return same && known.action.type === 'start' && known.action.profileId === action.profileId;
  }
  if (action.type === 'payDue')
    return same && known.action.type === 'pay' && known.action.payment === asked.id;
  return repeatOf<ApplicationAction>(known, { ...asked, action }).kind === 'repeat';
}

/** The same command sent again: the same answer, or a refusal where another one used its id. */
async function repeated(
  client: ClientBase,
  { candidateId, applicationId }: { readonly candidateId: number; readonly applicationId: string | null },
  asked: ApplicationAsked,
): Promise<ApplicationOutcome | null> {
  const known = await recordedUnder(client, candidateId, asked.id);
  if (known === null) return null;
  const elsewhere = applicationId !== null && known.applicationId !== applicationId;
  if (elsewhere || !isRepeat(known, asked)) return { refusal: idReused(asked.id) };
  const loaded = await loadApplication(client, { candidateId, applicationId: known.applicationId });
  if (loaded === null) throw applicationNotFound();
  const { state, version } = loaded;
  return { answer: { candidateId, applicationId: known.applicationId, state, version, repeated: true } };
}

/** Holds a profile until the transaction ends. @throws RequestError `profile.not-found` */
async function holdProfile(client: ClientBase, { candidateId, profileId }: ProfileKey): Promise<void> {
  const held = await client.query(
    'SELECT FROM profiles WHERE candidate_id = $1 AND profile_id = $2 FOR UPDATE',
    [candidateId, profileId],
  );
  if (held.rowCount === 0) throw profileNotFound();
}

/** Why no application can be started on the invitation of a profile; null where one can. */
async function startRefused(
  client: ClientBase,
  { candidateId, profileId }: ProfileKey,
  profile: ProfileState,
  asked: Recorded<unknown>,
  outages: readonly Recorded<Outage>[],
): Promise<Refusal | null> {
  const applies = applyProfile(profile, { ...asked, action: { type: 'apply' } }, outages);
  if (!applies.ok) return applies.refusal;
  if (!('invitation' in profile)) return { code: 'invitation.none', values: {} };
  const { roundId } = profile.invitation;
  const files = await client.query<{ state: string }>('SELECT state FROM round_cases WHERE round_id = $1', [
    roundId,
  ]);
  if (files.rows.some(({ state }) => state !== 'published')) {
    return { code: 'application.invitation-not-published', values: {} };
  }
  const { rowCount } = await client.query(
    'SELECT FROM applications WHERE candidate_id = $1 AND profile_id = $2 AND round_id = $3',
    [candidateId, profileId, roundId],
  );
  return rowCount === 0 ? null : { code: 'application.already-started', values: {} };
}

/**
 * Starts an application on the invitation of a profile, with its facts, within a transaction that begins with it.
 * @throws RequestError `profile.not-found`
 */
export async function startApplicationWithin(
  client: ClientBase,
  poolId: number,
  key: ProfileKey,
  asked: Omit<Recorded<unknown>, 'action'>,
): Promise<ApplicationOutcome> {
  const { candidateId, profileId } = key;
  await holdPool(client, poolId);
  await holdProfile(client, key);
  const outages = await outagesOf(client);
  const profile = await loadProfile(client, key, outages);
  if (profile?.state == null) throw profileNotFound();
  const at = Math.max(asked.at, profile.state.lastAt);
  const invitation = 'invitation' in profile.state ? profile.state.invitation : null;
  const { roundId, program, category, crs, issuedAt } = invitation ?? {
    roundId: 0,
    program: 'CEC' as const,
    category: null,
    crs: 0,
    issuedAt: at,
  };
  const recorded: Recorded<ApplicationAction> = {
    ...asked,
    at,
    action: {
      type: 'start',
      profileId,
      roundId,
      program,
      category,
      crs,
      invitedAt: issuedAt,
      facts: profile.state.facts,
    },
  };
  const again = await repeated(client, { candidateId, applicationId: null }, recorded);
  if (again !== null) return again;
  const refusal = await startRefused(client, key, profile.state, { ...asked, at, action: null }, outages);
  const applicationId = crypto.randomUUID();
  if (refusal !== null) {
    await audit(client, { profileId, applicationId: null }, recorded, refusal);
    return { refusal };
  }
  return outcomeOf(
    await step(client, { ...key, applicationId, poolId, version: 0, state: null }, recorded, outages),
  );
}

/** How a command is looked at before it is carried out, by whoever brings its transaction. */
export interface ApplicationConditions {
  /** Throws where the version that is there is not the one that was decided upon. A repeated command is not asked. */
  readonly expect?: (version: number) => void;
  /** Who takes money. */
  readonly provider?: PaymentProvider;
  /** Whether files that are named are there. */
  readonly files?: ExpectFiles;
}

/** Hands an application in: the profile is applied on, and section 11.2 is looked at, in the same transaction. */
async function handIn(
  client: ClientBase,
  loaded: NonNullable<Awaited<ReturnType<typeof loadApplication>>>,
  recorded: Recorded<ApplicationAction>,
  outages: readonly Recorded<Outage>[],
): Promise<ApplicationOutcome> {
  const handed = await step(client, loaded, recorded, outages);
  if ('refusal' in handed) return handed;
  const { by, at } = recorded;
  await carryOutOn(client, loaded, { id: crypto.randomUUID(), at, by, action: { type: 'apply' } }, outages);
  const check = await qualificationsOf(client, loaded, at);
  const checked = await step(
    client,
    handed.stepped,
    { id: crypto.randomUUID(), at, by: SYSTEM, action: check },
    outages,
  );
  if ('refusal' in checked) throw new Error(`The check of section 11.2 was refused: ${checked.refusal.code}`);
  return answered(checked.stepped);
}

/**
 * Carries an action out on an application within a transaction that begins with it: under lock, once by its id, with
 * everything that belongs to it.
 * @throws RequestError `application.not-found`; ActionRefused where its profile refuses, which undoes the transaction
 */
export async function actOnApplicationWithin(
  client: ClientBase,
  key: ApplicationKey,
  asked: ApplicationAsked,
  { expect, provider, files }: ApplicationConditions = {},
): Promise<ApplicationOutcome> {
  const place = await placeOf(client, key);
  if (place === null) throw applicationNotFound();
  const { candidateId } = key;
  const { profileId, poolId } = place;
  const submits = asked.action.type === 'submit';
  // Of what both are held, the profile comes first, here and where its invitation ends.
  if (submits) {
    await holdPool(client, poolId);
    await holdProfile(client, { candidateId, profileId });
  }
  const loaded = await loadApplication(client, key, { lock: true });
  if (loaded === null) throw applicationNotFound();
  const again = await repeated(client, key, asked);
  if (again !== null) return again;
  expect?.(loaded.version);
  const outages = await outagesOf(client);
  const profile = submits ? await loadProfile(client, { candidateId, profileId }, outages) : null;
  const at = Math.max(asked.at, loaded.state.lastAt, profile?.state?.lastAt ?? 0);
  const { action } = asked;
  if (action.type === 'payDue') {
    if (provider === undefined) throw new Error('Nobody takes payments');
    const ordered = await orderPayment(
      client,
      key,
      loaded.state,
      { payment: asked.id, pays: action.pays, at },
      provider,
    );
    if ('refusal' in ordered) {
      await audit(client, loaded, { at, by: asked.by, action: { type: 'pay' } }, ordered.refusal);
      return ordered;
    }
    const paid = await step(client, loaded, { ...asked, at, action: ordered.action }, outages);
    // Undone with its order: nothing was taken that is not on the account.
    if ('refusal' in paid) throw new ActionRefused(paid.refusal);
    return answered(paid.stepped);
  }
  await expectFilesOf(client, loaded, action, files);
  const recorded = { ...asked, at, action };
  if (submits) return handIn(client, loaded, recorded, outages);
  return outcomeOf(await step(client, loaded, recorded, outages));
}

/**
 * Does something to an application: see {@link actOnApplicationWithin}.
 * @throws ActionRefused with the reason; RequestError `application.not-found`
 */
export async function actOnApplication(
  db: Pool,
  key: ApplicationKey,
  asked: ApplicationAsked,
  { link = true, ...conditions }: ApplicationConditions & { readonly link?: boolean } = {},
): Promise<ApplicationAnswer> {
  const place = await placeOf(db, key);
  if (place === null) throw applicationNotFound();
  return settle(db, { poolId: place.poolId, link }, (client) =>
    actOnApplicationWithin(client, key, asked, conditions),
  );
}

/**
 * Starts an application on the invitation of a profile.
 * @throws ActionRefused with the reason; RequestError `profile.not-found`
 */
export async function startApplication(
  db: Pool,
  poolId: number,
  key: ProfileKey,
  asked: Omit<Recorded<unknown>, 'action'>,
): Promise<ApplicationAnswer> {
  return settle(db, { poolId, link: true }, (client) => startApplicationWithin(client, poolId, key, asked));
}

/** Every action of a person on applications has an id of its own. */
export const APPLICATION_ACTION_IDS = 'application_actions_candidate_id_action_id_key';
const UNIQUE_VIOLATION = '23505';

async function settle(
  db: Pool,
  { poolId, link }: { readonly poolId: number; readonly link: boolean },
  work: (client: ClientBase) => Promise<ApplicationOutcome>,
): Promise<ApplicationAnswer> {
  const options = { after: lockOf(poolId) };
  const outcome = await inTransaction(db, work, options).catch(
    (error: { code?: unknown; constraint?: unknown }) => {
      // Another command used the id at the same moment, on another application of the person: found now.
      if (error.code !== UNIQUE_VIOLATION || error.constraint !== APPLICATION_ACTION_IDS) throw error;
      return inTransaction(db, work, options);
    },
  );
  if (link) await linkAudit(db);
  if ('refusal' in outcome) throw new ActionRefused(outcome.refusal);
  return outcome.answer;
}
