import type { ApplicationState } from '@openentry/cases';
import { dollars, type Language } from '@openentry/law';
import { type Block, paragraph, type Section, section, type Table } from '../../writing/writing.ts';
import { applicationWords, personInWords } from './about.ts';

type Entry = ApplicationState['ledger'][number];

function moneyTable(entries: readonly Entry[], caption: string, language: Language): Table {
  const { money, people } = applicationWords(language);
  const total = entries.reduce((sum, entry) => sum + entry.dollars, 0);
  return {
    kind: 'table',
    caption,
    columns: [
      { label: money.columns.what, kind: 'text' },
      { label: money.columns.who, kind: 'text' },
      { label: money.columns.dollars, kind: 'number' },
    ],
    rows: [
      ...entries.map((entry) => ({
        depth: 0,
        sum: false,
        cells: [
          money.kinds[entry.kind],
          personInWords(entry.person, language),
          dollars(entry.dollars, language),
        ],
        notes: [],
      })),
      { depth: 0, sum: true, cells: [money.total, people.family, dollars(total, language)], notes: [] },
    ],
  };
}

/** What was paid so far, line by line; nothing where nothing was. */
export function paidSection({ ledger }: ApplicationState, language: Language): Section[] {
  const { money } = applicationWords(language);
  const paid = ledger.filter(({ movement }) => movement === 'paid');
  return paid.length === 0 ? [] : [section('fees', money.heading, [moneyTable(paid, money.paid, language)])];
}

/** What comes back, line by line, or that nothing does; and why some of it does not. */
export function refundSection(
  { ledger }: ApplicationState,
  language: Language,
  why: readonly Block[] = [],
): Section {
  const { money } = applicationWords(language);
  const refunded = ledger.filter(({ movement }) => movement === 'refunded');
  const blocks =
    refunded.length === 0
      ? [paragraph(money.nothing)]
      : [paragraph(money.repaid), moneyTable(refunded, money.refunded, language)];
  return section('fees', money.heading, [...blocks, ...why]);
}
