import { extname } from 'node:path';
import { historyJson, type PublicRound, writeFeed } from '@openentry/data';
import type { Language } from '@openentry/law';
import type { Context } from '../../context.ts';
import { writeWhole } from '../../office/file.ts';
import { UsageError } from '../../output/error.ts';
import { typeset } from '../../output/language.ts';
import { printJson } from '../../output/print.ts';
import { type HistoryOptions, historyFor } from './read.ts';
import { roundsText } from './text.ts';

export interface ExportOptions extends HistoryOptions {
  /** Writes IRCC's own format, in this language. */
  readonly feed?: Language;
}

/** `openentry rounds export FILE`: the public history as JSON, as CSV or in the format of IRCC's feed. */
export async function exportRoundsCommand(
  context: Context,
  given: string,
  options: ExportOptions,
): Promise<void> {
  const { language } = context;
  const text = roundsText(language).export;
  const write = writerFor(given, options, language);
  const history = await historyFor(context, options, 'openentry rounds export');
  const content = await write(history);
  await writeWhole(context, given, content);
  if (options.json) {
    printJson({ file: given, rounds: history.length });
    return;
  }
  process.stdout.write(`${typeset(text.done(history.length, given), language)}\n`);
}

type Writer = (history: readonly PublicRound[]) => Promise<string>;

function writerFor(given: string, { feed }: ExportOptions, language: Language): Writer {
  const text = roundsText(language).export;
  const form = extname(given).toLowerCase();
  if (form === '.csv') {
    if (feed !== undefined) throw new UsageError('export.form', text.feedIsJson(given));
    return async (history) => (await import('@openentry/server')).historyCsv(history);
  }
  if (form !== '.json') throw new UsageError('export.form', text.form(given));
  return async (history) => (feed === undefined ? historyJson(history) : writeFeed(history, feed));
}
