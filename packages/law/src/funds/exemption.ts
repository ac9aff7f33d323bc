import { arrangedEmployment } from '../employment/arranged.ts';
import { tradeOffers } from '../employment/tradeOffer.ts';
import type { Facts } from '../facts/facts.ts';
import { anyOf, NO, type Truth, YES } from '../facts/found.ts';
import { codeOn } from '../facts/occupation.ts';
import { isSkilledTrade } from '../programs/trades.ts';
import type { Ruleset } from '../ruleset.ts';

/** A federal program under which an application is made. */
export type FundsProgram = 'cec' | 'fsw' | 'fst';

/**
 * Trades in which the person has an offer: one of them is the trade of the application. A trade without any
 * declared work cannot be it, unless some work has no code.
 */
function offeredTrades(facts: Facts, law: Ruleset): { readonly codes: string[]; readonly open: Truth } {
  const missing: string[] = [];
  const codes = new Set<string>();
  const worked = facts.jobs?.map((job) => codeOn(job.noc, '', law));
  for (const [i, offer] of (facts.jobOffers ?? []).entries()) {
    const on = codeOn(offer.noc, `jobOffers.${i}.noc`, law);
    if (!('code' in on)) missing.push(on.missing);
    else if (
      isSkilledTrade(on.code, law) &&
      (worked === undefined || worked.some((job) => !('code' in job) || job.code === on.code))
    ) {
      codes.add(on.code);
    }
  }
  return { codes: [...codes].sort(), open: missing.length > 0 ? { is: null, missing } : NO };
}

/**
 * Whether a program waives settlement funds for the person: always the Canadian experience class (IRPR s. 87.1);
 * for a skilled worker arranged employment under s. 82(2)(a), (b) or (d) (s. 76(1)(b)(ii)); for a tradesperson an
 * offer under s. 87.2(3)(d)(ii), (iii) or (v) (s. 87.2(5)).
 */
export function fundsWaived(facts: Facts, law: Ruleset, program: FundsProgram): Truth {
  if (program === 'cec') return YES;
  if (facts.jobOffers === undefined) return { is: null, missing: ['jobOffers'] };
  if (program === 'fsw') {
    return arrangedEmployment(facts, law).waived;
  }
  const { codes, open } = offeredTrades(facts, law);
  return anyOf(open, ...codes.map((code) => tradeOffers(facts, code, law).waived));
}
