import { CLOCKS, type Clock, type StandardReport, type StandardRow, standardMethods } from '@openentry/cases';
import { dayInWords, type Language, rulesetOn } from '@openentry/law';
import { footOf, gapNotice, numberInWords, wordsOf } from '../writing/words.ts';
import {
  finished,
  list,
  paragraph,
  type Section,
  section,
  type Table,
  type Writing,
} from '../writing/writing.ts';
import { en, type StandardTexts } from './text.en.ts';
import { fr } from './text.fr.ts';

const catalogues: Readonly<Record<Language, StandardTexts>> = { en, fr };

type Kept = StandardRow['keptBack'][number];

interface Words {
  readonly texts: StandardTexts;
  readonly language: Language;
  readonly percent: string;
}

/** A figure in words: kept back, or of nothing, or a number. */
function figure(
  row: StandardRow,
  value: number | null,
  from: readonly Kept[],
  { texts, language }: Words,
): string {
  if (value !== null) return numberInWords(value, language);
  return row.keptBack.some((kept) => from.includes(kept)) ? texts.keptBack : texts.none;
}

function tableOf(
  rows: readonly StandardRow[],
  caption: string,
  labels: readonly string[],
  cells: (row: StandardRow) => readonly string[],
  { texts, language }: Words,
): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { label: texts.columns.program, kind: 'text' },
      ...labels.map((label) => ({ label, kind: 'number' as const })),
    ],
    rows: rows.map((row) => ({
      depth: 0,
      sum: row.program === 'all',
      cells: [row.program === 'all' ? texts.all : wordsOf(language).programs[row.program], ...cells(row)],
      notes: [],
    })),
  };
}

function clockSection(clock: Clock, rows: readonly StandardRow[], words: Words): Section {
  const { texts, percent } = words;
  const { columns } = texts;
  const decided = tableOf(
    rows,
    texts.decided,
    [columns.decided, columns.within, columns.percent, columns.days(percent), columns.months(percent)],
    (row) => [
      figure(row, row.decided, ['processing'], words),
      figure(row, row.within, ['processing'], words),
      row.withinPercent === null
        ? figure(row, null, ['processing'], words)
        : texts.percentValue(numberInWords(row.withinPercent, words.language)),
      figure(row, row.percentileDays, ['processing'], words),
      figure(row, row.percentileMonths, ['processing'], words),
    ],
    words,
  );
  const waiting = tableOf(
    rows,
    texts.waiting,
    [columns.inventory, columns.oldest, columns.left, columns.expectedDays, columns.expectedMonths],
    (row) => [
      figure(row, row.inventory, ['inventory'], words),
      figure(row, row.oldestDays, ['inventory'], words),
      figure(row, row.left, ['left'], words),
      figure(row, row.expectedDays, ['inventory', 'left'], words),
      figure(row, row.expectedMonths, ['inventory', 'left'], words),
    ],
    words,
  );
  return section(clock, texts.clocks[clock], [
    paragraph(standardMethods[clock].text[words.language]),
    decided,
    waiting,
  ]);
}

/** The sections of the service standard: one a clock, and how the figures are made. */
export function standardSections(report: StandardReport, language: Language): readonly Section[] {
  const texts = catalogues[language];
  const words = { texts, language, percent: numberInWords(report.standard.percent, language) };
  return [
    ...CLOCKS.map((clock) => clockSection(clock, report.clocks[clock], words)),
    section('methods', texts.methods, [
      list(Object.values(standardMethods).map(({ text, grade }) => texts.graded(text[language], grade))),
    ]),
  ];
}

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
