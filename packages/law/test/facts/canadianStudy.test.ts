import { describe, expect, test } from 'vitest';
import { canadianStudyOf } from '../../src/facts/canadianStudy.ts';
import { lawOn } from '../support/law.ts';
import { canadian, foreign, person, study } from '../support/people.ts';

const ON = '2024-06-01';
const found = (credentials: readonly unknown[] | undefined, on = ON) =>
  canadianStudyOf(person({ credentials }), lawOn(on));
const points = (credentials: readonly unknown[], on = ON) => {
  const each = found(credentials, on);
  return each.known ? each.value : each.missing;
};
const inCanada = (of: string) => canadian(of, '2019-04-30');
/** A two-year program that ended before the pandemic, followed in some way. */
const followed = (change: Record<string, unknown>, level = 'twoYear', more: Record<string, unknown> = {}) =>
  canadian(level, '2019-04-30', { study: study({ start: '2017-09-01', ...change }), ...more });

describe('study in Canada', () => {
  test.each([
    ['nothing', [], 'none'],
    ['secondary school', [inCanada('secondary')], 'none'],
    ['one year', [inCanada('oneYear')], 'oneOrTwoYear'],
    ['two years', [inCanada('twoYear')], 'oneOrTwoYear'],
    ['three years', [inCanada('threeYear')], 'threePlus'],
    ['two or more', [inCanada('twoOrMore')], 'threePlus'],
    ["a master's", [inCanada('masters')], 'threePlus'],
    ['a professional degree', [inCanada('professional')], 'threePlus'],
    ['a doctorate', [inCanada('phd')], 'threePlus'],
    ['one year and three years', [inCanada('oneYear'), inCanada('threeYear')], 'threePlus'],
    ['three years and one year', [inCanada('threeYear'), inCanada('oneYear')], 'threePlus'],
    ['a foreign doctorate', [foreign('phd', '2016-06-30', '2023-01-15')], 'none'],
    [
      'a foreign doctorate and one Canadian year',
      [foreign('phd', '2016-06-30', '2023-01-15'), inCanada('oneYear')],
      'oneOrTwoYear',
    ],
  ])('of %s is as it should be', (_name, credentials, expected) => {
    expect(points(credentials)).toBe(expected);
  });

  test('takes a program of a year or more', () => {
    const lasting = (programYears: number) => canadian('oneYear', '2019-04-30', { programYears });
    expect(points([lasting(0.9)])).toBe('none');
    expect(found([lasting(0.9)]).reasons).toEqual([
      { code: 'credential.under-a-year', values: { path: 'credentials.0' } },
    ]);
    expect(points([lasting(1)])).toBe('oneOrTwoYear');
  });

  test('counts from the day it is completed', () => {
    expect(points([inCanada('threeYear')], '2019-04-29')).toBe('none');
    expect(points([inCanada('threeYear')], '2019-04-30')).toBe('threePlus');
  });

  test('earns nothing, and asks nothing, before 19 November 2016', () => {
    const early = canadian('threeYear', '2014-04-30');
    expect(points([early], '2016-11-18')).toBe('none');
    expect(points([early], '2016-11-19')).toBe('threePlus');
    expect(found(undefined, '2016-11-18')).toMatchObject({ known: true, value: 'none' });
    expect(found(undefined, '2016-11-19')).toMatchObject({ known: false, missing: ['credentials'] });
  });

  test.each([
    ['seven months of full-time study', { fullTimeMonths: 7.9 }, 'none'],
    ['eight months of full-time study', { fullTimeMonths: 8 }, 'oneOrTwoYear'],
    ['seven months in Canada', { presenceMonths: 7.9 }, 'none'],
    ['eight months in Canada', { presenceMonths: 8 }, 'oneOrTwoYear'],
    ['mostly language training', { mostlyLanguageTraining: true }, 'none'],
    ['an award with a duty to return', { returnRequired: true }, 'none'],
    ['study without a permit, which points for it do not ask', { authorised: false }, 'oneOrTwoYear'],
  ])('with %s: %j is %s', (_name, change, expected) => {
    expect(points([followed(change)])).toBe(expected);
  });

  test.each(['masters', 'professional', 'phd'])('%s takes at least one academic year', (level) => {
    expect(points([followed({}, level, { programYears: 0.9 })])).toBe('none');
    expect(points([followed({}, level, { programYears: 1 })])).toBe('threePlus');
  });

  test('of other levels asks for no length of the program', () => {
    expect(points([followed({}, 'threeYear', { programYears: 0.5 })])).toBe('threePlus');
    expect(points([followed({}, 'threeYear', { programYears: undefined })])).toBe('threePlus');
  });

  test('that does not meet the conditions is named, and a lower one that does counts', () => {
    const credentials = [followed({ fullTimeMonths: 2 }, 'threeYear'), inCanada('oneYear')];
    expect(found(credentials)).toMatchObject({
      value: 'oneOrTwoYear',
      facts: [{ path: 'credentials.1.level', value: 'oneYear' }],
      reasons: [{ code: 'study.full-time', values: { path: 'credentials.0', months: 2, required: 8 } }],
    });
  });

  test.each([
    [{ presenceMonths: 7 }, 'twoYear', {}, ['study.presence']],
    [
      { mostlyLanguageTraining: true, returnRequired: true },
      'twoYear',
      {},
      ['study.language-training', 'study.return'],
    ],
    [{}, 'masters', { programYears: 0.5 }, ['study.graduate-years']],
    [{}, 'twoYear', { completed: '2090-01-01' }, ['credential.later']],
  ])('%j in a program of level %s says which condition fails', (change, level, more, expected) => {
    const { reasons } = found([followed(change, level, more)]);
    expect(reasons.map(({ code }) => code)).toEqual(expected);
  });
});

describe('the exception for the pandemic', () => {
  const during = (start: string | undefined, completed: string, change: Record<string, unknown> = {}) =>
    canadian('twoYear', completed, {
      study: study({ start, fullTimeMonths: 0, presenceMonths: 0, ...change }),
    });

  test.each([
    ['2018-09-01', '2020-02-29', 'none'],
    ['2018-09-01', '2020-03-01', 'oneOrTwoYear'],
    ['2021-01-01', '2021-06-30', 'oneOrTwoYear'],
    ['2020-09-01', '2022-08-31', 'oneOrTwoYear'],
    ['2020-09-01', '2022-09-01', 'oneOrTwoYear'],
    ['2022-08-31', '2024-04-30', 'oneOrTwoYear'],
    ['2022-09-01', '2024-04-30', 'none'],
  ])('a program from %s to %s without months of study or presence: %s', (start, completed, expected) => {
    expect(points([during(start, completed)])).toBe(expected);
  });

  test('waives the months only', () => {
    expect(points([during('2020-09-01', '2021-06-30', { mostlyLanguageTraining: true })])).toBe('none');
    expect(points([during('2020-09-01', '2021-06-30', { returnRequired: true })])).toBe('none');
  });

  test('is unknown without the first day of a program that ended after it', () => {
    expect(points([during(undefined, '2020-02-29')])).toBe('none');
    expect(points([during(undefined, '2022-08-31')])).toBe('oneOrTwoYear');
    expect(points([during(undefined, '2022-09-01')])).toEqual(['credentials.0.study.start']);
    const ordinary = { fullTimeMonths: 8, presenceMonths: 8 };
    expect(points([during(undefined, '2022-09-01', ordinary)])).toBe('oneOrTwoYear');
  });

  test('does not exist before it came', () => {
    const early = lawOn('2019-12-31');
    const done = person({ credentials: [during('2018-09-01', '2019-12-31')] });
    expect(canadianStudyOf(done, early)).toMatchObject({ value: 'none' });
  });
});

describe('study in Canada with facts left out', () => {
  test.each(['fullTimeMonths', 'presenceMonths', 'mostlyLanguageTraining', 'returnRequired'])(
    'is unknown without %s',
    (field) => {
      expect(points([followed({ [field]: undefined })])).toEqual([`credentials.0.study.${field}`]);
    },
  );

  test('names every fact of a program of which nothing is said', () => {
    expect(points([canadian('twoYear', '2019-04-30', { study: undefined })])).toEqual([
      'credentials.0.study.fullTimeMonths',
      'credentials.0.study.presenceMonths',
      'credentials.0.study.mostlyLanguageTraining',
      'credentials.0.study.returnRequired',
    ]);
    expect(points([followed({}, 'masters', { programYears: undefined })])).toEqual([
      'credentials.0.programYears',
    ]);
  });

  test('is known where they cannot matter', () => {
    const open = canadian('oneYear', '2019-04-30', { study: undefined });
    expect(points([open, inCanada('threeYear')])).toBe('threePlus');
    expect(points([inCanada('twoYear'), open])).toBe('oneOrTwoYear');
    expect(points([followed({ fullTimeMonths: undefined, returnRequired: true })])).toBe('none');
    expect(points([canadian('secondary', '2019-04-30', { study: undefined })])).toBe('none');
  });

  test('is unknown where a better program may count', () => {
    const open = canadian('threeYear', '2019-04-30', { study: undefined });
    expect(points([inCanada('twoYear'), open])).toContain('credentials.1.study.fullTimeMonths');
  });
});
