import type { Facts } from '../facts/facts.ts';
import { familySizeOf } from '../facts/family.ts';
import { type Found, found, notFound } from '../facts/found.ts';
import { type Grade, type InstrumentId, instruments } from '../instruments/instruments.ts';
import type { InForce, Ruleset } from '../ruleset.ts';
import { addDays } from '../time/plainDate.ts';
import { type Edition, editions, fundsUpdatedBy } from './editions.ts';
import { type FundsTable, requiredFunds, settlementFunds } from './settlementFunds.ts';
import type { FundsNoteCode } from './texts.en.ts';

/** Something to know about an amount, with how well it is supported; the words are in the catalogues. */
export interface FundsNote {
  readonly code: FundsNoteCode;
  readonly grade: Grade;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a family must hold on a day, by which table, and what is uncertain about it. */
export interface FundsAnswer {
  /** Dollars; unknown without a published table or without the size of the family. */
  readonly required: Found<number>;
  /** Instrument of the table, or null without one. */
  readonly instrument: string | null;
  /** Name of the table, such as `2025`; null without one or where a reform set it. */
  readonly edition: string | null;
  /** Certainty of this amount: that of the table, or lower where the cell is inferred. */
  readonly grade: Grade | null;
  readonly notes: readonly FundsNote[];
}

/** Notes that make the amount itself an inference. */
const INFERRED: readonly FundsNoteCode[] = ['increment-inferred', 'misprint-corrected'];

const editionOf = (instrument: string): Edition | undefined => editions[instrument as InstrumentId];

const MONTH_AND_DAY = 'YYYY-'.length;

/** The year whose table should be out but was not found, where the table in force is the last one known. */
function yearNotSeen({ instrument }: InForce<FundsTable>, name: string, law: Ruleset): number | null {
  const last = settlementFunds.entries.at(-1);
  const by = law.find(fundsUpdatedBy)?.value;
  if (instrument !== last?.instrument || by === undefined) return null;
  const year = Number(law.on.slice(0, MONTH_AND_DAY - 1)) - (law.on.slice(MONTH_AND_DAY) < by ? 1 : 0);
  return year > Number(name) ? year : null;
}

/** The next edition, on days on which it may already have applied. */
function nextMayApply(law: Ruleset): FundsNote[] {
  return settlementFunds.entries.flatMap(({ instrument }) => {
    const edition = editionOf(instrument);
    const { inForce } = instruments[instrument];
    if (edition?.mayBeEarlierByDays === undefined || law.on >= inForce) return [];
    if (law.on < addDays(inForce, -edition.mayBeEarlierByDays)) return [];
    const values = { edition: edition.name, from: inForce };
    return [{ code: 'next-may-apply' as const, grade: 'S' as const, values }];
  });
}

/** Notes of the table for a family size; without one, those that hold for every size. */
function notesOn(table: InForce<FundsTable>, family: number | null, law: Ruleset): FundsNote[] {
  const edition = editionOf(table.instrument);
  if (edition === undefined) return [];
  const { name } = edition;
  const own = edition.notes
    .filter(({ sizes }) => sizes === undefined || (family !== null && sizes(family)))
    .filter(({ firstDays }) => firstDays === undefined || law.on < addDays(table.inForce, firstDays))
    .map(({ code, grade, values }) => ({ code, grade, values: { edition: name, ...values } }));
  const year = yearNotSeen(table, name, law);
  const late: FundsNote[] =
    year === null
      ? []
      : [{ code: 'update-not-seen', grade: 'I', values: { edition: name, year: `${year}` } }];
  return [...own, ...late];
}

function answer(law: Ruleset, family: Found<number>): FundsAnswer {
  const table = law.find(settlementFunds);
  const next = nextMayApply(law);
  const missing = family.known ? [] : family.missing;
  if (table === null) {
    const first = settlementFunds.entries[0];
    const from = first === undefined ? law.on : instruments[first.instrument].inForce;
    const none: FundsNote = { code: 'no-table', grade: 'I', values: { from } };
    return {
      required: notFound([settlementFunds.id, ...missing]),
      instrument: null,
      edition: null,
      grade: null,
      notes: [none, ...next],
    };
  }
  const notes = notesOn(table, family.known ? family.value : null, law);
  const inferred = notes.some(({ code }) => INFERRED.includes(code));
  return {
    required: family.known
      ? found(requiredFunds(table.value, family.value), family.facts)
      : notFound(family.missing),
    instrument: table.instrument,
    edition: editionOf(table.instrument)?.name ?? null,
    grade: inferred ? 'I' : table.grade,
    notes: [...notes, ...next],
  };
}

/**
 * Dollars that a family of this size must hold on the day of the law, with the table and its notes. The years 2015
 * and 2016 have no published table and are unknown, never estimated.
 */
export function fundsOn(law: Ruleset, family: number): FundsAnswer {
  return answer(law, found(family, [{ path: 'familySize', value: family }]));
}

/** The same for the family that the facts declare: applicant, spouse or partner and dependent children. */
export function fundsFor(facts: Facts, law: Ruleset): FundsAnswer {
  return answer(law, familySizeOf(facts, law));
}
