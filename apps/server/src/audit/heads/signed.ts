import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '@openentry/pool';
import { z } from 'zod';
import { rawPublicKey } from '../../keys/ed25519.ts';

const FORMAT = 'openentry/audit-head/1';
const HASH = /^[\da-f]{64}$/;
/** What the first line has before it. */
const NOTHING = '0'.repeat(64);
const KEY_DIGITS = 16;

const lineSchema = z.strictObject({
  format: z.literal(FORMAT),
  at: z.iso.datetime(),
  link: z.int().nonnegative(),
  hash: z.string().regex(HASH),
  before: z.string().regex(HASH),
  key: z.string(),
  signature: z.string(),
});

/** A head of the audit as it is written down: signed, and tied to the one written before it. */
export type SignedHead = z.infer<typeof lineSchema>;

/** By which a key is told apart from others. */
export function keyName(key: KeyObject): string {
  return createHash('sha256').update(rawPublicKey(key)).digest('hex').slice(0, KEY_DIGITS);
}

const digest = (line: string): string => createHash('sha256').update(line).digest('hex');
const signed = ({ signature: _, ...content }: SignedHead): Buffer =>
  Buffer.from(`${FORMAT}\n${canonicalJson(content)}`);

/** A line to append: a head, signed, after the lines that are there. */
export function headLine(
  { at, link, hash }: Pick<SignedHead, 'at' | 'link' | 'hash'>,
  lastLine: string | null,
  key: KeyObject,
): string {
  const before = lastLine === null ? NOTHING : digest(lastLine);
  const unsigned = { format: FORMAT, at, link, hash, before, key: keyName(key), signature: '' } as const;
  return JSON.stringify({ ...unsigned, signature: sign(null, signed(unsigned), key).toString('base64') });
}

/** What is wrong with a file of heads, and in which line. */
export interface HeadsFault {
  readonly line: number;
  readonly reason: 'format' | 'key' | 'signature' | 'order';
}

/** What a file of heads says. */
export interface HeadsRead {
  readonly heads: readonly SignedHead[];
  /** The last line that says something. */
  readonly last: string | null;
  readonly fault: HeadsFault | null;
}

function parse(line: string): SignedHead | null {
  try {
    const read = lineSchema.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * Reads a file of heads, each line with its signature and its tie to the line before. A line that breaks off, as when the
 * machine stopped while it was written, says nothing: the next one is tied to the last whole one.
 * @param key private or public
 */
export function readHeads(text: string, key: KeyObject): HeadsRead {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  const name = keyName(publicKey);
  const heads: SignedHead[] = [];
  let last: string | null = null;
  const failed = (line: number, reason: HeadsFault['reason']): HeadsRead => ({
    heads,
    last,
    fault: { line, reason },
  });
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const head = parse(line);
    if (head === null) {
      // Only what broke off is passed over; whatever was whole once and can be read no longer, is not.
      if (line.endsWith('}')) return failed(index + 1, 'format');
      continue;
    }
    if (head.key !== name) return failed(index + 1, 'key');
    if (!verify(null, signed(head), publicKey, Buffer.from(head.signature, 'base64'))) {
      return failed(index + 1, 'signature');
    }
    const earlier = heads.at(-1);
    const tied = head.before === (last === null ? NOTHING : digest(last));
    if (!tied || (earlier !== undefined && head.link < earlier.link)) return failed(index + 1, 'order');
    heads.push(head);
    last = line;
  }
  return { heads, last, fault: null };
}
