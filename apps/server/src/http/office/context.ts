import type { z } from '@hono/zod-openapi';
import { type Actor, permittedRound, type Role, type RoundActionType } from '@openentry/cases';
import type { Signer } from '@openentry/pool';
import type { Context } from 'hono';
import type { Pool } from 'pg';
import { type Act, reachesOf } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { type Caller, requireRecent } from '../../accounts/caller.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { RequestError } from '../../errors.ts';
import { roundJson } from '../../rounds/workflow/json.ts';
import type { LoadedRound } from '../../rounds/workflow/load.ts';
import type { Work, Works } from '../../rounds/works.ts';
import { listPools } from '../../store/list.ts';
import { keyOf } from '../conventions/command.ts';
import { admit } from '../conventions/guard.ts';
import { languageOf } from '../language.ts';
import { sent } from '../sent.ts';
import type { roundFileSchema, workSchema } from './schemas.ts';

/** What the routes of rounds work with. */
export interface Office {
  readonly db: Pool;
  readonly accounts: Accounts;
  readonly works: Works;
  /** Who signs what is published; null where nobody does. */
  readonly signer: (() => Promise<Signer>) | null;
}

/** What each action on a round is called where access is decided. */
const ACT_OF = {
  plan: 'round.plan',
  revise: 'round.revise',
  schedule: 'round.schedule',
  approve: 'round.approve',
  execute: 'round.execute',
  publish: 'round.publish',
  cancel: 'round.cancel',
  correct: 'round.correct',
} as const satisfies Readonly<Record<RoundActionType, Act>>;

/** Acts that cannot be undone, or that stand for somebody’s word: whoever does them just proved who they are. */
const SENSITIVE: readonly Act[] = [
  'round.approve',
  'round.execute',
  'round.publish',
  'round.cancel',
  'shadow.sign',
];

/** Somebody who does something to a round: what is recorded of it, and who they are. */
export interface Acting {
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  readonly caller: Caller;
}

/**
 * Lets in whoever may do something, and says in whose name it is recorded: that of the account, in the role that allows it.
 * @throws RequestError
 */
export async function acting(
  { accounts }: Office,
  context: Context,
  act: Act,
  subject: string,
): Promise<Acting> {
  const { caller, roles } = await admit(accounts, context, act, subject);
  if (SENSITIVE.includes(act)) await requireRecent(accounts, context);
  const id = keyOf(context);
  return { id, at: accounts.now(), by: actorOf(caller.accountId, roles), caller };
}

/** Roles of accounts that the records of rounds know too. */
const isRecorded = (role: string): role is Role => role !== 'representative' && role !== 'candidate';

function actorOf(account: string, roles: readonly string[]): Actor {
  const role = roles.find(isRecorded);
  if (role === undefined) throw new Error('Nobody acts on rounds for themselves');
  return { role, account };
}

/** @throws RequestError 404 for a pool that is not there */
export async function expectPool(db: Pool, poolId: number): Promise<void> {
  if ((await listPools(db)).some((pool) => pool.poolId === poolId)) return;
  throw new RequestError('pool.unknown', 404, {
    en: `There is no pool ${poolId}.`,
    fr: `Il n’existe aucun bassin ${poolId}.`,
  });
}

/** The file of a round as a caller sees it, with what they may do next. */
export function shownRound(
  { accounts, works }: Office,
  caller: Pick<Caller, 'accountId' | 'roles'>,
  round: LoadedRound,
): z.infer<typeof roundFileSchema> {
  const mayAsAny = (type: RoundActionType): boolean =>
    [...reachesOf(ACT_OF[type], caller.roles).keys()]
      .filter(isRecorded)
      .some((role) =>
        permittedRound(round.state, { role, account: caller.accountId }, accounts.now()).includes(type),
      );
  const types = Object.keys(ACT_OF) as RoundActionType[];
  return sent<z.infer<typeof roundFileSchema>>({
    ...roundJson(round),
    version: round.version,
    permitted: types.filter(mayAsAny),
    running: works.runningOn(round)?.id ?? null,
  });
}

export const roundAddress = (pool: number, number: string): string =>
  `/api/v1/pools/${pool}/rounds/${encodeURIComponent(number)}`;

export const workAddress = (id: string): string => `/api/v1/work/${id}`;

/** A piece of work as it is told, in the language of whoever asks. */
export function shownWork(context: Context, work: Work): z.infer<typeof workSchema> {
  const { id, kind, poolId: pool, number, state, progress, startedAt, endedAt, result, refusal } = work;
  const problem =
    state !== 'failed'
      ? null
      : refusal === null
        ? {
            code: 'server.failure',
            text: FAILED[languageOf(context)],
          }
        : { code: refusal.code, text: refusal.text[languageOf(context)] };
  return {
    id,
    kind,
    pool,
    number,
    state,
    progress: progress === null ? null : { ...progress },
    startedAt: isoMicroseconds(startedAt),
    endedAt: endedAt === null ? null : isoMicroseconds(endedAt),
    result,
    problem,
  };
}

const FAILED = {
  en: 'Something failed here, not with your request. It was recorded, and nothing of the work was kept; try again.',
  fr: 'La défaillance vient d’ici, et non de votre requête. Elle a été consignée, et rien du travail n’a été conservé ; réessayez.',
} as const;
