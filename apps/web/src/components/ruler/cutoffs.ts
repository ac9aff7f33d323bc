import { addYears, type PlainDate, plainDate } from '@openentry/law';
import type { Round } from '../../api/types.ts';

/** Rounds of one type are compared with each other: the same kind, programs and category, whatever its version. */
function typeOf({ kind, programs, categoryVersionId, name }: Round): string {
  if (kind === 'category') return `category ${categoryVersionId?.split('@')[0] ?? name.en}`;
  return kind === 'program' ? `program ${programs.join(' ')}` : kind;
}

/** The last round of a type. */
export interface LastCutoff {
  readonly cutoff: number;
  readonly round: Round;
}

/**
 * The last round of each type, by rising cut-off: those known on `day`, of the year up to the last of them.
 * Older ones would stand on the ruler as if they could still be met.
 */
export function lastCutoffs(rounds: readonly Round[], day: PlainDate): LastCutoff[] {
  const known = rounds
    .filter((round) => round.date <= day)
    .toSorted((a, b) => (a.dateTimeUtc < b.dateTimeUtc ? 1 : -1));
  const [newest] = known;
  if (!newest) return [];
  const yearBefore = addYears(plainDate(newest.date), -1);
  const lastOfType = new Map<string, LastCutoff>();
  for (const round of known) {
    const { cutoff } = round.published;
    const type = typeOf(round);
    if (cutoff !== null && round.date > yearBefore && !lastOfType.has(type)) {
      lastOfType.set(type, { cutoff, round });
    }
  }
  return [...lastOfType.values()].toSorted((a, b) => a.cutoff - b.cutoff);
}
