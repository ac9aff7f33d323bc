import {
  belongsTo,
  type Coded,
  codeFacts,
  eligiblePrograms,
  type Facts,
  type Program,
  type Ruleset,
} from '@openentry/law';
import { type BlockPoints, blockPoints, type CompiledScorer } from '../scorer/compile.ts';
import type { Instruction } from './instruction.ts';

/** What a round makes of a person at its instant. */
export interface Evaluation extends Readonly<BlockPoints> {
  /** Programs for which the person is eligible, in the order in which people are invited. */
  readonly programs: readonly Program[];
  /** The program the person would be invited under; null for somebody the round does not address. */
  readonly program: Program | null;
  /** Eligible, and the round addresses the person. */
  readonly inGroup: boolean;
}

/**
 * Somebody who cannot be ranked: part of what the score reads was never declared. An unknown score is not the lowest
 * one, so nobody is given a place by it.
 */
export class ScoreUnknownError extends Error {
  override readonly name = 'ScoreUnknownError';
  readonly code = 'round.score-unknown';
  /** Parts of the score, with the paths of the facts that would settle each. */
  readonly unknown: Coded['unknown'];

  constructor(unknown: Coded['unknown']) {
    const parts = Object.entries(unknown).map(([part, missing]) => `${part} (${missing.join(', ')})`);
    super(`The score is not known: ${parts.join('; ')}`);
    this.unknown = unknown;
  }
}

function isEmpty(unknown: Coded['unknown']): boolean {
  for (const _ in unknown) return false;
  return true;
}

/**
 * What the score reads of a person, all of it known.
 * @throws ScoreUnknownError with the facts that are missing, never what was declared.
 */
export function knownCandidate(facts: Facts, law: Ruleset): Coded['candidate'] {
  const { candidate, unknown } = codeFacts(facts, law);
  if (!isEmpty(unknown)) throw new ScoreUnknownError(unknown);
  return candidate;
}

/**
 * The program a person would be invited under in a round, or null when the round does not address them.
 * The order CEC, FSW, FST is the law's; a nominee is invited as a nominee only.
 */
function invitedUnder(
  { programs, category }: Pick<Instruction, 'programs' | 'category'>,
  eligible: readonly Program[],
  facts: Facts,
  law: Ruleset,
): Program | null {
  const program = eligible.find((candidate) => programs.includes(candidate)) ?? null;
  if (program === null) return null;
  return category === null || belongsTo(category, facts, law) ? program : null;
}

/**
 * Evaluates a person for a round: score, eligibility, whether the round addresses them, and under which program it
 * would invite them. Whoever ranks a pool and whoever replays a round decide by this one function.
 * @param law the law of the instruction's day
 * @param scorer of that law
 * @throws ScoreUnknownError for somebody whose score is not known.
 */
export function evaluatePerson(
  facts: Facts,
  law: Ruleset,
  instruction: Pick<Instruction, 'programs' | 'category'>,
  scorer: CompiledScorer,
): Evaluation {
  const points = scorer(knownCandidate(facts, law), blockPoints());
  const programs = eligiblePrograms(facts, law);
  const program = invitedUnder(instruction, programs, facts, law);
  return { ...points, programs, program, inGroup: program !== null };
}
