import type { PublicRound, PublishedRound } from '@openentry/data';

/** A round of the public history with everything that the API promises of one, or null where a part is not known. */
export function asPublished(round: PublicRound): PublishedRound | null {
  const { number, date, instantUtc, kind, category, programs, invitations, crsCutoff } = round;
  const en = round.name.en ?? round.name.fr;
  const fr = round.name.fr ?? round.name.en;
  if (date === null || instantUtc === null || kind === null || en === null || fr === null) return null;
  if (invitations === null || crsCutoff === null) return null;
  return {
    number,
    date,
    instant: instantUtc,
    name: { en, fr },
    kind,
    category,
    programs,
    invited: invitations,
    cutoff: crsCutoff,
    tieBreak: round.tieBreakUtc,
    poolAsOf: round.poolAsOf,
  };
}
