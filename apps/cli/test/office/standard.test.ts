import { standardOn } from '@openentry/cases';
import { plainDate } from '@openentry/law';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someMilestones } from '../../../../packages/cases/test/support/milestones.ts';
import { randomFrom } from '../../../../packages/law/test/support/random.ts';
import { keepApplications, makeApplicationTables } from '../../../server/test/support/applications.ts';
import { connectOwner, embeddedOwner } from '../../../server/test/support/worlds.ts';
import { type SmallPool, smallPool } from './pool.ts';

const milestones = someMilestones(randomFrom(8), 300);

let pool: SmallPool;
beforeAll(async () => {
  pool = await smallPool(2000, 'standard');
  const owner = await connectOwner(await embeddedOwner({ app: pool.db }, pool.folder));
  await makeApplicationTables(owner);
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
