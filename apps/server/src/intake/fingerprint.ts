import { createHash } from 'node:crypto';

/** What a file was, whatever was made of it. */
export interface Fingerprint {
  /** Of the whole file, in hexadecimal; null where it was not read to its end. */
  readonly sha256: string | null;
  /** Bytes read. */
  readonly bytes: number;
}

/** Bytes on their way, with their SHA-256. Whoever stops reading leaves the rest to {@link readOn}. */
export class Fingerprinted implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #hash = createHash('sha256');
  #bytes = 0;
  #ended = false;
  #sha256: string | null = null;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    // No `return`: a reader that stops does not close what is to be read on.
    return { next: () => this.#next() };
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    const result = await this.#iterator.next();
    if (result.done === true) this.#ended = true;
    else {
      this.#hash.update(result.value);
      this.#bytes += result.value.length;
    }
    return result;
  }

  /** Reads to the end. */
  async readOn(): Promise<void> {
    while (!this.#ended) await this.#next();
  }

  /** What was read so far. */
  fingerprint(): Fingerprint {
    if (this.#ended) this.#sha256 ??= this.#hash.digest('hex');
    return { sha256: this.#sha256, bytes: this.#bytes };
  }
}
