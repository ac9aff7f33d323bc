import { type Explanation, parametersRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import type { Facts } from '../facts/facts.ts';
import { requiredFunds, settlementFunds } from '../funds/settlementFunds.ts';
import type { Ruleset } from '../ruleset.ts';
import { node } from './node.ts';

/**
 * Settlement funds of a skilled worker or tradesperson (IRPR ss. 76(1)(b), 87.2(5)); waived for a person
 * authorised to work in Canada with an offer that the class accepts. Without a published table the answer is unknown.
 */
export function fundsRequirement(
  code: NodeCode,
  provision: ProvisionId,
  facts: Facts,
  law: Ruleset,
  offerQualifies: boolean,
): Explanation {
  const family = facts.familySize;
  const funds = facts.settlementFunds;
  const read = [
    { path: 'familySize', value: family },
    { path: 'settlementFunds', value: funds },
  ];
  const parameters = parametersRead(law, [settlementFunds]);
  if (offerQualifies && facts.jobOffer?.authorisedToWork === true) {
    return node(
      code,
      provision,
      { kind: 'value', value: true },
      { reasons: [{ code: 'funds-exempt', values: {} }] },
    );
  }
  const table = law.find(settlementFunds)?.value;
  if (table === undefined) {
    return node(code, provision, { kind: 'unknown', missing: ['funds table of that day'] }, { facts: read });
  }
  if (funds === null) {
    return node(
      code,
      provision,
      { kind: 'unknown', missing: ['settlementFunds'] },
      { facts: read, parameters },
    );
  }
  const required = requiredFunds(table, family);
  return node(
    code,
    provision,
    { kind: 'value', value: funds >= required },
    {
      facts: read,
      parameters,
      reasons: funds >= required ? [] : [{ code: 'funds-short', values: { funds, required, family } }],
    },
  );
}
