import type { Block, Section, Writing } from '../../src/writing/writing.ts';

/** Every text of a block and of the blocks within it, as a reader sees them. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'notice':
      return [block.title, block.text];
    case 'list':
      return block.items.flatMap(({ text, details }) => [text, ...details]);
    case 'pairs':
      return block.pairs.flatMap(({ label, value }) => [label, value]);
    case 'table':
      return block.rows.flatMap(({ cells, notes }) => [cells[0] ?? '', ...notes, ...cells.slice(1)]);
    case 'section':
      return [block.heading, ...block.blocks.flatMap(textsOf)];
  }
}

/** The form of a block without its words: what two languages have in common. */
export function formOf(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return block.kind;
    case 'list':
      return [block.ordered, ...block.items.map(({ details }) => details.length)];
    case 'pairs':
      return [block.strong, block.pairs.length];
    case 'table':
      return block.rows.map(({ depth, sum, cells, notes }) => [depth, sum, cells.length, notes.length]);
    case 'section':
      return [block.code, ...block.blocks.map(formOf)];
  }
}

/** A text with plain spaces only. */
export const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

/** A text without any space: the same however lines were broken. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

export const sectionsOf = (writing: Writing): Section[] =>
  writing.blocks.filter((block): block is Section => block.kind === 'section');

/** The texts of the section of this code, a line each. */
export function sectionText(writing: Writing, code: string): string {
  const found = sectionsOf(writing).find((section) => section.code === code);
  if (found === undefined) throw new Error(`No section ${code}`);
  return plain(textsOf(found).join('\n'));
}

/** All texts of a writing, a line each. */
export const allTexts = (writing: Writing): string => plain(writing.blocks.flatMap(textsOf).join('\n'));
