import {
  type ImportReport,
  languageNamed,
  roundFieldText,
  type ToldProblem,
  toldProblem,
} from '@openentry/data';
import { expectFeed, importFeed } from '@openentry/server';
import type { Context } from '../../context.ts';
import { readBytesFile } from '../../input/text.ts';
import { hasDatabase, withDatabase } from '../../office/database.ts';
import { administratorOf, clockOf } from '../../office/read.ts';
import { numberText } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { rangesOf } from './ranges.ts';
import type { HistoryOptions } from './read.ts';
import { roundsText } from './text.ts';

const INDENT = 2;
/** More than a feed that can be relied on has; --json has all of them. */
const SHOWN = 60;

/** `openentry rounds import FEED.json`: IRCC's feed into the public history, and what to know of it. */
export async function importCommand(
  context: Context,
  given: string,
  options: HistoryOptions & { readonly as?: string },
): Promise<void> {
  const { language } = context;
  const by = administratorOf(options.as, context);
  const importer = { by, at: clockOf(undefined, context), language: languageNamed(given) };
  const bytes = await readBytesFile(context.resolve(given), given, language);
  // No database is made for what is no feed; one that is there has it in its audit.
  if (!(await hasDatabase(context, options))) expectFeed(bytes);
  const where = { ...options, make: true };
  const report = await withDatabase(context, where, 'rounds import', ({ db }) =>
    importFeed(db, bytes, importer),
  );
  if (options.json) printJson({ ...report, problems: report.problems.map(toldProblem) });
  else printReport(report, createPage(language));
}

function printReport(report: ImportReport, page: Page): void {
  const { language } = page;
  const { import: text, show } = roundsText(language);
  page.text(text.title(report.rounds, text.languages[report.language], report.encoding), 0, 0, 'bold');
  page.text(text.summary(report.new.length, report.changed.length, report.unchanged));
  page.text(text.kept(report.kept));
  if (report.new.length > 0) page.heading(text.fresh);
  for (const { number, date, name, invitations, crsCutoff } of report.new.slice(0, SHOWN)) {
    const figures = [date, name, numbered(invitations, language), crsCutoff].filter((part) => part !== null);
    page.item(`#${number}`, figures.join(', '), INDENT);
  }
  showMore(page, report.new.length);
  showChanges(page, report);
  if (report.absent.length > 0) {
    page.heading(text.absent);
    page.text(rangesOf(report.absent), INDENT);
  }
  if (report.corrections.length > 0) page.heading(text.corrections);
  for (const { number, field, words, value, reason } of report.corrections) {
    const told = show.correction(roundFieldText(field, language), words, String(value));
    page.item(`#${number}`, `${told} ${reason[language]}`, INDENT);
  }
  showProblems(page, report.problems.filter((problem) => !isAbsent(problem, report)).map(toldProblem));
  printPage(page);
}

/** Numbers that the feed leaves out and that are known have been shown already. */
function isAbsent({ code, values }: ImportReport['problems'][number], { absent }: ImportReport): boolean {
  return code === 'gap' && absent.includes(String(values.from)) && absent.includes(String(values.to));
}

const numbered = (value: number | null, language: Page['language']): string | null =>
  value === null ? null : numberText(value, language);

function showMore(page: Page, count: number): void {
  if (count > SHOWN) page.text(roundsText(page.language).import.more(count - SHOWN), INDENT);
}

function showChanges(page: Page, { changed }: ImportReport): void {
  const { import: text, unknown } = roundsText(page.language);
  if (changed.length > 0) page.heading(text.changed);
  for (const { number, changes } of changed.slice(0, SHOWN)) {
    page.text(`#${number}`, INDENT);
    for (const { field, before, after } of changes) {
      page.item('-', text.change(field, String(before ?? unknown), String(after ?? unknown)), INDENT * 2);
    }
  }
  showMore(page, changed.length);
}

function showProblems(page: Page, problems: readonly ToldProblem[]): void {
  const { import: text } = roundsText(page.language);
  if (problems.length > 0) page.heading(text.problems);
  for (const { round, text: words } of problems.slice(0, SHOWN)) {
    page.item(round === null ? '-' : `#${round}`, words[page.language], INDENT);
  }
  showMore(page, problems.length);
}
