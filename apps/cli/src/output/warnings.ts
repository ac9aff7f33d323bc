import { type Ruleset, warningsOf } from '@openentry/law';
import { textOf } from './language.ts';
import type { Page } from './page.ts';

/** Warnings where nobody overlooks them. */
export function showWarnings(page: Page, law: Ruleset): void {
  const { warning } = textOf(page.language).law;
  for (const { text } of warningsOf(law, page.language)) page.text(`${warning} ${text}`, 0, 2, 'yellow');
}
