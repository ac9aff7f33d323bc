import {
  addDays,
  addYears,
  type CodedCandidate,
  dayNumber,
  type Facts,
  fromDayNumber,
  type PlainDate,
} from '@openentry/law';
import { certifiedOccupations, countries, provinces } from './assumptions.ts';
import { type Course, drawCourse, MARGIN_DAYS } from './course.ts';
import { canadianProgram, credentials } from './credentials.ts';
import { employmentOf, jobs } from './employment.ts';
import { type DeclaredOccupation, declaredOn, isCertified } from './occupation.ts';
import type { Chance } from './random.ts';
import { result } from './results.ts';
import type { Traits } from './traits.ts';

/** Facts left out of fictional lives: the size of the family is declared instead of children. */
type LeftOut = 'children' | 'representative';

/** Facts of which nothing that a rule reads was left out. */
export type CompleteFacts = Facts & {
  readonly [Field in Exclude<keyof Facts, LeftOut>]-?: Exclude<Facts[Field], undefined>;
};

type Spouse = NonNullable<Facts['spouse']>;
type Residence = NonNullable<Facts['residences']>[number];

/** Of people with a spouse or partner, those who are married. */
const MARRIED = 0.88;
/** Of siblings in Canada of people who come with a spouse or partner, those of the spouse. */
const SIBLING_OF_SPOUSE = 0.35;

/** What is known of a person besides the traits. */
export interface Moment {
  /** Day of the pool, whose law makes the facts the traits again. */
  readonly on: PlainDate;
  readonly received: PlainDate;
  /** Day on which a nomination was accepted. */
  readonly nominated: PlainDate;
  readonly fundsFor: (familySize: number) => number;
  readonly gender: NonNullable<Facts['gender']>;
}

/** Who somebody is: what the details of a life have in common. */
interface Who {
  readonly born: PlainDate;
  readonly home: string;
  readonly noc: string;
}

function residences(home: string, born: PlainDate, { inCanada }: Course): Residence[] {
  if (inCanada === null) return [{ country: home, start: born, end: null }];
  const { start, end } = inCanada;
  const until = end === null ? null : fromDayNumber(end);
  return [
    { country: home, start: born, end: fromDayNumber(start - 1) },
    { country: 'CA', start: fromDayNumber(start), end: until },
    ...(end === null ? [] : [{ country: home, start: fromDayNumber(end + 1), end: null }]),
  ];
}

/** A spouse or partner: with a life where it counts for points, otherwise with nothing that could. */
function spouseOf(
  chance: Chance,
  coded: CodedCandidate['spouse'],
  { born, home, noc }: Who,
  { on, received }: Moment,
): Spouse {
  const comes = coded !== null;
  // Whoever comes along and yet does not count for points is a citizen or permanent resident.
  const accompanying = comes || chance.happens(0.4);
  const youngest = dayNumber(addYears(on, -18));
  const dateOfBirth = fromDayNumber(Math.min(youngest, dayNumber(born) + chance.between(-2000, 2000)));
  const person = {
    dateOfBirth,
    accompanying,
    citizenOrPermanentResident: !comes && (accompanying || chance.happens(0.3)),
    citizenships: [home],
  };
  if (!comes) return { ...person, languageTests: [], credentials: [], jobs: [] };
  const course = drawCourse(chance, {
    coded: { canadianWorkYears: coded.canadianWorkYears, foreignWorkYears: 0 },
    studyYears: null,
    born: dateOfBirth,
    on,
    received,
  });
  return {
    ...person,
    languageTests: coded.clb
      ? [result(chance, 'en', coded.clb, { on, received, marginDays: MARGIN_DAYS })]
      : [],
    credentials: credentials(chance, {
      education: coded.education,
      program: null,
      study: null,
      home,
      born: dateOfBirth,
      received,
      noc,
    }),
    jobs: jobs(chance, { course, noc: declaredOn(noc, on), home, employer: null }),
  };
}

function certificateOf(
  chance: Chance,
  noc: DeclaredOccupation,
  { on, received }: Moment,
): NonNullable<Facts['certificateOfQualification']> {
  // A certificate beside another occupation is of a trade that was practised before.
  return {
    noc: isCertified(noc) ? noc : declaredOn(chance.pick(certifiedOccupations), on),
    issuedBy: 'provinceOrTerritory',
    issued: fromDayNumber(dayNumber(received) - chance.between(30, 1500)),
  };
}

/**
 * Fills in the life behind the traits: dates, raw test scores, credentials with their assessments, jobs, and
 * everything else that a rule reads, so that nothing of it is unknown. What the law makes of the result on the pool's
 * day is the traits again.
 */
export function elaborate(chance: Chance, traits: Traits, moment: Moment): CompleteFacts {
  const { coded } = traits;
  const { on, received } = moment;
  const born = addDays(addYears(on, -coded.age), -chance.between(0, 364));
  const home = chance.pick(countries);
  const noc = declaredOn(traits.noc, on);
  const results = { on, received, marginDays: MARGIN_DAYS };
  const first = coded.firstLanguage.name;
  const languageTests = [result(chance, first, coded.firstLanguage.clb, results)];
  if (coded.secondLanguage !== null) {
    languageTests.push(result(chance, first === 'en' ? 'fr' : 'en', coded.secondLanguage, results));
  }
  const program = canadianProgram(chance, coded);
  const course = drawCourse(chance, { coded, studyYears: program?.years ?? null, born, on, received });
  const { education, jobOffer } = coded;
  const { study } = course;
  const { jobOffers, workAuthorisation, employer } = employmentOf(chance, { jobOffer, course, noc, on });
  const hasSpouse = coded.spouse !== null || traits.spouseNotCounted;
  const familySize = 1 + (hasSpouse ? 1 : 0) + traits.children;
  const province = chance.pick(provinces);
  return {
    schema: 'facts/2',
    dateOfBirth: born,
    citizenships: [home],
    residences: residences(home, born, course),
    gender: moment.gender,
    maritalStatus: hasSpouse ? (chance.happens(MARRIED) ? 'married' : 'commonLaw') : 'single',
    firstOfficialLanguage: first,
    languageTests,
    credentials: credentials(chance, { education, program, study, home, born, received, noc: traits.noc }),
    jobs: jobs(chance, { course, noc, home, employer }),
    spouse: hasSpouse ? spouseOf(chance, coded.spouse, { born, home, noc: traits.noc }, moment) : null,
    familySize,
    settlementFunds: moment.fundsFor(familySize) + chance.between(0, 400) * 50,
    relativesInCanada: coded.sibling
      ? [
          {
            relation: 'sibling',
            of: coded.spouse !== null && chance.happens(SIBLING_OF_SPOUSE) ? 'spouse' : 'self',
            livesInCanada: true,
            adult: true,
            citizenOrPermanentResident: true,
          },
        ]
      : [],
    certificateOfQualification: coded.certificateOfQualification ? certificateOf(chance, noc, moment) : null,
    nomination: coded.nomination ? { province, accepted: moment.nominated } : null,
    jobOffers,
    workAuthorisation,
    intendedProvince: province,
    militaryService: null,
    inadmissibleForMisrepresentation: false,
  };
}
