import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainDate } from '@openentry/law';
import { yearFiles, yearReport } from '@openentry/server';
import type { Context } from '../context.ts';
import { today } from '../input/day.ts';
import { withDatabase } from '../office/database.ts';
import { replaceFile } from '../office/file.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { workText } from '../office/text.ts';
import { UsageError } from '../output/error.ts';
import { printJson } from '../output/print.ts';

export interface YearOptions extends WorkOptions {
  readonly out: string;
}

/** `openentry report year YEAR --out FOLDER`: the year-end report as HTML, PDF and CSV, in both languages. */
export async function yearCommand(context: Context, year: number, options: YearOptions): Promise<void> {
  const text = workText(context.language);
  if (plainDate(`${year}-12-31`) >= today())
    throw new UsageError('report.year-not-over', text.yearNotOver(year));
  await withDatabase(context, options, 'report year', async (work) => {
    const pool = await chosenPool(work, options, context);
    const report = await yearReport(work.db, pool, year);
    const files = await yearFiles(report);
    await mkdir(context.resolve(options.out), { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
      throw new UsageError('file.not-written', text.notWritten(options.out, cause.code ?? ''), { cause });
    });
    for (const { name, content } of files) {
      await replaceFile(context, join(options.out, name), (partial) =>
        writeFile(partial, content, { flag: 'wx' }),
      );
    }
    if (options.json) printJson({ ...report, files: files.map(({ name }) => name) });
    else for (const { name } of files) process.stdout.write(`${text.written(join(options.out, name))}\n`);
  });
}
