import { RequestError } from '../errors.ts';

const LONGEST_HEADER = 16 * 1024;

/** The first line of a source, as far as it is needed, and the whole of it. */
export async function firstLineOf(
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly line: string; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let text = '';
  const decoder = new TextDecoder();
  while (text.length < LONGEST_HEADER && !/[\r\n]/.test(text)) {
    const { done, value } = await iterator.next();
    if (done) break;
    taken.push(value);
    text += decoder.decode(value.subarray(0, LONGEST_HEADER), { stream: true });
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield* taken;
    for (;;) {
      const { done, value } = await iterator.next();
      if (done) return;
      yield value;
    }
  }
  return { line: text.split(/[\r\n]/)[0] ?? '', whole: whole() };
}

/**
 * The text of a CSV file, a chunk at a time, its lines ended by LF alone: in a quoted cell the parser counts CRLF as
 * two lines.
 * @throws RequestError `pool.csv-not-utf8` at the first byte that is no UTF-8.
 */
export async function* decodedCsv(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let carriage = false;
  const lines = (text: string): string => {
    const whole = carriage ? `\r${text}` : text;
    // Whether a line feed follows is in the next chunk.
    carriage = whole.endsWith('\r');
    return (carriage ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  };
  try {
    for await (const chunk of source) yield lines(decoder.decode(chunk, { stream: true }));
    const rest = lines(decoder.decode());
    yield carriage ? `${rest}\n` : rest;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new RequestError('pool.csv-not-utf8', 422, {
      en: 'The file is not text in UTF-8. Save it as "CSV UTF-8". Nothing was loaded.',
      fr: 'Le fichier n’est pas du texte en UTF-8. Enregistrez-le comme « CSV UTF-8 ». Rien n’a été chargé.',
    });
  }
}
