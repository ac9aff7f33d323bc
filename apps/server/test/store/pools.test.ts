import { type Facts, plainDate, rulesetOn } from '@openentry/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyRows, copyText } from '../../src/database/copy.ts';
import { isoMicroseconds, isoSeconds, microseconds } from '../../src/database/instants.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { ENGINE } from '../../src/engine.ts';
import { findPool, latestPool, loadPool, profileLines, type StoredPool } from '../../src/store/pools.ts';
import { AS_OF, facts, MARCH, people, scaledDistribution, syntheticPeople } from '../support/people.ts';
import { insertPool, profilesOf } from '../support/rounds.ts';
import { onEveryDatabase, type World } from '../support/worlds.ts';

/** Text as PostgreSQL can hold it: everything but the zero character and half characters. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 30 })
  .filter((text) => !text.includes('\0') && text.isWellFormed());
const awkward = fc.constantFrom(
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\\',
  '\\.',
  '\\N',
  '\\t',
  '\\\\',
  '\\x41',
  '\b\f\v',
  '"',
  "'",
  '""',
  '\u2028',
  'é',
  '🇨🇦',
  '\u{10FFFF}',
  ' ',
  '',
  'NULL',
  '{',
  ',',
);
const text = fc.oneof(
  anyText,
  awkward,
  fc.array(fc.oneof(awkward, anyText), { maxLength: 6 }).map((parts) => parts.join('')),
);
/** From 2015 to 2030, and the ends of a second. */
const instant = fc
  .tuple(
    fc.integer({ min: Date.UTC(2015, 0, 1, 5) / 1000, max: Date.UTC(2030, 0, 1) / 1000 }),
    fc.oneof(
      fc.constantFrom(0, 1, 999, 1000, 999_000, 999_001, 999_999),
      fc.integer({ min: 0, max: 999_999 }),
    ),
  )
  .map(([second, micro]) => second * 1_000_000 + micro);

describe('instants', () => {
  it('keep microseconds both ways', () => {
    fc.assert(
      fc.property(instant, (value) => {
        expect(microseconds(isoMicroseconds(value))).toBe(value);
        expect(isoSeconds(value)).toBe(`${isoMicroseconds(value).slice(0, 19)}Z`);
      }),
    );
    expect(isoMicroseconds(MARCH + 1)).toBe('2024-03-01T00:00:00.000001Z');
    expect(isoMicroseconds(MARCH - 1)).toBe('2024-02-29T23:59:59.999999Z');
    expect(microseconds('2024-02-29T19:59:59.999999-04:00')).toBe(MARCH - 1);
  });

  it('before 1970 too', () => {
    expect(isoMicroseconds(-1)).toBe('1969-12-31T23:59:59.999999Z');
    expect(microseconds('1969-12-31T23:59:59.999999Z')).toBe(-1);
  });
});

onEveryDatabase((world) => {
  describe('COPY', () => {
    it('writes any text as it is', async () => {
      const { owner } = world();
      await owner.query('CREATE TEMPORARY TABLE copied (n integer, value text)');
      await fc.assert(
        fc.asyncProperty(fc.array(text, { maxLength: 20 }), async (values) => {
          await owner.query('TRUNCATE copied');
          await copyRows(
            owner,
            'copied',
            ['n', 'value'],
            values.map((value, n) => `${n}\t${copyText(value)}`),
          );
          const { rows } = await owner.query<{ value: string }>('SELECT value FROM copied ORDER BY n');
          expect(rows.map(({ value }) => value)).toEqual(values);
        }),
        { numRuns: 60 },
      );
      await owner.query('DROP TABLE copied');
    });

    it('writes rows larger than a chunk, and none at all', async () => {
      const { owner } = world();
      await owner.query('CREATE TEMPORARY TABLE copied (n integer, value text)');
      const long = ['\t\\', '🇨🇦', 'x\n'].map((part) => part.repeat(300_000));
      await copyRows(owner, 'copied', ['n', 'value'], []);
      await copyRows(
        owner,
        'copied',
        ['n', 'value'],
        long.map((value, n) => `${n}\t${copyText(value)}`),
      );
      const { rows } = await owner.query<{ value: string }>('SELECT value FROM copied ORDER BY n');
      expect(rows.map(({ value }) => value)).toEqual(long);
      await owner.query('DROP TABLE copied');
    });

    it('keeps facts and the microsecond at which they came', async () => {
      const { app } = world().database;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(text, text, instant), { maxLength: 8 }), async (drawn) => {
          const persons = drawn.map(([key, value, receivedAt], index) => ({
            ordinal: index + 1,
            receivedAt,
            facts: { ...facts(), declared: { [`k${key}`]: value } } as unknown as Facts,
          }));
          const poolId = await insertPool(app, persons.length === 0 ? people({}) : persons);
          const { rows } = await app.query<{ facts: unknown; at: string; text: string }>(
            `SELECT facts, (extract(epoch FROM received_at) * 1000000)::bigint::text AS at,
                    to_char(received_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS text
             FROM profiles WHERE pool_id = $1 ORDER BY candidate_id`,
            [poolId],
          );
          if (persons.length === 0) return;
          expect(rows).toEqual(
            persons.map(({ facts: declared, receivedAt }) => ({
              facts: declared,
              at: String(receivedAt),
              text: isoMicroseconds(receivedAt),
            })),
          );
        }),
        { numRuns: 25 },
      );
    });

    it('keeps .000001 and .999999 apart from the whole seconds beside them', async () => {
      const { app } = world().database;
      const times = [0, 1, 999_999, 1_000_000].map((micro) => MARCH + micro);
      const poolId = await insertPool(app, people(...times.map((at) => ({ at }))));
      const { rows } = await app.query<{ at: string }>(
        `SELECT received_at::text AS at FROM profiles WHERE pool_id = $1 ORDER BY received_at`,
        [poolId],
      );
      expect(rows.map(({ at }) => at)).toEqual([
        '2024-03-01 00:00:00+00',
        '2024-03-01 00:00:00.000001+00',
        '2024-03-01 00:00:00.999999+00',
        '2024-03-01 00:00:01+00',
      ]);
    });

    it('an error on the way leaves nothing, and the connection serves again', async () => {
      const { app } = world().database;
      const whole = syntheticPeople(2000, 'broken');
      function* breaking(): Generator<string> {
        for (const line of profileLines(1_999_999, whole, rulesetOn(plainDate(AS_OF)))) {
          yield line;
        }
        throw new Error('planted');
      }
      const columns = ['candidate_id', 'profile_id', 'pool_id', 'received_at', 'state', 'facts'];
      await expect(
        inTransaction(app, (client) => copyRows(client, 'profiles', columns, breaking())),
      ).rejects.toThrow('planted');
      await expect(
        inTransaction(app, (client) => copyRows(client, 'profiles', columns, ['not\ta\trow'])),
      ).rejects.toMatchObject({ code: '22P02' });
      const { rows } = await app.query('SELECT count(*)::integer AS n FROM profiles WHERE pool_id = 1999999');
      expect(rows).toEqual([{ n: 0 }]);
    });
  });

  describe('a pool', () => {
    const DIVISOR = 1000;
    const distribution = scaledDistribution(DIVISOR);

    it('holds the people of the synthesis, once', async () => {
      const { app } = world().database;
      const people = syntheticPeople(DIVISOR, 'whole');
      const told: [number, number][] = [];
      const pool = await loadPool(app, distribution, 'whole', (done, total) => told.push([done, total]));
      expect(pool).toMatchObject({ asOf: AS_OF, seed: 'whole', size: people.length });
      expect(people).toHaveLength(distribution.bands['total'] ?? -1);
      expect(told).toEqual(people.map(({ ordinal }) => [ordinal, people.length]));
      const counts = Array.from({ length: 1201 }, () => 0);
      for (const { crs } of people) counts[crs] = (counts[crs] ?? 0) + 1;
      expect(pool.countByCrs).toEqual(counts);
      expect(await profilesOf(world().database.app, pool)).toEqual(
        people.map(({ crs: _, ...person }) => ({ ...person, state: 'inPool' })),
      );
    });

    it('is loaded once, however often and by however many it is asked for', async () => {
      const { app } = world().database;
      let made = 0;
      const load = (): Promise<StoredPool> =>
        loadPool(app, distribution, 'shared', (done) => {
          if (done === 1) made++;
        });
      const together = await Promise.all([load(), load(), load()]);
      const later = await load();
      expect(made).toBe(1);
      for (const pool of [...together, later]) expect(pool).toEqual(together[0]);
      expect(await profilesOf(world().database.app, later)).toHaveLength(later.size);
      const { rows } = await app.query(`SELECT count(*)::integer AS n FROM pools WHERE seed = 'shared'`);
      expect(rows).toEqual([{ n: 1 }]);
    });

    it('of another seed is another pool, and the latest is the one loaded last', async () => {
      const { app } = world().database;
      const first = await loadPool(app, distribution, 'one');
      const second = await loadPool(app, distribution, 'two');
      expect(second.poolId).not.toBe(first.poolId);
      expect((await profilesOf(world().database.app, second))[0]).not.toEqual(
        (await profilesOf(world().database.app, first))[0],
      );
      expect(await findPool(app, AS_OF, 'one')).toEqual(first);
      expect(await findPool(app, AS_OF, 'three')).toBeNull();
      expect(await findPool(app, '2024-04-10', 'one')).toBeNull();
      expect(await latestPool(app, null)).toEqual(second);
      expect(await latestPool(app, AS_OF)).toEqual(second);
      expect(await latestPool(app, '2024-04-10')).toBeNull();
    });

    it('of another version of the engine is not taken for one of this', async () => {
      const { app } = world().database;
      const { owner } = world();
      const pool = await loadPool(app, distribution, 'older');
      await owner.query(`UPDATE pools SET engine = 'openentry/0.0.0' WHERE pool_id = $1`, [pool.poolId]);
      expect(await findPool(app, AS_OF, 'older')).toBeNull();
      const again = await loadPool(app, distribution, 'older');
      expect(again.poolId).not.toBe(pool.poolId);
      const { rows } = await app.query(`SELECT engine FROM pools WHERE seed = 'older' ORDER BY pool_id`);
      expect(rows).toEqual([{ engine: 'openentry/0.0.0' }, { engine: ENGINE }]);
    });

    it('that fails on the way is absent, and can be loaded afterwards', async () => {
      const { app } = world().database;
      const failing = loadPool(app, distribution, 'failing', (done) => {
        if (done === 150) throw new Error('planted');
      });
      await expect(failing).rejects.toThrow('planted');
      expect(await findPool(app, AS_OF, 'failing')).toBeNull();
      const { rows } = await world().owner.query(
        'SELECT count(*)::integer AS n FROM profiles p WHERE NOT EXISTS (SELECT FROM pools o WHERE o.pool_id = p.pool_id)',
      );
      expect(rows).toEqual([{ n: 0 }]);
      const pool = await loadPool(app, distribution, 'failing');
      expect(await profilesOf(world().database.app, pool)).toHaveLength(pool.size);
    });

    it('is known to the planner at once', async () => {
      const { database, owner } = world();
      const before = await analysed(owner);
      await loadPool(database.app, distribution, 'planned');
      expect(await analysed(owner)).toBeGreaterThan(before);
    });
  });
});

/** How often the profiles were analysed on request. */
async function analysed(owner: World['owner']): Promise<number> {
  await owner.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ n: number }>(
    `SELECT analyze_count::integer AS n FROM pg_stat_user_tables WHERE relname = 'profiles'`,
  );
  return rows[0]?.n ?? 0;
}
