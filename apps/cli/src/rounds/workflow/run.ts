import { fingerprintOfKey } from '@openentry/pool';
import {
  executePlanned,
  loadRound,
  publishingKey,
  publishRound,
  ROUND_STEPS,
  roundPage,
} from '@openentry/server';
import type { Context } from '../../context.ts';
import { withDatabase } from '../../office/database.ts';
import type { ActOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { poolText } from '../../pool/text.ts';
import { envelopeOf, printRound } from './act.ts';
import { workflowText } from './text.ts';

export interface ExecuteOptions extends ActOptions {
  readonly threads?: number;
}

/** `openentry rounds execute NUMBER`: freeze, commit, rank, invite, check and record; the whole of it or nothing. */
export async function executeCommand(
  context: Context,
  number: string,
  options: ExecuteOptions,
): Promise<void> {
  const envelope = envelopeOf(options, context);
  const { threads } = options;
  await withDatabase(context, options, `rounds execute ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const { execute: text } = workflowText(context.language);
    const progress = work.progress(text.progress(number));
    const steps = work.progress(text.steps(number));
    const lapsing = work.progress(poolText(context.language).day.progress);
    const answer = await executePlanned(work.db, poolId, number, envelope, {
      threads,
      progress,
      lapsing,
      // What comes after everybody was read takes seconds too in a large pool.
      reached: (step) => {
        if (step !== 'begin') steps(ROUND_STEPS.indexOf(step), ROUND_STEPS.length - 1);
      },
    });
    printRound(context, answer, options);
  });
}

/** `openentry rounds publish NUMBER`: checked once more, sealed, signed; the people who were invited are told. */
export async function publishCommand(context: Context, number: string, options: ActOptions): Promise<void> {
  const { publish: text } = workflowText(context.language);
  const envelope = envelopeOf(options, context);
  await withDatabase(context, options, `rounds publish ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const loaded = await loadRound(work.db, poolId, number);
    const signer = await publishingKey(work.folder);
    const page =
      loaded === null
        ? { name: { en: '', fr: '' }, text: null, pool: null }
        : await roundPage(work.db, loaded);
    const progress = work.progress(text.progress);
    const { bundle, ...answer } = await publishRound(work.db, poolId, number, envelope, {
      page,
      signer,
      progress,
    });
    const digest = bundle?.digest ?? '';
    const key = fingerprintOfKey(signer.publicKey);
    printRound(context, answer, options, {
      json: { digest, signedBy: bundle?.signedBy ?? null },
      lines: [text.bundle(digest), text.key(key), text.what(number)],
    });
  });
}
