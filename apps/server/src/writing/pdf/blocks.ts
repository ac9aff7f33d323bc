import type { Block, List, ListItem, Notice, Pairs, Section } from '../writing.ts';
import { type Box, COLOURS, type Element, MEASURE, type Sheet, STEP, STYLES, type Style } from './sheet.ts';
import { drawTable, heightOfHead } from './table.ts';

const LABEL_WIDTH = 165;
const GUTTER = 12;
const MARK_WIDTH = 16;
const BULLET = '•';
const BAR = 3;
const PADDING = 10;
const QUIET = { ...STYLES.body, colour: COLOURS.soft };
const ITEM_WIDTH = MEASURE - MARK_WIDTH;
/** Points up to which a list is not parted. */
const SHORT = 150;
/** A paragraph that ends so belongs to what follows it. */
const LEADS = ':';

interface Styled {
  readonly text: string;
  readonly style: Style;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The lines of an item: what is said about it, if anything, under its name. */
function linesOf({ text, details }: ListItem): Styled[] {
  const name = { text, style: details.length > 0 ? STYLES.strong : STYLES.body };
  return [name, ...details.map((detail) => ({ text: detail, style: STYLES.body }))];
}

const heightOfLines = (lines: readonly Styled[], width: number, sheet: Sheet): number =>
  total(lines.map(({ text, style }) => sheet.height(text, style, width)));

const stylesOf = ({ strong }: Pairs): { label: Style; value: Style } =>
  strong === 'value' ? { label: QUIET, value: STYLES.strong } : { label: STYLES.strong, value: STYLES.body };

const boxesOf = (sheet: Sheet): { label: Box; value: Box } => ({
  label: { x: sheet.left, width: LABEL_WIDTH },
  value: { x: sheet.left + LABEL_WIDTH + GUTTER, width: sheet.width - LABEL_WIDTH - GUTTER },
});

function heightOfPair(block: Pairs, index: number, sheet: Sheet): number {
  const pair = block.pairs[index];
  if (pair === undefined) return 0;
  const [boxes, styles] = [boxesOf(sheet), stylesOf(block)];
  return Math.max(
    sheet.height(pair.label, styles.label, boxes.label.width),
    sheet.height(pair.value, styles.value, boxes.value.width),
  );
}

function drawParagraph(text: string, parent: Element, sheet: Sheet): void {
  sheet.tagged(parent, 'P', text, STYLES.body, { x: sheet.left, width: MEASURE });
  sheet.y += STEP;
}

function drawPairs(block: Pairs, parent: Element, sheet: Sheet): void {
  const list = sheet.element(parent, 'L');
  const [boxes, styles] = [boxesOf(sheet), stylesOf(block)];
  for (const [index, pair] of block.pairs.entries()) {
    sheet.keep(heightOfPair(block, index, sheet));
    const { y, pdf } = sheet;
    const { page } = pdf;
    const item = sheet.element(list, 'LI');
    sheet.tagged(item, 'Lbl', pair.label, styles.label, boxes.label);
    const low = sheet.y;
    sheet.y = y;
    sheet.tagged(item, 'LBody', pair.value, styles.value, boxes.value);
    item.end();
    // A value longer than a page has gone on to the next.
    if (pdf.page === page) sheet.y = Math.max(sheet.y, low);
    sheet.y += STEP / 4;
  }
  list.end();
  sheet.y += STEP * 0.75;
}

function drawList({ items, ordered }: List, parent: Element, sheet: Sheet): void {
  const list = sheet.element(parent, 'L');
  const box: Box = { x: sheet.left + MARK_WIDTH, width: ITEM_WIDTH };
  for (const [index, item] of items.entries()) {
    const lines = linesOf(item);
    sheet.keep(heightOfLines(lines, ITEM_WIDTH, sheet));
    const { y } = sheet;
    const element = sheet.element(list, 'LI');
    const mark = ordered ? `${index + 1}.` : BULLET;
    sheet.tagged(element, 'Lbl', mark, STYLES.body, { x: sheet.left, width: MARK_WIDTH });
    sheet.y = y;
    const body = sheet.element(element, 'LBody');
    for (const { text, style } of lines) sheet.tagged(body, 'P', text, style, box);
    body.end();
    element.end();
    sheet.y += STEP / 2;
  }
  list.end();
  sheet.y += STEP / 2;
}

const noticeLines = ({ title, text }: Notice): Styled[] => [
  { text: title, style: STYLES.strong },
  { text, style: STYLES.body },
];

const noticeWidth = (sheet: Sheet): number => sheet.width - BAR - 2 * PADDING;

const heightOfNotice = (notice: Notice, sheet: Sheet): number =>
  heightOfLines(noticeLines(notice), noticeWidth(sheet), sheet) + STEP / 4 + 2 * PADDING;

function drawNotice(notice: Notice, parent: Element, sheet: Sheet): void {
  const height = heightOfNotice(notice, sheet);
  const { left, width, y } = sheet;
  // One that is taller than the page goes on without its surface.
  const fits = height <= sheet.room;
  if (fits) {
    sheet.decorate((pdf) => {
      pdf.rect(left, y, width, height).fill(COLOURS.amberSurface);
      pdf.rect(left, y, BAR, height).fill(COLOURS.amber);
    });
  }
  sheet.y += PADDING;
  const element = sheet.element(parent, 'Div');
  for (const { text, style } of noticeLines(notice)) {
    sheet.tagged(element, 'P', text, style, { x: left + BAR + PADDING, width: noticeWidth(sheet) });
    sheet.y += STEP / 4;
  }
  element.end();
  if (fits) sheet.y = y + height;
  sheet.y += STEP * 1.5;
}

interface HeadingLook {
  readonly style: Style;
  readonly above: number;
  readonly below: number;
}

const headingLook = (level: number): HeadingLook =>
  level === 2
    ? { style: STYLES.heading, above: STEP, below: STEP * 0.75 }
    : { style: STYLES.subheading, above: STEP / 2, below: STEP / 4 };

function drawSection({ heading, blocks }: Section, parent: Element, sheet: Sheet, level: number): void {
  const { style, below } = headingLook(level);
  const element = sheet.element(parent, 'Sect');
  sheet.tagged(element, `H${level}`, heading, style, { x: sheet.left, width: sheet.width });
  sheet.y += below;
  drawBlocks(blocks, element, sheet, level + 1);
  element.end();
}

/** A short block stands on one page; of a longer one the first part does. */
function together(heights: readonly number[]): number {
  const all = total(heights);
  return all <= SHORT ? all : Math.min(heights[0] ?? 0, SHORT);
}

/** Height of what must stand on one page from this block on: a heading or a lead with the first of what follows. */
function heightTogether(blocks: readonly Block[], index: number, sheet: Sheet, level: number): number {
  const block = blocks[index];
  if (block === undefined) return 0;
  switch (block.kind) {
    case 'paragraph': {
      const own = together([sheet.height(block.text, STYLES.body, MEASURE)]);
      return block.text.endsWith(LEADS) ? own + STEP + heightTogether(blocks, index + 1, sheet, level) : own;
    }
    case 'pairs':
      return together(block.pairs.map((_, at) => heightOfPair(block, at, sheet)));
    case 'list':
      return together(block.items.map((item) => heightOfLines(linesOf(item), ITEM_WIDTH, sheet) + STEP / 2));
    case 'notice':
      return heightOfNotice(block, sheet);
    case 'table':
      return heightOfHead(block, sheet);
    case 'section': {
      const { style, below } = headingLook(level);
      const own = sheet.height(block.heading, style, sheet.width);
      return own + below + heightTogether(block.blocks, 0, sheet, level + 1);
    }
  }
}

function drawBlock(block: Block, parent: Element, sheet: Sheet, level: number): void {
  switch (block.kind) {
    case 'paragraph':
      return drawParagraph(block.text, parent, sheet);
    case 'pairs':
      return drawPairs(block, parent, sheet);
    case 'list':
      return drawList(block, parent, sheet);
    case 'notice':
      return drawNotice(block, parent, sheet);
    case 'table':
      return drawTable(block, parent, sheet);
    case 'section':
      return drawSection(block, parent, sheet, level);
  }
}

/** Draws blocks one below the other, tagged under their parent; headings of their sections have this level. */
export function drawBlocks(blocks: readonly Block[], parent: Element, sheet: Sheet, level: number): void {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'section' && index > 0) sheet.y += headingLook(level).above;
    sheet.keep(heightTogether(blocks, index, sheet, level));
    drawBlock(block, parent, sheet, level);
  }
}
