import { dayInWords, dollars } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';

type Values = Readonly<Record<string, string | number>>;

/** English words about fees. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  kinds: {
    processing: 'Processing fee',
    rprf: 'Right of permanent residence fee',
    biometrics: 'Biometrics',
  },
  notes: {
    'changes-at-nine': (v: Values) =>
      `These fees apply on ${dayInWords(v.on as PlainDate, 'en')} from 9:00 a.m. Eastern time. An application received earlier that day pays the fees before the change: ${dollars(Number(v.principal), 'en')} for the applicant and ${dollars(Number(v.rprf), 'en')} for the right of permanent residence.`,
    inferred: () =>
      'The fees of a spouse or partner and of a child are inferred: no page that prints them was found.',
    'regional-biometrics': () =>
      'Until December 30, 2018, only nationals of Europe, the Middle East and Africa gave biometrics; the citizenship is not taken into account here.',
    'adjustment-not-seen': (v: Values) =>
      `The Regulations adjust the fees on ${dayInWords(v.due as PlainDate, 'en')}, and the new amounts were not seen. The ones given here are the last known.`,
  },
  unknown: (least: string, most: string | null, missing: string) =>
    most === null
      ? `at least ${least}; depends on: ${missing}`
      : `${least} to ${most}; depends on: ${missing}`,
  together: 'Everybody together',
  later: 'May be paid later, before the visa is issued.',
};

export type FeeTexts = typeof en;
export type FeeNoteCode = keyof FeeTexts['notes'];
