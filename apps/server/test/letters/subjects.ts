import {
  assess,
  type CodedCandidate,
  categoryVersion,
  changesBetween,
  type Facts,
  plainDate,
  readFacts,
  rulesetOn,
  scoreCrs,
} from '@openentry/law';
import type { LetterKind } from '../../src/letters/letter.ts';
import type { LetterSubject } from '../../src/letters/write.ts';
import { type APPLICATION_KINDS, anyAbout } from './applications.ts';

/** Microseconds since 1970-01-01 UTC of an instant. */
export const instant = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds * 1000;

/** The day of STEM round 293 and the day after it. */
export const ROUND_DAY = plainDate('2024-04-11');
export const ROUND_AT = instant('2024-04-11T13:23:42Z');
const law = rulesetOn(plainDate('2024-04-12'));

const level = (clb: number) => ({ listening: clb, reading: clb, writing: clb, speaking: clb });

/** Somebody with points in every block, and parts that the law caps. */
export const CANDIDATE: CodedCandidate = {
  age: 31,
  hasAccompanyingSpouse: true,
  education: 'masters',
  firstLanguage: { name: 'en', clb: { listening: 10, reading: 9, writing: 8, speaking: 9 } },
  secondLanguage: level(7),
  canadianWorkYears: 2,
  foreignWorkYears: 3,
  certificateOfQualification: true,
  spouse: { education: 'threeYear', clb: level(8), canadianWorkYears: 1 },
  canadianStudy: 'oneOrTwoYear',
  sibling: true,
  nomination: false,
  jobOffer: 'other',
};

export const CRS = scoreCrs(CANDIDATE, rulesetOn(ROUND_DAY));

/** Facts of somebody whose tests are too old, with too little work and a job that is not counted. */
export function lapsedFacts(change: Partial<Facts> = {}): Facts {
  const read = readFacts({
    schema: 'facts/2',
    dateOfBirth: '1990-05-17',
    maritalStatus: 'single',
    spouse: null,
    children: [],
    firstOfficialLanguage: 'en',
    languageTests: [
      { test: 'celpip', date: '2022-03-01', listening: 9, reading: 8, writing: 7, speaking: 10 },
    ],
    credentials: [{ level: 'threeYear', country: 'IN', completed: '2012-06-30', assessment: null }],
    jobs: [
      {
        noc: { '2021': '21231' },
        country: 'CA',
        employerCountry: 'CA',
        start: '2023-09-01',
        end: null,
        hoursPerWeek: 40,
        paid: true,
        selfEmployed: true,
        authorised: true,
        duringFullTimeStudy: false,
        dutiesPerformed: true,
      },
      {
        noc: { '2021': '65200' },
        country: 'IN',
        start: '2019-01-01',
        end: '2021-12-31',
        hoursPerWeek: 40,
        paid: true,
        selfEmployed: false,
        duringFullTimeStudy: false,
        dutiesPerformed: true,
      },
    ],
    settlementFunds: 4000,
    relativesInCanada: [],
    certificateOfQualification: null,
    nomination: null,
    jobOffers: [],
    workAuthorisation: null,
    intendedProvince: 'ON',
    militaryService: null,
    inadmissibleForMisrepresentation: false,
    ...change,
  });
  if (!read.ok) throw new RangeError(read.problems.map(({ path, code }) => `${path}: ${code}`).join('; '));
  return read.value;
}

const to = { name: 'Zoé-Émilie d’Ávila Ñandú', profileId: 9_007_199_254_740_991, law };
const ofRound = { ...to, roundNumber: '293', issuedAt: ROUND_AT };
const category = (id: string) => {
  const version = categoryVersion(id);
  if (version === undefined) throw new RangeError(id);
  return version;
};
const receivedAt = instant('2023-05-02T03:15:00Z');

/** An application with its letter, which bears the date of the others. */
const onTheDay = (kind: (typeof APPLICATION_KINDS)[number]): LetterSubject => ({
  ...anyAbout(kind, 5, instant('2023-12-01T15:00:00Z')),
  ...to,
});

const ofProfiles = {
  invitation: {
    ...to,
    kind: 'invitation',
    round: { number: '293', kind: 'category', category: categoryVersion('stem@v1') ?? null },
    program: 'CEC',
    issuedAt: ROUND_AT,
    cutOff: 491,
    crs: CRS,
  },
  'invitation-cancelled': {
    ...ofRound,
    kind: 'invitation-cancelled',
    reason: {
      en: 'The occupation of the profile had been read under a code that is not on the list of the category.',
      fr: 'La profession du profil avait été lue sous un code qui ne figure pas sur la liste de la catégorie.',
    },
    after: 'inPool',
  },
  'invitation-expired': { ...ofRound, kind: 'invitation-expired' },
  'profile-expired': { ...to, kind: 'profile-expired', receivedAt, expiredOn: plainDate('2024-05-01') },
  'profile-ineligible': {
    ...to,
    kind: 'profile-ineligible',
    receivedAt,
    assessment: assess(lapsedFacts(), law),
    facts: lapsedFacts(),
  },
  'nomination-pending': {
    ...to,
    kind: 'nomination-pending',
    province: 'PE',
    confirmedOn: plainDate('2024-04-12'),
    lastDay: plainDate('2024-05-12'),
  },
  'nomination-accepted': {
    ...to,
    kind: 'nomination-accepted',
    province: 'NT',
    acceptedOn: plainDate('2024-04-12'),
    score: 1091,
  },
  'nomination-withdrawn': {
    ...to,
    kind: 'nomination-withdrawn',
    province: 'NL',
    withdrawnOn: plainDate('2024-04-12'),
    after: 'inPool',
    score: 491,
  },
  'nomination-lapsed': {
    ...to,
    kind: 'nomination-lapsed',
    province: 'YT',
    lastDay: plainDate('2024-04-11'),
  },
  'profile-in-pool': {
    ...to,
    kind: 'profile-in-pool',
    receivedAt,
    lastDay: plainDate('2024-05-01'),
    score: 491,
    programs: ['CEC', 'FSW'],
  },
  'standing-changed': {
    ...to,
    kind: 'standing-changed',
    receivedAt,
    lastDay: plainDate('2024-05-01'),
    before: { score: 497, programs: ['CEC', 'FSW'], categories: [category('stem@v1')] },
    after: { score: 380, programs: ['CEC'], categories: [category('french@v1')] },
    why: changesBetween(lapsedFacts(), plainDate('2024-02-01'), plainDate('2024-04-12')).map(
      ({ on, why }) => ({
        on,
        causes: why,
      }),
    ),
  },
  'draft-lapsed': {
    ...to,
    kind: 'draft-lapsed',
    startedAt: receivedAt,
    lastDay: plainDate('2024-04-11'),
  },
} satisfies Partial<Record<LetterKind, LetterSubject>>;

/** One subject of every kind of letter. */
export const SUBJECTS: Readonly<Record<LetterKind, LetterSubject>> = {
  ...ofProfiles,
  'application-received': onTheDay('application-received'),
  'application-incomplete': onTheDay('application-incomplete'),
  'application-request': onTheDay('application-request'),
  'application-fairness': onTheDay('application-fairness'),
  'application-approved': onTheDay('application-approved'),
  'application-refused': onTheDay('application-refused'),
  'application-confirmed': onTheDay('application-confirmed'),
  'application-withdrawn': onTheDay('application-withdrawn'),
};
