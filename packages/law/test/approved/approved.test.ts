import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/explain/render.ts';
import { inWords } from './inWords.ts';
import { subjects } from './people.ts';

/**
 * What is said of a few invented people, kept as text and read by a person when it changes: `npx vitest run -u` beside
 * this file writes it anew, and the difference is then reviewed like code.
 */
describe.each(['en', 'fr'] as const)('in words, %s', (language: Language) => {
  test.each(Object.entries(subjects))('%s', async (name, subject) => {
    const file = `${name.replaceAll(' ', '-')}.${language}.txt`;
    await expect(inWords(subject, language)).toMatchFileSnapshot(join(import.meta.dirname, 'said', file));
  });
});
