import type { CodedCandidate } from '../coded/candidate.ts';
import { OPTIONAL_FIELDS, type OptionalField } from '../coded/coded.ts';
import type { OccupationDomain } from '../crs/factor.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Job } from './facts.ts';
import type { Findings } from './findings.ts';
import { offerOccupations } from './jobOffer.ts';
import { codeOn } from './occupation.ts';
import { byOccupation, type Counting, UNCODED } from './work.ts';

/**
 * A part of the candidate that only factors telling occupations apart read: its value, as far as it is sure, and the
 * facts that would settle the rest.
 */
export interface Part<T> {
  readonly value: T;
  /** What it is at most; null where that is not known. */
  readonly most: T | null;
  readonly missing: readonly string[];
}

/** Codes that some added factor lists; null where a factor does not say which ones it tells apart. */
function listedBy(domains: readonly (OccupationDomain | undefined)[]): ReadonlySet<string> | null {
  const known = domains.filter((domain) => domain !== undefined);
  return known.length < domains.length ? null : new Set(known.flatMap(({ tiers }) => tiers.flat()));
}

/** Completed years of the jobs, as the CRS counts Canadian experience. */
type Years = (jobs: readonly Job[]) => number;

function yearsByOccupation(jobs: readonly Job[], years: Years, law: Ruleset): Record<string, number> {
  const completed = [...byOccupation(jobs, law)].map(([code, group]) => [code, years(group)] as const);
  return Object.fromEntries(completed.filter(([, number]) => number > 0));
}

/** Completed years of Canadian experience in each single occupation. Jobs in occupations of no list settle nothing. */
function workByOccupation(
  { sure, possible, missing }: Counting,
  years: Years,
  listed: ReadonlySet<string> | null,
  law: Ruleset,
): Part<Record<string, number>> {
  const value = yearsByOccupation(sure, years, law);
  if (missing.length === 0) return { value, most: value, missing };
  const most = yearsByOccupation(possible, years, law);
  const differs = Object.keys(most).some(
    (code) => (listed === null || code === UNCODED || listed.has(code)) && most[code] !== value[code],
  );
  return { value, most: Object.hasOwn(most, UNCODED) ? null : most, missing: differs ? missing : [] };
}

/** Completed years in all occupations of each tier together; work of no known code may be in any. */
function workByTier(
  { sure, possible, missing }: Counting,
  years: Years,
  domains: readonly OccupationDomain[],
  law: Ruleset,
): Part<Record<string, number[]>> {
  const inTier = (jobs: readonly Job[], tier: readonly string[]): number =>
    years(
      jobs.filter(({ noc }) => {
        const on = codeOn(noc, '', law);
        return !('code' in on) || tier.includes(on.code);
      }),
    );
  const yearsOf = (jobs: readonly Job[]): Record<string, number[]> =>
    Object.fromEntries(
      domains.map(({ id, tiers }) => [id, tiers.map((tier) => inTier(jobs, tier))] as const),
    );
  const value = yearsOf(sure);
  if (missing.length === 0) return { value, most: value, missing };
  const most = yearsOf(possible);
  const differs = domains.some(({ id }) => most[id]?.join() !== value[id]?.join());
  return { value, most, missing: differs ? missing : [] };
}

/** What the factors that amendments add ask of a person's occupations; nothing where they ask nothing. */
export function occupationParts(
  findings: Findings,
  years: Years,
): { readonly [F in OptionalField]?: Part<Exclude<CodedCandidate[F], undefined>> } {
  const { facts, law } = findings;
  const factors = law.added().map(({ factor }) => factor);
  const readBy = (field: OptionalField) => factors.filter(({ reads }) => reads.includes(field));
  const asked = OPTIONAL_FIELDS.filter((field) => readBy(field).length > 0);
  const jobs = findings.crsCanadianJobs();
  const partOf = (field: OptionalField): Part<unknown> => {
    const domains = readBy(field).map(({ domain }) => domain);
    const listed = listedBy(domains);
    switch (field) {
      case 'canadianWorkByOccupation':
        return jobs.known
          ? workByOccupation(jobs.value, years, listed, law)
          : { value: {}, most: null, missing: jobs.missing };
      case 'canadianWorkByTier':
        return jobs.known
          ? workByTier(
              jobs.value,
              years,
              domains.filter((domain) => domain !== undefined),
              law,
            )
          : { value: {}, most: null, missing: jobs.missing };
      case 'jobOfferOccupation':
        return offerOccupations(facts, 'qualify', listed, law);
      case 'validOfferOccupation':
        return offerOccupations(facts, 'valid', listed, law);
    }
  };
  return Object.fromEntries(asked.map((field) => [field, partOf(field)]));
}
