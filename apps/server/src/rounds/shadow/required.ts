import type { ClientBase, Pool } from 'pg';
import { RequestError } from '../../errors.ts';

/** People who must sign the differences of a shadow round before a round runs under the new law. */
export const SIGNATURES = 2;

/** The law under which the last round on a pool ran, or null where none has. */
export async function lastLaw(db: Pool | ClientBase, poolId: number): Promise<string | null> {
  const { rows } = await db.query<{ fingerprint: string }>(
    `SELECT fingerprint FROM round_proofs JOIN rounds USING (round_id)
     WHERE pool_id = $1 ORDER BY round_id DESC LIMIT 1`,
    [poolId],
  );
  return rows[0]?.fingerprint ?? null;
}

/**
 * A change of law takes effect on a pool only after the same snapshot was run under both laws, and the differences
 * were found empty or signed by two people.
 * @param fingerprint of the law under which a round is to run
 * @throws RequestError `round.shadow-required`
 */
export async function expectShadow(db: Pool, poolId: number, fingerprint: string): Promise<void> {
  const last = await lastLaw(db, poolId);
  if (last === null || last === fingerprint) return;
  const { rowCount } = await db.query(
    `SELECT FROM shadow_rounds s
     WHERE pool_id = $1 AND law_before = $2 AND law_after = $3
       AND (differences = 0 OR $4 <= (SELECT count(*) FROM shadow_signatures g WHERE g.shadow_id = s.shadow_id))`,
    [poolId, last, fingerprint, SIGNATURES],
  );
  if (rowCount !== 0) return;
  throw new RequestError('round.shadow-required', 409, {
    en: 'The law changed since the last round on this pool. Run `rounds shadow` on this round, and have two people sign its differences, before the round runs.',
    fr: 'La loi a changé depuis la dernière ronde dans ce bassin. Lancez `rounds shadow` pour cette ronde et faites signer les différences par deux personnes avant qu’elle ait lieu.',
  });
}
