import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openentry } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry-usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what cannot be done', () => {
  it.each([
    ['an unknown round', ['rounds', 'replay', '9999'], {}, /\[round\.unknown\].*9999/],
    ['a round without a published pool', ['rounds', 'replay', '5'], {}, /\[round\.no-pool\]/],
    ['an unknown command', ['dance'], {}, /unknown command 'dance'/],
    ['an unknown option', ['doctor', '--fast'], {}, /unknown option '--fast'/],
    ['a port that is none', ['start', '--port', '70000'], {}, /whole number from 0 to 65535/],
    ['a seed that is none', ['rounds', 'replay', '293', '--seed', 'a b'], {}, /A seed is/],
    ['a missing file option', ['crs'], {}, /--factors/],
    [
      'a database that does not answer',
      ['rounds', 'replay', '293', '--data', join(folder, 'db')],
      { DATABASE_URL: 'postgres://127.0.0.1:1/none' },
      /\[database\.unreachable\].*ECONNREFUSED.*unset DATABASE_URL/,
    ],
    [
      'a database address that is none',
      ['rounds', 'replay', '293', '--data', join(folder, 'db')],
      { DATABASE_URL: 'mysql://x/y' },
      /\[database\.url\]/,
    ],
  ])('is said for %s, with exit code 2 and no stack', async (_what, parameters, environment, words) => {
    const ran = await openentry(parameters, { environment: environment as Record<string, string> });
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
  });

  it('is said for a data folder that is a file', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    const ran = await openentry(['rounds', 'replay', '293', '--data', file]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[data-folder\.unwritable\].*--data/);
  });

  it('is said for a port in use, before anything is made', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const data = join(folder, 'never');
    const ran = await openentry(['start', '--port', port, '--data', data]);
    taken.close();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[port\.in-use\].*--port/);
    expect(existsSync(data)).toBe(false);
  });

  it('never shows the password of a database', async () => {
    const ran = await openentry(['doctor', '--data', join(folder, 'db')], {
      environment: { DATABASE_URL: 'postgres://me:canary-7f3a@127.0.0.1:1/none' },
    });
    expect(ran.code).toBe(2);
    expect(ran.stdout + ran.stderr).not.toContain('canary-7f3a');
  });
});

describe('help and doctor', () => {
  it('say everything that can be done, and succeed', async () => {
    const ran = await openentry(['--help']);
    expect(ran.code).toBe(0);
    for (const word of ['start', 'crs', 'rounds', 'doctor', 'DATABASE_URL'])
      expect(ran.stdout).toContain(word);
    expect((await openentry(['rounds', 'replay', '--help'])).stdout).toMatch(/--seed/);
    expect((await openentry(['--version'])).stdout).toMatch(/^openentry\/\d+\.\d+\.\d+\n$/);
  });

  it('doctor says which runtime, database, law and data it sees, and makes no folder', async () => {
    const data = join(folder, 'not-made');
    const ran = await openentry(['doctor', '--json', '--data', data]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      runtime: { name: expect.stringMatching(/^Node\.js 26\./) },
      database: { kind: 'embedded', version: '18.4', state: 'not-made' },
      law: { from: '2015-01-01', verifiedThrough: '2026-08-24', knownGapFrom: '2026-11-03' },
      data: { rounds: 423 },
    });
    expect(existsSync(data)).toBe(false);
  });

  it('doctor speaks French', async () => {
    const ran = await openentry(['--lang', 'fr', 'doctor', '--data', join(folder, 'not-made')]);
    expect(ran.stdout).toMatch(/Base de données\s+PostgreSQL 18\.4 intégré/);
  });
});
