import type { ProvisionId } from '../explain/provisions.ts';
import type { Grade } from '../instruments/instruments.ts';

/** Text in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/**
 * A contested or undocumented point of law, decided openly: what is asked, which answers are tenable, which one
 * applies unless a reform says otherwise, and how well it is supported.
 */
export interface Policy<Choice extends string = string> {
  readonly id: string;
  readonly provision: ProvisionId;
  /** Support for the default choice. */
  readonly grade: Grade;
  readonly question: Bilingual;
  readonly choices: Readonly<Record<Choice, Bilingual>>;
  readonly default: NoInfer<Choice>;
}

/** Declares a policy; keeps the union of its choices in the type. */
export function policy<Choice extends string>(declaration: Policy<Choice>): Policy<Choice> {
  return Object.freeze(declaration);
}
