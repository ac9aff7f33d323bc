import type { Reason } from '../explain/explanation.ts';
import type { Facts, JobOffer } from '../facts/facts.ts';
import { allOf, declared, type Found, found, NO, not, notFound, type Truth } from '../facts/found.ts';
import type { Ruleset } from '../ruleset.ts';
import { offerConditions } from './offer.ts';
import { isExemptPermit, mayWork, names, standingLmiaPermit, worksFor, yearWith } from './permit.ts';

/**
 * The routes of arranged employment (IRPR s. 82(2)): a = working in Canada on a permit with an assessment; b = on
 * an exempt permit for a year; c = without the right to work in Canada, offer with an assessment; d = with the
 * right to work but outside a and b, offer with an assessment.
 */
export type Route = 'a' | 'b' | 'c' | 'd';

/** Routes that also waive settlement funds (IRPR s. 76(1)(b)(ii)); (c) gives points only. */
export const ROUTES_WITHOUT_FUNDS: readonly Route[] = ['a', 'b', 'd'];

const ORDER: readonly Route[] = ['a', 'b', 'd', 'c'];

/** What each route asks besides the conditions on the offer itself. */
function routes(facts: Facts, offer: JobOffer, path: string, law: Ruleset): Record<Route, Truth> {
  const permit = facts.workAuthorisation ?? null;
  const authorised = mayWork(facts, law);
  const employer = `${path}.employer`;
  const supported = declared(offer.lmia, `${path}.lmia`);
  const onPermit = (...conditions: readonly Truth[]): Truth =>
    permit === null ? NO : allOf(authorised, ...conditions);
  const namedAndWorking = (): Truth =>
    permit === null
      ? NO
      : allOf(names(permit, offer.employer, employer), worksFor(facts, offer.employer, employer, law));
  const a = permit === null ? NO : onPermit(standingLmiaPermit(permit, law), namedAndWorking());
  const b =
    permit === null
      ? NO
      : onPermit(
          isExemptPermit(permit, law),
          namedAndWorking(),
          yearWith(facts, [offer.employer], employer, law),
        );
  return {
    a,
    b,
    c: allOf(not(authorised), supported),
    d: allOf(authorised, not(a), not(b), supported),
  };
}

/**
 * The route by which the person has arranged employment, or null without any; of several the one that waives
 * funds (IRPR s. 82).
 */
export function arrangedEmployment(facts: Facts, law: Ruleset): Found<Route | null> {
  if (facts.jobOffers === undefined) return notFound(['jobOffers']);
  const reasons: Reason[] = [];
  const missing: string[] = [];
  const holds: Route[] = [];
  for (const [i, offer] of facts.jobOffers.entries()) {
    const path = `jobOffers.${i}`;
    const conditions = offerConditions(offer, path, law);
    const basic = allOf(...conditions.map((condition) => condition.holds));
    if (basic.is === false) {
      for (const { code, holds: met } of conditions) {
        if (met.is === false) reasons.push({ code, values: { path } });
      }
      continue;
    }
    const byRoute = routes(facts, offer, path, law);
    const met = ORDER.filter((route) => byRoute[route].is === true);
    if (basic.is === true) holds.push(...met);
    const open = [basic, ...ORDER.map((route) => byRoute[route])].flatMap((condition) =>
      condition.is === null ? condition.missing : [],
    );
    if (met.length === 0 && open.length === 0) reasons.push({ code: 'offer.no-route', values: { path } });
    missing.push(...open);
  }
  const best = ORDER.find((route) => holds.includes(route)) ?? null;
  // Whether a route without funds holds too is only open where facts are missing.
  if (best !== null && (ROUTES_WITHOUT_FUNDS.includes(best) || missing.length === 0)) {
    return found<Route | null>(best, [{ path: 'jobOffers', value: facts.jobOffers.length }]);
  }
  if (missing.length > 0) return notFound([...new Set(missing)], [], reasons);
  return found<Route | null>(best, [{ path: 'jobOffers', value: facts.jobOffers.length }], reasons);
}
