/**
 * PostgreSQL's binary COPY: a header, then rows of fields, each with its length. Nothing is parsed from text, and a
 * row can be handed to another thread as the bytes that it is.
 */

/** Signature, flags and length of the header extension. */
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const HEADER_BYTES = SIGNATURE.length + 8;
/** Instead of a number of fields, at the end. */
const TRAILER = -1;
const NULL = -1;
/** PostgreSQL counts instants from 2000-01-01 UTC. */
const EPOCH_SHIFT_MICROSECONDS = 946_684_800_000_000;
/** And days too. */
const EPOCH_SHIFT_DAYS = 10_957;
const HIGH = 2 ** 32;

/** Some whole rows as they came. */
export interface RowBatch {
  readonly rows: number;
  readonly bytes: Buffer;
}

/** Length of the row that begins at an offset, or null while not all of it is there. */
function rowLength(bytes: Buffer, from: number): number | null {
  if (from + 2 > bytes.length) return null;
  const fields = bytes.readInt16BE(from);
  if (fields === TRAILER) return 0;
  let at = from + 2;
  for (let field = 0; field < fields; field++) {
    if (at + 4 > bytes.length) return null;
    const length = bytes.readInt32BE(at);
    at += 4 + (length === NULL ? 0 : length);
  }
  return at > bytes.length ? null : at - from;
}

/**
 * Cuts a stream of binary COPY into batches of whole rows.
 * @param size rows in a batch, but for the last
 * @throws Error where the stream is no binary COPY or ends within a row
 */
export async function* rowBatches(stream: AsyncIterable<Buffer>, size: number): AsyncGenerator<RowBatch> {
  let chunks: Buffer[] = [];
  let pending: Buffer = Buffer.alloc(0);
  let started = false;
  let ended = false;
  let [rows, from] = [0, 0];
  for await (const chunk of stream) {
    if (ended) continue;
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (!started) {
      if (pending.length < HEADER_BYTES) continue;
      if (!pending.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('Not a binary COPY');
      pending = pending.subarray(HEADER_BYTES);
      started = true;
    }
    from = 0;
    let at = 0;
    while (true) {
      const length = rowLength(pending, at);
      if (length === null) break;
      if (length === 0) {
        ended = true;
        break;
      }
      at += length;
      rows++;
      if (rows === size) {
        yield { rows, bytes: Buffer.concat([...chunks, pending.subarray(from, at)]) };
        chunks = [];
        rows = 0;
        from = at;
      }
    }
    if (at > from) chunks.push(pending.subarray(from, at));
    pending = pending.subarray(at);
  }
  if (!ended) throw new Error('The binary COPY ended too early');
  if (rows > 0) yield { rows, bytes: Buffer.concat(chunks) };
}

/** Reads the fields of rows one after the other. */
export class RowReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Whether another row follows; steps into it. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false;
    this.#at += 2;
    return true;
  }

  #field(): Buffer | null {
    const length = this.#bytes.readInt32BE(this.#at);
    this.#at += 4;
    if (length === NULL) return null;
    const field = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return field;
  }

  #present(): Buffer {
    const field = this.#field();
    if (field === null) throw new Error('A field that must not be null is null');
    return field;
  }

  /** A bigint below 2^53. */
  bigint(): number {
    const field = this.#present();
    return field.readInt32BE(0) * HIGH + field.readUInt32BE(4);
  }

  integer(): number {
    return this.#present().readInt32BE(0);
  }

  /** A smallint, or null. */
  maybeSmallint(): number | null {
    return this.#field()?.readInt16BE(0) ?? null;
  }

  maybeInteger(): number | null {
    return this.#field()?.readInt32BE(0) ?? null;
  }

  /** Days since 1970-01-01, or null. */
  maybeDay(): number | null {
    const days = this.maybeInteger();
    return days === null ? null : days + EPOCH_SHIFT_DAYS;
  }

  /** A smallint. */
  smallint(): number {
    return this.#present().readInt16BE(0);
  }

  /** Days since 1970-01-01. */
  day(): number {
    return this.integer() + EPOCH_SHIFT_DAYS;
  }

  /** Microseconds since 1970-01-01 UTC. */
  instant(): number {
    const field = this.#present();
    return field.readInt32BE(0) * HIGH + field.readUInt32BE(4) + EPOCH_SHIFT_MICROSECONDS;
  }

  text(): string {
    return this.#present().toString('utf8');
  }

  /** The bytes of a field of whichever type, in the memory of the batch, or null. */
  maybeBytes(): Buffer | null {
    return this.#field();
  }
}

/** Writes rows one after the other into memory that grows. */
export class RowWriter {
  #bytes: Buffer;
  #at = 0;

  constructor(capacity = 64 * 1024) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  #room(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#at + bytes));
    this.#bytes.copy(larger, 0, 0, this.#at);
    this.#bytes = larger;
  }

  /** Begins a row of so many fields. */
  row(fields: number): void {
    this.#room(2);
    this.#at = this.#bytes.writeInt16BE(fields, this.#at);
  }

  smallint(value: number): void {
    this.#room(6);
    this.#at = this.#bytes.writeInt32BE(2, this.#at);
    this.#at = this.#bytes.writeInt16BE(value, this.#at);
  }

  integer(value: number): void {
    this.#room(8);
    this.#at = this.#bytes.writeInt32BE(4, this.#at);
    this.#at = this.#bytes.writeInt32BE(value, this.#at);
  }

  bigint(value: number): void {
    this.#room(12);
    this.#at = this.#bytes.writeInt32BE(8, this.#at);
    this.#at = this.#bytes.writeInt32BE(Math.floor(value / HIGH), this.#at);
    this.#at = this.#bytes.writeUInt32BE(((value % HIGH) + HIGH) % HIGH, this.#at);
  }

  /** Microseconds since 1970-01-01 UTC. */
  instant(value: number): void {
    this.bigint(value - EPOCH_SHIFT_MICROSECONDS);
  }

  /** Days since 1970-01-01. */
  day(value: number): void {
    this.integer(value - EPOCH_SHIFT_DAYS);
  }

  boolean(value: boolean): void {
    this.#room(5);
    this.#at = this.#bytes.writeInt32BE(1, this.#at);
    this.#at = this.#bytes.writeUInt8(value ? 1 : 0, this.#at);
  }

  text(value: string | null): void {
    const length = value === null ? 0 : Buffer.byteLength(value);
    this.#room(4 + length);
    this.#at = this.#bytes.writeInt32BE(value === null ? NULL : length, this.#at);
    if (value !== null) this.#at += this.#bytes.write(value, this.#at);
  }

  /** The bytes of a field of whichever type, or null. */
  bytes(value: Uint8Array | null): void {
    this.#room(4 + (value?.length ?? 0));
    this.#at = this.#bytes.writeInt32BE(value?.length ?? NULL, this.#at);
    if (value === null) return;
    this.#bytes.set(value, this.#at);
    this.#at += value.length;
  }

  /** What was written, in memory of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes.subarray(0, this.#at));
  }
}

/** What stands before the first row. */
export function copyHeader(): Buffer {
  return Buffer.concat([SIGNATURE, Buffer.alloc(8)]);
}

/** What stands after the last row. */
export function copyTrailer(): Buffer {
  const trailer = Buffer.alloc(2);
  trailer.writeInt16BE(TRAILER);
  return trailer;
}
