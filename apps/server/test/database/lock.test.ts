import { chmod, chown, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataFolderInUseError, lockDataFolder } from '../../src/database/lock/index.ts';
import { takeOsLock } from '../../src/database/lock/os-lock.ts';
import { child, isRoot, place } from './support.ts';

describe('the lock of a data folder', () => {
  it('creates the folder, tells who has it, and is free after its release', async () => {
    const folder = join(await place(), 'new', '.openentry');
    const lock = await lockDataFolder(folder, { command: 'openentry start' });
    expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
    expect((await stat(join(folder, 'server.json'))).mode & 0o777).toBe(0o600);
    await lock.announce('http://127.0.0.1:3000');
    const refused = lockDataFolder(folder, { command: 'openentry load' });
    await expect(refused).rejects.toBeInstanceOf(DataFolderInUseError);
    await expect(refused).rejects.toMatchObject({
      code: 'data-folder.in-use',
      holder: { pid: process.pid, command: 'openentry start', address: 'http://127.0.0.1:3000' },
    });
    await Promise.all([lock.release(), lock.release()]);
    await expect(stat(join(folder, 'server.json'))).rejects.toThrow('ENOENT');
    await lock.announce('http://127.0.0.1:3001');
    await expect(stat(join(folder, 'server.json'))).rejects.toThrow('ENOENT');
    const next = await lockDataFolder(folder, { command: 'openentry load' });
    await next.release();
  });

  it('is one lock whatever the path, and none for the folder beside it', async () => {
    const base = await place();
    await mkdir(join(base, 'a'));
    await symlink(join(base, 'a'), join(base, 'link'));
    const lock = await lockDataFolder(join(base, 'a'), { command: 'one' });
    await expect(lockDataFolder(join(base, 'link'), { command: 'two' })).rejects.toMatchObject({
      code: 'data-folder.in-use',
    });
    const beside = await lockDataFolder(join(base, 'b'), { command: 'three' });
    await Promise.all([lock.release(), beside.release()]);
  });

  it('names another process in the message, and is free once that is killed', async () => {
    const folder = join(await place(), 'd');
    const holder = child('lock', [folder, 'openentry start', 'http://127.0.0.1:3000']);
    expect(await holder.answer).toEqual({ held: true });
    const { since } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')) as { since: string };
    await expect(lockDataFolder(folder, { command: 'openentry start' })).rejects.toThrow(
      `This data folder is in use by process ${holder.child.pid} (openentry start), since ${since}, ` +
        'at http://127.0.0.1:3000. Stop it, or use another folder with --data DIR.',
    );
    holder.child.kill('SIGKILL');
    await holder.ended;
    const lock = await lockDataFolder(folder, { command: 'openentry start' });
    await lock.release();
  });

  it('goes to exactly one of many who want it at once', async () => {
    const folder = join(await place(), 'd');
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const each = child('lock', [folder]);
        return each.answer;
      }),
    );
    expect(answers.filter(({ held }) => held === true)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'data-folder.in-use')).toHaveLength(5);
  });

  it('goes to exactly one of two in the same process', async () => {
    const folder = join(await place(), 'd');
    const outcomes = await Promise.allSettled([1, 2].map(() => lockDataFolder(folder, { command: 'c' })));
    const held = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(held).toHaveLength(1);
    await held[0]?.release();
  });

  it('is not impressed by what a dead holder left, of whatever age', async () => {
    const folder = join(await place(), 'd');
    await mkdir(folder);
    const holder = { pid: process.pid, command: 'c', since: new Date().toISOString() };
    await writeFile(join(folder, 'server.json'), JSON.stringify(holder));
    await writeFile(join(folder, 'server.lock'), '');
    const lock = await lockDataFolder(folder, { command: 'openentry start' });
    await lock.release();
  });

  it('refuses without details when the holder left none that can be read', async () => {
    const folder = join(await place(), 'd');
    const lock = await lockDataFolder(folder, { command: 'openentry start' });
    await writeFile(join(folder, 'server.json'), '{"pid":');
    await expect(lockDataFolder(folder, { command: 'c' })).rejects.toMatchObject({
      holder: null,
      message: expect.stringContaining('in use by another process'),
    });
    await rm(join(folder, 'server.json'));
    await lock.release();
  });

  it('works where there are no abstract sockets', async () => {
    const folder = await place();
    const lock = await takeOsLock(folder, 'server', 'darwin');
    expect(lock).not.toBeNull();
    expect(await takeOsLock(folder, 'server', 'darwin')).toBeNull();
    // What a container in another network namespace comes upon.
    expect(await child('lock', [folder]).answer).toMatchObject({ held: false, code: 'data-folder.in-use' });
    await lock?.release();
    const next = await takeOsLock(folder, 'server', 'darwin');
    expect(next).not.toBeNull();
    await next?.release();
  });

  it('says what is wrong with a folder that cannot be used', async () => {
    const base = await place();
    await writeFile(join(base, 'file'), '');
    for (const folder of [join(base, 'file'), join(base, 'file', 'd')]) {
      const failure = lockDataFolder(folder, { command: 'c' });
      await expect(failure).rejects.toMatchObject({ code: 'data-folder.unwritable', folder });
      await expect(failure).rejects.toThrow(/a file, not a folder.*--data DIR/);
    }
  });

  it('says so when the folder is another account’s', async (context) => {
    if (!isRoot) context.skip('only root can make a folder of another account');
    const base = await place();
    const folder = join(base, 'd');
    await mkdir(folder);
    await chown(folder, 1, 1);
    await chmod(folder, 0o700);
    expect(await child('lock', [folder], { uid: 65534, gid: 65534 }).answer).toMatchObject({
      code: 'data-folder.unwritable',
      message: expect.stringContaining(`${folder} cannot be used: permission denied`),
    });
  });
});
