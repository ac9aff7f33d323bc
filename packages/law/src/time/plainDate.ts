/**
 * Calendar days without a clock or a time zone.
 *
 * A legal day is a `YYYY-MM-DD` string, so that it compares by `<`, travels as JSON and needs no
 * polyfill in a browser. Differences are exact calendar arithmetic on integers, never milliseconds.
 */

declare const plainDateBrand: unique symbol;
/** A valid calendar day, written `YYYY-MM-DD`. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** True for the text of a day that exists (`2023-02-29` does not). */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false;
  const match = PATTERN.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/**
 * Reads a day.
 * @throws RangeError when the text is not an existing day written `YYYY-MM-DD`.
 */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar day written YYYY-MM-DD: "${text}"`);
  return text;
}

const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + (text.charCodeAt(i) - 48);
  return value;
};
const yearOf = (date: PlainDate): number => digits(date, 0, 4);
const monthOf = (date: PlainDate): number => digits(date, 5, 7);
const dayOf = (date: PlainDate): number => digits(date, 8, 10);

/** Every month and day of a month in two digits: days are written for every person a round reads. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'));

function fromParts(year: number, month: number, day: number): PlainDate {
  const digits = year >= 1000 ? String(year) : String(year).padStart(4, '0');
  return `${digits}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as PlainDate;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; negative before. */
export function dayNumber(date: PlainDate): number {
  const month = monthOf(date);
  // Years begin in March here, so that the leap day is the last day of the year.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a day number; inverse of {@link dayNumber}. */
export function fromDayNumber(days: number): PlainDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return fromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day `months` later (earlier when negative); the last day of that month where it has no such day.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return fromParts(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * The same day `years` later (earlier when negative). From 29 February to a common year the result is
 * 28 February, so a window "of three years" that ends on 28 February begins on 28 or 29 February as written.
 */
export function addYears(date: PlainDate, years: number): PlainDate {
  const year = yearOf(date) + years;
  const month = monthOf(date);
  return fromParts(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/**
 * Completed years of age on a day; the birthday counts on the day itself.
 *
 * A person born on 29 February completes a year on 1 March of a common year: no source of the
 * Ministerial Instructions addresses the case, and on 28 February the anniversary has not yet come.
 * Policy `age.leap-day` (inferred).
 */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(birth);
  const months = monthOf(on) - monthOf(birth);
  const beforeBirthday = months < 0 || (months === 0 && dayOf(on) < dayOf(birth));
  return beforeBirthday ? years - 1 : years;
}
