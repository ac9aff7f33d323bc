import type { PublishedRound } from '@openentry/data';
import { categoryVersion, type Program, plainDate } from '@openentry/law';
import type { Instruction } from '@openentry/pool';
import { RequestError } from '../errors.ts';

export type { Instruction };

/**
 * The instruction that a published round followed, as far as it can be read from what was published.
 * @throws RequestError where the engine cannot decide the group.
 */
export function instructionOf(round: PublishedRound): Instruction {
  const category = round.category === null ? null : (categoryVersion(round.category) ?? null);
  if (category?.requirement.kind === 'military') {
    throw new RequestError('round.not-modelled', 422, {
      en: `Round ${round.number} addressed ${category.name.en}: nobody in the synthetic pool has served in a military, so it cannot be replayed.`,
      fr: `La ronde ${round.number} visait : ${category.name.fr}. Personne dans le bassin synthétique n’a servi dans une armée ; elle ne peut pas être rejouée.`,
    });
  }
  return {
    number: round.number,
    kind: round.kind,
    category,
    programs: round.programs as readonly Program[],
    toInvite: round.invited,
    instant: round.instant,
    day: plainDate(round.date),
  };
}
