import { endOfDay, legalDay, type Shown } from '@openentry/cases';
import { plainDate } from '@openentry/law';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { yearFiles } from '../../src/report/files.ts';
import type { ShownCounts } from '../../src/report/tally.ts';
import { yearWriting } from '../../src/report/writing.ts';
import { type YearReport, yearReport } from '../../src/report/year.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { assessPool } from '../../src/standings/assess.ts';
import { pdfOf } from '../../src/writing/pdf/pdf.ts';
import { instant } from '../letters/subjects.ts';
import { keepApplications } from '../support/applications.ts';
import { syntheticPeople } from '../support/people.ts';
import { generalRound, insertPool } from '../support/rounds.ts';
import { openEmbedded, type World } from '../support/worlds.ts';
import { readPdf } from '../writing/read-pdf.ts';
import { allTexts, formOf } from '../writing/texts.ts';

const PEOPLE = syntheticPeople(250, 'year');
const INVITED = 300;
const SECONDS = 1_000_000;
const DAY = 86_400 * SECONDS;

let world: World;
let pool: number;
let report: YearReport;

beforeAll(async () => {
  world = await openEmbedded();
  const { app } = world.database;
  pool = await insertPool(app, PEOPLE);
  await executeRound(app, pool, generalRound(INVITED));
  const { rows } = await app.query<{
    candidate_id: string;
    program: 'CEC' | 'FSW' | 'FST' | 'PNP';
    at: string;
  }>(
    `SELECT candidate_id, program, (extract(epoch FROM issued_at) * 1000000)::bigint::text AS at FROM invitations
     ORDER BY candidate_id`,
  );
  // Of three, two apply; of four of these, three are admitted, some of them in the year after.
  const applied = rows.filter((_, i) => i % 3 !== 0);
  await keepApplications(
    world.owner,
    applied.map(({ candidate_id, program, at }, i) => {
      const receivedAt = Number(at) + (i % 50) * DAY;
      const finalAt = i % 4 === 0 ? null : receivedAt + (100 + (i % 120)) * DAY;
      return {
        poolId: pool,
        person: Number(candidate_id),
        program,
        receivedAt,
        completeAt: receivedAt + 5 * DAY,
        finalAt,
        outcome: finalAt === null ? null : ('approved' as const),
        landedAt: finalAt === null ? null : finalAt + (i % 60) * DAY,
      };
    }),
  );
  report = await yearReport(app, pool, 2024);
});
afterAll(() => world.close());

function tableOf(code: string): ShownCounts {
  const found = report.chapters.flatMap(({ tables }) => tables).find((table) => table.code === code);
  if (found === undefined) throw new Error(`No table ${code}`);
  return found;
}

/** Counts of a table that are shown, by row and column. */
function shownIn({ rows, columns }: ShownCounts): Map<string, Shown> {
  return new Map(
    rows.flatMap(({ key, counts }) =>
      columns.map((column, i) => [`${key}/${column}`, counts[i] ?? null] as const),
    ),
  );
}

/** What SQL alone counts, as `row/column`, compared with every count that is shown. */
async function sameAs(code: string, sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await world.owner.query<{ down: string | null; across: string | null; people: number }>(
    sql,
    [...values],
  );
  const counted = new Map(rows.map(({ down, across, people }) => [`${down}/${across}`, people]));
  const shown = shownIn(tableOf(code));
  for (const [place, count] of shown) {
    const people = counted.get(place) ?? 0;
    if (count === null) expect(people, place).toBeGreaterThan(0);
    else expect(count, place).toBe(people);
  }
  for (const [place, people] of counted) {
    expect(shown.has(place), place).toBe(true);
    if (people < 5) expect(shown.get(place), place).toBeNull();
  }
  return [...shown.values()].filter((count) => count !== null && count > 0).length;
}

const OF_POOL = `FROM invitations i JOIN profiles p USING (candidate_id, profile_id) WHERE p.pool_id = $1`;

describe('the tables of a year', () => {
  test.each([
    ['invitations-gender', `p.facts ->> 'gender'`],
    ['invitations-language', `p.facts ->> 'firstOfficialLanguage'`],
    [
      'invitations-age',
      `(SELECT max(b)::text FROM unnest('{0,20,30,40,50}'::int[]) b
        WHERE b <= extract(year FROM age((i.issued_at AT TIME ZONE 'America/Toronto')::date, (p.facts ->> 'dateOfBirth')::date)))`,
    ],
    [
      'invitations-score',
      `(SELECT max(b)::text FROM unnest('{0,301,351,401,451,501,601}'::int[]) b WHERE b <= i.crs)`,
    ],
    ['invitations-round', `(SELECT number FROM rounds r WHERE r.round_id = i.round_id)`],
  ])('%s is what SQL counts by itself', async (code, down) => {
    await sameAs(
      code,
      `SELECT down, across, count(*)::integer AS people
       FROM (SELECT ${down} AS down, i.program AS across ${OF_POOL}) AS each GROUP BY down, across`,
      [pool],
    );
  });

  test('not everything is kept back', () => {
    const shown = [...shownIn(tableOf('invitations-gender')).values()];
    expect(shown.filter((count) => count !== null && count > 0).length).toBeGreaterThan(0);
  });

  test('everybody who was invited stands once in each table of invitations', () => {
    for (const table of report.chapters.find(({ code }) => code === 'invitations')?.tables ?? []) {
      expect(table.sums?.total, table.code).toBe(INVITED);
    }
  });

  test.each([
    ['applications-gender', `a.received_at`],
    [
      'admissions-gender',
      `(SELECT (x.action ->> 'on')::date + time '12:00' FROM application_actions x
        WHERE x.candidate_id = a.candidate_id AND x.action ->> 'type' = 'land')`,
    ],
  ])('%s is what SQL counts by itself', async (code, at) => {
    const shown = await sameAs(
      code,
      `SELECT p.facts ->> 'gender' AS down, a.program AS across, count(*)::integer AS people
       FROM applications a JOIN profiles p USING (candidate_id, profile_id)
       WHERE a.pool_id = $1 AND extract(year FROM ${at}) = 2024 GROUP BY 1, 2`,
      [pool],
    );
    expect(shown).toBeGreaterThan(0);
  });

  test('the pool is that of the last round of the year', async () => {
    const { rows } = await world.owner.query<{ people: number }>(
      'SELECT count(*)::integer AS people FROM round_standings WHERE eligible',
    );
    expect(tableOf('pool-score').sums?.total).toBe(rows[0]?.people);
    expect(report.frozen?.round).toBe(generalRound(INVITED).number);
    expect(legalDay(report.frozen?.at ?? 0)).toMatch(/^2024-/);
  });

  test('profiles are eligible or not once they were assessed, and nothing is made up before', async () => {
    const before = tableOf('profiles-gender');
    expect(before.sums?.total).toBe(
      PEOPLE.filter(({ receivedAt }) => legalDay(receivedAt).startsWith('2024')).length,
    );
    expect(before.columns).toContain(null);
    await assessPool(world.database.app, pool, {
      on: plainDate('2024-04-10'),
      at: instant('2024-04-10T13:00:00Z'),
      who: 'everybody',
    });
    const after = await yearReport(world.database.app, pool, 2024);
    const [profiles] = after.chapters;
    expect(profiles?.tables[0]?.columns).toEqual(['eligible', 'ineligible']);
    const byPoints = profiles?.tables.find(({ code }) => code === 'profiles-points');
    expect(byPoints?.rows.map(({ key }) => key)).toEqual([
      'nomination',
      'jobOffer',
      'sibling',
      'canadianStudy',
    ]);
    expect(byPoints?.sums).toBeNull();
  });

  test('another year has nobody in it', async () => {
    const empty = await yearReport(world.database.app, pool, 2019);
    expect(empty.frozen).toBeNull();
    const invitations = empty.chapters.find(({ code }) => code === 'invitations')?.tables ?? [];
    for (const { sums } of invitations) expect(sums?.total ?? 0).toBe(0);
    expect(allTexts(yearWriting(empty, 'en'))).toContain('There was no round in this year');
  });

  test('processing is of the decisions of the year, as it stood at its end', () => {
    expect(report.standard).toMatchObject({
      on: '2024-12-31',
      period: { from: plainDate('2024-01-01'), to: plainDate('2024-12-31') },
    });
    expect(report.standard.clocks.received.at(-1)?.decided).toBeGreaterThan(5);
  });
});

describe('the files', () => {
  test('have one form in both languages, and no word of the code', () => {
    const [english, french] = (['en', 'fr'] as const).map((language) => yearWriting(report, language));
    expect(french?.blocks.map(formOf)).toEqual(english?.blocks.map(formOf));
    for (const writing of [english, french]) {
      if (writing)
        expect(allTexts(writing)).not.toMatch(/undefined|null|NaN|\[object|invitations-|profiles-/);
    }
  });

  test('are HTML, tagged PDF in its language, and CSV with every count, the same each time', async () => {
    const files = await yearFiles(report);
    expect(files.map(({ name }) => name)).toEqual([
      'year-end-2024.en.html',
      'year-end-2024.en.pdf',
      'year-end-2024.fr.html',
      'year-end-2024.fr.pdf',
      'year-end-2024.csv',
      'year-end-2024.standard.csv',
    ]);
    expect(await yearFiles(report)).toEqual(files);
    const content = (name: string) => files.find((file) => file.name === name)?.content ?? '';
    for (const language of ['en', 'fr'] as const) {
      const html = String(content(`year-end-2024.${language}.html`));
      expect(html).toContain(`<html lang="${language}-CA">`);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html.match(/<caption>/g)?.length).toBe(html.match(/<table>/g)?.length);
      expect(content(`year-end-2024.${language}.pdf`).length).toBeGreaterThan(10_000);
      const pdf = readPdf(
        await pdfOf(yearWriting(report, language), { createdAt: endOfDay(report.lastDay), compress: false }),
      );
      expect(pdf.root.Lang).toBe(`${language}-CA`);
      expect(pdf.root.StructTreeRoot).toBeDefined();
    }
    const rows = parse(String(content('year-end-2024.csv')), { columns: true }) as Record<string, string>[];
    const gender = tableOf('invitations-gender');
    const total = rows.find(
      ({ table, row, column }) => table === 'invitations-gender' && row === 'total' && column === 'total',
    );
    expect(total?.['count']).toBe(String(gender.sums?.total));
    expect(rows.filter(({ count }) => Number(count) > 0 && Number(count) < 5)).toEqual([]);
  });
});
