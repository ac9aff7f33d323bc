/**
 * The baseline of `bench:crs`: the CRS of 25 March 2025 as public calculators are written, from the published tables
 * alone. Functions with ifs, switches and table objects; one candidate in, one breakdown out; no dates, no law, no
 * explanation. It shares nothing with the rulebook but the types.
 */
import type { ByAbility, CodedCandidate, EducationLevel } from '@openentry/law';

const EDUCATION_WITH_SPOUSE: Record<EducationLevel, number> = {
  none: 0,
  secondary: 28,
  oneYear: 84,
  twoYear: 91,
  threeYear: 112,
  twoOrMore: 119,
  masters: 126,
  phd: 140,
};
const EDUCATION_WITHOUT_SPOUSE: Record<EducationLevel, number> = {
  none: 0,
  secondary: 30,
  oneYear: 90,
  twoYear: 98,
  threeYear: 120,
  twoOrMore: 128,
  masters: 135,
  phd: 150,
};
const SPOUSE_EDUCATION: Record<EducationLevel, number> = {
  none: 0,
  secondary: 2,
  oneYear: 6,
  twoYear: 7,
  threeYear: 8,
  twoOrMore: 9,
  masters: 10,
  phd: 10,
};

function agePoints(age: number, withSpouse: boolean): number {
  if (age < 18 || age > 44) return 0;
  if (age === 18) return withSpouse ? 90 : 99;
  if (age === 19) return withSpouse ? 95 : 105;
  if (age <= 29) return withSpouse ? 100 : 110;
  switch (age) {
    case 30:
      return withSpouse ? 95 : 105;
    case 31:
      return withSpouse ? 90 : 99;
    case 32:
      return withSpouse ? 85 : 94;
    case 33:
      return withSpouse ? 80 : 88;
    case 34:
      return withSpouse ? 75 : 83;
    case 35:
      return withSpouse ? 70 : 77;
    case 36:
      return withSpouse ? 65 : 72;
    case 37:
      return withSpouse ? 60 : 66;
    case 38:
      return withSpouse ? 55 : 61;
    case 39:
      return withSpouse ? 50 : 55;
    case 40:
      return withSpouse ? 45 : 50;
    case 41:
      return withSpouse ? 35 : 39;
    case 42:
      return withSpouse ? 25 : 28;
    case 43:
      return withSpouse ? 15 : 17;
    default:
      return withSpouse ? 5 : 6;
  }
}

function firstLanguagePoints(clb: number, withSpouse: boolean): number {
  if (clb >= 10) return withSpouse ? 32 : 34;
  if (clb === 9) return withSpouse ? 29 : 31;
  if (clb === 8) return withSpouse ? 22 : 23;
  if (clb === 7) return withSpouse ? 16 : 17;
  if (clb === 6) return withSpouse ? 8 : 9;
  return clb >= 4 ? 6 : 0;
}

function secondLanguagePoints(clb: number): number {
  if (clb >= 9) return 6;
  if (clb >= 7) return 3;
  return clb >= 5 ? 1 : 0;
}

function spouseLanguagePoints(clb: number): number {
  if (clb >= 9) return 5;
  if (clb >= 7) return 3;
  return clb >= 5 ? 1 : 0;
}

function canadianWorkPoints(years: number, withSpouse: boolean): number {
  switch (years) {
    case 0:
      return 0;
    case 1:
      return withSpouse ? 35 : 40;
    case 2:
      return withSpouse ? 46 : 53;
    case 3:
      return withSpouse ? 56 : 64;
    case 4:
      return withSpouse ? 63 : 72;
    default:
      return withSpouse ? 70 : 80;
  }
}

function spouseWorkPoints(years: number): number {
  switch (years) {
    case 0:
      return 0;
    case 1:
      return 5;
    case 2:
      return 7;
    case 3:
      return 8;
    case 4:
      return 9;
    default:
      return 10;
  }
}

const allAtLeast = (clb: ByAbility, level: number): boolean =>
  clb.listening >= level && clb.reading >= level && clb.writing >= level && clb.speaking >= level;

/** The four abilities of one language and their sum; no result gives no points. */
function languagePoints(clb: ByAbility | null, points: (level: number) => number) {
  if (clb === null) return { listening: 0, reading: 0, writing: 0, speaking: 0, total: 0 };
  const listening = points(clb.listening);
  const reading = points(clb.reading);
  const writing = points(clb.writing);
  const speaking = points(clb.speaking);
  return { listening, reading, writing, speaking, total: listening + reading + writing + speaking };
}

function coreFactors(candidate: CodedCandidate) {
  const withSpouse = candidate.hasAccompanyingSpouse;
  const age = agePoints(candidate.age, withSpouse);
  const education = (withSpouse ? EDUCATION_WITH_SPOUSE : EDUCATION_WITHOUT_SPOUSE)[candidate.education];
  const firstLanguage = languagePoints(candidate.firstLanguage.clb, (clb) =>
    firstLanguagePoints(clb, withSpouse),
  );
  const second = languagePoints(candidate.secondLanguage, secondLanguagePoints);
  const secondLanguage = {
    ...second,
    raw: second.total,
    total: Math.min(second.total, withSpouse ? 22 : 24),
  };
  const canadianWork = canadianWorkPoints(candidate.canadianWorkYears, withSpouse);
  const sum = age + education + firstLanguage.total + secondLanguage.total + canadianWork;
  return {
    age,
    education,
    firstLanguage,
    secondLanguage,
    canadianWork,
    total: Math.min(sum, withSpouse ? 460 : 500),
  };
}

function spouseFactors(spouse: CodedCandidate['spouse']) {
  if (spouse === null) {
    return { education: 0, language: languagePoints(null, spouseLanguagePoints), canadianWork: 0, total: 0 };
  }
  const education = SPOUSE_EDUCATION[spouse.education];
  const language = languagePoints(spouse.clb, spouseLanguagePoints);
  const canadianWork = spouseWorkPoints(spouse.canadianWorkYears);
  return {
    education,
    language,
    canadianWork,
    total: Math.min(40, education + language.total + canadianWork),
  };
}

function educationTier(level: EducationLevel): 0 | 1 | 2 {
  switch (level) {
    case 'none':
    case 'secondary':
      return 0;
    case 'oneYear':
    case 'twoYear':
    case 'threeYear':
      return 1;
    default:
      return 2;
  }
}

function combination(first: number, second: number): number {
  if (first === 0 || second === 0) return 0;
  if (first === 1 && second === 1) return 13;
  return first === 2 && second === 2 ? 50 : 25;
}

function skillTransferability(candidate: CodedCandidate) {
  const { clb } = candidate.firstLanguage;
  const education = educationTier(candidate.education);
  const language = allAtLeast(clb, 9) ? 2 : allAtLeast(clb, 7) ? 1 : 0;
  const canadian = candidate.canadianWorkYears >= 2 ? 2 : candidate.canadianWorkYears;
  const foreign = candidate.foreignWorkYears >= 3 ? 2 : candidate.foreignWorkYears >= 1 ? 1 : 0;
  const educationLanguage = combination(education, language);
  const educationCanadianWork = combination(education, canadian);
  const foreignLanguage = combination(foreign, language);
  const foreignCanadianWork = combination(foreign, canadian);
  const educationGroup = Math.min(50, educationLanguage + educationCanadianWork);
  const foreignWork = Math.min(50, foreignLanguage + foreignCanadianWork);
  let certificate = 0;
  if (candidate.certificateOfQualification) {
    if (allAtLeast(clb, 7)) certificate = 50;
    else if (allAtLeast(clb, 5)) certificate = 25;
  }
  const raw = educationGroup + foreignWork + certificate;
  return {
    educationLanguage,
    educationCanadianWork,
    education: educationGroup,
    foreignLanguage,
    foreignCanadianWork,
    foreignWork,
    certificate,
    raw,
    total: Math.min(100, raw),
  };
}

function frenchPoints({ firstLanguage, secondLanguage }: CodedCandidate): number {
  const french = firstLanguage.name === 'fr' ? firstLanguage.clb : secondLanguage;
  const english = firstLanguage.name === 'fr' ? secondLanguage : firstLanguage.clb;
  if (french === null || !allAtLeast(french, 7)) return 0;
  return english !== null && allAtLeast(english, 5) ? 50 : 25;
}

function studyPoints(study: CodedCandidate['canadianStudy']): number {
  switch (study) {
    case 'threePlus':
      return 30;
    case 'oneOrTwoYear':
      return 15;
    default:
      return 0;
  }
}

function additionalPoints(candidate: CodedCandidate) {
  const sibling = candidate.sibling ? 15 : 0;
  const french = frenchPoints(candidate);
  const canadianStudy = studyPoints(candidate.canadianStudy);
  const jobOffer = 0; // since 25 March 2025
  const nomination = candidate.nomination ? 600 : 0;
  const raw = sibling + french + canadianStudy + jobOffer + nomination;
  return { sibling, french, canadianStudy, jobOffer, nomination, raw, total: Math.min(600, raw) };
}

/** The score of one candidate with every part of it. */
export function calculateCrs(candidate: CodedCandidate) {
  const core = coreFactors(candidate);
  const spouse = spouseFactors(candidate.spouse);
  const transferability = skillTransferability(candidate);
  const additional = additionalPoints(candidate);
  return {
    rules: '2025-03-25',
    core,
    spouse,
    transferability,
    additional,
    total: core.total + spouse.total + transferability.total + additional.total,
  };
}
