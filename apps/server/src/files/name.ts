import type { FileKind } from '@openentry/law';

/** Most characters of a name. */
const LONGEST = 150;
/** What separates folders, drives and commands somewhere, or is given a meaning by some system. */
const FORBIDDEN = /[/\\:*?"<>|]/;
/**
 * Control characters, what turns the direction of writing round, what is not seen, and halves of characters; but for the
 * two joiners, without which Persian and some languages of India are misspelt.
 */
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const EDGES = /^[. ]|[. ]$/;
/** Names of devices on Windows, whatever follows the first point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const KINDS: Readonly<Record<string, FileKind>> = {
  tif: 'tiff',
  tiff: 'tiff',
  jpg: 'jpg',
  jpeg: 'jpg',
  doc: 'doc',
  docx: 'docx',
  pdf: 'pdf',
};

/** A name of a file as it can be kept, and which kind it says the file is; null for none that is known. */
export interface FileName {
  readonly name: string;
  readonly kind: FileKind | null;
}

/** Reads the name of a file. Null where it is none that can be kept: nothing is taken out of a name in silence. */
export function readName(given: string): FileName | null {
  const name = given.normalize('NFC');
  if (name.length === 0 || [...name].length > LONGEST) return null;
  if (FORBIDDEN.test(name) || HIDDEN.test(name) || EDGES.test(name) || DEVICE.test(name)) return null;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return { name, kind: Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null };
}
