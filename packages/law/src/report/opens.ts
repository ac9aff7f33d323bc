import type { FederalProgram } from '../assess.ts';
import type { CategoryInForce } from '../categories/categories.ts';
import { predecessorsOf } from '../noc/concordance.ts';
import { isSkilled, type Occupation } from '../noc/noc.ts';
import { nocVersion } from '../noc/version.ts';
import { isSkilledTrade } from '../programs/trades.ts';
import type { Ruleset } from '../ruleset.ts';

/** The classification that occupations are searched in. */
const CURRENT = '2021';

/** What work in an occupation opens, all else being met; null for programs of days of an older classification. */
export interface Opens {
  readonly programs: readonly FederalProgram[] | null;
  readonly categories: readonly CategoryInForce[];
}

/** What work in an occupation of NOC 2021 opens under the law of a day. */
export function opensOn(code: string, law: Ruleset): Opens {
  const categories = law.categories.filter(({ nocs }) => nocs.includes(code));
  if (law.read(nocVersion) !== CURRENT) return { programs: null, categories };
  const skilled: FederalProgram[] = isSkilled(code) ? ['CEC', 'FSW'] : [];
  return { programs: isSkilledTrade(code, law) ? [...skilled, 'FST'] : skilled, categories };
}

/** An occupation for programs, with what it opens under the law of a day. */
export function occupationJson({ code, teer, en, fr }: Occupation, law: Ruleset) {
  const { programs, categories } = opensOn(code, law);
  return {
    code,
    teer,
    title: { en, fr },
    skilled: isSkilled(code),
    programs,
    categories: categories.map(({ id }) => id),
    noc2016: predecessorsOf(code),
  };
}
