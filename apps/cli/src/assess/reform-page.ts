import {
  type AnswerChange,
  type Assessment,
  changesNothing,
  differenceOf,
  type ReformDifference,
  type Ruleset,
} from '@openentry/law';
import { numberText, said } from '../output/language.ts';
import type { Writing } from './node-lines.ts';

const INDENT = 2;

type Range = ReformDifference['score']['with'];

/** Three columns at the right edge: without, with, change. */
function columns(without: string, changed: string, change: string): string {
  return `${without.padStart(9)}${changed.padStart(9)}${change.padStart(8)}`;
}

function showLines({ score, lines }: ReformDifference, { page, text }: Writing): void {
  const points = (range: Range): string => {
    if (range === null) return text.notApplicable;
    const [lowest, highest] = range.map((value) => numberText(value, page.language));
    return lowest === highest ? `${lowest}` : `${lowest}–${highest}`;
  };
  const change = (without: Range, changed: Range): string => {
    const [lowest, highest] = [0, 1].map((i) => (changed?.[i] ?? 0) - (without?.[i] ?? 0)) as [
      number,
      number,
    ];
    if (lowest !== highest) return '';
    return lowest > 0 ? `+${numberText(lowest, page.language)}` : numberText(lowest, page.language);
  };
  page.line('', columns(text.without, text.with, text.change), INDENT);
  const row = (label: string, without: Range, changed: Range): void =>
    page.line(label, columns(points(without), points(changed), change(without, changed)), INDENT);
  row(text.score, score.without, score.with);
  for (const { label, without, with: changed } of lines) row(label, without, changed);
}

/** What a reform changes for the person, before the result under it. */
export function showReform(without: Assessment, changed: Assessment, law: Ruleset, to: Writing): void {
  const [reform] = law.reforms;
  if (reform === undefined) return;
  const { page, text } = to;
  page.heading(text.reform(reform.title[page.language]));
  page.text(text.reformFrom(reform.id, reform.inForce), INDENT);
  if (reform.inForce > law.on) {
    page.text(text.reformLater(law.on), INDENT);
    return;
  }
  const difference = differenceOf(without, changed, page.language);
  if (changesNothing(difference)) {
    page.text(text.reformNothing, INDENT);
    return;
  }
  showLines(difference, to);
  const verdicts: readonly AnswerChange[] = [
    ...difference.programs,
    ...(difference.pool ? [difference.pool] : []),
    ...difference.categories,
  ];
  for (const { label, without: old, with: now } of verdicts) {
    page.text(
      said(label, `${text.without} ${text.outcomes[old]}, ${text.with} ${text.outcomes[now]}`, page.language),
      INDENT,
      INDENT,
    );
  }
}
