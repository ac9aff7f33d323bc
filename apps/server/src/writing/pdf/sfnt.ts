import { inflateSync } from 'node:zlib';

/** Sizes and places within the two formats, in bytes (WOFF 1.0, section 3 and 4; OpenType, table directory). */
const WOFF = { signature: 0x774f4646, flavor: 4, tables: 12, header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;
const ALIGNMENT = 4;

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/**
 * The font of a WOFF file as the OpenType file it was made of. The library that reads fonts unpacks a WOFF again for
 * every letter it draws; this unpacks it once.
 * @throws RangeError for anything but a WOFF file.
 */
export function sfntOf(woff: Buffer): Uint8Array {
  if (woff.length < WOFF.header || woff.readUInt32BE(0) !== WOFF.signature)
    throw new RangeError('Not a WOFF file');
  const count = woff.readUInt16BE(WOFF.tables);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF.header + index * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const size = tables.reduce((sum, { data }) => sum + aligned(data.length), SFNT.header + count * SFNT.entry);
  const sfnt = Buffer.alloc(size);
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT.entry;
  sfnt.writeUInt32BE(woff.readUInt32BE(WOFF.flavor), 0);
  for (const [index, value] of [count, range, power, count * SFNT.entry - range].entries()) {
    sfnt.writeUInt16BE(value, 4 + index * 2);
  }
  let offset = SFNT.header + count * SFNT.entry;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = SFNT.header + index * SFNT.entry;
    tag.copy(sfnt, entry);
    for (const [place, value] of [checksum, offset, data.length].entries()) {
      sfnt.writeUInt32BE(value, entry + 4 + place * 4);
    }
    data.copy(sfnt, offset);
    offset += aligned(data.length);
  }
  return sfnt;
}
