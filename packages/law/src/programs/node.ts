import type { Explanation, FactRead, Outcome, ParameterRead, Reason } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import type { Found, Truth } from '../facts/found.ts';

export interface NodeParts {
  readonly reasons?: readonly Reason[];
  readonly remedies?: readonly Reason[];
  readonly facts?: readonly FactRead[];
  readonly parameters?: readonly ParameterRead[];
  readonly children?: readonly Explanation[];
  readonly maximum?: number;
}

const NONE: readonly never[] = [];

/** A node of an explanation. */
export function node(
  code: NodeCode,
  provision: ProvisionId,
  outcome: Outcome,
  parts: NodeParts = {},
): Explanation {
  const base = {
    code,
    outcome,
    maximum: parts.maximum ?? null,
    facts: parts.facts ?? NONE,
    parameters: parts.parameters ?? NONE,
    provision,
    reasons: parts.reasons ?? NONE,
    children: parts.children ?? NONE,
  };
  return parts.remedies && parts.remedies.length > 0 ? { ...base, remedies: parts.remedies } : base;
}

/** The outcome of something found, or not. */
export function outcomeOf<T>(found: Found<T>, value: (of: T) => number | boolean | string): Outcome {
  return found.known
    ? { kind: 'value', value: value(found.value) }
    : { kind: 'unknown', missing: found.missing };
}

/** The condition that a yes-or-no node found. */
export function truthOf({ outcome }: Explanation): Truth {
  if (outcome.kind === 'unknown') return { is: null, missing: outcome.missing };
  return { is: outcome.kind === 'value' && outcome.value === true };
}

/** The outcome of a condition. */
export function truthOutcome(condition: Truth): Outcome {
  return condition.is === null
    ? { kind: 'unknown', missing: condition.missing }
    : { kind: 'value', value: condition.is };
}

/** Reasons that say that a person has nothing of what is asked for. */
const OF_NOTHING: readonly Reason['code'][] = [
  'no-skilled-trade',
  'no-listed-occupation',
  'military.service',
  'military.offer',
  'military.credential',
];

/** Whether a reason says that there is nothing: not known of somebody whose facts are missing. */
function saysNothing({ code, values }: Reason): boolean {
  const ofMonths = code === 'months-in-window' || code === 'months-unbroken';
  return OF_NOTHING.includes(code) || (ofMonths && values.months === 0);
}

/**
 * A yes-or-no requirement. Its reasons and what would change it are given where it is not met or not known; the
 * `always` reasons, such as a policy that decided, in any case. While facts are missing, nothing is said of what the
 * person has not, nor what would change that.
 */
export function requirement(
  code: NodeCode,
  provision: ProvisionId,
  condition: Truth,
  parts: NodeParts & { readonly always?: readonly Reason[] } = {},
): Explanation {
  const { reasons = NONE, remedies = NONE, always = NONE } = parts;
  const told =
    condition.is === true ? NONE : reasons.filter((reason) => condition.is === false || !saysNothing(reason));
  const helps = condition.is !== true && told.length === reasons.length;
  return node(code, provision, truthOutcome(condition), {
    ...parts,
    reasons: [...told, ...always],
    remedies: helps ? remedies : NONE,
  });
}

/** A program: met when every requirement is; every failed requirement stays visible, never only the first. */
export function program(
  code: NodeCode,
  provision: ProvisionId,
  children: readonly Explanation[],
): Explanation {
  const failed = children.some((child) => child.outcome.kind === 'value' && child.outcome.value === false);
  const missing = children.flatMap((child) =>
    child.outcome.kind === 'unknown' ? child.outcome.missing : [],
  );
  const outcome: Outcome = failed
    ? { kind: 'value', value: false }
    : missing.length > 0
      ? { kind: 'unknown', missing: [...new Set(missing)] }
      : { kind: 'value', value: true };
  return node(code, provision, outcome, { children });
}

/** Whether all conditions hold; those after one that does not are not asked. */
export function allHold(conditions: readonly (() => Truth)[]): boolean {
  return conditions.every((condition) => condition().is === true);
}

/** True when the evaluation found that the requirement or program is met. */
export function isMet({ outcome }: Explanation): boolean {
  return outcome.kind === 'value' && outcome.value === true;
}

/** True when the evaluation found that it is not met; neither when facts are missing. */
export function isFailed({ outcome }: Explanation): boolean {
  return outcome.kind === 'value' && outcome.value === false;
}
