import type { Original } from '../feed/record.ts';
import type { RoundFigures } from '../figures.ts';

/** A value of a change; figures of a pool are told by band. */
export type Told = string | number | null;

/** One field before and after. Fields of the feed (`drawSize`) are told where the words alone have changed. */
export interface FieldChange {
  readonly field: string;
  readonly before: Told;
  readonly after: Told;
}

type Compared = Omit<RoundFigures, 'name' | 'pool' | 'number' | 'programs'>;

const FIELDS = [
  'date',
  'instantUtc',
  'kind',
  'category',
  'invitations',
  'crsCutoff',
  'tieBreakUtc',
  'poolAsOf',
] as const satisfies readonly (keyof Compared)[];

/** What is different in the figures of a round, field by field; the pool band by band. */
export function figureChanges(before: RoundFigures, after: RoundFigures): FieldChange[] {
  const changes: FieldChange[] = [];
  const compare = (field: string, was: Told, is: Told): void => {
    if (was !== is) changes.push({ field, before: was, after: is });
  };
  compare('name', before.name, after.name);
  for (const field of FIELDS) compare(field, before[field], after[field]);
  compare('programs', before.programs.join(', '), after.programs.join(', '));
  if (before.pool === null || after.pool === null) {
    compare('pool', totalOf(before.pool), totalOf(after.pool));
    return changes;
  }
  for (const band of new Set([...Object.keys(before.pool), ...Object.keys(after.pool)])) {
    compare(`pool.${band}`, before.pool[band] ?? null, after.pool[band] ?? null);
  }
  return changes;
}

/** A distribution as a whole, told by how many people there are. */
const totalOf = (pool: RoundFigures['pool']): Told => (pool === null ? null : (pool.total ?? 0));

const told = (value: unknown): Told => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};

/** Fields of the feed that were written differently, whatever they are read as. */
export function wordChanges(before: Original, after: Original): FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].flatMap((field) => {
    const [was, is] = [told(before[field]), told(after[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}
