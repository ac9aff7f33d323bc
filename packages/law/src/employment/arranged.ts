import type { Reason } from '../explain/explanation.ts';
import type { ReasonCode } from '../explain/texts.en.ts';
import type { Facts, JobOffer, WorkAuthorisation } from '../facts/facts.ts';
import { allOf, anyOf, declared, type Found, found, NO, not, notFound, type Truth } from '../facts/found.ts';
import type { Ruleset } from '../ruleset.ts';
import { waivedBy } from './funds.ts';
import { offerConditions } from './offer.ts';
import {
  isExemptPermit,
  mayWork,
  names,
  type OfferAt,
  standingLmiaPermit,
  worksFor,
  yearWith,
} from './permit.ts';

/**
 * The routes of arranged employment (IRPR s. 82(2)): a = working in Canada on a permit with an assessment; b = on
 * an exempt permit for a year; c = without the right to work in Canada, offer with an assessment; d = with the
 * right to work but outside a and b, offer with an assessment.
 */
export type Route = 'a' | 'b' | 'c' | 'd';

/** Those that waive settlement funds first (IRPR s. 76(1)(b)(ii)); (c) gives points only. */
const ORDER: readonly Route[] = ['a', 'b', 'd', 'c'];

/** What the law makes of one offer, or of all of them. */
export interface Arranged {
  /** Some route applies: points are given. */
  readonly holds: Truth;
  /** A route applies that waives settlement funds. */
  readonly waived: Truth;
  /** The route, of several the one that waives funds; null where none applies. */
  readonly route: Found<Route | null>;
}

/** Whether one offer is arranged employment (IRPR s. 82). */
export function arrangedBy(facts: Facts, offer: JobOffer, path: string, law: Ruleset): Arranged {
  const conditions = offerConditions(offer, path, law);
  const basic = allOf(...conditions.map(({ holds }) => holds));
  const permit = facts.workAuthorisation ?? null;
  const authorised = mayWork(facts, law);
  const supported = declared(offer.lmia, `${path}.lmia`);
  const at = { offer, path };
  // Without a permit there is none of these; where it was left out, it is not known.
  const onPermit = (asked: (held: WorkAuthorisation) => Truth): Truth =>
    permit === null
      ? authorised
      : allOf(authorised, asked(permit), names(permit, at), worksFor(facts, at, law));
  const a = onPermit((held) => standingLmiaPermit(held, law));
  const b = onPermit((held) => allOf(isExemptPermit(held, law), yearWith(facts, [at], law)));
  const routes: Record<Route, Truth> = {
    a,
    b,
    c: allOf(not(authorised), supported),
    d: allOf(authorised, not(a), not(b), supported),
  };
  // With an assessment one of the four applies, and with the right to work one that waives funds: which one it is
  // may stay open.
  const holds = allOf(basic, anyOf(a, b, supported));
  return {
    holds,
    waived: allOf(basic, waivedBy(anyOf(a, b, allOf(authorised, supported)), authorised, law)),
    route: routeOf(holds, routes, () => {
      const failed = conditions.filter((condition) => condition.holds.is === false).map(({ code }) => code);
      const codes: readonly ReasonCode[] =
        failed.length > 0 ? failed : ['offer.no-route', ...whyNoRoute(facts, at, law)];
      return codes.map((code) => ({ code, values: { path } }));
    }),
  };
}

/**
 * Where each route falls short: no assessment of the offer for (c) and (d), and of (a) and (b) what is wrong with the
 * permit that the person has.
 */
function whyNoRoute(facts: Facts, at: OfferAt, law: Ruleset): ReasonCode[] {
  const permit = facts.workAuthorisation ?? null;
  const failed: ReasonCode[] = ['route.no-assessment'];
  const ask = (code: ReasonCode, holds: Truth): void => {
    if (holds.is === false) failed.push(code);
  };
  if (permit === null || mayWork(facts, law).is !== true) {
    ask('route.no-right', mayWork(facts, law));
    return failed;
  }
  const isExempt = isExemptPermit(permit, law).is === true;
  if (!isExempt && permit.basis !== 'lmia') return [...failed, 'route.other-permit'];
  if (isExempt) ask('route.no-year', yearWith(facts, [at], law));
  else ask('route.permit-does-not-stand', standingLmiaPermit(permit, law));
  ask('route.employer-not-named', names(permit, at));
  ask('route.not-employed', worksFor(facts, at, law));
  return failed;
}

function routeOf(
  holds: Truth,
  routes: Record<Route, Truth>,
  reasons: () => readonly Reason[],
): Found<Route | null> {
  if (holds.is === null) return notFound(holds.missing);
  if (!holds.is) return found<Route | null>(null, [], reasons());
  const route = ORDER.find((each) => routes[each].is === true);
  if (route !== undefined) return found<Route | null>(route);
  const open = anyOf(...ORDER.map((each) => routes[each]));
  return notFound(open.is === null ? open.missing : []);
}

const WITHOUT_OFFER: Arranged = {
  holds: NO,
  waived: NO,
  route: found<Route | null>(null, [{ path: 'jobOffers', value: 0 }]),
};

/** What the law makes of all offers of the person (IRPR s. 82). */
export function arrangedEmployment(facts: Facts, law: Ruleset): Arranged {
  if (facts.jobOffers === undefined) {
    const unknown: Truth = { is: null, missing: ['jobOffers'] };
    return { holds: unknown, waived: unknown, route: notFound(['jobOffers']) };
  }
  // Nearly nobody has one: the answer is the same for all of them.
  if (facts.jobOffers.length === 0) return WITHOUT_OFFER;
  const each = facts.jobOffers.map((offer, i) => arrangedBy(facts, offer, `jobOffers.${i}`, law));
  const routes = each.map(({ route }) => route);
  const held = new Set(routes.map((route) => (route.known ? route.value : null)));
  const missing = [...new Set(routes.flatMap((route) => (route.known ? [] : route.missing)))];
  const read = [{ path: 'jobOffers', value: facts.jobOffers.length }];
  // (c) is without the right to work, and then no other offer has another route either.
  const best = ORDER.find((route) => held.has(route)) ?? null;
  const reasons = best === null ? routes.flatMap((route) => route.reasons) : [];
  return {
    holds: anyOf(...each.map(({ holds }) => holds)),
    waived: anyOf(...each.map(({ waived }) => waived)),
    route:
      best === null && missing.length > 0
        ? notFound(missing, [], reasons)
        : found<Route | null>(best, read, reasons),
  };
}
