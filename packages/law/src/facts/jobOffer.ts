import type { CodedCandidate } from '../coded/candidate.ts';
import { arrangedBy } from '../employment/arranged.ts';
import { offerConditions } from '../employment/offer.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Facts, JobOffer } from './facts.ts';
import { allOf, declared, type Found, found, notFound, truth } from './found.ts';
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
  const sure: Kind[] = ['none'];
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

/**
 * The occupation of a qualifying offer on the day, or null: read by factors that tell occupations apart. Of several
 * the first by its code, so that the order of offers decides nothing; unknown while any offer is.
 */
export function jobOfferOccupationOf(facts: Facts, law: Ruleset): Found<string | null> {
  if (facts.jobOffers === undefined) return notFound(['jobOffers']);
  const missing: string[] = [];
  const codes: string[] = [];
  for (const [i, offer] of facts.jobOffers.entries()) {
    const path = `jobOffers.${i}`;
    const verdict = qualifies(facts, offer, path, law);
    const on = codeOn(offer.noc, `${path}.noc`, law);
    if (!verdict.known) missing.push(...verdict.missing);
    else if (verdict.value && 'code' in on) codes.push(on.code);
  }
  if (missing.length > 0) return notFound([...new Set(missing)]);
  return found<string | null>(codes.sort()[0] ?? null);
}
