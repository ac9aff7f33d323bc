import { access, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workersIn } from '../../src/database/embedded/processes.ts';
import { apart, copyNative, isRoot, place, query, start } from './support.ts';

describe('the private PostgreSQL', () => {
  it('is prepared once and keeps its data', async () => {
    const base = await place();
    const dataFolder = join(base, 'new', '.openentry');
    const said: string[] = [];
    const first = await start({ dataFolder, say: (step) => said.push(step) }, apart(base));
    expect(first.version).toMatch(/^18\.\d+$/);
    expect(said.join('\n')).toContain('Preparing a private PostgreSQL 18');
    expect(await stat(join(dataFolder, 'credentials.json'))).toMatchObject({ mode: 0o100600 });
    await query(first.owner, 'CREATE TABLE kept (n int); ');
    await query(first.owner, 'INSERT INTO kept VALUES (42)');
    await Promise.all([first.stop(), first.stop()]);
    await first.exited;
    await first.stop();
    expect(await workersIn(first.folder)).toEqual([]);

    said.length = 0;
    const second = await start({ dataFolder, say: (step) => said.push(step) }, apart(base));
    expect(await query(second.owner, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    expect(second.owner).toEqual(first.owner);
    expect(said).toEqual([]);
  });

  it('gives the app no more than a connection, and listens on no network', async () => {
    const base = await place();
    const { app, owner, folder } = await start({ dataFolder: join(base, 'd') }, apart(base));
    expect(await query(app, 'SELECT current_user AS who')).toEqual([{ who: 'openentry_app' }]);
    await expect(query(app, 'CREATE TABLE public.t (n int)')).rejects.toThrow('permission denied for schema');
    await expect(query(app, 'CREATE SCHEMA s')).rejects.toThrow('permission denied for database');
    await expect(query(app, 'CREATE TEMP TABLE t (n int)')).rejects.toThrow('permission denied');
    await expect(query({ ...app, password: 'wrong' }, 'SELECT 1')).rejects.toThrow('password authentication');
    await query(owner, 'CREATE SCHEMA s; CREATE TABLE s.t (n int)');
    const [settings] = await query(
      owner,
      `SELECT current_setting('listen_addresses') AS listen, current_setting('fsync') AS fsync,
        current_setting('data_checksums') AS sums, current_setting('timezone') AS zone,
        current_setting('server_encoding') AS encoding, upper('é') AS upper`,
    );
    expect(settings).toEqual({
      listen: '',
      fsync: 'on',
      sums: 'on',
      zone: 'UTC',
      encoding: 'UTF8',
      upper: 'É',
    });
    expect(((await stat(join(folder, 'socket'))).mode & 0o777).toString(8)).toBe('700');
    await expect(access(join(folder, 'password'))).rejects.toThrow('ENOENT');
  });

  it('serves two folders side by side, begun at once', async () => {
    const base = await place();
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name) => start({ dataFolder: join(base, name, '.openentry') }, apart(base))),
    );
    if (one === undefined || two === undefined) throw new Error('unreachable');
    await query(one.owner, 'CREATE TABLE mine (n int)');
    expect(await query(two.owner, "SELECT to_regclass('mine') AS t")).toEqual([{ t: null }]);
    expect(one.pid).not.toBe(two.pid);
  });

  it('refuses a second start on the same folder and leaves the first alone', async () => {
    const base = await place();
    const first = await start({ dataFolder: join(base, 'd') }, apart(base));
    await expect(start({ dataFolder: join(base, 'd') }, apart(base))).rejects.toMatchObject({
      code: 'embedded.in-use',
    });
    expect(await query(first.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a start that cannot succeed', () => {
  it('says why, with the log, and leaves no process', async () => {
    const base = await place();
    const dataFolder = join(base, 'd');
    const first = await start({ dataFolder }, apart(base));
    await first.stop();
    const conf = join(first.folder, 'data', 'postgresql.conf');
    const before = await readFile(conf, 'utf8');
    await writeFile(conf, `${before}\nno_such_setting = 1\n`);
    const failure = start({ dataFolder }, apart(base));
    await expect(failure).rejects.toMatchObject({ code: 'embedded.start-failed' });
    await expect(failure).rejects.toThrow(/no_such_setting[\s\S]*DATABASE_URL/);
    expect(await workersIn(first.folder)).toEqual([]);
    await writeFile(conf, before);
    await start({ dataFolder }, apart(base));
  });

  it('names another major version', async () => {
    const base = await place();
    const dataFolder = join(base, 'd');
    const { folder, stop } = await start({ dataFolder }, apart(base));
    await stop();
    await writeFile(join(folder, 'data', 'PG_VERSION'), '17\n');
    await expect(start({ dataFolder }, apart(base))).rejects.toMatchObject({
      code: 'embedded.version-mismatch',
    });
  });

  it('names missing binaries and a missing library', async () => {
    const base = await place();
    const options = { dataFolder: join(base, 'd') };
    await expect(start(options, { ...apart(base), nativeFolder: join(base, 'none') })).rejects.toMatchObject({
      code: 'embedded.binaries-missing',
    });
    const native = await copyNative(join(base, 'native'), true);
    await rm(join(native, 'lib', 'libicuuc.so.60.2'));
    const failure = start(options, { ...apart(base), nativeFolder: native });
    await expect(failure).rejects.toMatchObject({ code: 'embedded.binaries-unusable' });
    await expect(failure).rejects.toThrow('libicuuc.so.60');
  });

  it('names a data folder that is none, and one with foreign content', async () => {
    const base = await place();
    await writeFile(join(base, 'file'), '');
    await expect(start({ dataFolder: join(base, 'file') }, apart(base))).rejects.toMatchObject({
      code: 'embedded.data-folder-unwritable',
    });
    await mkdir(join(base, 'd', 'postgres'), { recursive: true });
    await writeFile(join(base, 'd', 'postgres', 'letter.txt'), 'dear');
    await expect(start({ dataFolder: join(base, 'd') }, apart(base))).rejects.toMatchObject({
      code: 'embedded.cluster-unrecognised',
    });
  });

  it('says so when initdb fails, and removes what it made', async () => {
    const base = await place();
    const native = await copyNative(join(base, 'native'), true);
    await rm(join(native, 'share', 'postgresql', 'postgresql.conf.sample'));
    const options = { dataFolder: join(base, 'd') };
    const failure = start(options, { ...apart(base), nativeFolder: native });
    await expect(failure).rejects.toMatchObject({ code: 'embedded.initdb-failed' });
    await expect(failure).rejects.toThrow('postgresql.conf.sample');
    const { folder } = await start(options, apart(base));
    expect(folder).toBe(join(base, 'd', 'postgres'));
  });

  it('names an account that is not there', async (context) => {
    if (!isRoot) context.skip('only root chooses an account');
    const base = await place();
    process.env['OPENENTRY_POSTGRES_USER'] = 'no-such-account';
    try {
      const failure = start({ dataFolder: join(base, 'd') }, apart(base));
      await expect(failure).rejects.toMatchObject({ code: 'embedded.no-account' });
    } finally {
      delete process.env['OPENENTRY_POSTGRES_USER'];
    }
  });
});
