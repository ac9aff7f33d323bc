import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import type { Language } from '@openentry/law';
import { UsageError } from '../output/error.ts';
import { numberText, textOf } from '../output/language.ts';

/** The file name that means standard input. */
export const STANDARD_INPUT = '-';
/** How messages call an input. */
export function inputName(given: string, language: Language): string {
  return given === STANDARD_INPUT ? textOf(language).input.standardInput : given;
}

/** More than any person can declare; what is larger is not read to its end. */
const LARGEST_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 65_536;

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  if (path === STANDARD_INPUT) {
    for await (const chunk of process.stdin) yield Buffer.from(chunk as Uint8Array);
    return;
  }
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

const BYTE_ORDER_MARKS_16 = ['fffe', 'feff'];

const LINE_END = 0x0a;

/** The first line, from 1, that is not UTF-8, and the byte in it, from 1, that cannot stand there. */
function brokenAt(bytes: Buffer): { readonly line: number; readonly byte: number } {
  let line = 1;
  let from = 0;
  for (;;) {
    const next = bytes.indexOf(LINE_END, from);
    const end = next === -1 ? bytes.length : next;
    const found = bytes.subarray(from, end);
    if (next === -1 || !isUtf8(found)) {
      // Read and written again, everything up to that byte is what it was.
      const again = Buffer.from(found.toString('utf8'));
      return { line, byte: found.findIndex((byte, i) => byte !== again[i]) + 1 };
    }
    from = end + 1;
    line++;
  }
}

/**
 * The text in these bytes: UTF-8, with its byte order mark if it has one.
 * @throws UsageError when they are no text.
 */
export function decode(bytes: Buffer, name: string, language: Language): string {
  const text = textOf(language).input;
  if (BYTE_ORDER_MARKS_16.includes(bytes.subarray(0, 2).toString('hex'))) {
    throw new UsageError('file.not-utf8', text.utf16(name));
  }
  if (!isUtf8(bytes)) {
    const { line, byte } = brokenAt(bytes);
    throw new UsageError('file.not-utf8', text.notUtf8(name, line, byte));
  }
  return bytes.toString('utf8');
}

/**
 * Reads a file, or standard input for `-`, whole and as it is, to the byte.
 * @param path where the file is; `given` is how the caller named it, for messages
 * @throws UsageError when it cannot be read or is too large.
 */
export async function readBytesFile(path: string, given: string, language: Language): Promise<Buffer> {
  const text = textOf(language);
  const name = inputName(given, language);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of bytesOf(given === STANDARD_INPUT ? given : path)) {
      length += chunk.length;
      if (length > LARGEST_BYTES) {
        const limit = numberText(LARGEST_BYTES, language);
        throw new UsageError('file.too-large', text.input.tooLarge(name, limit));
      }
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError('file.unreadable', text.crs.noFile(name, why), { cause: error });
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a file of text, or standard input for `-`, whole and as it is, to the byte.
 * @param path where the file is; `given` is how the caller named it, for messages
 * @throws UsageError when it cannot be read, is too large or is no text.
 */
export async function readExactText(path: string, given: string, language: Language): Promise<string> {
  return decode(await readBytesFile(path, given, language), inputName(given, language), language);
}

/** The same without a byte order mark, which some programs put before a text. */
export async function readTextFile(path: string, given: string, language: Language): Promise<string> {
  return (await readExactText(path, given, language)).replace(/^\uFEFF/, '');
}
