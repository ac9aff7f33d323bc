import { type Actor, endOfDay, legalDay, lifeEnds } from '@openentry/cases';
import { addDays, type PlainDate, rulesetOn } from '@openentry/law';
import { blockPoints, compileScorer } from '@openentry/pool';
import type { ClientBase, Pool } from 'pg';
import { attempt } from '../audit/attempt.ts';
import { copyRowsAsTheyCome, copyText } from '../database/copy.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { ENGINE } from '../engine.ts';
import { RequestError } from '../errors.ts';
import { expectPoolName, poolNameTaken } from '../store/poolName.ts';
import { candidateIdIn, PROFILE_COLUMNS } from '../store/pools.ts';
import { type Checked, createCheck, type Person } from './check.ts';
import { csvRows } from './csv.ts';
import { Fingerprinted } from './fingerprint.ts';
import { jsonRows } from './jsonl.ts';
import type { RowProblem } from './problems.ts';
import { isRaw } from './row.ts';

/** A file of people. */
export interface PeopleFile {
  readonly source: AsyncIterable<Uint8Array>;
  readonly form: 'jsonl' | 'csv';
}

export interface ImportPoolOptions {
  /** Name of the pool; no other pool has it. */
  readonly name: string;
  /** Keeps the good rows where some are bad. */
  readonly partial: boolean;
  /** Day of the pool, by whose law everything that the score reads must be known. */
  readonly asOf: PlainDate;
  /** Instant of the import: microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Who imports it. */
  readonly by: Actor;
}

/** What became of a file. */
export interface PoolImportReport {
  readonly name: string;
  /** Null where nothing was loaded. */
  readonly poolId: number | null;
  readonly asOf: PlainDate;
  /** Rows in the file. */
  readonly rows: number;
  /** People in the pool. */
  readonly loaded: number;
  /** Rows that are bad. */
  readonly refused: number;
  /** What is wrong with them, the first ones by line. */
  readonly problems: readonly RowProblem[];
  /** How many problems there are beyond these. */
  readonly moreProblems: number;
  /** What looks odd in good rows, the first ones. */
  readonly remarks: readonly RowProblem[];
  readonly moreRemarks: number;
}

/** Enough to correct a file by; the rest is counted. */
const MOST_TOLD = 1000;
const SCORES = 1201;

/** What is told of a file, held to a size whatever the file is like. */
class Tally {
  rows = 0;
  refused = 0;
  readonly problems: RowProblem[] = [];
  readonly remarks: RowProblem[] = [];
  moreProblems = 0;
  moreRemarks = 0;

  add({ person, problems, remarks }: Checked): void {
    this.rows++;
    if (person === null) this.refused++;
    this.moreProblems += Tally.#keep(this.problems, problems);
    this.moreRemarks += Tally.#keep(this.remarks, remarks);
  }

  /** Keeps what there is room for; how many were not. */
  static #keep(kept: RowProblem[], more: readonly RowProblem[]): number {
    const room = Math.max(0, MOST_TOLD - kept.length);
    kept.push(...more.slice(0, room));
    return Math.max(0, more.length - room);
  }
}

/** Ends a transaction of which nothing is to remain. */
class NothingLoaded extends RequestError {
  constructor() {
    super('pool.rows-not-valid', 422, {
      en: 'Some rows are bad. Nothing was loaded.',
      fr: 'Des lignes sont fautives. Rien n’a été chargé.',
    });
  }
}

/**
 * Loads a file of people as a pool of its own, in one transaction: everybody, or nobody where a row is bad, or the good
 * rows if that is asked for. People without an instant come at that of the import or, where the pool is of an earlier
 * day, as that day begins; in the order of the file. Memory does not grow with the file but for about 100 bytes a row, by
 * which rows that are there twice are found. The audit says who tried it with which file, and what came of it.
 * @throws RequestError `pool.name-taken`, `pool.name-not-valid`, `pool.empty`, or `pool.csv-…` for a file that is none.
 */
export async function importPool(
  db: Pool,
  { source, form }: PeopleFile,
  options: ImportPoolOptions,
): Promise<PoolImportReport> {
  const { at, by, asOf, partial } = options;
  const read = new Fingerprinted(source);
  const tally = new Tally();
  const detailsOf = () => {
    const { rows, refused } = tally;
    return { ...read.fingerprint(), form, asOf, partial, rows, refused };
  };
  const poolId = await attempt(db, {
    entry: { at, ...by, action: 'pool.import' },
    async work(client) {
      const loaded = await load(client, { source: read, form }, options, tally);
      await read.readOn();
      return loaded;
    },
    done: (loaded) => ({ subject: `pool/${loaded}`, details: detailsOf() }),
    async failed(error) {
      // Of a file that was refused it is said which; where the work was stopped, what was read of it is not the file.
      if (error instanceof RequestError) await read.readOn().catch(() => {});
      return { subject: 'pool', details: detailsOf() };
    },
  }).catch((error: unknown) => {
    if (error instanceof NothingLoaded) return null;
    throw error;
  });
  // The next queries plan on the new rows rather than on an empty table.
  if (poolId !== null) await db.query('SELECT analyze_profiles()');
  const { rows, refused, problems, moreProblems, remarks, moreRemarks } = tally;
  const loaded = poolId === null ? 0 : rows - refused;
  return {
    name: expectPoolName(options.name),
    poolId,
    asOf,
    rows,
    loaded,
    refused,
    problems,
    moreProblems,
    remarks,
    moreRemarks,
  };
}

async function load(
  client: ClientBase,
  file: PeopleFile,
  options: ImportPoolOptions,
  tally: Tally,
): Promise<number> {
  const started = performance.now();
  const name = expectPoolName(options.name);
  const { rows: known } = await client.query('SELECT FROM pools WHERE name = $1', [name]);
  if (known.length > 0) throw poolNameTaken(name, '--name');
  const { rows } = await client.query<{ id: number }>(`SELECT nextval('pools_pool_id_seq')::integer AS id`);
  const poolId = rows[0]?.id ?? 0;
  const countByCrs: number[] = Array.from({ length: SCORES }, () => 0);
  const lines = profileLines(poolId, file, options, tally, countByCrs);
  await copyRowsAsTheyCome(client, 'profiles', PROFILE_COLUMNS, lines);
  if (tally.rows === 0) throw empty();
  const loaded = tally.rows - tally.refused;
  if (loaded === 0 || (tally.refused > 0 && !options.partial)) throw new NothingLoaded();
  const { rowCount } = await client.query(
    `INSERT INTO pools (pool_id, kind, name, as_of, engine, size, count_by_crs, load_seconds)
     OVERRIDING SYSTEM VALUE VALUES ($1, 'imported', $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING`,
    [poolId, name, options.asOf, ENGINE, loaded, countByCrs, (performance.now() - started) / 1000],
  );
  // Another import took the name meanwhile.
  if (rowCount === 0) throw poolNameTaken(name, '--name');
  return poolId;
}

/** A COPY line for each person that is to be loaded; every row is checked, and told of in the tally. */
async function* profileLines(
  poolId: number,
  { source, form }: PeopleFile,
  { asOf, at, partial }: ImportPoolOptions,
  tally: Tally,
  countByCrs: number[],
): AsyncGenerator<string> {
  const law = rulesetOn(asOf);
  const check = createCheck({ law, at });
  const scorer = compileScorer(law);
  const points = blockPoints();
  const arrival = asOf < legalDay(at) ? endOfDay(addDays(asOf, -1)) : at;
  let ordinal = 0;
  for await (const row of form === 'csv' ? csvRows(source) : jsonRows(source)) {
    const checked = isRaw(row) ? check(row) : { person: null, problems: row.problems, remarks: [] };
    tally.add(checked);
    const { person } = checked;
    // Where nothing will be loaded, the rest of the file is only checked.
    if (person === null || (tally.refused > 0 && !partial)) continue;
    ordinal++;
    const { total } = scorer(person.candidate, points);
    countByCrs[total] = (countByCrs[total] ?? 0) + 1;
    yield lineOf(poolId, ordinal, person, arrival + ordinal);
  }
}

/** @param arrival when somebody came of whom the file does not say */
function lineOf(
  poolId: number,
  ordinal: number,
  { receivedAt, profileId, json }: Person,
  arrival: number,
): string {
  const candidateId = candidateIdIn(poolId, ordinal);
  const received = receivedAt ?? arrival;
  const columns = [
    candidateId,
    profileId ?? candidateId,
    poolId,
    isoMicroseconds(received),
    'inPool',
    isoMicroseconds(lifeEnds(received)),
    copyText(json),
  ];
  return columns.join('\t');
}

function empty(): RequestError {
  return new RequestError('pool.empty', 422, {
    en: 'There is nobody in the file. Nothing was loaded.',
    fr: 'Il n’y a personne dans le fichier. Rien n’a été chargé.',
  });
}
