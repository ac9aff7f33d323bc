import type { Reason } from '../explain/explanation.ts';
import { type Ruleset, withChoice } from '../ruleset.ts';
import type { Policy } from './policy.ts';

/** The choice of a policy that took part, as a reason. */
export function policyReason(policy: Policy, law: Ruleset): Reason {
  return { code: 'policy', values: { policy: policy.id, choice: law.choice(policy) } };
}

/** The policy as a reason, where another of its answers would change what is found under the law; else nothing. */
export function decidedBy(
  policy: Policy,
  law: Ruleset,
  find: (law: Ruleset) => string | number | boolean | null,
): Reason[] {
  const found = find(law);
  const others = Object.keys(policy.choices).filter((choice) => choice !== law.choice(policy));
  return others.some((choice) => find(withChoice(law, policy, choice)) !== found)
    ? [policyReason(policy, law)]
    : [];
}
