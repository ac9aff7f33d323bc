import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAudit } from '../../src/audit/check.ts';
import { type Contact, contactOf, setContact } from '../../src/mail/contact.ts';
import { deliverMail } from '../../src/mail/deliver.ts';
import { type Mailer, openMailer } from '../../src/mail/mailer.ts';
import { mailSettings } from '../../src/mail/settings.ts';
import { startProfile } from '../../src/profiles/command.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import { newCandidate } from '../../src/profiles/persons.ts';
import { act, by, command, DAY, HOUR, MORNING, SECOND } from '../support/cases.ts';
import { FIELD_KEYS } from '../support/fieldKeys.ts';
import { readMail, useMailServer } from '../support/mail.ts';
import { facts } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase, removeFolder, temporaryFolder, type World } from '../support/worlds.ts';

const script = new URL('./fixtures/deliver.ts', import.meta.url).pathname;
const MINUTE = 60 * SECOND;
const FROM = 'no-reply@example.org';

const contactFor = (index: number): Contact => ({
  name: `Zoé-Émilie Ñandú ${index}`,
  email: `zoe.${index}@example.com`,
  language: index % 2 === 0 ? 'fr' : 'en',
});

/** A pool with so many people who have been told that they are in it, each with an address. */
async function peopleToWrite(db: Pool, count: number): Promise<{ poolId: number; keys: ProfileKey[] }> {
  const poolId = await insertPool(db, []);
  const keys: ProfileKey[] = [];
  for (let index = 0; index < count; index++) {
    const candidate = await newCandidate(db, poolId);
    const started = await startProfile(
      db,
      poolId,
      candidate,
      command({ type: 'start', facts: facts() }, MORNING),
    );
    await act(db, started, { type: 'submit' }, MORNING + HOUR);
    await setContact(db, started, {
      contact: contactFor(index),
      by: by('candidate'),
      at: MORNING,
      keys: FIELD_KEYS,
    });
    keys.push(started);
  }
  return { poolId, keys };
}

const unsent = async (db: Pool, poolId: number): Promise<number> => {
  const { rows } = await db.query<{ n: number }>(
    `SELECT count(*)::integer AS n FROM notices JOIN profiles USING (candidate_id, profile_id)
     WHERE pool_id = $1 AND sent_at IS NULL`,
    [poolId],
  );
  return rows[0]?.n ?? -1;
};

onEveryDatabase((world) => {
  const server = useMailServer();
  let mailer: Mailer;
  beforeEach(async () => {
    server().taken.length = 0;
    server().refused.clear();
    mailer = openMailer(await mailSettings({ url: server().url, from: FROM }, ''));
  });
  afterEach(() => mailer.close());
  const db = (): Pool => world().database.app;

  it('mails each letter once, in the language of the person, as text and as tagged PDF', async () => {
    const { poolId, keys } = await peopleToWrite(db(), 2);
    const report = await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY });
    expect(report).toEqual({ sent: 2, failed: 0, failures: [], stopped: null, waiting: 0, noAddress: 0 });
    const [french, english] = server().taken;
    expect(french).toMatchObject({
      from: { name: 'OpenEntry', address: FROM },
      to: [{ name: 'Zoé-Émilie Ñandú 0', address: 'zoe.0@example.com' }],
      subject: 'Votre profil est dans le bassin',
    });
    expect(english?.subject).toBe('Your profile is in the pool');
    expect(french?.text?.replaceAll('\u00a0', ' ')).toContain('Destinataire : Zoé-Émilie Ñandú 0');
    expect(french?.text).toContain(String(keys[0]?.profileId));
    expect(french?.raw).toMatch(/^Content-Language: fr-CA\r$/m);
    expect(french?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    const [pdf] = french?.attachments ?? [];
    expect(pdf).toMatchObject({
      mimeType: 'application/pdf',
      filename: expect.stringMatching(/^lettre-\d+\.pdf$/),
    });
    const bytes = Buffer.from(pdf?.content as ArrayBuffer).toString('latin1');
    expect(bytes).toMatch(/^%PDF-/);
    expect(bytes).toContain('/StructTreeRoot');
    expect(
      await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + 2 * DAY }),
    ).toMatchObject({ sent: 0 });
    expect(server().taken).toHaveLength(2);
  });

  it('keeps what it cannot address, and mails it once an address is known', async () => {
    const { poolId, keys } = await peopleToWrite(db(), 1);
    const [key] = keys as [ProfileKey];
    const change = { by: by('candidate'), at: MORNING, keys: FIELD_KEYS };
    expect(await setContact(db(), key, { ...change, contact: null })).toBe(true);
    expect(await setContact(db(), key, { ...change, contact: null })).toBe(false);
    expect(await contactOf(db(), key.candidateId, FIELD_KEYS)).toBeNull();
    const without = await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY });
    expect(without).toMatchObject({ sent: 0, waiting: 0, noAddress: 1 });
    await setContact(db(), key, { ...change, contact: contactFor(7) });
    expect(await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY })).toMatchObject({
      sent: 1,
    });
    expect(server().taken[0]?.to).toMatchObject([{ address: 'zoe.7@example.com' }]);
  });

  it('tries a refused letter again, later each time, and at once for another address', async () => {
    const { poolId, keys } = await peopleToWrite(db(), 2);
    server().refused.add('zoe.0@example.com');
    const at = MORNING + DAY;
    const first = await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at });
    expect(first).toMatchObject({ sent: 1, failed: 1, stopped: null, waiting: 1 });
    expect(first.failures).toMatchObject([{ profileId: keys[0]?.profileId, code: 'EENVELOPE 550' }]);
    const { rows } = await db().query<{ mail_error: string }>(
      'SELECT mail_error FROM notices WHERE candidate_id = $1',
      [keys[0]?.candidateId],
    );
    expect(rows).toEqual([{ mail_error: 'EENVELOPE 550' }]);
    const again = (minutes: number) =>
      deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: at + minutes * MINUTE });
    expect(await again(4)).toMatchObject({ sent: 0, failed: 0 });
    expect(await again(7)).toMatchObject({ failed: 1 });
    expect(await again(15)).toMatchObject({ failed: 0 });
    expect(await again(18)).toMatchObject({ failed: 1 });
    const change = {
      by: by('candidate'),
      at,
      keys: FIELD_KEYS,
      contact: { ...contactFor(0), email: 'new@example.com' },
    };
    await setContact(db(), keys[0] as ProfileKey, change);
    expect(await again(19)).toMatchObject({ sent: 1, waiting: 0 });
  });

  it('a letter that cannot be written holds up no other', async () => {
    const { poolId, keys } = await peopleToWrite(db(), 2);
    // A day before Express Entry, whose law nothing can be said by.
    await world().owner.query(
      `UPDATE notices SET values = '{"on": "2014-12-31"}', at = '2014-12-31' WHERE candidate_id = $1`,
      [keys[0]?.candidateId],
    );
    const report = await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY });
    expect(report).toMatchObject({ sent: 1, failed: 1, stopped: null, waiting: 1 });
    expect(report.failures[0]?.code).toBe('letter.not-written');
  });

  it('stops at a server that takes nothing, and loses and delays nothing', async () => {
    const { poolId } = await peopleToWrite(db(), 2);
    const nobody = openMailer(await mailSettings({ url: 'smtp://127.0.0.1:1', from: FROM }, ''));
    const at = MORNING + DAY;
    const report = await deliverMail(db(), poolId, nobody, { keys: FIELD_KEYS, at });
    expect(report).toMatchObject({ sent: 0, failed: 0, stopped: 'ESOCKET', waiting: 2 });
    nobody.close();
    expect(await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at })).toMatchObject({
      sent: 2,
      waiting: 0,
    });
  });

  it('sends each letter once where several deliver at the same moment', async () => {
    const { poolId, keys } = await peopleToWrite(db(), 8);
    const reports = await Promise.all(
      Array.from({ length: 4 }, () =>
        deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY }),
      ),
    );
    expect(reports.reduce((sum, { sent }) => sum + sent, 0)).toBe(keys.length);
    const ids = server().taken.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(keys.length);
    expect(ids).toHaveLength(keys.length);
  });

  it('has nothing personal in the audit', async () => {
    const { poolId } = await peopleToWrite(db(), 1);
    await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY });
    const { rows } = await db().query('SELECT action, subject, details FROM audit_entries');
    expect(rows).toContainEqual({
      action: 'mail.send',
      subject: `pool/${poolId}`,
      details: { sent: 1, failed: 0, waiting: 0 },
    });
    expect(JSON.stringify(rows)).not.toMatch(/Zoé|example\.com/);
    expect(await checkAudit(db())).toMatchObject({ broken: null, waiting: 0 });
  });

  describe('a process that dies', () => {
    /** Delivers in a process of its own; how it ended. */
    async function deliverApart(
      { database }: World,
      poolId: number,
      killAfter: number,
      started: (kill: () => void) => void = () => {},
    ): Promise<NodeJS.Signals | null> {
      const { password } = database.app.options;
      const order = {
        database: { ...database.app.options, password },
        mailUrl: server().url,
        poolId,
        at: MORNING + DAY,
        killAfter,
        keysFile: FIELD_KEYS.file,
      };
      const child = spawn(process.execPath, [script, JSON.stringify(order)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      started(() => child.kill('SIGKILL'));
      const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
      return signal;
    }

    it('between the sending and the mark leaves the letter to be sent again, the same', async () => {
      const { poolId } = await peopleToWrite(db(), 3);
      expect(await deliverApart(world(), poolId, 2)).toBe('SIGKILL');
      expect(server().taken).toHaveLength(2);
      expect(await unsent(db(), poolId)).toBe(2);
      // Whoever had it might still be at it: for a while nobody else takes it.
      expect(await deliverMail(db(), poolId, mailer, { keys: FIELD_KEYS, at: MORNING + DAY })).toMatchObject({
        sent: 1,
      });
      const later = { at: MORNING + DAY + HOUR };
      expect(await deliverMail(db(), poolId, mailer, { ...later, keys: FIELD_KEYS })).toMatchObject({
        sent: 1,
        waiting: 0,
      });
      const [, second, , again] = server().taken;
      expect(server().taken).toHaveLength(4);
      expect(again?.messageId).toBe(second?.messageId);
      expect(again?.raw.split('\r\n\r\n')[0]?.replaceAll(/boundary=\S+|^Received:.*$/gm, '')).toBe(
        second?.raw.split('\r\n\r\n')[0]?.replaceAll(/boundary=\S+|^Received:.*$/gm, ''),
      );
      expect(again?.attachments[0]?.content).toEqual(second?.attachments[0]?.content);
    });

    it('while the mail server is taking the letter leaves it to be sent again', async () => {
      const { poolId } = await peopleToWrite(db(), 1);
      let kill = (): void => {};
      server().holding = async () => {
        kill();
        server().holding = null;
      };
      const died = await deliverApart(world(), poolId, 99, (now) => {
        kill = now;
      });
      expect(died).toBe('SIGKILL');
      expect(await unsent(db(), poolId)).toBe(1);
      const later = { at: MORNING + DAY + HOUR };
      expect(await deliverMail(db(), poolId, mailer, { ...later, keys: FIELD_KEYS })).toMatchObject({
        sent: 1,
        waiting: 0,
      });
    });
  });

  it('writes files where there is no mail server, whole, for their owner, named by number', async () => {
    const { poolId } = await peopleToWrite(db(), 2);
    const folder = await temporaryFolder();
    const files = openMailer(await mailSettings({}, folder));
    expect(files.place).toBe(join(folder, 'mail'));
    expect(await deliverMail(db(), poolId, files, { keys: FIELD_KEYS, at: MORNING + DAY })).toMatchObject({
      sent: 2,
    });
    const names = await readdir(join(folder, 'mail'));
    expect(names.sort()).toEqual(names.filter((name) => /^notice-\d+\.eml$/.test(name)));
    expect(names).toHaveLength(2);
    const mails = await Promise.all(
      names.map(async (name) => readMail(await readFile(join(folder, 'mail', name)))),
    );
    expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual([
      'zoe.0@example.com',
      'zoe.1@example.com',
    ]);
    expect((await stat(join(folder, 'mail', names[0] ?? ''))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'mail'))).mode & 0o077).toBe(0);
    await removeFolder(folder);
  });

  it('stops where the folder cannot be written to', async () => {
    const { poolId } = await peopleToWrite(db(), 1);
    const folder = await temporaryFolder();
    const taken = join(folder, 'file');
    const files = openMailer({
      kind: 'folder',
      folder: join(taken, 'mail'),
      from: { name: 'x', address: FROM },
    });
    await writeFile(taken, 'not a folder');
    expect(await deliverMail(db(), poolId, files, { keys: FIELD_KEYS, at: MORNING + DAY })).toMatchObject({
      stopped: 'ENOTDIR',
      waiting: 1,
    });
    await removeFolder(folder);
  });
});
