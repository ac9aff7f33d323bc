import {
  type Amendment,
  amendmentOf,
  changesBetween,
  codeFacts,
  dayNumber,
  type Facts,
  fromDayNumber,
  type Outlook,
  outlookOf,
  type Ruleset,
  rulesetOn,
  type Verdict,
} from '@openentry/law';
import { RowReader, RowWriter } from '../database/binaryCopy.ts';
import type { BatchWork } from '../parallel/answer.ts';
import { FactsUnknownError } from '../store/known.ts';
import type { Assessed, AssessedBatch, AssessTask, Standing } from './assessed.ts';
import { codedBytes } from './coded.ts';
import { categoryBits, programBits, traitsOf } from './columns.ts';
import { STANDING_COLUMNS } from './rows.ts';

/** What is kept of a profile, with the day of it. */
type Before = NonNullable<Assessed['before']> & { readonly on: number };

/** The law by which a batch is assessed. */
interface By {
  readonly law: Ruleset;
  readonly amendments: readonly Amendment[];
  readonly horizonDays: number;
  readonly writes: boolean;
}

function standingOf(candidateId: number, facts: Facts, verdict: Verdict, { law }: By): Standing {
  const { crs, core, spouse, transferability, additional, programs, categories } = verdict;
  if (crs === null) throw new FactsUnknownError(candidateId, law.on, codeFacts(facts, law).unknown);
  return {
    crs,
    core: core ?? 0,
    spouse: spouse ?? 0,
    transferability: transferability ?? 0,
    additional: additional ?? 0,
    programs: programBits(programs),
    categories: categoryBits(categories),
  };
}

function write(
  writer: RowWriter,
  poolId: number,
  person: Assessed,
  facts: Facts,
  { law }: By,
  { candidate, codedUntil, until }: Outlook,
): void {
  const { candidateId, profileId, receivedAt, after } = person;
  const { province, country, language, gender } = traitsOf(facts);
  writer.row(STANDING_COLUMNS.length);
  writer.bigint(candidateId);
  writer.bigint(profileId);
  writer.integer(poolId);
  writer.instant(receivedAt);
  writer.day(dayNumber(law.on));
  writer.day(dayNumber(until));
  for (const points of [after.crs, after.core, after.spouse, after.transferability, after.additional]) {
    writer.smallint(points);
  }
  writer.smallint(after.programs);
  writer.integer(after.categories);
  for (const trait of [province, country, language, gender]) writer.text(trait);
  const coded = codedBytes(candidate);
  if (coded === null) writer.bytes(null);
  else writer.day(dayNumber(codedUntil));
  writer.bytes(coded);
}

/** What was kept of the profile before, or null where it is assessed for the first time. */
function before(reader: RowReader): Before | null {
  const crs = reader.maybeSmallint();
  const programs = reader.maybeSmallint();
  const categories = reader.maybeInteger();
  const on = reader.maybeDay();
  if (crs === null || programs === null || categories === null || on === null) return null;
  return { crs, programs, categories, on };
}

/** Why something else is found than was kept: what turned since the day of that. */
function whyChanged(facts: Facts, was: Before | null, { law, amendments, writes }: By): Assessed['why'] {
  if (was === null || !writes) return [];
  return changesBetween(facts, fromDayNumber(was.on), law.on, amendments).flatMap(({ on, why }) =>
    why.map(({ code, values, paths }) => ({ on, code, values, paths })),
  );
}

const kept = ({ crs, programs, categories }: Before): NonNullable<Assessed['before']> => ({
  crs,
  programs,
  categories,
});

const isChanged = ({ before: was, after: is }: Assessed): boolean =>
  is.programs === 0 ||
  (was !== null && (was.crs !== is.crs || was.programs !== is.programs || was.categories !== is.categories));

/** What the law of a day makes of profiles, a batch of rows at a time. */
export function assessBatches({ on, reforms, horizonDays, writes }: AssessTask): BatchWork<AssessedBatch> {
  const amendments = reforms.map((reform) => amendmentOf(reform));
  const by: By = { law: rulesetOn(on, amendments), amendments, horizonDays, writes };
  return (bytes, rows) => {
    const reader = new RowReader(bytes);
    const writer = new RowWriter(rows * 128);
    const changed: Assessed[] = [];
    let first = 0;
    while (reader.next()) {
      const candidateId = reader.bigint();
      const profileId = reader.bigint();
      const poolId = reader.integer();
      const version = reader.integer();
      const receivedAt = reader.instant();
      const facts = JSON.parse(reader.text()) as Facts;
      const was = before(reader);
      const outlook = outlookOf(facts, on, horizonDays, amendments);
      const found = { candidateId, profileId, version, receivedAt, before: was && kept(was) };
      const person: Assessed = {
        ...found,
        after: standingOf(candidateId, facts, outlook.verdict, by),
        why: [],
      };
      if (was === null) first++;
      if (writes && person.after.programs !== 0) write(writer, poolId, person, facts, by, outlook);
      if (isChanged(person)) changed.push({ ...person, why: whyChanged(facts, was, by) });
    }
    const standings = writer.finish();
    return { result: { people: rows, first, standings, changed }, transfer: [standings.buffer] };
  };
}
