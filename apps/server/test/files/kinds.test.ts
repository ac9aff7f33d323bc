import { FILE_KINDS, type FileKind } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/files/kinds/inspect.ts';
import { readName } from '../../src/files/name.ts';
import { doc, docx, jpeg, packedObjects, pdf, pdfWith, tiff, zip } from './samples.ts';

const found = async (content: Buffer, kind: FileKind): Promise<string | null> =>
  (await inspect(content, kind, FILE_KINDS)).refused;
const after = (content: Buffer, more: string | Buffer): Buffer => Buffer.concat([content, Buffer.from(more)]);

describe('what a file is looked through for', () => {
  it.each([
    ['pdf', pdf()],
    ['pdf', pdfWith(packedObjects('<< /Type /Font >>'))],
    ['jpg', jpeg()],
    ['tiff', tiff()],
    ['docx', docx()],
    ['doc', doc()],
    ['doc', doc(['WordDocument', 'ObjectPool'])],
  ] as const)('a %s as programs write it is taken', async (kind, content) => {
    expect(await found(content, kind)).toBeNull();
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'pdf', 'file.empty'],
    ['text', Buffer.from('hello'), 'pdf', 'file.kind'],
    ['a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'jpg', 'file.kind'],
    ['a plain ZIP', zip([['a.txt', 'a']]), 'docx', 'file.kind'],
    ['a JPEG called PDF', jpeg(), 'pdf', 'file.kind-differs'],
    [
      'a PDF that does not begin with its header',
      Buffer.concat([Buffer.from('<html>'), pdf()]),
      'pdf',
      'file.kind',
    ],
    ['a PDF that is cut off', pdf().subarray(0, -40), 'pdf', 'file.broken'],
    ['a PDF with text behind its end', after(pdf(), 'more'), 'pdf', 'file.trailing'],
    ['a PDF that is a ZIP as well', after(pdf(), zip([['a', 'a']])), 'pdf', 'file.trailing'],
    ['a PDF around a ZIP', pdfWith(zip([['a', 'a']])), 'pdf', 'file.two-kinds'],
    ['a PDF with a script', pdfWith('<< /S /JavaScript /JS (app.alert(1)) >>'), 'pdf', 'file.program'],
    ['a PDF with a disguised script', pdfWith('<< /S /J#61vaScrip#74 /JS (1) >>'), 'pdf', 'file.program'],
    ['a PDF with a packed script', pdfWith(packedObjects('<< /S /JavaScript >>')), 'pdf', 'file.program'],
    ['a PDF that starts a program', pdfWith('<< /S /Launch /F (cmd.exe) >>'), 'pdf', 'file.program'],
    ['a PDF with an attachment', pdfWith('<< /Type /EmbeddedFile >>'), 'pdf', 'file.attachment'],
    ['a PDF with a password', pdf(undefined, '/Encrypt 3 0 R '), 'pdf', 'file.encrypted'],
    ['a PDF that unpacks without end', pdfWith(packedObjects(' '.repeat(110_000_000))), 'pdf', 'file.bomb'],
    ['a JPEG that is cut off', jpeg().subarray(0, -2), 'jpg', 'file.broken'],
    ['a JPEG with a ZIP behind it', after(jpeg(), zip([['a', 'a']])), 'jpg', 'file.trailing'],
    ['a JPEG of 4 thousand million pixels', jpeg(65_535, 65_535), 'jpg', 'file.bomb'],
    ['a TIFF that leads out of itself', tiff().subarray(0, -8), 'tiff', 'file.broken'],
    ['a TIFF with something behind it', after(tiff(), 'x'.repeat(100)), 'tiff', 'file.trailing'],
    ['a document with macros', docx([['word/vbaProject.bin', 'x']]), 'docx', 'file.program'],
    ['a document with a file in it', docx([['word/embeddings/a.bin', 'x']]), 'docx', 'file.attachment'],
    ['a document with a name that leads away', docx([['../../etc/passwd', 'x']]), 'docx', 'file.paths'],
    [
      'a document that unpacks without end',
      docx([['word/a.xml', ' '.repeat(20_000_000)]]),
      'docx',
      'file.bomb',
    ],
    ['a document that says it is smaller', docx([['word/a.xml', ' '.repeat(5000), 10]]), 'docx', 'file.bomb'],
    [
      'a document with entities',
      docx([['word/a.xml', '<!DOCTYPE a [<!ENTITY b "c">]>']]),
      'docx',
      'file.bomb',
    ],
    [
      'a document with a template from elsewhere',
      docx([
        ['word/_rels/settings.xml.rels', '<Relationship Type="x/attachedTemplate" TargetMode="External"/>'],
      ]),
      'docx',
      'file.links',
    ],
    ['a document with something behind it', after(docx(), 'x'), 'docx', 'file.trailing'],
    ['an old document with macros', doc(['WordDocument', 'Macros']), 'doc', 'file.program'],
    [
      'an old document with an object',
      doc(['WordDocument', 'ObjectPool', '_1234']),
      'doc',
      'file.attachment',
    ],
    ['an old document with a password', doc(undefined, 0x0100), 'doc', 'file.encrypted'],
    ['a table of Excel', doc(['Workbook']), 'doc', 'file.kind'],
    ['an old document with something behind it', after(doc(), 'x'), 'doc', 'file.trailing'],
  ] as const)('%s is refused', async (_, content, kind, code) => {
    expect(await found(content, kind)).toBe(code);
  });
});

describe('names', () => {
  it.each(['passport.pdf', 'Relevé de notes (2024).docx', 'گذرنامه‌ی من.pdf', 'a.b.c.JPG'])(
    '%s is kept',
    (name) => {
      expect(readName(name)).toMatchObject({ name: name.normalize('NFC') });
      expect(readName(name)?.kind).not.toBeNull();
    },
  );
  it.each([
    '',
    '../a.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    '.pdf',
    'C:a.pdf',
    'a\0.pdf',
    'a\u202efdp.exe',
    'con.pdf',
    'a.pdf ',
    'a'.repeat(151),
  ])('%j is not', (name) => {
    expect(readName(name)).toBeNull();
  });
  it('a name without an ending, or with one of another kind, says no kind', () => {
    for (const name of ['passport', 'passport.exe', 'a.constructor']) expect(readName(name)?.kind).toBeNull();
  });
});
