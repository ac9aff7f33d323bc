import { dayInWords, type Language, type PlainDate, plainDate } from '@openentry/law';

/** Where the law is made and applied. */
const OTTAWA = 'America/Toronto';
const PER_MILLISECOND = 1000;
const PER_SECOND = 1_000_000;
const AT: Readonly<Record<Language, string>> = { en: 'at', fr: 'à' };
const IN_OTTAWA: Readonly<Record<Language, string>> = { en: 'in Ottawa', fr: 'à Ottawa' };

/** The instant, to the second before it, in a time zone. */
function zoned(at: number, zone: string): Temporal.ZonedDateTime {
  const seconds = Math.floor(at / PER_SECOND);
  return Temporal.Instant.fromEpochMilliseconds((seconds * PER_SECOND) / PER_MILLISECOND).toZonedDateTimeISO(
    zone,
  );
}

const dayIn = (time: Temporal.ZonedDateTime): PlainDate => plainDate(time.toPlainDate().toString());
const clock = (time: Temporal.ZonedDateTime): string =>
  time.toPlainTime().toString({ smallestUnit: 'second' });

/** How the time in Ottawa is called on that day: EDT or EST, HAE or HNE. */
function zoneName(at: number, language: Language): string {
  const parts = new Intl.DateTimeFormat(`${language}-CA`, {
    timeZone: OTTAWA,
    timeZoneName: 'short',
  }).formatToParts(Math.floor(at / PER_MILLISECOND));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** An instant as rounds publish it: `April 11, 2024 at 13:45:23 UTC`, « 11 avril 2024 à 13:45:23 UTC ». */
export function utcInWords(at: number, language: Language): string {
  const time = zoned(at, 'UTC');
  return `${dayInWords(dayIn(time), language)} ${AT[language]} ${clock(time)} UTC`;
}

/** The same to the microsecond, as ties are broken: `January 16, 2024 at 10:47:15.123456 UTC`. */
export function exactUtcInWords(at: number, language: Language): string {
  const micros = String(((at % PER_SECOND) + PER_SECOND) % PER_SECOND).padStart(6, '0');
  return utcInWords(at, language).replace(/ UTC$/, `.${micros} UTC`);
}

/** The same with the time in Ottawa behind it, and the day there where it is another. */
export function instantInWords(at: number, language: Language): string {
  const [utc, ottawa] = [zoned(at, 'UTC'), zoned(at, OTTAWA)];
  const time = `${clock(ottawa)} ${zoneName(at, language)} ${IN_OTTAWA[language]}`;
  const sameDay = dayIn(utc) === dayIn(ottawa);
  const local = sameDay ? time : `${dayInWords(dayIn(ottawa), language)} ${AT[language]} ${time}`;
  return `${utcInWords(at, language)} (${local})`;
}
