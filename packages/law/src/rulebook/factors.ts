import type { OffersThat, YearsIn } from '../crs/factor.ts';
import { FACTOR_GROUPS, type FactorGroup, type OccupationTier } from '../crs/occupationPoints.ts';
import type { Bilingual } from '../policies/policy.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';

/** A factor that an amendment in force adds to the CRS, with its tiers as the amendment wrote them. */
export interface AddedFactorInForce {
  readonly code: string;
  readonly group: FactorGroup;
  readonly title: Bilingual;
  readonly tiers: readonly OccupationTier[];
  readonly years: YearsIn;
  readonly offers: OffersThat;
  readonly instrument: string | null;
  readonly inForce: PlainDate | null;
}

/** The factors that amendments add to the CRS on the day of a law. */
export function factorsIn(law: Ruleset): readonly AddedFactorInForce[] {
  return FACTOR_GROUPS.flatMap((group) =>
    law.added(group).map(({ factor: { code, title, parameters, domain } }) => {
      const [table] = parameters;
      const entry = table ? law.find(table) : null;
      return {
        code,
        group,
        title: title ?? { en: code, fr: code },
        tiers: (entry?.value ?? []) as readonly OccupationTier[],
        years: domain?.years ?? 'oneOccupation',
        offers: domain?.offers ?? 'qualify',
        instrument: entry?.instrument ?? null,
        inForce: entry?.inForce ?? null,
      };
    }),
  );
}
