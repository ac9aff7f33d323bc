import type { DocumentProgram } from '../../src/documents/document.ts';
import type { Facts } from '../../src/facts/facts.ts';
import {
  canadian,
  child,
  foreign,
  job,
  offer,
  permit,
  person,
  relative,
  spouse,
  testResult,
} from '../support/people.ts';

/** Invented people whose whole assessment is kept in words beside the test, each on a day whose law differs. */
export interface Subject {
  readonly on: string;
  readonly program: DocumentProgram;
  readonly facts: Facts;
}

const engineer = person({
  dateOfBirth: '1993-08-14',
  residences: [{ country: 'IN', start: '1993-08-14', end: '2020-08-20' }],
  languageTests: [
    testResult('ielts', '2023-09-01', 7.5, { listening: 8 }),
    testResult('tef', '2023-11-02', 250, { reading: 210 }),
  ],
  credentials: [canadian('masters', '2022-04-30'), foreign('threeYear', '2014-05-30', '2023-01-10')],
  jobs: [
    job('21231', 'CA', '2022-06-01', null, 37.5),
    job('21232', 'IN', '2015-07-01', '2020-07-31', 40, { employer: 'Beta' }),
  ],
  workAuthorisation: permit('open'),
  relativesInCanada: [relative()],
  settlementFunds: 5000,
});

const family = person({
  dateOfBirth: '1984-02-29',
  citizenships: ['NG'],
  residences: [
    { country: 'NG', start: '1984-02-29', end: '2012-01-31' },
    { country: 'AE', start: '2012-02-01', end: null },
  ],
  languageTests: [testResult('ielts', '2022-12-15', 6.5, { writing: 6 })],
  credentials: [foreign('twoOrMore', '2008-06-30', '2022-07-01')],
  jobs: [
    job('11100', 'AE', '2016-03-01', null, 45, { employer: 'Gamma', employerCountry: 'AE' }),
    job('12200', 'AE', '2012-02-15', '2016-02-15', 45, { employer: 'Delta' }),
  ],
  spouse: spouse({
    dateOfBirth: '1988-10-10',
    citizenships: ['NG', 'GB'],
    languageTests: [testResult('celpip', '2023-01-20', 7)],
    credentials: [foreign('threeYear', '2010-07-01', '2022-08-01')],
  }),
  children: [
    child('2010-05-01'),
    child('2001-01-01', { accompanying: false }),
    child('2018-09-09', { adopted: true, citizenOrPermanentResident: true }),
  ],
  settlementFunds: 19_000,
  representative: true,
});

const welder = person({
  dateOfBirth: '1979-11-30',
  citizenships: ['PH'],
  residences: [{ country: 'PH', start: '1979-11-30', end: null }],
  languageTests: [testResult('celpip', '2023-06-10', 5, { reading: 4, writing: 4 })],
  credentials: [foreign('secondary', '1997-03-30', null)],
  jobs: [
    job('72106', 'PH', '2014-01-06', '2023-12-29', 44, { employer: 'Epsilon' }),
    job('72106', 'CA', '2024-02-01', null, 40),
  ],
  certificateOfQualification: {
    issuedBy: 'provinceOrTerritory',
    noc: { '2021': '72106' },
    issued: '2024-05-01',
  },
  workAuthorisation: permit('lmia', '72106'),
  jobOffers: [offer('72106')],
  settlementFunds: 0,
});

const nominee = person({
  dateOfBirth: '1975-01-01',
  citizenships: ['CM'],
  residences: [{ country: 'CM', start: '1975-01-01', end: null }],
  firstOfficialLanguage: 'fr',
  languageTests: [testResult('tcf', '2024-01-15', 500, { writing: 12, speaking: 12 })],
  credentials: [foreign('phd', '2005-12-20', '2021-02-01')],
  jobs: [job('31102', 'CM', '2006-01-01', null, 40, { employer: 'Zeta' })],
  nomination: { province: 'NB', accepted: '2025-02-03' },
  intendedProvince: 'NB',
  settlementFunds: 50_000,
});

const earlier = person({
  dateOfBirth: '1986-07-07',
  languageTests: [testResult('ielts', '2014-10-11', 7)],
  credentials: [foreign('professional', '2011-05-15', '2014-09-01')],
  jobs: [job('3012', 'IN', '2011-08-01', null, 40), job('2174', 'CA', '2013-01-01', '2014-06-30', 20)],
  jobOffers: [offer('3012')],
  settlementFunds: 13_000,
});

const unknown = person({
  languageTests: [testResult('pte', '2025-01-15', 70)],
  credentials: undefined,
  jobs: [job('33102', 'CA', '2022-01-01', null, 30, { authorised: undefined, paid: undefined })],
  spouse: undefined,
  children: undefined,
  settlementFunds: undefined,
  citizenships: undefined,
});

/** By the name of the file that keeps what is said of them. */
export const subjects: Readonly<Record<string, Subject>> = {
  'engineer in Canada': { on: '2024-04-10', program: 'cec', facts: engineer },
  'family abroad': { on: '2023-07-01', program: 'fsw', facts: family },
  'welder with an offer': { on: '2025-03-01', program: 'fst', facts: welder },
  'welder after the offer counts': { on: '2026-06-01', program: 'fst', facts: welder },
  'nominee in French': { on: '2025-06-15', program: 'fsw', facts: nominee },
  'nurse in the first year': { on: '2015-03-20', program: 'fsw', facts: earlier },
  'much is unknown': { on: '2025-09-01', program: 'cec', facts: unknown },
};
