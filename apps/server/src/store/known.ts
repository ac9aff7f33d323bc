import type { Coded, Ruleset } from '@openentry/law';
import { ScoreUnknownError } from '@openentry/pool';

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

/**
 * What is computed of a candidate; one whose score is not known is named.
 * @throws FactsUnknownError with the facts that are missing, never what was declared.
 */
export function ofCandidate<T>(candidateId: number, law: Ruleset, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof ScoreUnknownError)) throw error;
    throw new FactsUnknownError(candidateId, law.on, error.unknown);
  }
}
