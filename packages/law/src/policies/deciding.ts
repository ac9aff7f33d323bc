import type { Explanation, Outcome, Reason } from '../explain/explanation.ts';
import { type Ruleset, withChoice } from '../ruleset.ts';
import type { Policy } from './policy.ts';

/** The choice of a policy that took part, as a reason. */
export function policyReason(policy: Policy, law: Ruleset): Reason {
  return { code: 'policy', values: { policy: policy.id, choice: law.choice(policy) } };
}

/** The same law, which notes the policies that it is asked for. */
function noting(law: Ruleset, asked: Set<Policy>): Ruleset {
  return {
    ...law,
    choice: (policy) => {
      asked.add(policy);
      return law.choice(policy);
    },
  };
}

function sameFinding(one: Outcome, other: Outcome): boolean {
  if (one.kind === 'value') return other.kind === 'value' && one.value === other.value;
  if (one.kind === 'notApplicable' || other.kind !== 'unknown') return one.kind === other.kind;
  return one.range?.[0] === other.range?.[0] && one.range?.[1] === other.range?.[1];
}

const names = ({ reasons }: Explanation, { values }: Reason): boolean =>
  reasons.some(({ code, values: of }) => code === 'policy' && of.policy === values.policy);

/**
 * The explanation with the policy named where the other one, of the law with another answer, found something else:
 * at the findings themselves, and above them only where they do not show it.
 */
function naming(reason: Reason, one: Explanation, other: Explanation): Explanation {
  const twins = one.children.every(({ code }, i) => other.children[i]?.code === code);
  const children = twins
    ? one.children.map((child, i) => naming(reason, child, other.children[i] ?? child))
    : one.children;
  if (children.some((child, i) => child !== one.children[i])) return { ...one, children };
  return sameFinding(one.outcome, other.outcome) || names(one, reason)
    ? one
    : { ...one, reasons: [...one.reasons, reason] };
}

/**
 * An explanation that names every policy of which another answer would change what it found, there and nowhere else:
 * it is given again with each other answer to each question that was asked.
 */
export function namingPolicies(law: Ruleset, explain: (law: Ruleset) => Explanation): Explanation {
  const asked = new Set<Policy>();
  let explanation = explain(noting(law, asked));
  for (const policy of asked) {
    const reason = policyReason(policy, law);
    for (const choice of Object.keys(policy.choices)) {
      if (choice === reason.values.choice) continue;
      explanation = naming(reason, explanation, explain(withChoice(law, policy, choice)));
    }
  }
  return explanation;
}
