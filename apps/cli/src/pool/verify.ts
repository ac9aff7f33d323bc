import { type ProfilesCheck, verifyProfiles } from '@openentry/server';
import type { Context } from '../context.ts';
import { withDatabase } from '../office/database.ts';
import type { WorkOptions } from '../office/options.ts';
import { chosenPool } from '../office/pool.ts';
import { EXIT_DEFECT } from '../output/fail.ts';
import { numberText } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { poolText } from './text.ts';

/** As many as a screen holds; --json has the first hundred. */
const SHOWN = 20;

/** `openentry pool verify`: whether what is kept of every profile follows from what was done and from the law. */
export async function verifyPoolCommand(context: Context, options: WorkOptions): Promise<void> {
  const { language } = context;
  const { verify: text } = poolText(language);
  await withDatabase(context, options, 'pool verify', async (work) => {
    const pool = await chosenPool(work, options, context);
    const check = await verifyProfiles(work.db, pool, work.progress(text.progress));
    if (options.json) printJson({ pool, ...check });
    else {
      const page = createPage(language);
      addCheck(page, pool, check);
      printPage(page);
    }
    if (!check.passed) process.exitCode = EXIT_DEFECT;
  });
}

function addCheck(page: Page, pool: number, { passed, faults, named, ...counts }: ProfilesCheck): void {
  const { language } = page;
  const { verify: text } = poolText(language);
  const number = (value: number): string => numberText(value, language);
  page.heading(text.title(pool));
  const names = ['profiles', 'actions', 'standings', 'notAssessed'] as const;
  page.sums(
    names.map((name) => [text[name], number(counts[name])] as const),
    2,
  );
  page.blank();
  if (passed) {
    page.text(text.holds);
    return;
  }
  page.text(text.fails(number(faults)), 0, 0, 'bold');
  for (const { profileId, fault, detail } of named.slice(0, SHOWN)) {
    page.item('-', text.fault(profileId, text.faults[fault], detail), 2);
  }
  if (faults > SHOWN) page.item('-', text.more(number(faults - SHOWN)), 2);
  page.text(text.advice);
}
