import { spawn } from 'node:child_process';
import { chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { RoleSettings } from '../../src/database/embedded/index.ts';
import { signal, workersIn, worksOn } from '../../src/database/embedded/processes.ts';
import { isAlive } from '../../src/database/lock/holder.ts';
import {
  apart,
  child,
  childrenOf,
  isLinux,
  isRoot,
  parentOf,
  place,
  query,
  start,
  until,
} from './support.ts';

/** A child with a running PostgreSQL in which a row is committed. */
async function running(): Promise<{
  base: string;
  dataFolder: string;
  started: ReturnType<typeof child>;
  owner: RoleSettings;
  folder: string;
  pid: number;
}> {
  const base = await place();
  const dataFolder = join(base, 'd');
  const started = child('start', [dataFolder, JSON.stringify(apart(base))], { detached: true });
  const answer = await started.answer;
  const { owner, folder, pid } = answer as { owner: RoleSettings; folder: string; pid: number };
  await query(owner, 'CREATE TABLE kept AS SELECT 1 AS n');
  return { base, dataFolder, started, owner, folder, pid };
}

async function expectKept(dataFolder: string, base: string, say?: (step: string) => void): Promise<void> {
  const again = await start(say === undefined ? { dataFolder } : { dataFolder, say }, apart(base));
  expect(await query(again.owner, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
}

describe('after the server was killed', () => {
  it('PostgreSQL ends by itself, and the next start has every committed row', async () => {
    const { base, dataFolder, started, pid } = await running();
    started.child.kill('SIGKILL');
    expect(await until(() => !isAlive(pid), 20_000)).toBe(true);
    await expectKept(dataFolder, base);
  });

  it('the next start does not have to wait for that end', async () => {
    const { base, dataFolder, started } = await running();
    started.child.kill('SIGKILL');
    await started.ended;
    await expectKept(dataFolder, base);
  });

  it('and its supervisor with it, the next start stops the orphan', async (context) => {
    if (!isLinux) context.skip('finds the supervisor through /proc');
    const { base, dataFolder, started, folder, pid } = await running();
    const supervisor = await parentOf(pid);
    // Stopped first, so that none of them can act on another's end.
    const both = [supervisor, ...(await childrenOf(supervisor)).filter((each) => each !== pid)];
    for (const each of both) signal(each, 'SIGSTOP');
    for (const each of both) signal(each, 'SIGKILL');
    started.child.kill('SIGKILL');
    await started.ended;
    expect(await worksOn(pid, join(folder, 'data'))).toBe(true);
    expect(await worksOn(pid, join(folder, 'data'), 'darwin')).toBe(true);

    const said: string[] = [];
    await expectKept(dataFolder, base, (step) => said.push(step));
    expect(said.join('\n')).toContain(`process ${pid}`);
    expect(await worksOn(pid, join(folder, 'data'))).toBe(false);
  });

  it('and the postmaster with it, the next start ends the processes left over', async (context) => {
    if (!isLinux) context.skip('finds the processes through /proc');
    const { base, dataFolder, started, owner, folder, pid } = await running();
    const client = new Client({ ...owner, ssl: false });
    client.on('error', () => undefined);
    await client.connect();
    // A backend in a loop does not look whether its postmaster lives.
    const busy = client.query('DO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$').catch((error: Error) => error);
    await until(async () => {
      const [row] = await query(
        owner,
        "SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'DO %'",
      );
      return row?.['n'] === 1;
    }, 20_000);
    started.child.kill('SIGKILL');
    signal(pid, 'SIGKILL');
    await started.ended;
    expect(await until(() => !isAlive(pid), 20_000)).toBe(true);
    expect((await workersIn(folder)).length).toBeGreaterThan(0);
    await expectKept(dataFolder, base);
    expect(await busy).toBeInstanceOf(Error);
  });

  it('in the middle of initdb, the next start begins anew', async () => {
    const base = await place();
    const dataFolder = join(base, 'd');
    const args = [dataFolder, JSON.stringify(apart(base))];
    const started = child('start', args);
    const unfinished = async (): Promise<string[]> =>
      (await readdir(dataFolder).catch(() => [])).filter((name) => name.startsWith('postgres.new-'));
    const begun = await until(async () => {
      const [name] = await unfinished();
      return (
        name !== undefined && (await stat(join(dataFolder, name, 'data', 'base')).catch(() => null)) !== null
      );
    }, 30_000);
    expect(begun).toBe(true);
    started.child.kill('SIGKILL');
    await started.ended;
    expect(await unfinished()).toHaveLength(1);

    const { folder } = await start({ dataFolder }, apart(base));
    expect(folder).toBe(join(dataFolder, 'postgres'));
    expect(await unfinished()).toEqual([]);
  });
});

describe('a process number that was given to another program', () => {
  it('is not taken for PostgreSQL', async () => {
    const base = await place();
    const dataFolder = join(base, 'd');
    const first = await start({ dataFolder }, apart(base));
    await query(first.owner, 'CREATE TABLE kept AS SELECT 1 AS n');
    const pidFile = join(first.folder, 'data', 'postmaster.pid');
    const written = await readFile(pidFile, 'utf8');
    await first.stop();
    const { uid, gid } = await stat(join(first.folder, 'data'));
    // Of the same account: PostgreSQL by itself would refuse to start.
    const other = spawn('sleep', ['600'], isRoot ? { uid, gid } : {});
    try {
      expect(other.pid).toBeDefined();
      for (const file of [pidFile, join(first.folder, 'socket', '.s.PGSQL.5432.lock')]) {
        await writeFile(file, written.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
        if (isRoot) await chown(file, uid, gid);
      }
      await expectKept(dataFolder, base);
      expect(other.exitCode).toBeNull();
      expect(isAlive(other.pid ?? 0)).toBe(true);
    } finally {
      other.kill('SIGKILL');
    }
  });
});

describe('while the server lives', () => {
  it("the terminal's Ctrl-C reaches the server alone", async () => {
    const { started, owner } = await running();
    // To the whole foreground process group, as a terminal does.
    process.kill(-(started.child.pid ?? 0), 'SIGINT');
    expect(await until(() => started.lines.includes('interrupted'), 20_000)).toBe(true);
    expect(await query(owner, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    started.child.stdin?.write('stop\n');
    expect(await started.ended).toBe(0);
  });

  it('it is told when PostgreSQL ends, and can start it again', async () => {
    const base = await place();
    const first = await start({ dataFolder: join(base, 'd') }, apart(base));
    await query(first.owner, 'CREATE TABLE kept AS SELECT 1 AS n');
    signal(first.pid, 'SIGKILL');
    await first.exited;
    await first.stop();
    await expectKept(join(base, 'd'), base);
  });

  it('a killed supervisor takes PostgreSQL down in order', async (context) => {
    if (!isLinux) context.skip('finds the supervisor through /proc');
    const base = await place();
    const first = await start({ dataFolder: join(base, 'd') }, apart(base));
    signal(await parentOf(first.pid), 'SIGKILL');
    await first.exited;
    expect(await workersIn(first.folder)).toEqual([]);
    expect(await readFile(join(base, 'd', 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });

  it('stops with clients connected and a query in hand', async () => {
    const base = await place();
    const { app, stop } = await start({ dataFolder: join(base, 'd') }, apart(base));
    const client = new Client({ ...app, ssl: false });
    client.on('error', () => undefined);
    await client.connect();
    const asleep = client.query('SELECT pg_sleep(600)').catch((error: Error) => error);
    await stop();
    expect(await asleep).toBeInstanceOf(Error);
  });

  it('leaves a stale unfinished folder of another data folder alone', async (context) => {
    if (!isRoot) context.skip('only root has clusters outside the data folder');
    const base = await place();
    const home = join(base, 'home');
    await mkdir(home, { mode: 0o700 });
    const clusters = join(base, 'state', 'clusters');
    for (const [id, owner] of [
      ['new-1', join(home, 'd')],
      ['new-2', join(home, 'elsewhere')],
    ] as const) {
      await mkdir(join(clusters, id), { recursive: true });
      await writeFile(join(clusters, id, 'owner.json'), JSON.stringify({ dataFolder: owner }));
    }
    await start({ dataFolder: join(home, 'd') }, apart(base));
    expect((await readdir(clusters)).filter((name) => name.startsWith('new-'))).toEqual(['new-2']);
  });
});
