import { describe, expect, test } from 'vitest';
import { ABILITIES } from '../../src/coded/candidate.ts';
import {
  firstLanguageFound,
  firstLanguageLevels,
  secondLanguageFound,
  spouseLanguage,
} from '../../src/facts/code.ts';
import { levelsIn, levelsOf, weakest, whyNotCounted } from '../../src/facts/language.ts';
import { all } from '../support/candidates.ts';
import { lawOn } from '../support/law.ts';
import { type Change, person, spouse, testResult } from '../support/people.ts';

type Values = Readonly<Record<string, unknown>>;
const found = (results: readonly unknown[], language: 'en' | 'fr', on: string, values: Values = {}) =>
  levelsIn(language, person({ languageTests: results }), lawOn(on, values));
const levels = (results: readonly unknown[], language: 'en' | 'fr', on: string, values: Values = {}) => {
  const each = found(results, language, on, values);
  return each.known ? each.value : 'unknown';
};
const LATEST = { 'language.which-result': 'latest' };
const LOWEST = { 'language.disability-average': 'lowest-level' };

describe('a result of a language test', () => {
  const result = testResult('ielts', '2022-05-10', 7);

  test.each([
    ['2022-05-09', 'test.later'],
    ['2022-05-10', null],
    ['2024-05-09', null],
    ['2024-05-10', 'test.expired'],
  ])('of 2022-05-10 asked on %s: %s', (on, reason) => {
    expect(levels([result], 'en', on) !== null).toBe(reason === null);
    const { reasons } = found([result], 'en', on);
    expect(reasons.map(({ code }) => code)).toEqual(reason === null ? [] : [reason]);
  });

  test('tells which test of which day does not count, and for how long one does', () => {
    expect(found([result], 'en', '2024-05-10').reasons).toEqual([
      { code: 'test.expired', values: { test: 'IELTS General Training', date: '2022-05-10', years: 2 } },
    ]);
  });

  test('of 29 February counts through 27 February two years later', () => {
    const leap = testResult('ielts', '2024-02-29', 7);
    expect(levels([leap], 'en', '2026-02-27')).not.toBeNull();
    expect(levels([leap], 'en', '2026-02-28')).toBeNull();
  });

  test('thirteen months old has eleven months left (course example, ICL840 mid-term 2025-02-07)', () => {
    const old = testResult('ielts', '2023-03-15', 7);
    expect(levels([old], 'en', '2024-04-15')).not.toBeNull();
    expect(levels([old], 'en', '2025-03-14')).not.toBeNull();
    expect(levels([old], 'en', '2025-03-15')).toBeNull();
  });

  test.each([
    ['pte', 60, 'en', '2023-12-01', '2024-01-29', '2024-01-30'],
    ['tcf', 10, 'fr', '2018-11-15', '2018-11-30', '2018-12-01'],
  ] as const)(
    'of %s counts from the day on which the test is accepted',
    (name, score, language, date, before, from) => {
      const early = testResult(name, date, score);
      expect(levels([early], language, before)).toBeNull();
      expect(found([early], language, before).reasons.map(({ code }) => code)).toEqual(['test.not-accepted']);
      expect(levels([early], language, from)).not.toBeNull();
    },
  );

  test.each(['ielts', 'celpip', 'tef'] as const)(
    'of %s counts from the first day of Express Entry',
    (name) => {
      const early = testResult(name, '2014-10-01', 8);
      expect(levels([early], name === 'tef' ? 'fr' : 'en', '2015-01-01')).not.toBeNull();
    },
  );

  test('counts for its own language only', () => {
    expect(levels([result], 'fr', '2023-01-01')).toBeNull();
    expect(levels([testResult('tef', '2022-05-10', 300)], 'fr', '2023-01-01')).not.toBeNull();
  });

  test('with one skill taken again is not accepted', () => {
    const retake = { ...result, oneSkillRetake: true };
    expect(levels([retake], 'en', '2023-01-01')).toBeNull();
    expect(found([retake], 'en', '2023-01-01').reasons.map(({ code }) => code)).toEqual([
      'test.one-skill-retake',
    ]);
    expect(levels([{ ...result, oneSkillRetake: false }], 'en', '2023-01-01')).not.toBeNull();
    expect(levels([retake, testResult('ielts', '2022-01-01', 5)], 'en', '2023-01-01')).toMatchObject({
      speaking: 5,
    });
  });

  test('of IELTS 6/5/3.5/4 is CLB 7/5/4/4 (course example, ICL840 mid-term 2025-02-07)', () => {
    const jack = { ...testResult('ielts', '2024-10-01', 4), speaking: 6, listening: 5, reading: 3.5 };
    expect(levels([jack], 'en', '2025-02-07')).toEqual({ speaking: 7, listening: 5, reading: 4, writing: 4 });
  });

  test('below the chart is level 0, which is a result and not its absence', () => {
    expect(levels([testResult('celpip', '2024-01-01', 3)], 'en', '2024-06-01')).toEqual(all(0));
  });

  test('is read with its path, in each ability', () => {
    const french = testResult('tef', '2024-02-10', 250);
    const english = testResult('celpip', '2024-01-10', 9);
    expect(found([french, english], 'en', '2024-06-01').facts).toEqual([
      { path: 'languageTests.1.test', value: 'celpip' },
      { path: 'languageTests.1.date', value: '2024-01-10' },
      ...ABILITIES.map((ability) => ({ path: `languageTests.1.${ability}`, value: 9 })),
    ]);
  });

  test('is unknown where the results were left out, and absent where there are none', () => {
    const law = lawOn('2024-06-01');
    expect(levelsIn('en', person({ languageTests: undefined }), law)).toMatchObject({
      known: false,
      missing: ['languageTests'],
    });
    expect(levels([], 'en', '2024-06-01')).toBeNull();
  });
});

describe('an ability that a disability kept from being tested', () => {
  const result = (change: Values) => testResult('celpip', '2024-01-10', 9, change);
  const law = lawOn('2024-06-01');

  test.each([
    [{ listening: 9, reading: 8, writing: 7, speaking: null }, 8, 7],
    [{ listening: 9, reading: 9, writing: 7, speaking: null }, 8, 7],
    [{ listening: null, reading: 10, writing: 4, speaking: null }, 7, 4],
    [{ listening: null, reading: null, writing: null, speaking: 6 }, 6, 6],
    [{ listening: 10, reading: 3, writing: 9, speaking: null }, 6, 0],
  ])(
    'of %j has the average of the levels, rounded down, %i; or the lowest, %i',
    (scores, average, lowest) => {
      const [read] = person({ languageTests: [result(scores)] }).languageTests ?? [];
      if (!read) throw new RangeError('no result');
      const missing = ABILITIES.filter((ability) => scores[ability] === null);
      for (const ability of missing) {
        expect(levelsOf(read, law)[ability]).toBe(average);
        expect(levelsOf(read, lawOn('2024-06-01', LOWEST))[ability]).toBe(lowest);
      }
      const tested = ABILITIES.filter((ability) => scores[ability] !== null);
      for (const ability of tested) {
        expect(levelsOf(read, law)[ability]).toBe(Number(scores[ability]) < 4 ? 0 : scores[ability]);
      }
    },
  );

  test('is told with the choice that decided', () => {
    const averaged = found([result({ speaking: null })], 'en', '2024-06-01');
    expect(averaged.reasons).toEqual([
      { code: 'policy', values: { policy: 'language.disability-average', choice: 'floor-of-levels' } },
    ]);
    expect(found([result({})], 'en', '2024-06-01').reasons).toEqual([]);
  });
});

describe('of several valid results in one language', () => {
  const older = testResult('ielts', '2022-05-10', 7);
  const later = testResult('celpip', '2023-01-10', 6);
  const both = (of: readonly unknown[]) => [of, [...of].reverse()];

  test('that differ say by which policy one of them counts', () => {
    const policies = (...dates: readonly [string, number][]) =>
      found(
        dates.map(([date, score]) => testResult('celpip', date, score)),
        'en',
        '2024-06-01',
      ).reasons.map(({ values }) => values.policy);
    expect(policies(['2024-01-10', 9], ['2024-02-10', 7])).toEqual(['language.which-result']);
    expect(policies(['2024-01-10', 7], ['2024-02-10', 7])).toEqual([]);
    // The latest is the best: either answer takes it.
    expect(policies(['2024-01-10', 7], ['2024-02-10', 9])).toEqual([]);
    expect(policies(['2020-01-10', 9], ['2024-02-10', 7])).toEqual([]);
    expect(policies(['2024-02-10', 7])).toEqual([]);
  });

  test('the latest counts where the policy says so, even a worse one', () => {
    for (const results of both([older, later])) {
      expect(levels(results, 'en', '2023-01-09', LATEST)).toEqual({
        listening: 7,
        reading: 9,
        writing: 9,
        speaking: 9,
      });
      expect(levels(results, 'en', '2023-01-10', LATEST)).toEqual(all(6));
      expect(levels(results, 'en', '2024-06-01', LATEST)).toEqual(all(6));
    }
  });

  test('the best counts, by the weakest ability, then by the sum (policy language.which-result)', () => {
    for (const results of both([older, later])) {
      expect(levels(results, 'en', '2023-01-10')).toMatchObject({ listening: 7, reading: 9 });
      // The older one has expired.
      expect(levels(results, 'en', '2024-06-01')).toEqual(all(6));
    }
    const even = testResult('celpip', '2023-01-10', 7);
    const uneven = testResult('celpip', '2023-02-10', 10, { reading: 6 });
    for (const results of both([even, uneven])) {
      expect(levels(results, 'en', '2023-06-01')).toEqual(all(7));
      expect(levels(results, 'en', '2023-06-01', LATEST)).toMatchObject({ reading: 6, listening: 10 });
    }
    const stronger = testResult('celpip', '2022-12-10', 7, { reading: 9 });
    for (const results of both([even, stronger])) {
      expect(levels(results, 'en', '2023-06-01')).toMatchObject({ reading: 9 });
    }
  });

  test('the better counts of two of one day', () => {
    const results = [testResult('ielts', '2024-01-10', 6), testResult('celpip', '2024-01-10', 9)];
    for (const order of both(results)) expect(levels(order, 'en', '2024-06-01')).toEqual(all(9));
  });

  test('neither the order of the list nor chance decides between equal ones', () => {
    const pairs = [
      // The same sum and the same day: another test, another ability, another day.
      [
        testResult('celpip', '2024-01-10', 9),
        testResult('pte', '2024-01-10', 88, { writing: 88, reading: 78 }),
      ],
      [
        testResult('celpip', '2024-01-10', 7, { listening: 9, reading: 6 }),
        testResult('celpip', '2024-01-10', 7, { listening: 6, reading: 9 }),
      ],
      [testResult('celpip', '2024-01-10', 9), testResult('celpip', '2024-01-11', 9)],
    ];
    for (const pair of pairs) {
      for (const policy of [{}, LATEST]) {
        const [one, other] = both(pair).map((order) => found(order, 'en', '2024-06-01', policy));
        expect(one).toMatchObject({ known: true });
        expect(one?.known && one.value).toEqual(other?.known && other.value);
        const read = (each: typeof one) => each?.facts.map(({ value }) => value);
        expect(read(one)).toEqual(read(other));
      }
    }
  });

  test('of two equal ones of one day the better listening counts, and the later of two days', () => {
    const pair = [
      testResult('celpip', '2024-01-10', 7, { listening: 6, reading: 9 }),
      testResult('celpip', '2024-01-10', 7, { listening: 9, reading: 6 }),
    ];
    expect(levels(pair, 'en', '2024-06-01')).toMatchObject({ listening: 9 });
    const days = [testResult('celpip', '2024-01-10', 9), testResult('celpip', '2024-01-11', 9)];
    expect(found(days, 'en', '2024-06-01').facts[1]).toEqual({
      path: 'languageTests.1.date',
      value: '2024-01-11',
    });
    const tests = [
      testResult('pte', '2024-02-10', 82, { reading: 78, writing: 88, speaking: 84 }),
      testResult('celpip', '2024-02-10', 9),
    ];
    expect(found(tests, 'en', '2024-06-01').facts[0]?.value).toBe('celpip');
  });
});

describe('first and second official language', () => {
  const english = testResult('celpip', '2024-01-10', 9);
  const french = testResult('tef', '2024-02-10', 250);
  const law = lawOn('2024-06-01');
  const languageTests = [english, french];

  test('are the ones the person named, not the better ones', () => {
    expect(firstLanguageFound(person({ languageTests }), law)).toMatchObject({
      value: { name: 'en', clb: all(9) },
    });
    const frenchFirst = person({ languageTests, firstOfficialLanguage: 'fr' });
    expect(firstLanguageFound(frenchFirst, law)).toMatchObject({
      value: { name: 'fr', clb: { speaking: 5 } },
    });
    expect(secondLanguageFound(frenchFirst, law)).toMatchObject({ value: all(9) });
  });

  test('a second test in the same language is no second language', () => {
    const twice = [english, testResult('ielts', '2024-02-10', 8)];
    expect(secondLanguageFound(person({ languageTests: twice }), law)).toMatchObject({ value: null });
  });

  test('the second language is read from its own test', () => {
    expect(secondLanguageFound(person({ languageTests }), law)).toMatchObject({
      value: { listening: 7, reading: 9, writing: 5, speaking: 5 },
    });
  });

  test('without a valid test the first language is at level 0 and the second is absent', () => {
    expect(firstLanguageFound(person(), law)).toMatchObject({ value: { name: 'en', clb: all(0) } });
    expect(firstLanguageLevels(person(), law)).toMatchObject({ value: null });
    expect(secondLanguageFound(person(), law)).toMatchObject({ value: null });
  });

  test('are unknown where the person named none or left the results out', () => {
    const unnamed = person({ languageTests, firstOfficialLanguage: undefined });
    for (const asked of [firstLanguageFound, firstLanguageLevels, secondLanguageFound]) {
      expect(asked(unnamed, law)).toMatchObject({ known: false, missing: ['firstOfficialLanguage'] });
      const neither = person({ firstOfficialLanguage: undefined, languageTests: undefined });
      expect(asked(neither, law)).toMatchObject({
        known: false,
        missing: ['firstOfficialLanguage', 'languageTests'],
      });
      const untested = person({ languageTests: undefined });
      expect(asked(untested, law)).toMatchObject({ known: false, missing: ['languageTests'] });
    }
  });

  test('why a result does not count is told with the language that has none', () => {
    const expired = person({ languageTests: [testResult('tef', '2020-01-10', 250)] });
    expect(firstLanguageFound(expired, law).reasons).toEqual([]);
    expect(secondLanguageFound(expired, law).reasons.map(({ code }) => code)).toEqual(['test.expired']);
  });
});

describe('the language of a spouse or partner', () => {
  const of = (languageTests: readonly unknown[]) => {
    const { spouse: declared } = person({ spouse: spouse({ languageTests }) });
    if (!declared) throw new RangeError('no spouse');
    return spouseLanguage(declared, lawOn('2024-06-01'));
  };
  const english = (score: number) => testResult('celpip', '2024-01-10', score);
  const french = testResult('tcf', '2024-01-10', 10, { listening: 458, reading: 453 });

  test('is the one in which the weakest ability is stronger; English of equal ones', () => {
    expect(of([english(5), french])).toMatchObject({ value: all(7) });
    expect(of([english(8), french])).toMatchObject({ value: all(8) });
    expect(of([testResult('celpip', '2024-01-10', 10, { reading: 7 }), french])).toMatchObject({
      value: { listening: 10 },
    });
  });

  test('is the one tested, or none', () => {
    expect(of([french])).toMatchObject({ value: all(7) });
    expect(of([english(4)])).toMatchObject({ value: all(4) });
    expect(of([])).toMatchObject({ known: true, value: null });
    expect(of([testResult('celpip', '2022-06-01', 9)])).toMatchObject({ value: null });
  });

  test('names the facts of the spouse', () => {
    expect(of([english(4)]).facts[0]).toEqual({ path: 'spouse.languageTests.0.test', value: 'celpip' });
    const untested = person({ spouse: spouse({ languageTests: undefined }) }).spouse;
    expect(spouseLanguage(untested ?? {}, lawOn('2024-06-01'))).toMatchObject({
      known: false,
      missing: ['spouse.languageTests'],
    });
  });
});

test('the weakest of four abilities is the lowest level', () => {
  for (const ability of ABILITIES) expect(weakest({ ...all(9), [ability]: 3 })).toBe(3);
});

test('a result that counts has no reason not to', () => {
  const [result] = person({ languageTests: [testResult('ielts', '2024-01-10', 6)] }).languageTests ?? [];
  if (!result) throw new RangeError('no result');
  expect(whyNotCounted(result, lawOn('2024-06-01'))).toBeNull();
});

describe('of several results', () => {
  const celpip = (date: string, score: number, change: Change = {}) =>
    testResult('celpip', date, score, change);
  const read = (results: readonly unknown[], values: Values = {}, anyAge = false) =>
    levelsIn('en', person({ languageTests: results }), lawOn('2024-06-01', values), '', anyAge);
  const which = (...of: Parameters<typeof read>) => {
    const result = read(...of);
    return result.facts.find(({ path }) => path.endsWith('.date'))?.path;
  };
  const policies = (...of: Parameters<typeof read>) =>
    read(...of).reasons.map(({ values }) => [values.policy, values.choice]);

  test('the one with the better weakest ability counts, wherever it stands', () => {
    const even = celpip('2023-01-01', 7);
    const uneven = celpip('2024-01-01', 10, { writing: 6 });
    for (const results of [
      [even, uneven],
      [uneven, even],
    ]) {
      expect(which(results)).toBe(`languageTests.${results.indexOf(even)}.date`);
      expect(which(results, LATEST)).toBe(`languageTests.${results.indexOf(uneven)}.date`);
    }
  });

  test('of equal weakest abilities, the one with more in all', () => {
    const [less, more] = [celpip('2024-01-01', 7), celpip('2023-01-01', 7, { speaking: 8 })];
    expect(which([less, more])).toBe('languageTests.1.date');
    expect(which([more, less])).toBe('languageTests.0.date');
  });

  test('of one day the better one is the latest too', () => {
    const [less, more] = [celpip('2024-01-01', 7), celpip('2024-01-01', 7, { speaking: 8 })];
    expect(which([less, more], LATEST)).toBe('languageTests.1.date');
    expect(which([more, less], LATEST)).toBe('languageTests.0.date');
  });

  test('of equal sums, the first ability that differs decides; then the test; then the later day', () => {
    const listener = celpip('2023-01-01', 7, { listening: 8 });
    const reader = celpip('2024-01-01', 7, { reading: 8 });
    expect(which([reader, listener])).toBe('languageTests.1.date');
    expect(which([listener, reader])).toBe('languageTests.0.date');
    const ielts = testResult('ielts', '2024-01-01', 6);
    // CLB 7 in all of both: CELPIP comes before IELTS.
    expect(which([ielts, celpip('2023-01-01', 7)])).toBe('languageTests.1.date');
    expect(which([celpip('2023-01-01', 7), ielts])).toBe('languageTests.0.date');
    expect(which([celpip('2023-01-01', 7), celpip('2023-06-01', 7)])).toBe('languageTests.1.date');
    expect(which([celpip('2023-06-01', 7), celpip('2023-01-01', 7)])).toBe('languageTests.0.date');
  });

  test('of the same in everything, the first one', () => {
    expect(which([celpip('2023-01-01', 7), celpip('2023-01-01', 7)])).toBe('languageTests.0.date');
  });

  test('the policy is named where the other answer gives other levels in any ability, and only there', () => {
    const best = celpip('2023-01-01', 8);
    expect(policies([best])).toEqual([]);
    expect(policies([best, celpip('2024-01-01', 8)])).toEqual([]);
    expect(policies([best, celpip('2024-01-01', 8, { speaking: 7 })])).toEqual([
      ['language.which-result', 'best'],
    ]);
    expect(policies([best, celpip('2024-01-01', 8, { speaking: 7 })], LATEST)).toEqual([
      ['language.which-result', 'latest'],
    ]);
    // One that does not count is no other answer.
    expect(policies([best, celpip('2022-01-01', 4)])).toEqual([]);
  });

  test('one that is too old counts where its age is not asked, and no other that does not count', () => {
    const old = celpip('2022-06-01', 9);
    expect(read([old]).reasons).toMatchObject([{ code: 'test.expired' }]);
    expect(read([old], {}, true)).toMatchObject({ known: true, value: all(9), reasons: [] });
    for (const [result, code] of [
      [celpip('2024-06-02', 9), 'test.later'],
      [testResult('ielts', '2024-01-01', 9, { oneSkillRetake: true }), 'test.one-skill-retake'],
    ] as const) {
      expect(read([result], {}, true)).toMatchObject({ known: true, value: null, reasons: [{ code }] });
    }
  });

  test('what was read is the test, its day and its scores, where they stand', () => {
    expect(
      read([testResult('tcf', '2024-01-01', 10), celpip('2024-01-01', 7, { writing: 8 })]).facts,
    ).toEqual([
      { path: 'languageTests.1.test', value: 'celpip' },
      { path: 'languageTests.1.date', value: '2024-01-01' },
      { path: 'languageTests.1.listening', value: 7 },
      { path: 'languageTests.1.reading', value: 7 },
      { path: 'languageTests.1.writing', value: 8 },
      { path: 'languageTests.1.speaking', value: 7 },
    ]);
  });

  test('an ability that was not tested takes the average, rounded down, or the lowest, and says so', () => {
    const partly = celpip('2024-01-01', 9, { reading: 8, writing: 8, speaking: null });
    expect(read([partly])).toMatchObject({
      value: { listening: 9, reading: 8, writing: 8, speaking: 8 },
      reasons: [
        { code: 'policy', values: { policy: 'language.disability-average', choice: 'floor-of-levels' } },
      ],
    });
    const wide = celpip('2024-01-01', 10, { reading: 10, writing: 4, speaking: null });
    expect(read([wide])).toMatchObject({ value: { speaking: 8 } });
    expect(read([wide], LOWEST)).toMatchObject({
      value: { speaking: 4 },
      reasons: [{ values: { choice: 'lowest-level' } }],
    });
    expect(read([celpip('2024-01-01', 9)]).reasons).toEqual([]);
  });
});
