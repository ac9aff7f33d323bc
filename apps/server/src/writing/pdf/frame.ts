import { wordsOf } from '../words.ts';
import type { Writing } from '../writing.ts';
import { COLOURS, type Element, type Sheet, SIZES, STEP, STYLES } from './sheet.ts';

const MARK = 26;
/** The mark is drawn on a square of this side. */
const MARK_UNITS = 32;
const FOOT_WIDTH = 380;
/** From the lower edge of the paper to the line above the foot, in points. */
const FOOT_FROM_EDGE = 74;
const HEAD_FROM_EDGE = 40;

/** The product's mark: three lines on a ruler. */
function drawMark(sheet: Sheet, x: number, y: number): void {
  sheet.decorate((pdf) => {
    pdf.translate(x, y).scale(MARK / MARK_UNITS);
    pdf.roundedRect(0, 0, MARK_UNITS, MARK_UNITS, 7).fill(COLOURS.spruce);
    pdf.lineWidth(2.5).lineCap('round').strokeColor(COLOURS.paper);
    pdf.moveTo(6, 21).lineTo(26, 21).stroke();
    for (const [at, top] of [
      [9, 16],
      [16, 10],
      [23, 14],
    ] as const) {
      pdf.moveTo(at, 21).lineTo(at, top).stroke();
    }
  });
}

/** Who writes, at the top of the first page. */
export function drawLetterhead(writing: Writing, parent: Element, sheet: Sheet): void {
  const { product, independent } = wordsOf(writing.language);
  const top = HEAD_FROM_EDGE;
  const x = sheet.left + MARK + STEP * 1.25;
  drawMark(sheet, sheet.left, top);
  sheet.y = top - 3;
  const box = { x, width: sheet.width - MARK };
  sheet.tagged(parent, 'P', product, STYLES.heading, box);
  sheet.y = top + SIZES.heading + 1;
  sheet.tagged(parent, 'P', independent, STYLES.small, box);
  sheet.y = top + MARK + STEP * 1.5;
  sheet.rule(sheet.y, COLOURS.line);
  sheet.y += STEP * 2;
}

function drawFoot(writing: Writing, sheet: Sheet, page: number, pages: number): void {
  const { pdf, left, width } = sheet;
  const top = pdf.page.height - FOOT_FROM_EDGE;
  const text = wordsOf(writing.language).page(page, pages);
  sheet.decorate(() => {
    pdf.lineWidth(0.5).strokeColor(COLOURS.line);
    pdf
      .moveTo(left, top)
      .lineTo(left + width, top)
      .stroke();
    sheet.y = top + STEP;
    sheet.write(writing.foot, STYLES.small, { x: left, width: FOOT_WIDTH });
    sheet.y = top + STEP;
    sheet.write(text, STYLES.small, { x: left + FOOT_WIDTH, width: width - FOOT_WIDTH, align: 'right' });
  }, 'Pagination');
}

function drawRunningHead(writing: Writing, sheet: Sheet): void {
  const { left, width } = sheet;
  const { product } = wordsOf(writing.language);
  sheet.decorate(() => {
    sheet.y = HEAD_FROM_EDGE;
    sheet.write(`${product} · ${writing.title}`, STYLES.small, { x: left, width });
  }, 'Pagination');
}

/** What every page carries, once it is known how many there are. */
export function drawFrames(writing: Writing, sheet: Sheet): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    sheet.pdf.switchToPage(start + page);
    // The foot stands in the margin, where text would otherwise go on to a new page.
    sheet.pdf.page.margins.bottom = 0;
    drawFoot(writing, sheet, page + 1, count);
    if (page > 0) drawRunningHead(writing, sheet);
  }
}
