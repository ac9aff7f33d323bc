import { describe, expect, test } from 'vitest';
import { fontOf, WEIGHTS } from '../../src/writing/pdf/fonts.ts';
import { sfntOf } from '../../src/writing/pdf/sfnt.ts';

/** The sum that an OpenType file stores for a table: its 32-bit words, added up without carry. */
function checksumOf(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

describe.each(WEIGHTS)('the %s font, unpacked', (weight) => {
  const font = Buffer.from(fontOf(weight));

  test('has every table where its directory says, with the sum that the font states', () => {
    const count = font.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let index = 0; index < count; index++) {
      const entry = 12 + index * 16;
      const tag = font.toString('latin1', entry, entry + 4);
      const [checksum, offset, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [
        number,
        number,
        number,
      ];
      const data = Buffer.from(font.subarray(offset, offset + Math.ceil(length / 4) * 4));
      // The sum of the head is taken with the adjustment of the whole file left out.
      if (tag === 'head') data.writeUInt32BE(0, 8);
      expect(checksumOf(data), tag).toBe(checksum);
    }
  });

  test('is read once', () => {
    expect(fontOf(weight)).toBe(fontOf(weight));
  });
});

test('what is no WOFF file is refused', () => {
  expect(() => sfntOf(Buffer.from('OTTO'))).toThrow(RangeError);
  expect(() => sfntOf(Buffer.alloc(100))).toThrow('Not a WOFF file');
});
