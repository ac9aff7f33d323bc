import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { example, openentry, startOpenentry } from '../support.ts';
import { type SmallPool, smallPool } from './pool.ts';

let pool: SmallPool;
beforeAll(async () => {
  pool = await smallPool(1000, 'work');
});
afterAll(() => pool.remove());

/** The person with a number in the pool. */
const person = (ordinal: number): string => String(2 ** 32 + ordinal);

describe('a folder without a database', () => {
  it('is said to have no pool, and none is made', async () => {
    const folder = join(tmpdir(), `openentry-none-${crypto.randomUUID()}`);
    const ran = await openentry(['rounds', 'files', '--data', folder, '--lang', 'fr']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/\[pool\.none\] Ce dossier de données/);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what cannot be meant', () => {
  const plan = (...parameters: string[]) =>
    pool.run('rounds', 'plan', '1', '--as', 'anna', '--invite', '1', ...parameters);
  const instant = ['--instant', '2024-04-10T13:00:00Z'];

  it.each([
    [
      'an instant without its distance from UTC',
      ['--kind', 'general', '--instant', '2024-04-10 13:00'],
      'instant.not-valid',
    ],
    ['a program round without programs', ['--kind', 'program', ...instant], 'round.group'],
    ['a program that is none', ['--kind', 'program', '--programs', 'CEC,ABC', ...instant], 'round.programs'],
    [
      'a general round of a category',
      ['--kind', 'general', '--category', 'stem@v1', ...instant],
      'round.group',
    ],
    [
      'a category that is none',
      ['--kind', 'category', '--category', 'stem@v99', ...instant],
      'round.unknown-category',
    ],
    [
      'an instant beyond every calendar',
      ['--kind', 'general', '--instant', '+275760-09-13T00:00:00Z'],
      'instant.not-valid',
    ],
    [
      'an instant that no year has',
      ['--kind', 'general', '--at', '0000-01-01T00:00:00Z', ...instant],
      'instant.not-valid',
    ],
    [
      'more people than there are',
      ['--kind', 'general', '--invite', '99999999999', ...instant],
      'round.to-invite',
    ],
    [
      'an account that looks like two',
      ['--kind', 'general', '--as', 'a\nb', ...instant],
      'account.not-valid',
    ],
    ['an id that is none', ['--kind', 'general', '--id', '7', ...instant], 'id.not-valid'],
    ['a pool that is none', ['--kind', 'general', '--pool', '99', ...instant], 'pool.unknown'],
  ])('%s', async (_what, parameters, code) => {
    const ran = await plan(...parameters);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`[${code}]`);
    expect(await pool.json('rounds', 'files')).toEqual([]);
  });
});

describe('a pool in numbers', () => {
  it('counts everybody once assessed, and once only', async () => {
    const before = await pool.json('pool', 'stats');
    expect(before).toMatchObject({ states: { inPool: pool.size }, assessed: 0, assessedOn: null });
    const first = await pool.json('pool', 'assess', '--on', '2024-04-10', '--at', '2024-04-10T10:00:00Z');
    expect(first).toMatchObject({ people: pool.size, first: pool.size, written: true });
    const stats = await pool.json('pool', 'stats');
    expect(stats.bands.total).toBe(pool.size);
    for (const trait of ['province', 'language', 'gender', 'country']) {
      const sum = stats[trait].reduce((so: number, { people }: { people: number }) => so + people, 0);
      expect(sum, trait).toBe(pool.size);
    }
    expect((await pool.run('pool', 'stats')).stdout).toContain('Ontario');
    expect((await pool.run('pool', 'stats', '--lang', 'fr')).stdout).toContain('Colombie-Britannique');
    expect(await pool.json('pool', 'list')).toMatchObject([{ size: pool.size, seed: 'work' }]);
  });

  it('a day alone is recorded as it begins, one that contradicts its instant or is still to come is refused', async () => {
    expect(await pool.json('pool', 'assess', '--on', '2024-04-10')).toMatchObject({
      people: pool.size,
      first: 0,
      unchanged: pool.size,
      written: true,
    });
    for (const [parameters, code] of [
      [['--on', '2024-04-11', '--at', '2024-04-11T03:59:59Z'], 'pool.assess-other-day'],
      [['--on', '2099-01-01'], 'pool.assess-to-come'],
    ] as const) {
      for (const [language, word] of [
        ['en', 'shows what'],
        ['fr', 'montre ce que'],
      ] as const) {
        const ran = await pool.run('pool', 'assess', ...parameters, '--lang', language);
        expect(ran).toMatchObject({ code: 2, stdout: '' });
        expect(ran.stderr).toContain(`[${code}]`);
        expect(ran.stderr).toContain(word);
      }
    }
  });

  it('a reform is tried, person by person, and writes nothing', async () => {
    const out = pool.file('reform.jsonl');
    const report = await pool.json(
      'pool',
      'assess',
      '--on',
      '2026-08-01',
      '--at',
      '2024-04-10T10:00:00Z',
      '--reform',
      example('reforms/high-wage.json'),
      '--out',
      out,
    );
    expect(report).toMatchObject({ people: pool.size, first: 0, written: false });
    const lines = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(pool.size - report.unchanged);
    const gained = lines.filter(({ before, after }) => after.crs > before.crs);
    expect(gained).toHaveLength(report.gain);
    expect((await pool.json('pool', 'stats')).assessedOn).toEqual({
      oldest: '2024-04-10',
      newest: '2024-04-10',
    });
  });
});

describe('the life of a profile', () => {
  it('is walked from the draft to a declined invitation, with the same place', async () => {
    const facts = example('facts/engineer-single.json');
    const at = (time: string): string[] => ['--at', `2026-09-01T${time}:00Z`];
    const id = crypto.randomUUID();
    const started = await pool.json('profile', 'start', facts, '--id', id, ...at('10:00'));
    const again = await pool.json('profile', 'start', facts, '--id', id, ...at('10:00'));
    expect(again).toMatchObject({ profileId: started.profileId, repeated: true });
    const profile = String(started.profileId);
    const submitted = await pool.json('profile', 'submit', profile, ...at('11:00'));
    expect(submitted).toMatchObject({ state: 'inPool', receivedAt: '2026-09-01T11:00:00.000000Z' });
    const province = ['--province', 'ON', '--as', 'ontario'];
    const offered = await pool.json('profile', 'nominate', profile, ...province, ...at('12:00'));
    expect(offered).toMatchObject({ state: 'nominationPending' });
    expect(offered.next.candidate).toContain('acceptNomination');
    const accepted = await pool.json('profile', 'accept', profile, ...at('13:00'));
    expect(accepted.kept.crs).toBe(submitted.kept.crs + 600);
    const round = ['--kind', 'program', '--programs', 'PNP', '--invite', '1'];
    const instant = ['--instant', '2026-09-01T14:00:00Z'];
    await pool.json('rounds', 'plan', '7', ...round, ...instant, '--as', 'anna', ...at('13:30'));
    await pool.json('rounds', 'approve', '7', '--as', 'benoit', ...at('13:40'));
    await pool.json('rounds', 'execute', '7', '--as', 'anna', ...at('14:00'));
    const invited = await pool.json('profile', 'show', profile, ...at('15:00'));
    expect(invited).toMatchObject({ state: 'invited', invitation: { program: 'PNP' } });
    expect(invited.facts).toBeUndefined();
    const declined = await pool.json('profile', 'decline', profile, ...at('16:00'));
    expect(declined).toMatchObject({ state: 'inPool', receivedAt: submitted.receivedAt });
    const page = await pool.run('profile', 'show', profile, '--lang', 'fr', ...at('17:00'));
    expect(page.stdout).toMatch(
      /dans le bassin[\s\S]*Refuser l’invitation\s: candidate[\s\S]*Ce qui peut être fait/,
    );
  });

  it('an invitation that was never issued is not corrected', async () => {
    const correct = ['rounds', 'correct', '7', '--profile', person(3), '--reason', 'test'];
    const ran = await pool.run(...correct, '--as', 'chloe', '--at', '2026-09-02T10:00:00Z');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('[round.no-live-invitation]');
    const [file] = await pool.json('rounds', 'files');
    expect(file).toMatchObject({ state: 'executed', corrections: [] });
  });
});

describe('a change of law', () => {
  let other: SmallPool;
  beforeAll(async () => {
    other = await smallPool(1000, 'law');
  });
  afterAll(() => other.remove());

  /** Plans a round for noon of a day and has it approved. */
  async function approved(number: string, day: string): Promise<void> {
    const plan = ['rounds', 'plan', number, '--kind', 'general', '--invite', '3', '--as', 'anna'];
    await other.json(...plan, '--instant', `${day}T16:00:00Z`, '--at', `${day}T14:00:00Z`);
    await other.json('rounds', 'approve', number, '--as', 'benoit', '--at', `${day}T15:00:00Z`);
  }
  const execute = (number: string, day: string): string[] => [
    'rounds',
    'execute',
    number,
    '--as',
    'anna',
    '--at',
    `${day}T16:00:00Z`,
  ];

  it('asks for a shadow round and two signatures before a round runs', async () => {
    const [day, later] = ['2024-04-10', '2024-06-12'];
    await approved('8', day);
    await other.json(...execute('8', day));
    await approved('9', later);
    expect((await other.run(...execute('9', later))).stderr).toContain('[round.shadow-required]');
    const out = other.file('shadow.jsonl');
    const asked = ['--before', day, '--as', 'anna', '--at', `${later}T15:10:00Z`];
    const shadow = await other.json('rounds', 'shadow', '9', ...asked, '--out', out);
    expect(shadow.report.differences).toBeGreaterThan(0);
    expect(readFileSync(out, 'utf8').trimEnd().split('\n')).toHaveLength(shadow.report.differences);
    const sign = (account: string) =>
      other.json('rounds', 'sign', String(shadow.shadowId), '--as', account, '--at', `${later}T15:20:00Z`);
    expect(await sign('anna')).toMatchObject({ missing: 1 });
    expect(await sign('anna')).toMatchObject({ missing: 1 });
    expect((await other.run(...execute('9', later))).stderr).toContain('[round.shadow-required]');
    expect(await sign('benoit')).toMatchObject({ missing: 0 });
    const executed = await other.json(...execute('9', later));
    expect(executed).toMatchObject({ state: 'executed', outcome: { invited: 3 } });
    // The law is that of the last round now: nobody has to sign anything.
    expect(await other.json('rounds', 'shadow', '9', ...asked)).toMatchObject({ missing: 0 });
  });
});

describe('an outage', () => {
  it('is recorded once under an id, and ends later than it begins', async () => {
    const outage = (from: string, to: string, ...more: string[]) =>
      pool.run('pool', 'outage', '--from', from, '--to', to, '--reason', 'power', '--as', 'root', ...more);
    const [from, to] = ['2026-09-03T10:00:00Z', '2026-09-03T20:00:00Z'];
    expect((await outage(to, from)).stderr).toContain('[outage.order]');
    const id = crypto.randomUUID();
    expect((await outage(from, to, '--id', id)).stdout).toMatch(/^Recorded/);
    expect((await outage(from, to, '--id', id)).stdout).toMatch(/nothing was recorded again/);
  });
});

describe('Ctrl-C', () => {
  it('undoes what was not finished, says so and ends with 130', async () => {
    const holder = await pool.db.connect();
    const standings = async (): Promise<unknown> =>
      (await holder.query('SELECT candidate_id, assessed_on FROM standings ORDER BY candidate_id')).rows;
    const before = await standings();
    await holder.query(`SELECT pg_advisory_lock_shared(hashtextextended('standings/1', 0))`);
    const running = startOpenentry(['pool', 'assess', '--on', '2026-09-10', '--data', pool.folder]);
    const waits = `SELECT count(*)::integer AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
    while ((await holder.query(waits)).rows[0].n === 0) await sleep(50);
    running.kill('SIGINT');
    expect(await running.ended).toBe(130);
    expect(running.said()).toMatch(/Stopped by SIGINT\. What was not finished is undone/);
    await holder.query('SELECT pg_advisory_unlock_all()');
    expect(await standings()).toEqual(before);
    holder.release();
  });
});

describe('several pools', () => {
  it('a number that two pools have is asked for again, and acts in the pool that is named', async () => {
    const file = pool.file('people.jsonl');
    const facts = JSON.parse(readFileSync(example('facts/engineer-single.json'), 'utf8'));
    const receivedAt = '2026-08-01T00:00:00Z';
    writeFileSync(file, `${JSON.stringify({ profileId: 41, receivedAt, facts })}\n`);
    const imports = ['pool', 'import', file, '--as-of', '2026-08-01', '--name'];
    const first = await pool.json(...imports, 'first');
    const at = ['--at', '2026-08-02T00:00:00Z'];
    expect(await pool.json('profile', 'show', '41', ...at)).toMatchObject({ pool: first.poolId });
    const second = await pool.json(...imports, 'second');
    for (const language of ['en', 'fr']) {
      const ran = await pool.run('profile', 'withdraw', '41', ...at, '--lang', language);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/\[profile\.in-several-pools\].*--pool/);
    }
    const named = ['--pool', String(first.poolId), ...at];
    expect(await pool.json('profile', 'withdraw', '41', ...named)).toMatchObject({
      state: 'withdrawn',
      pool: first.poolId,
    });
    const other = ['--pool', String(second.poolId), ...at];
    expect(await pool.json('profile', 'show', '41', ...other)).toMatchObject({ state: 'inPool' });
  });
});
