import { openLivePool } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { administratorOf, clockOf } from '../office/read.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { poolText } from './text.ts';

export interface OpenOptions extends WorkOptions {
  readonly as?: string;
  readonly at?: string;
}

/** `openentry pool open NAME`: a pool that people enter themselves. */
export async function openCommand(context: Context, name: string, options: OpenOptions): Promise<void> {
  const { language } = context;
  const { open: text } = poolText(language);
  const at = clockOf(options.at, context);
  const by = administratorOf(options.as, context);
  const pool = await withDatabase(context, { ...options, make: true }, 'pool open', ({ db }) =>
    openLivePool(db, { name, by, at }),
  );
  if (options.json) {
    printJson(pool);
    return;
  }
  const page = createPage(language);
  page.text(pool.opened ? text.opened(pool.name, pool.poolId) : text.already(pool.name, pool.poolId));
  page.text(text.next);
  printPage(page);
}
