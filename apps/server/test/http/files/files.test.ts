import { readdir, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieName } from '../../../src/accounts/caller.ts';
import { openSession } from '../../../src/accounts/sessions.ts';
import { takesFiles } from '../../../src/applications/takes-files.ts';
import { inTransaction } from '../../../src/database/transaction.ts';
import { openFiles } from '../../../src/files/files.ts';
import { BUILT_IN } from '../../../src/files/scan/scanner.ts';
import { fileStore } from '../../../src/files/settings.ts';
import { type Serving, serve } from '../../../src/http/server.ts';
import { once, type Player } from '../../access/stage.ts';
import { useStage } from '../../access/stages.ts';
import { docx, EICAR, pdf, pdfWith } from '../../files/samples.ts';
import { completed, doing, expected, given, inProcess, started } from '../applications/walk.ts';
import { SITE } from '../support.ts';

const on = useStage();
const PASSPORT = 'principal/passport';

/** Files in the folder of the store. */
async function stored(): Promise<number> {
  const folder = join(on().desk.world.dataFolder, 'files');
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
  return stats.filter((one) => one.isFile()).length;
}

/** Begins a file; its address. */
async function begun(who: Player, id: string, content: Buffer, change: object = {}): Promise<string> {
  const said = { slot: PASSPORT, name: 'passport.pdf', bytes: content.length, ...change };
  const answer = await who.send('POST', `/applications/${id}/files`, said, once());
  const file = expected(answer, 201);
  expect(answer.headers.get('location')).toBe(`/api/v1/applications/${id}/files/${file.id}`);
  return `/applications/${id}/files/${file.id}`;
}

const sending = (who: Player, at: string, content: Buffer, offset = 0, headers = {}) =>
  who.send('PATCH', `${at}/content`, content, { 'upload-offset': String(offset), ...headers });

describe('a file of an application', () => {
  it('comes in two parts, is kept, attached, and read as nothing but an attachment', async () => {
    const { id, owner } = await started(on().stage);
    const content = pdfWith(`(${'x'.repeat(150_000)})`);
    const at = await begun(owner, id, content, { name: 'Passeport d’Élise (1).pdf' });
    const first = await sending(owner, at, content.subarray(0, 100_000));
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100000']);
    expect((await owner.send('POST', `${at}/completion`)).body.code).toBe('file.incomplete');
    const wrong = await sending(owner, at, content.subarray(1), 1);
    expect([wrong.status, wrong.body.code]).toEqual([409, 'file.offset']);
    const there = await owner.send('GET', at);
    expect(there.body).toMatchObject({ state: 'receiving', receivedBytes: 100_000, slot: PASSPORT });
    expect(there.headers.get('upload-offset')).toBe('100000');
    const file = there.body.id;
    for (const language of ['en', 'fr']) {
      const early = await owner.send(
        'POST',
        `/applications/${id}/attachments`,
        { slot: PASSPORT, file },
        { ...once(), 'accept-language': language },
      );
      expect([early.status, early.body.code]).toEqual([422, 'application.file-not-kept']);
      expect(early.body.detail).toContain(language === 'fr' ? 'conservé' : 'not kept');
    }
    expected(await sending(owner, at, content.subarray(100_000), 100_000), 204);
    const kept = expected(await owner.send('POST', `${at}/completion`));
    expect(kept).toMatchObject({ state: 'kept', mediaType: 'application/pdf', ended: null });
    expect(expected(await owner.send('POST', `${at}/completion`))).toEqual(kept);
    const { headers, status, body } = await owner.send('GET', `${at}/content`);
    expect([status, Buffer.from(body, 'latin1').length > 100_000]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; filename="Passeport d__lise _1_.pdf"; filename*=UTF-8''Passeport%20d%E2%80%99%C3%89lise%20%281%29.pdf`,
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expected(await doing(owner, id, 'attachments', { slot: PASSPORT, file }));
    const taken = await owner.send('POST', `${at}/removal`);
    expect([taken.status, taken.body.code]).toEqual([409, 'file.in-use']);
    expected(await doing(owner, id, `attachments/${file}/removal`, { slot: PASSPORT }));
    expect(expected(await owner.send('POST', `${at}/removal`))).toMatchObject({
      state: 'deleted',
      name: null,
      ended: { code: 'before-submission' },
    });
    expect(await stored()).toBe(0);
    expect((await owner.send('GET', `${at}/content`)).body.code).toBe('file.not-kept');
    const again = await doing(owner, id, 'attachments', { slot: PASSPORT, file });
    expect(again.body.code).toBe('application.file-not-kept');
  });

  it.each([
    ['EICAR', Buffer.from(EICAR), 'a.pdf', 'file.virus'],
    ['of two kinds', Buffer.concat([pdf(), docx()]), 'a.pdf', 'file.trailing'],
  ])('%s is refused in words, and nothing of it is left', async (_, content, name, code) => {
    const { id, owner } = await started(on().stage);
    const at = await begun(owner, id, content, { name });
    expected(await sending(owner, at, content), 204);
    expect(await stored()).toBe(1);
    const refused = await owner.send('POST', `${at}/completion`, undefined, { 'accept-language': 'fr' });
    expect(refused.status).toBe(200);
    expect(refused.body).toMatchObject({ state: 'refused', name: null, sha256: null, ended: { code } });
    expect(refused.body.ended.text).toMatch(/fichier/);
    expect(await stored()).toBe(0);
    const list = expected(await owner.send('GET', `/applications/${id}/files`));
    expect(list.items.map(({ state }: { state: string }) => state)).toEqual(['refused']);
  });

  it('is begun once under its key, and another one under it is refused', async () => {
    const { id, owner } = await started(on().stage);
    const headers = once();
    const said = { slot: PASSPORT, name: 'a.pdf', bytes: 100 };
    const begin = (body: object) => owner.send('POST', `/applications/${id}/files`, body, { ...headers });
    const one = await begin(said);
    expect(one.body.id).toBe(headers['idempotency-key']);
    const two = await begin(said);
    expect([two.status, two.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(two.body).toEqual(one.body);
    const other = await begin({ ...said, bytes: 101 });
    expect([other.status, other.body.code]).toEqual([422, 'file.id-reused']);
    const none = await owner.send('POST', `/applications/${id}/files`, said);
    expect([none.status, none.body.code]).toEqual([400, 'idempotency.missing']);
  });

  it('is not begun for what nobody asks for, nor sent otherwise than as bytes, nor larger than any', async () => {
    const { id, owner } = await started(on().stage);
    const said = { slot: 'John Smith', name: 'a.pdf', bytes: 100 };
    const unknown = await owner.send('POST', `/applications/${id}/files`, said, once());
    expect([unknown.status, unknown.body.code]).toEqual([422, 'file.slot-unknown']);
    const at = await begun(owner, id, pdf());
    const typed = await sending(owner, at, pdf(), 0, { 'content-type': 'application/json' });
    expect([typed.status, typed.body.code]).toEqual([415, 'file.not-bytes']);
    const length = { 'content-length': '4300000' };
    const large = await sending(owner, at, pdf(), 0, length);
    expect([large.status, large.body.code]).toEqual([413, 'request.too-large']);
    const longer = await sending(owner, at, Buffer.concat([pdf(), pdf()]));
    expect([longer.status, longer.body.code]).toEqual([422, 'file.longer']);
    expect(expected(await owner.send('GET', at)).state).toBe('refused');
  });

  it('is nobody else’s, neither where it is nor as if it were of another application', async () => {
    const { stage } = on();
    const [mine, theirs] = [await started(stage), await started(stage)];
    const file = await given(mine.owner, mine.id, PASSPORT);
    for (const id of [mine.id, theirs.id]) {
      const at = `/applications/${id}/files/${file}`;
      const code = id === mine.id ? 'application.not-found' : 'file.unknown';
      for (const [method, path] of [
        ['GET', at],
        ['GET', `${at}/content`],
        ['POST', `${at}/completion`],
        ['POST', `${at}/removal`],
      ] as const) {
        const answer = await theirs.owner.send(method, path);
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, code]);
      }
      expect((await sending(theirs.owner, at, pdf())).status).toBe(404);
    }
    const stolen = await doing(theirs.owner, theirs.id, 'attachments', { slot: PASSPORT, file });
    expect(stolen.body.code).toBe('application.file-not-kept');
    expect(expected(await mine.owner.send('GET', `/applications/${mine.id}/files/${file}`)).state).toBe(
      'kept',
    );
  });
});

describe('what was handed in', () => {
  it('stays, is read by its officer, and more is taken only while an answer is waited for', async () => {
    const { stage } = on();
    const officer = await stage.player(['officer']);
    const early = await completed(stage);
    const spare = await given(early.owner, early.id, PASSPORT);
    expected(await doing(early.owner, early.id, 'submission', { declaredTrue: true }));
    expect(
      expected(await early.owner.send('POST', `/applications/${early.id}/files/${spare}/removal`)).state,
    ).toBe('deleted');

    const { id, owner } = await inProcess(stage, officer);
    const { attachments } = expected(await owner.send('GET', `/applications/${id}`));
    const { file, slot } = attachments[0];
    const attached = await owner.send('POST', `/applications/${id}/files/${file}/removal`);
    expect([attached.status, attached.body.code]).toEqual([409, 'file.in-use']);
    expect((await officer.send('GET', `/applications/${id}/files/${file}/content`)).body).toContain(
      '%PDF-1.7',
    );
    const said = { slot, name: 'a.pdf', bytes: 10 };
    const closed = await owner.send('POST', `/applications/${id}/files`, said, once());
    expect([closed.status, closed.body.code]).toEqual([409, 'application.files-closed']);

    const items = [{ person: 'principal', slot: null, text: 'A clearer copy, please.' }];
    const asked = expected(
      await doing(officer, id, 'requests', { kind: 'documents', items, lastDay: '2024-05-10' }),
    );
    const { request } = asked.requests[0];
    // In the place of one that was handed in, which stays.
    const better = await given(owner, id, slot);
    const other = await given(owner, id, request);
    const files = [
      { slot, file: better },
      { slot: request, file: other },
    ];
    const unkept = [{ slot, file: crypto.randomUUID() }];
    const answering = `requests/${request}/answer`;
    expect((await doing(owner, id, answering, { files: unkept })).body.code).toBe(
      'application.file-not-kept',
    );
    expected(await doing(owner, id, answering, { files }));
    for (const one of [file, better, other]) {
      expect(expected(await officer.send('GET', `/applications/${id}/files/${one}`)).state).toBe('kept');
      expect((await owner.send('POST', `/applications/${id}/files/${one}/removal`)).body.code).toBe(
        'file.in-use',
      );
    }
    const late = await owner.send('POST', `/applications/${id}/files`, { ...said, slot: request }, once());
    expect(late.body.code).toBe('application.files-closed');
    const { rows } = await on().desk.world.owner.query(
      `SELECT DISTINCT role, action FROM audit_entries WHERE subject = $1 ORDER BY action, role`,
      [`file/${other}`],
    );
    expect(rows.map(({ role, action }) => `${role} ${action}`)).toEqual([
      'candidate file.append',
      'candidate file.begin',
      'candidate file.delete',
      'candidate file.keep',
      'officer file.look',
    ]);
  });
});

describe('a connection that sends a file', () => {
  const STEP = 400;
  let serving: Serving;
  const failures: unknown[] = [];
  beforeAll(async () => {
    const { accounts, world } = on().desk;
    const site = { publicUrl: null, address: '' };
    const { db, fields: keys, now } = accounts;
    const store = await fileStore(world.dataFolder, {});
    serving = await serve({
      database: world.database,
      accounts: { ...accounts, site },
      site: SITE,
      host: '127.0.0.1',
      port: 0,
      report: (error) => failures.push(error),
      timeouts: { request: STEP, upload: 10 * STEP, headers: STEP, idle: 10 * STEP, look: 50 },
      files: openFiles({ db, keys, store, scanner: BUILT_IN, guard: takesFiles(now), now }),
    });
  });
  afterAll(async () => {
    await serving?.close();
  });

  /** Opens a connection that is to send content, in pieces with pauses; what was answered once it ended. */
  async function send(
    who: Player | null,
    at: string,
    bytes: number,
    pieces: Buffer[],
    { breaks = false } = {},
  ) {
    const { accounts } = on().desk;
    const how = { how: 'password', secondFactor: false, agent: 'test' } as const;
    const session =
      who &&
      (await inTransaction(accounts.db, (client) => openSession(accounts, client, who.accountId, how)));
    const { hostname, port, host } = new URL(serving.address);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('error', () => {});
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const cookie = session === null ? '' : `cookie: ${cookieName(accounts)}=${session.token}\r\n`;
    socket.write(
      `PATCH /api/v1${at}/content HTTP/1.1\r\nhost: ${host}\r\norigin: ${serving.address}\r\nconnection: close\r\n${cookie}content-type: application/octet-stream\r\nupload-offset: 0\r\ncontent-length: ${bytes}\r\n\r\n`,
    );
    for (const piece of pieces) {
      if (socket.destroyed) break;
      socket.write(piece);
      await sleep(STEP / 2);
    }
    if (breaks) socket.destroy();
    await closed;
    return answer;
  }

  const receivedOf = async (who: Player, at: string): Promise<number> =>
    expected(await who.send('GET', at)).receivedBytes;

  it('keeps what came before it broke, and the next goes on there', async () => {
    const { id, owner } = await started(on().stage);
    const content = pdfWith(`(${'x'.repeat(60_000)})`);
    const at = await begun(owner, id, content);
    const half = content.subarray(0, 30_000);
    await send(owner, at, content.length, [half], { breaks: true });
    await expect.poll(() => receivedOf(owner, at)).toBe(30_000);
    expected(await sending(owner, at, content.subarray(30_000), 30_000), 204);
    expect(expected(await owner.send('POST', `${at}/completion`)).state).toBe('kept');
  });

  it('is not ended while bytes come, and is when they stand still', async () => {
    const { id, owner } = await started(on().stage);
    const content = pdf();
    const pieces = Array.from({ length: 8 }, (_, i) =>
      content.subarray((i * content.length) / 8, ((i + 1) * content.length) / 8),
    );
    const slow = await begun(owner, id, content);
    expect(await send(owner, slow, content.length, pieces)).toMatch(/^HTTP\/1\.1 204 /);
    expect(expected(await owner.send('POST', `${slow}/completion`)).state).toBe('kept');
    const still = await begun(owner, id, content);
    expect(await send(owner, still, content.length, [content.subarray(0, 50)])).toMatch(
      /^HTTP\/1\.1 40[08] |^$/,
    );
    await expect.poll(() => receivedOf(owner, still)).toBe(50);
  });

  it('of nobody is answered at once and held no longer than another', async () => {
    const began = Date.now();
    const nothing = Array.from({ length: 40 }, () => Buffer.from('x'));
    const at = `/applications/${crypto.randomUUID()}/files/${crypto.randomUUID()}`;
    expect(await send(null, at, 4_000_000, nothing)).toMatch(/^HTTP\/1\.1 401 /);
    expect(Date.now() - began).toBeLessThan(5 * STEP);
  });

  it('failed nowhere', () => {
    expect(failures).toEqual([]);
    expect(on().desk.failures).toEqual([]);
  });
});
