import type { Language } from '@openentry/law';
import { microseconds } from '../../database/instants.ts';
import type { StoredRound } from '../../store/rounds.ts';
import { exactUtcInWords, instantInWords, utcInWords } from '../../writing/time.ts';
import { numberInWords } from '../../writing/words.ts';
import { type Block, pairs, paragraph, type Section, section } from '../../writing/writing.ts';
import type { Instruction } from '../instruction.ts';
import type { RoundTexts } from './text.en.ts';

/** What came of a round: as it is stored. */
export type RoundOutcome = Pick<StoredRound, 'invited' | 'members' | 'cutoff' | 'tieBreak'>;

/** Why fewer were invited than the number allows, and how ties were broken. */
function explained(
  { toInvite }: Instruction,
  { invited, members, cutoff, tieBreak }: RoundOutcome,
  { results }: RoundTexts,
  language: Language,
): Block[] {
  if (toInvite === 0) return [paragraph(results.zero)];
  if (cutoff === null || tieBreak === null) return [paragraph(results.empty)];
  const few = invited < toInvite;
  return [
    ...(few
      ? [paragraph(results.fewer(numberInWords(members, language), numberInWords(toInvite, language)))]
      : []),
    paragraph(results.tieBreakText(numberInWords(cutoff, language), exactUtcInWords(tieBreak, language))),
  ];
}

/** The results of a round as they are published, with the instant of the tie-break exact besides. */
export function resultsSection(
  instruction: Instruction,
  outcome: RoundOutcome,
  language: Language,
  texts: RoundTexts,
): Section {
  const { results } = texts;
  const { invited, cutoff, tieBreak } = outcome;
  const { number, toInvite, instant } = instruction;
  const rank = numberInWords(toInvite, language);
  return section('results', results.heading, [
    pairs(
      [results.round, number],
      [results.invited, numberInWords(invited, language)],
      [results.rank, toInvite === 0 ? results.rankNone : results.rankValue(rank)],
      [results.instant, instantInWords(microseconds(instant), language)],
      [results.cutOff, cutoff === null ? results.nobody : numberInWords(cutoff, language)],
      [results.tieBreak, tieBreak === null ? results.nobody : utcInWords(tieBreak, language)],
    ),
    ...explained(instruction, outcome, texts, language),
  ]);
}
