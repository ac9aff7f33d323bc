import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLog } from '../src/start/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a log has of an error its class and its places, and nothing of what it says, in however many lines', () => {
  const log = openLog(folder);
  const message = 'somebody@example.ca typed\n    at canary (secret.ts:1:1)\n    at somebody@example.ca';
  log.failed(new TypeError(message), '/profiles/{id}');
  log.failed(Object.assign(new Error(message), { stack: `odd ${message}` }), '/profiles/{id}');
  log.failed('somebody@example.ca', 'tidy');
  const text = readFileSync(join(folder, 'server.log'), 'utf8');
  expect(text).not.toMatch(/somebody|canary/);
  const [first, second, third] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    route: '/profiles/{id}',
    error: 'TypeError',
    stack: expect.stringMatching(/^ +at .*log\.test\.ts/),
  });
  expect(second).toMatchObject({ error: 'Error', stack: '' });
  expect(third).toMatchObject({ route: 'tidy', error: 'string' });
});

it('can be read by nobody but its owner', async () => {
  const { stat } = await import('node:fs/promises');
  expect((await stat(join(folder, 'server.log'))).mode & 0o077).toBe(0);
});
