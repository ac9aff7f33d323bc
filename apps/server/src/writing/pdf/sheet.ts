import PDFDocument from 'pdfkit';
import { drawable, fontOf, WEIGHTS, type Weight } from './fonts.ts';

/** Letter paper, as in Canada; margins in points, of which an inch has 72. */
const PAPER = { size: 'letter', margins: { top: 72, bottom: 86, left: 64, right: 64 } };

/** Four sizes only, in points. */
export const SIZES = { small: 9, body: 10.5, heading: 13, title: 20 } as const;
export const COLOURS = {
  ink: '#1B1F1D',
  soft: '#4A524E',
  spruce: '#14483D',
  paper: '#FBFAF7',
  line: '#DCD8CD',
  strongLine: '#737C76',
  amber: '#8A5200',
  amberSurface: '#FAEFD8',
} as const;

/** Space between blocks, in points: the grid. */
export const STEP = 8;
/** Lines of reading text end here at the latest, in points: about 68 characters. */
export const MEASURE = 400;

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

export const STYLES = {
  body: { size: SIZES.body, weight: 'regular', colour: COLOURS.ink },
  strong: { size: SIZES.body, weight: 'strong', colour: COLOURS.ink },
  small: { size: SIZES.small, weight: 'regular', colour: COLOURS.soft },
  smallStrong: { size: SIZES.small, weight: 'strong', colour: COLOURS.ink },
  smallInk: { size: SIZES.small, weight: 'regular', colour: COLOURS.ink },
  heading: { size: SIZES.heading, weight: 'strong', colour: COLOURS.spruce },
  subheading: { size: SIZES.body, weight: 'strong', colour: COLOURS.spruce },
  title: { size: SIZES.title, weight: 'strong', colour: COLOURS.spruce },
} as const satisfies Record<string, Style>;

export type Element = PDFKit.PDFStructureElement;

/** Where a table's header cell stands: what the types of the library do not know yet. */
interface TableScope {
  readonly scope?: 'Row' | 'Column';
}
export type ElementOptions = PDFKit.Mixins.StructureElementOptions & TableScope;

export interface Box {
  readonly x: number;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** Reads everything that the document writes. */
function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((done, failed) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => done(Buffer.concat(chunks)));
    document.on('error', failed);
  });
}

/** Paper with a position on it, on which text goes from the top down and is tagged for reading machines. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  /** Everything that is written once it is closed. */
  readonly bytes: Promise<Uint8Array>;
  readonly #heights = new Map<string, number>();

  constructor(options: PDFKit.PDFDocumentOptions) {
    const document = {
      ...options,
      // None of the library's own: it could not be embedded.
      font: '',
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7' as const,
      tagged: true,
      displayTitle: true,
    };
    // The library knows this subset; its types do not yet.
    this.pdf = new PDFDocument(Object.assign(document, { subset: 'PDF/UA' }));
    this.bytes = collected(this.pdf);
    for (const weight of WEIGHTS) this.pdf.registerFont(weight, fontOf(weight));
    this.turn();
  }

  /** Goes to a new page. It is given no font: a text that runs over from the page before keeps its own. */
  turn(): void {
    this.pdf.addPage(PAPER);
  }

  get left(): number {
    return this.pdf.page.margins.left;
  }

  get width(): number {
    const { width, margins } = this.pdf.page;
    return width - margins.left - margins.right;
  }

  get y(): number {
    return this.pdf.y;
  }

  set y(y: number) {
    this.pdf.y = y;
  }

  /** Points left on this page. */
  get room(): number {
    return this.pdf.page.maxY() - this.pdf.y;
  }

  /** Goes to a new page where this many points are not left; what is taller than a page begins where it is. */
  keep(height: number): boolean {
    const page = this.pdf.page.maxY() - this.pdf.page.margins.top;
    if (height <= this.room || height > page) return false;
    this.turn();
    return true;
  }

  use({ size, weight, colour }: Style): void {
    this.pdf.font(weight).fontSize(size).fillColor(colour);
  }

  /** Height of a text in points. It is asked several times for most texts: before, for the page, and to draw them. */
  height(text: string, style: Style, width: number): number {
    const key = `${style.weight} ${style.size} ${width} ${text}`;
    const known = this.#heights.get(key);
    if (known !== undefined) return known;
    this.use(style);
    const height = this.pdf.heightOfString(drawable(text), { width });
    this.#heights.set(key, height);
    return height;
  }

  textWidth(text: string, style: Style): number {
    this.use(style);
    return this.pdf.widthOfString(drawable(text));
  }

  /** Writes a text at this height and below. */
  write(text: string, style: Style, { x, width, align = 'left' }: Box): void {
    this.use(style);
    this.pdf.text(drawable(text), x, this.pdf.y, { width, align });
  }

  /** A part of the structure of the text, below another. */
  element(parent: Element, tag: string, options: ElementOptions = {}): Element {
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** A text with its tag. What a reading machine should say instead of letters the fonts lack goes with it. */
  tagged(
    parent: Element,
    tag: string,
    text: string,
    style: Style,
    box: Box,
    options: ElementOptions = {},
  ): void {
    const drawn = drawable(text);
    const said = drawn === text ? options : { ...options, actual: text };
    parent.add(this.pdf.struct(tag, said, () => this.write(text, style, box)));
  }

  /** Draws what means nothing: lines, surfaces, what repeats on every page. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    const { x, y } = this.pdf;
    this.pdf.markContent('Artifact', { type });
    this.pdf.save();
    draw(this.pdf);
    this.pdf.restore();
    this.pdf.endMarkedContent();
    this.pdf.x = x;
    this.pdf.y = y;
  }

  rule(y: number, colour: string, thickness = 0.5): void {
    const { left, width } = this;
    this.decorate((pdf) => {
      pdf.lineWidth(thickness).strokeColor(colour);
      pdf
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke();
    });
  }
}
