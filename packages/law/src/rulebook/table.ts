import type { Parameter } from '../parameters/parameter.ts';
import { COLUMNS } from '../parameters/paths.ts';
import type { Declared } from '../parameters/registered.ts';
import { declaredOf } from '../parameters/registry.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import { type Leaf, type LeafAt, leavesOf } from './leaves.ts';
import { en } from './texts.en.ts';
import { fr } from './texts.fr.ts';
import { both, leafText, pathText } from './write.ts';

/** One cell: what the law says, and the same in words. */
export interface Cell {
  readonly value: Leaf;
  readonly text: Bilingual;
}

export interface Row {
  /** Dotted path of the row in the value; empty for the value itself. */
  readonly path: string;
  readonly label: Bilingual;
  /** One for each column; null where the law says nothing. */
  readonly cells: readonly (Cell | null)[];
}

export interface Column {
  readonly key: string;
  readonly label: Bilingual;
}

/** A value of law as people read it: rows and columns with names in both languages. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Which step of each path names the column; null for paths that have none. */
type Pivot = (path: readonly string[]) => number | null;

const VALUE = 'value';
const noPivot: Pivot = () => null;
const spousePivot: Pivot = (path) => {
  const at = path.findIndex((step) => COLUMNS.includes(step));
  return at < 0 ? null : at;
};
const firstPivot: Pivot = () => 0;
const secondPivot: Pivot = () => 1;

/** True for a list or record of things with the same parts, which read best as rows with columns. */
function isGrid(leaves: readonly LeafAt[]): boolean {
  const parts = new Map<string, string[]>();
  for (const { path } of leaves) {
    const [row, part] = path;
    if (path.length !== 2 || row === undefined || part === undefined) return false;
    parts.set(row, [...(parts.get(row) ?? []), part]);
  }
  const kinds = new Set([...parts.values()].map((each) => each.join()));
  return parts.size > 1 && kinds.size === 1 && (parts.values().next().value?.length ?? 0) > 1;
}

function pivotOf(leaves: readonly LeafAt[], columns: Declared['columns']): Pivot {
  if (columns === 'first') return firstPivot;
  if (leaves.some(({ path }) => spousePivot(path) !== null)) return spousePivot;
  return isGrid(leaves) ? secondPivot : noPivot;
}

/** Lays out a value of a parameter. A value without columns beside values with them holds in every column. */
export function tableOfValue(declared: Declared, value: unknown): Table {
  const leaves = leavesOf(value).filter(({ path }) => !declared.said?.includes(path.join('.')));
  const pivot = pivotOf(leaves, declared.columns);
  const columns = new Map<string, Column>();
  const rows = new Map<string, { label: Bilingual; cells: Map<string | null, Cell> }>();
  for (const { path, value: leaf } of leaves) {
    const at = pivot(path);
    const steps = path.map((_, i) => i).filter((i) => i !== at);
    const key = at === null ? null : (path[at] ?? VALUE);
    if (at !== null && key !== null && !columns.has(key)) {
      columns.set(key, { key, label: pathText(path, declared, value, [at]) });
    }
    const rowPath = steps.map((i) => path[i]).join('.');
    const label = steps.length === 0 ? declared.title : pathText(path, declared, value, steps);
    const row = rows.get(rowPath) ?? { label, cells: new Map<string | null, Cell>() };
    row.cells.set(key, { value: leaf, text: both((language) => leafText(leaf, declared, language)) });
    rows.set(rowPath, row);
  }
  if (columns.size === 0) {
    columns.set(VALUE, { key: VALUE, label: { en: en.units[declared.unit], fr: fr.units[declared.unit] } });
  }
  return {
    columns: [...columns.values()],
    rows: [...rows].map(([path, { label, cells }]) => ({
      path,
      label,
      cells: [...columns.keys()].map((key) => cells.get(key) ?? cells.get(null) ?? null),
    })),
  };
}

/** The value in force of a parameter as a table, or null where the law has none on that day. */
export function tableOf(parameter: Parameter<unknown>, law: Ruleset): Table | null {
  const entry = law.find(parameter);
  return entry === null ? null : tableOfValue(declaredOf(parameter), entry.value);
}
