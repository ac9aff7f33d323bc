import type { Explanation } from './explanation.ts';
import { type Language, renderExplanation } from './render.ts';

const kept: Readonly<Record<Language, WeakMap<Explanation, string>>> = {
  en: new WeakMap(),
  fr: new WeakMap(),
};

/**
 * An explanation with its words as JSON text: what `renderExplanation` gives, written node by node so that lines which
 * are shared among explanations are written once.
 */
export function explanationJson(node: Explanation, language: Language): string {
  const known = kept[language].get(node);
  if (known !== undefined) return known;
  const { children: _, ...own } = renderExplanation({ ...node, children: [] }, language);
  const inner = node.children.map((child) => explanationJson(child, language));
  // An object with at least one member, so a comma comes before the next.
  const made = `${JSON.stringify(own).slice(0, -1)},"children":[${inner.join()}]}`;
  kept[language].set(node, made);
  return made;
}
