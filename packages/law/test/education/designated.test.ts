import { describe, expect, test } from 'vitest';
import { designatedBodies, professionalBodies } from '../../src/education/designated.ts';
import { predecessorsOf } from '../../src/noc/concordance.ts';
import { lawOn } from '../support/law.ts';

describe('the organizations designated for assessments', () => {
  test.each([
    ['2015-01-01', ['ces', 'icas', 'mcc', 'pebc', 'wes']],
    ['2015-08-05', ['ces', 'icas', 'mcc', 'pebc', 'wes']],
    ['2015-08-06', ['ces', 'icas', 'ices', 'iqas', 'mcc', 'pebc', 'wes']],
    ['2024-05-19', ['ces', 'icas', 'ices', 'iqas', 'mcc', 'pebc', 'wes']],
    ['2024-05-20', ['cacb', 'ces', 'icas', 'ices', 'iqas', 'mcc', 'pebc', 'wes']],
    ['2026-07-01', ['cacb', 'ces', 'icas', 'ices', 'iqas', 'mcc', 'pebc', 'wes']],
  ])('on %s are %j', (on, bodies) => {
    expect([...lawOn(on).read(designatedBodies)].sort()).toEqual(bodies);
  });
});

describe('the professional bodies', () => {
  const on = (day: string) =>
    Object.fromEntries(
      Object.entries(lawOn(day).read(professionalBodies)).map(([code, { body, othersBefore }]) => [
        code,
        othersBefore === null ? body : `${body}, others before ${othersBefore}`,
      ]),
    );
  const physicians = { '31100': 'mcc', '31101': 'mcc', '31102': 'mcc', '3111': 'mcc', '3112': 'mcc' };
  const pharmacists = { '31120': 'pebc', '3131': 'pebc' };

  test('are those of physicians and pharmacists, and of architects from 2024-05-20 on', () => {
    expect(on('2015-01-01')).toEqual({ ...physicians, ...pharmacists });
    expect(on('2024-05-19')).toEqual({ ...physicians, ...pharmacists });
    expect(on('2024-05-20')).toEqual({
      ...physicians,
      ...pharmacists,
      '21200': 'cacb, others before 2024-10-31',
    });
  });

  test('answer under the codes of NOC 2016 that the occupations continue', () => {
    const bodies = lawOn('2024-05-19').read(professionalBodies);
    for (const [code, { body }] of Object.entries(bodies)) {
      if (code.length !== 5) continue;
      expect(
        predecessorsOf(code).map((earlier) => bodies[earlier]?.body),
        code,
      ).toContain(body);
    }
  });
});
