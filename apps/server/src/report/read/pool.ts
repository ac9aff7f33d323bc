import { MICROSECONDS } from '../../profiles/load.ts';
import { type Connection, instantOf, type Year } from './pages.ts';

/** The pool as a round froze it: everybody who was eligible, by score. */
export interface FrozenPool {
  readonly round: string;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly people: readonly { readonly crs: number; readonly count: number }[];
}

/** The pool as the last round of a year froze it: of other days nothing is kept. Null in a year without a round. */
export async function lastPoolIn(
  db: Connection,
  poolId: number,
  { from, until }: Year,
): Promise<FrozenPool | null> {
  const { rows } = await db.query<{ round_id: number; number: string; at: string }>(
    `SELECT round_id, number, ${MICROSECONDS('at')} AS at FROM rounds
     WHERE pool_id = $1 AND at >= ${instantOf('$2')} AND at < ${instantOf('$3')}
     ORDER BY rounds.at DESC, round_id DESC LIMIT 1`,
    [poolId, from, until],
  );
  const round = rows[0];
  if (round === undefined) return null;
  const { rows: people } = await db.query<{ crs: number; count: number }>(
    `SELECT crs, count(*)::integer AS count FROM round_standings WHERE round_id = $1 AND eligible GROUP BY crs`,
    [round.round_id],
  );
  return { round: round.number, at: Number(round.at), people };
}
