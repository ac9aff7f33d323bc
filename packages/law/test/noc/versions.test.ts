import { expect, test } from 'vitest';
import { occupations2016 } from '../../src/noc/concordance.ts';
import { isCode, NOC_VERSIONS, occupations } from '../../src/noc/noc.ts';

test('the versions are 2011, 2016 and 2021', () => {
  expect(NOC_VERSIONS).toEqual(['2011', '2016', '2021']);
});

test('every code is a code of its own version and of no version with another number of digits', () => {
  for (const { code } of occupations) {
    expect(
      NOC_VERSIONS.filter((version) => isCode(version, code)),
      code,
    ).toEqual(['2021']);
  }
  for (const { code } of occupations2016) {
    expect(
      NOC_VERSIONS.filter((version) => isCode(version, code)),
      code,
    ).toEqual(['2011', '2016']);
  }
});

test.each([
  ['a placeholder', '00000'],
  ['a placeholder', '99999'],
  ['a placeholder', '0000'],
  ['a placeholder', '9999'],
  ['four digits and a letter', '2123a'],
  ['a minor group', '2123'],
  ['a code with a space', '21231 '],
  ['a code in other digits', '２１２３１'],
  ['the merged senior managers of ESDC', '00018'],
  ['nothing', ''],
  ['a property of every object', '__proto__'],
])('%s, %j, is not a code of 2021', (_what, code) => {
  expect(isCode('2021', code)).toBe(false);
});

test('a minor group of 2021 may be a code of 2016: the version is part of a code', () => {
  expect(isCode('2016', '2123')).toBe(true);
  expect(isCode('2021', '2123')).toBe(false);
});
