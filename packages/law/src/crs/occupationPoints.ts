import type { AddedFactor } from '../amendments/amendment.ts';
import type { CodedCandidate } from '../coded/candidate.ts';
import { type Coded, type CodedField, known } from '../coded/coded.ts';
import type { FactRead } from '../explain/explanation.ts';
import { occupationOf } from '../noc/noc.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import {
  atOrLast,
  type Factor,
  fact,
  type OccupationDomain,
  type OffersThat,
  type YearsIn,
} from './factor.ts';
import { earnedBy, offersIn } from './occupationEarned.ts';

/** Groups of the CRS to which an amendment may add a factor. */
export const FACTOR_GROUPS = ['crs.core', 'crs.spouse', 'crs.transferability', 'crs.additional'] as const;
export type FactorGroup = (typeof FACTOR_GROUPS)[number];

/** Occupations that earn the same points. */
export interface OccupationTier {
  readonly title?: Bilingual;
  /** Codes of NOC 2021. */
  readonly nocs: readonly string[];
  /** Points by completed years of Canadian work in one of the occupations, the last "or more". */
  readonly canadianWork: readonly number[];
  /** Points of a qualifying offer in one of the occupations. */
  readonly offer: number;
}

/** A factor of points by occupation, such as a list of high-wage occupations. */
export interface OccupationPoints {
  /** Short name; the node of the explanation is `added.<id>`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly group: FactorGroup;
  /** In one occupation unless told. */
  readonly years?: YearsIn | undefined;
  /** Those that qualify for points under the law as it is unless told. */
  readonly offers?: OffersThat | undefined;
  readonly tiers: readonly OccupationTier[];
}

/** What one occupation earns. */
interface Row {
  readonly canadianWork: readonly number[];
  readonly offer: number;
}

/**
 * Under which id the tiers of a factor stand among the values of its amendment, so that the explanation of the
 * factor cites the amendment.
 */
export const tiersId = (id: string): string => `added.${id}.tiers`;

const isPoints = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function check({ id, years, tiers }: OccupationPoints): void {
  if (tiers.length === 0) throw new RangeError(`${id} has no tier`);
  for (const { nocs, canadianWork, offer } of tiers) {
    const strange = nocs.find((code) => occupationOf(code) === undefined);
    if (strange !== undefined) throw new RangeError(`${id}: ${strange} is not a code of NOC 2021`);
    if (nocs.length === 0 || canadianWork.length === 0) throw new RangeError(`${id} has an empty list`);
    if (![...canadianWork, offer].every(isPoints))
      throw new RangeError(`${id}: points are whole and not negative`);
    // Years of a tier are known of everybody, also of those who have never worked in it.
    if (years === 'tier' && canadianWork[0] !== 0)
      throw new RangeError(`${id}: less than a year in a tier earns nothing`);
  }
}

/** The better of two rows at every number of years: an occupation may stand in several tiers. */
function better(a: Row, b: Row): Row {
  const length = Math.max(a.canadianWork.length, b.canadianWork.length);
  return {
    canadianWork: Array.from({ length }, (_, years) =>
      Math.max(atOrLast(a.canadianWork, years), atOrLast(b.canadianWork, years)),
    ),
    offer: Math.max(a.offer, b.offer),
  };
}

function rowsByCode(tiers: readonly OccupationTier[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const tier of tiers) {
    for (const code of tier.nocs) {
      const row = rows.get(code);
      rows.set(code, row ? better(row, tier) : tier);
    }
  }
  return rows;
}

/** Whether a candidate lacks the years in the tiers of a factor. */
export function lacksTiers({ canadianWorkByTier }: CodedCandidate, { id, tiers }: OccupationDomain): boolean {
  return canadianWorkByTier?.[id]?.length !== tiers.length;
}

/** A candidate of whom everything is known that the factors of a law read, but for parts that were left out. */
export function knownUnder(candidate: CodedCandidate, law: Ruleset): Coded {
  const coded = known(candidate);
  if (candidate.canadianWorkByTier === undefined) return coded;
  const missing = law.added().flatMap(({ factor: { domain, reads } }) => {
    const asks = domain !== undefined && reads.includes('canadianWorkByTier');
    return asks && lacksTiers(candidate, domain) ? [`canadianWorkByTier.${domain.id}`] : [];
  });
  if (missing.length === 0) return coded;
  return { ...coded, unknown: { ...coded.unknown, canadianWorkByTier: missing } };
}

/** The part of the candidate that has the work, and the one that has the offers. */
const WORK = { oneOccupation: 'canadianWorkByOccupation', tier: 'canadianWorkByTier' } as const;
const OFFER = { qualify: 'jobOfferOccupation', valid: 'validOfferOccupation' } as const;

/**
 * A factor that earns, over all tiers, the most of: completed years of Canadian work in one listed occupation, or in
 * all occupations of a tier together; an offer in a listed occupation.
 * @throws RangeError for an unknown occupation, an empty list, or points that are negative or not whole.
 */
export function occupationPoints(declaration: OccupationPoints): AddedFactor {
  check(declaration);
  const { id, title, group, tiers, years = 'oneOccupation', offers = 'qualify' } = declaration;
  const rows = rowsByCode(tiers);
  const most = Math.max(...tiers.flatMap(({ canadianWork, offer }) => [...canadianWork, offer]));
  const table: Parameter<readonly OccupationTier[]> = {
    id: tiersId(id),
    provision: 'amendment',
    entries: [],
  };
  const domain: OccupationDomain = { id, tiers: tiers.map(({ nocs }) => nocs), years, offers };
  const work = WORK[years];
  const offer = OFFER[offers];
  /** Parts that can earn something: the others leave nothing unknown. */
  const reads: CodedField[] = [
    ...(tiers.some(({ canadianWork }) => canadianWork.some((points) => points > 0)) ? [work] : []),
    ...(tiers.some((tier) => tier.offer > 0) ? [offer] : []),
  ];
  const tierWork = ({ canadianWorkByTier }: CodedCandidate): readonly number[] =>
    canadianWorkByTier?.[id] ?? [];

  const pointsOfWork = (candidate: CodedCandidate): number => {
    let points = 0;
    if (years === 'tier') {
      const worked = tierWork(candidate);
      for (const [i, { canadianWork }] of tiers.entries()) {
        points = Math.max(points, atOrLast(canadianWork, worked[i] ?? 0));
      }
      return points;
    }
    const { canadianWorkByOccupation = {} } = candidate;
    for (const code in canadianWorkByOccupation) {
      const row = rows.get(code);
      if (row) points = Math.max(points, atOrLast(row.canadianWork, canadianWorkByOccupation[code] ?? 0));
    }
    return points;
  };
  const pointsOfOffers = (candidate: CodedCandidate): number => {
    let points = 0;
    for (const code of offersIn(candidate[offer])) points = Math.max(points, rows.get(code)?.offer ?? 0);
    return points;
  };

  const factor: Factor = {
    code: `added.${id}`,
    title,
    provision: 'amendment',
    parameters: [table],
    reads,
    domain,
    facts(candidate) {
      const read: FactRead[] = [];
      if (years === 'tier') {
        for (const [i, number] of tierWork(candidate).entries())
          read.push(fact(`${work}.${id}.${i}`, number));
      } else {
        const { canadianWorkByOccupation = {} } = candidate;
        for (const code of Object.keys(canadianWorkByOccupation).sort()) {
          if (rows.has(code)) read.push(fact(`${work}.${code}`, canadianWorkByOccupation[code] ?? 0));
        }
      }
      const codes = offersIn(candidate[offer]);
      read.push(fact(offer, codes.length === 0 ? null : codes.join(', ')));
      return read;
    },
    points: (candidate) => Math.max(pointsOfWork(candidate), pointsOfOffers(candidate)),
    maximum: () => most,
    reasons: (candidate) => earnedBy(candidate, tiers, { id, years, offer }),
  };
  return Object.freeze({ group, factor: Object.freeze(factor) });
}
