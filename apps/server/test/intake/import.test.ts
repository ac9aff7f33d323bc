import { createHash } from 'node:crypto';
import { plainDate } from '@openentry/law';
import { describe, expect, it } from 'vitest';
import { microseconds } from '../../src/database/instants.ts';
import { type ImportPoolOptions, importPool, type PeopleFile } from '../../src/intake/import.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { assessPool } from '../../src/standings/assess.ts';
import { latestPool } from '../../src/store/pools.ts';
import { by } from '../support/cases.ts';
import { generalRound } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';
import { AS_OF, AT, chunked, exampleFacts, jsonl } from './files.ts';

const FACTS = exampleFacts();
const born = (year: number) => ({ ...FACTS, dateOfBirth: `${year}-03-14` });
const people = (count: number) => Array.from({ length: count }, (_, i) => ({ facts: born(1980 + (i % 25)) }));
const fileOf = (text: string, form: PeopleFile['form'] = 'jsonl'): PeopleFile => ({
  source: chunked(text, 4096),
  form,
});
const options = (name: string, changes: Partial<ImportPoolOptions> = {}): ImportPoolOptions => ({
  name,
  partial: false,
  asOf: AS_OF,
  at: AT,
  by: by('administrator', 'root'),
  ...changes,
});

onEveryDatabase((world) => {
  const app = () => world().database.app;
  const pools = async (name: string) => {
    const { rows } = await app().query(
      `SELECT kind, name, as_of::text, seed, size, count_by_crs, (SELECT count(*)::integer FROM profiles p WHERE p.pool_id = o.pool_id) AS people
       FROM pools o WHERE name = $1`,
      [name],
    );
    return rows;
  };
  const audited = async (before = 0) => {
    const { rows } = await app().query<Record<string, any>>(
      `SELECT account, subject, outcome, details FROM audit_entries WHERE action = 'pool.import' ORDER BY entry_id OFFSET $1`,
      [before],
    );
    return rows;
  };
  const profiles = async () => {
    const { rows } = await app().query<{ n: number }>('SELECT count(*)::integer AS n FROM profiles');
    return rows[0]?.n;
  };

  it('loads everybody as a pool of its own', async () => {
    const report = await importPool(app(), fileOf(jsonl(...people(40))), options('everybody'));
    expect(report).toMatchObject({ name: 'everybody', rows: 40, loaded: 40, refused: 0, problems: [] });
    const [pool] = await pools('everybody');
    expect(pool).toMatchObject({ kind: 'imported', as_of: AS_OF, seed: null, size: 40, people: 40 });
    expect((pool.count_by_crs as number[]).reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it('keeps facts, instant and number as they were given', async () => {
    const text = jsonl(
      { facts: FACTS, profileId: 70, receivedAt: '2026-04-01T10:00:00.123456Z' },
      { facts: born(1990), profileId: 5 },
    );
    const { poolId } = await importPool(app(), fileOf(text), options('as given'));
    const { rows } = await app().query(
      `SELECT profile_id::integer, state, facts, version, (extract(epoch FROM received_at) * 1000000)::bigint AS at, due_at > received_at AS due
       FROM profiles WHERE pool_id = $1 ORDER BY candidate_id`,
      [poolId],
    );
    expect(rows).toMatchObject([
      {
        profile_id: 70,
        state: 'inPool',
        facts: FACTS,
        version: 0,
        at: String(microseconds('2026-04-01T10:00:00.123456Z')),
        due: true,
      },
      { profile_id: 5 },
    ]);
  });

  it('people without an instant come at the import, in the order of the file', async () => {
    const received = async (name: string, asOf = AS_OF): Promise<number[]> => {
      const { poolId } = await importPool(app(), fileOf(jsonl(...people(3))), options(name, { asOf }));
      const { rows } = await app().query<{ at: string }>(
        `SELECT (extract(epoch FROM received_at) * 1000000)::bigint AS at FROM profiles WHERE pool_id = $1 ORDER BY candidate_id`,
        [poolId],
      );
      return rows.map(({ at }) => Number(at));
    };
    expect(await received('in order')).toEqual([AT + 1, AT + 2, AT + 3]);
    // Of an earlier day, so that a round on that day finds them.
    const morning = microseconds('2026-03-09T04:00:00Z');
    expect(await received('of an earlier day', plainDate('2026-03-09'))).toEqual([
      morning + 1,
      morning + 2,
      morning + 3,
    ]);
  });

  it('loads nobody where a row is bad, and says of each bad row what is wrong', async () => {
    const before = await profiles();
    const text = jsonl(...people(20), '{', { facts: { ...FACTS, dateOfBirth: 'x' } }, ...people(5));
    const report = await importPool(app(), fileOf(text), options('with faults'));
    expect(report).toMatchObject({ poolId: null, rows: 27, loaded: 0, refused: 2, moreProblems: 0 });
    expect(report.problems.map(({ line, path, code }) => `${line} ${path} ${code}`)).toEqual([
      '21  not-json',
      '22 facts.dateOfBirth not-a-day',
    ]);
    expect(await profiles()).toBe(before);
    expect(await pools('with faults')).toEqual([]);
  });

  it('loads the good rows where that is asked for', async () => {
    const text = jsonl(...people(3), '{', ...people(2));
    const report = await importPool(app(), fileOf(text), options('good ones', { partial: true }));
    expect(report).toMatchObject({ rows: 6, loaded: 5, refused: 1, problems: [{ line: 4 }] });
    expect(await pools('good ones')).toMatchObject([{ size: 5, people: 5 }]);
    const none = await importPool(app(), fileOf('{\n{\n'), options('no good ones', { partial: true }));
    expect(none).toMatchObject({ poolId: null, loaded: 0, refused: 2 });
  });

  it('holds what is told of a file to a size, and counts the rest', async () => {
    const report = await importPool(app(), fileOf('{\n'.repeat(1500)), options('all bad'));
    expect(report.problems).toHaveLength(1000);
    expect(report).toMatchObject({ refused: 1500, moreProblems: 500 });
  });

  it('refuses a name that is taken or is none, nobody at all, and what is no CSV', async () => {
    const before = await profiles();
    for (const [name, text, form, code] of [
      ['everybody', jsonl(...people(1)), 'jsonl', 'pool.name-taken'],
      ['  ', jsonl(...people(1)), 'jsonl', 'pool.name-not-valid'],
      ['a\u0000b', jsonl(...people(1)), 'jsonl', 'pool.name-not-valid'],
      ['nobody', '\n', 'jsonl', 'pool.empty'],
      ['nobody', 'facts,profile_id\n', 'csv', 'pool.empty'],
      ['broken', `facts,profile_id\n{},1\n"`, 'csv', 'pool.csv-broken'],
    ] as const) {
      await expect(importPool(app(), fileOf(text, form), options(name)), code).rejects.toMatchObject({
        code,
      });
    }
    expect(await profiles()).toBe(before);
  });

  it('a source that fails leaves nothing, and says its own reason', async () => {
    const before = await profiles();
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(jsonl(...people(200)));
      throw new Error('the disk is gone');
    }
    for (const form of ['jsonl', 'csv'] as const) {
      await expect(
        importPool(app(), { source: failing(), form }, options(`failing ${form}`)),
      ).rejects.toThrow();
    }
    expect(await profiles()).toBe(before);
  });

  it('says in the audit who tried which file, and what came of it', async () => {
    const { length } = await audited();
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    // Larger than what is read at once, so that what is refused early is read on.
    const long = jsonl(...people(200));
    const { poolId } = await importPool(app(), fileOf(long), options('audited'));
    await expect(importPool(app(), fileOf(long), options('audited'))).rejects.toMatchObject({
      code: 'pool.name-taken',
    });
    const csv = `names,ages\n${'x,1\n'.repeat(9000)}`;
    await expect(importPool(app(), fileOf(csv, 'csv'), options('csv'))).rejects.toMatchObject({
      code: 'pool.csv-header',
    });
    const bad = `${long}{\n`;
    await importPool(app(), fileOf(bad), options('bad'));
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(long);
      throw Object.assign(new Error('the disk is gone'), { code: 'EIO' });
    }
    await expect(
      importPool(app(), { source: failing(), form: 'jsonl' }, options('failing')),
    ).rejects.toThrow();
    const file = (text: string) => ({ sha256: sha256(text), bytes: text.length });
    expect(await audited(length)).toMatchObject([
      {
        account: 'root',
        subject: `pool/${poolId}`,
        outcome: 'done',
        details: { ...file(long), rows: 200, refused: 0 },
      },
      { subject: 'pool', outcome: 'refused', details: { ...file(long), code: 'pool.name-taken' } },
      { outcome: 'refused', details: { ...file(csv), form: 'csv', code: 'pool.csv-header' } },
      { outcome: 'refused', details: { ...file(bad), rows: 201, refused: 1, code: 'pool.rows-not-valid' } },
      { outcome: 'failed', details: { sha256: null, bytes: long.length } },
    ]);
  });

  it('of two imports under one name at the same moment one is there', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => importPool(app(), fileOf(jsonl(...people(30))), options('at once'))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'pool.name-taken' },
    });
    expect(await pools('at once')).toMatchObject([{ people: 30 }]);
  });

  describe('a pool that was imported', () => {
    it('is assessed and has its round like any other', async () => {
      const { poolId } = await importPool(app(), fileOf(jsonl(...people(50))), options('with a round'));
      if (poolId === null) throw new Error('Not loaded');
      await assessPool(app(), poolId, { on: AS_OF, at: AT, who: 'due' });
      const { rows } = await app().query(
        `SELECT count(*)::integer AS people, min(crs) = (SELECT min(place) - 1 FROM pools, unnest(count_by_crs) WITH ORDINALITY AS c (n, place) WHERE pool_id = $1 AND n > 0) AS lowest
         FROM standings WHERE pool_id = $1`,
        [poolId],
      );
      expect(rows).toEqual([{ people: 50, lowest: true }]);
      const round = await executeRound(
        app(),
        poolId,
        generalRound(10, { day: AS_OF, instant: '2026-05-04T13:00:00Z' }),
      );
      expect(round).toMatchObject({ invited: 10, members: 50 });
    });

    it('is not taken for the synthetic pool of its day', async () => {
      expect(await latestPool(app(), null)).toBeNull();
    });
  });
});
