import { mayWork } from '../employment/permit.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import type { Facts } from '../facts/facts.ts';
import { familySizeOf } from '../facts/family.ts';
import { allOf, anyOf, type Truth, truth, YES } from '../facts/found.ts';
import { requiredFunds, settlementFunds } from '../funds/settlementFunds.ts';
import { policyReason } from '../policies/deciding.ts';
import { fundsExemption } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import { requirement } from './node.ts';

/** Whether the family has the funds; without a published table that is unknown. */
function held(facts: Facts, law: Ruleset): { readonly is: Truth; readonly required: number | null } {
  const table = law.find(settlementFunds)?.value;
  const family = familySizeOf(facts, law);
  const funds = facts.settlementFunds;
  const required = family.known && table !== undefined ? requiredFunds(table, family.value) : null;
  const is = allOf(
    table === undefined ? { is: null, missing: [settlementFunds.id] } : YES,
    family.known ? YES : { is: null, missing: family.missing },
    funds === undefined ? { is: null, missing: ['settlementFunds'] } : YES,
    required === null || funds === undefined ? YES : truth(funds >= required),
  );
  return { is, required };
}

/** Whether the funds that a class asks for are there, or waived. */
export function hasFunds(facts: Facts, law: Ruleset, waived: Truth): Truth {
  return waived.is === true ? waived : anyOf(waived, held(facts, law).is);
}

/**
 * Settlement funds of a skilled worker or tradesperson (IRPR ss. 76(1)(b), 87.2(5)), waived by the arranged
 * employment that each class names. Without a published table the answer is unknown.
 */
export function fundsRequirement(
  code: NodeCode,
  provision: ProvisionId,
  facts: Facts,
  law: Ruleset,
  waived: Truth,
): Explanation {
  if (waived.is === true) {
    return requirement(code, provision, waived, { always: [{ code: 'funds-exempt', values: {} }] });
  }
  const family = familySizeOf(facts, law);
  const funds = facts.settlementFunds;
  const { required } = held(facts, law);
  const short = required !== null && funds !== undefined && funds < required ? required - funds : 0;
  const byPage = (facts.jobOffers ?? []).length > 0 && mayWork(facts, law).is === true;
  return requirement(code, provision, hasFunds(facts, law, waived), {
    facts: [
      ...(family.known ? family.facts : []),
      ...(funds === undefined ? [] : [{ path: 'settlementFunds', value: funds }]),
    ],
    parameters: parametersRead(law, [settlementFunds]),
    reasons: [
      ...(short > 0 && family.known
        ? [
            {
              code: 'funds-short' as const,
              values: { funds: funds ?? 0, required: required ?? 0, family: family.value },
            },
          ]
        : law.find(settlementFunds) === null
          ? [{ code: 'no-funds-table' as const, values: { on: law.on } }]
          : []),
      // Somebody with an offer and the right to work may read IRCC's page as an exemption.
      ...(byPage ? [policyReason(fundsExemption, law)] : []),
    ],
    remedies: short > 0 ? [{ code: 'remedy.funds', values: { amount: short } }] : [],
  });
}
