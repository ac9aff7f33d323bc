import {
  fileMegabyte,
  jobsWithLetters,
  passportNonAccompanying,
  policePartOfStay,
} from '../documents/policies.ts';
import { equalScore, qualificationsAtInvitation } from '../invitation/policies.ts';
import { leapDayOfProfile, outageExtension, unansweredNomination } from '../profile/policies.ts';
import { leapDay } from './age.ts';
import { categoryCanadianWork, physicianContinuity } from './categories.ts';
import {
  calendarMonths,
  calendarTime,
  dutiesDeclared,
  employerInCanada,
  foreignContinuous,
  foreignOccupations,
  remoteForeignWork,
  spouseWorkExclusions,
  unpaidWork,
  weekendGap,
} from './experience.ts';
import { bestResult, disabilityAverage, mixedEnglish, resultAge } from './language.ts';
import type { Policy } from './policy.ts';
import {
  equalOccupations,
  fundsExemption,
  partTimeCanadianWork,
  spouseWorkDuration,
  tradeOfferGroup,
  tradeOneOccupation,
  tradeQualifiedWhere,
  tradeStudentWork,
} from './programs.ts';

/** Every contested point of law that the rules decide, in the order in which the rulebook presents them. */
export const policies: readonly Policy[] = [
  mixedEnglish,
  foreignOccupations,
  foreignContinuous,
  spouseWorkExclusions,
  unpaidWork,
  remoteForeignWork,
  employerInCanada,
  calendarTime,
  calendarMonths,
  weekendGap,
  dutiesDeclared,
  leapDay,
  bestResult,
  disabilityAverage,
  resultAge,
  equalOccupations,
  partTimeCanadianWork,
  spouseWorkDuration,
  tradeStudentWork,
  tradeQualifiedWhere,
  tradeOneOccupation,
  tradeOfferGroup,
  fundsExemption,
  categoryCanadianWork,
  physicianContinuity,
  equalScore,
  qualificationsAtInvitation,
  leapDayOfProfile,
  unansweredNomination,
  outageExtension,
  passportNonAccompanying,
  policePartOfStay,
  jobsWithLetters,
  fileMegabyte,
];

const byId = new Map(policies.map((policy) => [policy.id, policy]));

/** The policy with this id, or undefined. */
export function policyById(id: string): Policy | undefined {
  return byId.get(id);
}
