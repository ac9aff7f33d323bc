import type { Grade, InstrumentId } from '../instruments/instruments.ts';
import { parameter } from '../parameters/parameter.ts';
import type { FundsNoteCode } from './texts.en.ts';

/** Something uncertain in a published table. */
export interface EditionNote {
  readonly code: FundsNoteCode;
  readonly grade: Grade;
  /** Family sizes that it touches; every size where it is left out. */
  readonly sizes?: (family: number) => boolean;
  /** It holds only in so many days from the instrument's day on; always where it is left out. */
  readonly firstDays?: number;
  /** Dollars or days that the words name. */
  readonly values?: Readonly<Record<string, number>>;
}

/** What is known of an edition besides its amounts. */
export interface Edition {
  /** Year by which IRCC and practitioners call the table. */
  readonly name: string;
  /** Days before the instrument's day on which the table may already have applied: its own day is not known. */
  readonly mayBeEarlierByDays?: number;
  readonly notes: readonly EditionNote[];
}

const MORE_THAN_SEVEN = (family: number): boolean => family > 7;
const only =
  (...sizes: readonly number[]) =>
  (family: number): boolean =>
    sizes.includes(family);

const incrementInferred: EditionNote = { code: 'increment-inferred', grade: 'I', sizes: MORE_THAN_SEVEN };

/** Editions by the instrument that published them. */
export const editions: Partial<Record<InstrumentId, Edition>> = {
  'funds-2017': {
    name: '2017',
    notes: [incrementInferred, { code: 'later-first-day', grade: 'S', firstDays: 22, values: { days: 22 } }],
  },
  'funds-2018': {
    name: '2018',
    // Published about 5 to 9 January.
    mayBeEarlierByDays: 4,
    // Every size above 7 is built on that of 7.
    notes: [{ code: 'one-dollar-more', grade: 'S', sizes: (family) => family !== 4 && family !== 6 }],
  },
  // Known only to have come in January, by the 17th.
  'funds-2019': { name: '2019', mayBeEarlierByDays: 16, notes: [] },
  'funds-2020': {
    name: '2020',
    // Published in January; profiles had to follow it by 25 February.
    mayBeEarlierByDays: 55,
    notes: [
      incrementInferred,
      { code: 'misprint-corrected', grade: 'I', sizes: only(6), values: { printed: 38_806 } },
    ],
  },
  // Published in June or July; profiles had to follow it by 15 July.
  'funds-2021': { name: '2021', mayBeEarlierByDays: 44, notes: [] },
  'funds-2022': { name: '2022', notes: [] },
  'funds-2023': { name: '2023', notes: [] },
  'funds-2024': {
    name: '2024',
    notes: [{ code: 'kept-as-printed', grade: 'P', sizes: only(5), values: { half: 30_960 } }],
  },
  'funds-2025': { name: '2025', notes: [] },
};

/**
 * Month and day by which the table of a year has been out, every year since 2022; the day after which a table of
 * the year before is doubtful. That of 2025 came a week later.
 */
export const fundsUpdatedBy = parameter<string>({
  id: 'funds.updatedBy',
  provision: 'irpr.76',
  entries: [{ instrument: 'funds-2022', value: '07-01' }],
});
