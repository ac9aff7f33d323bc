import {
  type Commitment,
  type SealedRound,
  type SealProgress,
  sealRound,
  standingsOf,
} from '@openentry/pool';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { RowReader, rowBatches } from '../../database/binaryCopy.ts';
import { RequestError } from '../../errors.ts';

const BATCH = 10_000;

/** What makes a round verifiable, as it is kept. */
export interface KeptProof {
  readonly commitment: Commitment;
  /** 32 bytes in hexadecimal: never published. */
  readonly secret: string;
  readonly bundle: unknown;
}

/** What was committed of a round, or null for one that ran before rounds were verifiable. */
export async function keptProof(db: Pool | ClientBase, roundId: number): Promise<KeptProof | null> {
  const { rows } = await db.query<{ content: Commitment; secret: string; bundle: unknown }>(
    `SELECT c.content, encode(p.secret, 'hex') AS secret, p.bundle
     FROM round_proofs p JOIN round_commitments c USING (commitment_id) WHERE p.round_id = $1`,
    [roundId],
  );
  const row = rows[0];
  return row ? { commitment: row.content, secret: row.secret, bundle: row.bundle } : null;
}

export interface SealedAgain {
  readonly sealed: SealedRound;
  /** Row of the standings, and so of the people, by number of the profile. */
  readonly rowOf: (profileId: number) => number | undefined;
}

/**
 * Seals a round again from the standings it froze: the same each time, so that neither leaves nor proofs are kept.
 */
export async function sealAgain(
  client: PoolClient,
  roundId: number,
  toInvite: number,
  secret: string,
  progress: SealProgress = () => {},
): Promise<SealedAgain> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM round_standings WHERE round_id = $1',
    [roundId],
  );
  const people = rows[0]?.count ?? 0;
  const standings = standingsOf(people);
  const group = new Uint8Array(people);
  const stream = client.query(
    copyTo(
      `COPY (SELECT profile_id, received_at, crs::integer, in_group::integer FROM round_standings
             WHERE round_id = ${Number(roundId)}) TO STDOUT (FORMAT binary)`,
    ),
  );
  let row = 0;
  for await (const { bytes } of rowBatches(stream, BATCH)) {
    const reader = new RowReader(bytes);
    while (reader.next()) {
      standings.profileId[row] = reader.bigint();
      standings.receivedAt[row] = reader.instant();
      standings.crs[row] = reader.integer();
      group[row] = reader.integer();
      row++;
    }
  }
  const sealed = sealRound(standings, group, toInvite, secret, progress);
  return { sealed, rowOf: (profileId) => standings.profileId.indexOf(profileId) };
}

/** @throws RequestError for a round without a commitment */
export function notVerifiable(number: string): RequestError {
  return new RequestError('round.not-verifiable', 422, {
    en: `Round ${number} has no commitment: it did not run on this pool.`,
    fr: `La ronde ${number} n’a pas d’engagement : elle n’a pas eu lieu dans ce bassin.`,
  });
}
