import type { NotTaken } from '../refusals.ts';
import { MOST_PIXELS } from './limits.ts';

const CLASSIC = 42;
const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;
const COUNT_BYTES = 2;
const OFFSET_BYTES = 4;
/** More pages than any document; beyond, somebody is making a reader run in circles. */
const MOST_DIRECTORIES = 1000;
const MOST_VALUES = 1_000_000;
/** Most bytes that may follow what is spoken of: writers fill up to a boundary. */
const MOST_PADDING = 16;
/** Bytes of a value by its type (TIFF 6.0, p. 15, and 13: an offset of a directory). */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const SHORT = 3;
const WIDTH = 256;
const HEIGHT = 257;
const STRIP_OFFSETS = 273;
const STRIP_BYTES = 279;
const TILE_OFFSETS = 324;
const TILE_BYTES = 325;
/** Thumbnails and tables of the old kind of JPEG, by offset and length. */
const JPEG_OFFSET = 513;
const JPEG_BYTES = 514;
/** Directories inside of a directory: sub-images, Exif, GPS, interoperability. */
const DIRECTORIES = [330, 34_665, 34_853, 40_965];

class Broken extends Error {}

/** A reader of the numbers of a TIFF, in its own order of bytes, that remembers how far it spoke. */
class Tiff {
  readonly content: Buffer;
  readonly little: boolean;
  /** The byte after the last one that anything speaks of. */
  end = HEADER_BYTES;

  constructor(content: Buffer) {
    this.content = content;
    this.little = content[0] === 0x49;
  }

  /** @throws Broken where it leads out of the file */
  reach(at: number, bytes: number): void {
    if (at + bytes > this.content.length) throw new Broken();
    this.end = Math.max(this.end, at + bytes);
  }

  short(at: number): number {
    return this.little ? this.content.readUInt16LE(at) : this.content.readUInt16BE(at);
  }

  long(at: number): number {
    return this.little ? this.content.readUInt32LE(at) : this.content.readUInt32BE(at);
  }

  /** Values of the entry at a place that are numbers. */
  values(entry: number): number[] {
    const type = this.short(entry + 2);
    const count = this.long(entry + 4);
    const size = TYPE_BYTES[type] ?? 1;
    const inside = count * size <= OFFSET_BYTES;
    const at = inside ? entry + HEADER_BYTES : this.long(entry + HEADER_BYTES);
    if (!inside) this.reach(at, count * size);
    if (count > MOST_VALUES) return [];
    if (type === SHORT) return Array.from({ length: count }, (_, n) => this.short(at + n * size));
    return size === OFFSET_BYTES ? Array.from({ length: count }, (_, n) => this.long(at + n * size)) : [];
  }
}

/** Reads a directory. Returns where others are, and how many pixels its picture has. @throws Broken */
function readDirectory(
  tiff: Tiff,
  at: number,
): { readonly others: readonly number[]; readonly pixels: number } {
  tiff.reach(at, COUNT_BYTES);
  const entries = tiff.short(at);
  const next = at + COUNT_BYTES + entries * ENTRY_BYTES;
  tiff.reach(at, COUNT_BYTES + entries * ENTRY_BYTES + OFFSET_BYTES);
  const tags = new Map<number, number[]>();
  for (let entry = at + COUNT_BYTES; entry < next; entry += ENTRY_BYTES) {
    tags.set(tiff.short(entry), tiff.values(entry));
  }
  const one = (tag: number): number => tags.get(tag)?.[0] ?? 0;
  for (const [offsets, lengths] of [
    [STRIP_OFFSETS, STRIP_BYTES],
    [TILE_OFFSETS, TILE_BYTES],
    [JPEG_OFFSET, JPEG_BYTES],
  ] as const) {
    const bytes = tags.get(lengths) ?? [];
    for (const [n, offset] of (tags.get(offsets) ?? []).entries()) tiff.reach(offset, bytes[n] ?? 0);
  }
  const inner = DIRECTORIES.flatMap((tag) => tags.get(tag) ?? []);
  return {
    others: [tiff.long(next), ...inner].filter((each) => each !== 0),
    pixels: one(WIDTH) * one(HEIGHT),
  };
}

/** Looks a TIFF through: every page inside of it, of a size that can be shown, and nothing behind what it speaks of. */
export function inspectTiff(content: Buffer): NotTaken | null {
  if (content.length < HEADER_BYTES) return 'file.broken';
  const tiff = new Tiff(content);
  if (tiff.short(2) !== CLASSIC) return 'file.kind';
  const waiting = [tiff.long(4)];
  const seen = new Set<number>();
  let pixels = 0;
  try {
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at) || seen.size === MOST_DIRECTORIES) return 'file.broken';
      seen.add(at);
      const found = readDirectory(tiff, at);
      waiting.push(...found.others);
      pixels = Math.max(pixels, found.pixels);
    }
  } catch (error) {
    if (error instanceof Broken) return 'file.broken';
    throw error;
  }
  if (pixels === 0) return 'file.broken';
  if (pixels > MOST_PIXELS) return 'file.bomb';
  return content.length - tiff.end > MOST_PADDING ? 'file.trailing' : null;
}
