import type { ClientBase, Pool } from 'pg';
import type { Finding } from '../rounds/check.ts';

/** A round that ran, as it is kept. */
export interface StoredRound {
  readonly roundId: number;
  readonly poolId: number;
  readonly number: string;
  readonly invited: number;
  readonly members: number;
  readonly cutoff: number | null;
  /** Microseconds since 1970-01-01 UTC. */
  readonly tieBreak: number | null;
  readonly seconds: number;
  /** ISO instant, UTC. */
  readonly executedAt: string;
  readonly check: { readonly passed: boolean; readonly findings: readonly Finding[] } | null;
}

interface RoundRow {
  round_id: number;
  pool_id: number;
  number: string;
  invited: number;
  members: number;
  cutoff: number | null;
  tie_break: string | null;
  seconds: number;
  executed_at: Date;
  passed: boolean | null;
  findings: Finding[] | null;
}

const SELECT_ROUND = `
  SELECT r.round_id, r.pool_id, r.number, r.invited, r.members, r.cutoff,
         (extract(epoch FROM r.tie_break) * 1000000)::bigint::text AS tie_break,
         r.seconds::float8 AS seconds, r.executed_at, c.passed, c.findings
  FROM rounds r LEFT JOIN round_checks c USING (round_id)`;

const read = (row: RoundRow): StoredRound => ({
  roundId: row.round_id,
  poolId: row.pool_id,
  number: row.number,
  invited: row.invited,
  members: row.members,
  cutoff: row.cutoff,
  tieBreak: row.tie_break === null ? null : Number(row.tie_break),
  seconds: row.seconds,
  executedAt: row.executed_at.toISOString(),
  check: row.passed === null ? null : { passed: row.passed, findings: row.findings ?? [] },
});

/** The round of this number that ran on a pool, or null. */
export async function findRound(
  db: Pool | ClientBase,
  poolId: number,
  number: string,
): Promise<StoredRound | null> {
  const { rows } = await db.query<RoundRow>(`${SELECT_ROUND} WHERE r.pool_id = $1 AND r.number = $2`, [
    poolId,
    number,
  ]);
  return rows[0] ? read(rows[0]) : null;
}

/** The latest replay of each round number, with its pool's seed. */
export async function latestReplays(db: Pool): Promise<Map<string, StoredRound & { readonly seed: string }>> {
  const { rows } = await db.query<RoundRow & { seed: string }>(
    `SELECT DISTINCT ON (latest.number) latest.*, p.seed
     FROM (${SELECT_ROUND}) latest JOIN pools p USING (pool_id)
     WHERE p.kind = 'synthetic'
     ORDER BY latest.number, latest.round_id DESC`,
  );
  return new Map(rows.map((row) => [row.number, { ...read(row), seed: row.seed }]));
}
