import { describe, expect, test } from 'vitest';
import { codeOn, skilled } from '../../src/facts/occupation.ts';
import { occupations2016 } from '../../src/noc/concordance.ts';
import { occupations } from '../../src/noc/noc.ts';
import { lawOn } from '../support/law.ts';

const codes = { '2011': '2174', '2016': '2173', '2021': '21231' };

describe('the code of an occupation', () => {
  test.each([
    ['2015-01-01', '2174', '2011'],
    ['2017-10-23', '2174', '2011'],
    ['2017-10-24', '2173', '2016'],
    ['2022-11-15', '2173', '2016'],
    ['2022-11-16', '21231', '2021'],
    ['2026-07-01', '21231', '2021'],
  ])('on %s is %s: the one of NOC %s', (on, code, version) => {
    const law = lawOn(on);
    expect(codeOn(codes, 'noc', law)).toEqual({ code });
    const { [version as '2011']: _, ...others } = codes;
    expect(codeOn(others, 'noc', law)).toEqual({ missing: `noc.${version}` });
    expect(codeOn(undefined, 'jobs.0.noc', law)).toEqual({ missing: 'jobs.0.noc' });
  });

  test('of another version is never migrated, not even where it has one successor', () => {
    expect(codeOn({ '2016': '2173' }, 'noc', lawOn('2022-11-16'))).toEqual({ missing: 'noc.2021' });
    expect(skilled({ '2016': '2173' }, 'noc', lawOn('2022-11-16'))).toEqual({
      is: null,
      missing: ['noc.2021'],
    });
  });
});

describe('skilled work', () => {
  test('is TEER 0 to 3 from 16 November 2022 on: the second digit of the code', () => {
    const law = lawOn('2022-11-16');
    for (const { code } of occupations) {
      expect(skilled({ '2021': code }, 'noc', law), code).toEqual({ is: Number(code[1]) <= 3 });
    }
  });

  test.each([
    ['2017-01-01', '2011'],
    ['2018-01-01', '2016'],
  ])('on %s is skill type 0 and levels A and B of NOC %s', (on, version) => {
    const law = lawOn(on);
    for (const { code } of occupations2016) {
      const is = code.startsWith('0') || Number(code[1]) <= 3;
      expect(skilled({ [version]: code }, 'noc', law), code).toEqual({ is });
    }
  });

  test('is unknown without a code', () => {
    expect(skilled(undefined, 'jobs.2.noc', lawOn('2024-06-01'))).toEqual({
      is: null,
      missing: ['jobs.2.noc'],
    });
  });
});
