import { type FileHandle, open } from 'node:fs/promises';
import { Readable, type Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Language } from '@openentry/law';
import { UsageError } from '../../output/error.ts';
import { numberText, textOf } from '../../output/language.ts';
import { verifyText } from './text.ts';

/** Longer than any person's line; what is longer is not kept. */
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;
const CHUNK_BYTES = 1_048_576;
const LINE_END = 0x0a;
const GZIP = Buffer.of(0x1f, 0x8b);

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a line; nothing for bytes that are no text, which no reader takes for a line. */
function textIn(bytes: Buffer): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return '';
  }
}

/** How far a file is read: in bytes of the file, compressed or not. */
export type ReadProgress = (done: number, total: number) => void;

async function* chunksOf(file: FileHandle, progress: ReadProgress): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  for (let done = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, done);
    if (bytesRead === 0) return;
    done += bytesRead;
    progress(done, Math.max(done, size));
    yield buffer.subarray(0, bytesRead);
  }
}

async function isGzip(file: FileHandle): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
  return buffer.equals(GZIP);
}

/** The bytes of a file, unpacked where it is compressed. */
async function* unpacked(file: FileHandle, progress: ReadProgress): AsyncGenerator<Buffer> {
  const chunks = chunksOf(file, progress);
  if (!(await isGzip(file))) {
    yield* chunks;
    return;
  }
  const gunzip: Transform = createGunzip();
  Readable.from(chunks)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  for await (const chunk of gunzip) yield chunk as Buffer;
}

/** Splits bytes into lines. A last line without an end is given as an empty one: it was cut off. */
async function* split(
  chunks: AsyncIterable<Buffer>,
  tooLong: (line: number) => Error,
): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  let held = 0;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      yield textIn(Buffer.concat([...parts, chunk.subarray(from, end)]));
      parts = [];
      held = 0;
      line++;
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
    held += chunk.length - from;
    if (held > LONGEST_LINE_BYTES) throw tooLong(line);
  }
  if (held > 0) yield '';
}

/**
 * Reads a snapshot line by line, compressed (gzip) or not, in memory of one line.
 * @param name how messages call the file
 * @throws UsageError when it cannot be read or unpacked, or holds a line that is none of a snapshot.
 */
export async function* snapshotLines(
  path: string,
  name: string,
  language: Language,
  progress: ReadProgress,
): AsyncGenerator<string> {
  const text = verifyText(language);
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    yield* split(unpacked(file, progress), (line) => {
      const limit = numberText(LONGEST_LINE_BYTES, language);
      return new UsageError(
        'snapshot.line-too-long',
        text.lineTooLong(name, numberText(line, language), limit),
      );
    });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code.startsWith('Z_')) throw new UsageError('file.broken-gzip', text.brokenGzip(name, code));
    throw new UsageError('file.unreadable', textOf(language).crs.noFile(name, code), { cause: error });
  } finally {
    await file?.close();
  }
}
