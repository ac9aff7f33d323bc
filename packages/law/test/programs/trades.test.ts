import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { occupations2016 } from '../../src/noc/concordance.ts';
import { occupations } from '../../src/noc/noc.ts';
import { isSkilledTrade } from '../../src/programs/trades.ts';
import { lawOn } from '../support/law.ts';

/** The team's reference beside the clone, where there is one. */
const SHARED = join(import.meta.dirname, '../../../../../shared/facts/fst-noc2021.json');

/** The skilled trade occupations of NOC 2021, written out (fst-noc2021.json). */
const TRADES = `
  62200 63200 63201 63202 72010 72011 72012 72013 72014 72020 72021 72022 72023 72024 72025 72100
  72101 72102 72103 72104 72105 72106 72200 72201 72202 72203 72204 72205 72300 72301 72302 72310
  72311 72320 72321 72400 72401 72402 72403 72404 72405 72406 72410 72411 72420 72421 72422 72423
  72429 72500 72501 72999 73100 73101 73102 73110 73111 73112 73113 73200 73201 73202 73209 73300
  73301 73310 73311 73400 73401 73402 82010 82020 82021 82030 82031 83100 83101 83110 83120 83121
  92010 92011 92012 92013 92014 92015 92020 92021 92022 92023 92024 92100 92101 93100 93101 93102`
  .trim()
  .split(/\s+/);

describe('the skilled trades of NOC 2021', () => {
  const law = lawOn('2022-11-16');

  test('are these, and no other unit group', () => {
    expect(occupations.map(({ code }) => code).filter((code) => isSkilledTrade(code, law))).toEqual(TRADES);
  });

  test('are 96: 67 of TEER 2 and 29 of TEER 3', () => {
    expect(TRADES).toHaveLength(96);
    expect(TRADES.filter((code) => code[1] === '2')).toHaveLength(67);
    expect(TRADES.filter((code) => code[1] === '3')).toHaveLength(29);
  });

  test.skipIf(!existsSync(SHARED))('are those of the reference', () => {
    expect(TRADES).toEqual(JSON.parse(readFileSync(SHARED, 'utf8')));
  });

  test('leave out transport officers, aircraft assemblers, managers and what is near the named groups', () => {
    for (const code of ['72600', '72604', '93200', '62201', '62020', '63210', '70010', '75110', '22310']) {
      expect(isSkilledTrade(code, law), code).toBe(false);
    }
  });
});

describe('the skilled trades of NOC 2011 and 2016', () => {
  test.each(['2015-01-01', '2017-10-24', '2022-11-15'])(
    'on %s are of five major and two minor groups',
    (on) => {
      const law = lawOn(on);
      for (const { code } of occupations2016) {
        const trade = /^(72|73|82|92|632|633)/.test(code);
        expect(isSkilledTrade(code, law), code).toBe(trade);
      }
      const trades = occupations2016.filter(({ code }) => isSkilledTrade(code, law));
      expect(trades.every(({ skillLevel }) => skillLevel === 'B')).toBe(true);
      expect(trades.map(({ code }) => code)).toContain('6331');
    },
  );

  test('know none of the codes of 2021, and the other way round', () => {
    expect(isSkilledTrade('83100', lawOn('2022-11-15'))).toBe(false);
    expect(isSkilledTrade('93100', lawOn('2022-11-15'))).toBe(false);
    expect(isSkilledTrade('6331', lawOn('2022-11-16'))).toBe(false);
  });

  test('are of skill level B only, whatever groups a reform names', () => {
    const wide = { 'fst.trades': { include: ['7', '0'], exclude: ['75'] } };
    const of = (code: string, on = '2018-01-01') => isSkilledTrade(code, lawOn(on, wide));
    expect([of('7271'), of('7301'), of('7441'), of('7611'), of('0711'), of('7521')]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(of('74100', '2023-01-01')).toBe(true);
  });
});
