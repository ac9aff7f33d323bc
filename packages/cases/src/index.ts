export {
  APPLICATION_ACTIONS,
  type ApplicationAction,
  type ApplicationActionType,
  readApplicationAction,
  readRecordedApplicationAction,
} from './application/actions.ts';
export { type BarPeriod, barOf, isBarred } from './application/bar.ts';
export { permittedApplication } from './application/check.ts';
export { type Lack, lacksOf } from './application/completeness.ts';
export { type ApplicationDeadlines, applicationDeadlines } from './application/deadlines.ts';
export { type ApplicationDue, nextApplicationDue } from './application/due.ts';
export { type Fairness, type FileClock, fairnessFrom, fairnessOf } from './application/fairness.ts';
export { applyApplication, foldApplication, wrongInApplication } from './application/fold.ts';
export { type Form, formSchema } from './application/form/form.ts';
export type { Ground } from './application/grounds.ts';
export { type Account, accountOf, isPaid } from './application/ledger.ts';
export { documentsOwed, type Slot } from './application/owed.ts';
export { TRACKS, type Track } from './application/parts.ts';
export {
  APPLICATION_STATUSES,
  type ApplicationState,
  type ApplicationStatus,
  isOpenApplication,
} from './application/state.ts';
export { type Shown, SMALLEST_CELL, shownList, shownTable } from './figures/small-cells.ts';
export { daysTouched } from './outage/extend.ts';
export { type Outage, outagesKnown, readOutage } from './outage/outage.ts';
export type { Period } from './outage/period.ts';
export {
  PROFILE_ACTIONS,
  type ProfileAction,
  type ProfileActionType,
  readProfileAction,
  readRecordedProfileAction,
} from './profile/actions.ts';
export { permittedProfile } from './profile/check.ts';
export {
  deadlinesOf,
  invitationEnds,
  lifeEnds,
  type ProfileDeadlines,
} from './profile/deadlines.ts';
export { type Due, nextDue } from './profile/due.ts';
export { evolveProfile } from './profile/evolve.ts';
export { applyProfile, foldProfile, type Wrong, wrongInProfile } from './profile/fold.ts';
export { type ProfileRule, profileRules } from './profile/rules.ts';
export {
  type Invitation,
  isInPool,
  isLive,
  type Nomination,
  PROFILE_STATUSES,
  type ProfileState,
  type ProfileStatus,
  type Standing,
} from './profile/state.ts';
export { type ToldHistory, toldHistory } from './profile/untold.ts';
export { type Actor, ROLES, type Role } from './record/actor.ts';
export type { Recorded } from './record/recorded.ts';
export { type Repeat, repeatOf } from './record/repeat.ts';
export type { Applied, Refusal, RefusalValues } from './refusal/refusal.ts';
export {
  isRoundNumber,
  LONGEST_ROUND_NUMBER,
  MOST_TO_INVITE,
  ROUND_ACTIONS,
  type RoundAction,
  type RoundActionType,
  type RoundInstruction,
  type RoundOutcome,
  readRecordedRoundAction,
  readRoundAction,
} from './round/actions.ts';
export { permittedRound } from './round/check.ts';
export { applyRound, foldRound } from './round/fold.ts';
export { type RoundRule, roundRules } from './round/rules.ts';
export { type Correction, ROUND_STATUSES, type RoundState, type RoundStatus } from './round/state.ts';
export { CLOCKS, type Clock } from './standard/clock.ts';
export { EXPECTED_FROM_WEEKS, type Span } from './standard/figures.ts';
export { standardMethods } from './standard/methods.ts';
export {
  MILESTONE_ENDS,
  type MilestoneOutcome,
  type Milestones,
  milestonesOf,
} from './standard/milestones.ts';
export { lastMonths, type StandardReport, type StandardRow, standardOn } from './standard/standard.ts';
export { endOfDay, legalDay } from './time/instants.ts';
export { instantInWords } from './words/instant.ts';
export { lackText } from './words/lack.ts';
export type { Names } from './words/names.en.ts';
export { namesIn, refusalText } from './words/render.ts';
export type { RefusalCode } from './words/texts.en.ts';
