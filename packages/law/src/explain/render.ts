import type { Problem } from '../coded/problems.ts';
import type { Explanation, Reason } from './explanation.ts';
import { type Provision, type ProvisionId, provisions } from './provisions.ts';
import { en, type NodeCode, type Texts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

export type Language = 'en' | 'fr';

const catalogues: Readonly<Record<Language, Texts>> = { en, fr };

/** The name of a node of an explanation. */
export function nodeText(code: NodeCode, language: Language): string {
  return catalogues[language].nodes[code];
}

/** A reason in words. */
export function reasonText(reason: Reason, language: Language): string {
  return catalogues[language].reasons[reason.code](reason.values);
}

/** The citation of a provision. */
export function provisionText(id: ProvisionId, language: Language): string {
  const provision: Provision = provisions[id];
  return provision[language];
}

/** A problem of an input in words: the field, then what is wrong with it. */
export function problemText(problem: Problem, language: Language): string {
  const text = catalogues[language].problems[problem.code](problem.values);
  return problem.path === '' ? text : `${problem.path} ${text}`;
}

/** The warning that a day's law is not fully known. */
export function knownGapText(on: string, language: Language): string {
  return catalogues[language].warnings['known-gap']({ on });
}

/** An explanation with its words, ready for a screen or a JSON answer. */
export interface RenderedExplanation {
  readonly code: NodeCode;
  readonly label: string;
  readonly outcome: Explanation['outcome'];
  readonly maximum: number | null;
  readonly provision: { readonly id: ProvisionId; readonly text: string };
  readonly facts: Explanation['facts'];
  readonly parameters: Explanation['parameters'];
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly children: readonly RenderedExplanation[];
}

/** Puts the words of one language on an explanation. */
export function renderExplanation(node: Explanation, language: Language): RenderedExplanation {
  return {
    code: node.code,
    label: nodeText(node.code, language),
    outcome: node.outcome,
    maximum: node.maximum,
    provision: { id: node.provision, text: provisionText(node.provision, language) },
    facts: node.facts,
    parameters: node.parameters,
    reasons: node.reasons.map((reason) => ({ code: reason.code, text: reasonText(reason, language) })),
    children: node.children.map((child) => renderExplanation(child, language)),
  };
}
