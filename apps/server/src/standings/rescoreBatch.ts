import {
  amendmentOf,
  changesPointsAlone,
  dayNumber,
  fromDayNumber,
  lookAgain,
  type PlainDate,
  rulesetOn,
} from '@openentry/law';
import { blockPoints, compileWords, type WordScorer } from '@openentry/pool';
import { RowReader, RowWriter } from '../database/binaryCopy.ts';
import type { BatchWork } from '../parallel/answer.ts';
import type { Assessed, AssessTask } from './assessed.ts';
import { readCoded } from './coded.ts';
import type { RescoredBatch } from './rescored.ts';
import { STANDING_COLUMNS } from './rows.ts';

const WORDS = 3;
const COLUMNS = STANDING_COLUMNS.length;

/**
 * Scores standings again from the candidates that they keep, under a law that differs in points alone from that of
 * their day. Of whom this says too little, because the calendar moved something, the law says more or, where it is
 * written, other points are found and must be explained, the facts are to be read.
 */
export function rescoreBatches({ on, reforms, writes }: AssessTask): BatchWork<RescoredBatch> {
  const law = rulesetOn(
    on,
    reforms.map((reform) => amendmentOf(reform)),
  );
  const score = compileWords(law);
  const today = dayNumber(on);
  const known = new Map<number, boolean>();
  const standsFrom = (day: number): boolean => {
    let stands = known.get(day);
    if (stands === undefined) {
      stands = score !== null && day <= today && changesPointsAlone(rulesetOn(fromDayNumber(day)), law);
      known.set(day, stands);
    }
    return stands;
  };
  const nextLook = looking(on);
  return (bytes, rows) => {
    const reader = new RowReader(bytes);
    const writer = new RowWriter(writes ? rows * 192 : 0);
    const rest: number[] = [];
    const changed: Assessed[] = [];
    while (reader.next()) {
      const row = readRow(reader);
      const stands = row.codedUntil !== null && row.codedUntil > today && standsFrom(row.assessedOn);
      const after = stands && score !== null ? rescored(row, score) : null;
      if (after === null) rest.push(row.candidateId);
      else if (!writes) {
        if (after.crs !== row.crs) changed.push(assessedOf(row, after));
      } else if (after.crs !== row.crs) rest.push(row.candidateId);
      else writeRow(writer, row, today, nextLook(row.codedUntil ?? today), after);
    }
    const standings = writer.finish();
    return { result: { people: rows - rest.length, standings, changed, rest }, transfer: [standings.buffer] };
  };
}

/** The next look of those whose candidate stands until a day: then, or when the law changes before. */
function looking(on: PlainDate): (codedUntil: number) => number {
  const known = new Map<number, number>();
  return (codedUntil) => {
    let look = known.get(codedUntil);
    if (look === undefined) {
      look = dayNumber(lookAgain(on, fromDayNumber(codedUntil)));
      known.set(codedUntil, look);
    }
    return look;
  };
}

/** A row of `standings`, as far as it is read here. */
interface Row {
  readonly candidateId: number;
  readonly profileId: number;
  readonly poolId: number;
  readonly receivedAt: number;
  readonly assessedOn: number;
  readonly crs: number;
  readonly programs: number;
  readonly categories: number;
  /** Province, country, language and gender. */
  readonly traits: readonly (Buffer | null)[];
  readonly codedUntil: number | null;
  readonly coded: Buffer | null;
}

function readRow(reader: RowReader): Row {
  const candidateId = reader.bigint();
  const profileId = reader.bigint();
  const poolId = reader.integer();
  const receivedAt = reader.instant();
  const assessedOn = reader.day();
  reader.day(); // next_look
  const crs = reader.smallint();
  for (let block = 0; block < 4; block++) reader.smallint();
  const programs = reader.smallint();
  const categories = reader.integer();
  const traits = [reader.maybeBytes(), reader.maybeBytes(), reader.maybeBytes(), reader.maybeBytes()];
  const codedUntil = reader.maybeDay();
  const coded = reader.maybeBytes();
  return {
    candidateId,
    profileId,
    poolId,
    receivedAt,
    assessedOn,
    crs,
    programs,
    categories,
    traits,
    codedUntil,
    coded,
  };
}

type After = Assessed['after'];

const words = new Uint32Array(WORDS);
const points = blockPoints();

function rescored({ coded, programs, categories }: Row, score: WordScorer): After | null {
  if (coded === null || !readCoded(coded, words)) return null;
  const { total, core, spouse, transferability, additional } = score(words, points);
  return { crs: total, core, spouse, transferability, additional, programs, categories };
}

function assessedOf(
  { candidateId, profileId, receivedAt, crs, programs, categories }: Row,
  after: After,
): Assessed {
  // The version is of those of whom something is recorded.
  return {
    candidateId,
    profileId,
    version: 0,
    receivedAt,
    before: { crs, programs, categories },
    after,
    why: [],
  };
}

function writeRow(writer: RowWriter, row: Row, today: number, look: number, after: After): void {
  writer.row(COLUMNS);
  writer.bigint(row.candidateId);
  writer.bigint(row.profileId);
  writer.integer(row.poolId);
  writer.instant(row.receivedAt);
  writer.day(today);
  writer.day(look);
  for (const block of [after.crs, after.core, after.spouse, after.transferability, after.additional]) {
    writer.smallint(block);
  }
  writer.smallint(after.programs);
  writer.integer(after.categories);
  for (const trait of row.traits) writer.bytes(trait);
  if (row.codedUntil === null) writer.bytes(null);
  else writer.day(row.codedUntil);
  writer.bytes(row.coded);
}
