import { ABILITIES, type ByAbility, type CodedCandidate } from '@openentry/law';

/** A past round as the pool remembers it: whoever it reached is no longer there. */
export interface PastRound {
  readonly kind: 'general' | 'program' | 'category';
  /** Codes of the occupations a category round addressed; null for French and for the other kinds. */
  readonly nocs: ReadonlySet<string> | null;
  readonly programs: readonly string[];
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly cutoff: number;
  readonly tieBreak: number | null;
}

/** What decides which past rounds addressed a person. */
export interface Membership {
  readonly coded: CodedCandidate;
  readonly noc: string;
}

const NCLC = 7;
const reaches = (levels: ByAbility | null): boolean =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= NCLC);

function frenchLevels({ firstLanguage, secondLanguage }: CodedCandidate): ByAbility | null {
  return firstLanguage.name === 'fr' ? firstLanguage.clb : secondLanguage;
}

function addressed(round: PastRound, { coded, noc }: Membership): boolean {
  switch (round.kind) {
    case 'general':
      return true;
    case 'program':
      if (round.programs.includes('PNP')) return coded.nomination;
      if (coded.nomination) return false;
      if (round.programs.includes('CEC')) return coded.canadianWorkYears >= 1;
      return round.programs.includes('FST') ? coded.certificateOfQualification : true;
    case 'category':
      if (coded.nomination) return false;
      return round.nocs === null ? reaches(frenchLevels(coded)) : round.nocs.has(noc);
  }
}

/**
 * The latest past round that would have invited this person with today's score, whenever the profile came.
 * Whoever is still in the pool came, or reached this score, after it.
 * @param rounds newest first
 * @returns its instant, or `since` when no round since then would have
 */
export function lastInvitingRound(
  rounds: readonly PastRound[],
  member: Membership,
  crs: number,
  since: number,
): number {
  for (const round of rounds) {
    if (round.at <= since) break;
    if (crs > round.cutoff && addressed(round, member)) return round.at;
  }
  return since;
}

/** True when a past round stopped exactly at this score and its tie-break reached this profile. */
export function takenAtTheTie(
  rounds: readonly PastRound[],
  member: Membership,
  crs: number,
  receivedAt: number,
): boolean {
  return rounds.some(
    (round) =>
      round.cutoff === crs &&
      round.at > receivedAt &&
      (round.tieBreak === null || receivedAt <= round.tieBreak) &&
      addressed(round, member),
  );
}
