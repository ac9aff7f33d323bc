import type { FactRead, Reason } from '../explain/explanation.ts';

/** What a rule made of the facts: a value, or which facts are missing to find it; with what it read. */
export type Found<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly facts: readonly FactRead[];
  readonly reasons: readonly Reason[];
}

export interface Unknown {
  readonly known: false;
  /** Paths of the facts that would settle it. */
  readonly missing: readonly string[];
  readonly facts: readonly FactRead[];
  readonly reasons: readonly Reason[];
}

const NOTHING: readonly never[] = [];

export function found<T>(
  value: T,
  facts: readonly FactRead[] = NOTHING,
  reasons: readonly Reason[] = NOTHING,
): Known<T> {
  return { known: true, value, facts, reasons };
}

export function notFound(
  missing: readonly string[],
  facts: readonly FactRead[] = NOTHING,
  reasons: readonly Reason[] = NOTHING,
): Unknown {
  return { known: false, missing, facts, reasons };
}

/** Yes, no, or unknown with the facts that would settle it: the logic of conditions over facts that may be missing. */
export type Truth =
  | { readonly is: true }
  | { readonly is: false }
  | { readonly is: null; readonly missing: readonly string[] };

export const YES: Truth = { is: true };
export const NO: Truth = { is: false };

/** A declared yes or no; a fact that was left out is unknown. */
export function declared(value: boolean | undefined, path: string): Truth {
  if (value === undefined) return { is: null, missing: [path] };
  return value ? YES : NO;
}

export function truth(value: boolean): Truth {
  return value ? YES : NO;
}

export function not(value: Truth): Truth {
  return value.is === null ? value : truth(!value.is);
}

/** All of the conditions: one that fails decides, whatever is unknown of the others. */
export function allOf(...conditions: readonly Truth[]): Truth {
  const missing: string[] = [];
  for (const condition of conditions) {
    if (condition.is === false) return NO;
    if (condition.is === null) missing.push(...condition.missing);
  }
  return missing.length === 0 ? YES : { is: null, missing: [...new Set(missing)] };
}

/** Any of the conditions: one that holds decides, whatever is unknown of the others. */
export function anyOf(...conditions: readonly Truth[]): Truth {
  return not(allOf(...conditions.map(not)));
}
