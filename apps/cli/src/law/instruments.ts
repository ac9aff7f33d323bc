import { citedInstruments } from '@openentry/law';
import type { Context } from '../context.ts';
import { listed, textOf } from '../output/language.ts';
import { createPage } from '../output/page.ts';
import { printJson, printPage } from '../output/print.ts';
import type { JsonOptions } from './coverage.ts';
import { lawText } from './text.ts';

/** `openentry law instruments`: every instrument with its first day, citation, source, grade, and what it sets. */
export function instrumentsCommand({ language }: Context, { json }: JsonOptions): void {
  const cited = citedInstruments();
  if (json) {
    printJson(cited.map(({ id, instrument, ...sets }) => ({ id, ...instrument, ...sets })));
    return;
  }
  const text = lawText(language).instruments;
  const page = createPage(language);
  page.text(text.title(cited.length), 0, 0, 'bold');
  for (const { id, instrument, parameters, categories } of cited) {
    const { inForce, title, citation, source, grade, checkedOn } = instrument;
    page.blank();
    page.item(inForce, title[language]);
    const inner = inForce.length + 1;
    page.text(listed([id, citation, textOf(language).law.grade(grade)], language), inner);
    page.text(text.source(source, checkedOn), inner);
    const sets = [...parameters, ...categories];
    if (sets.length > 0) page.text(text.sets(sets.join(', ')), inner, 2);
  }
  page.blank();
  page.text(textOf(language).law.grades, 0, 2);
  printPage(page);
}
