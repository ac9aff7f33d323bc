import { standardMethods } from '@openentry/cases';
import { poolStandard, standardText } from '@openentry/server';
import type { Context } from '../context.ts';
import { dayOrToday } from '../input/day.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { printJson } from '../output/print.ts';

export interface StandardOptions extends WorkOptions {
  readonly on?: string;
}

/** `openentry standard --on DATE`: what was promised, what was kept by both clocks, and what waits. */
export async function standardCommand(context: Context, options: StandardOptions): Promise<void> {
  const { language } = context;
  const { on } = dayOrToday(options.on, language);
  await withDatabase(context, options, 'standard', async (work) => {
    const pool = await chosenPool(work, options, context);
    const report = await poolStandard(work.db, pool, on);
    if (options.json) printJson({ pool, ...report, methods: standardMethods });
    else process.stdout.write(standardText(report, language));
  });
}
