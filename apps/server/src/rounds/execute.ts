import { selectTop } from '@openentry/pool';
import type { Pool, PoolClient } from 'pg';
import { copyRows } from '../database/copy.ts';
import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { inTransactionWithSpare } from '../database/transaction.ts';
import { ENGINE } from '../engine.ts';
import { RequestError } from '../errors.ts';
import { lockOf, roundsLock } from '../standings/assess.ts';
import { findRound, type StoredRound } from '../store/rounds.ts';
import { checkRound } from './check.ts';
import { RoundCheckFailed } from './checkFailed.ts';
import { commit, keepCommitment } from './commit.ts';
import { type FrozenPool, freezePool } from './freeze.ts';
import type { Instruction } from './instruction.ts';
import { invite } from './invite.ts';

/** Steps of a round, in order: names for progress and for tests that interrupt it. */
export const ROUND_STEPS = [
  'begin',
  'frozen',
  'committed',
  'selected',
  'standings',
  'invited',
  'checked',
  'commit',
] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

export interface ExecuteOptions {
  /** Number of the round in the database, of one that was planned. */
  readonly roundId?: number;
  readonly threads?: number | undefined;
  /** When invitations are issued: microseconds since 1970-01-01 UTC; the instant of the instruction where left out. */
  readonly at?: number;
  readonly progress?: (done: number, total: number) => void;
  /** What else is kept with the round, in its transaction. */
  readonly alsoKeep?: (client: PoolClient, round: StoredRound) => Promise<void>;
  /** Called as each step is reached, inside the transaction; an error undoes the round. */
  readonly reached?: (step: RoundStep, client: PoolClient, roundId: number) => Promise<void> | void;
}

/** PostgreSQL: another transaction changed what this one read. */
const SERIALIZATION_FAILURE = '40001';
const ATTEMPTS = 3;

/**
 * Runs a round in one transaction: freeze, recompute, rank, select, invite, check. After it the round is
 * there whole, or nothing of it is. A round that ran already is returned as it is.
 *
 * The transaction sees the pool as of its beginning; when somebody it invites has left or changed meanwhile,
 * the database refuses and the round starts again from the new pool. From the second attempt on nobody acts in the pool
 * meanwhile: people would otherwise keep a round off for ever by what each of them does.
 * @throws RoundCheckFailed when the independent check contradicts it; RequestError `round.unsettled` where the pool, or
 * the file of the round, still changes under it, or `database.connections`
 */
export async function executeRound(
  db: Pool,
  poolId: number,
  instruction: Instruction,
  options: ExecuteOptions = {},
): Promise<StoredRound> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      // Rounds of one pool run one after the other. The locks come before the transaction: a snapshot taken
      // while waiting for them would not hold what was done before.
      return await inTransactionWithSpare(
        db,
        (client, spare) => runRound(spare, client, poolId, instruction, options),
        {
          begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
          lock: attempt === 1 ? roundsLock(poolId) : [roundsLock(poolId), lockOf(poolId)],
        },
      );
    } catch (error) {
      if ((error as { code?: unknown }).code !== SERIALIZATION_FAILURE) throw error;
    }
  }
  throw unsettled(instruction.number);
}

function unsettled(number: string): RequestError {
  return new RequestError('round.unsettled', 503, {
    en: `Round ${number} was undone: its file, or somebody whom it would invite, changed each time while it ran. Nothing of it was kept. Run it again.`,
    fr: `La ronde ${number} a été annulée : son dossier, ou le profil d’une personne qu’elle inviterait, a changé chaque fois pendant son exécution. Rien n’en a été conservé. Relancez-la.`,
  });
}

async function runRound(
  spare: PoolClient,
  client: PoolClient,
  poolId: number,
  instruction: Instruction,
  options: ExecuteOptions,
): Promise<StoredRound> {
  const { progress = () => {}, reached = () => {}, alsoKeep = async () => {}, threads } = options;
  const at = options.at ?? microseconds(instruction.instant);
  const started = performance.now();
  const known = await findRound(client, poolId, instruction.number);
  if (known) return known;
  expectNumber(instruction);
  await reached('begin', client, 0);

  const frozen = await freezePool(client, poolId, instruction, { progress, threads });
  await reached('frozen', client, 0);
  const roundId = options.roundId ?? (await nextRoundId(client));
  const commitment = await commit(spare, roundId, instruction, frozen, at);
  await reached('committed', client, roundId);
  const selection = selectTop(frozen.standings, frozen.group, instruction.toInvite);
  await reached('selected', client, roundId);

  await copyRows(client, 'round_standings', STANDING_COLUMNS, standingLines(roundId, frozen));
  await reached('standings', client, roundId);

  await client.query(
    `INSERT INTO rounds (round_id, pool_id, number, kind, category, programs, to_invite, at, engine,
                         members, invited, cutoff, tie_break, seconds)
     OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      roundId,
      poolId,
      instruction.number,
      instruction.kind,
      instruction.category?.id ?? null,
      instruction.programs,
      instruction.toInvite,
      instruction.instant,
      ENGINE,
      selection.members,
      selection.invited.length,
      selection.cutoff,
      selection.tieBreak === null ? null : isoMicroseconds(selection.tieBreak),
      (performance.now() - started) / 1000,
    ],
  );
  await keepCommitment(client, roundId, commitment);
  await invite(client, roundId, instruction, frozen, selection.invited, at);
  await reached('invited', client, roundId);

  await client.query('SELECT analyze_round()');
  const check = await checkRound(client, roundId);
  if (!check.passed) throw new RoundCheckFailed(instruction.number, check, 'execute');
  await client.query('INSERT INTO round_checks (round_id, passed, findings) VALUES ($1, $2, $3)', [
    roundId,
    check.passed,
    JSON.stringify(check.findings),
  ]);
  await reached('checked', client, roundId);
  const stored = await findRound(client, poolId, instruction.number);
  if (!stored) throw new Error('The round that was just written is not there');
  await alsoKeep(client, stored);
  await reached('commit', client, roundId);
  return stored;
}

/** Nothing is committed for an instruction that cannot be followed. */
function expectNumber({ toInvite }: Instruction): void {
  if (Number.isSafeInteger(toInvite) && toInvite >= 0) return;
  throw new RangeError(`The number of invitations must be a whole number, zero or more: ${toInvite}`);
}

async function nextRoundId(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ id: number }>(`SELECT nextval('rounds_round_id_seq')::integer AS id`);
  return rows[0]?.id ?? 0;
}

const STANDING_COLUMNS = [
  'candidate_id',
  'round_id',
  'profile_id',
  'received_at',
  'crs',
  'core',
  'spouse',
  'transferability',
  'additional',
  'eligible',
  'in_group',
  'version',
];

function* standingLines(roundId: number, frozen: FrozenPool): Generator<string> {
  const { standings } = frozen;
  for (let row = 0; row < standings.length; row++) {
    yield [
      frozen.candidateId[row],
      roundId,
      standings.profileId[row],
      isoMicroseconds(standings.receivedAt[row] ?? 0),
      standings.crs[row],
      frozen.core[row],
      frozen.spouse[row],
      frozen.transferability[row],
      frozen.additional[row],
      frozen.eligible[row] === 0 ? 'f' : 't',
      frozen.group[row] === 1 ? 't' : 'f',
      frozen.version[row],
    ].join('\t');
  }
}
