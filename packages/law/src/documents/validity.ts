import { addDays, addYears, dayNumber, type PlainDate, plainDate } from '../time/plainDate.ts';
import type { Validity } from './document.ts';

const MONTHS_PER_YEAR = 12;
const YEAR = 'YYYY'.length;
const MONTH = 'YYYY-MM'.length;

/** The first day of a month counted from the year 0. */
function firstOf(month: number): PlainDate {
  const year = String(Math.floor(month / MONTHS_PER_YEAR)).padStart(YEAR, '0');
  return plainDate(`${year}-${String((month % MONTHS_PER_YEAR) + 1).padStart(2, '0')}-01`);
}

/** The same day `months` later (earlier when negative), or the last day of a shorter month. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month =
    Number(date.slice(0, YEAR)) * MONTHS_PER_YEAR + Number(date.slice(YEAR + 1, MONTH)) - 1 + months;
  const first = firstOf(month);
  const length = dayNumber(firstOf(month + 1)) - dayNumber(first);
  return addDays(first, Math.min(Number(date.slice(MONTH + 1)), length) - 1);
}

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
