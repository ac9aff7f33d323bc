import type { Ability, CodedCandidate, EducationLevel, Grade } from '@openentry/law';
import type { Fault, Question } from './read-answers.ts';

const education: Readonly<Record<EducationLevel, string>> = {
  none: 'Less than secondary (high) school',
  secondary: 'Secondary (high school) diploma',
  oneYear: 'Post-secondary program of one year',
  twoYear: 'Post-secondary program of two years',
  threeYear: 'Bachelor’s degree, or a program of three or more years',
  twoOrMore: 'Two or more credentials, one of them of three or more years',
  masters: 'Master’s degree, or a professional degree needed for a licensed profession',
  phd: 'Doctoral degree (PhD)',
};

const abilities: Readonly<Record<Ability, string>> = {
  listening: 'Listening',
  reading: 'Reading',
  writing: 'Writing',
  speaking: 'Speaking',
};

const canadianStudy: Readonly<Record<CodedCandidate['canadianStudy'], string>> = {
  none: 'No post-secondary credential from Canada',
  oneOrTwoYear: 'A credential of one or two years',
  threePlus: 'A credential of three or more years, or a master’s, professional or doctoral degree',
};

const jobOffer: Readonly<Record<CodedCandidate['jobOffer'], string>> = {
  none: 'No qualifying job offer',
  teer00: 'An offer in a senior management occupation (NOC major group 00)',
  other: 'An offer in another skilled occupation',
};

const grades: Readonly<Record<Grade, { readonly name: string; readonly what: string }>> = {
  L: { name: 'Confirmed: text of the law', what: 'Read in the text of the instrument itself.' },
  T: { name: 'Confirmed: official tool', what: 'Seen in a copy of IRCC’s own calculation tool.' },
  P: {
    name: 'Confirmed: official page',
    what: 'Read on an IRCC page, as copied by somebody else on a stated day.',
  },
  S: { name: 'Secondary source', what: 'Reported by law firms, news or training courses.' },
  I: { name: 'Inferred', what: 'Concluded from what is known. It may be wrong.' },
};

const errors = {
  rules: {
    missing: 'Enter the date of the rules',
    'not-a-day': 'Enter a date of the rules that exists, such as August 24, 2026',
    'before-express-entry':
      'Enter a date of the rules on or after January 1, 2015, the first day of Express Entry',
  } as Readonly<Partial<Record<Fault, string>>>,
  age: {
    missing: 'Enter your age',
    'not-an-age': 'Enter your age as a whole number of years, such as 29',
  } as Readonly<Partial<Record<Fault, string>>>,
  missing: {
    education: 'Choose your level of education',
    firstLanguage: 'Choose your first official language',
    hasSecond: 'Choose whether you have results in the other official language',
    canadianWork: 'Choose your years of work in Canada',
    foreignWork: 'Choose your years of work outside Canada',
    spouse: 'Choose whether a spouse or partner comes with you',
    spouseEducation: 'Choose your spouse or partner’s level of education',
    spouseHasTest: 'Choose whether your spouse or partner has language results',
    spouseCanadianWork: 'Choose your spouse or partner’s years of work in Canada',
    'first.listening': 'Choose your listening level in your first official language',
    'first.reading': 'Choose your reading level in your first official language',
    'first.writing': 'Choose your writing level in your first official language',
    'first.speaking': 'Choose your speaking level in your first official language',
    'second.listening': 'Choose your listening level in your second official language',
    'second.reading': 'Choose your reading level in your second official language',
    'second.writing': 'Choose your writing level in your second official language',
    'second.speaking': 'Choose your speaking level in your second official language',
    'spouse.listening': 'Choose your spouse or partner’s listening level',
    'spouse.reading': 'Choose your spouse or partner’s reading level',
    'spouse.writing': 'Choose your spouse or partner’s writing level',
    'spouse.speaking': 'Choose your spouse or partner’s speaking level',
  } as Readonly<Partial<Record<Question, string>>>,
};

export const en = {
  heading: 'Calculate a CRS score',
  lead: 'For people who already know their language levels (CLB). You get your score under the rules of the day you choose, with the reason for each point.',
  privacy:
    'The calculation runs in your browser. Your answers do not leave this device; they are kept in this tab until you close it.',
  notEligibility: 'This page calculates a score. It does not check whether you are eligible for a program.',
  errorTitle: (title: string) => `Error: ${title}`,
  errorSummary: 'There is a problem',
  errorKept: 'Your answers are still in the form. Mend these and calculate again:',
  errors,
  sections: {
    rules: 'The rules',
    you: 'You',
    language: 'Languages',
    work: 'Work',
    spouse: 'Spouse or partner',
    more: 'Additional points',
  },
  rules: {
    label: 'Date of the rules',
    hint: 'The score is calculated under the law in force on this day. Any day since January 1, 2015.',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    gapTitle: 'The rules of this day are not fully known',
  },
  age: { label: 'Your age', hint: 'In completed years, on the date of the rules.' },
  education: {
    label: 'Your highest level of education',
    hint: 'Canadian, or foreign with an assessment (ECA) that says it is equal to this level.',
    choices: education,
  },
  choose: 'Choose',
  abilities,
  firstLanguage: {
    label: 'Your first official language',
    hint: 'The language whose test results count first. Usually your stronger one.',
    en: 'English',
    fr: 'French',
  },
  levels: {
    hint: 'The level (CLB for English, NCLC for French) of each ability, from a valid test.',
    first: 'Levels in your first official language',
    second: 'Levels in your second official language',
    spouse: 'Levels of your spouse or partner',
    below: 'Below 4',
    top: '10 or higher',
  },
  hasSecond: {
    label: 'Do you have valid test results in the other official language?',
  },
  yes: 'Yes',
  no: 'No',
  canadianWork: {
    label: 'Skilled work in Canada',
    hint: 'Completed years in the ten years before the date of the rules. Most self-employment, and work while you studied full-time, do not count.',
  },
  foreignWork: {
    label: 'Skilled work outside Canada',
    hint: 'Completed years in the ten years before the date of the rules.',
  },
  years: {
    none: 'Less than one year',
    exactly: (count: string) => (count === '1' ? '1 year' : `${count} years`),
    orMore: (count: string) => `${count} years or more`,
  },
  certificate: {
    label: 'I have a certificate of qualification in a skilled trade',
    hint: 'Issued by a province, a territory or a federal body. A nomination is something else.',
  },
  spouse: {
    label: 'Is a spouse or common-law partner coming to Canada with you?',
    hint: 'Choose “No” if your spouse or partner stays behind, or is a Canadian citizen or permanent resident.',
    education: 'Your spouse or partner’s highest level of education',
    hasTest: 'Does your spouse or partner have valid language test results?',
    canadianWork: 'Your spouse or partner’s skilled work in Canada',
    canadianWorkHint: 'Completed years in the ten years before the date of the rules.',
  },
  canadianStudy: {
    label: 'Post-secondary study in Canada',
    hint: 'The highest credential earned in Canada.',
    choices: canadianStudy,
  },
  additional: {
    sibling: 'I have a brother or sister in Canada',
    siblingHint:
      'Aged 18 or over, living in Canada as a citizen or permanent resident. A brother or sister of a spouse or partner who comes with you counts too.',
    nomination: 'I have a nomination from a province or territory',
    nominationHint: 'Linked to Express Entry, and accepted by you.',
  },
  jobOffer: { label: 'Job offer', choices: jobOffer },
  worthNothing: (day: string) => `Under the rules of ${day} this earns no points.`,
  calculate: 'Calculate the score',
  clear: 'Clear all answers',
  result: {
    heading: 'The score',
    verdict: (score: string, maximum: string) => `${score} of ${maximum} points`,
    rules: (day: string) => `IRCC decides; this is a calculation under the rules of ${day}.`,
    gapTitle: 'Read this first',
    stale:
      'You have changed an answer since this calculation. Calculate again to bring the score up to date.',
    change: 'Change the answers',
    print: 'Print this result',
    factors: 'Where each point comes from',
    factorsIntro:
      'Open a line to see what was read from your answers, which instrument sets the value, and how certain that is.',
    blockPoints: (points: string, maximum: string) => `${points} of ${maximum}`,
    notApplicable: 'does not apply',
    read: 'Read from your answers',
    values: 'Values set by',
    inForce: (day: string) => `in force since ${day}`,
    checked: (day: string) => `compared with the source on ${day}`,
    reasons: 'Why',
    parts: 'Made up of',
    grades: 'How certain each rule is',
    gradesIntro: 'Each value of law carries the grade of the best source it was compared with.',
    gradeNames: grades,
  },
  facts: {
    yes: 'yes',
    no: 'no',
    none: 'none given',
    english: 'English',
    french: 'French',
    age: 'Age',
    education: 'Education',
    language: 'Language',
    level: (ability: string) => `Level, ${ability.toLowerCase()}`,
    weakest: 'Lowest of the four levels',
    weakestFrench: 'Lowest of the four levels in French',
    weakestEnglish: 'Lowest of the four levels in English',
    canadianWorkYears: 'Years of work in Canada',
    foreignWorkYears: 'Years of work outside Canada',
    certificate: 'Certificate of qualification',
    spouseComes: 'Spouse or partner comes along',
    spouseEducation: 'Education of spouse or partner',
    spouseCanadianWork: 'Years of work in Canada of spouse or partner',
    canadianStudy: 'Study in Canada',
    sibling: 'Brother or sister in Canada',
    nomination: 'Nomination',
    jobOffer: 'Job offer',
  },
};

export type Texts = typeof en;
