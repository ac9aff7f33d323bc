export type { AddedFactor, Amendment } from './amendments/amendment.ts';
export { type AmendmentFile, amendmentOf } from './amendments/build.ts';
export { AMENDMENT_SCHEMA, readAmendment, readAmendmentFile } from './amendments/read.ts';
export {
  barEnds,
  historyFrom,
  lastDayForBiometrics,
  lastDayToSeekReview,
  misrepresentationYears,
  reviewDays,
} from './application/periods.ts';
export { type ServiceStandard, serviceStandard, standardOf } from './application/standard.ts';
export {
  type Assessment,
  assess,
  belongsTo,
  eligiblePrograms,
  explainProgram,
  type FederalProgram,
  PROGRAMS,
  type Program,
} from './assess.ts';
export {
  type CategoryInForce,
  type CategoryVersion,
  categoriesOn,
  categoryVersion,
  categoryVersions,
} from './categories/categories.ts';
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
export { type Coded, type CodedField, known, OPTIONAL_FIELDS } from './coded/coded.ts';
export { type Problem, type ProblemCode, problemsOf } from './coded/problems.ts';
export { type Read, readCodedCandidate, readRulesDay } from './coded/read.ts';
export { type Coverage, coverage } from './coverage/coverage.ts';
export { type Gap, gapsOn } from './coverage/gaps.ts';
export { age } from './crs/age.ts';
export { type Breakdown, breakdownOf } from './crs/breakdown.ts';
export { canadianStudy } from './crs/canadianStudy.ts';
export { canadianWork } from './crs/canadianWork.ts';
export { certificate } from './crs/certificate.ts';
export { education } from './crs/education.ts';
export { educationCanadianWork } from './crs/educationCanadianWork.ts';
export { educationLanguage } from './crs/educationLanguage.ts';
export type { Factor, Group, OccupationDomain } from './crs/factor.ts';
export { firstLanguage } from './crs/firstLanguage.ts';
export { foreignCanadianWork } from './crs/foreignCanadianWork.ts';
export { foreignLanguage } from './crs/foreignLanguage.ts';
export { french } from './crs/french.ts';
export { jobOffer } from './crs/jobOffer.ts';
export { nomination, nominationPoints } from './crs/nomination.ts';
export { offersIn } from './crs/occupationEarned.ts';
export { lacksTiers, occupationPoints } from './crs/occupationPoints.ts';
export { scoreCrsRemembered } from './crs/remembered.ts';
export { additional, core, scoreCoded, scoreCrs, spouse, transferability } from './crs/score.ts';
export { secondLanguage } from './crs/secondLanguage.ts';
export { sibling } from './crs/sibling.ts';
export { spouseCanadianWork } from './crs/spouseCanadianWork.ts';
export { spouseEducation } from './crs/spouseEducation.ts';
export { spouseLanguage } from './crs/spouseLanguage.ts';
export { type DocumentOwed, type DocumentProgram, type Validity } from './documents/document.ts';
export { documentsFor } from './documents/documentsFor.ts';
export { type FilesTaken, filesTaken } from './documents/files.ts';
export { FILE_KINDS, type FileKind } from './documents/parameters.ts';
export { type Member, membersOf, type Person } from './documents/people.ts';
export { provinceText } from './documents/provinces.ts';
export { documentText, personText } from './documents/render.ts';
export { dayInWords, dollars, listInWords } from './documents/words.ts';
export type { Cause } from './drift/causes/cause.ts';
export { changesBetween, type VerdictChange } from './drift/changes.ts';
export { changeDaysOfLaw } from './drift/laws.ts';
export { nextChange } from './drift/nextChange.ts';
export { lookAgain, type Outlook, outlookOf } from './drift/outlook.ts';
export { changesPointsAlone } from './drift/points.ts';
export { causeText } from './drift/render.ts';
export { sameVerdict, type Verdict, verdictOf } from './drift/verdict.ts';
export {
  type Explanation,
  type Outcome,
  type ParameterRead,
  pointsOf,
  type Reason,
  rangeOf,
} from './explain/explanation.ts';
export { explanationJson } from './explain/json.ts';
export { provisions } from './explain/provisions.ts';
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
export { codeFacts } from './facts/code.ts';
export { PROVINCES, type Province } from './facts/declare/fields.ts';
export { type Facts, factsSchema, type Job, readFacts } from './facts/facts.ts';
export { notYetBorn } from './facts/notYetBorn.ts';
export { factsJsonSchema } from './facts/schema.ts';
export { factText, factTexts } from './facts/words/factText.ts';
export { type FamilyFees, type FeeSum, feesFor } from './fees/feesFor.ts';
export { type FeesOfDay, feesOn } from './fees/feesOn.ts';
export { feeLineText, feeNoteText } from './fees/render.ts';
export { fundsWaived } from './funds/exemption.ts';
export { type FundsAnswer, type FundsNote, fundsFor, fundsOn } from './funds/fundsOn.ts';
export { fundsNoteText } from './funds/render.ts';
export { requiredFunds, settlementFunds } from './funds/settlementFunds.ts';
export { type Grade, type Instrument, type InstrumentId, instruments } from './instruments/instruments.ts';
export { type A11Finding, type A11Question, checkAtReceipt } from './invitation/a11.ts';
export { a11Exceptions } from './invitation/exceptions.ts';
export { momentOf, momentOfReceipt } from './invitation/moments.ts';
export { a11Text, invitationNoteText } from './invitation/render.ts';
export { type Deadline, deadlineOf } from './invitation/validity.ts';
export {
  acceptedTests,
  charts,
  LANGUAGE_TESTS,
  type LanguageTest,
  LOWEST_LEVEL,
  levelOf,
  minimaOf,
  readTestScore,
} from './language/charts.ts';
export { occupation2016, predecessorsOf, successorsOf } from './noc/concordance.ts';
export {
  isSkilled,
  NOC_VERSIONS,
  type NocVersion,
  type Occupation,
  occupationOf,
  occupations,
} from './noc/noc.ts';
export { type Match as OccupationMatch, searchOccupations } from './noc/search.ts';
export { nocVersion } from './noc/version.ts';
export { parameterById, parameters } from './parameters/registry.ts';
export type { Bilingual, Policy } from './policies/policy.ts';
export { policies, policyById } from './policies/registry.ts';
export { lastDayOfLife, lastDayToAnswer, lastDayToComplete } from './profile/periods.ts';
export { outageExtension, unansweredNomination } from './profile/policies.ts';
export { nomineeResidence } from './programs/pnp.ts';
export { isSkilledTrade } from './programs/trades.ts';
export { assessmentJson, treesOf } from './report/assessment.ts';
export {
  type AnswerChange,
  changesNothing,
  differenceOf,
  type ReformDifference,
} from './report/difference.ts';
export { documentJson } from './report/documents.ts';
export { familyFeesJson } from './report/fees.ts';
export { type Opens, occupationJson, opensOn } from './report/opens.ts';
export { answerOf, missingFacts, nodesOf, pointsRange, policiesIn } from './report/trees.ts';
export { warningsOf } from './report/warnings.ts';
export { citedInstruments } from './rulebook/cited.ts';
export { contentOf, type LawContent } from './rulebook/content.ts';
export { type Change, diffOf } from './rulebook/diff.ts';
export { diffText, requirementText } from './rulebook/diffText.ts';
export { exportLaw } from './rulebook/export/exportLaw.ts';
export type { AddedFactorInForce } from './rulebook/factors.ts';
export { historyOf } from './rulebook/history.ts';
export { type ShownParameter, type ShownPolicy, showAt } from './rulebook/show.ts';
export { type Table, tableOf } from './rulebook/table.ts';
export { type Version, versions } from './rulebook/versions.ts';
export { FIRST_DAY, KNOWN_GAP_FROM, type Ruleset, rulesetOn, VERIFIED_THROUGH } from './ruleset.ts';
export {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dayNumber,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plainDate,
} from './time/plainDate.ts';
