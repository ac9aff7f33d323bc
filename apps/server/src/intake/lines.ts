import { isUtf8 } from 'node:buffer';

/** A line of a file, without its end; or why there is no text to it. */
export interface FileLine {
  readonly number: number;
  readonly text: string | null;
  readonly problem: 'not-utf8' | 'too-long' | null;
}

/** Far more than any person declares; a longer line is not held. */
export const LONGEST_LINE = 4 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a file, a chunk of it in memory at a time. Lines end with LF or CRLF; a byte order mark is no part of
 * the first one.
 */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<FileLine> {
  let held: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= LONGEST_LINE) held.push(Buffer.from(piece));
    else held = [];
  };
  const end = (): FileLine => {
    const line = lineOf(Buffer.concat(held), ++number, length);
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of source) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at));
      yield end();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield end();
}

function lineOf(bytes: Buffer, number: number, length: number): FileLine {
  if (length > LONGEST_LINE) return { number, text: null, problem: 'too-long' };
  if (!isUtf8(bytes)) return { number, text: null, problem: 'not-utf8' };
  const text = bytes.toString('utf8').replace(/\r$/, '');
  return { number, text: number === 1 ? text.replace(/^\uFEFF/, '') : text, problem: null };
}
