import type { NotTaken } from '../refusals.ts';
import { readCompound } from './cfb.ts';

const TEXT = 'WordDocument';
/** Beginning of the text stream: what it is, and what is special about it ([MS-DOC] 2.5.2, FibBase). */
const FIB_BYTES = 32;
const FIB = 0xa5ec;
const FLAGS_AT = 10;
const ENCRYPTED = 0x0100;
const OBFUSCATED = 0x8000;
/** Streams and storages of macros. */
const PROGRAM = /^(?:Macros|_VBA_PROJECT(?:_CUR)?|VBA|PROJECT(?:wm)?|CONTROLS)$/i;
/** Embedded objects, and the streams in which they carry files. */
const ATTACHED = /^(?:Package|\p{Cc}Ole10Native)$/iu;
const PROTECTED = /^(?:EncryptedPackage|EncryptionInfo|\p{Cc}DataSpaces)$/iu;
/** An object in the pool stands in a storage named after its number. */
const POOLED = /^_\d+$/;

/** Looks a document of Word 97 through: its own text, without macros, embedded objects and protection. */
export function inspectDoc(content: Buffer): NotTaken | null {
  const compound = readCompound(content);
  if (compound === null) return 'file.broken';
  const { entries, end, head } = compound;
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(PROTECTED)) return 'file.encrypted';
  const text = entries.find(({ name, kind }) => name === TEXT && kind === 'stream');
  if (text === undefined) return 'file.kind';
  const fib = head(text, FIB_BYTES);
  if (fib === null || fib.readUInt16LE(0) !== FIB) return 'file.broken';
  if ((fib.readUInt16LE(FLAGS_AT) & (ENCRYPTED | OBFUSCATED)) !== 0) return 'file.encrypted';
  if (has(PROGRAM)) return 'file.program';
  // Word leaves an empty pool behind in documents that never held an object.
  if (entries.some(({ name }) => POOLED.test(name) || ATTACHED.test(name))) {
    return 'file.attachment';
  }
  return content.length > end ? 'file.trailing' : null;
}
