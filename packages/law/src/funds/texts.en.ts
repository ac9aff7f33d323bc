import { dayInWords, dollars } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';

type Values = Readonly<Record<string, string | number>>;

/** English words about settlement funds. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  notes: {
    'increment-inferred': (v: Values) =>
      `The ${v.edition} table was found for families of up to seven; the amount for each further person is half of the difference in the low-income cut-off, which no page prints.`,
    'later-first-day': (v: Values) =>
      `One source applies the ${v.edition} table to applications ${v.days} days later than the one followed here.`,
    'one-dollar-more': (v: Values) =>
      `One copy of the ${v.edition} table has one dollar more for families of 1, 2, 3 or 5 and of 7 or more: another way to round a half.`,
    'misprint-corrected': (v: Values) =>
      `The only copy of the ${v.edition} table prints ${dollars(Number(v.printed), 'en')} for six persons, more than for seven. This amount is half of the low-income cut-off.`,
    'kept-as-printed': (v: Values) =>
      `IRCC’s ${v.edition} table prints this amount for five persons, although half of the low-income cut-off is ${dollars(Number(v.half), 'en')}. The printed amount is the one it asked for.`,
    'next-may-apply': (v: Values) =>
      `The ${v.edition} table, followed here from ${dayInWords(v.from as PlainDate, 'en')}, may have applied already: the day of its publication is not known.`,
    'no-table': (v: Values) =>
      `No table of settlement funds from before ${dayInWords(v.from as PlainDate, 'en')} has been found. The amount is unknown, not zero.`,
    'update-not-seen': (v: Values) =>
      `This is the ${v.edition} table, the last one found. IRCC updates the table every year and the one for ${v.year} was not seen: check IRCC’s page.`,
  },
};

export type FundsTexts = typeof en;
export type FundsNoteCode = keyof FundsTexts['notes'];
