import type { CodedCandidate } from '../coded/candidate.ts';
import type { OffersThat } from '../crs/factor.ts';
import { arrangedBy } from '../employment/arranged.ts';
import { offerConditions } from '../employment/offer.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Facts, JobOffer } from './facts.ts';
import { allOf, declared, type Found, found, notFound, type Truth, truth } from './found.ts';
import { codeOn } from './occupation.ts';

/**
 * What the Ministerial Instructions ask of an offer beyond IRPR s. 82: at first an assessment and no end; from
 * 19 November 2016 one-year offers and some permits without an assessment qualify too (s. 29(2)).
 */
export const crsOfferRule = parameter<'lmia-without-end' | 'arranged-employment'>({
  id: 'crs.jobOffer.rule',
  provision: 'mi.jobOffer',
  entries: [
    { instrument: 'mi-2014-12-01', value: 'lmia-without-end' },
    { instrument: 'mi-2016-11-19', value: 'arranged-employment' },
  ],
});

/** NOC major group 00 (senior management); minor group 001 before NOC 2021. */
const SENIOR_MANAGEMENT = '00';

type Kind = CodedCandidate['jobOffer'];
const truthOf = (holds: Found<boolean>): Truth =>
  holds.known ? truth(holds.value) : { is: null, missing: holds.missing };

const BEST_FIRST: readonly Kind[] = ['teer00', 'other', 'none'];

/** What a qualifying offer is; one whose code is not known may be either. */
function kindsOf(offer: JobOffer, law: Ruleset): readonly Kind[] {
  const on = codeOn(offer.noc, '', law);
  if (!('code' in on)) return ['other', 'teer00'];
  return [on.code.startsWith(SENIOR_MANAGEMENT) ? 'teer00' : 'other'];
}

/** Whether one offer, taken alone, qualifies for CRS points. */
function qualifies(facts: Facts, offer: JobOffer, path: string, law: Ruleset): Found<boolean> {
  if (law.read(crsOfferRule) === 'arranged-employment') {
    const { holds } = arrangedBy(facts, offer, path, law);
    return holds.is === null ? notFound(holds.missing) : found(holds.is);
  }
  const conditions = allOf(
    ...offerConditions(offer, path, law).map(({ holds }) => holds),
    declared(offer.lmia, `${path}.lmia`),
    offer.months === undefined ? { is: null, missing: [`${path}.months`] } : truth(offer.months === null),
  );
  return conditions.is === null ? notFound(conditions.missing) : found(conditions.is);
}

/** The best qualifying offer of arranged employment, as the CRS tells them apart (B.9). */
export function jobOfferOf(facts: Facts, law: Ruleset): Found<Kind> {
  if (facts.jobOffers === undefined) return notFound(['jobOffers']);
  const sure: Kind[] = [];
  const open: { readonly kinds: readonly Kind[]; readonly missing: readonly string[] }[] = [];
  for (const [i, offer] of facts.jobOffers.entries()) {
    const verdict = qualifies(facts, offer, `jobOffers.${i}`, law);
    const kinds = kindsOf(offer, law);
    if (!verdict.known) open.push({ kinds, missing: verdict.missing });
    else if (verdict.value) sure.push(...kinds);
  }
  const best = BEST_FIRST.find((kind) => sure.includes(kind)) ?? 'none';
  const better = BEST_FIRST.slice(0, BEST_FIRST.indexOf(best));
  // An offer that may qualify leaves it open only where it would be a better one.
  const missing = open
    .filter(({ kinds }) => kinds.some((kind) => better.includes(kind)))
    .flatMap((offer) => offer.missing);
  if (missing.length > 0) return notFound([...new Set(missing)]);
  return found(best, [{ path: 'jobOffers', value: facts.jobOffers.length }]);
}

/** Whether one offer is valid (IRPR s. 82(1)), with or without an assessment and whatever permit there is. */
function isValid(offer: JobOffer, path: string, law: Ruleset): Truth {
  return allOf(...offerConditions(offer, path, law).map(({ holds }) => holds));
}

type Offered = string | string[] | null;

function offered(codes: ReadonlySet<string>): Offered {
  const sorted = [...codes].sort();
  return sorted.length > 1 ? sorted : (sorted[0] ?? null);
}

/**
 * The occupations of offers, in order, or null: read by factors that tell occupations apart. One code stands by
 * itself. What may still be an offer in one of the listed occupations is missing; `most` is null where the code of
 * such an offer is not known.
 */
export function offerOccupations(
  facts: Facts,
  offers: OffersThat,
  listed: ReadonlySet<string> | null,
  law: Ruleset,
): { readonly value: Offered; readonly most: Offered; readonly missing: readonly string[] } {
  if (facts.jobOffers === undefined) return { value: null, most: null, missing: ['jobOffers'] };
  const missing = new Set<string>();
  const sure = new Set<string>();
  const possible = new Set<string>();
  let isBounded = true;
  for (const [i, offer] of facts.jobOffers.entries()) {
    const path = `jobOffers.${i}`;
    const on = codeOn(offer.noc, `${path}.noc`, law);
    const holds =
      offers === 'valid' ? isValid(offer, path, law) : truthOf(qualifies(facts, offer, path, law));
    if (holds.is === false) continue;
    if ('code' in on) possible.add(on.code);
    else isBounded = false;
    if (holds.is === true && 'code' in on) sure.add(on.code);
    const matters = listed === null || !('code' in on) || listed.has(on.code);
    if (holds.is === null && matters) for (const each of holds.missing) missing.add(each);
  }
  return { value: offered(sure), most: isBounded ? offered(possible) : null, missing: [...missing] };
}
