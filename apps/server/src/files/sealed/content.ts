import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Content of an object as it lies in storage: the four letters, a salt, then chunks of AES-256-GCM (the STREAM
 * construction). Each object has a key of its own, derived from the key of its file, the salt and the names of file and
 * object; each chunk is bound to its number and to whether it is the last. So no chunk can be changed, moved, repeated or
 * left out, no end cut off, and no object put in the place of another, without that being found.
 */
const MAGIC = Buffer.from('OEF1', 'latin1');
const SALT_BYTES = 32;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const HEADER_BYTES = MAGIC.length + SALT_BYTES;
/** Bytes of content in a chunk. */
export const CHUNK_BYTES = 65_536;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;
const NONCE_BYTES = 12;
const LAST = NONCE_BYTES - 1;
const COUNTER = 7;

/** Which object: what was sealed as one cannot be opened as another. */
export interface ObjectName {
  readonly fileId: string;
  readonly objectId: string;
}

/** Content in storage is not what was put there. It says of which file, and nothing of what is in it. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly code = 'file.damaged';

  constructor({ fileId, objectId }: ObjectName, why: string) {
    super(`Object ${objectId} of file ${fileId} is damaged: ${why}`);
  }
}

/** A new key for the content of one file. */
export const newDataKey = (): Buffer => randomBytes(KEY_BYTES);

const objectKey = (dataKey: Buffer, salt: Buffer, { fileId, objectId }: ObjectName): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, salt, `openentry/file/1\0${fileId}\0${objectId}`, KEY_BYTES));

function nonceOf(chunk: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(chunk, COUNTER);
  nonce[LAST] = last ? 1 : 0;
  return nonce;
}

/** Seals content of at least one byte as an object. */
export function sealContent(dataKey: Buffer, name: ObjectName, content: Uint8Array): Buffer {
  if (content.length === 0) throw new Error('There is no content to seal');
  const salt = randomBytes(SALT_BYTES);
  const key = objectKey(dataKey, salt, name);
  const parts: Buffer[] = [MAGIC, salt];
  for (let chunk = 0; chunk * CHUNK_BYTES < content.length; chunk++) {
    const end = (chunk + 1) * CHUNK_BYTES;
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(chunk, end >= content.length));
    parts.push(
      cipher.update(content.subarray(chunk * CHUNK_BYTES, end)),
      cipher.final(),
      cipher.getAuthTag(),
    );
  }
  return Buffer.concat(parts);
}

function openChunk(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/**
 * Opens an object while it is read. What is given out was found to be as it was sealed; whether it is all of it is known
 * at the end only.
 * @throws DamagedFile
 */
export async function* openContent(
  dataKey: Buffer,
  name: ObjectName,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  let waiting = Buffer.alloc(0);
  let key: Buffer | null = null;
  let chunk = 0;
  const opened = (bytes: Buffer, last: boolean): Buffer => {
    if (key === null || bytes.length <= TAG_BYTES) throw new DamagedFile(name, 'it is cut off');
    const content = openChunk(key, nonceOf(chunk, last), bytes);
    if (content === null) throw new DamagedFile(name, `chunk ${chunk} is not as it was sealed`);
    chunk++;
    return content;
  };
  for await (const bytes of sealed) {
    waiting = Buffer.concat([waiting, bytes]);
    if (key === null && waiting.length >= HEADER_BYTES) {
      if (!waiting.subarray(0, MAGIC.length).equals(MAGIC)) throw new DamagedFile(name, 'it is none of ours');
      key = objectKey(dataKey, waiting.subarray(MAGIC.length, HEADER_BYTES), name);
      waiting = waiting.subarray(HEADER_BYTES);
    }
    // A chunk is known not to be the last one when something comes after it.
    while (key !== null && waiting.length > SEALED_CHUNK) {
      yield opened(waiting.subarray(0, SEALED_CHUNK), false);
      waiting = waiting.subarray(SEALED_CHUNK);
    }
  }
  yield opened(waiting, true);
}
