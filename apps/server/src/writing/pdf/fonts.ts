import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOf } from './sfnt.ts';

const { resolve } = createRequire(import.meta.url);
const FOLDER = '@gcds-core/fonts/fonts/noto-sans';

/** The two weights of the product's type, embedded in every file: Latin letters with the accents of French. */
const FILES = { regular: 'gcds-noto-sans-regular.woff', strong: 'gcds-noto-sans-semibold.woff' } as const;

export type Weight = keyof typeof FILES;
export const WEIGHTS = Object.keys(FILES) as Weight[];

const read = new Map<Weight, Uint8Array>();

/** The font of a weight; its file is read once. */
export function fontOf(weight: Weight): Uint8Array {
  const known = read.get(weight);
  if (known) return known;
  const font = sfntOf(readFileSync(resolve(`${FOLDER}/${FILES[weight]}`)));
  read.set(weight, font);
  return font;
}

/** What these files can draw. */
const DRAWN =
  /[\u0020-\u007E\u00A0-\u00FF\u0152\u0153\u0178\u2010-\u2014\u2018-\u201A\u201C-\u201E\u2022\u2026\u202F\u2039\u203A\u20AC\u2122]/u;
const MARK = /\p{M}/gu;

/** Letters that no accent makes, in the spelling of the machine-readable zone of passports (ICAO 9303). */
const SPELLED: Readonly<Record<string, string>> = {
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ł: 'L',
  ł: 'l',
  Ŋ: 'N',
  ŋ: 'n',
  Ŧ: 'T',
  ŧ: 't',
  ẞ: 'SS',
  ʼ: '’',
  '−': '-',
};

/** What stands where nothing of the letter can be drawn. */
const UNKNOWN = '?';

function drawableLetter(letter: string): string {
  if (DRAWN.test(letter)) return letter;
  const bare = letter.normalize('NFKD').replace(MARK, '');
  const spelled = [...bare].map((each) => (DRAWN.test(each) ? each : (SPELLED[each] ?? UNKNOWN)));
  return spelled.join('');
}

/**
 * The text in letters that the fonts have: an accent they lack is left out, as in the machine-readable zone of a
 * passport; a letter of another script becomes a question mark. The file still says to a reading machine what it was.
 */
export function drawable(text: string): string {
  return [...text.normalize('NFC')].map(drawableLetter).join('');
}
