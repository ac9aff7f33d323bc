import type { NotTaken } from '../refusals.ts';
import { MOST_PIXELS } from './limits.ts';

const MARKER = 0xff;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP2 = 0xe2;
const TEM = 0x01;
const isRestart = (code: number): boolean => code >= 0xd0 && code <= 0xd7;
/** Frames: C0 to CF without those of tables (DHT C4, JPG C8, DAC CC). */
const isFrame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;
const LENGTH_BYTES = 2;
const HEIGHT_AT = 3;
const WIDTH_AT = 5;
const FRAME_BYTES = 8;
const MPF = Buffer.from('MPF\0', 'latin1');

interface Picture {
  /** Where the next byte after it is. */
  readonly end: number;
  readonly pixels: number;
  /** Whether it says that other pictures follow it, as cameras and telephones write them (CIPA DC-007). */
  readonly more: boolean;
}

/** Skips the data of a scan: up to a marker that is neither a stuffed byte nor a restart. */
function scanEnd(content: Buffer, from: number): number {
  let at = from;
  while (at < content.length) {
    at = content.indexOf(MARKER, at);
    if (at === -1) return content.length;
    const code = content[at + 1] ?? MARKER;
    if (code !== 0 && code !== MARKER && !isRestart(code)) return at;
    at += code === MARKER ? 1 : 2;
  }
  return at;
}

/** Walks through one picture from its first marker to its last. Null where it has none. */
function walk(content: Buffer, from: number): Picture | null {
  if (content[from] !== MARKER || content[from + 1] !== SOI) return null;
  let at = from + 2;
  let pixels = 0;
  let more = false;
  while (at + 1 < content.length) {
    if (content[at] !== MARKER) return null;
    const code = content[at + 1] ?? 0;
    if (code === MARKER) {
      at++;
      continue;
    }
    at += 2;
    if (code === EOI) return { end: at, pixels, more };
    if (code === TEM || isRestart(code)) continue;
    if (code === 0 || code === SOI || at + LENGTH_BYTES > content.length) return null;
    const length = content.readUInt16BE(at);
    if (length < LENGTH_BYTES || at + length > content.length) return null;
    if (isFrame(code)) {
      if (length < FRAME_BYTES) return null;
      pixels = Math.max(pixels, content.readUInt16BE(at + HEIGHT_AT) * content.readUInt16BE(at + WIDTH_AT));
    }
    if (code === APP2 && content.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + MPF.length).equals(MPF))
      more = true;
    at += length;
    if (code === SOS) at = scanEnd(content, at);
  }
  return null;
}

/** Looks a JPEG through: whole, of a size that can be shown, and with nothing behind its end but pictures it speaks of. */
export function inspectJpeg(content: Buffer): NotTaken | null {
  const first = walk(content, 0);
  if (first === null || first.pixels === 0) return 'file.broken';
  if (first.pixels > MOST_PIXELS) return 'file.bomb';
  let at = first.end;
  while (first.more && at < content.length) {
    // Cameras fill up between pictures.
    while (content[at] === 0) at++;
    const next = at < content.length ? walk(content, at) : null;
    if (next === null) break;
    if (next.pixels > MOST_PIXELS) return 'file.bomb';
    at = next.end;
  }
  return at < content.length && !isPadding(content.subarray(at)) ? 'file.trailing' : null;
}

const MOST_PADDING = 16;
const isPadding = (bytes: Buffer): boolean =>
  bytes.length <= MOST_PADDING && bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d);
