import type { FileKind } from '@openentry/law';
import type { NotTaken } from '../refusals.ts';

/** Readers of PDF look for its beginning in so many bytes. */
const PDF_WITHIN = 1024;
const PDF = Buffer.from('%PDF-');
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_BYTES = 22;
const ZIP_ENTRY = Buffer.from('PK\x01\x02', 'latin1');
const DIRECTORY_BYTES = 12;
/** Archives that are unpacked wherever in a file they begin. */
const ARCHIVES = [Buffer.from('Rar!\x1a\x07', 'latin1'), Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])];

/** Whether content ends with, or holds, the directory of a ZIP archive: its readers begin at the end. */
function holdsZip(content: Buffer): boolean {
  for (let at = content.indexOf(ZIP_END); at !== -1; at = content.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_BYTES > content.length) return false;
    const directory = at - content.readUInt32LE(at + DIRECTORY_BYTES);
    if (directory >= 0 && content.subarray(directory, directory + ZIP_ENTRY.length).equals(ZIP_ENTRY))
      return true;
  }
  return false;
}

/** Whether content can be taken for something of another kind as well. */
export function foreignIn(content: Buffer, kind: FileKind): NotTaken | null {
  if (kind !== 'docx' && holdsZip(content)) return 'file.two-kinds';
  if (kind !== 'pdf' && content.subarray(0, PDF_WITHIN).includes(PDF)) return 'file.two-kinds';
  return ARCHIVES.some((archive) => content.includes(archive)) ? 'file.two-kinds' : null;
}
