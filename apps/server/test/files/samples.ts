import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Real files of each kind, made by hand: small, whole and harmless. */

const PDF_OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
];

/** A PDF of these objects, of which the first is the catalogue. */
export function pdf(objects: readonly (string | Buffer)[] = PDF_OBJECTS, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [n, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.from(`${n + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const xref = length();
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A PDF with one more object than usual. */
export const pdfWith = (object: string | Buffer): Buffer => pdf([...PDF_OBJECTS, object]);

/** Objects packed into a stream, as PDF 1.5 has it. */
export function packedObjects(text: string): Buffer {
  const content = deflateSync(`4 0 ${text}`);
  return Buffer.concat([
    Buffer.from(`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

/** A JPEG of 8 by 8 pixels in one grey. */
export const jpeg = (width = 8, height = 8): Buffer => {
  const segment = (code: number, content: readonly number[]): number[] => [
    0xff,
    code,
    (content.length + 2) >> 8,
    (content.length + 2) & 0xff,
    ...content,
  ];
  return Buffer.from([
    0xff,
    0xd8,
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xc4, [0x10, 1, ...Array.from({ length: 15 }, () => 0), 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    0x3f,
    0xff,
    0xd9,
  ]);
};

/** A TIFF of one row of 8 white pixels. */
export function tiff(): Buffer {
  const entries: readonly (readonly [number, number, number, number])[] = [
    [256, 3, 1, 8],
    [257, 3, 1, 1],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 3, 1, 1],
    [279, 4, 1, 8],
  ];
  const content = Buffer.alloc(16 + 2 + entries.length * 12 + 4, 0);
  content.write('II*\0', 'latin1');
  content.writeUInt32LE(16, 4);
  content.fill(0xff, 8, 16);
  content.writeUInt16LE(entries.length, 16);
  for (const [n, [tag, type, count, value]] of entries.entries()) {
    const at = 18 + n * 12;
    content.writeUInt16LE(tag, at);
    content.writeUInt16LE(type, at + 2);
    content.writeUInt32LE(count, at + 4);
    content.writeUInt32LE(value, at + 8);
  }
  return content;
}

export type Part = readonly [name: string, content: string | Buffer, claim?: number];

/** A ZIP archive; `claim` is the size that an entry says it has. */
export function zip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, given, claim] of parts) {
    const content = Buffer.from(given);
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(claim ?? content.length, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 8, 6, 30);
    entry.writeUInt16LE(0, 30);
    entry.writeUInt32LE(at, 42);
    local.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, list, end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const TYPES = (main: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

/** A document of Word, with more parts than usual. */
export const docx = (more: readonly Part[] = [], main = MAIN): Buffer =>
  zip([
    ['[Content_Types].xml', TYPES(main)],
    ['_rels/.rels', '<Relationships/>'],
    ['word/document.xml', '<w:document/>'],
    ...more,
  ]);

const SECTOR = 512;

/** A compound file with these streams and storages; that of a document of Word unless it is said. */
export function doc(names: readonly string[] = ['WordDocument'], flags = 0): Buffer {
  const content = Buffer.alloc(SECTOR * 12, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(content);
  content.writeUInt16LE(0x3e, 24);
  content.writeUInt16LE(3, 26);
  content.writeUInt16LE(0xfffe, 28);
  content.writeUInt16LE(9, 30);
  content.writeUInt16LE(6, 32);
  content.writeUInt32LE(1, 44);
  content.writeUInt32LE(1, 48);
  content.writeUInt32LE(4096, 56);
  content.writeUInt32LE(0xfffffffe, 60);
  content.writeUInt32LE(0xfffffffe, 68);
  content.fill(0xff, 76, SECTOR);
  content.writeUInt32LE(0, 76);
  // Sector 0 is the table of sectors, 1 and 2 the directory, 3 to 10 the text.
  const fat = SECTOR;
  content.fill(0xff, fat, fat + SECTOR);
  for (const [id, next] of [
    [0, 0xfffffffd],
    [1, 2],
    [2, 0xfffffffe],
  ] as const)
    content.writeUInt32LE(next, fat + id * 4);
  for (let id = 3; id <= 10; id++) content.writeUInt32LE(id === 10 ? 0xfffffffe : id + 1, fat + id * 4);
  for (const [n, name] of ['Root Entry', ...names].entries()) {
    const at = SECTOR * 2 + n * 128;
    content.write(name, at, 'utf16le');
    content.writeUInt16LE(name.length * 2 + 2, at + 64);
    content[at + 66] = n === 0 ? 5 : name === 'WordDocument' ? 2 : 1;
    content.writeUInt32LE(name === 'WordDocument' ? 3 : 0xfffffffe, at + 116);
    content.writeUInt32LE(name === 'WordDocument' ? 4096 : 0, at + 120);
  }
  content.writeUInt16LE(0xa5ec, SECTOR * 4);
  content.writeUInt16LE(flags, SECTOR * 4 + 10);
  return content;
}

/** The test string of EICAR, in two parts. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
