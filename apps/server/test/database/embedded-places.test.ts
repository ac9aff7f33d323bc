import { chmod, chown, cp, lstat, mkdir, readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fits } from '../../src/database/embedded/socket.ts';
import { apart, child, copyNative, isRoot, place, query, start } from './support.ts';

const NOBODY = { uid: 65534, gid: 65534 };

describe('where the data folder may lie', () => {
  it('has blanks, accents, quotes and commas in its path', async () => {
    const base = await place();
    const dataFolder = join(base, `Été, l'"à`, '.d d');
    const first = await start({ dataFolder }, apart(base));
    // In the folder itself, unless the temporary folder's path is a long one already.
    const socket = join(dataFolder, 'postgres', 'socket');
    expect(first.owner.host === socket).toBe(fits(socket));
    await first.stop();
    const second = await start({ dataFolder }, apart(base));
    expect(await query(second.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('has a path longer than a Unix socket allows', async () => {
    const base = await place();
    const dataFolder = join(base, 'très-long-'.repeat(8), 'é'.repeat(60), '.openentry');
    const { owner, folder, stop } = await start({ dataFolder }, apart(base));
    expect(fits(join(folder, 'socket'))).toBe(false);
    expect(owner.host.startsWith(tmpdir())).toBe(true);
    expect(((await stat(owner.host)).mode & 0o777).toString(8)).toBe('700');
    expect(await query(owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await stop();
    await expect(stat(owner.host)).rejects.toThrow('ENOENT');
    const again = await start({ dataFolder }, apart(base));
    expect(again.owner.host).toBe(owner.host);
  });

  it('says so when no place is short enough for the socket', async () => {
    const base = await place();
    const long = join(base, 'l'.repeat(100));
    await mkdir(long);
    await expect(
      start({ dataFolder: join(long, 'd') }, { ...apart(base), temporaryFolders: [long] }),
    ).rejects.toMatchObject({ code: 'embedded.socket-path' });
  });
});

describe('binaries whose links are missing', () => {
  it('get them where the folder can be written', async () => {
    const base = await place();
    const nativeFolder = await copyNative(join(base, 'native'), false);
    await start({ dataFolder: join(base, 'd') }, { ...apart(base), nativeFolder });
    expect(await readlink(join(nativeFolder, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  });

  it('are copied where it cannot', async (context) => {
    if (!isRoot) context.skip('only root can make a folder that the starting account cannot write');
    const base = await place();
    const nativeFolder = await copyNative(join(base, 'native'), false);
    const dataFolder = join(base, 'd');
    await mkdir(dataFolder);
    await chown(dataFolder, NOBODY.uid, NOBODY.gid);
    const internals = JSON.stringify({ ...apart(base), nativeFolder });
    const started = child('start', [dataFolder, internals], NOBODY);
    expect(await started.answer).toMatchObject({ version: expect.stringMatching(/^18/) });
    expect(started.said()).toContain('Copying');
    expect(await readdir(join(dataFolder, 'runtime'))).toHaveLength(1);
    started.child.stdin?.write('stop\n');
    expect(await started.ended).toBe(0);
  });
});

describe('an ordinary user', () => {
  it('runs PostgreSQL under its own account, in its private folder', async (context) => {
    if (!isRoot) context.skip('every other test of this file runs as an ordinary user already');
    const base = await place();
    const home = join(base, 'home');
    await mkdir(home, { mode: 0o700 });
    await chown(home, NOBODY.uid, NOBODY.gid);
    const dataFolder = join(home, '.openentry');
    const args = [dataFolder, JSON.stringify(apart(base))];
    const started = child('start', args, NOBODY);
    expect(await started.answer).toMatchObject({ folder: join(dataFolder, 'postgres') });
    expect((await stat(join(dataFolder, 'postgres'))).uid).toBe(NOBODY.uid);
    expect(((await stat(dataFolder)).mode & 0o777).toString(8)).toBe('700');
    started.child.stdin?.write('stop\n');
    expect(await started.ended).toBe(0);

    // Once under sudo: the cluster's owner stays the account, and the user is not locked out afterwards.
    const asRoot = await start({ dataFolder }, apart(base));
    expect(await query(asRoot.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await asRoot.stop();
    const again = child('start', args, NOBODY);
    expect(await again.answer).toMatchObject({ folder: join(dataFolder, 'postgres') });
    again.child.stdin?.write('stop\n');
    expect(await again.ended).toBe(0);
  });

  it('is told when the database is of another account', async (context) => {
    if (!isRoot) context.skip('only root can make a folder of another account');
    const base = await place();
    const dataFolder = join(base, 'd');
    const { stop } = await start({ dataFolder }, apart(base));
    await stop();
    await chmod(dataFolder, 0o777);
    const started = child('start', [dataFolder, JSON.stringify(apart(base))], NOBODY);
    expect(await started.answer).toMatchObject({ code: 'embedded.data-folder-unwritable' });
  });
});

describe('root', () => {
  /** As a clone in root's home: nobody else can enter it. */
  async function privateHome(): Promise<{ base: string; home: string; dataFolder: string }> {
    const base = await place();
    const home = join(base, 'home');
    await mkdir(home, { mode: 0o700 });
    return { base, home, dataFolder: join(home, '.openentry') };
  }

  it('keeps the cluster in a private data folder that others may reach', async (context) => {
    if (!isRoot) context.skip('needs root');
    const base = await place();
    const dataFolder = join(base, 'd');
    await mkdir(dataFolder, { mode: 0o700 });
    const { folder } = await start({ dataFolder }, apart(base));
    expect(folder).toBe(join(dataFolder, 'postgres'));
    expect(((await stat(dataFolder)).mode & 0o777).toString(8)).toBe('710');
  });

  it('starts from a home that only root can enter', async (context) => {
    if (!isRoot) context.skip('needs root');
    const { base, home, dataFolder } = await privateHome();
    const internals = { ...apart(base), nativeFolder: await copyNative(join(home, 'native'), false) };
    const said: string[] = [];
    const say = (step: string): void => void said.push(step);
    const first = await start({ dataFolder, say }, internals);
    expect(first.folder.startsWith(join(base, 'state', 'clusters'))).toBe(true);
    expect(await readlink(join(dataFolder, 'postgres'))).toBe(first.folder);
    expect(said.filter((step) => step.includes(first.folder) && step.includes(home))).toHaveLength(1);
    expect(await readdir(join(base, 'state', 'runtime'))).toHaveLength(1);
    expect(((await stat(home)).mode & 0o777).toString(8)).toBe('700');
    await query(first.owner, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();

    said.length = 0;
    const second = await start({ dataFolder, say }, internals);
    expect(second.folder).toBe(first.folder);
    expect(await query(second.owner, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(said).toEqual([]);
    await second.stop();

    // A data folder that was removed and made again begins empty.
    await rm(dataFolder, { recursive: true });
    const third = await start({ dataFolder, say }, internals);
    expect(third.folder).not.toBe(first.folder);
    expect(await query(third.owner, "SELECT to_regclass('kept') AS t")).toEqual([{ t: null }]);
    expect(said.join('\n')).toContain(`remains in ${first.folder}`);
  });

  it('copies the binaries once for two clones that start at the same time', async (context) => {
    if (!isRoot) context.skip('needs root');
    const { base, home } = await privateHome();
    const internals = { ...apart(base), nativeFolder: await copyNative(join(home, 'native'), true) };
    await Promise.all(['a', 'b'].map((name) => start({ dataFolder: join(home, name) }, internals)));
    expect(await readdir(join(base, 'state', 'runtime'))).toHaveLength(1);
    expect(await readdir(join(base, 'state', 'clusters'))).toHaveLength(2);
  });

  it('copies to a temporary folder when there is no other place, and trusts nobody there', async (context) => {
    if (!isRoot) context.skip('needs root');
    const { base, home } = await privateHome();
    const shared = join(base, 'tmp');
    await mkdir(shared);
    await chmod(shared, 0o1777);
    const nativeFolder = await copyNative(join(home, 'native'), true);
    // A file where the state folder should be: it can never be made.
    const internals = {
      nativeFolder,
      stateFolder: join(nativeFolder, 'bin', 'initdb'),
      temporaryFolders: [shared],
    };
    const trap = join(shared, 'openentry-runtime-0');
    await mkdir(trap);
    await chown(trap, NOBODY.uid, NOBODY.gid);
    const failure = start({ dataFolder: join(base, 'd') }, internals);
    await expect(failure).rejects.toMatchObject({ code: 'embedded.binaries-unusable' });
    await expect(failure).rejects.toThrow('another account');
    await rm(trap, { recursive: true });
    await start({ dataFolder: join(base, 'd') }, internals);
    expect(await readdir(trap)).toHaveLength(1);
  });

  it('follows a moved data folder, refuses a copied one, and names a lost database', async (context) => {
    if (!isRoot) context.skip('needs root');
    const { base, home, dataFolder } = await privateHome();
    const first = await start({ dataFolder }, apart(base));
    const copy = join(home, 'copy');
    await cp(dataFolder, copy, { recursive: true, verbatimSymlinks: true });
    await expect(start({ dataFolder: copy }, apart(base))).rejects.toMatchObject({ code: 'embedded.in-use' });
    expect(await query(first.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();

    const moved = join(home, 'moved');
    await rename(dataFolder, moved);
    const second = await start({ dataFolder: moved }, apart(base));
    expect(second.folder).toBe(first.folder);
    await second.stop();

    await rm(first.folder, { recursive: true });
    const failure = start({ dataFolder: moved }, apart(base));
    await expect(failure).rejects.toMatchObject({ code: 'embedded.cluster-missing' });
    expect((await lstat(join(moved, 'postgres'))).isSymbolicLink()).toBe(true);
  });
});
