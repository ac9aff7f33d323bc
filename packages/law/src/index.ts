export {
  ABILITIES,
  type Ability,
  type ByAbility,
  CANADIAN_STUDY,
  type CodedCandidate,
  codedCandidateSchema,
  EDUCATION_LEVELS,
  type EducationLevel,
  JOB_OFFERS,
} from './coded/candidate.ts';
export type { Problem, ProblemCode } from './coded/problems.ts';
export { type Read, readCodedCandidate, readRulesDay } from './coded/read.ts';
export { type Breakdown, breakdownOf } from './crs/breakdown.ts';
export { scoreCrs } from './crs/score.ts';
export { type Explanation, type Outcome, pointsOf } from './explain/explanation.ts';
export {
  knownGapText,
  type Language,
  nodeText,
  problemText,
  provisionText,
  type RenderedExplanation,
  reasonText,
  renderExplanation,
} from './explain/render.ts';
export { type Grade, type Instrument, type InstrumentId, instruments } from './instruments/instruments.ts';
export { FIRST_DAY, KNOWN_GAP_FROM, type Ruleset, rulesetOn, VERIFIED_THROUGH } from './ruleset.ts';
export {
  addDays,
  addYears,
  ageOn,
  dayNumber,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plainDate,
} from './time/plainDate.ts';
