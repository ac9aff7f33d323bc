import { foldRound, type Recorded, type Role, type RoundAction, type RoundState } from '@openentry/cases';
import { categoryVersion } from '@openentry/law';
import type { Instruction } from '@openentry/pool';
import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../../database/instants.ts';
import { RequestError } from '../../errors.ts';

/** The file of a round with everything that was recorded on it. */
export interface LoadedRound {
  readonly roundId: number;
  readonly poolId: number;
  readonly number: string;
  readonly version: number;
  readonly history: readonly Recorded<RoundAction>[];
  readonly state: RoundState;
}

interface ActionRow {
  action_id: string;
  at: string;
  role: Role;
  account: string;
  action: RoundAction;
}

const ACTION = `action_id, (extract(epoch FROM at) * 1000000)::bigint::text AS at, role, account, action`;

const recordedOf = ({ action_id, at, role, account, action }: ActionRow): Recorded<RoundAction> => ({
  id: action_id,
  at: Number(at),
  by: { role, account },
  action,
});

/** @throws RequestError `round.unknown` */
export function noRound(number: string): RequestError {
  return new RequestError('round.unknown', 404, {
    en: `No round ${number} is planned on this pool.`,
    fr: `Aucune ronde ${number} n’est planifiée pour ce bassin.`,
  });
}

/**
 * The file of a round on a pool, or null.
 * @param lock holds the file until the transaction ends
 */
export async function loadRound(
  client: ClientBase | Pool,
  poolId: number,
  number: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LoadedRound | null> {
  const { rows } = await client.query<{ round_id: number; version: number }>(
    `SELECT round_id, version FROM round_cases WHERE pool_id = $1 AND number = $2${lock ? ' FOR UPDATE' : ''}`,
    [poolId, number],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const actions = await client.query<ActionRow>(
    `SELECT ${ACTION} FROM round_actions WHERE round_id = $1 ORDER BY version`,
    [row.round_id],
  );
  const history = actions.rows.map(recordedOf);
  const state = foldRound(history);
  if (state === null) throw new Error(`Round ${number} has a file and nothing in it`);
  return { roundId: row.round_id, poolId, number, version: row.version, history, state };
}

/** Every round on a pool that has a file, in the order in which they were planned. */
export async function roundsOn(db: ClientBase | Pool, poolId: number): Promise<LoadedRound[]> {
  const { rows } = await db.query<{ number: string }>(
    'SELECT number FROM round_cases WHERE pool_id = $1 ORDER BY round_id',
    [poolId],
  );
  const loaded = await Promise.all(rows.map(({ number }) => loadRound(db, poolId, number)));
  return loaded.filter((round) => round !== null);
}

/** The action recorded under an id on any round, or null. */
export async function roundActionUnder(
  client: ClientBase | Pool,
  id: string,
): Promise<(Recorded<RoundAction> & { readonly roundId: number }) | null> {
  const { rows } = await client.query<ActionRow & { round_id: number }>(
    `SELECT round_id, ${ACTION} FROM round_actions WHERE action_id = $1`,
    [id],
  );
  return rows[0] ? { ...recordedOf(rows[0]), roundId: rows[0].round_id } : null;
}

/** The engine's instruction of a round's file. */
export function engineInstruction({ instruction }: RoundState): Instruction {
  const { number, kind, category, programs, toInvite, instant, day } = instruction;
  const version = category === null ? null : categoryVersion(category);
  if (version === undefined) throw unknownCategory(category ?? '');
  return { number, kind, category: version, programs, toInvite, instant: isoMicroseconds(instant), day };
}

export function unknownCategory(id: string): RequestError {
  return new RequestError('round.unknown-category', 422, {
    en: `No category version has the id ${id}.`,
    fr: `Aucune version de catégorie ne porte l’identifiant ${id}.`,
  });
}
