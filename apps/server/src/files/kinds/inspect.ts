import type { FileKind } from '@openentry/law';
import { fileTypeFromBuffer } from 'file-type';
import type { NotTaken } from '../refusals.ts';
import { inspectDoc } from './doc.ts';
import { inspectDocx } from './docx.ts';
import { foreignIn } from './foreign.ts';
import { inspectJpeg } from './jpeg.ts';
import { inspectPdf } from './pdf.ts';
import { inspectTiff } from './tiff.ts';

/** What a kind of file is looked through for. Null: nothing was found. */
type Inspect = (content: Buffer) => NotTaken | null | Promise<NotTaken | null>;

interface Kind {
  readonly mediaType: string;
  readonly inspect: Inspect;
}

const KINDS: Readonly<Record<FileKind, Kind>> = {
  tiff: { mediaType: 'image/tiff', inspect: inspectTiff },
  jpg: { mediaType: 'image/jpeg', inspect: inspectJpeg },
  doc: { mediaType: 'application/msword', inspect: inspectDoc },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    inspect: inspectDocx,
  },
  pdf: { mediaType: 'application/pdf', inspect: inspectPdf },
};

/** Kinds by what `file-type` calls what it recognises by its first bytes. */
const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  tif: 'tiff',
  jpg: 'jpg',
  // Whether it is of Word is seen when it is looked through.
  cfb: 'doc',
  docx: 'docx',
  // Looked through, it is found to hold programs, and that is what its owner is to be told.
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  pdf: 'pdf',
};

/** Of which kind content is by its magic bytes; null for any that is not taken anywhere. */
export async function kindOf(content: Buffer): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  const ext = found?.ext ?? '';
  return Object.hasOwn(BY_EXTENSION, ext) ? (BY_EXTENSION[ext] ?? null) : null;
}

/** What was found in content: why it is not taken, or which kind it is. */
export type Inspected =
  | { readonly refused: NotTaken }
  | { readonly refused: null; readonly kind: FileKind; readonly mediaType: string };

/**
 * Looks content through: whether it is of a kind that is taken and of that which its name says, of no other kind as well,
 * complete, with nothing behind its end, and without programs, attachments or protection.
 */
export async function inspect(
  content: Buffer,
  named: FileKind | null,
  taken: readonly FileKind[],
): Promise<Inspected> {
  if (content.length === 0) return { refused: 'file.empty' };
  const kind = await kindOf(content);
  if (kind === null || !taken.includes(kind)) return { refused: 'file.kind' };
  if (kind !== named) return { refused: 'file.kind-differs' };
  const { mediaType, inspect: look } = KINDS[kind];
  const refused = (await look(content)) ?? foreignIn(content, kind);
  return refused === null ? { refused, kind, mediaType } : { refused };
}
