import { lifeEnds } from '@openentry/cases';
import { type Facts, type PlainDate } from '@openentry/law';
import { STEM_SHARE, synthesizePool } from '@openentry/pool';
import type { Pool } from 'pg';
import { copyRows, copyText } from '../../src/database/copy.ts';
import { isoMicroseconds } from '../../src/database/instants.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { PROFILE_COLUMNS } from '../../src/store/pools.ts';

const PEOPLE_A_POOL = 2 ** 32;
const SCORES = 1201;
/** Of a thousand people, by band of score: like published pools, a little higher so that rounds find members. */
const SHARES = {
  '601-1200': 20,
  '501-600': 60,
  '491-500': 120,
  '481-490': 180,
  '471-480': 180,
  '451-460': 180,
  '351-400': 140,
  '301-350': 120,
};

/** So many people who would come to a pool by a day, drawn from the stated assumptions. */
export function* newcomers(
  count: number,
  on: PlainDate,
  seed: string,
): Generator<{ facts: Facts; receivedAt: number }> {
  const bands: Record<string, number> = {};
  let left = count;
  for (const [band, share] of Object.entries(SHARES)) {
    bands[band] = Math.min(left, Math.ceil((count * share) / 1000));
    left -= bands[band];
  }
  bands['total'] = count;
  yield* synthesizePool({ asOf: on, distribution: bands, history: [], seed, stemShare: STEM_SHARE });
}

/** A pool that people enter themselves, with those who are in it already. */
export async function openPool(
  db: Pool,
  people: Iterable<{ readonly facts: Facts; readonly receivedAt: number }>,
  on: PlainDate,
): Promise<number> {
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<{ id: number }>(`SELECT nextval('pools_pool_id_seq')::integer AS id`);
    const poolId = rows[0]?.id ?? 0;
    await client.query(
      `INSERT INTO pools (pool_id, as_of, engine, size, count_by_crs, load_seconds, kind, name)
       OVERRIDING SYSTEM VALUE VALUES ($1, $2, 'test', 0, $3, 0, 'live', 'simulation')`,
      [poolId, on, Array.from({ length: SCORES }, () => 0)],
    );
    await copyRows(client, 'profiles', PROFILE_COLUMNS, lines(poolId, people));
    return poolId;
  });
}

function* lines(
  poolId: number,
  people: Iterable<{ readonly facts: Facts; readonly receivedAt: number }>,
): Generator<string> {
  let ordinal = 0;
  for (const { facts, receivedAt } of people) {
    const id = poolId * PEOPLE_A_POOL + ++ordinal;
    const due = isoMicroseconds(lifeEnds(receivedAt));
    yield `${id}\t${id}\t${poolId}\t${isoMicroseconds(receivedAt)}\tinPool\t${due}\t${copyText(JSON.stringify(facts))}`;
  }
}
