import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openentry, openentryJson } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry-evidence-'));
const data = join(folder, 'data');
const ON = ['--data', data];
const heads = join(data, 'audit-heads.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let profileId: number;
beforeAll(async () => {
  await openentry(['pool', 'open', 'People', ...ON]);
  const facts = join(folder, 'facts.json');
  writeFileSync(facts, (await openentry(['facts', 'example'])).stdout);
  ({ profileId } = await openentryJson(['profile', 'start', facts, ...ON]));
  const contact = join(folder, 'contact.json');
  writeFileSync(contact, JSON.stringify({ name: 'Zoé Ñandú', email: 'zoe@example.ca', language: 'fr' }));
  await openentry(['profile', 'contact', String(profileId), contact, ...ON]);
}, 120_000);

describe('openentry audit', { timeout: 120_000 }, () => {
  it('signs its head once, and verifies with the copy and key of somebody else', async () => {
    expect(await openentryJson(['audit', 'head', '--write', ...ON])).toMatchObject({
      written: true,
      file: heads,
    });
    const again = await openentry(['audit', 'head', '--write', '--lang', 'fr', ...ON]);
    expect(again.stdout).toContain('se termine déjà par elle');
    const [copy, key] = [join(folder, 'copy.jsonl'), join(folder, 'key.pem')];
    copyFileSync(heads, copy);
    writeFileSync(key, (await openentry(['audit', 'key', ...ON])).stdout);
    const verified = await openentryJson(['audit', 'verify', '--heads', copy, '--key', key, ...ON]);
    expect(verified).toMatchObject({ broken: null, heads: 1, signed: { heads: 1, broken: null } });
  });

  it('ends with 2 for heads that were changed, of another key, or not there', async () => {
    const changed = join(folder, 'changed.jsonl');
    writeFileSync(changed, readFileSync(heads, 'utf8').replace(/"link":\d+/, '"link":1'));
    const broken = await openentry(['audit', 'verify', '--heads', changed, ...ON]);
    expect(broken.code).toBe(2);
    expect(broken.stdout).toMatch(/does NOT hold[\s\S]*line 1: it is not what was signed/);
    const other = join(folder, 'other');
    const key = join(folder, 'other.pem');
    writeFileSync(key, (await openentry(['audit', 'key', '--data', other])).stdout);
    const foreign = await openentry(['audit', 'verify', '--key', key, '--lang', 'fr', ...ON]);
    expect(foreign.code).toBe(2);
    expect(foreign.stdout.replaceAll(/\s+/g, ' ')).toContain('signée avec une autre clé');
    const missing = await openentry(['audit', 'verify', '--heads', join(folder, 'none'), ...ON]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('[audit.heads]');
  });

  it('lists who did what, and that somebody looked', async () => {
    const { items } = await openentryJson(['audit', 'list', '--case', `profile/${profileId}`, ...ON]);
    expect(items.map(({ action }: { action: string }) => action)).toEqual(['contact.set', 'profile.start']);
    expect(items[1]).toMatchObject({
      provision: 'IRPA 10.1(5)',
      ruleset: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const { items: looked } = await openentryJson(['audit', 'list', '--action', 'audit.read', ...ON]);
    expect(looked[0]).toMatchObject({ role: 'operator', account: 'shell', details: { entries: 2 } });
  });
});

describe('openentry keys and privacy', { timeout: 120_000 }, () => {
  it('rotates the keys of names and addresses, which stay readable', async () => {
    const before = await openentryJson(['keys', 'list', ...ON]);
    expect(before).toMatchObject({ plain: 0, unreadable: 0, keys: [{ active: true, fields: 2 }] });
    const { id } = await openentryJson(['keys', 'rotate', ...ON]);
    const after = await openentryJson(['keys', 'list', ...ON]);
    expect(after.keys).toMatchObject([{ fields: 0 }, { id, active: true, fields: 2 }]);
    const used = await openentry(['keys', 'drop', id, '--lang', 'fr', ...ON]);
    expect(used.code).toBe(2);
    expect(used.stderr).toContain('[keys.in-use]');
  });

  it('gives what is kept of a person, into a file of its owner alone and over nothing', async () => {
    const out = join(folder, 'mine.json');
    const asked = ['privacy', 'export', '--profile', String(profileId), '--out', out, ...ON];
    expect((await openentry(asked)).code).toBe(0);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const { tables } = JSON.parse(readFileSync(out, 'utf8'));
    expect(tables.contacts).toMatchObject([{ name: 'Zoé Ñandú', email: 'zoe@example.ca' }]);
    expect(await openentry(asked)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[file.not-written]'),
    });
    const nobody = await openentry(['privacy', 'export', ...ON]);
    expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining('[privacy.whose]') });
  });

  it('has nothing to dispose of yet, and says so', async () => {
    expect(await openentryJson(['privacy', 'dispose', '--dry-run', ...ON])).toEqual({
      dryRun: true,
      profiles: [],
      accounts: [],
      contacts: 0,
    });
    // Each line of what is erased is one of what would be.
    const said = (await openentry(['privacy', 'dispose', '--dry-run', ...ON])).stdout;
    expect(said).toContain('Names and addresses for letters');
    expect((await openentry(['privacy', 'register', '--lang', 'fr'])).stdout).toContain(
      'Ce qu’une personne déclare',
    );
  });
});
