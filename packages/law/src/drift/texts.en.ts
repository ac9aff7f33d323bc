import { dayInWords } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';

type Values = Readonly<Record<string, string | number>>;

const day = (v: Values): string => dayInWords(v.date as PlainDate, 'en');
const count = (number: number, unit: 'year' | 'month'): string =>
  `${number} ${unit}${number === 1 ? '' : 's'}`;
const years = (v: Values): string => count(Number(v.years), 'year');
/** Months as years where they make whole ones. */
const length = ({ months }: Values): string =>
  Number(months) % 12 === 0 ? count(Number(months) / 12, 'year') : count(Number(months), 'month');
/** Nothing where a provision names no window. */
const within = ({ windowYears }: Values): string =>
  windowYears === undefined
    ? ''
    : ` within the last ${Number(windowYears) === 1 ? 'year' : `${windowYears} years`}`;

/** English words for what turns a verdict. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  spouse: (text: string) => `Spouse or partner: ${text}`,
  causes: {
    birthday: (v: Values) => `Birthday: ${count(Number(v.age), 'year')} completed.`,
    'test-counts': (v: Values) => `${v.test} of ${day(v)}: the results count from that day.`,
    'test-expired': (v: Values) =>
      `${v.test} of ${day(v)}: results count for ${years(v)}, and that time is over.`,
    'credential-completed': (v: Values) => `A credential is completed on ${day(v)}.`,
    'assessment-counts': (v: Values) =>
      `The educational credential assessment of ${day(v)} counts from that day.`,
    'assessment-expired': (v: Values) =>
      `The educational credential assessment of ${day(v)} counts for ${years(v)}, and that time is over.`,
    'job-began': (v: Values) => `A job begins on ${day(v)}.`,
    'job-ended': (v: Values) => `The last day of a job was ${day(v)}.`,
    'work-completed': (v: Values) => `Work that counts comes to ${length(v)}${within(v)}.`,
    'work-left': (v: Values) =>
      `Time passes over work that counted: less than ${length(v)} of it is left${within(v)}.`,
    'main-occupation': (v: Values) =>
      `Another occupation has the most work${within(v)}: it decides which language level is asked for.`,
    'child-born': (v: Values) => `A child is born on ${day(v)}.`,
    'child-of-age': (v: Values) =>
      `A child completes ${count(Number(v.age), 'year')} and is no longer dependent by age.`,
    'nomination-accepted': (v: Values) => `The nomination is accepted on ${day(v)}.`,
    'certificate-issued': (v: Values) => `The certificate of qualification is issued on ${day(v)}.`,
    'permit-ended': (v: Values) => `The right to work in Canada ended on ${day(v)}.`,
    'service-completed': (v: Values) => `Military service comes to ${years(v)}.`,
    'service-ended': (v: Values) => `The last day of military service was ${day(v)}.`,
    'law-changed': (v: Values) => `In force from this day: ${v.instruments}.`,
    'funds-table': (v: Values) => `A new table of settlement funds: ${v.instruments}.`,
    'categories-changed': (v: Values) =>
      [
        ...(v.begun ? [`New in the categories: ${v.begun}.`] : []),
        ...(v.ended ? [`No longer in force: ${v.ended}.`] : []),
      ].join(' '),
  },
};

export type DriftTexts = typeof en;
export type CauseCode = keyof DriftTexts['causes'];
