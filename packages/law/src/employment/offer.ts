import type { ReasonCode } from '../explain/texts.en.ts';
import { FULL_TIME_HOURS } from '../facts/experience.ts';
import type { JobOffer } from '../facts/facts.ts';
import { anyOf, declared, not, type Truth, truth } from '../facts/found.ts';
import { codeOn, skilled } from '../facts/occupation.ts';
import { fundedPhysicians } from '../facts/work.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/** Months for which an offer must run after the visa (IRPR ss. 82(1), 87.2(3)(d)). */
export const offerMonths = parameter<number>({
  id: 'employment.offerMonths',
  provision: 'irpr.82',
  entries: [{ instrument: 'irpr-2013-05-04', value: 12 }],
});

/** One thing that the law asks of an offer. */
export interface OfferCondition {
  readonly code: ReasonCode;
  readonly holds: Truth;
}

const atLeast = (value: number | undefined, required: number, path: string): Truth =>
  value === undefined ? { is: null, missing: [path] } : truth(value >= required);

/**
 * A publicly funded physician's offer need not be continuous or last a year (public policy of 2023). An offer that
 * does not say so is not one.
 */
function isFundedPhysician(offer: JobOffer, path: string, law: Ruleset): Truth {
  const allowed = law.find(fundedPhysicians)?.value;
  if (allowed === undefined || offer.publiclyFundedPhysician !== true) return truth(false);
  const on = codeOn(offer.noc, `${path}.noc`, law);
  return 'code' in on ? truth(allowed.includes(on.code)) : { is: null, missing: [on.missing] };
}

/** Lasts long enough after the visa; null stands for an offer without an end. */
export function longEnough(offer: JobOffer, path: string, law: Ruleset): Truth {
  return offer.months === null ? truth(true) : atLeast(offer.months, law.read(offerMonths), `${path}.months`);
}

/** Not an embassy or consulate, nor an employer that the Regulations exclude (IRPR s. 82(1)). */
export function acceptableEmployer(offer: JobOffer, path: string): Truth {
  return not(declared(offer.excludedEmployer, `${path}.excludedEmployer`));
}

/** Conditions that every offer of arranged employment must meet (IRPR s. 82(1); Ministerial Instructions s. 29(2)). */
export function offerConditions(offer: JobOffer, path: string, law: Ruleset): OfferCondition[] {
  const physician = isFundedPhysician(offer, path, law);
  return [
    { code: 'offer.employer', holds: acceptableEmployer(offer, path) },
    { code: 'offer.not-skilled', holds: skilled(offer.noc, `${path}.noc`, law) },
    {
      code: 'offer.part-time',
      holds: atLeast(offer.hoursPerWeek, FULL_TIME_HOURS, `${path}.hoursPerWeek`),
    },
    { code: 'offer.too-short', holds: anyOf(physician, longEnough(offer, path, law)) },
    { code: 'offer.seasonal', holds: anyOf(physician, not(declared(offer.seasonal, `${path}.seasonal`))) },
  ];
}
