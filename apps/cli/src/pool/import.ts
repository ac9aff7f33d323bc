import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { importPool, type PeopleFile, type PoolImportReport } from '@openentry/server';
import type { Context } from '../context.ts';
import { dayOrToday } from '../input/day.ts';
import { inputName, STANDARD_INPUT } from '../input/text.ts';
import { type Told, withDatabase } from '../office/database.ts';
import { administratorOf, clockOf } from '../office/read.ts';
import { UsageError } from '../output/error.ts';
import { numberText, textOf } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface ImportOptions {
  readonly name?: string;
  readonly format?: PeopleFile['form'];
  readonly asOf?: string;
  readonly partial?: boolean;
  readonly as?: string;
  readonly json?: boolean;
  readonly data?: string;
}

/** As many as a screen holds; --json has more. */
const SHOWN = 20;
const INDENT = 2;
const FORMS: Readonly<Record<string, PeopleFile['form']>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
};
const CANNOT = 2;

const words = ({ language }: Context) => (language === 'fr' ? fr : en).import;

/** `openentry pool import FILE`: people from a file as a pool of their own, with a report of every bad row. */
export async function importCommand(context: Context, given: string, options: ImportOptions): Promise<void> {
  const form = options.format ?? FORMS[extname(given).toLowerCase()];
  if (form === undefined) throw new UsageError('pool.no-format', words(context).noForm(given));
  const { on } = dayOrToday(options.asOf, context.language);
  const by = administratorOf(options.as, context);
  const input = await openInput(context, given);
  try {
    const report = await withDatabase(context, { ...options, make: true }, 'pool import', (work) =>
      importPool(
        work.db,
        { source: input.shown(work.progress(words(context).reading)), form },
        {
          name: options.name ?? (given === STANDARD_INPUT ? 'stdin' : basename(given, extname(given))),
          partial: options.partial === true,
          asOf: on,
          at: clockOf(undefined, context),
          by,
        },
      ),
    );
    if (options.json) tellPrograms(report);
    else tellPeople(report, context);
  } finally {
    await input.close();
  }
}

interface Input {
  /** The bytes, shown as they are read where it is known how many there are. */
  shown(told: Told): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}

/** A file, or standard input. */
async function openInput(context: Context, given: string): Promise<Input> {
  if (given === STANDARD_INPUT) return { shown: () => process.stdin, close: async () => {} };
  let file: FileHandle | undefined;
  let size: number;
  try {
    file = await open(context.resolve(given));
    const found = await file.stat();
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    ({ size } = found);
  } catch (error) {
    await file?.close();
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    const text = textOf(context.language).crs.noFile(inputName(given, context.language), why);
    throw new UsageError('file.unreadable', text, { cause: error });
  }
  const opened = file;
  const stream = opened.createReadStream({ autoClose: false });
  return {
    async *shown(told) {
      let read = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        yield chunk;
        read += chunk.length;
        told(Math.min(read, size), size);
      }
    },
    async close() {
      stream.destroy();
      await opened.close();
    },
  };
}

function tellPrograms(report: PoolImportReport): void {
  printJson(report);
  if (report.poolId === null) process.exitCode = CANNOT;
}

function tellPeople(report: PoolImportReport, context: Context): void {
  const { language } = context;
  const text = words(context);
  const { poolId, name, loaded, refused, rows, asOf } = report;
  const count = (value: number): string => numberText(value, language);
  const lines = report.problems
    .slice(0, SHOWN)
    .map((problem) => text.row(problem.line, problem.text[language]));
  const more = report.problems.length - lines.length + report.moreProblems;
  if (more > 0) lines.push(text.more(count(more)));
  if (poolId === null) {
    const why = refused === rows ? text.noneGood : text.nothing;
    const told = [text.refused(count(refused), count(rows)), ...lines.map((line) => `  ${line}`), why];
    throw new UsageError('pool.rows-not-valid', told.join('\n'));
  }
  const page = createPage(language);
  page.text(text.loaded(name, poolId, count(loaded), asOf), 0, 0, 'bold');
  if (refused > 0) {
    page.heading(text.notLoaded(count(refused)));
    for (const line of lines) page.item('-', line, INDENT);
  }
  const remarks = report.remarks.slice(0, SHOWN);
  const moreRemarks = report.remarks.length - remarks.length + report.moreRemarks;
  if (remarks.length > 0) page.heading(text.remarks);
  for (const remark of remarks) page.item('-', text.row(remark.line, remark.text[language]), INDENT);
  if (moreRemarks > 0) page.item('-', text.more(count(moreRemarks)), INDENT);
  printPage(page);
}
