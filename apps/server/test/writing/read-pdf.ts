import { objectsOf, type PdfDict, type PdfValue, Values } from './pdf-objects.ts';

/** An element of the structure with its own text and that of everything below it, in reading order. */
export interface Tagged {
  readonly tag: string;
  readonly text: string;
  readonly children: readonly Tagged[];
  readonly scope: string | null;
  readonly alt: string | null;
  /** What a reading machine says instead of the text. */
  readonly actual: string | null;
}

export interface ReadPdf {
  readonly root: Readonly<Record<string, PdfValue>>;
  readonly info: Readonly<Record<string, PdfValue>>;
  readonly metadata: string;
  readonly pages: number;
  readonly tree: Tagged;
  /** All text within the structure. */
  readonly text: string;
  /** Text outside it, a page at a time: what repeats on every page. */
  readonly artifacts: readonly string[];
  /** Text that is neither: none in a tagged file. */
  readonly untagged: string;
  /** Glyphs that mean “this font cannot draw it”. */
  readonly missingGlyphs: number;
  readonly embeddedFonts: readonly string[];
}

const GLYPH = 4;

/** Characters of a font by glyph, from its map to Unicode. */
function unicodeOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, first, list] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const glyphs = [...(list ?? '').matchAll(/<([^>]*)>/g)];
    for (const [index, [, hex = '']] of glyphs.entries()) {
      const units = hex.split(' ').filter((unit) => unit !== '');
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      map.set(Number.parseInt(first ?? '0', 16) + index, text);
    }
  }
  return map;
}

/**
 * Reads an uncompressed file as a reading machine does: text by structure, not by place on the page. It knows what
 * this product writes, not every PDF.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const { objects, trailer } = objectsOf(bytes);
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value !== undefined && value !== null && typeof value === 'object' && 'ref' in value
      ? resolve(objects.get(value.ref)?.value)
      : (value ?? null);
  const dictOf = (value: PdfValue | undefined): PdfDict['dict'] => {
    const found = resolve(value);
    return found !== null && typeof found === 'object' && 'dict' in found ? found.dict : {};
  };
  const listOf = (value: PdfValue | undefined): PdfValue[] => {
    const found = resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  };
  const nameOf = (value: PdfValue | undefined): string => {
    const found = resolve(value);
    return found !== null && typeof found === 'object' && 'name' in found ? found.name : '';
  };
  const streamOf = (value: PdfValue | undefined): string =>
    value !== null && typeof value === 'object' && value !== undefined && 'ref' in value
      ? (objects.get(value.ref)?.stream ?? '')
      : '';
  const refOf = (value: PdfValue | undefined): number =>
    value !== null && typeof value === 'object' && value !== undefined && 'ref' in value ? value.ref : -1;

  const top = dictOf(trailer);
  const root = dictOf(top.Root);
  const pageRefs = listOf(dictOf(root.Pages).Kids);
  const marked = new Map<string, string>();
  const artifacts: string[] = [];
  const fonts = new Set<string>();
  let untagged = '';
  let missingGlyphs = 0;

  for (const pageRef of pageRefs) {
    const page = dictOf(pageRef);
    const pageFonts = new Map(
      Object.entries(dictOf(dictOf(page.Resources).Font)).map(([id, font]) => {
        const descendant = dictOf(listOf(dictOf(font).DescendantFonts)[0]);
        const descriptor = dictOf(descendant.FontDescriptor);
        if (descriptor.FontFile2 !== undefined) fonts.add(nameOf(descriptor.FontName));
        return [id, unicodeOf(streamOf(dictOf(font).ToUnicode))];
      }),
    );
    let font = new Map<number, string>();
    let artifact = '';
    const open: (number | 'artifact' | null)[] = [];
    const values = new Values(streamOf(page.Contents));
    let operands: PdfValue[] = [];
    const show = (hexes: readonly PdfValue[]): void => {
      let text = '';
      for (const hex of hexes) {
        if (typeof hex !== 'string') continue;
        for (let i = 0; i < hex.length; i += GLYPH) {
          const glyph = Number.parseInt(hex.slice(i, i + GLYPH), 16);
          if (glyph === 0) missingGlyphs++;
          text += font.get(glyph) ?? '';
        }
      }
      const within = open.findLast((each) => each !== null) ?? null;
      if (within === 'artifact') artifact += `${text}\n`;
      else if (within === null) untagged += text;
      else {
        const key = `${refOf(pageRef)}/${within}`;
        marked.set(key, `${marked.get(key) ?? ''}${text}`);
      }
    };
    while (!values.done) {
      const value = values.next();
      const operator = value !== null && typeof value === 'object' && 'name' in value ? value.name : '';
      if (!operator.startsWith(' ')) {
        operands.push(value);
        continue;
      }
      const [first, second] = operands;
      if (operator === ' BDC' || operator === ' BMC') {
        const { MCID } = dictOf(second);
        open.push(nameOf(first) === 'Artifact' ? 'artifact' : typeof MCID === 'number' ? MCID : null);
      } else if (operator === ' EMC') open.pop();
      else if (operator === ' Tf') font = pageFonts.get(nameOf(first)) ?? new Map();
      else if (operator === ' TJ') show(listOf(first));
      operands = [];
    }
    artifacts.push(artifact);
  }

  const textOf = (value: PdfValue | undefined): string | null => {
    const found = resolve(value);
    return typeof found === 'string' ? found : null;
  };
  const element = (value: PdfValue): Tagged => {
    const dict = dictOf(value);
    const children: Tagged[] = [];
    let text = '';
    for (const kid of listOf(dict.K)) {
      if (typeof kid === 'number') {
        text += marked.get(`${refOf(dict.Pg)}/${kid}`) ?? '';
        continue;
      }
      const content = dictOf(kid);
      if (typeof content.MCID === 'number') text += marked.get(`${refOf(content.Pg)}/${content.MCID}`) ?? '';
      else {
        const child = element(kid);
        children.push(child);
        text += `${child.text}\n`;
      }
    }
    const scope = nameOf(dictOf(dict.A).Scope);
    return {
      tag: nameOf(dict.S),
      text,
      children,
      scope: scope === '' ? null : scope,
      alt: textOf(dict.Alt),
      actual: textOf(dict.ActualText),
    };
  };
  const tree = element(listOf(dictOf(root.StructTreeRoot).K)[0] ?? null);
  return {
    root,
    info: dictOf(top.Info),
    metadata: Buffer.from(streamOf(root.Metadata), 'latin1').toString('utf8'),
    pages: pageRefs.length,
    tree,
    text: tree.text,
    artifacts,
    untagged,
    missingGlyphs,
    embeddedFonts: [...fonts],
  };
}

/** Every element below and including this one. */
export function elementsOf(tree: Tagged): Tagged[] {
  return [tree, ...tree.children.flatMap(elementsOf)];
}

/** The tags without their texts: what two languages must have in common. */
export function shapeOf({ tag, children }: Tagged): string {
  return children.length === 0 ? tag : `${tag}(${children.map(shapeOf).join(' ')})`;
}
