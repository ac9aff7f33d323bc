import { addMonths, addYears, type PlainDate } from '../time/plainDate.ts';
import type { Validity } from './document.ts';

/**
 * Whether a document issued on a day is good on the day of submission; null where its validity rests on something
 * else than its day of issue, or on a stay that is not known.
 */
export function isGood(validity: Validity, issued: PlainDate, submitted: PlainDate): boolean | null {
  if (issued > submitted) return false;
  switch (validity.kind) {
    case 'noLimit':
      return true;
    case 'validOnSubmission':
      return null;
    case 'issuedWithinMonths':
    case 'examinedWithinMonths':
      return issued >= addMonths(submitted, -validity.months);
    case 'youngerThanYears':
      return addYears(issued, validity.years) > submitted;
    case 'afterLastStay':
      return validity.day === null ? null : issued > validity.day;
  }
}
