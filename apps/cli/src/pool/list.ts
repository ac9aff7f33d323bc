import { listPools } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { workText } from '../office/text.ts';
import { UsageError } from '../output/error.ts';
import { numberText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { poolText } from './text.ts';

/** `openentry pool list`: every pool, the newest last. */
export async function listCommand(context: Context, options: WorkOptions): Promise<void> {
  const { language } = context;
  const { list: text } = poolText(language);
  const pools = await withDatabase(context, options, 'pool list', ({ db }) => listPools(db));
  if (options.json) {
    printJson(pools);
    return;
  }
  if (pools.length === 0) throw new UsageError('pool.none', workText(language).noPool);
  const page = createPage(language);
  for (const { poolId, kind, name, seed, size, asOf, engine, loadedAt } of pools) {
    const called = name ?? text.seed(seed ?? '');
    const people = numberText(size, language);
    const day = loadedAt.slice(0, 'YYYY-MM-DD'.length);
    if (kind === 'live') page.text(text.live(poolId, text.kinds[kind], called, people));
    else page.text(text.line(poolId, text.kinds[kind], called, people, asOf));
    page.text(kind === 'live' ? text.opened(asOf, engine) : text.loaded(day, engine), 2, 0, 'dim');
  }
  if (pools.length > 1) page.text(text.newest);
  printPage(page);
}
