import {
  type Facts,
  type FamilyFees,
  factText,
  factTexts,
  familyFeesJson,
  feeLineText,
  feeNoteText,
  feesFor,
  feesOn,
  provisionText,
  warningsOf,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { readFactsFile } from '../input/facts.ts';
import { type LawOptions, lawAsked } from '../input/law.ts';
import { createComplaints } from '../input/problems.ts';
import { dollarsText, listed } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { en, type FeesText } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface FeesOptions extends LawOptions {
  readonly facts?: string;
}

/** Amounts of the day by kind. */
export type Fees = ReturnType<typeof feesOn>['amounts'];

const INDENT = 2;

function showFamily(
  { lines, withApplication, rprf, total }: FamilyFees,
  facts: Facts,
  text: FeesText,
  page: Page,
): void {
  const { language } = page;
  const factName = (path: string): string => factText(path, facts, language);
  page.heading(text.family);
  for (const line of lines) {
    const { what, who, amount, when } = feeLineText(line, language, factName);
    page.line(
      `${what}, ${who.charAt(0).toLocaleLowerCase(language)}${who.slice(1)}`,
      line.outcome.kind === 'owed' ? amount : '',
      INDENT,
    );
    if (line.outcome.kind === 'unknown') page.text(amount, INDENT * 2, INDENT);
    if (when !== null) page.text(when, INDENT * 2);
  }
  page.blank();
  for (const [name, { sum, atLeast }] of [
    [text.withApplication, withApplication],
    [text.rprf, rprf],
    [text.total, total],
  ] as const) {
    const amount = dollarsText(sum.known ? sum.value : atLeast, language);
    page.line(name, sum.known ? amount : text.unknown(amount), INDENT);
    if (!sum.known)
      page.text(text.settles(listed(factTexts(sum.missing, facts, language), language)), INDENT * 2, INDENT);
  }
}

/** `openentry fees --on DATE`: the fees in force, and with facts what that family pays. */
export async function feesCommand(context: Context, options: FeesOptions): Promise<void> {
  const { language } = context;
  const { facts: file } = options;
  const complaints = createComplaints();
  const asked = await lawAsked(context, options, complaints);
  const facts =
    file === undefined ? undefined : await complaints.of(() => readFactsFile(context, file, asked?.law.on));
  complaints.settle();
  if (asked === undefined) return;
  const { law, day } = asked;
  const { amounts, notes } = feesOn(law);
  const family = facts && feesFor(facts, law);
  if (options.json) {
    printJson({
      on: law.on,
      warnings: warningsOf(law, language),
      amounts,
      ...(family && { family: familyFeesJson(family) }),
      notes: (family?.notes ?? notes).map((note) => ({
        code: note.code,
        grade: note.grade,
        text: feeNoteText(note, language),
      })),
    });
    return;
  }
  const text = language === 'fr' ? fr : en;
  const page = createPage(language);
  page.text(text.title(day), 0, 0, 'bold');
  for (const kind of Object.keys(text.amounts) as (keyof Fees)[]) {
    const amount = amounts[kind];
    page.line(
      text.amounts[kind],
      amount === null ? text.none : dollarsText(amount.dollars, language),
      INDENT,
    );
    if (amount === null) continue;
    const source = text.source(amount.instrument, amount.inForce, amount.grade);
    const place = provisionText(amount.provision, language);
    page.text(listed([place, source], language), INDENT * 2, INDENT, 'dim');
  }
  if (facts && family) showFamily(family, facts, text, page);
  page.blank();
  for (const note of family?.notes ?? notes) {
    page.item('-', text.note(feeNoteText(note, language), note.grade));
  }
  showWarnings(page, law);
  printPage(page);
}
