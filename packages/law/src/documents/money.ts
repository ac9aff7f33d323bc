import { parametersRead } from '../explain/explanation.ts';
import { not } from '../facts/found.ts';
import { fundsWaived } from '../funds/exemption.ts';
import { fundsFor } from '../funds/fundsOn.ts';
import { settlementFunds } from '../funds/settlementFunds.ts';
import type { DocumentRule } from './case.ts';
import { owe } from './document.ts';

/**
 * Proof of funds, or a letter that says why none is owed: the system asks everyone for one of the two. Where it is
 * not known whether the funds are waived, both may be owed.
 */
export const proofOfFunds: DocumentRule = ({ facts, law, program }) => {
  const waived = fundsWaived(facts, law, program);
  const { required } = fundsFor(facts, law);
  const proof = owe(
    {
      id: 'proof-of-funds',
      person: 'principal',
      reason: { code: 'funds-of-program', values: { required: required.known ? required.value : null } },
      notes: ['bank-letter'],
      parameters: parametersRead(law, [settlementFunds]),
      provision: program === 'fst' ? 'irpr.87.2.5' : 'irpr.76',
    },
    not(waived),
  );
  const letter = owe(
    {
      id: 'proof-of-funds-exemption-letter',
      person: 'principal',
      reason: {
        code: program === 'cec' ? 'funds-waived-by-program' : 'funds-waived-by-offer',
        values: {},
      },
      notes: ['exemption-letter'],
    },
    waived,
  );
  return [...proof, ...letter];
};
