import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, lockDataFolder, openDatabase } from '@openentry/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, openentry, type Ran } from '../support.ts';

const FACTS = example('facts/engineer-single.json');
const at = (time: string): string[] => ['--at', `2026-06-01T${time}:00Z`];

let folder: string;
let data: string;
let database: Database;
let release: () => Promise<void>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'openentry live é '));
  data = join(folder, 'data');
});
afterAll(async () => {
  await database?.close();
  await release?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const run = (...parameters: string[]): Promise<Ran> => openentry([...parameters, '--data', data]);
async function json(...parameters: string[]): Promise<any> {
  const ran = await run(...parameters, '--json');
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  return JSON.parse(ran.stdout);
}
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('a pool that people enter themselves', () => {
  let profile: string;

  it('is opened once, where there was no database yet', async () => {
    const first = await json('pool', 'open', 'Canada', ...at('10:00'));
    expect(first).toEqual({ poolId: 1, name: 'Canada', opened: true });
    // From here on commands work beside this process, as they do beside a server.
    const lock = await lockDataFolder(data, { command: 'test' });
    release = () => lock.release();
    database = await openDatabase({ dataFolder: data });
    expect((await run('pool', 'open', 'Canada', '--lang', 'fr')).stdout).toMatch(/était déjà ouvert/);
    expect(await json('pool', 'list')).toMatchObject([{ kind: 'live', name: 'Canada', size: 0 }]);
    expect(await run('pool', 'open', '')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[pool.name-not-valid]'),
    });
  });

  it('is entered by somebody who says how to be written to, of which nothing is printed', async () => {
    const started = await json('profile', 'start', FACTS, ...at('11:00'));
    profile = String(started.profileId);
    const contact = { name: 'Zoé Ñandú', email: 'zoe@example.com', language: 'fr' };
    const path = file('contact.json', JSON.stringify(contact));
    const kept = await run('profile', 'contact', profile, path, ...at('11:10'));
    expect(kept).toMatchObject({ code: 0, stdout: expect.stringMatching(/in French/) });
    expect(kept.stdout).not.toMatch(/Zoé|zoe/);
    expect(await json('profile', 'contact', profile, path)).toEqual({
      profileId: Number(profile),
      contact: 'set',
      changed: false,
    });
    const wrong = file('wrong.json', JSON.stringify({ ...contact, email: 'zoe' }));
    const refused = await run('profile', 'contact', profile, wrong, '--lang', 'fr');
    expect(refused).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/\[contact\.not-valid\][^]*adresse comme/),
    });
    expect(refused.stderr).not.toMatch(/zoe/);
    for (const parameters of [[], [path, '--remove']]) {
      const asked = await run('profile', 'contact', profile, ...parameters);
      expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining('[contact.asked]') });
    }
    expect(await json('profile', 'submit', profile, ...at('11:20'))).toMatchObject({ state: 'inPool' });
  });

  it('has letters, listed and written to files for their owner', async () => {
    const listed = await json('pool', 'letters');
    expect(listed).toMatchObject({
      pool: 1,
      folder: null,
      notices: [{ code: 'profile.in-pool', sentAt: null }],
    });
    const out = join(folder, 'letters é');
    const written = await json('pool', 'letters', '--out', out, '--profile', profile);
    const [{ noticeId, files }] = written.notices;
    expect(files).toEqual([`notice-${noticeId}-fr.pdf`, `notice-${noticeId}-fr.txt`]);
    expect(readdirSync(out).sort()).toEqual(files);
    for (const name of files) expect(statSync(join(out, name)).mode & 0o077).toBe(0);
    expect(readFileSync(join(out, files[1]), 'utf8')).toMatch(/Destinataire\s: Zoé Ñandú/);
    await json('pool', 'letters', '--out', out, '--in', 'en');
    expect(readFileSync(join(out, `notice-${noticeId}-en.txt`), 'utf8')).toMatch(/To: Zoé Ñandú/);
    expect((await json('pool', 'letters', '--profile', '7')).notices).toEqual([]);
    const taken = await run('pool', 'letters', '--out', FACTS);
    expect(taken).toMatchObject({ code: 2, stderr: expect.stringContaining('[file.not-written]') });
  });

  it('has its letters sent by the work of a day, once', async () => {
    const day = await json('pool', 'day', ...at('13:00'));
    expect(day.mail).toMatchObject({ place: join(data, 'mail'), sent: 1, waiting: 0, stopped: null });
    expect(readdirSync(join(data, 'mail'))).toEqual([expect.stringMatching(/^notice-\d+\.eml$/)]);
    expect(await json('pool', 'mail', ...at('13:10'))).toMatchObject({ sent: 0 });
    expect((await json('pool', 'letters')).notices[0].sentAt).toMatch(/^2026-06-01T13:00/);
    const page = await run('pool', 'mail', '--lang', 'fr');
    expect(page).toMatchObject({ code: 0, stderr: '' });
    expect(page.stdout).toMatch(/Lettres envoyées\s+0/);
  });

  it('says that a mail server takes nothing, and what of mail cannot be', async () => {
    await json('profile', 'update', profile, FACTS, ...at('14:00'));
    const environment = { MAIL_URL: 'smtp://user:secret@127.0.0.1:1', MAIL_FROM: 'no-reply@example.org' };
    const mail = ['pool', 'mail', ...at('14:10'), '--data', data];
    const stopped = await openentry(mail, { environment });
    expect(stopped).toMatchObject({ code: 2, stdout: expect.stringMatching(/takes nothing \(ESOCKET\)/) });
    expect(stopped.stdout + stopped.stderr).not.toContain('secret');
    const nobody = await openentry(mail, { environment: { MAIL_URL: environment.MAIL_URL } });
    expect(nobody).toMatchObject({ code: 2, stderr: expect.stringContaining('[mail.from]') });
    const nowhere = await openentry(mail, { environment: { MAIL_URL: 'secret' } });
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('[mail.url]') });
    expect(nowhere.stderr).not.toContain('secret');
    expect(await json('pool', 'mail', ...at('14:20'))).toMatchObject({ sent: 1 });
  });

  it('is verified, and what does not hold is named', async () => {
    expect(await json('pool', 'verify')).toMatchObject({
      pool: 1,
      passed: true,
      profiles: 1,
      standings: 1,
      named: [],
    });
    const page = await run('pool', 'verify', '--lang', 'fr');
    expect(page).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('Tout tient') });
    await database.app.query('UPDATE standings SET crs = crs + 1, core = core + 1');
    const found = await run('pool', 'verify');
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(
      new RegExp(`It does NOT hold. Faults: 1\\.[^]*profile ${profile}: the standing is not`),
    );
    const answer = await run('pool', 'verify', '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      passed: false,
      faults: 1,
      named: [{ profileId: Number(profile), fault: 'standing-wrong', detail: 'crs, core' }],
    });
  });
});
