import { RequestError } from '@openentry/server';
import { afterEach, expect, test, vi } from 'vitest';
import { reportFailure } from '../../src/output/fail.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function saidOf(code: string, language: 'en' | 'fr'): Promise<string> {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await reportFailure(new RequestError(code, 422, { en: 'It is not.', fr: 'Ce ne l’est pas.' }), language);
  return written.join('');
}

test('a refusal says on the command line which command helps on', async () => {
  expect(await saidOf('round.category-not-in-force', 'en')).toBe(
    'openentry: [round.category-not-in-force] It is not. “openentry categories --on DATE” lists those of a day.\n',
  );
  expect(await saidOf('pool.unknown', 'fr')).toMatch(
    /Ce ne l’est pas\. «.openentry pool list.» les énumère\.\n$/,
  );
  expect(await saidOf('round.programs', 'en')).toBe('openentry: [round.programs] It is not.\n');
});
