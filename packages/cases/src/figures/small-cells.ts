/**
 * Fewer people than this are not counted in public. Of four or fewer, each may recognise the others, and whoever knows
 * one learns about the rest. The number is OpenEntry's own choice (grade I): five is the lowest threshold in common use
 * for counts without amounts. Nobody (0) is shown: it says nothing of anybody.
 */
export const SMALLEST_CELL = 5;

/** A count as it may be shown; null where it is kept back. */
export type Shown = number | null;

/** True of a count that is kept back for what it is, and not only for what it would give away. */
export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_CELL;

/** Counts that add up to their last one; the places of the grid that they stand in. */
type Line = readonly number[];

/** Places that are to be kept back as well, so that those of a line cannot be had by subtraction. */
function another(counts: readonly number[], line: Line, hidden: ReadonlySet<number>): number | null {
  const held = line.filter((place) => hidden.has(place));
  if (held.length === 0) return null;
  const total = line.at(-1);
  const parts = held.filter((place) => place !== total);
  const sum = parts.reduce((so, place) => so + (counts[place] ?? 0), 0);
  // Two that are kept back hide each other, unless together they are so few that both are as good as known.
  const enough = held.length > 1 && (sum >= SMALLEST_CELL || (total !== undefined && hidden.has(total)));
  if (enough) return null;
  const open = line.filter((place) => !hidden.has(place) && (counts[place] ?? 0) > 0);
  const inner = open.filter((place) => place !== total);
  const least = inner.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)[0];
  return least ?? open[0] ?? null;
}

/**
 * A table of counts with its sums at the right and at the bottom, as it may be shown: small cells are kept back, and
 * with them what would give them away by subtraction, line by line until nothing does.
 * @param rows rows of equal length, without sums
 */
export function shownTable(rows: readonly (readonly number[])[]): {
  readonly rows: readonly (readonly Shown[])[];
  /** Sum of each row, sum of each column, and of all. */
  readonly rowSums: readonly Shown[];
  readonly columnSums: readonly Shown[];
  readonly total: Shown;
} {
  const width = rows[0]?.length ?? 0;
  const sumOf = (row: readonly number[]): number => row.reduce((so, count) => so + count, 0);
  const columns = Array.from({ length: width }, (_, column) => sumOf(rows.map((row) => row[column] ?? 0)));
  const wide = [...rows, columns].map((row) => [...row, sumOf(row)]);
  const counts = wide.flat();
  const across = width + 1;
  const lines: Line[] = [
    ...wide.map((row, y) => row.map((_, x) => y * across + x)),
    ...Array.from({ length: across }, (_, x) => wide.map((_row, y) => y * across + x)),
  ];
  const hidden = new Set(counts.flatMap((count, place) => (isSmall(count) ? [place] : [])));
  let more = true;
  while (more) {
    more = false;
    for (const line of lines) {
      const place = another(counts, line, hidden);
      if (place === null) continue;
      hidden.add(place);
      more = true;
    }
  }
  const shown = wide.map((row, y) => row.map((count, x) => (hidden.has(y * across + x) ? null : count)));
  const last = shown.at(-1) ?? [];
  return {
    rows: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowSums: shown.slice(0, -1).map((row) => row.at(-1) ?? null),
    columnSums: last.slice(0, -1),
    total: last.at(-1) ?? null,
  };
}

/** A list of counts and their sum, as they may be shown. */
export function shownList(counts: readonly number[]): {
  readonly counts: readonly Shown[];
  readonly total: Shown;
} {
  const { rows, total } = shownTable(counts.map((count) => [count]));
  return { counts: rows.map((row) => row[0] ?? null), total };
}
