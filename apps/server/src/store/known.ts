import type { Coded, Facts, Ruleset } from '@openentry/law';
import { knownCandidate, ScoreUnknownError } from '@openentry/pool';
import { RequestError } from '../errors.ts';

/**
 * Somebody who cannot be ranked: part of what the score reads was never declared. An unknown score is not the lowest
 * one, so nobody is given a place by it.
 */
export class FactsUnknownError extends RequestError {
  override readonly name: string = 'FactsUnknownError';
  readonly candidateId: number;

  /** @param unknown parts of the score, with the paths of the facts that would settle each */
  constructor(candidateId: number, on: string, unknown: Coded['unknown']) {
    const parts = Object.entries(unknown).map(([part, missing]) => `${part} (${missing.join(', ')})`);
    super('profile.facts-unknown', 422, {
      en: `Candidate ${candidateId} cannot be ranked by the law of ${on}: not known is ${parts.join('; ')}. Declare these facts, or leave the profile out of the pool.`,
      fr: `La personne ${candidateId} ne peut pas être classée selon la loi du ${on} : on ignore ${parts.join(' ; ')}. Déclarez ces faits, ou laissez le profil hors du bassin.`,
    });
    this.candidateId = candidateId;
  }
}

/**
 * Evaluates somebody, and says of whom it is that the score is not known.
 * @throws FactsUnknownError naming the candidate and the facts that are missing, never what was declared.
 */
export function naming<T>(candidateId: number, law: Ruleset, evaluate: () => T): T {
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof ScoreUnknownError) throw new FactsUnknownError(candidateId, law.on, error.unknown);
    throw error;
  }
}

/**
 * Makes sure that somebody can be ranked.
 * @throws FactsUnknownError naming the candidate and the facts that are missing.
 */
export function expectKnown(candidateId: number, facts: Facts, law: Ruleset): void {
  naming(candidateId, law, () => knownCandidate(facts, law));
}
