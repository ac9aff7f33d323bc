import type { NotTaken } from '../refusals.ts';
import { eicarIn } from '../scan/eicar.ts';
import { readZip, type ZipEntry, ZipRefused } from './zip.ts';

const TYPES = '[Content_Types].xml';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Projects of macros, and controls that run. */
const PROGRAM_PARTS = /(?:^|\/)(?:vba\w*\.(?:bin|xml)|activeX\/.+|customUI\/.+)$/i;
const PROGRAM_TYPES = /macroEnabled|vbaProject|activeX/i;
/** What is embedded: objects, packages, and text in another format that is read in when it is opened. */
const ATTACHED_PARTS = /(?:^|\/)(?:embeddings\/.+|afchunk[^/]*)$/i;
const ATTACHED_TYPES = /\/(?:oleObject|package|aFChunk|control)"/i;
const OUTSIDE = /<(?:\w+:)?Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/gi;
/** The one thing that only leads elsewhere when somebody asks for it. */
const HYPERLINK = /\bType\s*=\s*["'][^"']*\/hyperlink["']/i;

/** Text of an XML part, in whichever of its two usual encodings. */
function xmlOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.toString('utf16le');
  return content[0] === 0xfe && content[1] === 0xff ? '' : content.toString('utf8');
}

function lookAt({ name, content }: ZipEntry): NotTaken | null {
  if (PROGRAM_PARTS.test(name)) return 'file.program';
  if (ATTACHED_PARTS.test(name)) return 'file.attachment';
  if (eicarIn(content)) return 'file.virus';
  if (!/\.(?:xml|rels)$/i.test(name)) return null;
  const xml = xmlOf(content);
  // No part of a document declares a type (ECMA-376-2, 7.2.4): entities that grow without end begin so.
  if (xml === '' || xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')) return 'file.bomb';
  if (!/\.rels$/i.test(name)) return null;
  if (ATTACHED_TYPES.test(xml)) return 'file.attachment';
  return (xml.match(OUTSIDE) ?? []).some((each) => !HYPERLINK.test(each)) ? 'file.links' : null;
}

/** Looks a document of Word through: one archive and nothing else, without macros, embedded files and remote parts. */
export async function inspectDocx(content: Buffer): Promise<NotTaken | null> {
  let entries: ZipEntry[];
  try {
    entries = await readZip(content);
  } catch (error) {
    if (error instanceof ZipRefused) return error.why;
    throw error;
  }
  const types = entries.find(({ name }) => name === TYPES);
  const declared = types === undefined ? '' : xmlOf(types.content);
  if (PROGRAM_TYPES.test(declared)) return 'file.program';
  for (const entry of entries) {
    const found = lookAt(entry);
    if (found !== null) return found;
  }
  return declared.includes(DOCUMENT) ? null : 'file.broken';
}
