/** A name such as /P, a reference such as 12 0 R, and the other values of a PDF. */
export type PdfValue = string | number | PdfName | PdfRef | PdfValue[] | PdfDict | null | boolean;
export interface PdfName {
  readonly name: string;
}
export interface PdfRef {
  readonly ref: number;
}
export interface PdfDict {
  readonly dict: Readonly<Record<string, PdfValue>>;
}
export interface PdfObject {
  readonly value: PdfValue;
  /** Content of a stream, as it stands: these files are not compressed. */
  readonly stream: string;
}

const SPACE = /\s/;
const DELIMITER = /[\s<>[\]()/%]/;

/** Reads values one after the other from the text of an uncompressed PDF, one character a byte. */
export class Values {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  #skip(): void {
    while (this.at < this.#text.length && SPACE.test(this.#text[this.at] ?? '')) this.at++;
  }

  get done(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  #takes(token: string): boolean {
    this.#skip();
    if (!this.#text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  #word(): string {
    this.#skip();
    const start = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at] ?? '')) this.at++;
    return this.#text.slice(start, this.at);
  }

  /** A text in brackets: UTF-16 with its mark, or one character a byte. */
  #string(): string {
    let raw = '';
    let depth = 1;
    for (; depth > 0; this.at++) {
      const char = this.#text[this.at] ?? '';
      if (char === '\\') {
        const escaped = this.#text[++this.at] ?? '';
        raw += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
        continue;
      }
      if (char === '(') depth++;
      if (char === ')') depth--;
      if (depth > 0) raw += char;
    }
    const bytes = Buffer.from(raw, 'latin1');
    return raw.startsWith('\u00FE\u00FF') ? bytes.subarray(2).swap16().toString('utf16le') : raw;
  }

  #dict(): PdfDict {
    const dict: Record<string, PdfValue> = {};
    while (!this.#takes('>>')) {
      const key = this.next();
      if (key === null || typeof key !== 'object' || !('name' in key))
        throw new Error(`No key at ${this.at}`);
      dict[key.name] = this.next();
    }
    return { dict };
  }

  #array(): PdfValue[] {
    const items: PdfValue[] = [];
    while (!this.#takes(']')) items.push(this.next());
    return items;
  }

  #number(word: string): PdfValue {
    const after = this.at;
    const isRef = /^\d+$/.test(word) && /^\d+$/.test(this.#word()) && this.#word() === 'R';
    if (isRef) return { ref: Number(word) };
    this.at = after;
    return Number(word);
  }

  /** The next value; operators of content come as `{ name }` with a leading space. */
  next(): PdfValue {
    if (this.#takes('<<')) return this.#dict();
    if (this.#takes('[')) return this.#array();
    if (this.#takes('(')) return this.#string();
    if (this.#takes('/')) return { name: this.#word() };
    if (this.#takes('<')) {
      const end = this.#text.indexOf('>', this.at);
      const hex = this.#text.slice(this.at, end);
      this.at = end + 1;
      return hex;
    }
    const word = this.#word();
    if (word === '')
      throw new Error(`Nothing to read at ${this.at}: ${this.#text.slice(this.at, this.at + 20)}`);
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    return /^[-+.\d]/.test(word) ? this.#number(word) : { name: ` ${word}` };
  }
}

/** Every object of a file by its number, and its trailer. */
export function objectsOf(bytes: Uint8Array): { objects: Map<number, PdfObject>; trailer: PdfValue } {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const values = new Values(text, match.index + match[0].length);
    const value = values.next();
    const begin = text.startsWith('\nstream\n', values.at) ? values.at + '\nstream\n'.length : -1;
    const length =
      value !== null && typeof value === 'object' && 'dict' in value ? Number(value.dict.Length) : 0;
    objects.set(Number(match[1]), { value, stream: begin < 0 ? '' : text.slice(begin, begin + length) });
  }
  return { objects, trailer: new Values(text, text.lastIndexOf('trailer') + 'trailer'.length).next() };
}
