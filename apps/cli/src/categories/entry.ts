import { type CategoryInForce, occupationOf, type Ruleset, requirementText } from '@openentry/law';
import type { Page } from '../output/page.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const INDENT = 2;

/** A category version: who brought it, what it asks and its occupations. */
export function showCategory(category: CategoryInForce, law: Ruleset, page: Page): void {
  const { id, instrument, until, name, requirement, nocs } = category;
  const { language } = page;
  const text = language === 'fr' ? fr : en;
  page.heading(name[language]);
  page.text(text.version(id, instrument, law.instrument(instrument).inForce, until), INDENT, INDENT);
  const words = requirementText(requirement, language);
  page.text(`${words.charAt(0).toLocaleUpperCase(language)}${words.slice(1)}.`, INDENT, 0);
  if (nocs.length > 0) page.text(text.occupations(nocs.length), INDENT);
  for (const code of nocs) page.item(code, occupationOf(code)?.[language] ?? '', INDENT * 2);
}
