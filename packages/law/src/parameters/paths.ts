/** The two columns of most tables of the CRS, as keys of a value. */
export const COLUMNS: readonly string[] = ['withSpouse', 'withoutSpouse'];

const INDEX = /^\d+$/;

/** True for a step into a list. Keys that are codes of occupations have four or five digits and are no positions. */
export function isIndex(step: string): boolean {
  return step.length < 4 && INDEX.test(step);
}

/** The path of a list as {@link Declared.axes} names it: without columns, positions as `*`. */
export function axisKeyOf(path: readonly string[]): string {
  return path
    .filter((step) => !COLUMNS.includes(step))
    .map((step) => (isIndex(step) ? '*' : step))
    .join('.');
}
