import { type Explanation, parametersRead, type Reason } from '../explain/explanation.ts';
import { nominationFound } from '../facts/code.ts';
import type { Facts } from '../facts/facts.ts';
import { allOf, type Found, found, notFound, type Truth } from '../facts/found.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { requirement } from './node.ts';

/**
 * Whether membership in the provincial nominee class asks for more than the nomination: the intention to reside in
 * the province that nominated, which an officer could judge until that became the province's alone.
 */
export const nomineeResidence = parameter<boolean>({
  id: 'pnp.intentToReside',
  provision: 'irpr.87',
  entries: [
    { instrument: 'irpr-2002-227', value: true },
    { instrument: 'irpr-2026-63', value: false },
  ],
});

/** Whether a person is a member of the provincial nominee class (IRPR s. 87). */
export function nomineeClassMember(facts: Facts, law: Ruleset): Found<boolean> {
  const nominated = nominationFound(facts, law);
  const { nomination, intendedProvince } = facts;
  if (!nominated.known || !nominated.value || nomination == null || !law.read(nomineeResidence)) {
    return nominated;
  }
  if (intendedProvince === undefined) return notFound(['intendedProvince'], nominated.facts);
  const { province } = nomination;
  const read = [
    ...nominated.facts,
    { path: 'nomination.province', value: province },
    { path: 'intendedProvince', value: intendedProvince },
  ];
  if (province === intendedProvince) return found(true, read);
  return found(false, read, [
    { code: 'nomination.elsewhere', values: { province, intended: intendedProvince } },
  ]);
}

/**
 * A nominee of Express Entry: a member of the class who meets a federal program too, of which `federal` says
 * whether one is met (Ministerial Instructions s. 5).
 */
export function provincialNominee(facts: Facts, federal: Truth, law: Ruleset): Explanation {
  const nominated = nominationFound(facts, law);
  const member = nomineeClassMember(facts, law);
  const accepted = nominated.known && nominated.value;
  const elsewhere = accepted && member.known && !member.value;
  const remedies: Reason[] = elsewhere
    ? [{ code: 'remedy.province-of-nomination', values: { province: facts.nomination?.province ?? null } }]
    : accepted
      ? []
      : [{ code: 'remedy.nomination', values: {} }];
  return requirement(
    'program.pnp',
    'irpa.10.1',
    allOf(member.known ? { is: member.value } : { is: null, missing: member.missing }, federal),
    {
      facts: member.facts,
      parameters: parametersRead(law, [nomineeResidence]),
      reasons: [
        ...member.reasons,
        ...(nominated.known && !nominated.value ? [{ code: 'no-nomination' as const, values: {} }] : []),
        ...(federal.is === false ? [{ code: 'no-program' as const, values: {} }] : []),
      ],
      remedies,
    },
  );
}
