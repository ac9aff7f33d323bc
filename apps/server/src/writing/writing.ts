import type { Language } from '@openentry/law';
import { typeset } from './typeset.ts';

/**
 * A text for people in one language, before any form: a mail, a PDF, a screen and the shell render this same object.
 */
export interface Writing {
  readonly language: Language;
  /** Names nobody: it stands in lists and in the properties of files. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What stands at the foot of every page: who wrote this, whose rules, who decides. */
  readonly foot: string;
}

export type Block = Paragraph | List | Pairs | Notice | Table | Section;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  /** Steps in their order, or things in none. */
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: string;
  /** What is said about it, each on a line of its own. */
  readonly details: readonly string[];
}

/** Names with their values, or terms with their meanings. */
export interface Pairs {
  readonly kind: 'pairs';
  /** What the eye looks for: the values of names, the terms of meanings. */
  readonly strong: 'label' | 'value';
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
}

/** What nobody should miss. */
export interface Notice {
  readonly kind: 'notice';
  readonly title: string;
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  /** `code`: short and all of one width; `number`: one under the other, at the right. */
  readonly kind: 'text' | 'code' | 'number';
}

export interface Row {
  /** How deep within the rows above it: 0 is a row of its own. */
  readonly depth: number;
  /** A sum of the rows around it. */
  readonly sum: boolean;
  /** One text for each column; the first names the row. */
  readonly cells: readonly string[];
  /** What is said about the row, under its name. */
  readonly notes: readonly string[];
}

/** Part of a text under a heading. `code` names it in every language. */
export interface Section {
  readonly kind: 'section';
  readonly code: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

export const notice = (title: string, text: string): Notice => ({ kind: 'notice', title, text });

type Given = readonly (readonly [label: string, value: string])[];

export const pairs = (...given: Given): Pairs => ({
  kind: 'pairs',
  strong: 'value',
  pairs: given.map(([label, value]) => ({ label, value })),
});

export const terms = (...given: Given): Pairs => ({ ...pairs(...given), strong: 'label' });

export const list = (items: readonly string[], ordered = false): List => ({
  kind: 'list',
  ordered,
  items: items.map((text) => ({ text, details: [] })),
});

export const section = (code: string, heading: string, blocks: readonly Block[]): Section => ({
  kind: 'section',
  code,
  heading,
  blocks,
});

type Clean = (text: string) => string;

function cleanBlock(block: Block, clean: Clean): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: clean(block.text) };
    case 'list':
      return {
        ...block,
        items: block.items.map(({ text, details }) => ({ text: clean(text), details: details.map(clean) })),
      };
    case 'pairs':
      return {
        ...block,
        pairs: block.pairs.map(({ label, value }) => ({ label: clean(label), value: clean(value) })),
      };
    case 'notice':
      return { ...block, title: clean(block.title), text: clean(block.text) };
    case 'table':
      return {
        ...block,
        caption: clean(block.caption),
        columns: block.columns.map((column) => ({ ...column, label: clean(column.label) })),
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map(clean),
          notes: row.notes.map(clean),
        })),
      };
    case 'section':
      return {
        ...block,
        heading: clean(block.heading),
        blocks: block.blocks.map((each) => cleanBlock(each, clean)),
      };
  }
}

/** Line ends and other controls, which a name or a reason may have been given, are spaces here. */
const SPACES = /[ \p{Cc}\p{Zl}\p{Zp}]+/gu;

/** The text as it is kept: one line a block, with the no-break spaces that its language asks for. */
export function finished<W extends Writing>(writing: W): W {
  const clean: Clean = (text) => typeset(text.replace(SPACES, ' ').trim(), writing.language);
  return {
    ...writing,
    title: clean(writing.title),
    foot: clean(writing.foot),
    blocks: writing.blocks.map((block) => cleanBlock(block, clean)),
  };
}
