import {
  ageOn,
  type Coded,
  type CodedField,
  codeFacts,
  type Facts,
  type PlainDate,
  type Program,
  rulesetOn,
} from '@openentry/law';
import { traitsOf } from '../standings/columns.ts';

/** A trait of a person as the report counts it; null where nobody declared it. */
type Trait = string | null;

/** What the report counts of everybody, from the facts that they declared last. */
export interface Person {
  readonly gender: Trait;
  readonly province: Trait;
  readonly country: Trait;
  readonly citizenship: Trait;
  readonly age: Trait;
  readonly education: Trait;
  readonly language: Trait;
  readonly clb: Trait;
  readonly occupation: Trait;
  /** For each kind of additional points, whether the law of the day finds what it is given for. */
  readonly points: Readonly<Record<PointsKind, Trait>>;
}

export const POINTS_KINDS = ['nomination', 'jobOffer', 'sibling', 'canadianStudy'] as const;
export type PointsKind = (typeof POINTS_KINDS)[number];

/** A profile that was submitted in the year. */
export interface ProfileRow {
  readonly person: Person;
  readonly eligibility: 'eligible' | 'ineligible' | null;
  readonly crs: number | null;
}

/** An invitation that was issued in the year. */
export interface InvitationRow {
  readonly person: Person;
  readonly program: Program;
  readonly crs: number;
  readonly round: string;
  readonly category: string | null;
}

/** An application that was received, or a landing that was recorded, in the year. */
export interface ApplicationRow {
  readonly gender: Trait;
  readonly province: Trait;
  readonly program: Program;
}

/** Ages of the report, each from its first year to before the next. */
export const AGES = [0, 20, 30, 40, 50] as const;

/** The first year of the band that an age is in. */
export const ageBand = (years: number): string => String(AGES.findLast((from) => from <= years) ?? 0);

/** The code of NOC 2021 of the job that began last: what the person does now, or did last. */
function lastOccupation({ jobs }: Facts): Trait {
  const last = jobs?.reduce<(typeof jobs)[number] | null>(
    (latest, job) => (latest === null || job.start > latest.start ? job : latest),
    null,
  );
  return last?.noc?.['2021'] ?? null;
}

const isKnown = ({ unknown }: Coded, field: CodedField): boolean => unknown[field] === undefined;

const having = (coded: Coded, field: PointsKind, has: boolean): Trait =>
  isKnown(coded, field) ? (has ? 'yes' : 'no') : null;

/** What the report counts of somebody, by their facts and the law of the day of what is counted. */
export function personOf(facts: Facts, on: PlainDate): Person {
  const coded = codeFacts(facts, rulesetOn(on));
  const { candidate } = coded;
  const { gender, province, country } = traitsOf(facts);
  const { dateOfBirth, citizenships, firstOfficialLanguage } = facts;
  return {
    gender,
    province,
    country,
    citizenship: citizenships?.[0] ?? null,
    age: dateOfBirth === undefined ? null : ageBand(ageOn(dateOfBirth, on)),
    education: isKnown(coded, 'education') ? candidate.education : null,
    language: firstOfficialLanguage ?? null,
    clb: isKnown(coded, 'firstLanguage')
      ? String(Math.min(...Object.values(candidate.firstLanguage.clb)))
      : null,
    occupation: lastOccupation(facts),
    points: {
      nomination: having(coded, 'nomination', candidate.nomination),
      jobOffer: having(coded, 'jobOffer', candidate.jobOffer !== 'none'),
      sibling: having(coded, 'sibling', candidate.sibling),
      canadianStudy: having(coded, 'canadianStudy', candidate.canadianStudy !== 'none'),
    },
  };
}
