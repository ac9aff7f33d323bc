import { type Block, type Term } from './blocks.ts';
import { COLUMNS } from './domain.ts';
import {
  ABREAST,
  columnOf,
  FIELDS,
  type Field,
  type FieldName,
  PERSON_BYTES,
  TABLES_BYTES,
  TOTAL_BYTES,
  WORDS,
} from './fields.ts';
import {
  add,
  and,
  type Code,
  constant,
  get,
  load16,
  load32,
  lower,
  moduleOf,
  repeat,
  set,
  shiftRight,
  store16,
} from './wasm.ts';

/** A generated loop over people with the tables it reads. */
export interface Kernel {
  readonly module: object;
  /** All tables one after the other, for the beginning of the memory. */
  readonly tables: Uint16Array;
}

/** Whether a sum of terms can be more than its cap in some column. */
function binds({ terms, caps }: Block): boolean {
  return COLUMNS.some(
    (column) => terms.reduce((sum, { most }) => sum + most[column], 0) > (caps[column] ?? 0),
  );
}

/** The terms of a block that is one look-up, with the same cap for everybody: the cap goes into the table. */
function folded({ terms: [only, ...others], caps: [cap = 0, other] }: Block): readonly Term[] | null {
  if (only === undefined || others.length > 0 || cap !== other) return null;
  return [{ ...only, points: only.points.map((points) => Math.min(points, cap)) }];
}

/**
 * Generates the loop for some blocks of a law. Blocks whose cap cannot bind, and blocks of one look-up, fall into one
 * sum, in which tables of the same field are added up beforehand; the others keep their own sum and the lower of it
 * and the cap.
 */
export function kernelOf(blocks: readonly Block[]): Kernel {
  const free = new Map<FieldName, Uint16Array>();
  const capped: Block[] = [];
  for (const block of blocks) {
    const terms = binds(block) ? folded(block) : block.terms;
    if (terms === null) capped.push(block);
    for (const { field, points } of terms ?? []) {
      const sum = free.get(field);
      free.set(field, sum?.map((before, index) => before + (points[index] ?? 0)) ?? points);
    }
  }

  const tables: Uint16Array[] = [];
  let bytes = 0;
  const placed = (points: Uint16Array): number => {
    const at = bytes;
    tables.push(points);
    bytes += points.byteLength;
    return at;
  };
  const sums = [...free].map(([field, points]) => ({ field, at: placed(points) }));
  const cappedSums = capped.map(({ terms, caps }) => ({
    terms: terms.map(({ field, points }) => ({ field, at: placed(points) })),
    cap: { field: 'first' as const, at: placed(capsByFirst(caps)) },
  }));

  const one = (person: number): Code => [
    ...Array.from({ length: WORDS }, (_, word) =>
      set(FIRST_WORD + word, load32(get(PERSON), person * PERSON_BYTES + 4 * word)),
    ).flat(),
    ...set(TOTAL, sumOf(sums)),
    ...cappedSums.flatMap(({ terms, cap }) => [
      ...set(SUM, sumOf(terms)),
      ...set(CAP, pointsOf(cap)),
      ...set(TOTAL, add(get(TOTAL), lower(SUM, CAP))),
    ]),
    ...store16(get(INTO), person * TOTAL_BYTES, get(TOTAL)),
  ];
  const body = [
    ...Array.from({ length: ABREAST }, (_, person) => one(person)).flat(),
    ...set(INTO, add(get(INTO), constant(ABREAST * TOTAL_BYTES))),
    ...set(PERSON, add(get(PERSON), constant(ABREAST * PERSON_BYTES))),
  ];
  if (bytes > TABLES_BYTES)
    throw new RangeError(`The tables of a law take ${bytes} bytes, more than ${TABLES_BYTES}`);
  const all = new Uint16Array(bytes / 2);
  let from = 0;
  for (const table of tables) {
    all.set(table, from);
    from += table.length;
  }
  return { module: moduleOf(PARAMETERS, LOCALS, repeat(body, PERSON, END)), tables: all };
}

interface Place {
  readonly field: FieldName;
  /** Where the table begins in the memory. */
  readonly at: number;
}

/** The points that a person's index of a field has in a table. */
function pointsOf({ field, at }: Place): Code {
  const { word, shift, bits }: Field = FIELDS[field];
  // Points take two bytes: the index is shifted by one place less than all the way down.
  const down = shift === 1 ? get(FIRST_WORD + word) : shiftRight(get(FIRST_WORD + word), constant(shift - 1));
  return load16(bits === null ? down : and(down, constant((2 ** bits - 1) << 1)), at);
}

const sumOf = (places: readonly Place[]): Code =>
  places.length === 0 ? constant(0) : places.map(pointsOf).reduce(add);

/** Caps by column as a table by the index of the first language, which knows the column. */
function capsByFirst(caps: Uint16Array): Uint16Array {
  return Uint16Array.from({ length: FIELDS.first.size }, (_, first) => caps[columnOf(first)] ?? 0);
}

// Parameters of the loop: addresses of the first person, of the end of the last, and of the first total.
const PERSON = 0;
const END = 1;
const INTO = 2;
const PARAMETERS = 3;
// Its other variables.
const FIRST_WORD = PARAMETERS;
const TOTAL = FIRST_WORD + WORDS;
const SUM = TOTAL + 1;
const CAP = SUM + 1;
const LOCALS = CAP + 1 - PARAMETERS;
