import { type Coded, codeFacts, type Facts, type Ruleset } from '@openentry/law';

/**
 * Somebody who cannot be ranked: part of what the score reads was never declared. An unknown score is not the lowest
 * one, so nobody is given a place by it.
 */
export class FactsUnknownError extends Error {
  override readonly name = 'FactsUnknownError';
  readonly code = 'profile.facts-unknown';
  readonly candidateId: number;

  /** @param unknown parts of the score, with the paths of the facts that would settle each */
  constructor(candidateId: number, on: string, unknown: Coded['unknown']) {
    const parts = Object.entries(unknown).map(([part, missing]) => `${part} (${missing.join(', ')})`);
    super(
      `Candidate ${candidateId} cannot be ranked by the law of ${on}: not known is ${parts.join('; ')}. Declare these facts, or leave the profile out of the pool.`,
    );
    this.candidateId = candidateId;
  }
}

function isEmpty(unknown: Coded['unknown']): boolean {
  for (const _ in unknown) return false;
  return true;
}

/**
 * What the score reads of a person, all of it known.
 * @throws FactsUnknownError naming the candidate and the facts that are missing, never what was declared.
 */
export function knownCandidate(candidateId: number, facts: Facts, law: Ruleset): Coded['candidate'] {
  const { candidate, unknown } = codeFacts(facts, law);
  if (!isEmpty(unknown)) throw new FactsUnknownError(candidateId, law.on, unknown);
  return candidate;
}
