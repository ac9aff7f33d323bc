import type { Explanation, FactRead, Outcome, ParameterRead, Reason } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';

interface NodeParts {
  readonly reasons?: readonly Reason[];
  readonly facts?: readonly FactRead[];
  readonly parameters?: readonly ParameterRead[];
  readonly children?: readonly Explanation[];
  readonly maximum?: number;
}

/** A node of an eligibility explanation. */
export function node(
  code: NodeCode,
  provision: ProvisionId,
  outcome: Outcome,
  parts: NodeParts = {},
): Explanation {
  return {
    code,
    outcome,
    maximum: parts.maximum ?? null,
    facts: parts.facts ?? [],
    parameters: parts.parameters ?? [],
    provision,
    reasons: parts.reasons ?? [],
    children: parts.children ?? [],
  };
}

/** A yes-or-no requirement; its reasons are given when it is not met. */
export function requirement(
  code: NodeCode,
  provision: ProvisionId,
  met: boolean,
  reasons: readonly Reason[],
  facts: readonly FactRead[] = [],
): Explanation {
  return node(code, provision, { kind: 'value', value: met }, { reasons: met ? [] : reasons, facts });
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
      ? { kind: 'unknown', missing }
      : { kind: 'value', value: true };
  return node(code, provision, outcome, { children });
}

/** True when the evaluation found that the requirement or program is met. */
export function isMet({ outcome }: Explanation): boolean {
  return outcome.kind === 'value' && outcome.value === true;
}
