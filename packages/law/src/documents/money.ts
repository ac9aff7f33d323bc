import { parametersRead } from '../explain/explanation.ts';
import { not, YES } from '../facts/found.ts';
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
  const asksForNone = program === 'cec' || program === 'pnp';
  // The provincial nominee class asks for no sum (IRPR s. 87), as the Canadian experience class does not (s. 87.1).
  const waived = asksForNone ? YES : fundsWaived(facts, law, program);
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
        code: asksForNone ? 'funds-waived-by-program' : 'funds-waived-by-offer',
        values: {},
      },
      notes: ['exemption-letter'],
    },
    waived,
  );
  return [...proof, ...letter];
};
