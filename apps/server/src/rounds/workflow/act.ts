import { applyRound, type Recorded, type Refusal, type RoundAction, repeatOf } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { linkAudit } from '../../audit/chain.ts';
import { inTransaction } from '../../database/transaction.ts';
import { RequestError } from '../../errors.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { expectInstruction, expectNumber } from './expect.ts';
import { type CancelledInvitations, cancelInvitations } from './invitations.ts';
import { auditRound, keepRoundAction } from './keep.ts';
import { type LoadedRound, loadRound, noRound, roundActionUnder } from './load.ts';
import { keepingRefusals } from './refusals.ts';

/** Where a round stands after an action. */
export interface RoundAnswer {
  readonly round: LoadedRound;
  /** True where the same action had been recorded before: nothing was done again. */
  readonly repeated: boolean;
  /** What became of the invitations of a round that was called off after it ran. */
  readonly invitations?: CancelledInvitations;
}

/** Told how many people have been seen to, of how many, where an action touches many. */
export type ActProgress = (done: number, total: number) => void;

export interface ActOptions {
  readonly progress?: ActProgress;
  /** Asked about the version of the file before anything is done with it; what it throws ends the action. */
  readonly expect?: (version: number) => void;
}

type Outcome = { readonly answer: RoundAnswer } | { readonly refusal: Refusal };

/** PostgreSQL: another session recorded an action under this id meanwhile, on another round. */
const UNIQUE_VIOLATION = '23505';
const ACTION_IDS = 'round_actions_action_id_key';

/** Actions that are more than a record: they have functions of their own. */
type Elsewhere = 'execute' | 'publish';
export type PlainRoundAction = Exclude<RoundAction, { readonly type: Elsewhere }>;

const idReused = (id: string): { refusal: Refusal } => ({
  refusal: { code: 'action.id-reused', values: { id } },
});

/** The same action sent again: the same answer, or a refusal where another one used its id. */
export async function repeatedRound(
  client: ClientBase | Pool,
  poolId: number,
  number: string,
  recorded: Recorded<RoundAction>,
): Promise<Outcome | null> {
  const known = await roundActionUnder(client, recorded.id);
  if (known === null) return null;
  const repeat = repeatOf<RoundAction>(known, recorded);
  if (repeat.kind === 'refused') return { refusal: repeat.refusal };
  const round = await loadRound(client, poolId, number);
  if (round?.roundId !== known.roundId) return idReused(recorded.id);
  return { answer: { round, repeated: true } };
}

async function act(
  client: ClientBase,
  poolId: number,
  number: string,
  recorded: Recorded<PlainRoundAction>,
  { progress = () => {}, expect = () => {} }: ActOptions,
): Promise<Outcome> {
  // Until a round has a file there is no row to hold.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`round/${poolId}/${number}`]);
  const loaded = await loadRound(client, poolId, number, { lock: true });
  const again = await repeatedRound(client, poolId, number, recorded);
  if (again !== null) return again;
  if (loaded !== null) expect(loaded.version);
  const { action, at, by } = recorded;
  if (loaded === null && action.type !== 'plan') throw noRound(number);
  const applied = applyRound(loaded?.state ?? null, recorded);
  const done = { type: action.type, at, by };
  if (!applied.ok) return applied;
  const roundId = loaded?.roundId ?? (await nextRoundId(client));
  const before = { roundId, poolId, number, version: loaded?.version ?? 0 };
  await keepRoundAction(client, before, recorded, applied.state);
  const ran = loaded?.state.status === 'executed' || loaded?.state.status === 'published';
  const invitations = ran ? await cancelBy(client, before, recorded, progress) : null;
  await auditRound(client, number, done, applied.state, { ...invitations });
  const round = await loadRound(client, poolId, number);
  if (round === null) throw noRound(number);
  return { answer: { round, repeated: false, ...(invitations ? { invitations } : {}) } };
}

/**
 * Cancels what an action on a round that ran makes void: every invitation, or the one that is corrected.
 * @throws RequestError where there is nothing to correct
 */
async function cancelBy(
  client: ClientBase,
  round: { readonly roundId: number; readonly poolId: number; readonly number: string },
  recorded: Recorded<PlainRoundAction>,
  progress: ActProgress,
): Promise<CancelledInvitations | null> {
  const { action } = recorded;
  if (action.type === 'cancel') {
    return cancelInvitations(client, round, null, recorded, action.reason, progress);
  }
  if (action.type !== 'correct') return null;
  const { profileId, reason } = action;
  const { cancelled, over } = await cancelInvitations(client, round, profileId, recorded, reason, progress);
  if (over > 0) throw invitationOver(round.number, profileId);
  if (cancelled === 0) throw noLiveInvitation(round.number, profileId);
  return null;
}

/** There is nothing to correct; for an officer whom the profile was not assigned, either. */
export function noLiveInvitation(number: string, profileId: number): RequestError {
  return new RequestError('round.no-live-invitation', 409, {
    en: `Profile ${profileId} has no live invitation of round ${number}: there is nothing to correct.`,
    fr: `Le profil ${profileId} n’a pas d’invitation en cours de la ronde ${number} : il n’y a rien à corriger.`,
  });
}

function invitationOver(number: string, profileId: number): RequestError {
  return new RequestError('round.invitation-over', 409, {
    en: `The period of the invitation of profile ${profileId} in round ${number} is over, and the invitation with it (IRPA 10.1(6)): there is nothing to correct. The work of the day records its end.`,
    fr: `Le délai de l’invitation du profil ${profileId} dans la ronde ${number} est écoulé, et l’invitation avec lui (LIPR, par. 10.1(6)) : il n’y a rien à corriger. Le travail du jour en consigne la fin.`,
  });
}

async function nextRoundId(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ id: number }>(`SELECT nextval('rounds_round_id_seq')::integer AS id`);
  return rows[0]?.id ?? 0;
}

/**
 * Plans a round, or does something to the file of one: revise, schedule, approve, cancel, correct. One transaction
 * with the audit; sent again with the same id it does nothing. A refusal is on record too.
 * @throws ActionRefused with the reason; RequestError for a round or category that is not there
 */
export async function actOnRound(
  db: Pool,
  poolId: number,
  number: string,
  recorded: Recorded<PlainRoundAction>,
  options: ActOptions = {},
): Promise<RoundAnswer> {
  const { at, by, action } = recorded;
  if (action.type === 'plan') expectNumber(number);
  return keepingRefusals(db, number, { type: action.type, at, by }, async () => {
    expectInstruction(action);
    await expectNotPublished(db, poolId, number, action);
    const outcome = await inTransaction(db, (client) => act(client, poolId, number, recorded, options), {
      after: lockOf(poolId),
    }).catch((error: { code?: unknown; constraint?: unknown }) => {
      if (error.code !== UNIQUE_VIOLATION || error.constraint !== ACTION_IDS) throw error;
      return idReused(recorded.id);
    });
    return settled(db, outcome);
  });
}

/** A number under which a round was replayed on this pool cannot be planned again. */
async function expectNotPublished(
  db: Pool,
  poolId: number,
  number: string,
  action: PlainRoundAction,
): Promise<void> {
  if (action.type !== 'plan') return;
  const { rowCount } = await db.query(
    `SELECT FROM rounds r WHERE pool_id = $1 AND number = $2
       AND NOT EXISTS (SELECT FROM round_cases c WHERE c.round_id = r.round_id)`,
    [poolId, number],
  );
  if (rowCount === 0) return;
  throw new RequestError('round.number-taken', 409, {
    en: `Round ${number} was replayed on this pool already. Plan under another number.`,
    fr: `La ronde ${number} a déjà été rejouée dans ce bassin. Choisissez un autre numéro.`,
  });
}

/** Links the audit and answers, or throws the refusal, which whoever keeps refusals puts on record. */
export async function settled(db: Pool, outcome: Outcome): Promise<RoundAnswer> {
  if ('refusal' in outcome) throw new ActionRefused(outcome.refusal);
  await linkAudit(db);
  return outcome.answer;
}
