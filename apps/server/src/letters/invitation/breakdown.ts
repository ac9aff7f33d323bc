import {
  type Explanation,
  type Language,
  type RenderedExplanation,
  type Ruleset,
  renderExplanation,
} from '@openentry/law';
import { instrumentInWords, numberInWords } from '../../writing/words.ts';
import type { Row, Table } from '../../writing/writing.ts';
import type { InvitationTexts } from './text.en.ts';

type Texts = InvitationTexts['breakdown'];

function pointsText({ outcome }: RenderedExplanation, texts: Texts, language: Language): string {
  switch (outcome.kind) {
    case 'value':
      return numberInWords(Number(outcome.value), language);
    case 'notApplicable':
      return texts.notApplicable;
    case 'unknown': {
      const [low, high] = outcome.range ?? [0, 0];
      return texts.range(numberInWords(low, language), numberInWords(high, language));
    }
  }
}

function rowOf(node: RenderedExplanation, depth: number, texts: Texts, language: Language): Row {
  const maximum = node.maximum === null ? '' : numberInWords(node.maximum, language);
  return {
    depth,
    sum: depth === 0,
    cells: [node.label, pointsText(node, texts, language), maximum, node.provision.text],
    notes: node.reasons.map(({ text }) => text),
  };
}

/** A node and everything below it; below what does not apply to the person there is nothing to say. */
function rowsOf(node: RenderedExplanation, depth: number, texts: Texts, language: Language): Row[] {
  const below = node.outcome.kind === 'notApplicable' ? [] : node.children;
  return [
    rowOf(node, depth, texts, language),
    ...below.flatMap((child) => rowsOf(child, depth + 1, texts, language)),
  ];
}

/**
 * A CRS explanation as a table: every line with its points, its maximum and its provision, block by block, the total
 * last.
 */
export function breakdownTable(crs: Explanation, texts: Texts, language: Language): Table {
  const rendered = renderExplanation(crs, language);
  return {
    kind: 'table',
    caption: texts.caption,
    columns: [
      { label: texts.factor, kind: 'text' },
      { label: texts.points, kind: 'number' },
      { label: texts.maximum, kind: 'number' },
      { label: texts.provision, kind: 'text' },
    ],
    rows: [
      ...rendered.children.flatMap((block) => rowsOf(block, 0, texts, language)),
      rowOf(rendered, 0, texts, language),
    ],
  };
}

function instrumentIds({ parameters, children }: Explanation): string[] {
  return [...parameters.map(({ instrument }) => instrument), ...children.flatMap(instrumentIds)];
}

/** The instruments that the points come from, oldest first, each with how well it is known. */
export function instrumentLines(crs: Explanation, law: Ruleset, language: Language): string[] {
  return [...new Set(instrumentIds(crs))]
    .map((id) => law.instrument(id))
    .sort((a, b) => (a.inForce < b.inForce ? -1 : a.inForce > b.inForce ? 1 : 0))
    .map((instrument) => `${instrumentInWords(instrument, language)}, ${instrument.grade}`);
}
