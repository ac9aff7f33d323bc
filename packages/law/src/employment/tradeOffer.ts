import { FULL_TIME_HOURS } from '../facts/experience.ts';
import type { Facts, WorkAuthorisation } from '../facts/facts.ts';
import { allOf, anyOf, declared, not, type Truth, truth, YES } from '../facts/found.ts';
import { codeOn } from '../facts/occupation.ts';
import { parameter } from '../parameters/parameter.ts';
import { tradeOfferGroup } from '../policies/programs.ts';
import { isSkilledTrade } from '../programs/trades.ts';
import type { Ruleset } from '../ruleset.ts';
import { waivedBy } from './funds.ts';
import { acceptableEmployer, offerMonths } from './offer.ts';
import {
  isExemptPermit,
  mayWork,
  names,
  type OfferAt,
  standingLmiaPermit,
  worksOn,
  yearWith,
} from './permit.ts';

/** Most employers whose offers together make the offer of a skilled trade (IRPR s. 87.2(3)(d)). */
export const tradeEmployers = parameter<number>({
  id: 'fst.offerEmployers',
  provision: 'irpr.87.2.3',
  entries: [{ instrument: 'irpr-2013-01-02', value: 2 }],
});

/** Subparagraphs of IRPR s. 87.2(3)(d) that an offer can meet. */
export type TradeRoute = 'ii' | 'iii' | 'iv' | 'v';

/** What the law makes of offers in a trade. */
export interface TradeOffers {
  readonly routes: Readonly<Record<TradeRoute, Truth>>;
  /** Some route applies. */
  readonly offer: Truth;
  /** A route applies that waives settlement funds: all but (iv) (s. 87.2(5)). */
  readonly waived: Truth;
}

/** An offer with whether it is in the trade: unknown where its occupation has no code of the day. */
interface At extends OfferAt {
  readonly inTrade: Truth;
}

/** Continuous full-time work for long enough: side by side, or one after the other. */
function enoughWork(offers: readonly OfferAt[], law: Ruleset): Truth {
  const required = law.read(offerMonths);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const met = (unknown: number): boolean => {
    const hours = offers.map(({ offer }) => offer.hoursPerWeek ?? unknown);
    const months = offers.map(({ offer }) =>
      offer.months === null ? Number.POSITIVE_INFINITY : (offer.months ?? unknown),
    );
    const sideBySide = sum(hours) >= FULL_TIME_HOURS && months.every((length) => length >= required);
    const inTurn = hours.every((weekly) => weekly >= FULL_TIME_HOURS) && sum(months) >= required;
    return sideBySide || inTurn;
  };
  // What was left out can be anything: it matters where the least and the most of it differ.
  if (met(0)) return truth(true);
  if (!met(Number.POSITIVE_INFINITY)) return truth(false);
  const missing = offers.flatMap(({ offer, path }) => [
    ...(offer.hoursPerWeek === undefined ? [`${path}.hoursPerWeek`] : []),
    ...(offer.months === undefined ? [`${path}.months`] : []),
  ]);
  return { is: null, missing };
}

/** The permit was issued for work in a skilled trade (s. 87.2(3)(d)(ii)(A)). */
function forTrade(permit: WorkAuthorisation, law: Ruleset): Truth {
  const on = codeOn(permit.noc, 'workAuthorisation.noc', law);
  return 'code' in on ? truth(isSkilledTrade(on.code, law)) : { is: null, missing: [on.missing] };
}

/** The trade of the offers is close enough to the occupation of the permit. */
function sameGroup(facts: Facts, trade: string, law: Ruleset): Truth {
  const on = codeOn(facts.workAuthorisation?.noc, 'workAuthorisation.noc', law);
  if (!('code' in on)) return { is: null, missing: [on.missing] };
  const digits = law.choice(tradeOfferGroup) === 'minor-group' ? 4 : 3;
  // A minor group of NOC 2011 and 2016 has three digits of four.
  const group = trade.length === 4 ? 3 : digits;
  return truth(on.code.slice(0, group) === trade.slice(0, group));
}

function offersOf(facts: Facts, offers: readonly At[], trade: string, law: Ruleset): TradeOffers {
  const basic = allOf(
    ...offers.map(({ inTrade }) => inTrade),
    ...offers.map(({ offer, path }) => acceptableEmployer(offer, path)),
    // Continuous work is not seasonal.
    ...offers.map(({ offer, path }) => not(declared(offer.seasonal, `${path}.seasonal`))),
    enoughWork(offers, law),
  );
  const permit = facts.workAuthorisation ?? null;
  const authorised = mayWork(facts, law);
  const supported = allOf(...offers.map(({ offer, path }) => declared(offer.lmia, `${path}.lmia`)));
  // Without a permit there is none of these; where it was left out, it is not known.
  const onPermit = (conditions: (permit: WorkAuthorisation) => Truth): Truth =>
    permit === null
      ? authorised
      : allOf(
          authorised,
          conditions(permit),
          ...offers.map((at) => names(permit, at)),
          worksOn(facts, permit, law),
          sameGroup(facts, trade, law),
        );
  const ii = onPermit((held) => allOf(standingLmiaPermit(held, law), forTrade(held, law)));
  const iii = onPermit((held) => allOf(isExemptPermit(held, law), yearWith(facts, offers, law)));
  const routes: Record<TradeRoute, Truth> = {
    ii: allOf(basic, ii),
    iii: allOf(basic, iii),
    iv: allOf(basic, not(authorised), supported),
    v: allOf(basic, authorised, not(ii), not(iii), supported),
  };
  // With an assessment one of the four applies, and with the right to work one that waives funds: which one it is
  // may stay open.
  return {
    routes,
    offer: allOf(basic, anyOf(ii, iii, supported)),
    waived: allOf(basic, waivedBy(anyOf(ii, iii, allOf(authorised, supported)), authorised, law)),
  };
}

/** What the law makes of the offers in one trade, alone or two employers together. */
export function tradeOffers(facts: Facts, trade: string, law: Ruleset): TradeOffers {
  if (facts.jobOffers === undefined) {
    const unknown: Truth = { is: null, missing: ['jobOffers'] };
    const routes = { ii: unknown, iii: unknown, iv: unknown, v: unknown };
    return { routes, offer: unknown, waived: unknown };
  }
  const inTrade = facts.jobOffers.flatMap((offer, i): At[] => {
    const path = `jobOffers.${i}`;
    const on = codeOn(offer.noc, `${path}.noc`, law);
    if (!('code' in on)) return [{ offer, path, inTrade: { is: null, missing: [on.missing] } }];
    return on.code === trade ? [{ offer, path, inTrade: YES }] : [];
  });
  const groups: At[][] = inTrade.map((at) => [at]);
  if (law.read(tradeEmployers) > 1) {
    for (const [i, first] of inTrade.entries()) {
      for (const second of inTrade.slice(i + 1)) groups.push([first, second]);
    }
  }
  const each = groups.map((offers) => offersOf(facts, offers, trade, law));
  const met = (route: TradeRoute): Truth => anyOf(...each.map(({ routes }) => routes[route]));
  return {
    routes: { ii: met('ii'), iii: met('iii'), iv: met('iv'), v: met('v') },
    offer: anyOf(...each.map(({ offer }) => offer)),
    waived: anyOf(...each.map(({ waived }) => waived)),
  };
}
