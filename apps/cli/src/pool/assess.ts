import { endOfDay, legalDay } from '@openentry/cases';
import { addDays, type PlainDate } from '@openentry/law';
import { type AssessOptions, assessPool, type ImpactReport, type PersonImpact } from '@openentry/server';
import type { Context } from '../context.ts';
import { readDay } from '../input/day.ts';
import { readReformData } from '../input/reform.ts';
import { withDatabase } from '../office/database.ts';
import { writingLines } from '../office/lines.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { clockOf } from '../office/read.ts';
import { workText } from '../office/text.ts';
import { UsageError } from '../output/error.ts';
import { numberText } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { poolText } from './text.ts';

export interface AssessCommandOptions extends WorkOptions {
  readonly on?: string;
  readonly at?: string;
  readonly due?: boolean;
  readonly dryRun?: boolean;
  readonly fromFacts?: boolean;
  readonly reform?: string;
  readonly out?: string;
  readonly threads?: number;
}

/** `openentry pool assess`: everybody, or those who are due, by the law of a day; and whom it touches. */
export async function assessPoolCommand(context: Context, options: AssessCommandOptions): Promise<void> {
  const { language } = context;
  const { assess: text } = poolText(language);
  const reform = options.reform === undefined ? null : await readReformData(context, options.reform);
  const { out, dryRun = false, due = false, fromFacts = false, threads } = options;
  const { on, at } = whenOf(options, context, !dryRun && reform === null);
  await withDatabase(context, options, 'pool assess', async (work) => {
    const pool = await chosenPool(work, options, context);
    const request: AssessOptions = {
      on,
      at,
      who: due ? 'due' : 'everybody',
      dryRun,
      fromFacts,
      ...(reform === null ? {} : { reforms: [reform] }),
      threads,
      progress: work.progress(text.progress),
    };
    const run = (each?: (person: PersonImpact) => void): Promise<ImpactReport> =>
      assessPool(work.db, pool, { ...request, ...(each ? { each } : {}) });
    const report = out === undefined ? await run() : await writingLines(context, out, run);
    const written = !dryRun && reform === null;
    if (options.json) {
      printJson({ pool, on, who: request.who, reform: reform?.id ?? null, written, ...report });
      return;
    }
    const page = createPage(language);
    page.heading(text.title(on));
    addImpact(page, report);
    if (reform !== null) page.text(text.reform(reform.title[language]));
    else if (dryRun) page.text(text.dry);
    if (reform !== null && reform.inForce > on) {
      page.text(workText(language).notYet(reform.inForce, on), 0, 0, 'yellow');
    }
    if (out !== undefined) page.text(text.eachWritten(out));
    printPage(page);
  });
}

/**
 * By the law of which day, and when it is recorded: as a day begins, where only the day is given.
 * @throws UsageError for a day to come, where it is to be recorded on it
 */
function whenOf(
  { on: given, at: instant }: AssessCommandOptions,
  context: Context,
  recorded: boolean,
): { readonly on: PlainDate; readonly at: number } {
  const { language } = context;
  const at = clockOf(instant, context);
  if (given === undefined) return { on: legalDay(at), at };
  const on = readDay(given, '--on', language);
  if (instant !== undefined || on === legalDay(at)) return { on, at };
  if (recorded && on > legalDay(at)) {
    throw new UsageError('pool.assess-to-come', poolText(language).assess.toCome(on));
  }
  return { on, at: endOfDay(addDays(on, -1)) };
}

/** Whom an assessment touches, in numbers. */
export function addImpact(page: Page, report: ImpactReport): void {
  const { language } = page;
  const { assess: text } = poolText(language);
  if (report.people === 0) {
    page.text(text.none, 2);
    return;
  }
  const number = (value: number): string => numberText(value, language);
  const names = [
    'people',
    'first',
    'unchanged',
    'gain',
    'lose',
    'pointsGained',
    'pointsLost',
    'leave',
  ] as const;
  page.sums(
    names.map((name) => [text[name], number(report[name])] as const),
    2,
  );
  for (const what of ['programs', 'categories'] as const) {
    const moved = Object.entries(report[what]).filter(([, { enter, leave }]) => enter + leave > 0);
    if (moved.length === 0) continue;
    page.text(text.moves(text[what]), 2);
    page.sums(
      moved.map(([name, { enter, leave }]) => [name, text.move(number(enter), number(leave))] as const),
      4,
    );
  }
}
