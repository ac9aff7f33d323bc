import type { AmendmentFile } from '@openentry/law';
import { addDays, plainDate } from '@openentry/law';
import type { Pool } from 'pg';
import { expect, it } from 'vitest';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { assessPool } from '../../src/standings/assess.ts';
import type { PersonImpact } from '../../src/standings/impact.ts';
import { DAY } from '../support/cases.ts';
import { bornFor, type Person, people, SENIOR_OFFER, SIBLING, syntheticPeople } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onBothDatabases } from '../support/worlds.ts';

/** On this day the points of a job offer went, and nothing else. */
const CHANGE = plainDate('2025-03-25');
const BEFORE = addDays(CHANGE, -1);
const EVENING = Date.UTC(2025, 2, 24, 22) * 1000;

const MANY = 200;
const birthday = plainDate(`${bornFor(33).slice(0, 4)}-03-25`);

/** Everybody came and was tested in the year before, so that they are still eligible a year after the pool they were drawn for. */
const pool: Person[] = [
  ...people(
    SENIOR_OFFER,
    { ...SENIOR_OFFER, dateOfBirth: birthday },
    { dateOfBirth: birthday },
    { relativesInCanada: SIBLING },
    { languageTests: [] },
  ),
  ...syntheticPeople(MANY, 'rescore'),
].map(({ facts, receivedAt }, index) => ({
  ordinal: index + 1,
  receivedAt: receivedAt + 349 * DAY,
  facts: {
    ...facts,
    languageTests: facts.languageTests?.map((test) => ({ ...test, date: plainDate('2024-06-01') })) ?? [],
  },
}));

async function standings(db: Pool, poolId: number): Promise<Map<number, Record<string, unknown>>> {
  const { rows } = await db.query<Record<string, unknown> & { person: number }>(
    `SELECT (profile_id % 4294967296)::integer AS person, received_at, assessed_on::text, next_look::text AS look, crs,
            core, spouse, transferability, additional, programs, categories, province, country, language, gender,
            coded_until::text AS until, encode(coded, 'hex') AS coded
     FROM standings WHERE pool_id = $1 ORDER BY profile_id`,
    [poolId],
  );
  return new Map(rows.map((row) => [row.person, row]));
}

/** Without the days on which they are looked at again, which may come sooner where standings were scored again. */
const said = (found: Map<number, Record<string, unknown>>) =>
  [...found.values()].map(({ look: _, until: __, ...row }) => row);

async function notices(db: Pool, poolId: number): Promise<unknown[]> {
  const { rows } = await db.query(
    `SELECT (profile_id % 4294967296)::integer AS person, code, values FROM notices JOIN profiles USING (candidate_id, profile_id)
     WHERE pool_id = $1 AND code <> 'profile.imported' ORDER BY 1, notice_id`,
    [poolId],
  );
  return rows;
}

async function assessedBefore(db: Pool): Promise<number> {
  const poolId = await insertPool(db, pool);
  await assessPool(db, poolId, { on: BEFORE, at: EVENING, who: 'everybody' });
  return poolId;
}

onBothDatabases((world) => {
  it('a law that changes points alone: the same is found from standings as from facts, and told with its reasons', async () => {
    const { app } = world().database;
    const [one, other] = [await assessedBefore(app), await assessedBefore(app)];
    expect((await standings(app, one)).size).toBeGreaterThan(900);
    const options = { on: CHANGE, at: EVENING + DAY, who: 'everybody' } as const;
    const fromStandings = await assessPool(app, one, options);
    const fromFacts = await assessPool(app, other, { ...options, fromFacts: true });
    expect(fromStandings).toEqual(fromFacts);
    expect(fromStandings.lose).toBeGreaterThan(1);
    expect(fromStandings.unchanged).toBeGreaterThan(fromStandings.people / 2);
    expect(said(await standings(app, one))).toEqual(said(await standings(app, other)));
    expect(await notices(app, one)).toEqual(await notices(app, other));
    for (const [person, { look, until }] of await standings(app, one)) {
      const exact = (await standings(app, other)).get(person);
      expect(String(look) <= String(exact?.look) && String(until) <= String(exact?.until)).toBe(true);
      if (person > 3) break;
    }
    expect(await verifyProfiles(app, one)).toMatchObject({ passed: true, named: [] });
    expect(await verifyProfiles(app, other)).toMatchObject({ passed: true, named: [] });
  });

  it('facts are read of those alone of whom standings do not say enough', async () => {
    const { app } = world().database;
    const poolId = await assessedBefore(app);
    const before = await standings(app, poolId);
    // Facts that nobody can read: whoever is scored from a standing is none the wiser.
    await world().owner.query(
      `UPDATE profiles SET facts = '{"schema": "facts/2"}' WHERE pool_id = $1 AND profile_id % 4294967296 = $2`,
      [poolId, 4],
    );
    const options = { on: BEFORE, at: EVENING + 1, who: 'everybody' } as const;
    expect(await assessPool(app, poolId, options)).toMatchObject({
      people: before.size,
      unchanged: before.size,
    });
    expect((await standings(app, poolId)).get(4)).toEqual(before.get(4));
    await expect(assessPool(app, poolId, { ...options, fromFacts: true })).rejects.toMatchObject({
      code: 'profile.facts-unknown',
    });
    // Words that were packed otherwise say nothing.
    await world().owner.query(`UPDATE standings SET coded = set_byte(coded, 0, 255) WHERE pool_id = $1`, [
      poolId,
    ]);
    await expect(assessPool(app, poolId, options)).rejects.toMatchObject({ code: 'profile.facts-unknown' });
  });

  it('a reform of points is told from standings as from facts, person by person', async () => {
    const { app } = world().database;
    const poolId = await assessedBefore(app);
    const reform = (values: Record<string, unknown>): AmendmentFile =>
      ({
        schema: 'amendment/1',
        id: 'test',
        title: { en: 'Test', fr: 'Essai' },
        inForce: BEFORE,
        values,
        factors: [],
      }) as unknown as AmendmentFile;
    for (const values of [
      { 'crs.sibling.points': 40 },
      { 'crs.nomination.points': 200 },
      { 'work.calendar-time': 'hours-only' },
    ]) {
      const told: PersonImpact[][] = [];
      const reports = [];
      for (const fromFacts of [false, true]) {
        const each: PersonImpact[] = [];
        reports.push(
          await assessPool(app, poolId, {
            on: BEFORE,
            at: EVENING,
            who: 'everybody',
            reforms: [reform(values)],
            fromFacts,
            each: (person) => each.push(person),
          }),
        );
        told.push(each.toSorted((a, b) => a.profileId - b.profileId));
      }
      expect(told[0]).toEqual(told[1]);
      expect(reports[0]).toEqual(reports[1]);
    }
  });

  it('who came since is assessed with everybody else', async () => {
    const { app } = world().database;
    const poolId = await assessedBefore(app);
    await world().owner.query('DELETE FROM standings WHERE pool_id = $1 AND profile_id % 10 = 0', [poolId]);
    const before = await standings(app, poolId);
    const all = await assessPool(app, poolId, { on: CHANGE, at: EVENING + DAY, who: 'due' });
    expect(all.first).toBeGreaterThan(50);
    expect(all.people).toBe(before.size + all.first);
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });
});
