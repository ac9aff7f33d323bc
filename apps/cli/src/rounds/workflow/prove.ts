import { fileText } from '@openentry/pool';
import { bundleOf, proofFor, readAtShell, writeSnapshot } from '@openentry/server';
import type { Context } from '../../context.ts';
import { withDatabase } from '../../office/database.ts';
import { replaceFile, writeWhole } from '../../office/file.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { workText } from '../../office/text.ts';
import { numberText, typeset } from '../../output/language.ts';
import { printJson } from '../../output/print.ts';
import { workflowText } from './text.ts';

const STANDARD_OUTPUT = '-';

/** Says what was done, where the answer itself is not on standard output. */
function say(
  { language }: Context,
  file: string,
  options: WorkOptions,
  lines: readonly string[],
  json: object,
): void {
  if (file === STANDARD_OUTPUT) return;
  if (options.json) printJson({ file, ...json });
  else process.stdout.write(lines.map((line) => `${typeset(line, language)}\n`).join(''));
}

/** `openentry rounds bundle NUMBER FILE`: what is published, for anyone to verify. */
export async function bundleCommand(
  context: Context,
  number: string,
  file: string,
  options: WorkOptions,
): Promise<void> {
  await withDatabase(context, options, `rounds bundle ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const bundle = await bundleOf(work.db, poolId, number);
    await writeWhole(context, file, fileText(bundle));
    const { digest, signedBy } = bundle;
    say(context, file, options, [workText(context.language).written(file)], { digest, signedBy });
  });
}

/** `openentry rounds proof NUMBER --profile ID FILE`: one person’s place in a published round. */
export async function proofCommand(
  context: Context,
  number: string,
  file: string,
  options: WorkOptions & { readonly profile: number },
): Promise<void> {
  const { language } = context;
  const { proof: text } = workflowText(language);
  await withDatabase(context, options, `rounds proof ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const proof = await proofFor(work.db, poolId, number, options.profile);
    const { outcome } = await bundleOf(work.db, poolId, number);
    await writeWhole(context, file, fileText(proof), { personal: true });
    const rank = proof.index + 1;
    const lines = [
      workText(language).written(file),
      text.rank(numberText(rank, language), numberText(outcome.people, language)),
      text.personal,
    ];
    say(context, file, options, lines, { profileId: options.profile, rank, people: outcome.people });
  });
}

/** `openentry rounds snapshot NUMBER FILE`: the whole frozen pool with its facts, for an auditor. */
export async function snapshotCommand(
  context: Context,
  number: string,
  file: string,
  options: WorkOptions,
): Promise<void> {
  const { language } = context;
  const { snapshot: text } = workflowText(language);
  await withDatabase(context, options, `rounds snapshot ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const people = await replaceFile(context, file, (partial) =>
      writeSnapshot(work.db, poolId, number, partial, work.progress(text.progress)),
    );
    await readAtShell(work.db, { action: 'round.snapshot', subject: `round/${number}`, details: { people } });
    process.stderr.write(`${typeset(text.personal, language)}\n`);
    say(context, file, options, [text.done(numberText(people, language), file)], { people });
  });
}
