import { FULL_TIME_HOURS } from '../facts/experience.ts';
import type { Facts, JobOffer } from '../facts/facts.ts';
import { allOf, anyOf, declared, NO, not, type Truth, truth } from '../facts/found.ts';
import { codeOn } from '../facts/occupation.ts';
import { parameter } from '../parameters/parameter.ts';
import { tradeOfferGroup } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import { acceptableEmployer, offerMonths } from './offer.ts';
import { isExemptPermit, mayWork, names, standingLmiaPermit, worksFor, yearWith } from './permit.ts';

/** Most employers whose offers together make the offer of a skilled trade (IRPR s. 87.2(3)(d)). */
export const tradeEmployers = parameter<number>({
  id: 'fst.offerEmployers',
  provision: 'irpr.87.2.3',
  entries: [{ instrument: 'irpr-2013-01-02', value: 2 }],
});

/** Subparagraphs of IRPR s. 87.2(3)(d) that an offer can meet. */
export type TradeRoute = 'ii' | 'iii' | 'iv' | 'v';
/** Those that also waive settlement funds (s. 87.2(5)). */
export const TRADE_ROUTES_WITHOUT_FUNDS: readonly TradeRoute[] = ['ii', 'iii', 'v'];

interface At {
  readonly offer: JobOffer;
  readonly path: string;
}

const number = (value: number | null | undefined, path: string): number | string =>
  value === undefined ? path : (value ?? Number.POSITIVE_INFINITY);

/** Continuous full-time work for long enough: side by side, or one after the other. */
function enoughWork(offers: readonly At[], law: Ruleset): Truth {
  const hours = offers.map(({ offer, path }) => number(offer.hoursPerWeek, `${path}.hoursPerWeek`));
  const months = offers.map(({ offer, path }) => number(offer.months, `${path}.months`));
  const missing = [...hours, ...months].filter((each) => typeof each === 'string');
  if (missing.length > 0) return { is: null, missing };
  const sum = (values: readonly (number | string)[]): number =>
    values.reduce<number>((total, value) => total + Number(value), 0);
  const required = law.read(offerMonths);
  const sideBySide = sum(hours) >= FULL_TIME_HOURS && months.every((length) => Number(length) >= required);
  const inTurn = hours.every((weekly) => Number(weekly) >= FULL_TIME_HOURS) && sum(months) >= required;
  return truth(sideBySide || inTurn);
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

function routesOf(
  facts: Facts,
  offers: readonly At[],
  trade: string,
  law: Ruleset,
): Record<TradeRoute, Truth> {
  const basic = allOf(
    ...offers.map(({ offer, path }) => acceptableEmployer(offer, path)),
    enoughWork(offers, law),
  );
  if (basic.is === false) return { ii: NO, iii: NO, iv: NO, v: NO };
  const permit = facts.workAuthorisation ?? null;
  const authorised = mayWork(facts, law);
  const employers = offers.map(({ offer }) => offer.employer);
  const path = `${offers[0]?.path ?? 'jobOffers'}.employer`;
  const supported = allOf(...offers.map(({ offer, path: at }) => declared(offer.lmia, `${at}.lmia`)));
  const onPermit: Truth =
    permit === null
      ? authorised.is === null
        ? authorised
        : NO
      : allOf(
          authorised,
          ...employers.map((employer) => names(permit, employer, path)),
          anyOf(...employers.map((employer) => worksFor(facts, employer, path, law))),
          sameGroup(facts, trade, law),
        );
  const ii = permit === null ? onPermit : allOf(standingLmiaPermit(permit, law), onPermit);
  const iii =
    permit === null
      ? onPermit
      : allOf(isExemptPermit(permit, law), onPermit, yearWith(facts, employers, path, law));
  return {
    ii: allOf(basic, ii),
    iii: allOf(basic, iii),
    iv: allOf(basic, not(authorised), supported),
    v: allOf(basic, authorised, not(ii), not(iii), supported),
  };
}

const ORDER: readonly TradeRoute[] = ['ii', 'iii', 'v', 'iv'];

/** Which routes the offers in one trade meet, alone or two employers together. */
export function tradeOffers(facts: Facts, trade: string, law: Ruleset): Record<TradeRoute, Truth> {
  if (facts.jobOffers === undefined) {
    const unknown: Truth = { is: null, missing: ['jobOffers'] };
    return { ii: unknown, iii: unknown, iv: unknown, v: unknown };
  }
  const inTrade: At[] = [];
  const uncoded: string[] = [];
  for (const [i, offer] of facts.jobOffers.entries()) {
    const path = `jobOffers.${i}`;
    const on = codeOn(offer.noc, `${path}.noc`, law);
    if (!('code' in on)) uncoded.push(on.missing);
    else if (on.code === trade) inTrade.push({ offer, path });
  }
  const groups: At[][] = inTrade.map((at) => [at]);
  if (law.read(tradeEmployers) > 1) {
    for (const [i, first] of inTrade.entries()) {
      for (const second of inTrade.slice(i + 1)) groups.push([first, second]);
    }
  }
  const each = groups.map((offers) => routesOf(facts, offers, trade, law));
  const open: Truth = uncoded.length > 0 ? { is: null, missing: uncoded } : NO;
  const any = (route: TradeRoute): Truth => anyOf(open, ...each.map((routes) => routes[route]));
  return { ii: any('ii'), iii: any('iii'), iv: any('iv'), v: any('v') };
}

/** Any route at all, and any that waives funds. */
export function tradeOfferMet(routes: Record<TradeRoute, Truth>): { offer: Truth; waived: Truth } {
  return {
    offer: anyOf(...ORDER.map((route) => routes[route])),
    waived: anyOf(...TRADE_ROUTES_WITHOUT_FUNDS.map((route) => routes[route])),
  };
}

/** Nothing offered, nothing unknown. */
export const NO_OFFER: { offer: Truth; waived: Truth } = { offer: NO, waived: NO };
