import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, placeOf } from '../src/input/scan.ts';
import { wrap } from '../src/output/page.ts';
import { printable } from '../src/output/printable.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the scan of a JSON text', () => {
  it('finds nothing wrong with what a program writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 2, '\t'), (text, space) => {
        expect(faultsOf(JSON.stringify(JSON.parse(text), null, space))).toEqual([]);
      }),
    );
  });

  it('agrees with the parser about every text, but for keys given twice', () => {
    const pieces = fc.constantFrom(
      ...'{ } [ ] , : " "a" "\\u00e9" "\\x" 0 01 -1.5e3 .5 true nul null é \\'.split(' '),
      ' ',
      '\n',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const broken = faultsOf(text).filter(({ code }) => code !== 'duplicate');
        expect(broken.length === 0).toBe(parses(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees with the parser about a text with one letter changed', () => {
    const text = '{"schema": "facts/2", "n": [1, -2.5e-3, null, {"a": "b\\n"}], "t": true}';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, letters) => {
        const changed = text.slice(0, at) + letters + text.slice(at + 1);
        const broken = faultsOf(changed).filter(({ code }) => code !== 'duplicate');
        expect(broken.length === 0).toBe(parses(changed));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts lines of every system and letters, not code units', () => {
    expect(placeOf('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 });
    expect(placeOf('😀é😀x', 5)).toEqual({ line: 1, column: 4 });
  });
});

describe('text for a terminal', () => {
  it('is never wider than asked, and loses no word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé\u00A0]{1,30}$/)),
        fc.integer({ min: 1, max: 80 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });

  it('holds nothing that moves a cursor or turns a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
