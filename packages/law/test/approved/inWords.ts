import { assess } from '../../src/assess.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import { documentText } from '../../src/documents/render.ts';
import { changesBetween } from '../../src/drift/changes.ts';
import { causeText } from '../../src/drift/render.ts';
import {
  type Language,
  type RenderedExplanation,
  reasonText,
  renderExplanation,
} from '../../src/explain/render.ts';
import { feesFor } from '../../src/fees/feesFor.ts';
import { feeLineText, feeNoteText } from '../../src/fees/render.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addYears, plainDate } from '../../src/time/plainDate.ts';
import type { Subject } from './people.ts';

const json = (value: unknown): string => JSON.stringify(value);

function outcomeText({ outcome, maximum }: RenderedExplanation): string {
  const of = maximum === null ? '' : ` of ${maximum}`;
  switch (outcome.kind) {
    case 'value':
      return `${json(outcome.value)}${of}`;
    case 'notApplicable':
      return `–${of}`;
    case 'unknown': {
      const { kind: _, ...rest } = outcome;
      return `unknown${of} ${json(rest)}`;
    }
  }
}

/** An explanation as an indented list: everything in it but the ids of instruments' values, a line each. */
export function treeLines(node: RenderedExplanation, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const more = (sign: string, text: string): string => `${indent}    ${sign} ${text}`;
  return [
    `${indent}${node.code} “${node.label}”: ${outcomeText(node)} [${node.provision.text}]`,
    ...node.facts.map(({ path, value }) => more('fact', `${path} = ${json(value)}`)),
    ...node.parameters.map(({ id, instrument, inForce, grade }) =>
      more('law', `${id}, ${instrument} (${inForce}, ${grade})`),
    ),
    ...node.reasons.map(({ code, text }) => more('why', `${code}: ${text}`)),
    ...node.remedies.map(({ code, text }) => more('remedy', `${code}: ${text}`)),
    ...node.children.flatMap((child) => treeLines(child, depth + 1)),
  ];
}

/** Everything the law says of somebody on a day, in one language. */
export function inWords({ on, program, facts }: Subject, language: Language): string {
  const law = rulesetOn(plainDate(on));
  const assessment = assess(facts, law);
  const { programs, crs, nominee, pool, categories, advice, facts: derived, ...rest } = assessment;
  const tree = (node: typeof crs): string[] => treeLines(renderExplanation(node, language));
  const fees = feesFor(facts, law);
  const until = addYears(plainDate(on), 2);
  return [
    json(rest),
    ...tree(derived),
    ...tree(crs),
    ...Object.values(programs).flatMap(tree),
    ...tree(nominee),
    ...tree(pool),
    ...categories.flatMap(({ membership }) => tree(membership)),
    ...advice.map((reason) => `advice ${reasonText(reason, language)}`),
    ...documentsFor(facts, law, program).flatMap((owed) => [
      json(owed),
      `  ${json(documentText(owed, language))}`,
    ]),
    ...fees.lines.flatMap((line) => [json(line), `  ${json(feeLineText(line, language))}`]),
    ...fees.notes.map((note) => feeNoteText(note, language)),
    json({ ...fees, lines: undefined, notes: undefined }),
    ...changesBetween(facts, plainDate(on), until).flatMap(({ why, ...change }) => [
      json(change),
      ...why.map((cause) => `  ${causeText(cause, language)}`),
    ]),
    '',
  ].join('\n');
}
