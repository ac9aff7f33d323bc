import {
  CLOCKS,
  type Clock,
  EXPECTED_FROM_WEEKS,
  type StandardReport,
  type StandardRow,
  standardMethods,
} from '@openentry/cases';
import { dayInWords, type Language, rulesetOn } from '@openentry/law';
import { plainText } from '../writing/plain.ts';
import { footOf, gapNotice, numberInWords, wordsOf } from '../writing/words.ts';
import {
  finished,
  list,
  paragraph,
  type Section,
  section,
  type Table,
  terms,
  type Writing,
} from '../writing/writing.ts';
import { en, type StandardTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

const catalogues: Readonly<Record<Language, StandardTexts>> = { en, fr };

const PROGRAMS_SHOWN = ['CEC', 'FSW', 'FST', 'PNP'] as const;
/** Signs of a figure that is kept back, as statistics in Canada have it, and of one that there is none of. */
const KEPT_BACK = 'x';
const NOTHING = '–';

type Kept = StandardRow['keptBack'][number];

interface Words {
  readonly texts: StandardTexts;
  readonly language: Language;
  readonly percent: string;
}

/** A line of the table: what it is called, its figure, and what keeps the figure back. */
interface Line {
  readonly name: string;
  readonly value: (row: StandardRow) => number | null;
  readonly from: readonly Kept[];
  readonly write?: (value: string) => string;
}

function linesOf({ texts, percent, language }: Words): readonly Line[] {
  const { lines } = texts;
  const decided = (name: string, value: Line['value']): Line => ({ name, value, from: ['processing'] });
  return [
    decided(lines.decided, (row) => row.decided),
    decided(lines.within, (row) => row.within),
    { ...decided(lines.share, (row) => row.withinPercent), write: texts.percentValue },
    decided(lines.days(percent), (row) => row.percentileDays),
    decided(lines.months(percent), (row) => row.percentileMonths),
    { name: lines.inventory, value: (row) => row.inventory, from: ['inventory'] },
    { name: lines.oldest, value: (row) => row.oldestDays, from: ['inventory'] },
    {
      name: lines.left(numberInWords(EXPECTED_FROM_WEEKS, language)),
      value: (row) => row.left,
      from: ['left'],
    },
    { name: lines.expectedDays, value: (row) => row.expectedDays, from: ['inventory', 'left'] },
    { name: lines.expectedMonths, value: (row) => row.expectedMonths, from: ['inventory', 'left'] },
  ];
}

function cellOf(row: StandardRow, { value, from, write }: Line, language: Language): string {
  const found = value(row);
  if (found === null) return row.keptBack.some((kept) => from.includes(kept)) ? KEPT_BACK : NOTHING;
  const text = numberInWords(found, language);
  return write === undefined ? text : write(text);
}

function clockSection(clock: Clock, rows: readonly StandardRow[], words: Words): Section {
  const { texts, language } = words;
  const table: Table = {
    kind: 'table',
    caption: texts.clocks[clock],
    columns: [
      { label: texts.figure, kind: 'text' },
      ...rows.map(({ program }) => ({
        label: program === 'all' ? texts.all : program,
        kind: 'number' as const,
      })),
    ],
    rows: linesOf(words).map((line) => ({
      depth: 0,
      sum: false,
      cells: [line.name, ...rows.map((row) => cellOf(row, line, language))],
      notes: [],
    })),
  };
  return section(clock, texts.clocks[clock], [paragraph(standardMethods[clock].text[language]), table]);
}

/** The sections of the service standard: one a clock, and how the figures are made. */
export function standardSections(report: StandardReport, language: Language): readonly Section[] {
  const texts = catalogues[language];
  const words = { texts, language, percent: numberInWords(report.standard.percent, language) };
  return [
    ...CLOCKS.map((clock) => clockSection(clock, report.clocks[clock], words)),
    section('signs', texts.signs, [
      terms(
        ...PROGRAMS_SHOWN.map((program) => [program, wordsOf(language).programs[program]] as const),
        [KEPT_BACK, texts.keptBack],
        [NOTHING, texts.nothing],
      ),
    ]),
    section('methods', texts.methods, [
      list(Object.values(standardMethods).map(({ text, grade }) => texts.graded(text[language], grade))),
    ]),
  ];
}

/** The same as lines of plain text. */
export const standardText = (report: StandardReport, language: Language): string =>
  plainText(standardWriting(report, language));

/** The service standard of a day as a text: what was promised, what was kept by both clocks, and what waits. */
export function standardWriting(report: StandardReport, language: Language): Writing {
  const texts = catalogues[language];
  const { percent, months, source, grade } = report.standard;
  const law = rulesetOn(report.on);
  return finished({
    language,
    title: texts.title(dayInWords(report.on, language)),
    foot: footOf(law, language),
    blocks: [
      paragraph(texts.standard(numberInWords(percent, language), numberInWords(months, language))),
      paragraph(texts.source(source, grade)),
      paragraph(
        texts.period(dayInWords(report.period.from, language), dayInWords(report.period.to, language)),
      ),
      ...gapNotice(law, language),
      ...standardSections(report, language),
    ],
  });
}
