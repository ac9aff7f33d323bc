import type { Grade, InstrumentId } from '../instruments/instruments.ts';
import { instruments } from '../instruments/instruments.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { ProvisionId } from './provisions.ts';
import type { NodeCode, ReasonCode } from './texts.en.ts';

/** What an evaluation found. Three different things: a value, nothing to find, not enough facts. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: number | boolean }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unknown'; readonly missing: readonly string[] };

export type FactValue = string | number | boolean | null;

/** A fact that the evaluation read, by its path in the candidate's facts. */
export interface FactRead {
  readonly path: string;
  readonly value: FactValue;
}

/** A value of law that the evaluation read, with where it comes from. */
export interface ParameterRead {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly inForce: PlainDate;
  readonly grade: Grade;
}

/** Why the outcome is what it is; the words are in the catalogues. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, FactValue>>;
}

/**
 * The answer and its why, as one tree: every screen, letter and API answer renders this same object.
 * `points` of a node is its counted value; `maximum` what the law allows there for this person.
 */
export interface Explanation {
  readonly code: NodeCode;
  readonly outcome: Outcome;
  readonly maximum: number | null;
  readonly facts: readonly FactRead[];
  readonly parameters: readonly ParameterRead[];
  readonly provision: ProvisionId;
  readonly reasons: readonly Reason[];
  readonly children: readonly Explanation[];
}

/** Records that these parameters were read under a ruleset. */
export function parametersRead(law: Ruleset, declared: readonly Parameter<unknown>[]): ParameterRead[] {
  const read: ParameterRead[] = [];
  for (const parameter of declared) {
    const entry = law.find(parameter);
    if (!entry) continue;
    const { inForce, grade } = instruments[entry.instrument];
    read.push({ id: parameter.id, instrument: entry.instrument, inForce, grade });
  }
  return read;
}

/** The number of a node: its points, or 0 where it does not apply. Unknown points have no number. */
export function pointsOf(node: Explanation): number {
  if (node.outcome.kind === 'value' && typeof node.outcome.value === 'number') return node.outcome.value;
  if (node.outcome.kind === 'notApplicable') return 0;
  throw new RangeError(`${node.code} has no points: ${node.outcome.kind}`);
}
