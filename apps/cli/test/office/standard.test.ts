import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standardOn } from '@openentry/cases';
import { plainDate } from '@openentry/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someMilestones } from '../../../../packages/cases/test/support/milestones.ts';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { keepApplications } from '../../../server/test/support/applications.ts';
import { connectOwner, embeddedOwner } from '../../../server/test/support/worlds.ts';
import { type SmallPool, smallPool } from './pool.ts';

const milestones = someMilestones(randomFrom(8), 300);

let pool: SmallPool;
beforeAll(async () => {
  pool = await smallPool(2000, 'standard');
  const owner = await connectOwner(await embeddedOwner({ app: pool.db }, pool.folder));
  await keepApplications(
    owner,
    milestones.map((one, i) => ({ ...one, poolId: 1, person: i + 1 })),
  );
  await owner.end();
});
afterAll(() => pool.remove());

describe('openentry standard', () => {
  it('gives the figures of a past day to programs, with how each is made', async () => {
    const given = await pool.json('standard', '--on', '2025-03-31');
    const { pool: number, methods, ...report } = given;
    expect(number).toBe(1);
    expect(report).toEqual(JSON.parse(JSON.stringify(standardOn(milestones, plainDate('2025-03-31')))));
    expect(methods.percentile.text.fr).toMatch(/Rang le plus proche/);
  });

  it('gives them to people, in both languages, on lines that fit', async () => {
    const all = standardOn(milestones, plainDate('2025-03-31')).clocks.received.at(-1);
    const [english, french] = await Promise.all([
      pool.run('standard', '--on', '2025-03-31'),
      pool.run('standard', '--on', '2025-03-31', '--lang', 'fr'),
    ]);
    expect(english.code).toBe(0);
    expect(english.stdout).toMatch(new RegExp(`Decided .* ${all?.decided}\\n`));
    expect(english.stdout).toMatch(/March.31,.2025/);
    expect(french.stdout).toMatch(/Norme de service au 31.mars.2025/);
    for (const line of `${english.stdout}${french.stdout}`.split('\n')) expect(line.length).toBeLessThan(81);
  });

  it('says of a day that is none what a day is', async () => {
    const ran = await pool.run('standard', '--on', '2014-12-31');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/\[day\.not-valid\]/);
  });
});

describe('openentry report year', () => {
  it('writes the year in both languages and as CSV, to a folder that it makes', async () => {
    const out = pool.file('a report/of 2024');
    const ran = await pool.run('report', 'year', '2024', '--out', out);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const names = ['en.html', 'en.pdf', 'fr.html', 'fr.pdf', 'csv', 'standard.csv'].map(
      (end) => `year-end-2024.${end}`,
    );
    expect(readdirSync(out).sort()).toEqual([...names].sort());
    expect(ran.stdout.trim().split('\n')).toHaveLength(names.length);
    const before = readFileSync(join(out, 'year-end-2024.fr.pdf'));
    const again = await pool.json('report', 'year', '2024', '--out', out);
    expect(again).toMatchObject({ pool: 1, year: 2024, files: names });
    expect(readFileSync(join(out, 'year-end-2024.fr.pdf')).equals(before)).toBe(true);
    expect(readFileSync(join(out, 'year-end-2024.fr.html'), 'utf8')).toContain('Rapport de fin d’année 2024');
  });

  it('refuses a year that is not over, and what is no year', async () => {
    const year = String(new Date().getUTCFullYear() + 1);
    const [early, none] = await Promise.all([
      pool.run('report', 'year', year, '--out', pool.file('x'), '--lang', 'fr'),
      pool.run('report', 'year', '1999', '--out', pool.file('x')),
    ]);
    expect(early.code).toBe(2);
    expect(early.stderr).toMatch(/\[report\.year-not-over\] L’année/);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('2015');
    expect(existsSync(pool.file('x'))).toBe(false);
  });
});
