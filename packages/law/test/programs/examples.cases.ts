import {
  type Change,
  canadian,
  child,
  EMPLOYER,
  foreign,
  job,
  noc,
  offer,
  permit,
  relative,
  spouse,
  study,
  testResult,
} from '../support/people.ts';

/** How a published case is put into facts. Whatever its source does not say is invented and kept small. */
export interface Case {
  /** A day inside the period of the source; the day of the source itself where it has no period. */
  readonly day: string;
  readonly facts: Change;
  /** What is invented or read in a certain way, where that is more than a date or an amount. */
  readonly reason?: string;
}

const OTHER_EMPLOYER = 'Borealis';
/** Codes of NOC 2021 with those of NOC 2011 and 2016: cases before 16 November 2022 are asked in the latter. */
const ENGINEER = noc('21231', '2173');
const CIVIL_ENGINEER = noc('21300', '2131');
const clb = (level: number, date = '2024-06-01') => testResult('celpip', date, level);

/** Meets the Federal Skilled Worker class on a day of 2023 to 2025 but for what a case changes. */
const skilledWorker = (change: Change = {}): Change => ({
  dateOfBirth: '1994-01-01',
  languageTests: [testResult('celpip', '2023-11-01', 9)],
  credentials: [foreign('masters', '2016-06-30', '2022-05-01')],
  jobs: [job(ENGINEER, 'IN', '2017-01-01', '2023-03-31')],
  ...change,
});

/** A worker in Canada for one employer since a day, with a permit and an offer of that employer or another. */
const working = (since: string, basis: string, of: Change, permitted: Change = {}): Change => ({
  jobs: [job(ENGINEER, 'CA', since, null)],
  workAuthorisation: permit(basis, ENGINEER, permitted),
  jobOffers: [offer(ENGINEER, { lmia: false, ...of })],
});

/** Two years in a trade up to the day asked, abroad, and an approved offer in it: s. 87.2(3)(d)(iv). */
const tradesperson = (code: string, of: Change): Change => ({
  jobs: [job(code, 'PH', '2022-01-01', '2024-12-31')],
  jobOffers: [offer(code, of)],
});

const children = (...births: readonly string[]) => births.map((birth) => child(birth));

export const cases: Readonly<Record<string, Case>> = {
  'ad-3y-program': {
    day: '2025-01-30',
    facts: { credentials: [canadian('threeYear', '2020-01-15')] },
    reason:
      'The source ticks "no" against its own explanation; s. 83(1)(b) gives 5 points, the answer kept here.',
  },
  'ad-ex-stepson': {
    day: '2025-01-30',
    facts: { relativesInCanada: [relative('other')] },
    reason: 'A former stepson is no relative of the listed kinds: declared as another relation.',
  },
  'ad-exchange-4-weeks': {
    day: '2025-01-30',
    facts: {
      credentials: [
        canadian('oneYear', '2023-07-30', {
          programYears: 0.1,
          study: study({ start: '2023-07-02', fullTimeMonths: 1, presenceMonths: 1 }),
        }),
      ],
    },
    reason: 'Four weeks are one month of full-time study in a program of a tenth of a year.',
  },
  'ad-partner-sister': {
    day: '2025-01-30',
    facts: { spouse: spouse(), relativesInCanada: [relative('sibling', { of: 'spouse' })] },
  },
  'ae-6-month-contract': {
    day: '2020-09-01',
    facts: working('2019-06-01', 'lmia', { months: 6 }),
  },
  'ae-9-month-contract': {
    day: '2022-09-01',
    facts: working('2021-06-01', 'lmia', { months: 9 }),
  },
  'ae-cusma-13m': { day: '2021-09-01', facts: working('2020-08-01', '204a', {}) },
  'ae-cusma-under-12m': { day: '2022-09-01', facts: working('2021-09-15', '204a', {}) },
  'ae-imp-change-employer': {
    day: '2022-09-01',
    facts: working('2020-06-01', '205', { employer: OTHER_EMPLOYER }),
  },
  'ae-lmia-under-1y': { day: '2022-09-01', facts: working('2021-09-15', 'lmia', {}) },
  'ae-open-permit': {
    day: '2020-02-01',
    facts: working('2018-06-01', 'open', { employer: OTHER_EMPLOYER }, { employers: [] }),
  },
  'ahmed-language': {
    day: '2025-09-02',
    facts: {
      languageTests: [testResult('ielts', '2025-01-10', 8, { reading: 7, writing: 6, speaking: 7.5 })],
    },
  },
  alexandria: {
    day: '2021-12-01',
    facts: {
      dateOfBirth: '1992-06-01',
      languageTests: [testResult('celpip', '2021-06-01', 9)],
      credentials: [canadian('threeYear', '2015-04-30')],
      jobs: [
        job(CIVIL_ENGINEER, 'IN', '2017-06-01', '2018-12-01', 40),
        job(CIVIL_ENGINEER, 'CA', '2020-01-01', '2020-12-31', 40),
      ],
      spouse: spouse({ accompanying: false }),
      children: children('1999-11-01', '2006-05-01', '2014-05-01'),
      settlementFunds: 5000,
      relativesInCanada: [relative('cousin')],
    },
    reason: 'Undated: a day on which the Canadian year of 2020 is inside the three years.',
  },
  alice: {
    day: '2021-09-01',
    facts: {
      jobs: [job(noc('73310', '7361'), 'CA', '2019-09-01', null)],
      workAuthorisation: permit('lmia', noc('73310', '7361')),
      jobOffers: [offer(noc('73310', '7361'), { lmia: false, months: 16 })],
    },
    reason: 'An offer until 2023 is 16 months; the assessment is behind the permit.',
  },
  'antonio-fsw': {
    day: '2024-08-01',
    facts: {
      dateOfBirth: '1998-03-01',
      languageTests: [clb(7)],
      credentials: [foreign('threeYear', '2019-06-30', '2023-05-01')],
      jobs: [job(ENGINEER, 'IN', '2019-07-01', '2023-08-31')],
      spouse: spouse({ languageTests: [clb(6)] }),
      jobOffers: [offer()],
    },
  },
  arton: {
    day: '2025-01-30',
    facts: {
      languageTests: [clb(7)],
      jobs: [job('73400', 'PH', '2022-01-01', '2024-12-31')],
      spouse: spouse(),
      children: children('2015-05-01', '2018-05-01'),
      settlementFunds: 38_475,
      jobOffers: ['A', 'B', 'C'].map((employer) => offer('73400', { employer, months: 4 })),
    },
    reason: 'The offers of 4 each are taken to be of 4 months each.',
  },
  carla: {
    day: '2023-12-01',
    facts: skilledWorker({
      spouse: spouse(),
      children: [...children('2010-05-01', '2012-05-01'), child('2014-05-01', { accompanying: false })],
      settlementFunds: 27_000,
    }),
  },
  'cec-left-canada': {
    day: '2025-08-21',
    facts: {
      languageTests: [clb(7)],
      jobs: [job(ENGINEER, 'CA', '2022-09-01', '2023-08-31')],
      residences: [{ country: 'IN', start: '2023-09-15', end: null }],
    },
  },
  'cec-refugee-claimant': {
    day: '2025-08-21',
    facts: {
      languageTests: [clb(7)],
      jobs: [job(ENGINEER, 'CA', '2024-06-01', '2025-07-31', 30, { authorised: false })],
    },
    reason: 'Work counts as authorised only as a temporary resident, which a refugee claimant is not.',
  },
  champ: {
    day: '2025-02-07',
    facts: {
      languageTests: [clb(5)],
      credentials: [foreign('secondary', '2012-06-30', '2023-05-01')],
      jobs: [
        job('72310', 'PH', '2021-12-01', '2023-12-01', 40),
        job('72310', 'CA', '2024-01-01', '2024-12-31', 40),
      ],
      settlementFunds: 50_000,
    },
  },
  'charlotte-noc': { day: '2025-09-22', facts: {} },
  cleo: {
    day: '2024-03-15',
    facts: {
      dateOfBirth: '1984-06-01',
      languageTests: [testResult('celpip', '2024-01-10', 8)],
      credentials: [canadian('threeYear', '2006-04-30')],
      jobs: [job('53120', 'BR', '2014-01-01', '2024-03-01', 40, { selfEmployed: true })],
      settlementFunds: 100_000,
    },
    reason: 'A dancer is NOC 53120, TEER 3; a diploma of four years is a credential of three years or more.',
  },
  emmanuel: {
    day: '2024-06-15',
    facts: {
      languageTests: [testResult('celpip', '2024-01-10', 9)],
      credentials: [canadian('twoYear', '2025-04-30')],
      jobOffers: [offer()],
    },
    reason: 'The diploma in progress is one completed after the day.',
  },
  'fst-brakewoman': { day: '2025-01-30', facts: {} },
  'fst-construction-manager': { day: '2025-01-30', facts: {} },
  'fst-curator': { day: '2025-01-30', facts: {} },
  'fst-denturist': { day: '2025-01-30', facts: {} },
  'fst-offer-accountant': {
    day: '2025-02-07',
    facts: tradesperson('11100', { hoursPerWeek: 35, months: 36 }),
  },
  'fst-offer-baker-25h': {
    day: '2025-02-07',
    facts: tradesperson('63202', { hoursPerWeek: 25, months: 12 }),
  },
  'fst-offer-butcher': {
    day: '2025-02-07',
    facts: tradesperson('63201', { hoursPerWeek: 35, months: 24 }),
  },
  'fst-offer-helper': {
    day: '2025-02-07',
    facts: tradesperson('75110', { hoursPerWeek: 30, months: 24 }),
    reason: 'Construction trades helpers and labourers are NOC 75110.',
  },
  'fst-plumber-25h': {
    day: '2025-08-21',
    facts: tradesperson('72300', { hoursPerWeek: 25, months: 12 }),
  },
  'fst-two-employers-16h': {
    day: '2025-08-21',
    facts: {
      jobs: [job('72300', 'PH', '2022-01-01', '2024-12-31')],
      jobOffers: [EMPLOYER, OTHER_EMPLOYER].map((employer) =>
        offer('72300', { employer, hoursPerWeek: 16, months: 12 }),
      ),
    },
    reason: 'The trade is not named: plumbers.',
  },
  'fsw-not-continuous': {
    day: '2018-01-12',
    facts: {
      dateOfBirth: '1988-01-01',
      languageTests: [testResult('celpip', '2017-06-01', 9)],
      credentials: [foreign('masters', '2010-06-30', '2016-05-01')],
      jobs: [2012, 2013, 2014, 2015, 2016, 2017].map((year) =>
        job(noc('2171'), 'IN', `${year}-01-01`, `${year}-11-30`, 40),
      ),
      settlementFunds: 50_000,
    },
  },
  'gabriela-language': {
    day: '2024-04-15',
    facts: { languageTests: [testResult('celpip', '2023-03-15', 9)] },
  },
  'hours-15x24': {
    day: '2024-06-01',
    facts: { jobs: [job(ENGINEER, 'CA', '2022-01-03', '2023-12-31', 15)] },
    reason: '24 months are 104 weeks.',
  },
  'hours-over-30': {
    day: '2024-06-01',
    facts: { jobs: [job(ENGINEER, 'CA', '2023-07-01', '2023-12-31', 60)] },
  },
  'hours-two-jobs': {
    day: '2024-06-01',
    facts: {
      jobs: [
        job(ENGINEER, 'CA', '2023-01-01', '2023-12-31', 14),
        job('72310', 'CA', '2023-01-01', '2023-12-31', 16, { employer: OTHER_EMPLOYER }),
      ],
    },
  },
  'hyun-bin': {
    day: '2025-01-30',
    facts: skilledWorker({
      jobs: [job('14200', 'KR', '2018-01-01', '2024-01-01')],
      jobOffers: [offer('21231')],
      settlementFunds: 50_000,
    }),
  },
  ismael: {
    day: '2024-12-01',
    facts: {
      spouse: spouse({ accompanying: false }),
      children: [child('2007-03-01', { accompanying: false })],
    },
  },
  'jack-liao': {
    day: '2025-02-07',
    facts: {
      languageTests: [testResult('ielts', '2024-10-01', 4, { speaking: 6, listening: 5, reading: 3.5 })],
    },
  },
  jean: {
    day: '2024-12-01',
    facts: skilledWorker({
      spouse: spouse(),
      children: children('2016-05-01', '2012-05-01'),
      settlementFunds: 23_921,
    }),
    reason: 'The adult step-relative is nobody’s dependent child and is not listed among the children.',
  },
  'li-hui-chen': {
    day: '2023-12-01',
    facts: skilledWorker({
      jobs: [job('13102', 'CN', '2013-10-01', '2023-09-30')],
      settlementFunds: 14_000,
      jobOffers: [offer('13102', { months: 12, lmia: false })],
    }),
    reason: 'The source says nothing of an assessment of the offer; without one it changes nothing.',
  },
  'marco-quebec': {
    day: '2025-01-30',
    facts: {
      languageTests: [clb(7)],
      jobs: [job('63210', 'CA', '2023-01-01', '2024-12-31')],
      intendedProvince: 'QC',
    },
  },
  'mary-docs': {
    day: '2025-09-22',
    facts: {
      citizenships: ['GB'],
      languageTests: [clb(9)],
      credentials: [foreign('threeYear', '2015-06-30', null)],
      jobs: [job('21101', 'CA', '2023-06-01', '2025-05-31')],
    },
  },
  matias: {
    day: '2024-08-01',
    facts: {
      dateOfBirth: '1986-03-01',
      languageTests: [testResult('celpip', '2024-02-01', 8)],
      credentials: [foreign('threeYear', '2010-06-30', '2023-05-01')],
      jobs: [job('21231', 'IN', '2016-06-01', '2023-07-31')],
      jobOffers: [offer('21231')],
      settlementFunds: 50_000,
    },
  },
  neal: {
    day: '2022-07-01',
    facts: {
      languageTests: [testResult('celpip', '2021-06-01', 5)],
      jobs: [job(noc('72501', '7373'), 'CA', '2020-01-01', null)],
      children: children('2010-05-01', '2012-05-01', '2014-05-01'),
      settlementFunds: 8000,
      workAuthorisation: permit('lmia', noc('72501', '7373'), { validUntil: null }),
      jobOffers: [offer(noc('72501', '7373'), { lmia: false, months: 24 })],
    },
    reason:
      'The right to work goes on while the extension is decided (s. 186(u)): no last day. The year of expiry in the source looks like a misprint. The girlfriend is nobody’s partner.',
  },
  'pool-eligibility': { day: '2025-02-07', facts: {} },
  'spouse-clb7': {
    day: '2025-01-30',
    facts: { spouse: spouse({ languageTests: [clb(7)] }) },
  },
  tereza: {
    day: '2024-08-01',
    facts: {
      dateOfBirth: '1997-03-01',
      languageTests: [testResult('celpip', '2024-02-01', 8)],
      credentials: [canadian('twoYear', '2022-04-30')],
      jobs: [job('62200', 'FR', '2022-09-01', '2023-12-31')],
      jobOffers: [offer('62200')],
      settlementFunds: 50_000,
    },
    reason: 'A pastry chef is NOC 62200, a trade: only the time is missing.',
  },
  tyson: {
    day: '2024-12-01',
    facts: {
      spouse: spouse(),
      children: children('2016-05-01', '2025-04-01'),
      jobOffers: [offer('21231')],
    },
    reason: 'The unborn child is one born after the day.',
  },
};
