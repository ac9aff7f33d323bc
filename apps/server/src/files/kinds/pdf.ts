import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { NotTaken } from '../refusals.ts';
import { MOST_UNPACKED } from './limits.ts';

const unpack = promisify(inflate);

const HEADER = /^%PDF-(?:1\.[0-7]|2\.0)(?=[\s%])/;
const END = '%%EOF';
/** White space of PDF (ISO 32000-2, table 1) behind the end. */
const ONLY_SPACE = /^[\0\t\n\f\r ]*$/;
/** Names stand in a file as they are or with any of their letters in hexadecimal (ISO 32000-2, 7.3.5). */
const HEXADECIMAL = /#([\da-f]{2})/gi;

/** What a document does by itself, and what it carries along, by the names that cannot be done without for it. */
const FOUND: readonly (readonly [RegExp, NotTaken])[] = [
  [/\/(?:JavaScript|Launch|ImportData|XFA|RichMedia|Rendition)(?![\w.-])/, 'file.program'],
  [/\/(?:EmbeddedFiles?|GoToE|FileAttachment)(?![\w.-])/, 'file.attachment'],
];
const ENCRYPTED = /\/Encrypt(?![\w.-])\s*(?:\d+\s+\d+\s+R|<<)/;

const plain = (text: string): string =>
  text.replace(HEXADECIMAL, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

function lookFor(text: string): NotTaken | null {
  const names = plain(text);
  return FOUND.find(([name]) => name.test(names))?.[1] ?? null;
}

/** A stream of objects: others than those in sight may stand in it, and no others do (ISO 32000-2, 7.5.7). */
const OBJECT_STREAM = /\/Type\s*\/ObjStm(?![\w.-])|\/N\s+\d[\s\S]*\/First\s+\d|\/First\s+\d[\s\S]*\/N\s+\d/;
const FLATE_ALONE =
  /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)(?![\w.-])\s*(?:\](?!\s*\[)|(?!\s*\/(?:ASCII|LZW|Run|Crypt)))/;
const LONGEST_DICTIONARY = 4096;

interface Packed {
  readonly dictionary: string;
  readonly from: number;
  readonly to: number;
}

/** The streams of objects of a document. */
function* objectStreams(text: string): Generator<Packed> {
  const keyword = /\bstream(?:\r\n|\n|\r)/g;
  for (let found = keyword.exec(text); found !== null; found = keyword.exec(text)) {
    const before = text.slice(Math.max(0, found.index - LONGEST_DICTIONARY), found.index);
    const dictionary = plain(
      before.slice(Math.max(before.lastIndexOf(' obj'), before.lastIndexOf('\nobj'), 0)),
    );
    if (!OBJECT_STREAM.test(dictionary)) continue;
    const from = found.index + found[0].length;
    const to = text.indexOf('endstream', from);
    yield { dictionary, from, to: to === -1 ? text.length : to };
  }
}

/** Looks through one stream of objects, within what is left to unpack. */
async function lookInto(
  content: Buffer,
  { dictionary, from, to }: Packed,
  left: number,
): Promise<{ readonly refused: NotTaken | null; readonly bytes: number }> {
  const packed = content.subarray(from, to);
  if (!/\/Filter(?![\w.-])/.test(dictionary))
    return { refused: lookFor(packed.toString('latin1')), bytes: to - from };
  if (!FLATE_ALONE.test(dictionary) || /\/Predictor\s+(?!1\b)\d/.test(dictionary)) {
    // Nobody writes objects so who does not want to hide them.
    return { refused: 'file.broken', bytes: 0 };
  }
  try {
    const objects = await unpack(packed, { maxOutputLength: left });
    return { refused: lookFor(objects.toString('latin1')), bytes: objects.length };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { refused: code === 'ERR_BUFFER_TOO_LARGE' ? 'file.bomb' : 'file.broken', bytes: 0 };
  }
}

/**
 * Looks a PDF through: beginning and ending as one, without programs, attachments and protection, in sight or in the
 * streams that objects are packed in.
 */
export async function inspectPdf(content: Buffer): Promise<NotTaken | null> {
  const text = content.toString('latin1');
  if (!HEADER.test(text)) return 'file.broken';
  const end = text.lastIndexOf(END);
  if (end === -1 || !/startxref\s+\d+\s*$/.test(text.slice(0, end).slice(-64))) return 'file.broken';
  if (!ONLY_SPACE.test(text.slice(end + END.length))) return 'file.trailing';
  if (ENCRYPTED.test(plain(text))) return 'file.encrypted';
  const inSight = lookFor(text);
  if (inSight !== null) return inSight;
  let left = MOST_UNPACKED;
  for (const packed of objectStreams(text)) {
    const { refused, bytes } = await lookInto(content, packed, left);
    if (refused !== null) return refused;
    left -= bytes;
    if (left <= 0) return 'file.bomb';
  }
  return null;
}
