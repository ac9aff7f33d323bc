import type { Shown } from '@openentry/cases';
import { type Language, rulesetOn } from '@openentry/law';
import { economicGoalOf } from '../rounds/text/goals.ts';
import { standardSections } from '../standard/writing.ts';
import { instantInWords } from '../writing/time.ts';
import { footOf, gapNotice, numberInWords } from '../writing/words.ts';
import {
  type Block,
  finished,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  type Table,
  type Writing,
} from '../writing/writing.ts';
import type { ShownCounts } from './tally.ts';
import type { ReportTexts } from './text.en.ts';
import { reportWords, valueInWords } from './values.ts';
import type { Chapter, YearReport } from './year.ts';

const KEPT_BACK = 'x';

const count = (shown: Shown, language: Language): string =>
  shown === null ? KEPT_BACK : numberInWords(shown, language);

const isTable = (code: string, { tables }: ReportTexts): code is keyof ReportTexts['tables'] =>
  Object.hasOwn(tables, code);

export function captionOf({ code }: ShownCounts, language: Language): string {
  const texts = reportWords(language);
  return isTable(code, texts) ? texts.tables[code] : code;
}

/** What the report must say about a line: the goal of a category (IRPA s. 94(2)(a.1)). */
function notesOf({ rowKind }: ShownCounts, key: string | null, language: Language): string[] {
  if (rowKind !== 'category' || key === null) return [];
  const { goal, noGoal } = reportWords(language);
  const stated = economicGoalOf(key);
  return [stated === null ? noGoal : goal(stated[language])];
}

/** A table of counts as a text has it, with sums where everybody is counted once. */
function tableOf(table: ShownCounts, language: Language): Table {
  const { kinds, total } = reportWords(language);
  const { rowKind, columnKind, rows, columns, sums } = table;
  // One column is its own sum.
  const summed = columns.length > 1;
  const line = (name: string, cells: readonly Shown[], sum: Shown, notes: readonly string[]): Row => ({
    depth: 0,
    sum: false,
    cells: [name, ...cells.map((each) => count(each, language)), ...(summed ? [count(sum, language)] : [])],
    notes,
  });
  return {
    kind: 'table',
    caption: captionOf(table, language),
    columns: [
      { label: kinds[rowKind], kind: 'text' },
      ...columns.map((key) => ({ label: valueInWords(columnKind, key, language), kind: 'number' as const })),
      ...(summed ? [{ label: total, kind: 'number' as const }] : []),
    ],
    rows: [
      ...rows.map(({ key, counts, sum }) =>
        line(valueInWords(rowKind, key, language), counts, sum, notesOf(table, key, language)),
      ),
      ...(sums === null ? [] : [{ ...line(total, sums.columns, sums.total, []), sum: true }]),
    ],
  };
}

function tableSection(table: ShownCounts, language: Language): Section {
  const nobody = table.rows.length === 0;
  return section(table.code, captionOf(table, language), [
    nobody ? paragraph(reportWords(language).empty) : tableOf(table, language),
  ]);
}

/** What stands before the tables of a chapter. */
function opening({ code }: Chapter, { frozen }: YearReport, language: Language): Block[] {
  const texts = reportWords(language);
  if (code === 'categories') return [paragraph(texts.basis.categories)];
  if (code !== 'pool') return [];
  return [
    paragraph(
      frozen === null ? texts.noRound : texts.frozen(frozen.round, instantInWords(frozen.at, language)),
    ),
  ];
}

/** The year-end report as a text: a chapter a section, a table each, and how everything is counted. */
export function yearWriting(report: YearReport, language: Language): Writing {
  const texts = reportWords(language);
  const law = rulesetOn(report.lastDay);
  const year = String(report.year);
  const chapters = report.chapters.map((chapter) =>
    section(chapter.code, texts.chapters[chapter.code], [
      ...opening(chapter, report, language),
      ...(chapter.code === 'pool' && report.frozen === null
        ? []
        : chapter.tables.map((table) => tableSection(table, language))),
    ]),
  );
  return finished({
    language,
    title: texts.title(year),
    foot: footOf(law, language),
    blocks: [
      paragraph(texts.lead(year, String(report.pool))),
      paragraph(texts.basis.year),
      ...gapNotice(law, language),
      ...chapters,
      section('processing', texts.chapters.processing, standardSections(report.standard, language)),
      section('counted', texts.counted.heading, [list(texts.counted.items)]),
    ],
  });
}
