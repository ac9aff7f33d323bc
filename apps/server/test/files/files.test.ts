import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RequestError } from '../../src/errors.ts';
import type { FileRef } from '../../src/files/context.ts';
import { type Files, openFiles } from '../../src/files/files.ts';
import type { FileView } from '../../src/files/rows.ts';
import { clamd } from '../../src/files/scan/clamd.ts';
import { BUILT_IN, type Scanner } from '../../src/files/scan/scanner.ts';
import { fileStore } from '../../src/files/settings.ts';
import type { FileStore } from '../../src/files/storage/store.ts';
import { type NewFile, SendingBroke } from '../../src/files/upload.ts';
import { rotateKeys } from '../../src/keys/rewrap.ts';
import { exportPersonal } from '../../src/privacy/export.ts';
import { FIELD_KEYS } from '../support/fieldKeys.ts';
import { onBothDatabases, removeFolder, temporaryFolder, type World } from '../support/worlds.ts';
import { docx, EICAR, pdf, pdfWith } from './samples.ts';

const APPLICATION = '00000000-0000-4000-8000-000000000001';
const OWNER = { candidateId: 7, applicationId: APPLICATION, slot: 'principal/passport' };
const BY = { account: '00000000-0000-4000-8000-0000000000aa', role: 'candidate' };
const DAY = 86_400_000_000;
const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Begins a file under a new id. */
const begun = async (files: Files, said: Omit<NewFile, 'id'>): Promise<FileView> =>
  (await files.createUpload(OWNER, { id: crypto.randomUUID(), ...said }, BY)).file;

async function* sent(...pieces: (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

/** The same behaviour wherever files lie. */
function behaves(world: () => World, storeOf: () => FileStore): void {
  let at = Temporal.Instant.from('2026-08-24T12:00:00Z').epochMilliseconds * 1000;
  let closed = false;
  /** Files that the application names. */
  let named: ReadonlySet<string> = new Set();
  let files: Files;
  const opened = (scanner: Scanner = BUILT_IN): Files =>
    openFiles({
      db: world().database.app,
      keys: FIELD_KEYS,
      store: storeOf(),
      scanner,
      now: () => at,
      guard: async () => {
        if (closed) throw new RequestError('application.closed', 409, { en: 'Closed', fr: 'Fermée' });
        return named;
      },
    });
  const stored = async (): Promise<string[]> => {
    const ids: string[] = [];
    for await (const id of storeOf().list()) ids.push(id);
    return ids;
  };
  const objects = async (): Promise<number> =>
    (await world().owner.query('SELECT FROM file_objects')).rowCount ?? -1;
  const give = async (content: Buffer, name = 'passport.pdf', with_ = files): Promise<FileRef> => {
    const { fileId } = await begun(with_, { name, bytes: content.length });
    await with_.append({ candidateId: 7, fileId }, { offset: 0, body: sent(content) }, BY);
    return { candidateId: 7, fileId };
  };
  const nothingLeft = async (): Promise<void> => {
    expect(await stored()).toEqual([]);
    expect(await objects()).toBe(0);
    const { rows } = await world().owner.query(
      `SELECT FROM files WHERE state NOT IN ('refused', 'deleted') OR name IS NOT NULL OR data_key IS NOT NULL`,
    );
    expect(rows).toEqual([]);
  };
  beforeEach(async () => {
    closed = false;
    named = new Set();
    files = opened();
    await world().owner.query('TRUNCATE files, file_objects');
    for (const id of await stored()) await storeOf().remove(id);
  });

  it('is kept encrypted, read as it was, and given back under its name', async () => {
    const content = pdfWith(`(${'canary '.repeat(300_000)})`);
    const ref = await give(content, 'Passeport – été.pdf');
    expect(await files.look(ref)).toMatchObject({ state: 'receiving', receivedBytes: content.length });
    await expect(files.read(ref, BY)).rejects.toMatchObject({ code: 'file.not-kept' });
    const kept = await files.complete(ref, BY);
    expect(kept).toMatchObject({
      state: 'kept',
      name: 'Passeport – été.pdf',
      mediaType: 'application/pdf',
      sha256: hashOf(content),
      scannedBy: 'built-in',
    });
    expect(await files.complete(ref, BY)).toEqual(kept);
    // One object is left of the pieces and the whole, and nothing of the content is in sight.
    const [id = ''] = await stored();
    expect(await stored()).toHaveLength(1);
    expect((await buffer(await storeOf().read(id))).includes('canary')).toBe(false);
    const read = await files.read(ref, BY);
    expect((await buffer(read.content)).equals(content)).toBe(true);
    expect(await files.list(OWNER)).toEqual([kept]);
    // Nobody else’s number opens it.
    await expect(files.read({ ...ref, candidateId: 8 }, BY)).rejects.toMatchObject({ code: 'file.unknown' });
  });

  it('is begun once under its id, by however many calls, and another one is refused it', async () => {
    const said = { id: crypto.randomUUID(), name: 'a.pdf', bytes: 100, sha256: 'AB'.repeat(32) };
    const begin = (change: Partial<NewFile> = {}, of = OWNER) =>
      files.createUpload(of, { ...said, ...change }, BY);
    const both = await Promise.all([begin(), begin()]);
    expect(both.map(({ repeated }) => repeated).toSorted()).toEqual([false, true]);
    const [{ file }] = both;
    closed = true;
    expect(await begin()).toEqual({ file, repeated: true });
    const others: readonly (readonly [Partial<NewFile>, typeof OWNER])[] = [
      [{ name: 'b.pdf' }, OWNER],
      [{ bytes: 101 }, OWNER],
      [{ sha256: 'cd'.repeat(32) }, OWNER],
      [{}, { ...OWNER, slot: 'principal/digital-photo' }],
      [{}, { ...OWNER, applicationId: crypto.randomUUID() }],
    ];
    for (const [change, of] of others) {
      await expect(begin(change, of)).rejects.toMatchObject({ code: 'file.id-reused', status: 422 });
    }
    const ref = { candidateId: 7, fileId: said.id };
    const ended = await files.remove(ref, 'before-submission', BY);
    expect(await begin()).toEqual({ file: ended, repeated: true });
    expect(await files.list(OWNER)).toHaveLength(1);
  });

  it('that the application names is neither removed nor replaced', async () => {
    const first = await give(pdf());
    await files.complete(first, BY);
    named = new Set([first.fileId]);
    await expect(files.remove(first, 'before-submission', BY)).rejects.toMatchObject({ code: 'file.in-use' });
    const second = await give(pdf());
    await files.complete(second, BY);
    expect((await files.look(first)).state).toBe('kept');
    const third = await give(pdf());
    await files.complete(third, BY);
    expect((await files.list(OWNER)).map(({ state }) => state).toSorted()).toEqual([
      'deleted',
      'kept',
      'kept',
    ]);
    expect(await files.look(second)).toMatchObject({ state: 'deleted', ended: { code: 'replaced' } });
  });

  it('goes on where a sender broke off', async () => {
    const content = pdfWith(`(${'x'.repeat(2_500_000)})`);
    const { fileId } = await begun(files, { name: 'a.pdf', bytes: content.length });
    const ref = { candidateId: 7, fileId };
    const broken = sent(
      content.subarray(0, 1_300_000),
      content.subarray(1_300_000, 1_400_000),
      new Error('reset'),
    );
    await expect(files.append(ref, { offset: 0, body: broken }, BY)).rejects.toBeInstanceOf(SendingBroke);
    const { receivedBytes } = await files.look(ref);
    expect(receivedBytes).toBe(1_400_000);
    await expect(files.complete(ref, BY)).rejects.toMatchObject({ code: 'file.incomplete' });
    const wrong = { offset: 5, body: sent(content) };
    await expect(files.append(ref, wrong, BY)).rejects.toMatchObject({ code: 'file.offset' });
    // Sent twice at the same time, it counts once.
    const rest = (): Promise<unknown> =>
      files.append(ref, { offset: receivedBytes, body: sent(content.subarray(receivedBytes)) }, BY);
    const ended = await Promise.allSettled([rest(), rest()]);
    expect(ended.map(({ status }) => status)).toContain('fulfilled');
    expect(await files.complete(ref, BY)).toMatchObject({ state: 'kept', sha256: hashOf(content) });
    expect(await stored()).toHaveLength(1);
    expect(await objects()).toBe(1);
  });

  it.each([
    ['EICAR', Buffer.from(EICAR), 'file.virus'],
    ['EICAR in a document', docx([['word/media/a.bin', EICAR]]), 'file.virus'],
    ['another kind', Buffer.from('MZ program'), 'file.kind'],
    ['a script', pdfWith('<< /S /JavaScript >>'), 'file.program'],
  ])('%s is refused, and nothing of it is left', async (_, content, code) => {
    const ref = await give(content, code === 'file.virus' && content.length > 100 ? 'a.docx' : 'a.pdf');
    const refused = await files.complete(ref, BY);
    expect(refused).toMatchObject({ state: 'refused', name: null, sha256: null, ended: { code } });
    expect(refused.ended?.text.fr).not.toBe(refused.ended?.text.en);
    await nothingLeft();
  });

  it('more than was said, another hash, and what is called off leave nothing behind either', async () => {
    const content = pdf();
    const said = { name: 'a.pdf', bytes: content.length - 1 };
    const { fileId } = await begun(files, said);
    const longer = await files.append({ candidateId: 7, fileId }, { offset: 0, body: sent(content) }, BY);
    expect(longer.refused).toMatchObject({ state: 'refused', ended: { code: 'file.longer' } });
    const other = await begun(files, { ...said, bytes: content.length, sha256: '0'.repeat(64) });
    const ref = { candidateId: 7, fileId: other.fileId };
    await files.append(ref, { offset: 0, body: sent(content) }, BY);
    expect((await files.complete(ref, BY)).ended?.code).toBe('file.hash-differs');
    const third = await give(content);
    expect((await files.remove(third, 'before-submission', BY)).ended?.code).toBe('file.cancelled');
    await nothingLeft();
  });

  it('what cannot be taken is not begun', async () => {
    for (const [name, bytes, code] of [
      ['../a.pdf', 10, 'file.name'],
      ['a.exe', 10, 'file.kind'],
      ['a.pdf', 0, 'file.empty'],
      ['a.pdf', 4_194_305, 'file.too-large'],
    ] as const) {
      await expect(begun(files, { name, bytes })).rejects.toMatchObject({
        code,
        status: 422,
      });
    }
    closed = true;
    await expect(begun(files, { name: 'a.pdf', bytes: 10 })).rejects.toMatchObject({
      code: 'application.closed',
    });
    expect(await files.list(OWNER)).toEqual([]);
  });

  it('an application that closed while it was looked through does not get it', async () => {
    const ref = await give(pdf());
    closed = true;
    expect((await files.complete(ref, BY)).ended?.code).toBe('file.late');
    await nothingLeft();
  });

  it('another one takes its place, and deleting leaves proof: the key goes first', async () => {
    const first = await give(pdf());
    await files.complete(first, BY);
    const second = await give(pdfWith('(second)'));
    await files.complete(second, BY);
    expect(await files.look(first)).toMatchObject({
      state: 'deleted',
      name: null,
      ended: { code: 'replaced' },
    });
    expect(await files.proof(second)).toBeNull();
    const [id = ''] = await stored();
    const sealed = await buffer(await storeOf().read(id));
    await files.remove(second, 'two-years', BY);
    expect(await files.proof(second)).toMatchObject({
      sha256: hashOf(pdfWith('(second)')),
      rule: 'two-years',
      provision: 'Privacy Regulations 4(1)(a)',
      by: BY.account,
      contentRemoved: true,
    });
    // A copy of what lay in storage opens nothing any more.
    await storeOf().write(id, sealed);
    await expect(files.read(second, BY)).rejects.toMatchObject({ code: 'file.not-kept' });
    await storeOf().remove(id);
    await expect(files.remove(second, 'two-years', BY)).rejects.toMatchObject({ code: 'file.already-ended' });
    await nothingLeft();
    const { rows } = await world().owner.query(
      `SELECT action, provision FROM audit_entries WHERE subject = 'file/${second.fileId}' ORDER BY entry_id`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['file.begin', 'file.keep', 'file.delete']);
    expect(rows.at(-1)?.provision).toBe('Privacy Regulations 4(1)(a)');
  });

  it('is swept away when it did not come whole in a day, with whatever a killed server left', async () => {
    const content = pdf();
    const { fileId } = await begun(files, { name: 'a.pdf', bytes: content.length });
    const ref = { candidateId: 7, fileId };
    await files.append(ref, { offset: 0, body: sent(content.subarray(0, 100)) }, BY);
    // Written, and then the server was killed before the database heard of it.
    const orphan = crypto.randomUUID();
    await world().owner.query(
      `INSERT INTO file_objects (candidate_id, file_id, object_id, whole, at_byte, started_at)
       VALUES (7, $1, $2, false, 100, to_timestamp($3::float8 / 1000000))`,
      [fileId, orphan, at],
    );
    await storeOf().write(orphan, Buffer.from('half'));
    expect((await files.look(ref)).receivedBytes).toBe(100);
    expect(await files.sweep()).toMatchObject({ abandoned: 0, objects: 0, failures: [] });
    at += DAY + 1;
    expect(await files.sweep()).toMatchObject({ abandoned: 1, failures: [] });
    await nothingLeft();
    expect(await files.sweep()).toMatchObject({ abandoned: 0, objects: 0 });
  });

  it('waits while the scanner is away, and is looked through when it is back', async () => {
    const away = opened(clamd({ host: '127.0.0.1', port: 1 }, { patience: 2000 }));
    const ref = await give(pdf(), 'a.pdf', away);
    expect(await away.complete(ref, BY)).toMatchObject({ state: 'quarantined' });
    await expect(away.read(ref, BY)).rejects.toMatchObject({ code: 'file.not-kept' });
    at += DAY;
    expect(await away.sweep()).toMatchObject({ scannerAway: true, checked: 0 });
    expect(await files.sweep()).toMatchObject({ scannerAway: false, checked: 1 });
    expect(await files.look(ref)).toMatchObject({ state: 'kept' });
  });

  it('its keys rotate, and its name is in the export of the person, its key is not', async () => {
    const ref = await give(pdf());
    await files.complete(ref, BY);
    const options = { at, account: 'shell', earlier: (sealed: Buffer) => sealed };
    expect((await rotateKeys(world().database.app, FIELD_KEYS, options)).fields).toBeGreaterThanOrEqual(2);
    expect((await buffer((await files.read(ref, BY)).content)).equals(pdf())).toBe(true);
    const { tables, withheld } = await exportPersonal(world().database.app, FIELD_KEYS, {
      account: null,
      people: [7],
    });
    expect(tables['files']?.[0]).toMatchObject({ name: 'passport.pdf' });
    expect(tables['files']?.[0]).not.toHaveProperty('data_key');
    expect(withheld['files']).toEqual(['data_key']);
  });
}

onBothDatabases((world) => {
  let folder = '';
  let store: FileStore;
  beforeAll(async () => {
    folder = await temporaryFolder();
    store = await fileStore(folder, {});
  });
  afterAll(() => removeFolder(folder));
  describe('in a folder', () => {
    behaves(world, () => store);

    it('a file that was changed where it lies is not handed out whole', async () => {
      const files = openFiles({
        db: world().database.app,
        keys: FIELD_KEYS,
        store,
        scanner: BUILT_IN,
        guard: async () => new Set(),
        now: () => Date.now() * 1000,
      });
      const content = pdfWith(`(${'x'.repeat(200_000)})`);
      const { fileId } = await begun(files, { name: 'a.pdf', bytes: content.length });
      const ref = { candidateId: 7, fileId };
      await files.append(ref, { offset: 0, body: sent(content) }, BY);
      await files.complete(ref, BY);
      const names = await readdir(join(folder, 'files'), { recursive: true });
      const path = join(folder, 'files', names.find((name) => name.length > 30) ?? '');
      const whole = await readFile(path);
      const swapped = Buffer.concat([
        whole.subarray(0, 36),
        whole.subarray(36 + 65_552, 36 + 2 * 65_552),
        whole.subarray(36, 36 + 65_552),
        whole.subarray(36 + 2 * 65_552),
      ]);
      const changed = Buffer.from(whole);
      changed[5000] = (changed[5000] ?? 0) ^ 1;
      for (const bytes of [changed, swapped, whole.subarray(0, 36 + 65_552), whole.subarray(0, 50)]) {
        await writeFile(path, bytes);
        const read = await files.read(ref, BY);
        await expect(buffer(read.content)).rejects.toMatchObject({ code: 'file.damaged' });
      }
      await rm(path);
      await expect(files.read(ref, BY).then(({ content: c }) => buffer(c))).rejects.toMatchObject({
        code: 'file.storage',
      });
    });
  });
});

onBothDatabases((world) => {
  let folder = '';
  let server: S3rver | undefined;
  let store: FileStore;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = new S3rver({
      port: 0,
      address: '127.0.0.1',
      silent: true,
      directory: folder,
      configureBuckets: [{ name: 'files', configs: [] }],
    });
    const { port } = await server.run();
    store = await fileStore(folder, { FILES_URL: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/files` });
  });
  afterAll(async () => {
    await server?.close();
    await removeFolder(folder);
  });
  describe('in a bucket of S3', () => behaves(world, () => store));
});

describe('clamd', () => {
  let server: Server;
  let answer = '';
  let heard: Buffer[] = [];
  const port = (): number => (server.address() as { port: number }).port;
  beforeAll(async () => {
    server = createServer((socket) => {
      heard = [];
      socket.on('data', (bytes: Buffer) => {
        heard.push(bytes);
        if (Buffer.concat(heard).subarray(-4).equals(Buffer.alloc(4))) socket.end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => void server.close());

  it('is sent everything in its form, and believed', async () => {
    answer = 'stream: OK\0';
    const content = Buffer.alloc(100_000, 7);
    expect(await clamd({ host: '127.0.0.1', port: port() }).scan(content)).toEqual({ found: null });
    const all = Buffer.concat(heard);
    expect(all.subarray(0, 14).toString()).toBe('zINSTREAM\0\0\x01\0\0');
    expect(all.length).toBe(10 + 4 + 65_536 + 4 + (100_000 - 65_536) + 4);
    answer = 'stream: Win.Test.EICAR_HDB-1 FOUND\0';
    expect(await clamd({ host: '127.0.0.1', port: port() }).scan(content)).toEqual({
      found: 'Win.Test.EICAR_HDB-1',
    });
  });

  it.each(['INSTREAM size limit exceeded. ERROR\0', '', 'stream: '])('%j is no answer', async (said) => {
    answer = said;
    await expect(clamd({ host: '127.0.0.1', port: port() }).scan(Buffer.from('x'))).rejects.toMatchObject({
      code: 'file.scanner-away',
    });
  });
});
