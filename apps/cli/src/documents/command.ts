import {
  type DocumentOwed,
  type DocumentProgram,
  documentJson,
  documentsFor,
  documentText,
  type Facts,
  factText,
  nodeText,
  provisionText,
  warningsOf,
} from '@openentry/law';
import type { Context } from '../context.ts';
import { readFactsFile } from '../input/facts.ts';
import { type LawOptions, lawAsked } from '../input/law.ts';
import { createComplaints } from '../input/problems.ts';
import { textOf } from '../output/language.ts';
import { createPage, type Page } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import { showWarnings } from '../output/warnings.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface DocumentsOptions extends LawOptions {
  readonly program: DocumentProgram;
}

const PROGRAMS = { cec: 'program.cec', fsw: 'program.fsw', fst: 'program.fst', pnp: 'program.pnp' } as const;
const INDENT = 2;

function showDocument(document: DocumentOwed, facts: Facts, page: Page): void {
  const { language } = page;
  const text = language === 'fr' ? fr : en;
  const words = documentText(document, language, (path) => factText(path, facts, language));
  const mark = text.mark[document.outcome.kind];
  page.item(mark, text.entry(words.title, words.subject), INDENT);
  const inner = INDENT + mark.length + 1;
  page.text(words.reason, inner, INDENT);
  if (document.outcome.kind === 'unknown') page.text(words.outcome, inner, INDENT);
  if (document.validity.kind !== 'noLimit') page.text(words.validity, inner, INDENT);
  if (document.due === 'onRequest') page.text(words.due, inner, INDENT);
  for (const note of words.notes) page.text(note, inner, INDENT);
  const source = `${provisionText(document.provision, language)}, ${textOf(language).law.grade(document.grade)}`;
  page.text(source, inner, INDENT, 'dim');
}

/** `openentry documents FACTS --on DATE --program PROGRAM`: what an application owes, of whom and why. */
export async function documentsCommand(
  context: Context,
  file: string,
  options: DocumentsOptions,
): Promise<void> {
  const { language } = context;
  const { program, json } = options;
  const complaints = createComplaints();
  const asked = await lawAsked(context, options, complaints);
  const facts = await complaints.of(() => readFactsFile(context, file, asked?.law.on));
  complaints.settle();
  if (asked === undefined || facts === undefined) return;
  const { law, day } = asked;
  const documents = documentsFor(facts, law, program);
  if (json) {
    printJson({
      on: law.on,
      program,
      warnings: warningsOf(law, language),
      documents: documents.map((document) => documentJson(document, language)),
    });
    return;
  }
  const text = language === 'fr' ? fr : en;
  const page = createPage(language);
  page.text(text.title(nodeText(PROGRAMS[program], language), day), 0, INDENT, 'bold');
  page.text(text.independent);
  showWarnings(page, law);
  for (const [who, owed] of Map.groupBy(documents, (document) => documentText(document, language).who)) {
    page.heading(`${who.charAt(0).toLocaleUpperCase(language)}${who.slice(1)}`);
    for (const document of owed) showDocument(document, facts, page);
  }
  const unknown = documents.filter(({ outcome }) => outcome.kind === 'unknown').length;
  page.blank();
  page.text(text.count(documents.length - unknown, unknown));
  page.text(text.legend);
  page.text(textOf(language).law.grades, 0, INDENT);
  printPage(page);
}
