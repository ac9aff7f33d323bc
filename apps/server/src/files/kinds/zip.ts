import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type { NotTaken } from '../refusals.ts';
import { MOST_UNPACKED } from './limits.ts';

const unpack = promisify(inflateRaw);

/** Signatures and sizes of ISO/IEC 21320-1 (APPNOTE 4.3). */
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const DESCRIPTOR = 0x08074b50;
/** With and without its signature. */
const DESCRIPTOR_BYTES = [16, 12];
const FLAG_ENCRYPTED = 0x2041;
const FLAG_DESCRIPTOR = 0x0008;
const STORED = 0;
const DEFLATED = 8;
/** A document of an application has some dozens. */
const MOST_ENTRIES = 5000;
/** How much smaller packing makes text of a document at most; what is above is made of nothing. */
const MOST_RATIO = 500;
const RATIO_FROM = 1024 * 1024;

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** An archive that is not as one of a document is. */
export class ZipRefused extends Error {
  readonly why: NotTaken;

  constructor(why: NotTaken) {
    super(why);
    this.why = why;
  }
}

interface Listed {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Names that lead out of the archive, to a drive or to nothing, or that two readers would read differently. */
function leadsAway(name: string): boolean {
  if (name === '' || name.startsWith('/') || /[\\:\p{Cc}]/u.test(name)) return true;
  return name.split('/').some((part) => part === '..' || part === '.');
}

/** Reads the directory at the end, which is to be at the end and of one archive alone. */
function directoryOf(content: Buffer): Listed[] {
  const end = content.length - END_BYTES;
  // A comment may follow; Word writes none, and something else could stand in it.
  if (end < 0 || content.readUInt32LE(end) !== END) throw new ZipRefused('file.trailing');
  const count = content.readUInt16LE(end + 10);
  const bytes = content.readUInt32LE(end + 12);
  let at = content.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES || at + bytes !== end) throw new ZipRefused('file.broken');
  const listed: Listed[] = [];
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_BYTES > end || content.readUInt32LE(at) !== ENTRY) throw new ZipRefused('file.broken');
    const nameBytes = content.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
    if (next > end) throw new ZipRefused('file.broken');
    listed.push({
      flags: content.readUInt16LE(at + 8),
      method: content.readUInt16LE(at + 10),
      crc: content.readUInt32LE(at + 16),
      packed: content.readUInt32LE(at + 20),
      size: content.readUInt32LE(at + 24),
      at: content.readUInt32LE(at + 42),
      name: content.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
    });
    at = next;
  }
  if (at !== end) throw new ZipRefused('file.broken');
  return listed;
}

/** Where the content of an entry stands, and where the next one may begin. */
function placeOf(
  content: Buffer,
  { at, name, packed }: Listed,
): { readonly from: number; readonly to: number } {
  if (at + LOCAL_BYTES > content.length || content.readUInt32LE(at) !== LOCAL)
    throw new ZipRefused('file.broken');
  const nameBytes = content.readUInt16LE(at + 26);
  const from = at + LOCAL_BYTES + nameBytes + content.readUInt16LE(at + 28);
  const local = content.toString('utf8', at + LOCAL_BYTES, at + LOCAL_BYTES + nameBytes);
  if (from + packed > content.length) throw new ZipRefused('file.broken');
  // One reader goes by this name, another by that of the directory.
  if (local !== name) throw new ZipRefused('file.two-kinds');
  return { from, to: from + packed };
}

/** Whether one entry begins where the last one ended: nothing lies between them, and no two share their bytes. */
function follows(content: Buffer, end: number, next: number, { flags }: Listed): boolean {
  if (end === next) return (flags & FLAG_DESCRIPTOR) === 0;
  if ((flags & FLAG_DESCRIPTOR) === 0) return false;
  const signed = end + 4 <= content.length && content.readUInt32LE(end) === DESCRIPTOR;
  return next - end === DESCRIPTOR_BYTES[signed ? 0 : 1];
}

async function contentOf(packed: Buffer, { method, size, crc }: Listed): Promise<Buffer> {
  let content: Buffer;
  try {
    content = method === STORED ? packed : await unpack(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const larger = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipRefused(larger ? 'file.bomb' : 'file.broken');
  }
  if (content.length !== size || crc32(content) !== crc) throw new ZipRefused('file.broken');
  return content;
}

/**
 * Unpacks an archive that is nothing but one: entries one after the other from the first byte to the directory, under
 * names that stay inside, neither encrypted nor larger than a document is.
 * @throws ZipRefused
 */
export async function readZip(content: Buffer): Promise<ZipEntry[]> {
  const listed = directoryOf(content);
  const directory = content.readUInt32LE(content.length - END_BYTES + 16);
  const names = new Set<string>();
  let total = 0;
  for (const { name, flags, method, size, packed } of listed) {
    if (leadsAway(name)) throw new ZipRefused('file.paths');
    if (names.has(name.toLowerCase())) throw new ZipRefused('file.two-kinds');
    names.add(name.toLowerCase());
    if ((flags & FLAG_ENCRYPTED) !== 0) throw new ZipRefused('file.encrypted');
    if (method !== STORED && method !== DEFLATED) throw new ZipRefused('file.broken');
    total += size;
    if (total > MOST_UNPACKED || (size > RATIO_FROM && size > packed * MOST_RATIO))
      throw new ZipRefused('file.bomb');
  }
  let end = 0;
  const entries: ZipEntry[] = [];
  const inPlace = listed.toSorted((a, b) => a.at - b.at);
  for (const [n, entry] of inPlace.entries()) {
    if (n === 0 && entry.at !== 0) throw new ZipRefused('file.two-kinds');
    const { from, to } = placeOf(content, entry);
    end = inPlace[n + 1]?.at ?? directory;
    if (!follows(content, to, end, entry)) throw new ZipRefused(to > end ? 'file.bomb' : 'file.two-kinds');
    entries.push({ name: entry.name, content: await contentOf(content.subarray(from, to), entry) });
  }
  return entries;
}
