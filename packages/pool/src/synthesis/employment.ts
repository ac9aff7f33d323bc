import {
  type CodedCandidate,
  dayNumber,
  type Facts,
  fromDayNumber,
  type Job,
  type PlainDate,
} from '@openentry/law';
import { type Course, MARGIN_DAYS, type Stretch } from './course.ts';
import { type DeclaredOccupation, declaredOn, isCertified } from './occupation.ts';
import { type Chance, weighted } from './random.ts';

export type JobOffer = NonNullable<Facts['jobOffers']>[number];
export type WorkAuthorisation = NonNullable<Facts['workAuthorisation']>;

const HOURS = weighted([
  [30, 3],
  [35, 10],
  [37.5, 32],
  [40, 55],
]);
/** Months for which an offer runs; most have no end. */
const OFFER_MONTHS = weighted<number | null>([
  [null, 70],
  [12, 10],
  [24, 14],
  [36, 6],
]);
/** Of people with an offer who work in Canada, those who hold a permit for that employer. */
const PERMIT_FOR_EMPLOYER = 0.6;
/** A senior manager: the occupation of offers that are not in the person's own. */
const SENIOR_MANAGER = '00012';

/** What decides the jobs of a person. */
export interface JobsRequest {
  readonly course: Pick<Course, 'foreignJob' | 'canadianJob'>;
  readonly noc: DeclaredOccupation;
  readonly home: string;
  /** Employer of the job in Canada, where it matters. */
  readonly employer: string | null;
}

/** Jobs, latest first: paid, employed, in Canada with authorisation and never during full-time study. */
export function jobs(chance: Chance, { course, noc, home, employer }: JobsRequest): Job[] {
  const { foreignJob, canadianJob } = course;
  const first = foreignJob ?? canadianJob;
  if (first === null) return [];
  const qualified = isCertified(noc) ? { qualifiedSince: fromDayNumber(first.start) } : {};
  const job = (country: string, { start, end }: Stretch): Job => ({
    noc,
    country,
    start: fromDayNumber(start),
    end: end === null ? null : fromDayNumber(end),
    hoursPerWeek: chance.pick(HOURS),
    paid: true,
    selfEmployed: false,
    duringFullTimeStudy: false,
    ...qualified,
  });
  const held: Job[] = [];
  if (canadianJob !== null) {
    held.push({
      ...job('CA', canadianJob),
      employerCountry: 'CA',
      authorised: true,
      ...(employer === null ? {} : { employer }),
    });
  }
  if (foreignJob !== null) held.push(job(home, foreignJob));
  return held;
}

/** Work in Canada as it stands on the day: an offer, the permit, and the employer they share with the job. */
export interface Employment {
  readonly jobOffers: JobOffer[];
  readonly workAuthorisation: WorkAuthorisation | null;
  readonly employer: string | null;
}

/** What decides it. */
export interface EmploymentRequest {
  readonly jobOffer: CodedCandidate['jobOffer'];
  readonly course: Course;
  readonly noc: DeclaredOccupation;
  readonly on: PlainDate;
}

/**
 * An offer that qualifies where the traits say so, always supported by a labour market impact assessment, and a right
 * to work that goes with it: the permit for that employer, an open permit, or none for people who are not in Canada.
 */
export function employmentOf(chance: Chance, { jobOffer, course, noc, on }: EmploymentRequest): Employment {
  const { inCanada, canadianJob } = course;
  const present = inCanada !== null && inCanada.end === null;
  const validUntil = (): PlainDate => fromDayNumber(dayNumber(on) + MARGIN_DAYS + chance.between(20, 1000));
  const open = (): WorkAuthorisation => ({ basis: 'open', validUntil: validUntil() });
  if (jobOffer === 'none') {
    return { jobOffers: [], workAuthorisation: present ? open() : null, employer: null };
  }
  const employer = `Employer ${chance.between(1, 99_999)}`;
  const offer: JobOffer = {
    noc: jobOffer === 'teer00' ? declaredOn(SENIOR_MANAGER, on) : noc,
    employer,
    excludedEmployer: false,
    hoursPerWeek: chance.pick(HOURS),
    months: chance.pick(OFFER_MONTHS),
    seasonal: false,
    lmia: true,
  };
  if (present && canadianJob?.end === null && chance.happens(PERMIT_FOR_EMPLOYER)) {
    return {
      jobOffers: [offer],
      workAuthorisation: { basis: 'lmia', employers: [employer], noc, validUntil: validUntil() },
      employer,
    };
  }
  return { jobOffers: [offer], workAuthorisation: present ? open() : null, employer: null };
}
