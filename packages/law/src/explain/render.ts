import type { Problem } from '../coded/problems.ts';
import { provinceText } from '../documents/provinces.ts';
import { dollars } from '../documents/words.ts';
import { PROVINCES } from '../facts/declare/fields.ts';
import type { Bilingual } from '../policies/policy.ts';
import { policyById } from '../policies/registry.ts';
import type { Explanation, Reason } from './explanation.ts';
import { type Provision, type ProvisionId, provisions } from './provisions.ts';
import { en, type NodeCode, type ReasonCode, type Texts } from './texts.en.ts';
import { fr } from './texts.fr.ts';

export type Language = 'en' | 'fr';

const catalogues: Readonly<Record<Language, Texts>> = { en, fr };

/** The name of a node of an explanation; one that an amendment added brings its own. */
export function nodeText(code: NodeCode, language: Language, title?: Bilingual): string {
  return title?.[language] ?? catalogues[language].nodes[code as keyof Texts['nodes']] ?? code;
}

/** A reason in words. */
export function reasonText(reason: Reason, language: Language): string {
  const { reasons, abilities } = catalogues[language];
  const values = provincesInWords(amountsInWords(reason, language), language);
  if (reason.code === 'policy') return policyText(String(values.policy), String(values.choice), language);
  const { ability } = values;
  const named = typeof ability === 'string' && Object.hasOwn(abilities, ability);
  return reasons[reason.code](
    named ? { ...values, ability: abilities[ability as keyof typeof abilities] } : values,
  );
}

/** Values that are dollars, by the reason that tells them. */
const AMOUNTS: Readonly<Partial<Record<ReasonCode, readonly string[]>>> = {
  'funds-short': ['funds', 'required'],
  'remedy.funds': ['amount'],
};

function amountsInWords({ code, values }: Reason, language: Language): Reason['values'] {
  const amounts = AMOUNTS[code] ?? [];
  const words = amounts.flatMap((name) => {
    const amount = values[name];
    return typeof amount === 'number' ? [[name, dollars(amount, language)] as const] : [];
  });
  return words.length === 0 ? values : { ...values, ...Object.fromEntries(words) };
}

/** Values that are provinces or territories. */
const PLACES = ['province', 'intended'] as const;

function provincesInWords(values: Reason['values'], language: Language): Reason['values'] {
  const names = PLACES.flatMap((name) => {
    const code = PROVINCES.find((province) => province === values[name]);
    return code === undefined ? [] : [[name, provinceText(code, language)] as const];
  });
  return names.length === 0 ? values : { ...values, ...Object.fromEntries(names) };
}

/** A contested point and how it was decided, in words. */
function policyText(id: string, choice: string, language: Language): string {
  const policy = policyById(id);
  if (policy === undefined) return id;
  return catalogues[language].reasons.policy({
    policy: id,
    question: policy.question[language],
    answer: policy.choices[choice]?.[language] ?? choice,
    grade: policy.grade,
  });
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
  return warningText('known-gap', { on }, language);
}

/** Something to know before relying on the law of a day, in words. */
export function warningText(
  code: keyof Texts['warnings'],
  values: Reason['values'],
  language: Language,
): string {
  return catalogues[language].warnings[code](values);
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
  readonly remedies: readonly { readonly code: string; readonly text: string }[];
  readonly children: readonly RenderedExplanation[];
}

/** Puts the words of one language on an explanation. */
export function renderExplanation(node: Explanation, language: Language): RenderedExplanation {
  return {
    code: node.code,
    label: nodeText(node.code, language, node.title),
    outcome: node.outcome,
    maximum: node.maximum,
    provision: { id: node.provision, text: provisionText(node.provision, language) },
    facts: node.facts,
    parameters: node.parameters,
    reasons: node.reasons.map((reason) => ({ code: reason.code, text: reasonText(reason, language) })),
    remedies: (node.remedies ?? []).map((remedy) => ({
      code: remedy.code,
      text: reasonText(remedy, language),
    })),
    children: node.children.map((child) => renderExplanation(child, language)),
  };
}
