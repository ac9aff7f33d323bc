import type { AddedFactor } from '../amendments/amendment.ts';
import type { FactRead } from '../explain/explanation.ts';
import { occupationOf } from '../noc/noc.ts';
import type { Parameter } from '../parameters/parameter.ts';
import type { Bilingual } from '../policies/policy.ts';
import { atOrLast, type Factor, fact } from './factor.ts';

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

function check({ id, tiers }: OccupationPoints): void {
  if (tiers.length === 0) throw new RangeError(`${id} has no tier`);
  for (const { nocs, canadianWork, offer } of tiers) {
    const strange = nocs.find((code) => occupationOf(code) === undefined);
    if (strange !== undefined) throw new RangeError(`${id}: ${strange} is not a code of NOC 2021`);
    if (nocs.length === 0 || canadianWork.length === 0) throw new RangeError(`${id} has an empty list`);
    if (![...canadianWork, offer].every(isPoints))
      throw new RangeError(`${id}: points are whole and not negative`);
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

/**
 * A factor that earns, over all tiers, the most of: completed years of Canadian work in one listed occupation; a
 * qualifying offer in a listed occupation.
 * @throws RangeError for an unknown occupation, an empty list, or points that are negative or not whole.
 */
export function occupationPoints(declaration: OccupationPoints): AddedFactor {
  check(declaration);
  const { id, title, group, tiers } = declaration;
  const rows = rowsByCode(tiers);
  const most = Math.max(...tiers.flatMap(({ canadianWork, offer }) => [...canadianWork, offer]));
  const table: Parameter<readonly OccupationTier[]> = {
    id: tiersId(id),
    provision: 'amendment',
    entries: [],
  };
  const factor: Factor = {
    code: `added.${id}`,
    title,
    provision: 'amendment',
    parameters: [table],
    reads: ['canadianWorkByOccupation', 'jobOfferOccupation'],
    domain: 'occupations',
    facts({ canadianWorkByOccupation = {}, jobOfferOccupation = null }) {
      const read: FactRead[] = [];
      for (const code of Object.keys(canadianWorkByOccupation).sort()) {
        if (!rows.has(code)) continue;
        read.push(fact(`canadianWorkByOccupation.${code}`, canadianWorkByOccupation[code] ?? 0));
      }
      read.push(fact('jobOfferOccupation', jobOfferOccupation));
      return read;
    },
    points({ canadianWorkByOccupation = {}, jobOfferOccupation = null }) {
      let points = jobOfferOccupation === null ? 0 : (rows.get(jobOfferOccupation)?.offer ?? 0);
      for (const code in canadianWorkByOccupation) {
        const row = rows.get(code);
        if (row) points = Math.max(points, atOrLast(row.canadianWork, canadianWorkByOccupation[code] ?? 0));
      }
      return points;
    },
    maximum: () => most,
  };
  return Object.freeze({ group, factor: Object.freeze(factor) });
}
