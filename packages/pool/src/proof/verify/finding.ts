import type { Language } from '@openentry/law';
import { type CheckCode, en, type FormFault, type ReasonCode, type VerificationTexts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** What one check came to. */
export type Finding =
  | { readonly code: CheckCode; readonly outcome: 'holds' }
  | { readonly code: CheckCode; readonly outcome: 'fails'; readonly values: Values }
  | {
      readonly code: CheckCode;
      readonly outcome: 'not-compared';
      readonly because: ReasonCode;
      readonly values: Values;
    };

export const holds = (code: CheckCode): Finding => ({ code, outcome: 'holds' });
export const fails = (code: CheckCode, values: Values = {}): Finding => ({ code, outcome: 'fails', values });
export const notCompared = (code: CheckCode, because: ReasonCode, values: Values = {}): Finding => ({
  code,
  outcome: 'not-compared',
  because,
  values,
});

/** A check that holds or fails with these values. */
export const checked = (code: CheckCode, passed: boolean, values: Values): Finding =>
  passed ? holds(code) : fails(code, values);

/** The first finding that fails, or null when everything holds that was compared. */
export function firstFailing(findings: readonly Finding[]): Finding | null {
  return findings.find(({ outcome }) => outcome === 'fails') ?? null;
}

const catalogues: Readonly<Record<Language, VerificationTexts>> = { en, fr };

/** A finding in words: what holds, what does not, or why it was not compared. */
export function findingText(finding: Finding, language: Language): string {
  const { checks, reasons, faults, whole } = catalogues[language];
  const check = checks[finding.code];
  if (finding.outcome === 'holds') return check.holds;
  if (finding.outcome === 'not-compared') return reasons[finding.because](finding.values);
  const { fault, path } = finding.values;
  const named = typeof fault === 'string' && Object.hasOwn(faults, fault);
  return check.fails({
    ...finding.values,
    ...(named ? { fault: faults[fault as FormFault] } : {}),
    ...(path === '' ? { path: whole } : {}),
  });
}
