import type { EducationLevel } from '@openentry/law';
import type { PointsKind } from './rows.ts';

const education: Readonly<Record<EducationLevel, string>> = {
  none: 'None, or not counted',
  secondary: 'Secondary',
  oneYear: 'One-year post-secondary',
  twoYear: 'Two-year post-secondary',
  threeYear: 'Three years or more, or bachelor’s',
  twoOrMore: 'Two or more credentials',
  masters: 'Master’s or professional degree',
  phd: 'Doctorate',
};

const points: Readonly<Record<PointsKind, string>> = {
  nomination: 'Nomination',
  jobOffer: 'Arranged employment',
  sibling: 'Sibling in Canada',
  canadianStudy: 'Study in Canada',
};

/** English words of the year-end report. `text.fr.ts` must have the same shape. */
export const en = {
  title: (year: string) => `Year-end report ${year}`,
  lead: (year: string, pool: string) =>
    `What the log of OpenEntry says of pool ${pool} in ${year}: who submitted a profile, who was invited, who applied, how long it took and who was admitted. Years and days are those of Ottawa.`,
  counted: {
    heading: 'How this is counted',
    items: [
      'Profiles count in the year of their submission, with their first assessment; invitations on the day of the round; applications on the day of receipt; admissions on the day of landing.',
      'Applications and admissions are of principal applicants.',
      'Traits are those that each person declared last. Education, language levels and what additional points are given for are what the law of the day makes of them.',
      'The occupation is that of the job that began last (NOC 2021); the country is that of residence, or of the first citizenship where no residence was declared.',
      'Counts from 1 to 4, and those that would give them away by subtraction, are kept back and shown as x. A zero is a zero.',
    ],
  },
  chapters: {
    profiles: 'Who submitted a profile',
    pool: 'Who was in the pool',
    invitations: 'Who was invited',
    categories: 'Who was invited through categories',
    applications: 'Who applied',
    admissions: 'Who was admitted',
    processing: 'How long processing took',
  },
  basis: {
    year: 'The Minister reports to Parliament each year on the operation of the Act (section 94 of the Immigration and Refugee Protection Act).',
    categories:
      'For each category, its economic goal and the number of people invited are part of the annual report (paragraph 94(2)(a.1) of the Act); the report on categories names them, with their criteria and process (section 10.5 of the Act).',
  },
  goal: (goal: string) => `Economic goal: ${goal}`,
  noGoal: 'Economic goal: no text that states it is available.',
  frozen: (round: string, when: string) => `As round ${round} froze the pool on ${when}.`,
  noRound: 'There was no round in this year: nothing of the pool was kept.',
  empty: 'Nobody.',
  tables: {
    'profiles-gender': 'Profiles by gender and eligibility',
    'profiles-score': 'Eligible profiles by score at submission and gender',
    'profiles-points': 'Eligible profiles by what additional points are given for',
    'pool-score': 'The pool by score',
    'invitations-gender': 'Invitations by gender and program',
    'invitations-score': 'Invitations by score and program',
    'invitations-occupation': 'Invitations by occupation and program',
    'invitations-country': 'Invitations by country of residence and program',
    'invitations-citizenship': 'Invitations by citizenship and program',
    'invitations-age': 'Invitations by age and program',
    'invitations-education': 'Invitations by education and program',
    'invitations-language': 'Invitations by first official language and program',
    'invitations-clb':
      'Invitations by level of the first official language (lowest ability, CLB or NCLC) and program',
    'invitations-round': 'Invitations by round and program',
    'invitations-category': 'Invitations by category',
    'applications-gender': 'Applications received by gender and program',
    'applications-province': 'Applications received by intended province or territory and program',
    'admissions-gender': 'Admissions by gender and program',
    'admissions-province': 'Admissions by intended province or territory and program',
  },
  kinds: {
    program: 'Program',
    gender: 'Gender',
    eligibility: 'Eligibility',
    score: 'Score',
    province: 'Province or territory',
    country: 'Country',
    occupation: 'Occupation',
    age: 'Age',
    education: 'Education',
    language: 'Language',
    clb: 'Level',
    round: 'Round',
    category: 'Category',
    points: 'Additional points for',
    having: 'Found',
    people: 'People',
  },
  values: {
    gender: { F: 'Women', M: 'Men', X: 'Another gender' },
    eligibility: { eligible: 'Eligible', ineligible: 'Not eligible' },
    language: { en: 'English', fr: 'French' },
    having: { yes: 'Yes', no: 'No' },
    people: 'People',
    education,
    points,
    andOver: (from: string) => `${from} and over`,
    under: (to: string) => `Under ${to}`,
  },
  undeclared: 'Not known',
  others: 'Others',
  total: 'Total',
};

export type ReportTexts = typeof en;
