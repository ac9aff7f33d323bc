/** Numbers of [MS-CFB]. */
const MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_BYTES = 512;
const SHIFT_AT = 30;
const DIRECTORY_AT = 48;
const FAT_LIST_AT = 76;
const FATS_IN_HEADER = 109;
const DIFAT_AT = 68;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const ENTRY_BYTES = 128;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const START_AT = 116;
const SIZE_AT = 120;
const NUMBER = 4;

/** A stream or a storage in a compound file. */
export interface CfbEntry {
  readonly name: string;
  readonly kind: 'storage' | 'stream';
  readonly start: number;
  readonly size: number;
}

/** A compound file: what is in it, and how far it reaches. */
export interface Compound {
  readonly entries: readonly CfbEntry[];
  /** The byte after the last sector that is in use. */
  readonly end: number;
  /** The first bytes of a stream that is too large for the small ones; null where it is not there. */
  head(entry: CfbEntry, bytes: number): Buffer | null;
}

/** Reads a compound file. Null where it is none, or leads out of itself or in circles. */
export function readCompound(content: Buffer): Compound | null {
  if (content.length < HEADER_BYTES || !content.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const shift = content.readUInt16LE(SHIFT_AT);
  if (shift !== 9 && shift !== 12) return null;
  const bytes = 1 << shift;
  const sectors = Math.ceil(content.length / bytes) - 1;
  const numbers = bytes / NUMBER;
  const sector = (id: number): Buffer | null => {
    const at = (id + 1) * bytes;
    return id < sectors && at + bytes <= content.length ? content.subarray(at, at + bytes) : null;
  };

  const fatSectors: number[] = [];
  for (let n = 0; n < FATS_IN_HEADER; n++) fatSectors.push(content.readUInt32LE(FAT_LIST_AT + n * NUMBER));
  const lists = new Set<number>();
  for (let id = content.readUInt32LE(DIFAT_AT); id < END_OF_CHAIN; ) {
    const list = sector(id);
    if (list === null || lists.has(id)) return null;
    lists.add(id);
    for (let n = 0; n < numbers - 1; n++) fatSectors.push(list.readUInt32LE(n * NUMBER));
    id = list.readUInt32LE((numbers - 1) * NUMBER);
  }
  const fat: number[] = [];
  for (const id of fatSectors.filter((each) => each < END_OF_CHAIN)) {
    const part = sector(id);
    if (part === null) return null;
    for (let n = 0; n < numbers; n++) fat.push(part.readUInt32LE(n * NUMBER));
  }

  const directory: Buffer[] = [];
  const seen = new Set<number>();
  for (let id = content.readUInt32LE(DIRECTORY_AT); id !== END_OF_CHAIN; id = fat[id] ?? FREE) {
    const part = sector(id);
    if (part === null || seen.has(id)) return null;
    seen.add(id);
    directory.push(part);
  }
  const table = Buffer.concat(directory);
  const entries: CfbEntry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= table.length; at += ENTRY_BYTES) {
    const type = table[at + TYPE_AT];
    if (type !== 1 && type !== 2 && type !== 5) continue;
    const length = Math.min(table.readUInt16LE(at + NAME_LENGTH_AT), NAME_LENGTH_AT);
    entries.push({
      name: table.toString('utf16le', at, at + Math.max(length - 2, 0)),
      kind: type === 2 ? 'stream' : 'storage',
      start: table.readUInt32LE(at + START_AT),
      size: table.readUInt32LE(at + SIZE_AT),
    });
  }
  const used = fat.findLastIndex((next) => next !== FREE);
  return {
    entries,
    end: (used + 2) * bytes,
    head: ({ start, size }, most) => (size < most ? null : (sector(start)?.subarray(0, most) ?? null)),
  };
}
