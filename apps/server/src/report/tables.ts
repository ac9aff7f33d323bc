import { EDUCATION_LEVELS, PROVINCES } from '@openentry/law';
import {
  AGES,
  type ApplicationRow,
  type InvitationRow,
  POINTS_KINDS,
  type PointsKind,
  type ProfileRow,
} from './rows.ts';
import { type Dimension, type ShownCounts, type Spec, stacked, Tally } from './tally.ts';

/** Ranges of points, highest first, as distributions are published; the lowest of each. */
export const SCORES = [601, 501, 451, 401, 351, 301, 0] as const;
const MOST_OCCUPATIONS = 15;
const MOST_COUNTRIES = 20;

/** The lowest score of the range that a score is in. */
export const scoreRange = (crs: number): string => String(SCORES.find((from) => crs >= from) ?? 0);

const GENDERS = ['F', 'M', 'X'];
const PROGRAMS = ['CEC', 'FSW', 'FST', 'PNP'];
const CLB = Array.from({ length: 13 }, (_, level) => String(12 - level)).filter(
  (level) => Number(level) >= 4,
);

const gender = <R>(of: (row: R) => string | null): Dimension<R> => ({ kind: 'gender', of, order: GENDERS });
const program = <R extends { readonly program: string }>(): Dimension<R> => ({
  kind: 'program',
  of: (row) => row.program,
  order: PROGRAMS,
});
const score = <R extends { readonly crs: number | null }>(): Dimension<R> => ({
  kind: 'score',
  of: ({ crs }) => (crs === null ? null : scoreRange(crs)),
  order: SCORES.map(String),
});
const people = <R>(): Dimension<R> => ({ kind: 'people', of: () => 'people', order: ['people'] });

const byProgram = program<InvitationRow>();
const invited = (code: string, rows: Dimension<InvitationRow>): Spec<InvitationRow> => ({
  code,
  rows,
  columns: byProgram,
});

const PROFILES: readonly Spec<ProfileRow>[] = [
  {
    code: 'profiles-gender',
    rows: gender(({ person }) => person.gender),
    columns: { kind: 'eligibility', of: (row) => row.eligibility, order: ['eligible', 'ineligible'] },
  },
];

/** Of profiles that were eligible when they were submitted. */
const ELIGIBLE: readonly Spec<ProfileRow>[] = [
  { code: 'profiles-score', rows: score(), columns: gender(({ person }) => person.gender) },
];

const INVITATIONS: readonly Spec<InvitationRow>[] = [
  invited(
    'invitations-gender',
    gender(({ person }) => person.gender),
  ),
  invited('invitations-score', score()),
  invited('invitations-occupation', {
    kind: 'occupation',
    of: ({ person }) => person.occupation,
    most: MOST_OCCUPATIONS,
  }),
  invited('invitations-country', {
    kind: 'country',
    of: ({ person }) => person.country,
    most: MOST_COUNTRIES,
  }),
  invited('invitations-citizenship', {
    kind: 'country',
    of: ({ person }) => person.citizenship,
    most: MOST_COUNTRIES,
  }),
  invited('invitations-age', { kind: 'age', of: ({ person }) => person.age, order: AGES.map(String) }),
  invited('invitations-education', {
    kind: 'education',
    of: ({ person }) => person.education,
    order: [...EDUCATION_LEVELS].reverse(),
  }),
  invited('invitations-language', {
    kind: 'language',
    of: ({ person }) => person.language,
    order: ['en', 'fr'],
  }),
  invited('invitations-clb', { kind: 'clb', of: ({ person }) => person.clb, order: CLB }),
  invited('invitations-round', { kind: 'round', of: ({ round }) => round }),
];

/** Invitations of rounds for a category. */
const CATEGORIES: readonly Spec<InvitationRow>[] = [
  {
    code: 'invitations-category',
    rows: { kind: 'category', of: ({ category }) => category },
    columns: people(),
  },
];

const ofApplications = (prefix: string): readonly Spec<ApplicationRow>[] => [
  { code: `${prefix}-gender`, rows: gender((row) => row.gender), columns: program() },
  {
    code: `${prefix}-province`,
    rows: { kind: 'province', of: (row) => row.province, order: PROVINCES },
    columns: program(),
  },
];

const having = (points: PointsKind): Spec<ProfileRow> => ({
  code: points,
  rows: { kind: 'points', of: () => points, order: [points] },
  columns: { kind: 'having', of: ({ person }) => person.points[points], order: ['yes', 'no', null] },
});

/** Counts a stream of rows into tables, in one go. */
export class Counting<R> {
  readonly #tallies: readonly (readonly [Tally<R>, (row: R) => boolean])[];

  constructor(...groups: readonly (readonly [readonly Spec<R>[], (row: R) => boolean])[]) {
    this.#tallies = groups.flatMap(([specs, of]) => specs.map((spec) => [new Tally(spec), of] as const));
  }

  add(row: R): void {
    for (const [tally, of] of this.#tallies) if (of(row)) tally.add(row);
  }

  shown(): readonly ShownCounts[] {
    return this.#tallies.map(([tally]) => tally.shown());
  }
}

const everybody = (): boolean => true;

export const countProfiles = (): Counting<ProfileRow> =>
  new Counting<ProfileRow>([PROFILES, everybody], [ELIGIBLE, (row) => row.eligibility === 'eligible']);

/** By what additional points are given for, of eligible profiles: somebody may have several. */
export const countPoints = (): Counting<ProfileRow> =>
  new Counting<ProfileRow>([POINTS_KINDS.map(having), (row) => row.eligibility === 'eligible']);

export const pointsTable = (counting: Counting<ProfileRow>): ShownCounts =>
  stacked('profiles-points', 'points', counting.shown());

export const countInvitations = (): Counting<InvitationRow> =>
  new Counting<InvitationRow>([INVITATIONS, everybody], [CATEGORIES, (row) => row.category !== null]);

export const countApplications = (): Counting<ApplicationRow> =>
  new Counting<ApplicationRow>([ofApplications('applications'), everybody]);

export const countAdmissions = (): Counting<ApplicationRow> =>
  new Counting<ApplicationRow>([ofApplications('admissions'), everybody]);

export const countPool = (): Counting<{ readonly crs: number }> =>
  new Counting<{ readonly crs: number }>([
    [{ code: 'pool-score', rows: score(), columns: people() }],
    everybody,
  ]);
