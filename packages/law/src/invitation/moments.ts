import { explainProgram, PROGRAMS, type Program } from '../assess.ts';
import type { CategoryVersion } from '../categories/categories.ts';
import { categoryMembership } from '../categories/membership.ts';
import { scoreCoded } from '../crs/score.ts';
import type { Explanation } from '../explain/explanation.ts';
import { ageUnder } from '../facts/age.ts';
import { codeFacts } from '../facts/code.ts';
import type { Facts } from '../facts/facts.ts';
import { anyOf } from '../facts/found.ts';
import { truthOf } from '../programs/node.ts';
import { provincialNominee } from '../programs/pnp.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears } from '../time/plainDate.ts';
import type { Moment, MomentOfReceipt } from './a11.ts';

/** Facts of one of the two days, with the law of that day. */
export interface Evaluated {
  readonly facts: Facts;
  readonly law: Ruleset;
}

/** What the round asked for: the program of the invitation, and the category of the round if it had one. */
export interface Asked {
  readonly program: Program;
  readonly category: CategoryVersion | null;
}

const yesOrNo = ({ outcome }: Explanation): boolean | null =>
  outcome.kind === 'value' ? outcome.value === true : null;

/** Meets the criteria of the program of the invitation: a nominee, those of any federal program as well. */
function eligible({ facts, law }: Evaluated, program: Program): boolean | null {
  if (program !== 'PNP') return yesOrNo(explainProgram(program, facts, law));
  const federal = anyOf(...PROGRAMS.map((one) => truthOf(explainProgram(one, facts, law))));
  return yesOrNo(provincialNominee(facts, federal, law));
}

function score({ facts, law }: Evaluated): number | null {
  const { outcome } = scoreCoded(codeFacts(facts, law), law);
  return outcome.kind === 'value' ? Number(outcome.value) : null;
}

const ageOf = ({ facts, law }: Evaluated): number | null =>
  facts.dateOfBirth === undefined ? null : ageUnder(facts.dateOfBirth, law);

/** What facts make of a person on a day, as IRPA s. 11.2(1) asks of both days. */
export function momentOf(evaluated: Evaluated, { program, category }: Asked): Moment {
  const { facts, law } = evaluated;
  return {
    crs: score(evaluated),
    eligible: eligible(evaluated, program),
    inCategory: category === null ? 'notApplicable' : yesOrNo(categoryMembership(category, facts, law)),
    age: ageOf(evaluated),
  };
}

/**
 * The same for the day of receipt, evaluated also as if no birthday had come since the invitation: every rule that
 * reads the applicant's age sees the earlier one (IRPA s. 11.2(2)(a)).
 */
export function momentOfReceipt(
  receipt: Evaluated,
  ageAtInvitation: number | null,
  asked: Asked,
): MomentOfReceipt {
  const moment = momentOf(receipt, asked);
  const { facts, law } = receipt;
  const { dateOfBirth } = facts;
  if (dateOfBirth === undefined || ageAtInvitation === null) {
    return { ...moment, crsAtInvitationAge: null, eligibleAtInvitationAge: null };
  }
  const years = Math.max(0, ageUnder(dateOfBirth, law) - ageAtInvitation);
  const younger = { law, facts: { ...facts, dateOfBirth: addYears(dateOfBirth, years) } };
  return {
    ...moment,
    crsAtInvitationAge: score(younger),
    eligibleAtInvitationAge: eligible(younger, asked.program),
  };
}
