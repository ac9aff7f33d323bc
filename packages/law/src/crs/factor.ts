import type { Ability, CodedCandidate } from '../coded/candidate.ts';
import {
  type Explanation,
  type FactRead,
  parametersRead,
  pointsOf,
  type Reason,
} from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * One line of the CRS: a pure function of a coded candidate and the law of a day.
 * Points are whole; `null` means that the factor does not apply to this person.
 */
export interface Factor {
  readonly code: NodeCode;
  readonly ability?: Ability;
  readonly provision: ProvisionId;
  readonly parameters: readonly Parameter<unknown>[];
  facts(candidate: CodedCandidate): readonly FactRead[];
  points(candidate: CodedCandidate, law: Ruleset): number | null;
  maximum(candidate: CodedCandidate, law: Ruleset): number;
  reasons?(candidate: CodedCandidate, law: Ruleset): readonly Reason[];
}

/** Factors whose sum the law caps. */
export interface Group {
  readonly code: NodeCode;
  readonly provision: ProvisionId;
  readonly parameters: readonly Parameter<unknown>[];
  readonly parts: readonly (Factor | Group)[];
  maximum(candidate: CodedCandidate, law: Ruleset): number;
}

/** The two columns of most tables of the CRS. */
export interface ByColumn<T> {
  readonly withSpouse: T;
  readonly withoutSpouse: T;
}

/**
 * The with-spouse column applies only when a spouse or partner comes along and is neither a citizen nor a
 * permanent resident (s. 1); the coded candidate has already decided that.
 */
export function column<T>(table: ByColumn<T>, candidate: CodedCandidate): T {
  return candidate.hasAccompanyingSpouse ? table.withSpouse : table.withoutSpouse;
}

/** The value at an index, or the last value beyond the end: tables close with "or more". */
export function atOrLast(table: readonly number[], index: number): number {
  return table[Math.min(index, table.length - 1)] ?? 0;
}

/** A fact read from the coded candidate. */
export function fact(path: string, value: FactRead['value']): FactRead {
  return { path, value };
}

/** The fact that chose the column. */
export function columnFact(candidate: CodedCandidate): FactRead {
  return fact('hasAccompanyingSpouse', candidate.hasAccompanyingSpouse);
}

/** Evaluates a factor or group with everything it read. */
export function explain(part: Factor | Group, candidate: CodedCandidate, law: Ruleset): Explanation {
  return 'parts' in part ? explainGroup(part, candidate, law) : explainFactor(part, candidate, law);
}

function explainFactor(factor: Factor, candidate: CodedCandidate, law: Ruleset): Explanation {
  const points = factor.points(candidate, law);
  return {
    code: factor.code,
    outcome: points === null ? { kind: 'notApplicable' } : { kind: 'value', value: points },
    maximum: factor.maximum(candidate, law),
    facts: factor.facts(candidate),
    parameters: parametersRead(law, factor.parameters),
    provision: factor.provision,
    reasons: factor.reasons?.(candidate, law) ?? [],
    children: [],
  };
}

function explainGroup(group: Group, candidate: CodedCandidate, law: Ruleset): Explanation {
  const children = group.parts.map((part) => explain(part, candidate, law));
  const raw = children.reduce((sum, child) => sum + pointsOf(child), 0);
  const maximum = group.maximum(candidate, law);
  const applies = children.some((child) => child.outcome.kind === 'value');
  return {
    code: group.code,
    outcome: applies ? { kind: 'value', value: Math.min(raw, maximum) } : { kind: 'notApplicable' },
    maximum,
    facts: [],
    parameters: parametersRead(law, group.parameters),
    provision: group.provision,
    reasons: raw > maximum ? [{ code: 'capped', values: { raw, maximum } }] : [],
    children,
  };
}
