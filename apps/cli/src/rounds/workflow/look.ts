import { checkRound, checkTexts, loadRound, noRound, roundJson, roundsOn } from '@openentry/server';
import type { Context } from '../../context.ts';
import { withDatabase } from '../../office/database.ts';
import type { WorkOptions } from '../../office/options.ts';
import { chosenPool } from '../../office/pool.ts';
import { UsageError } from '../../output/error.ts';
import { EXIT_EXPECTED } from '../../output/fail.ts';
import { numberText } from '../../output/language.ts';
import { createPage } from '../../output/page.ts';
import { printJson, printPage } from '../../output/print.ts';
import { addRound } from './page.ts';
import { workflowText } from './text.ts';

/** `openentry rounds files`: every round on a pool that has a file, and who did what. */
export async function filesCommand(context: Context, options: WorkOptions): Promise<void> {
  const { language } = context;
  const { files: text, round } = workflowText(language);
  await withDatabase(context, options, 'rounds files', async (work) => {
    const poolId = await chosenPool(work, options, context);
    const rounds = await roundsOn(work.db, poolId);
    if (options.json) {
      printJson(rounds.map(roundJson));
      return;
    }
    const page = createPage(language);
    page.text(rounds.length === 0 ? text.none : text.title(poolId), 0, 0, 'bold');
    for (const loaded of rounds) addRound(page, loaded);
    if (rounds.length > 0) {
      page.blank();
      page.text(round.second);
    }
    printPage(page);
  });
}

/** `openentry rounds check NUMBER`: the independent check again, now. Ends with 2 where a rule does not hold. */
export async function checkCommand(context: Context, number: string, options: WorkOptions): Promise<void> {
  const { language } = context;
  const { check: text } = workflowText(language);
  await withDatabase(context, options, `rounds check ${number}`, async (work) => {
    const poolId = await chosenPool(work, options, context);
    const loaded = await loadRound(work.db, poolId, number);
    if (loaded === null) throw noRound(number);
    if (!loaded.history.some(({ action }) => action.type === 'execute')) {
      throw new UsageError('round.not-executed', text.notRun(number));
    }
    const { passed, findings } = await checkRound(work.db, loaded.roundId, { later: true });
    if (options.json) printJson({ number, passed, findings });
    else {
      const page = createPage(language);
      page.heading(text.title(number));
      for (const { rule, passed: holds, violations } of findings) {
        const said = holds ? text.passed : text.failed(numberText(violations, language));
        page.line(checkTexts[rule][language], said, 2, holds ? undefined : 'yellow');
      }
      page.text(text.later);
      printPage(page);
    }
    if (!passed) process.exitCode = EXIT_EXPECTED;
  });
}
