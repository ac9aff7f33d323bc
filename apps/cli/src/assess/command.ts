import { assess, assessmentJson, rulesetOn } from '@openentry/law';
import type { Context } from '../context.ts';
import { readDay } from '../input/day.ts';
import { readFactsFile } from '../input/facts.ts';
import { createComplaints } from '../input/problems.ts';
import { readReformFile } from '../input/reform.ts';
import { STANDARD_INPUT } from '../input/text.ts';
import { UsageError } from '../output/error.ts';
import { textOf } from '../output/language.ts';
import { printJson, printPage } from '../output/print.ts';
import { assessmentPage } from './page.ts';

export interface AssessOptions {
  readonly on: string;
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly reform?: string;
}

/** `openentry assess FACTS --on DATE`: a person under the law of a day, and under a reform of it. */
export async function assessCommand(
  context: Context,
  file: string,
  { on, json, explain, reform }: AssessOptions,
): Promise<void> {
  const { language } = context;
  if (file === STANDARD_INPUT && reform === STANDARD_INPUT) {
    throw new UsageError('file.twice', textOf(language).input.twice);
  }
  const complaints = createComplaints();
  const day = complaints.ofNow(() => readDay(on, '--on', language));
  const facts = await complaints.of(() => readFactsFile(context, file, day));
  const amendment =
    reform === undefined ? undefined : await complaints.of(() => readReformFile(context, reform));
  complaints.settle();
  if (day === undefined || facts === undefined) return;

  const law = rulesetOn(day, amendment ? [amendment] : []);
  const assessment = assess(facts, law);
  const without = amendment ? assess(facts, rulesetOn(day)) : null;
  if (json) printJson(assessmentJson(assessment, law, without, language));
  else printPage(assessmentPage(facts, assessment, law, without, { language, explain: explain === true }));
}
