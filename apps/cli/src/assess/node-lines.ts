import {
  answerOf,
  type Explanation,
  type Facts,
  factText,
  factTexts,
  nodeText,
  type Outcome,
  PROVINCES,
  type Province,
  pointsRange,
  provinceText,
  provisionText,
  reasonText,
} from '@openentry/law';
import { listed, numberText } from '../output/language.ts';
import type { Page } from '../output/page.ts';
import { reasonInWords } from './subjects.ts';
import type { AssessText } from './text.en.ts';
import { assessText } from './text.ts';

/** A page being written, and how much of each node it says. */
export interface Writing {
  readonly facts: Facts;
  readonly page: Page;
  readonly text: AssessText;
  readonly explain: boolean;
  /** What a path of the facts is called. */
  factName(path: string): string;
}

export function writing(facts: Facts, page: Page, explain: boolean): Writing {
  const { language } = page;
  const factName = (path: string): string => factText(path, facts, language);
  return { facts, page, text: assessText(language), explain, factName };
}

const STEP = 2;

/** The facts that would settle something, by their names. */
export function settledBy(missing: readonly string[], { facts, page, text }: Writing): string {
  return `${text.settles} ${listed(factTexts(missing, facts, page.language), page.language)}`;
}

const PROVINCE_CODES: readonly string[] = PROVINCES;

/** A value of a fact in words, as far as it is none by itself. */
function factValue(value: Explanation['facts'][number]['value'], { page, text }: Writing): string {
  if (value === null) return text.none;
  if (typeof value === 'boolean') return value ? text.marks.yes : text.marks.no;
  if (typeof value === 'number') return numberText(value, page.language);
  return PROVINCE_CODES.includes(value) ? provinceText(value as Province, page.language) : value;
}

/** Reasons but for policies, which have a section of their own. */
export function reasonsOf({ reasons }: Explanation, { facts, page, text }: Writing): string[] {
  return reasons
    .filter(({ code }) => code !== 'policy')
    .map((reason) => reasonInWords(reason, facts, page.language, text));
}

/** Where a node comes from: its provision, the facts it read, and each value with its source. */
function showSource({ provision, facts, parameters }: Explanation, indent: number, to: Writing): void {
  if (!to.explain) return;
  const { page, text } = to;
  page.text(provisionText(provision, page.language), indent, STEP, 'dim');
  if (facts.length > 0) {
    const read = facts.map(({ path, value }) => `${to.factName(path)} = ${factValue(value, to)}`);
    page.text(text.read(listed(read, page.language)), indent, STEP, 'dim');
  }
  for (const { id, instrument, inForce, grade } of parameters) {
    page.text(text.parameter(id, instrument, inForce, grade), indent, STEP, 'dim');
  }
}

/** Why, what would change it, and which facts would settle it. */
function showWhy(node: Explanation, indent: number, to: Writing): void {
  const { page, text } = to;
  for (const reason of reasonsOf(node, to)) page.text(reason, indent, STEP);
  const remedies = (node.remedies ?? []).map((remedy) => reasonText(remedy, page.language));
  if (remedies.length > 0) page.text(`${text.would} ${remedies.join(' ')}`, indent, STEP);
  const { outcome } = node;
  if (outcome.kind === 'unknown' && node.children.length === 0 && outcome.missing.length > 0) {
    page.text(settledBy(outcome.missing, to), indent, STEP);
  }
}

/** Points as they stand at the end of a line: `105`, `0–45`, `–` where the line does not apply. */
function pointsText(node: Explanation, { text, page }: Writing): string {
  const range = pointsRange(node);
  if (node.outcome.kind === 'notApplicable' || range === null) return text.notApplicable;
  const [lowest, highest] = range.map((points) => numberText(points, page.language));
  return lowest === highest ? `${lowest}` : `${lowest}–${highest}`;
}

/** A line of points and all the lines under it, but for those of what does not apply. */
export function showPoints(node: Explanation, indent: number, to: Writing): void {
  const { page, explain } = to;
  const maximum = node.maximum === null ? '' : numberText(node.maximum, page.language);
  const label = nodeText(node.code, page.language, node.title);
  const look = indent === 0 ? 'bold' : undefined;
  page.line(label, `${pointsText(node, to)} / ${maximum.padStart(5)}`, indent, look);
  for (const reason of reasonsOf(node, to)) page.text(reason, indent + STEP, STEP);
  showSource(node, indent + STEP, to);
  if (node.outcome.kind === 'notApplicable' && !explain) return;
  for (const child of node.children) showPoints(child, indent + STEP, to);
}

const isPoints = (node: Explanation): boolean => node.maximum !== null;

const widestMark = ({ text }: Writing): number =>
  Math.max(...Object.values(text.marks).map((mark) => mark.length));

/** Met or not, in a column of its own. */
export function showVerdict(node: Explanation, name: string, indent: number, to: Writing): void {
  to.page.item(to.text.marks[answerOf(node)].padEnd(widestMark(to)), name, indent);
}

/** A requirement: met or not, why, what would change it, and its own parts. */
export function showRequirement(node: Explanation, indent: number, to: Writing): void {
  const { page, explain } = to;
  const verdict = answerOf(node);
  showVerdict(node, nodeText(node.code, page.language, node.title), indent, to);
  const inner = indent + widestMark(to) + 1;
  showWhy(node, inner, to);
  showSource(node, inner, to);
  for (const child of node.children) {
    if (!isPoints(child)) showRequirement(child, inner, to);
    else if (verdict !== 'yes' || explain) showPoints(child, inner, to);
  }
}

/** A value that is no points in words: yes or no, a number, or the name that the law's own tables give it. */
export function outcomeText(outcome: Outcome, to: Writing, name: (value: string) => string): string {
  const { text, page } = to;
  if (outcome.kind === 'notApplicable') return text.notApplicable;
  if (outcome.kind === 'unknown') return text.notKnown(settledBy(outcome.missing, to));
  const { value } = outcome;
  if (typeof value === 'boolean') return value ? text.marks.yes : text.marks.no;
  return typeof value === 'number' ? numberText(value, page.language) : name(value);
}
