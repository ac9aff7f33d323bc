import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openentry, type Running, startOpenentry } from './support.ts';

/** A path with spaces and accents, as people have them. */
const folder = mkdtempSync(join(tmpdir(), 'openentry début '));
const data = join(folder, 'data');
const START = ['start', '--port', '0', '--data', data];

let running: Running | null = null;
const start = (): Running => {
  running = startOpenentry(START);
  return running;
};
afterEach(async () => {
  running?.kill('SIGKILL');
  await running?.ended;
  running = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A feed of one invented round. */
const FEED = JSON.stringify({
  rounds: [
    {
      drawNumber: '9001',
      drawDate: '2026-07-02',
      drawName: 'Canadian Experience Class',
      drawSize: '5',
      drawCRS: '500',
      drawText2: 'Canadian Experience Class',
      drawDateTime: 'July 2, 2026 at 13:00:01 UTC',
      drawCutOff: 'May 1, 2026 at 10:00:00 UTC',
    },
  ],
});

interface Round {
  readonly replay: { readonly simulated: object; readonly check: { readonly passed: boolean } } | null;
}

/** One data folder's life, in the order in which things happen to it. */
describe('openentry start', { timeout: 600_000 }, () => {
  let first: { replay: string; page: string } | null = null;

  it('leaves nothing half-done when it is killed while the pool loads', async () => {
    const killed = start();
    await killed.until(/Pool: 25%/);
    killed.kill('SIGKILL');
    await killed.ended;
  });

  it('starts again by itself, and leaves no half round when it is killed in the middle of one', async () => {
    const killed = start();
    await killed.until(/Loading a synthetic pool/);
    await killed.until(/Round #293: 50%/);
    killed.kill('SIGKILL');
    await killed.ended;
  });

  it('goes on with what is complete, shows published beside simulated and serves the site', async () => {
    const server = start();
    const [, address = ''] = await server.until(/OpenEntry is at (http:\/\/127\.0\.0\.1:\d+) /);
    const said = server.said();
    expect(said).not.toContain('Loading a synthetic pool');
    expect(said).not.toContain('Running round #292');
    expect(said).toContain('Running round #293');
    expect(said).toMatch(/#292.*Invited.*1,280.*1,280/);
    expect(said).toMatch(/#293.*Invited.*4,500.*4,500/);
    expect(said).toContain('The independent check passed.');
    expect(said).toContain('Everyone in the pool is fictional');
    const [, email = '', password = ''] = /(auditor@demo\.invalid) +(\S+)/.exec(said) ?? [];
    const signedIn = await fetch(`${address}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    expect(signedIn.status).toBe(200);
    expect(said).not.toContain('#first=');

    const answer = (await (await fetch(`${address}/api/v1/rounds/293`)).json()) as Round;
    expect(answer.replay?.check.passed).toBe(true);
    const page = await (await fetch(`${address}/en`)).text();
    expect(page).toMatch(/<title>/);
    first = { replay: JSON.stringify(answer.replay?.simulated), page };

    const second = await openentry(START);
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/\[data-folder\.in-use\].*process \d+ \(openentry start\).*127\.0\.0\.1/);

    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('reuses everything at once the second time', async () => {
    const server = start();
    const [, address = ''] = await server.until(/OpenEntry is at (http:\/\/127\.0\.0\.1:\d+) /);
    expect(server.said()).not.toMatch(/Loading|Running round|Building|migrated/);
    const answer = (await (await fetch(`${address}/api/v1/rounds/293`)).json()) as Round;
    expect(JSON.stringify(answer.replay?.simulated)).toBe(first?.replay);

    // The history can be read and added to beside the server, which has it from then on.
    const imported = await openentry(['rounds', 'import', '-', '--json', '--data', data], { input: FEED });
    expect(imported.stderr).toBe('');
    expect(JSON.parse(imported.stdout).new).toMatchObject([{ number: '9001' }]);
    const listed = await openentry(['rounds', 'list', '--since', '2026-07-01', '--json', '--data', data]);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ number: '9001', invitations: 5 }]);
    expect((await fetch(`${address}/api/v1/rounds/9001`)).status).toBe(200);
    server.kill('SIGINT');
    expect(await server.ended).toBe(0);
  });

  it('lets the shell replay the round from the same folder, as JSON', async () => {
    const ran = await openentry(['rounds', 'replay', '293', '--json', '--data', data]);
    expect(ran.code).toBe(0);
    const replay = JSON.parse(ran.stdout);
    expect(replay).toMatchObject({
      number: '293',
      instruction: { kind: 'category', category: 'stem@v1', number: 4500, instant: '2024-04-11T13:23:42Z' },
      published: { invited: 4500, cutoff: 491, tieBreak: '2024-02-25T11:55:12Z' },
      simulated: { invited: 4500, cutoff: expect.any(Number), tieBreak: expect.stringMatching(/Z$/) },
      pool: { asOf: '2024-04-09', total: { published: 216_167, simulated: 216_167 } },
      seed: '1',
      seconds: expect.any(Number),
    });
    expect(replay.pool.bands).toHaveLength(17);
    for (const { published, simulated } of replay.pool.bands) {
      expect(Math.abs(simulated - published)).toBeLessThanOrEqual(published / 100);
    }
    expect(JSON.stringify({ ...replay.simulated, tieBreakExact: undefined, members: undefined })).toBe(
      first?.replay,
    );
  });
});
