import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LetterKind } from '../../src/letters/letter.ts';
import { writeLetter } from '../../src/letters/write.ts';
import { pdfOf } from '../../src/writing/pdf/pdf.ts';
import { SUBJECTS } from '../letters/subjects.ts';
import { squeezed } from './texts.ts';

const KINDS = Object.keys(SUBJECTS) as LetterKind[];
const CASES = KINDS.flatMap((kind) => (['en', 'fr'] as const).map((language) => ({ kind, language })));

const POPPLER = spawnSync('pdftotext', ['-v']).error === undefined;
if (!POPPLER) console.info('Skipped: pdftotext is not installed (Debian: apt-get install poppler-utils)');

describe.skipIf(!POPPLER)('another reader (poppler)', () => {
  test.each(CASES)(
    'finds the text of $kind in $language in the compressed file',
    async ({ kind, language }) => {
      const letter = writeLetter(SUBJECTS[kind], language);
      const folder = mkdtempSync(join(tmpdir(), 'openentry-pdf-'));
      try {
        const file = join(folder, 'letter.pdf');
        writeFileSync(file, await pdfOf(letter, { createdAt: 0 }));
        const { stdout, stderr } = spawnSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
        expect(stderr).toBe('');
        expect(squeezed(stdout)).toContain(squeezed(letter.title));
        expect(stdout).toContain('Zoé-Émilie d’Ávila Ñandú');
        const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
        expect(info).toMatch(/Tagged: +yes/);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
