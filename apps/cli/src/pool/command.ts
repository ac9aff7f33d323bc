import { distributionOn, publishedRound } from '@openentry/data';
import { categoryVersion, plainDate } from '@openentry/law';
import { type CalibrationRound, calibrateShare, STEM_CALIBRATION, STEM_SHARE } from '@openentry/pool';
import { poolHistory } from '@openentry/server';
import type { Context } from '../context.ts';
import { percentText, textOf } from '../output/language.ts';
import { printJson } from '../output/print.ts';

function calibrationRound(number: string): CalibrationRound {
  const round = publishedRound(number);
  const distribution = distributionOn(round?.poolAsOf ?? '');
  const category = categoryVersion(round?.category ?? '');
  if (!round || !distribution || !category) throw new Error(`Round ${number} cannot be calibrated on`);
  return {
    asOf: plainDate(distribution.asOf),
    day: plainDate(round.date),
    distribution: distribution.bands,
    category,
    invited: round.invited,
    cutoff: round.cutoff,
  };
}

/** `openentry pool calibrate`: the share of STEM occupations, from the rounds before April 2024 alone. */
export function calibrateCommand(
  { language }: Context,
  { seed, json = false }: { readonly seed: string; readonly json?: boolean },
): void {
  const text = textOf(language).calibrate;
  const past = poolHistory();
  const shares = STEM_CALIBRATION.map(({ round }) => {
    const share = calibrateShare(calibrationRound(round), past, seed, (tried) => {
      process.stderr.write(`${text.running(round, percentText(tried, language))}\n`);
    });
    if (!json) process.stdout.write(`${text.result(round, percentText(share, language))}\n`);
    return share;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  if (json) {
    const rounds = STEM_CALIBRATION.map(({ round }, index) => ({ round, share: shares[index] }));
    printJson({ seed, rounds, mean, inUse: STEM_SHARE });
    return;
  }
  process.stdout.write(`${text.mean(percentText(mean, language), percentText(STEM_SHARE, language))}\n`);
}
