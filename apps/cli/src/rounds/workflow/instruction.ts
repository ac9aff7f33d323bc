import { writeFile } from 'node:fs/promises';
import { engineInstruction, loadRound, noRound, pdfOf, plainText, roundText } from '@openentry/server';
import type { Context } from '../../context.ts';
import { withDatabase } from '../../office/database.ts';
import { replaceFile } from '../../office/file.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { workText } from '../../office/text.ts';
import { typeset } from '../../output/language.ts';
import { printJson } from '../../output/print.ts';

/** `openentry rounds instruction NUMBER`: the instruction of a round in words, with what came of it once it ran. */
export async function instructionCommand(
  context: Context,
  number: string,
  options: WorkOptions & { readonly pdf?: string },
): Promise<void> {
  const { language } = context;
  await withDatabase(context, options, `rounds instruction ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const loaded = await loadRound(work.db, poolId, number);
    if (loaded === null) throw noRound(number);
    const { state } = loaded;
    const outcome = 'outcome' in state ? state.outcome : null;
    const round = { instruction: engineInstruction(state), ...(outcome === null ? {} : { outcome }) };
    const { pdf } = options;
    if (pdf !== undefined) {
      const bytes = await pdfOf(roundText(round, language), { createdAt: state.lastAt });
      await replaceFile(context, pdf, (partial) => writeFile(partial, bytes, { flag: 'wx' }));
    }
    if (options.json) {
      printJson({ number, en: plainText(roundText(round, 'en')), fr: plainText(roundText(round, 'fr')) });
    } else if (pdf === undefined) process.stdout.write(plainText(roundText(round, language)));
    else process.stdout.write(`${typeset(workText(language).written(pdf), language)}\n`);
  });
}
