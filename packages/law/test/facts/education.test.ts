import { describe, expect, test } from 'vitest';
import { countedCredentials, educationLevel, isLong, verdictOn } from '../../src/facts/education.ts';
import { lawOn } from '../support/law.ts';
import { canadian, foreign, person } from '../support/people.ts';

const ON = '2024-06-01';
const ASSESSED = '2023-01-15';
const found = (credentials: readonly unknown[] | undefined, on = ON) =>
  educationLevel(person({ credentials }), lawOn(on));
const level = (credentials: readonly unknown[], on = ON) => {
  const education = found(credentials, on);
  return education.known ? education.value : education.missing;
};
const reasons = (credentials: readonly unknown[], on = ON) =>
  found(credentials, on).reasons.map(({ code }) => code);

const abroad = (of: string) => foreign(of, '2016-06-30', ASSESSED);
const inCanada = (of: string) => canadian(of, '2019-04-30');
const assessedBy = (body: string, date: string, equivalence = 'masters') =>
  foreign('masters', '2010-06-30', date, { assessment: { body, date, equivalence } });

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
    ['one report of two or more', [abroad('twoOrMore')], 'twoOrMore'],
    ['two diplomas of two years', [abroad('twoYear'), inCanada('twoYear')], 'twoYear'],
    ['diplomas of one and two years', [inCanada('oneYear'), abroad('twoYear')], 'twoYear'],
    ["a bachelor's and secondary school", [abroad('threeYear'), abroad('secondary')], 'threeYear'],
    ["a bachelor's and a master's", [abroad('threeYear'), abroad('masters')], 'masters'],
    ['a professional degree', [abroad('threeYear'), abroad('professional')], 'masters'],
    ['a doctorate with everything below it', [abroad('threeYear'), abroad('masters'), abroad('phd')], 'phd'],
    ['a professional degree and a doctorate', [abroad('phd'), abroad('professional')], 'phd'],
  ])('with %s is as it should be', (_name, credentials, expected) => {
    expect(level(credentials)).toBe(expected);
    expect(level([...credentials].reverse())).toBe(expected);
  });

  test('does not count a foreign credential without an assessment', () => {
    const unassessed = (of: string) => foreign(of, '2016-06-30', null);
    expect(level([unassessed('masters')])).toBe('none');
    expect(reasons([unassessed('masters')])).toEqual(['credential.not-assessed']);
    expect(level([unassessed('masters'), inCanada('oneYear')])).toBe('oneYear');
    expect(level([abroad('threeYear'), unassessed('threeYear')])).toBe('threeYear');
  });

  test.each([
    ['2023-01-14', 'none', ['credential.assessed-later']],
    ['2023-01-15', 'phd', []],
    ['2028-01-14', 'phd', []],
    ['2028-01-15', 'none', ['credential.assessment-expired']],
  ])('on %s, with an assessment of 2023-01-15, is %s: it counts for five years', (on, expected, why) => {
    expect(level([abroad('phd')], on)).toBe(expected);
    expect(reasons([abroad('phd')], on)).toEqual(why);
  });

  test('needs no assessment for a Canadian credential, from the day it is completed', () => {
    expect(level([inCanada('masters')], '2019-04-29')).toBe('none');
    expect(reasons([inCanada('masters')], '2019-04-29')).toEqual(['credential.later']);
    expect(level([inCanada('masters')], '2019-04-30')).toBe('masters');
    expect(level([inCanada('masters')], '2099-01-01')).toBe('masters');
  });

  test('counts a foreign credential from the day it is completed, even if assessed before', () => {
    const late = foreign('masters', '2024-06-02', '2024-05-01');
    expect(level([late], '2024-06-01')).toBe('none');
    expect(level([late], '2024-06-02')).toBe('masters');
  });

  test('is the one that the report names, lower or higher than the degree', () => {
    const reported = (equivalence: string) => level([assessedBy('wes', ASSESSED, equivalence)]);
    expect(reported('threeYear')).toBe('threeYear');
    expect(reported('phd')).toBe('phd');
    expect(reported('Doctor of Philosophy (PhD) degree with a focus in Botany')).toBe('phd');
    expect(reported('Bachelor of Laws')).toBe('masters');
  });

  test('is unknown where the wording of the report is not one that is listed, unless it cannot matter', () => {
    const odd = assessedBy('wes', ASSESSED, 'Something else');
    expect(level([odd])).toEqual(['credentials.0.assessment.equivalence']);
    expect(level([abroad('phd'), odd])).toBe('phd');
  });

  test('is unknown where it was left out whether a foreign credential is assessed, unless it cannot matter', () => {
    const open = (of: string) => foreign(of, '2016-06-30', null, { assessment: undefined });
    expect(level([open('masters')])).toEqual(['credentials.0.assessment']);
    expect(level([inCanada('oneYear'), open('masters')])).toEqual(['credentials.1.assessment']);
    expect(level([inCanada('phd'), open('masters')])).toBe('phd');
    // A second credential of three years makes two.
    expect(level([inCanada('threeYear'), open('oneYear')])).toEqual(['credentials.1.assessment']);
    expect(level([inCanada('threeYear'), open('secondary')])).toBe('threeYear');
  });

  test('is not made by a program of less than a year, alone or as a second credential', () => {
    const short = canadian('oneYear', '2019-04-30', { programYears: 0.9 });
    expect(level([short])).toBe('none');
    expect(reasons([short])).toEqual(['credential.under-a-year']);
    expect(level([abroad('threeYear'), short])).toBe('threeYear');
    expect(level([canadian('oneYear', '2019-04-30', { programYears: 1 })])).toBe('oneYear');
    expect(level([canadian('oneYear', '2019-04-30', { programYears: undefined })])).toBe('oneYear');
    // What a foreign program stands for is what the report says.
    expect(level([foreign('oneYear', '2016-06-30', ASSESSED, { programYears: 0.9 })])).toBe('oneYear');
  });

  test('is unknown without the credentials', () => {
    expect(found(undefined)).toMatchObject({ known: false, missing: ['credentials'] });
    expect(educationLevel({}, lawOn(ON), 'spouse.')).toMatchObject({ missing: ['spouse.credentials'] });
  });

  test('names what it read', () => {
    expect(found([foreign('masters', '2016-06-30', null), abroad('threeYear')]).facts).toEqual([
      { path: 'credentials.1.level', value: 'threeYear' },
      { path: 'credentials.1.country', value: 'IN' },
    ]);
    const spouse = person({ credentials: [abroad('threeYear')] });
    expect(educationLevel(spouse, lawOn(ON), 'spouse.').facts[0]?.path).toBe('spouse.credentials.0.level');
    expect(found([foreign('masters', '2016-06-30', null)]).reasons).toEqual([
      { code: 'credential.not-assessed', values: { path: 'credentials.0' } },
    ]);
  });
});

/** Organizations and the day of their designation (eligibility.md, section H). */
describe('the organizations that assess', () => {
  test.each([
    ['wes', '2013-04-17'],
    ['ces', '2013-04-17'],
    ['icas', '2013-04-17'],
    ['mcc', '2013-04-17'],
    ['pebc', '2014-01-06'],
    ['iqas', '2015-08-06'],
    ['ices', '2015-08-06'],
    ['cacb', '2024-05-20'],
  ])('%s counts with reports from %s on', (body, designated) => {
    const [year, month, day] = designated.split('-').map(Number);
    const dayBefore = Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 })
      .subtract({ days: 1 })
      .toString();
    const asked = designated < '2015-01-01' ? '2015-01-01' : designated;
    const verdict = (date: string) => {
      const [credential] = person({ credentials: [assessedBy(body, date)] }).credentials ?? [];
      if (!credential) throw new RangeError('no credential');
      return verdictOn(credential, 'credentials.0', lawOn(asked));
    };
    expect(verdict(designated)).toEqual({ counts: true, level: 'masters' });
    // A report from before the designation never counts, however late it is asked about.
    expect(verdict(dayBefore)).toEqual({ counts: false, code: 'credential.body-not-designated' });
  });

  test('are asked on the day of the law too', () => {
    const withdrawn = lawOn('2025-01-01', { 'education.designatedBodies': ['ces'] });
    const person_ = person({ credentials: [assessedBy('wes', '2024-01-01')] });
    expect(educationLevel(person_, withdrawn)).toMatchObject({ value: 'none' });
    expect(educationLevel(person_, lawOn('2025-01-01'))).toMatchObject({ value: 'masters' });
  });
});

describe('the credentials that count', () => {
  test('are sorted into those that surely do, those that may, and those that do not', () => {
    const credentials = [
      inCanada('oneYear'),
      foreign('masters', '2016-06-30', null, { assessment: undefined }),
      foreign('phd', '2016-06-30', null),
    ];
    const counted = countedCredentials(person({ credentials }), lawOn(ON));
    if (!counted.known) throw new RangeError('unknown');
    const { sure, possible, missing, rejected } = counted.value;
    expect(sure.map(({ index, level: at }) => [index, at])).toEqual([[0, 'oneYear']]);
    expect(possible.map(({ index, level: at }) => [index, at])).toEqual([
      [0, 'oneYear'],
      [1, 'masters'],
    ]);
    expect(missing).toEqual(['credentials.1.assessment']);
    expect(rejected).toEqual([{ code: 'credential.not-assessed', values: { path: 'credentials.2' } }]);
  });
});

test('programs of three years or more, and graduate degrees, are long', () => {
  const levels = [
    'secondary',
    'oneYear',
    'twoYear',
    'threeYear',
    'twoOrMore',
    'masters',
    'professional',
    'phd',
  ] as const;
  expect(levels.map(isLong)).toEqual([false, false, false, true, true, true, true, true]);
});
