import {
  engineInstruction,
  loadRound,
  noRound,
  type ShadowDifference,
  type ShadowRound,
  shadowRound,
  signShadow,
} from '@openentry/server';
import type { Context } from '../../context.ts';
import { readDay } from '../../input/day.ts';
import { readReformData } from '../../input/reform.ts';
import { withDatabase } from '../../office/database.ts';
import { writingLines } from '../../office/lines.ts';
import type { ActOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { workText } from '../../office/text.ts';
import { numberText } from '../../output/language.ts';
import { createPage, type Page } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { envelopeOf } from './act.ts';
import { workflowText } from './text.ts';

export interface ShadowOptions extends Omit<ActOptions, 'id'> {
  readonly before: string;
  readonly reform?: string;
  readonly out?: string;
  readonly threads?: number;
}

/** `openentry rounds shadow NUMBER --before DATE`: the same pool under two laws; nobody is invited. */
export async function shadowCommand(context: Context, number: string, options: ShadowOptions): Promise<void> {
  const { language } = context;
  const { shadow: text } = workflowText(language);
  const { at, by } = envelopeOf(options, context);
  const before = readDay(options.before, '--before', language);
  const reform = options.reform === undefined ? null : await readReformData(context, options.reform);
  const { threads } = options;
  await withDatabase(context, options, `rounds shadow ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const loaded = await loadRound(work.db, poolId, number);
    if (loaded === null) throw noRound(number);
    const instruction = engineInstruction(loaded.state);
    const run = (each?: (difference: ShadowDifference) => void): Promise<ShadowRound> =>
      shadowRound(work.db, poolId, {
        instruction,
        before,
        ...(reform === null ? {} : { reforms: [reform] }),
        by,
        at,
        threads,
        progress: work.progress(text.progress),
        ...(each ? { each } : {}),
      });
    const shadow = options.out === undefined ? await run() : await writingLines(context, options.out, run);
    if (options.json) {
      printJson({
        pool: poolId,
        number,
        before,
        after: instruction.day,
        reform: reform?.id ?? null,
        ...shadow,
      });
      return;
    }
    const page = createPage(language);
    page.heading(text.title(number, before, instruction.day));
    if (reform !== null) page.text(text.under(reform.title[language]), 2);
    if (reform !== null && reform.inForce > instruction.day) {
      page.text(workText(language).notYet(reform.inForce, instruction.day), 2, 0, 'yellow');
    }
    addShadow(page, shadow);
    if (options.out !== undefined) page.text(workText(language).written(options.out));
    printPage(page);
  });
}

function addShadow(page: Page, { shadowId, lawBefore, lawAfter, report, missing }: ShadowRound): void {
  const { language } = page;
  const { shadow: text } = workflowText(language);
  const { cutoff, ...counts } = report;
  const score = (value: number | null): string =>
    value === null ? workText(language).none : numberText(value, language);
  const names = Object.keys(counts) as (keyof typeof counts)[];
  page.sums(
    names.map((name) => [text[name], numberText(counts[name], language)] as const),
    2,
  );
  page.pairs([[text.cutoff, text.change(score(cutoff.before), score(cutoff.after))]], 2);
  if (lawBefore === lawAfter) page.text(text.sameLaw);
  page.text(text.kept(shadowId));
  page.text(missing === 0 ? text.ready : text.sign(missing, shadowId));
}

/** `openentry rounds sign SHADOW`: somebody has looked at the differences and stands for them. */
export async function signCommand(
  context: Context,
  shadowId: number,
  options: Omit<ActOptions, 'id'>,
): Promise<void> {
  const { language } = context;
  const { shadow: text } = workflowText(language);
  const { at, by } = envelopeOf(options, context);
  await withDatabase(context, options, `rounds sign ${shadowId}`, async ({ db }) => {
    const shadow = await signShadow(db, shadowId, { at, by });
    if (options.json) {
      printJson(shadow);
      return;
    }
    const page = createPage(language);
    page.text(text.signed(shadowId, shadow.signatures.join(', ')));
    page.text(shadow.missing === 0 ? text.ready : text.sign(shadow.missing, shadowId));
    printPage(page);
  });
}
