import { knownGapText, type Language, type Ruleset, VERIFIED_THROUGH } from '@openentry/law';
import { textOf } from './language.ts';
import type { Page } from './page.ts';

/** Something to know before relying on the law of a day. */
export interface Warning {
  readonly code: 'known-gap' | 'not-verified' | 'hypothetical';
  readonly text: string;
}

export function warningsOf(law: Ruleset, language: Language): Warning[] {
  const text = textOf(language).law;
  const applying = law.reforms.filter(({ inForce }) => inForce <= law.on);
  const warnings: Warning[] = applying.map(({ id, title }) => ({
    code: 'hypothetical',
    text: text.hypothetical(id, title[language]),
  }));
  if (law.knownGap !== null) warnings.push({ code: 'known-gap', text: knownGapText(law.on, language) });
  else if (law.on > VERIFIED_THROUGH) {
    warnings.push({ code: 'not-verified', text: text.notVerified(law.on, VERIFIED_THROUGH) });
  }
  return warnings;
}

/** Warnings where nobody overlooks them. */
export function showWarnings(page: Page, law: Ruleset): void {
  const { warning } = textOf(page.language).law;
  for (const { text } of warningsOf(law, page.language)) page.text(`${warning} ${text}`, 0, 2, 'yellow');
}
