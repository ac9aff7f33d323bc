import type { PlainDate, Program } from '@openentry/law';
import type { RoundFigures } from '../figures.ts';
import { distributionOn, type PublishedRound, publishedRounds } from '../published.ts';

/** Distributions that IRCC itself published; a few others were filled in from elsewhere. */
const AS_PUBLISHED = 'as published';

function figuresOf(round: PublishedRound): RoundFigures {
  const distribution = round.poolAsOf === null ? undefined : distributionOn(round.poolAsOf);
  return {
    number: round.number,
    date: round.date as PlainDate,
    instantUtc: round.instant,
    name: round.name.en,
    kind: round.kind,
    category: round.category,
    programs: round.programs as readonly Program[],
    invitations: round.invited,
    crsCutoff: round.cutoff,
    tieBreakUtc: round.tieBreak,
    poolAsOf: round.poolAsOf as PlainDate | null,
    pool: distribution?.quality === AS_PUBLISHED ? distribution.bands : null,
  };
}

/** The rounds that come with this release, by number, under their English names. */
export const packagedFigures: ReadonlyMap<string, RoundFigures> = new Map(
  publishedRounds.map((round) => [round.number, figuresOf(round)]),
);
