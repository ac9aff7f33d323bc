import { fundsNoteText, fundsOn, settlementFunds, warningsOf } from '@openentry/law';
import type { Context } from '../context.ts';
import { type LawOptions, lawOfOptions } from '../input/law.ts';
import { dollarsText } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface FundsOptions extends LawOptions {
  readonly family?: number;
}

const INDENT = 2;
/** Families that IRCC's own tables list. */
const LISTED = 7;

/** `openentry funds --family N --on DATE`: dollars that a family must hold, by which table, how certain. */
export async function fundsCommand(context: Context, options: FundsOptions): Promise<void> {
  const { language } = context;
  const { law, day } = await lawOfOptions(context, options);
  const { on } = law;
  const sizes =
    options.family === undefined ? Array.from({ length: LISTED }, (_, i) => i + 1) : [options.family];
  const answers = sizes.map((family) => ({ family, ...fundsOn(law, family) }));
  const notes = new Map(
    answers.flatMap((answer) => answer.notes).map((note) => [fundsNoteText(note, language), note]),
  );
  const table = law.find(settlementFunds);
  const [first] = answers;
  if (options.json) {
    const amounts = answers.map(({ family, required, grade }) => ({
      family,
      required: required.known ? required.value : null,
      grade,
    }));
    printJson({
      on,
      ...(options.family === undefined
        ? { amounts, eachAdditional: table?.value.eachAdditional ?? null }
        : amounts[0]),
      instrument: first?.instrument ?? null,
      edition: first?.edition ?? null,
      inForce: table?.inForce ?? null,
      warnings: warningsOf(law, language),
      notes: [...notes].map(([text, { code, grade }]) => ({ code, grade, text })),
    });
    return;
  }
  const text = language === 'fr' ? fr : en;
  const page = createPage(language);
  page.text(text.title(day), 0, 0, 'bold');
  const amount = (value: number | null): string =>
    value === null ? text.unknown : dollarsText(value, language);
  const rows = answers.map(({ family, required }): [string, string] => [
    text.family(family),
    amount(required.known ? required.value : null),
  ]);
  if (options.family === undefined && table) {
    rows.push([text.additional, amount(table.value.eachAdditional)]);
  }
  page.sums(rows, INDENT);
  if (table) page.text(text.table(table.instrument, table.inForce, first?.grade ?? table.grade));
  for (const [words, { grade }] of notes) page.item('-', text.note(words, grade));
  showWarnings(page, law);
  printPage(page);
}
