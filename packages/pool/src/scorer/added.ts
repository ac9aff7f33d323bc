import { type CodedCandidate, type Factor, occupations, type Ruleset } from '@openentry/law';
import { ask, closes, somebody, whole } from './ask.ts';
import { YEARS } from './domain.ts';
import {
  expectField,
  OPTIONAL,
  type OptionalField,
  offerCell,
  type PoolOccupations,
  workCell,
} from './occupations.ts';

/** The sum of the points that amendments in force add to one group. */
export interface Added {
  /** Parts that may be left out and that these factors read: without them there is no number. */
  readonly needs: readonly OptionalField[];
  /** @throws RangeError that names the part which a candidate lacks. */
  of(candidate: CodedCandidate): number;
  /** The same for one person of a pool in which nobody lacks what is needed. */
  inPool(candidate: CodedCandidate, occupations: PoolOccupations, person: number): number;
}

const needsOf = (factor: Factor): OptionalField[] => OPTIONAL.filter((field) => factor.reads.includes(field));

/** The factors that amendments add to a group, compiled; null where they add none. */
export function addedTo(group: string, law: Ruleset): Added | null {
  const parts = law.added(group).map(({ factor }) => compiled(factor, law));
  const [first, ...others] = parts;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return {
    needs: OPTIONAL.filter((field) => parts.some(({ needs }) => needs.includes(field))),
    of: (candidate) => parts.reduce((sum, part) => sum + part.of(candidate), 0),
    inPool: (candidate, listed, person) =>
      parts.reduce((sum, part) => sum + part.inPool(candidate, listed, person), 0),
  };
}

function compiled(factor: Factor, law: Ruleset): Added {
  return factor.domain === 'occupations' ? tabulated(factor, law) : asked(factor, law);
}

/** A factor about which nothing is known: it is asked for each candidate. */
function asked(factor: Factor, law: Ruleset): Added {
  const needs = needsOf(factor);
  const of = (candidate: CodedCandidate): number => {
    for (const field of needs) expectField(candidate, field);
    return whole(factor.points(candidate, law) ?? 0, factor.code);
  };
  return { needs, of, inPool: of };
}

/** A factor whose points are the largest over single occupations: a table by [occupation, years] and one by offer. */
function tabulated(factor: Factor, law: Ruleset): Added {
  const needs = needsOf(factor);
  const other = factor.reads.find((field) => !needs.some((need) => need === field));
  if (other !== undefined) {
    throw new RangeError(`${factor.code} has the domain of occupations and reads ${other} besides`);
  }
  const one = (code: string, years: number) =>
    somebody(0, { canadianWorkByOccupation: { [code]: years }, jobOfferOccupation: null });
  const offered = (code: string | null) =>
    somebody(0, { canadianWorkByOccupation: {}, jobOfferOccupation: code });

  const none = ask(factor, offered(null), law);
  const work = new Uint16Array(occupations.length * YEARS);
  const offer = new Uint16Array(occupations.length + 1).fill(none);
  for (const { code } of occupations) {
    closes(law, factor, (years) => one(code, years));
    for (let years = 0; years < YEARS; years++)
      work[workCell(code, years)] = ask(factor, one(code, years), law);
    offer[offerCell(code)] = ask(factor, offered(code), law);
  }
  return {
    needs,
    of(candidate) {
      for (const field of needs) expectField(candidate, field);
      let best = offer[offerCell(candidate.jobOfferOccupation ?? null)] ?? none;
      const byOccupation = candidate.canadianWorkByOccupation;
      for (const code in byOccupation) {
        best = Math.max(best, work[workCell(code, byOccupation[code] ?? 0)] ?? none);
      }
      return best;
    },
    inPool(_candidate, listed, person) {
      let best = offer[listed.offer[person] ?? 0] ?? none;
      const end = listed.workFrom[person + 1] ?? 0;
      for (let at = listed.workFrom[person] ?? 0; at < end; at++) {
        best = Math.max(best, work[listed.work[at] ?? 0] ?? none);
      }
      return best;
    },
  };
}

/** Groups of the readable rules, by the name they have here. */
const GROUPS = {
  firstLanguage: 'crs.firstLanguage',
  secondLanguage: 'crs.secondLanguage',
  core: 'crs.core',
  spouseLanguage: 'crs.spouseLanguage',
  spouse: 'crs.spouse',
  education: 'crs.transferability.education',
  foreignWork: 'crs.transferability.foreignWork',
  certificate: 'crs.transferability.certificate',
  transferability: 'crs.transferability',
  additional: 'crs.additional',
  all: 'crs',
} as const;
export type GroupName = keyof typeof GROUPS;

/** What is added to a candidate in each group: 0 where nothing is. */
export type AddedToGroups = Readonly<Record<GroupName, (candidate: CodedCandidate) => number>>;

const BLOCKS: readonly GroupName[] = ['core', 'spouse', 'transferability', 'additional'];

/** Whether a law adds factors to a group that is not one of the four blocks. */
export function addsInside(law: Ruleset): boolean {
  const names = Object.keys(GROUPS) as GroupName[];
  return names.some((name) => !BLOCKS.includes(name) && law.added(GROUPS[name]).length > 0);
}

/** Parts that may be left out and that some added factor of a law reads. */
export function neededFields(law: Ruleset): readonly OptionalField[] {
  const factors = Object.values(GROUPS).flatMap((group) => law.added(group).map(({ factor }) => factor));
  return OPTIONAL.filter((field) => factors.some(({ reads }) => reads.includes(field)));
}

/** The same for a law that adds nothing. */
export const NOTHING_ADDED: AddedToGroups = Object.fromEntries(
  Object.keys(GROUPS).map((name) => [name, () => 0]),
) as unknown as AddedToGroups;

/** What a law adds to all groups of the CRS; null where it adds nothing anywhere. */
export function addedToGroups(law: Ruleset): AddedToGroups | null {
  const names = Object.keys(GROUPS) as GroupName[];
  const found = names.map((name) => [name, addedTo(GROUPS[name], law)] as const);
  if (found.every(([, added]) => added === null)) return null;
  return Object.fromEntries(found.map(([name, added]) => [name, added?.of ?? (() => 0)])) as AddedToGroups;
}
