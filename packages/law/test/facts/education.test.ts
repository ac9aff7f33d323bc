import { describe, expect, test } from 'vitest';
import { canadianStudyOf, educationLevel } from '../../src/facts/education.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { canadian, foreign, person } from '../support/people.ts';

const ON = '2024-06-01';
const ASSESSED = '2023-01-15';
const credentialsOf = (credentials: readonly unknown[]) => person({ credentials }).credentials;
const level = (credentials: readonly unknown[], on = ON) =>
  educationLevel(credentialsOf(credentials), plainDate(on));
const study = (credentials: readonly unknown[], on = ON) =>
  canadianStudyOf(credentialsOf(credentials), plainDate(on));

const abroad = (of: string) => foreign(of, '2016-06-30', ASSESSED);
const inCanada = (of: string) => canadian(of, '2019-04-30');

describe('the level of education', () => {
  test.each([
    ['nothing', [], 'none'],
    ['secondary school', [abroad('secondary')], 'secondary'],
    ['a one-year certificate', [abroad('oneYear')], 'oneYear'],
    ['a two-year diploma', [abroad('secondary'), abroad('twoYear')], 'twoYear'],
    ["a lone bachelor's", [abroad('secondary'), abroad('threeYear')], 'threeYear'],
    ["a bachelor's and a one-year certificate", [abroad('threeYear'), inCanada('oneYear')], 'twoOrMore'],
    ["a one-year certificate and a bachelor's", [inCanada('oneYear'), abroad('threeYear')], 'twoOrMore'],
    ["two bachelor's", [abroad('threeYear'), abroad('threeYear')], 'twoOrMore'],
    ['two diplomas of two years', [abroad('twoYear'), inCanada('twoYear')], 'twoYear'],
    ['diplomas of one and two years', [inCanada('oneYear'), abroad('twoYear')], 'twoYear'],
    ["a bachelor's and secondary school", [abroad('threeYear'), abroad('secondary')], 'threeYear'],
    ["a bachelor's and a master's", [abroad('threeYear'), abroad('masters')], 'masters'],
    ['a doctorate with everything below it', [abroad('threeYear'), abroad('masters'), abroad('phd')], 'phd'],
  ])('with %s is as it should be', (_name, credentials, expected) => {
    expect(level(credentials)).toBe(expected);
  });

  test('does not know a foreign credential without an assessment', () => {
    expect(level([foreign('masters', '2016-06-30', null)])).toBe('none');
    expect(level([foreign('masters', '2016-06-30', null), inCanada('oneYear')])).toBe('oneYear');
    expect(level([abroad('threeYear'), foreign('threeYear', '2018-06-30', null)])).toBe('threeYear');
  });

  test.each([
    ['2023-01-14', 'none'],
    ['2023-01-15', 'phd'],
    ['2028-01-14', 'phd'],
    ['2028-01-15', 'none'],
  ])(
    'on %s, with an assessment of 2023-01-15, is %s: an assessment counts for five years',
    (on, expected) => {
      expect(level([abroad('phd')], on)).toBe(expected);
    },
  );

  test('needs no assessment for a Canadian credential, from the day it is completed', () => {
    expect(level([inCanada('masters')], '2019-04-29')).toBe('none');
    expect(level([inCanada('masters')], '2019-04-30')).toBe('masters');
    expect(level([inCanada('masters')], '2099-01-01')).toBe('masters');
  });
});

describe('points for study in Canada', () => {
  test.each([
    ['nothing', [], 'none'],
    ['secondary school', [inCanada('secondary')], 'none'],
    ['one year', [inCanada('oneYear')], 'oneOrTwoYear'],
    ['two years', [inCanada('twoYear')], 'oneOrTwoYear'],
    ['three years', [inCanada('threeYear')], 'threePlus'],
    ["a master's", [inCanada('masters')], 'threePlus'],
    ['a doctorate', [inCanada('phd')], 'threePlus'],
    ['one year and three years', [inCanada('oneYear'), inCanada('threeYear')], 'threePlus'],
    ['a foreign doctorate', [abroad('phd')], 'none'],
    ['a foreign doctorate and one Canadian year', [abroad('phd'), inCanada('oneYear')], 'oneOrTwoYear'],
  ])('with %s', (_name, credentials, expected) => {
    expect(study(credentials)).toBe(expected);
  });

  test('begin when the study is completed', () => {
    expect(study([inCanada('threeYear')], '2019-04-29')).toBe('none');
    expect(study([inCanada('threeYear')], '2019-04-30')).toBe('threePlus');
  });
});
