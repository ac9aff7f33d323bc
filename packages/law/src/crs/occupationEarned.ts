import type { CodedCandidate } from '../coded/candidate.ts';
import type { Reason } from '../explain/explanation.ts';
import { atOrLast, type YearsIn } from './factor.ts';
import type { OccupationTier } from './occupationPoints.ts';

type Offered = CodedCandidate['jobOfferOccupation'];

/** The occupations of offers as a list. */
export function offersIn(offered: Offered): readonly string[] {
  return offered == null ? [] : [offered].flat();
}

/** What one entry earns, and why. */
interface Earned {
  readonly points: number;
  readonly reason: Reason;
}

/** Which work or offer earned the points: the first of those that earn the most. */
export function earnedBy(
  candidate: CodedCandidate,
  tiers: readonly OccupationTier[],
  { id, years, offer }: { id: string; years: YearsIn; offer: 'jobOfferOccupation' | 'validOfferOccupation' },
): readonly Reason[] {
  const { canadianWorkByOccupation: byCode = {}, canadianWorkByTier: byTier = {} } = candidate;
  const offered = offersIn(candidate[offer]);
  const earned = tiers.flatMap(({ nocs, canadianWork, offer: ofOffer }, i): Earned[] => {
    const tier = i + 1;
    const worked = byTier[id]?.[i] ?? 0;
    const work: Earned[] =
      years === 'tier'
        ? [
            {
              points: atOrLast(canadianWork, worked),
              reason: { code: 'occupation.tier', values: { tier, years: worked } },
            },
          ]
        : Object.keys(byCode)
            .sort()
            .filter((code) => nocs.includes(code))
            .map((code) => ({
              points: atOrLast(canadianWork, byCode[code] ?? 0),
              reason: { code: 'occupation.work', values: { tier, code, years: byCode[code] ?? 0 } },
            }));
    const offersOf = offered
      .filter((code) => nocs.includes(code))
      .map(
        (code): Earned => ({ points: ofOffer, reason: { code: 'occupation.offer', values: { tier, code } } }),
      );
    return [...work, ...offersOf];
  });
  const most = Math.max(0, ...earned.map(({ points }) => points));
  const best = most === 0 ? undefined : earned.find(({ points }) => points === most);
  return best ? [best.reason] : [];
}
