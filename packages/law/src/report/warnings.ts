import { type Language, warningText } from '../explain/render.ts';
import { type Ruleset, VERIFIED_THROUGH } from '../ruleset.ts';

/** Something to know before relying on the law of a day. */
export interface Warning {
  readonly code: 'known-gap' | 'not-verified' | 'hypothetical';
  readonly text: string;
}

/** What to know before relying on the law of a day: reforms laid over it, and what is not known or compared. */
export function warningsOf(law: Ruleset, language: Language): Warning[] {
  const { on } = law;
  const warning = (code: Warning['code'], values: Readonly<Record<string, string>>): Warning => ({
    code,
    text: warningText(code, values, language),
  });
  const warnings = law.reforms
    .filter(({ inForce }) => inForce <= on)
    .map(({ id, title }) => warning('hypothetical', { id, title: title[language] }));
  if (law.knownGap !== null) warnings.push(warning('known-gap', { on }));
  else if (on > VERIFIED_THROUGH) warnings.push(warning('not-verified', { on, through: VERIFIED_THROUGH }));
  return warnings;
}
