import { createHash, randomUUID } from 'node:crypto';
import { publishedRound } from '@openentry/data';
import {
  belongsTo,
  codeFacts,
  eligiblePrograms,
  type Facts,
  type Program,
  plainDate,
  pointsOf,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { copyRows } from '../../src/database/copy.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { type Instruction, instructionOf } from '../../src/rounds/instruction.ts';
import { PROFILE_COLUMNS, profileLines } from '../../src/store/pools.ts';
import { AS_OF, type Person } from './people.ts';

const PEOPLE_A_POOL = 2 ** 32;
const MICROSECONDS = `(extract(epoch FROM received_at) * 1000000)::bigint`;

/** The published general round on the pool of these tests, with a number to invite. */
export function generalRound(toInvite: number, changes: Partial<Instruction> = {}): Instruction {
  return { ...published('292'), toInvite, ...changes };
}

/** The published STEM round, a day later. */
export function stemRound(toInvite: number, changes: Partial<Instruction> = {}): Instruction {
  return { ...published('293'), toInvite, ...changes };
}

/** A round for one program, which was not published on this day. */
export function programRound(
  program: Program,
  toInvite: number,
  changes: Partial<Instruction> = {},
): Instruction {
  return {
    ...published('292'),
    number: `292-${program}`,
    kind: 'program',
    programs: [program],
    toInvite,
    ...changes,
  };
}

function published(number: string): Instruction {
  const round = publishedRound(number);
  if (round === undefined) throw new Error(`No round ${number}`);
  return instructionOf(round);
}

/** Writes a pool of these people, through the code that writes the engine's own pools. */
export async function insertPool(db: Pool, people: readonly Person[]): Promise<number> {
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<{ id: number }>(`SELECT nextval('pools_pool_id_seq')::integer AS id`);
    const poolId = rows[0]?.id ?? 0;
    const counts = Array.from({ length: 1201 }, () => 0);
    await client.query(
      `INSERT INTO pools (pool_id, as_of, seed, engine, size, stem_share, count_by_crs, load_seconds)
       OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, 'test', $4, 0, $5, 0)`,
      [poolId, AS_OF, randomUUID(), people.length, counts],
    );
    const lines = profileLines(poolId, people, rulesetOn(plainDate(AS_OF)));
    await copyRows(client, 'profiles', PROFILE_COLUMNS, lines);
    return poolId;
  });
}

/** Everybody in a pool as they are stored, by their number within it. */
export async function profilesOf(
  db: Pool | ClientBase,
  { poolId }: { readonly poolId: number },
): Promise<(Person & { readonly state: string })[]> {
  const { rows } = await db.query<{ ordinal: string; at: string; state: string; facts: Facts }>(
    `SELECT (candidate_id - $2)::text AS ordinal, ${MICROSECONDS}::text AS at, state, facts
     FROM profiles WHERE pool_id = $1 AND profile_id = candidate_id ORDER BY candidate_id`,
    [poolId, poolId * PEOPLE_A_POOL],
  );
  return rows.map(({ ordinal, at, state, facts }) => ({
    ordinal: Number(ordinal),
    receivedAt: Number(at),
    state,
    facts,
  }));
}

/** One person of a round, by their number within the pool. */
export interface Outcome {
  readonly ordinal: number;
  readonly crs: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
}

/** What a round must find, worked out from the facts one person at a time. */
export interface Expected {
  readonly invited: readonly (Outcome & { readonly program: Program })[];
  readonly members: number;
  readonly cutoff: number | null;
  readonly tieBreak: number | null;
  readonly standings: readonly (Outcome & {
    readonly parts: readonly number[];
    readonly eligible: boolean;
    readonly inGroup: boolean;
  })[];
}

/** The round as the law and the order of Express Entry say it, without the engine's columns and tables. */
export function naiveRound(
  people: readonly Person[],
  instruction: Instruction,
  gone: ReadonlySet<number> = new Set(),
): Expected {
  const law = rulesetOn(instruction.day);
  const present = people.filter(({ ordinal }) => !gone.has(ordinal));
  const assessed = present.map(({ ordinal, receivedAt, facts }) => {
    const score = scoreCrs(codeFacts(facts, law).candidate, law);
    const open = eligiblePrograms(facts, law);
    const addressed = open.filter((program) => instruction.programs.includes(program));
    const { category } = instruction;
    const inGroup = addressed.length > 0 && (category === null || belongsTo(category, facts, law));
    return {
      ordinal,
      receivedAt,
      crs: pointsOf(score),
      parts: score.children.map(pointsOf),
      eligible: open.length > 0,
      inGroup,
      program: addressed[0],
    };
  });
  const invited = assessed
    .filter(({ inGroup }) => inGroup)
    .sort((a, b) => b.crs - a.crs || a.receivedAt - b.receivedAt || a.ordinal - b.ordinal)
    .slice(0, instruction.toInvite)
    .map(({ ordinal, receivedAt, crs, program }) => ({
      ordinal,
      receivedAt,
      crs,
      program: program as Program,
    }));
  return {
    invited,
    members: assessed.filter(({ inGroup }) => inGroup).length,
    cutoff: invited.at(-1)?.crs ?? null,
    tieBreak: invited.at(-1)?.receivedAt ?? null,
    standings: assessed.map(({ program, ...standing }) => standing).sort((a, b) => a.ordinal - b.ordinal),
  };
}

/** A round as the database holds it, in the terms of {@link naiveRound}. */
export async function storedRound(db: Pool | ClientBase, poolId: number, number: string): Promise<Expected> {
  const { rows: rounds } = await db.query<{
    round_id: number;
    members: number;
    cutoff: number | null;
    tie_break: string | null;
  }>(
    `SELECT round_id, members, cutoff, (extract(epoch FROM tie_break) * 1000000)::bigint::text AS tie_break
     FROM rounds WHERE pool_id = $1 AND number = $2`,
    [poolId, number],
  );
  const [round, ...others] = rounds;
  if (round === undefined || others.length > 0) throw new Error(`${rounds.length} rounds ${number}`);
  const base = poolId * PEOPLE_A_POOL;
  const { rows: invited } = await db.query<{
    ordinal: number;
    received: string;
    crs: number;
    program: Program;
  }>(
    `SELECT (i.candidate_id - $2)::integer AS ordinal, ${MICROSECONDS}::text AS received, i.crs, i.program
     FROM invitations i JOIN profiles p USING (candidate_id, profile_id) WHERE round_id = $1
     ORDER BY i.crs DESC, received_at, profile_id`,
    [round.round_id, base],
  );
  const { rows: standings } = await db.query<{
    ordinal: number;
    received: string;
    crs: number;
    parts: number[];
    eligible: boolean;
    in_group: boolean;
  }>(
    `SELECT (candidate_id - $2)::integer AS ordinal, ${MICROSECONDS}::text AS received, crs,
            ARRAY[core, spouse, transferability, additional] AS parts, eligible, in_group
     FROM round_standings WHERE round_id = $1 ORDER BY candidate_id`,
    [round.round_id, base],
  );
  return {
    invited: invited.map(({ ordinal, received, crs, program }) => ({
      ordinal,
      receivedAt: Number(received),
      crs,
      program,
    })),
    members: round.members,
    cutoff: round.cutoff,
    tieBreak: round.tie_break === null ? null : Number(round.tie_break),
    standings: standings.map(({ ordinal, received, crs, parts, eligible, in_group }) => ({
      ordinal,
      receivedAt: Number(received),
      crs,
      parts,
      eligible,
      inGroup: in_group,
    })),
  };
}

/** One text for everything a round left: equal texts are equal rounds, to the byte. */
export async function digestOf(db: Pool | ClientBase, poolId: number, number: string): Promise<string> {
  const round = await storedRound(db, poolId, number);
  return createHash('sha256').update(JSON.stringify(round)).digest('hex');
}

/** How much of rounds there is on a pool: all zero when none ran. */
export async function remains(
  db: Pool | ClientBase,
  poolId: number,
): Promise<{ rounds: number; standings: number; invitations: number; checks: number; moved: number }> {
  const { rows } = await db.query<{
    rounds: number;
    standings: number;
    invitations: number;
    checks: number;
    moved: number;
  }>(
    `SELECT (SELECT count(*)::integer FROM rounds WHERE pool_id = $1) AS rounds,
            (SELECT count(*)::integer FROM round_standings WHERE candidate_id / $2 = $1) AS standings,
            (SELECT count(*)::integer FROM invitations WHERE candidate_id / $2 = $1) AS invitations,
            (SELECT count(*)::integer FROM round_checks JOIN rounds USING (round_id) WHERE pool_id = $1) AS checks,
            (SELECT count(*)::integer FROM profiles WHERE pool_id = $1 AND state <> 'inPool') AS moved`,
    [poolId, PEOPLE_A_POOL],
  );
  if (rows[0] === undefined) throw new Error('No counts');
  return rows[0];
}

/** How many people there are of pools that are not there. */
export async function strays(db: Pool | ClientBase): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM profiles p
     WHERE NOT EXISTS (SELECT FROM pools o WHERE o.pool_id = p.pool_id)`,
  );
  return rows[0]?.n ?? -1;
}

export const NOTHING = { rounds: 0, standings: 0, invitations: 0, checks: 0, moved: 0 };
