import { type Shown, shownTable } from '@openentry/cases';

/** A value that is counted; null is what nobody declared. */
export type Key = string | null;

/** What the values of a line or column are, so that they can be called by their names. */
export type ValueKind =
  | 'program'
  | 'gender'
  | 'eligibility'
  | 'score'
  | 'province'
  | 'country'
  | 'occupation'
  | 'age'
  | 'education'
  | 'language'
  | 'clb'
  | 'round'
  | 'category'
  | 'points'
  | 'having'
  | 'people';

/** How something is counted by one of its traits. */
export interface Dimension<R> {
  readonly kind: ValueKind;
  readonly of: (row: R) => Key;
  /** Values in the order in which they are shown, whether anybody has them or not; else the most frequent first. */
  readonly order?: readonly Key[];
  /** Most values that are shown; the others are counted together. */
  readonly most?: number;
}

/** A table of the report: what it counts by, down and across. */
export interface Spec<R, Code extends string = string> {
  readonly code: Code;
  readonly rows: Dimension<R>;
  readonly columns: Dimension<R>;
}

/** Values that are counted together because there are too many. */
export const OTHERS = 'others';

/** A table as it may be shown: small counts are kept back, with what would give them away. */
export interface ShownCounts {
  readonly code: string;
  readonly rowKind: ValueKind;
  readonly columnKind: ValueKind;
  readonly rows: readonly { readonly key: Key; readonly counts: readonly Shown[]; readonly sum: Shown }[];
  readonly columns: readonly Key[];
  /** Sum of each column and of all; null where every row is of the same people, who would be counted twice. */
  readonly sums: { readonly columns: readonly Shown[]; readonly total: Shown } | null;
}

const NAMELESS = '\u0000';
const nameOf = (key: Key): string => key ?? NAMELESS;
const keyOf = (name: string): Key => (name === NAMELESS ? null : name);

/** Counts people as they come by, a table at a time: nobody is kept. */
export class Tally<R> {
  readonly #spec: Spec<R>;
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(spec: Spec<R>) {
    this.#spec = spec;
  }

  add(row: R): void {
    const [down, across] = [nameOf(this.#spec.rows.of(row)), nameOf(this.#spec.columns.of(row))];
    const counts = this.#counts.get(down) ?? new Map<string, number>();
    this.#counts.set(down, counts);
    counts.set(across, (counts.get(across) ?? 0) + 1);
  }

  shown(): ShownCounts {
    const { code, rows: down, columns: across } = this.#spec;
    const sums = new Map([...this.#counts].map(([name, counts]) => [name, sumOf(counts.values())]));
    const inColumns = new Map<string, number>();
    for (const counts of this.#counts.values()) {
      for (const [name, count] of counts) inColumns.set(name, (inColumns.get(name) ?? 0) + count);
    }
    const columns = namesOf(across, inColumns).shown;
    const { shown, others } = namesOf(down, sums);
    const of = (names: readonly string[]): number[] =>
      columns.map((column) => sumOf(names.map((name) => this.#counts.get(name)?.get(column) ?? 0)));
    const lines: [Key, number[]][] = shown.map((name) => [keyOf(name), of([name])]);
    if (others.length > 0) lines.push([OTHERS, of(others)]);
    const table = shownTable(lines.map(([, counts]) => counts));
    return {
      code,
      rowKind: down.kind,
      columnKind: across.kind,
      rows: lines.map(([key], i) => ({
        key,
        counts: table.rows[i] ?? [],
        sum: table.rowSums[i] ?? null,
      })),
      columns: columns.map(keyOf),
      sums: { columns: table.columnSums, total: table.total },
    };
  }
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((so, count) => so + count, 0);

/** The values of a dimension that a table shows, and those that it counts together. */
function namesOf<R>({ order, most }: Dimension<R>, sums: ReadonlyMap<string, number>) {
  const frequent = [...sums]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([name]) => name);
  const given = order?.map(nameOf) ?? [];
  // What nobody declared comes last, and only where somebody did not.
  const rest = frequent.filter((name) => !given.includes(name) && name !== NAMELESS);
  const limit = most ?? Number.POSITIVE_INFINITY;
  const named = [...given, ...rest];
  const nameless = frequent.includes(NAMELESS) && !given.includes(NAMELESS) ? [NAMELESS] : [];
  return { shown: [...named.slice(0, limit), ...nameless], others: named.slice(limit) };
}

/** Several tables of the same people in which they stand once each, one under the other: one row a table. */
export function stacked(code: string, rowKind: ValueKind, tables: readonly ShownCounts[]): ShownCounts {
  const columns = tables[0]?.columns ?? [];
  return {
    code,
    rowKind,
    columnKind: tables[0]?.columnKind ?? 'having',
    rows: tables.flatMap(({ rows }) => rows),
    columns,
    sums: null,
  };
}
