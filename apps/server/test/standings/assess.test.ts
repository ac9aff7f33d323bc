import { legalDay } from '@openentry/cases';
import {
  type AmendmentFile,
  addDays,
  amendmentOf,
  type Facts,
  type PlainDate,
  plainDate,
  type Ruleset,
  rulesetOn,
  verdictOf,
} from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { expect, it } from 'vitest';
import { actOnProfile } from '../../src/profiles/command.ts';
import { verifyProfiles } from '../../src/profiles/verify.ts';
import { assessPool } from '../../src/standings/assess.ts';
import { categoriesOf, programsOf } from '../../src/standings/columns.ts';
import type { PersonImpact } from '../../src/standings/impact.ts';
import { command, DAY, keyOf, MORNING } from '../support/cases.ts';
import {
  AUDITOR,
  bornFor,
  facts,
  INELIGIBLE,
  job,
  people,
  SIBLING,
  syntheticPeople,
} from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';
import { onEveryDatabase } from '../support/worlds.ts';

const ON = legalDay(MORNING);
const DAYS = 60;
/** So many people are assessed in threads of their own. */
const FOR_THREADS = 95;

interface Row {
  profile: number;
  assessed: PlainDate;
  look: PlainDate;
  crs: number;
  programs: string[];
  categories: string[];
}

async function standingsOf(db: Pool | ClientBase, poolId: number): Promise<Map<number, Row>> {
  const { rows } = await db.query<{
    profile_id: string;
    assessed: PlainDate;
    look: PlainDate;
    crs: number;
    programs: number;
    categories: number;
  }>(
    `SELECT profile_id, assessed_on::text AS assessed, next_look::text AS look, crs, programs, categories
     FROM standings WHERE pool_id = $1 ORDER BY profile_id`,
    [poolId],
  );
  return new Map(
    rows.map(({ profile_id, programs, categories, ...row }) => [
      Number(profile_id),
      {
        ...row,
        profile: Number(profile_id),
        programs: programsOf(programs),
        categories: categoriesOf(categories),
      },
    ]),
  );
}

const found = (given: Facts, law: Ruleset) => {
  const { crs, programs, categories } = verdictOf(given, law);
  return { crs, programs: [...programs], categories: [...categories] };
};

async function counts(db: Pool, poolId: number): Promise<{ actions: number; notices: number }> {
  const { rows } = await db.query<{ actions: number; notices: number }>(
    `SELECT (SELECT count(*)::integer FROM profile_actions JOIN profiles USING (candidate_id, profile_id)
             WHERE pool_id = $1 AND action ->> 'type' = 'assess') AS actions,
            (SELECT count(*)::integer FROM notices JOIN profiles USING (candidate_id, profile_id)
             WHERE pool_id = $1) AS notices`,
    [poolId],
  );
  return rows[0] ?? { actions: -1, notices: -1 };
}

/** People to whom something happens in the days of these tests: birthdays, a test that expires, a year of work done. */
const tested = (date: string): Partial<Facts> => ({
  languageTests: facts().languageTests?.map((test) => ({ ...test, date: plainDate(date) })) ?? [],
});
const eventful = people(
  {},
  ...['04-11', '04-20', '05-31', '06-08', '06-30'].map((day) => ({
    dateOfBirth: plainDate(`${bornFor(33).slice(0, 4)}-${day}`),
  })),
  tested('2022-04-15'),
  tested('2022-05-20'),
  tested('2022-06-30'),
  { jobs: [job(AUDITOR, '2021-09-01', '2022-10-01'), job(AUDITOR, '2023-06-01')] },
  { jobs: [job(AUDITOR, '2022-05-10', '2023-06-20'), job(AUDITOR, '2016-01-01', '2019-01-01', 'IN')] },
  { jobs: [job(AUDITOR, '2021-04-20', '2022-04-25')] },
  { relativesInCanada: SIBLING },
  INELIGIBLE,
);

onEveryDatabase((world) => {
  it('everybody: each standing is the verdict of the day, and who is eligible for nothing leaves', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, eventful);
    const told: PersonImpact[] = [];
    const report = await assessPool(app, poolId, {
      on: ON,
      at: MORNING,
      who: 'everybody',
      each: (person) => told.push(person),
    });
    const law = rulesetOn(ON);
    const standings = await standingsOf(app, poolId);
    const leaving = eventful.filter(({ facts: given }) => found(given, law).programs.length === 0);
    expect(leaving.map(({ ordinal }) => ordinal)).toEqual([eventful.length]);
    expect(report).toMatchObject({ people: eventful.length, first: eventful.length, unchanged: 0, leave: 1 });
    expect(standings.size).toBe(eventful.length - 1);
    for (const { ordinal, facts: given } of eventful) {
      const standing = standings.get(keyOf(poolId, ordinal).profileId);
      if (leaving.some((person) => person.ordinal === ordinal)) expect(standing).toBeUndefined();
      else expect(standing).toMatchObject({ ...found(given, law), assessed: ON });
    }
    const { rows } = await app.query('SELECT state, due_at FROM profiles WHERE profile_id = $1', [
      keyOf(poolId, eventful.length).profileId,
    ]);
    expect(rows).toEqual([{ state: 'ineligible', due_at: null }]);
    expect(told.map(({ profileId }) => profileId)).toEqual([keyOf(poolId, eventful.length).profileId]);
    expect(await counts(app, poolId)).toEqual({ actions: 1, notices: 1 });
    // Again, nothing is new.
    const again = await assessPool(app, poolId, { on: ON, at: MORNING + 1, who: 'everybody' });
    const left = eventful.length - 1;
    expect(again).toMatchObject({ people: left, first: 0, unchanged: left, gain: 0, lose: 0, leave: 0 });
    expect(await counts(app, poolId)).toEqual({ actions: 1, notices: 1 });
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [], notAssessed: 0 });
  });

  it('day by day only those are looked at whose verdict can have changed, and nobody else’s did', async () => {
    const { app } = world().database;
    const poolId = await insertPool(app, eventful);
    await assessPool(app, poolId, { on: ON, at: MORNING, who: 'everybody', horizonDays: 20 });
    let changes = 0;
    for (let day = 1; day <= DAYS; day++) {
      const on = addDays(ON, day);
      const law = rulesetOn(on);
      const before = await standingsOf(app, poolId);
      const kept = await counts(app, poolId);
      const options = { on, at: MORNING + day * DAY, who: 'due', horizonDays: 20 } as const;
      const due = [...before.values()].filter(({ look }) => look <= on);
      const report = await assessPool(app, poolId, options);
      const after = await standingsOf(app, poolId);
      expect(report.people).toBe(due.length);
      const dueNow = new Set(due.map(({ profile }) => profile));
      let changed = 0;
      for (const [profile, was] of before) {
        const now = after.get(profile);
        const person = eventful[profile - keyOf(poolId, 1).profileId];
        if (person === undefined) throw new Error('Nobody');
        const fresh = found(person.facts, law);
        const same =
          JSON.stringify([was.crs, was.programs, was.categories]) === JSON.stringify(Object.values(fresh));
        if (!same) changed++;
        // Whom nobody looked at is as before, and so is what the law makes of them.
        if (!dueNow.has(profile)) {
          expect(same).toBe(true);
          expect(now).toEqual(was);
        } else if (fresh.programs.length === 0) expect(now).toBeUndefined();
        else {
          expect(now).toMatchObject({ ...fresh, assessed: on });
          expect((now?.look ?? '') > on).toBe(true);
        }
      }
      changes += changed;
      expect(report.people - report.first - report.unchanged).toBe(changed);
      const told = await counts(app, poolId);
      expect(told).toEqual({ actions: kept.actions + changed, notices: kept.notices + changed });
      expect((await assessPool(app, poolId, options)).people).toBe(0);
      expect(await counts(app, poolId)).toEqual(told);
    }
    expect(changes).toBeGreaterThan(5);
    expect(
      await verifyProfiles(app, poolId).then(({ named }) =>
        named.filter(({ fault }) => fault !== 'standing-wrong'),
      ),
    ).toEqual([]);
  });

  it('a reform, or a day to come, is told person by person, adds up and is not written', async () => {
    const { app } = world().database;
    const synthetic = syntheticPeople(2000, 'impact');
    const pool = [
      ...synthetic,
      ...eventful.map((person) => ({ ...person, ordinal: person.ordinal + synthetic.length })),
    ];
    const poolId = await insertPool(app, pool);
    await assessPool(app, poolId, { on: ON, at: MORNING, who: 'everybody' });
    const reform = {
      schema: 'amendment/1',
      id: 'test',
      title: { en: 'Test', fr: 'Essai' },
      inForce: ON,
      values: { 'crs.sibling.points': 40 },
      factors: [],
    } as unknown as AmendmentFile;
    const before = await standingsOf(app, poolId);
    const kept = await counts(app, poolId);
    for (const [on, reforms] of [
      [ON, [reform]],
      [addDays(ON, 365), []],
    ] as const) {
      const law = rulesetOn(
        on,
        reforms.map((each) => amendmentOf(each)),
      );
      const told: PersonImpact[] = [];
      const each = (person: PersonImpact): void => void told.push(person);
      const report = await assessPool(app, poolId, {
        on,
        at: MORNING,
        who: 'everybody',
        reforms,
        dryRun: true,
        each,
      });
      const expected = pool
        .filter(({ ordinal }) => before.has(keyOf(poolId, ordinal).profileId))
        .map(({ ordinal, facts: given }) => {
          const { profileId } = keyOf(poolId, ordinal);
          const was = before.get(profileId);
          if (was === undefined) throw new Error('Nobody');
          const { crs, programs, categories } = was;
          return { profileId, before: { crs, programs, categories }, after: found(given, law) };
        });
      const differing = expected.filter(
        (person) =>
          JSON.stringify(person.before) !== JSON.stringify(person.after) ||
          person.after.programs.length === 0,
      );
      expect(told.toSorted((a, b) => a.profileId - b.profileId)).toEqual(differing);
      const points = differing.map((person) => (person.after.crs ?? 0) - person.before.crs);
      const sum = (of: readonly number[]): number => of.reduce((total, difference) => total + difference, 0);
      expect(report).toMatchObject({
        people: before.size,
        first: 0,
        unchanged: before.size - differing.length,
        gain: points.filter((difference) => difference > 0).length,
        lose: points.filter((difference) => difference < 0).length,
        pointsGained: sum(points.filter((difference) => difference > 0)),
        pointsLost: sum(points.filter((difference) => difference < 0).map(Math.abs)),
        leave: differing.filter((person) => person.after.programs.length === 0).length,
      });
      expect(differing.length).toBeGreaterThan(0);
      expect(await standingsOf(app, poolId)).toEqual(before);
      expect(await counts(app, poolId)).toEqual(kept);
    }
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });

  it('of a day on which nothing can be recorded any more nothing is: another one than the instant’s, or one before somebody acted', async () => {
    const { app } = world().database;
    // Thirty years old, and so with fewer points, a day later.
    const older = { dateOfBirth: plainDate('1994-04-11') };
    const poolId = await insertPool(app, people(older, {}));
    const assess = (on: PlainDate, at: number, dryRun = false) =>
      assessPool(app, poolId, { on, at, who: 'everybody', dryRun });
    await expect(assess(ON, MORNING + DAY)).rejects.toMatchObject({
      code: 'pool.assess-other-day',
      text: { en: expect.stringContaining('2024-04-11'), fr: expect.stringContaining('2024-04-11') },
    });
    // What is only shown may be of any day.
    expect(await assess(addDays(ON, 30), MORNING, true)).toMatchObject({ people: 2 });
    const update = { type: 'update', facts: facts(older) } as const;
    await actOnProfile(app, keyOf(poolId, 1), command(update, MORNING + DAY));
    await expect(assess(ON, MORNING)).rejects.toMatchObject({ code: 'pool.acted-later' });
    expect((await standingsOf(app, poolId)).size).toBe(1);
    expect(await assess(addDays(ON, 1), MORNING + DAY)).toMatchObject({ people: 2, first: 1 });
    expect(await verifyProfiles(app, poolId)).toMatchObject({ passed: true, named: [] });
  });

  it('one thread or two, here or apart, come to the same standings', async () => {
    const { app } = world().database;
    const many = syntheticPeople(FOR_THREADS, 'threads');
    expect(many.length).toBeGreaterThan(2000);
    const seen: unknown[] = [];
    for (const threads of [1, 2]) {
      const poolId = await insertPool(app, many);
      await assessPool(app, poolId, { on: ON, at: MORNING, who: 'everybody', threads });
      const { rows } = await app.query(
        `SELECT profile_id - $1::bigint * 4294967296 AS ordinal, received_at, assessed_on, next_look, crs, core, spouse,
                transferability, additional, programs, categories, province, country, language, gender
         FROM standings WHERE pool_id = $1 ORDER BY profile_id`,
        [poolId],
      );
      expect(rows.length).toBe(many.length);
      seen.push(rows);
    }
    expect(seen[1]).toEqual(seen[0]);
  });
});
