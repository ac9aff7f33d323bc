import type { Grade } from '../instruments/instruments.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { ProvisionId } from './provisions.ts';
import type { NodeCode, ReasonCode } from './texts.en.ts';

/** What an evaluation found. Three different things: a value, nothing to find, not enough facts. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: number | boolean | string }
  | { readonly kind: 'notApplicable' }
  | {
      readonly kind: 'unknown';
      /** Paths of the facts, or ids of the values of law, that would settle it. */
      readonly missing: readonly string[];
      /** Lowest and highest number it can be, where it is one. */
      readonly range?: readonly [number, number];
    };

export type FactValue = string | number | boolean | null;

/** A fact that the evaluation read, by its path in the candidate's facts. */
export interface FactRead {
  readonly path: string;
  readonly value: FactValue;
}

/** A value of law that the evaluation read, with where it comes from. */
export interface ParameterRead {
  readonly id: string;
  readonly instrument: string;
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
  /** Name of a factor that an amendment adds; the catalogues name the others. */
  readonly title?: Bilingual;
  readonly outcome: Outcome;
  readonly maximum: number | null;
  readonly facts: readonly FactRead[];
  readonly parameters: readonly ParameterRead[];
  readonly provision: ProvisionId;
  readonly reasons: readonly Reason[];
  /** What would change an outcome that is not met. */
  readonly remedies?: readonly Reason[];
  readonly children: readonly Explanation[];
}

/** Records that these parameters were read under a ruleset. */
export function parametersRead(law: Ruleset, declared: readonly Parameter<unknown>[]): ParameterRead[] {
  const read: ParameterRead[] = [];
  for (const parameter of declared) {
    const entry = law.find(parameter);
    if (!entry) continue;
    const { instrument, inForce, grade } = entry;
    read.push({ id: parameter.id, instrument, inForce, grade });
  }
  return read;
}

/** The lowest and highest number a node can be: the same twice where it is known. */
export function rangeOf({ code, outcome }: Explanation): readonly [number, number] {
  if (outcome.kind === 'notApplicable') return [0, 0];
  if (outcome.kind === 'value' && typeof outcome.value === 'number') return [outcome.value, outcome.value];
  if (outcome.kind === 'unknown' && outcome.range) return outcome.range;
  throw new RangeError(`${code} has no points: ${outcome.kind}`);
}

/** The number of a node: its points, or 0 where it does not apply. Unknown points have no number. */
export function pointsOf(node: Explanation): number {
  if (node.outcome.kind === 'unknown') throw new RangeError(`${node.code} has no points: unknown`);
  return rangeOf(node)[0];
}
