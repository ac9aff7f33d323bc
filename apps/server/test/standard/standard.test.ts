import { endOfDay, legalDay, standardOn } from '@openentry/cases';
import { addDays, plainDate } from '@openentry/law';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someMilestones } from '../../../../packages/cases/test/support/milestones.ts';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { seed } from '../../../../packages/law/test/support/seed.ts';
import { standardCsv } from '../../src/standard/csv.ts';
import { poolStandard } from '../../src/standard/standard.ts';
import { standardWriting } from '../../src/standard/writing.ts';
import { keepApplications } from '../support/applications.ts';
import { openEmbedded, type World } from '../support/worlds.ts';
import { allTexts, formOf } from '../writing/texts.ts';

const POOL = 7;
const ON = plainDate('2025-03-31');
const made = someMilestones(randomFrom(seed), 400);
const milestones = [...made, ...someMilestones(randomFrom(seed + 1), 400)];

let world: World;
beforeAll(async () => {
  world = await openEmbedded();
  const kept = milestones.map((one, i) => ({ ...one, poolId: POOL, person: i + 1 }));
  // Another pool is another office.
  const others = made.slice(0, 50).map((one, i) => ({ ...one, poolId: POOL + 1, person: 10_000 + i }));
  await keepApplications(world.owner, [...kept, ...others]);
});
afterAll(() => world.close());

describe('the service standard from the log', () => {
  test.each(['2023-06-30', '2024-02-29', '2025-03-31', '2026-09-30'])(
    'on %s is that of the milestones themselves',
    async (day) => {
      const on = plainDate(day);
      expect(await poolStandard(world.database.app, POOL, on)).toEqual(standardOn(milestones, on));
    },
  );

  test('has as many within six months as an independent count in SQL, to the unit', async () => {
    const { clocks, period } = await poolStandard(world.database.app, POOL, ON);
    const { rows } = await world.owner.query<{ decided: number; within: number }>(
      `SELECT count(*)::integer AS decided,
              (count(*) FILTER (WHERE final <= (received + interval '6 months')::date))::integer AS within
       FROM (SELECT (received_at AT TIME ZONE 'America/Toronto')::date AS received,
                    (final_at AT TIME ZONE 'America/Toronto')::date AS final
             FROM applications WHERE pool_id = $1 AND state IN ('approved', 'refused')) AS days
       WHERE final BETWEEN $2 AND $3`,
      [POOL, period.from, period.to],
    );
    const all = clocks.received.at(-1);
    expect(rows[0]?.decided).toBeGreaterThan(20);
    expect({ decided: all?.decided, within: all?.within }).toEqual(rows[0]);
  });

  test('of a past day stays what it was when more is recorded', async () => {
    const before = await poolStandard(world.database.app, POOL, ON);
    const waiting = milestones.findIndex(
      ({ receivedAt, finalAt }) => finalAt === null && legalDay(receivedAt) <= ON,
    );
    const later = endOfDay(addDays(ON, 3));
    await world.owner.query(
      `INSERT INTO application_actions
       SELECT candidate_id, application_id, 99, gen_random_uuid(), to_timestamp($2::numeric / 1000000), 'officer', 'x',
              '{"type": "refuse"}' FROM applications WHERE candidate_id = $1 AND pool_id = $3`,
      [waiting + 1, later, POOL],
    );
    expect(await poolStandard(world.database.app, POOL, ON)).toEqual(before);
    const after = await poolStandard(world.database.app, POOL, addDays(ON, 4));
    expect(after).not.toEqual(standardOn(milestones, addDays(ON, 4)));
  });

  test('of a pool without applications has no figures, and says so', async () => {
    const report = await poolStandard(world.database.app, 99, ON);
    expect(report.clocks.received.at(-1)).toMatchObject({ decided: 0, inventory: 0, percentileDays: null });
    expect(allTexts(standardWriting(report, 'en'))).toContain('–');
  });
});

describe('the service standard for people and for programs', () => {
  const report = standardOn(milestones, ON);

  test('has one form in both languages, and every figure that is not kept back', () => {
    const [english, french] = (['en', 'fr'] as const).map((language) => standardWriting(report, language));
    expect(french?.blocks.map(formOf)).toEqual(english?.blocks.map(formOf));
    const text = allTexts(standardWriting(report, 'en'));
    const all = report.clocks.received.at(-1);
    for (const value of [all?.decided, all?.within, all?.inventory, all?.oldestDays, all?.expectedDays]) {
      expect(text).toContain(String(value));
    }
    expect(text).toContain('March 31, 2025');
  });

  test('as CSV has a line a clock and program, and says what is kept back', () => {
    const rows = parse(standardCsv(report), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(10);
    const all = report.clocks.complete.at(-1);
    expect(rows.at(-1)).toMatchObject({
      on: ON,
      clock: 'complete',
      program: 'all',
      decided: String(all?.decided),
    });
    for (const row of rows)
      expect(row['decided'] === '').toBe(row['keptBack']?.includes('processing') ?? false);
  });
});
