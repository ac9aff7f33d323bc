import { diffOf, diffText, rulesetOn, warningsOf } from '@openentry/law';
import type { Context } from '../context.ts';
import { readDay } from '../input/day.ts';
import { createComplaints } from '../input/problems.ts';
import { readReformFile } from '../input/reform.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { lawText } from './text.ts';

export interface DiffOptions {
  readonly json?: boolean;
  readonly reform?: string;
}

/** `openentry law diff FROM TO`: what is different in the law of the second day. */
export async function diffCommand(
  context: Context,
  from: string,
  to: string,
  { json, reform: file }: DiffOptions,
): Promise<void> {
  const { language } = context;
  const complaints = createComplaints();
  const first = complaints.ofNow(() => readDay(from, 'from', language));
  const second = complaints.ofNow(() => readDay(to, 'to', language));
  const reform = file === undefined ? undefined : await complaints.of(() => readReformFile(context, file));
  complaints.settle();
  if (first === undefined || second === undefined) return;
  const [before, after] = [rulesetOn(first), rulesetOn(second, reform ? [reform] : [])];
  const changes = diffOf(before, after).map((change) => ({ ...change, text: diffText(change, language) }));
  if (json) {
    printJson({ from: first, to: second, warnings: warningsOf(after, language), changes });
    return;
  }
  const text = lawText(language).diff;
  const page = createPage(language);
  page.text(text.title(first, second), 0, 0, 'bold');
  showWarnings(page, after);
  if (changes.length === 0) page.text(text.nothing);
  for (const [kind, alike] of Map.groupBy(changes, (change) => change.kind)) {
    page.heading(text.kinds[kind]);
    for (const change of alike) page.item('-', change.text, 2);
  }
  printPage(page);
}
