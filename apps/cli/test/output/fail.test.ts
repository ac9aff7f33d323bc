import { afterEach, expect, it, vi } from 'vitest';
import { reportFailure } from '../../src/output/fail.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

async function said(error: unknown, language: 'en' | 'fr') {
  let words = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    words += String(chunk);
    return true;
  });
  await reportFailure(error, language);
  return { words, code: process.exitCode };
}

it.each([
  ['en', /^openentry: \[database\.lost\] The connection to PostgreSQL was lost.*Run the same command again/],
  ['fr', /^openentry: \[database\.lost\] La connexion à PostgreSQL est perdue.*Relancez la même commande/],
] as const)('says a lost connection in %s as something to do, not as a defect', async (language, words) => {
  const lost = new Error('Client has encountered a connection error and is not queryable');
  const { words: written, code } = await said(lost, language);
  expect(written).toMatch(words);
  expect(written).not.toMatch(/\n\s+at /);
  expect(code).toBe(2);
});

it('says a defect with its stack', async () => {
  const { words, code } = await said(new Error('nobody expected this'), 'en');
  expect(words).toMatch(/^openentry: \[defect\] Error: nobody expected this\n\s+at /);
  expect(code).toBe(1);
});
