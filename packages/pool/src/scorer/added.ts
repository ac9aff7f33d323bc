import {
  type CodedCandidate,
  type Factor,
  type OccupationDomain,
  OPTIONAL_FIELDS,
  occupations,
  offersIn,
  type Ruleset,
} from '@openentry/law';
import { ask, closes, somebody, whole } from './ask.ts';
import { YEARS, yearsIndex } from './domain.ts';
import {
  expectField,
  expectTiers,
  largest,
  type OfferField,
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

const needsOf = (factor: Factor): OptionalField[] =>
  OPTIONAL_FIELDS.filter((field) => factor.reads.includes(field));

/** The factors that amendments add to a group, compiled; null where they add none. */
export function addedTo(group: string, law: Ruleset): Added | null {
  const parts = law.added(group).map(({ factor }) => compiled(factor, law));
  const [first, ...others] = parts;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  return {
    needs: OPTIONAL_FIELDS.filter((field) => parts.some(({ needs }) => needs.includes(field))),
    of: (candidate) => parts.reduce((sum, part) => sum + part.of(candidate), 0),
    inPool: (candidate, listed, person) =>
      parts.reduce((sum, part) => sum + part.inPool(candidate, listed, person), 0),
  };
}

function compiled(factor: Factor, law: Ruleset): Added {
  return factor.domain === undefined ? asked(factor, law) : tabulated(factor, factor.domain, law);
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

/**
 * A factor whose points are the largest over single entries of the parts that it reads: a table by [occupation,
 * years], one by [tier, years] and one by the occupation of an offer.
 */
function tabulated(factor: Factor, domain: OccupationDomain, law: Ruleset): Added {
  const needs = needsOf(factor);
  const other = factor.reads.find((field) => !needs.some((need) => need === field));
  if (other !== undefined) {
    throw new RangeError(`${factor.code} has the domain of occupations and reads ${other} besides`);
  }
  const { id, tiers } = domain;
  const offerField: OfferField = needs.includes('validOfferOccupation')
    ? 'validOfferOccupation'
    : 'jobOfferOccupation';
  const [readsWork, readsTiers] = [
    needs.includes('canadianWorkByOccupation'),
    needs.includes('canadianWorkByTier'),
  ];
  const NOTHING = {
    canadianWorkByOccupation: {},
    canadianWorkByTier: { [id]: tiers.map(() => 0) },
    jobOfferOccupation: null,
    validOfferOccupation: null,
  };
  const points = (change: Partial<CodedCandidate>): number =>
    ask(factor, somebody(0, { ...NOTHING, ...change }), law);
  const ofTier = (tier: number, years: number): number =>
    points({ canadianWorkByTier: { [id]: tiers.map((_, i) => (i === tier ? years : 0)) } });

  const none = points({});
  const work = new Uint16Array(readsWork ? occupations.length * YEARS : 0);
  const tier = new Uint16Array(readsTiers ? tiers.length * YEARS : 0);
  const offer = new Uint16Array(occupations.length);
  for (const { code } of occupations) {
    offer[offerCell(code)] = points({ [offerField]: code });
    if (!readsWork) continue;
    closes(law, factor, (years) => somebody(0, { ...NOTHING, canadianWorkByOccupation: { [code]: years } }));
    for (let years = 0; years < YEARS; years++) {
      work[workCell(code, years)] = points({ canadianWorkByOccupation: { [code]: years } });
    }
  }
  if (readsTiers) {
    for (const i of tiers.keys()) {
      closes(law, factor, (years) =>
        somebody(0, {
          ...NOTHING,
          canadianWorkByTier: { [id]: tiers.map((_, at) => (at === i ? years : 0)) },
        }),
      );
      for (let years = 0; years < YEARS; years++) tier[i * YEARS + years] = ofTier(i, years);
    }
  }
  const ofTiers = (candidate: CodedCandidate): number => {
    if (!readsTiers) return none;
    expectTiers(candidate, domain);
    let best = none;
    for (const [i, years] of (candidate.canadianWorkByTier?.[id] ?? []).entries()) {
      best = Math.max(best, tier[i * YEARS + yearsIndex(years)] ?? 0);
    }
    return best;
  };
  return {
    needs,
    of(candidate) {
      for (const field of needs) expectField(candidate, field);
      let best = ofTiers(candidate);
      if (needs.includes(offerField)) {
        for (const code of offersIn(candidate[offerField]))
          best = Math.max(best, offer[offerCell(code)] ?? 0);
      }
      if (!readsWork) return best;
      const byOccupation = candidate.canadianWorkByOccupation;
      for (const code in byOccupation) {
        best = Math.max(best, work[workCell(code, byOccupation[code] ?? 0)] ?? 0);
      }
      return best;
    },
    inPool(candidate, listed, person) {
      const ofWork = readsWork ? largest(work, listed.work, person, none) : none;
      return largest(offer, listed[offerField], person, Math.max(ofWork, ofTiers(candidate)));
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

/**
 * Holds a candidate to having the parts that the added factors of a law read, for the readable rules.
 * @throws RangeError that names the part.
 */
export function expectRead(candidate: CodedCandidate, law: Ruleset): void {
  for (const { factor } of law.added()) {
    for (const field of needsOf(factor)) expectField(candidate, field);
    if (factor.domain && factor.reads.includes('canadianWorkByTier')) expectTiers(candidate, factor.domain);
  }
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
