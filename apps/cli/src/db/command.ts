import { noCluster, shardDatabase } from '@openentry/server';
import type { Context } from '../context.ts';
import { numberText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { createProgress } from '../output/progress.ts';
import { dbText } from './text.ts';

export interface ShardCommandOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `openentry db shard`: the tables of a Citus coordinator, spread over its nodes. */
export async function shardCommand(context: Context, options: ShardCommandOptions): Promise<void> {
  const { language, databaseUrl } = context;
  const text = dbText(language);
  if (databaseUrl === undefined) throw noCluster();
  const { dryRun = false } = options;
  const progress = createProgress(language);
  const report = await shardDatabase(databaseUrl, {
    dryRun,
    step: ({ table }, index, total) => progress.at(text.step(table), index + 1, total),
  }).finally(() => progress.stop());
  if (options.json) {
    printJson({ dryRun, ...report });
    return;
  }
  const page = createPage(language);
  page.heading(text.title(report.citus, numberText(report.nodes, language)));
  const count = numberText(report.steps.filter(({ table }) => table !== null).length, language);
  if (report.steps.length === 0) page.text(text.before);
  else page.text(dryRun ? text.dry(count) : text.done(count));
  page.heading(text.tables);
  page.pairs(
    report.tables.map(({ name, spread }) => [name, text.spread[spread ?? 'local']] as const),
    2,
  );
  printPage(page);
}
