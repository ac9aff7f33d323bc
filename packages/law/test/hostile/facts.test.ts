import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assess } from '../../src/assess.ts';
import { ABILITIES } from '../../src/coded/candidate.ts';
import type { Problem } from '../../src/coded/problems.ts';
import { COUNTRIES } from '../../src/facts/declare/countries.ts';
import { type Facts, factsSchema, readFacts } from '../../src/facts/facts.ts';
import { charts, LANGUAGE_TESTS } from '../../src/language/charts.ts';
import { placeOf, valueAt, without, withValue } from '../support/arbitrary.ts';
import { fullFacts } from '../support/full.ts';
import { frozen, hostileValues, isLimited, nested, pathsOf, wrongWords } from '../support/hostile.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { nodesOf } from '../support/trees.ts';

/** Two letters that CLDR names and that are no country of ISO 3166-1. */
const RESERVED = ['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'];
const TEN_MILLION = 10_000_000;
const full = frozen(fullFacts());
const fields = [...pathsOf(full)];

const problemsOf = (input: unknown): readonly Problem[] => {
  const read = readFacts(input);
  return read.ok ? [] : read.problems;
};
const codesOf = (input: unknown): string[] => problemsOf(input).map(({ path, code }) => `${path}: ${code}`);

/** The full facts with one field changed. */
const spoilt = (path: readonly string[], value: unknown): unknown => withValue(full, path, value);

/** What is wrong with an assessment: a number that is none, or a text that cannot be written. */
function wrongAssessment(facts: Facts, day: string): string | null {
  const { crs, programs, facts: found, pool, categories, coded } = assess(facts, lawOn(day));
  const trees = [crs, found, pool, ...Object.values(programs), ...categories.map((of) => of.membership)];
  for (const tree of trees) {
    for (const { code, outcome, facts: read, reasons } of nodesOf(tree)) {
      const numbers: unknown[] = [
        ...(outcome.kind === 'value'
          ? [outcome.value]
          : outcome.kind === 'unknown'
            ? (outcome.range ?? [])
            : []),
        ...read.map(({ value }) => value),
        ...reasons.flatMap(({ values }) => Object.values(values)),
      ];
      if (numbers.some((value) => typeof value === 'number' && !Number.isFinite(value))) return code;
    }
  }
  return JSON.stringify({ coded, trees }).isWellFormed() ? null : 'lone surrogates';
}

/** What is wrong with how one spoilt field is refused or taken; null where nothing. */
function wrongAnswer(path: readonly string[], value: unknown): string | null {
  const name = path.join('.');
  const read = readFacts(spoilt(path, value));
  if (read.ok) return wrongAssessment(read.value, '2025-06-01');
  if (read.problems.length === 0) return 'refused without a problem';
  // A day can be wrong by itself or against the other end of its stretch of time.
  const other = name.replace(/\.start$/, '.end');
  for (const problem of read.problems) {
    const isOfField = problem.path === name || problem.path.startsWith(`${name}.`) || problem.path === other;
    // The scores of an unknown test, and codes of which none is left, are problems of the object around them.
    const isOfObject = name.startsWith(`${problem.path}.`) || name.endsWith('.test');
    if (!isOfField && !isOfObject) return `${name} is refused as ${problem.path}: ${problem.code}`;
    const words = wrongWords(problem);
    if (words !== null) return `${problem.path}: ${words}`;
  }
  return null;
}

describe('the full facts', () => {
  test('are read', () => expect(codesOf(full)).toEqual([]));

  test('have every field of the schema', () => {
    const schema = z.toJSONSchema(factsSchema, { io: 'input', unrepresentable: 'any' });
    const places = new Set<string>();
    const walk = (part: unknown, path: readonly string[]): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties, items, anyOf } = part as Record<string, unknown>;
      for (const [key, inner] of Object.entries(properties ?? {})) {
        places.add([...path, key].join('.'));
        walk(inner, [...path, key]);
      }
      if (items !== undefined) walk(items, [...path, '*']);
      for (const choice of (anyOf as unknown[] | undefined) ?? []) walk(choice, path);
    };
    walk(schema, []);
    const own = new Set(fields.map((path) => path.map((step) => (/^\d$/.test(step) ? '*' : step)).join('.')));
    expect(places.size).toBeGreaterThan(130);
    expect([...places].filter((place) => !own.has(place))).toEqual([]);
  });
});

describe('a wrong value in any one field', () => {
  test.each(hostileValues)('%s is refused by the path of the field, or does no harm', (_name, value) => {
    const wrong = fields.flatMap((path) => wrongAnswer(path, value) ?? []);
    expect(wrong).toEqual([]);
  });

  test('a field that is not there is missing, or not known', () => {
    for (const path of fields) {
      const codes = codesOf(without(full, path));
      const name = path.join('.');
      const allowed = [[], [`${name}: missing`], [`${path.slice(0, -1).join('.')}: no-noc`]];
      if (/^\d$/.test(path.at(-1) ?? '')) continue;
      expect(allowed).toContainEqual(codes);
    }
  });

  test.skipIf(isLimited)('ten million characters are refused with a short answer', () => {
    const text = 'x'.repeat(TEN_MILLION);
    const seen = new Set<string>();
    for (const path of fields) {
      // The places of a person are the same for the spouse.
      if (path[0] === 'spouse' || seen.has(placeOf(path))) continue;
      seen.add(placeOf(path));
      expect(wrongAnswer(path, text), path.join('.')).toBeNull();
    }
  });

  test('ten thousand levels of lists or objects are refused', () => {
    for (const deep of [nested(10_000), nested(10_000, '{"a":', '}')]) {
      for (const path of fields) expect(wrongAnswer(path, deep), path.join('.')).toBeNull();
    }
  });

  test('anything at all is refused or does no harm', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true }),
        (path, value) => {
          const wrong = wrongAnswer(path, value);
          if (wrong !== null) throw new Error(`${path.join('.')}: ${wrong}`);
        },
      ),
      { numRuns: runs(20_000) },
    );
  });
});

describe('fields that do not belong', () => {
  test('__proto__, constructor and prototype are unknown fields in every object, and change nothing', () => {
    for (const path of [[], ...fields]) {
      const value = valueAt(full, path);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
      const text = JSON.stringify(value).replace(
        '{',
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"prototype":1,',
      );
      const at = path.length === 0 ? '' : `${path.join('.')}.`;
      expect(codesOf(path.length === 0 ? JSON.parse(text) : spoilt(path, JSON.parse(text)))).toEqual([
        `${at}__proto__: unknown-field`,
        `${at}constructor: unknown-field`,
        `${at}prototype: unknown-field`,
      ]);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.skipIf(isLimited)('have a path that can be printed, whatever their name is', () => {
    for (const name of ['k'.repeat(TEN_MILLION), '\uD800', 'a.b', '', '\u0000', '[object Object]']) {
      const [problem, ...others] = problemsOf({ ...full, [name]: 1 });
      expect(others).toEqual([]);
      expect(problem?.code).toBe('unknown-field');
      expect(problem?.path.length).toBeLessThan(100);
      expect(problem?.path.isWellFormed()).toBe(true);
    }
  });

  test.skipIf(isLimited)('are not all listed where there are a hundred thousand', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, i]));
    expect(problemsOf({ ...full, ...many })).toHaveLength(100);
  });

  test('nor are a hundred thousand mistakes of known fields: the first ones are enough to correct an input by', () => {
    const job = Object.fromEntries(Object.keys((full.jobs as object[])[0] ?? {}).map((key) => [key, {}]));
    const problems = problemsOf({ ...full, jobs: Array(2000).fill(job) });
    expect(problems).toHaveLength(100);
    expect(problems[0]?.path).toBe('jobs.0.noc');
    expect(problems.every((problem) => wrongWords(problem) === null)).toBe(true);
  });
});

describe('the number of entries', () => {
  const schema = z.toJSONSchema(factsSchema, { io: 'input', unrepresentable: 'any' });
  const limits: [string, number][] = [];
  const walk = (part: unknown, path: readonly string[]): void => {
    if (typeof part !== 'object' || part === null) return;
    const { properties, items, anyOf, maxItems } = part as Record<string, unknown>;
    if (items !== undefined) limits.push([path.join('.'), Number(maxItems)]);
    for (const [key, inner] of Object.entries(properties ?? {})) walk(inner, [...path, key]);
    walk(items, [...path, '0']);
    for (const choice of (anyOf as unknown[] | undefined) ?? []) walk(choice, path);
  };
  walk(schema, []);

  test('has a limit in every list: 2,000 jobs, 50 results, 20 offers', () => {
    expect(limits.every(([, most]) => Number.isInteger(most))).toBe(true);
    expect(Object.fromEntries(limits)).toMatchObject({
      jobs: 2000,
      languageTests: 50,
      credentials: 50,
      residences: 500,
      children: 50,
      relativesInCanada: 100,
      jobOffers: 20,
      'spouse.jobs': 2000,
    });
  });

  test.each(limits)('%s: as many as %i are read, and one more is refused', (name, most) => {
    const path = name.split('.');
    const [item] = valueAt(full, path) as unknown[];
    expect(codesOf(spoilt(path, Array(most).fill(item)))).toEqual([]);
    const problems = problemsOf(spoilt(path, Array(most + 1).fill(item)));
    expect(problems).toEqual([
      {
        path: name,
        code: 'too-large',
        values: { given: String(most + 1), maximum: most, of: 'entries' },
      },
    ]);
    expect(problems.map(wrongWords)).toEqual([null]);
  });
});

describe('days', () => {
  const days = fields.filter((path) => /^\d{4}-\d{2}-\d{2}$/.test(String(valueAt(full, path))));
  const laws = ['2015-01-01', '2025-06-01', '2099-12-31', '9999-12-31'];

  test.each(['0000-01-01', '0001-01-01', '1582-10-15', '9999-12-31'])(
    'in every field, %s is taken as the day it is, or refused by name',
    (day) => {
      for (const path of days) {
        const input = spoilt(path, day);
        const read = readFacts(input);
        const wrong = read.ok
          ? laws.flatMap((law) => wrongAssessment(read.value, law) ?? [])
          : read.problems.filter(({ code }) => code !== 'order-of-days' && code !== 'before-birth');
        expect(wrong, path.join('.')).toEqual([]);
      }
    },
  );

  test('a whole life in the year 1 or in the year 9999 is assessed', () => {
    for (const year of ['0001', '9999']) {
      const text = JSON.stringify(full).replaceAll(/"\d{4}(-\d{2}-\d{2})"/g, (_day, rest: string) =>
        rest === '-02-29' ? `"${year}-02-28"` : `"${year}${rest}"`,
      );
      const read = readFacts(JSON.parse(text));
      const codes = read.ok ? [] : read.problems.map(({ code }) => code);
      expect(codes.every((code) => code === 'order-of-days' || code === 'before-birth')).toBe(true);
      // Everybody is born on the first day of that year.
      const facts = JSON.parse(
        text
          .replaceAll(/"end":"[^"]*"/g, '"end":null')
          .replaceAll(/"dateOfBirth":"[^"]*"/g, `"dateOfBirth":"${year}-01-01"`),
      );
      const whole = readFacts(facts);
      expect(whole.ok && laws.flatMap((law) => wrongAssessment(whole.value, law) ?? [])).toEqual([]);
    }
  });

  test.each([
    ['10000-01-01', 'not-a-day'],
    ['-0001-01-01', 'not-a-day'],
    ['2023-02-29', 'not-a-day'],
    ['2024-02-30', 'not-a-day'],
    ['2024-13-01', 'not-a-day'],
    ['2024-00-10', 'not-a-day'],
    ['2024-1-1', 'not-a-day'],
    ['2024-01-01T00:00:00Z', 'not-a-day'],
    [' 2024-01-01', 'not-a-day'],
    ['2024-01-01\n', 'not-a-day'],
    ['２０２４-01-01', 'not-a-day'],
    ['20240101', 'not-a-day'],
  ])('%j is no day in any field', (day, code) => {
    for (const path of days) expect(codesOf(spoilt(path, day))).toEqual([`${path.join('.')}: ${code}`]);
  });

  test('a stretch of time that ends before it starts is refused, one of a day is read', () => {
    for (const place of ['jobs.0', 'residences.0', 'children.0.residences.0', 'spouse.jobs.0']) {
      const at = place.split('.');
      const stretch = (start: string, end: string | null) =>
        codesOf(spoilt(at, { ...(valueAt(full, at) as object), start, end }));
      expect(stretch('2020-01-02', '2020-01-01')).toEqual([`${place}.end: order-of-days`]);
      expect(stretch('2020-01-01', '2020-01-01')).toEqual([]);
      expect(stretch('2020-01-01', null)).toEqual([]);
    }
  });

  test('jobs that overlap in every way are read, and their years never pass the calendar', () => {
    const [job] = full.jobs as object[];
    const jobs = ['2016-01-01', '2016-01-01', '2018-06-15', '2020-02-29'].flatMap((start) =>
      ['2020-02-29', '2024-12-31', null].map((end) => ({ ...job, start, end, hoursPerWeek: 168 })),
    );
    const read = readFacts({ ...full, jobs });
    const { coded } = read.ok ? assess(read.value, lawOn('2025-01-01')) : { coded: null };
    expect(coded?.candidate.canadianWorkYears).toBe(9);
  });
});

describe('countries', () => {
  const of = (country: unknown) => codesOf({ schema: 'facts/2', citizenships: [country] });

  test.each(['XX', 'ZZ', 'XXA', 'UK', 'EU', 'UN', 'SU', 'YU', 'AA', 'QO', 'ca', 'CAN', '', 'C'])(
    '%j is none of ISO 3166-1',
    (code) => {
      expect(of(code)).toEqual(['citizenships.0: not-a-country']);
    },
  );

  test('of the list have a name in both languages, and no other two letters are of one', () => {
    const named = (['en', 'fr'] as const).map(
      (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
    );
    for (const code of COUNTRIES) {
      expect(
        named.map((names) => names.of(code)),
        code,
      ).not.toContain(undefined);
      expect(of(code)).toEqual([]);
    }
    // ISO 3166-1 assigns 249 codes; Kosovo has none of them.
    expect(COUNTRIES.size).toBe(250);
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    const others = letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => !COUNTRIES.has(code) && named[0]?.of(code) !== undefined);
    // Groupings, reserved and former codes, and codes for tests: none is a country of today.
    const ALIASES = others.filter((code) => new Intl.Locale(`und-${code}`).region !== code);
    expect(others.filter((code) => !ALIASES.includes(code)).sort()).toEqual(RESERVED);
  });
});

describe('codes of occupations', () => {
  const places = fields.filter((path) => /^(noc|offerNoc)$/.test(path.at(-1) ?? ''));
  const wrong = {
    '2021': ['00000', '99999', '2123a', '21231 ', '2173', '021231', '٢١٢٣١', '21231.0', 'toString'],
    '2016': ['0000', '9999', '217a', '21231', '02173', '9999x', '__proto__'],
    '2011': ['0000', '9999', '21231', 'constructor'],
  } as const;

  test('placeholders, codes of another version and what only looks like a code are refused in every field', () => {
    expect(places).toHaveLength(7);
    for (const path of places) {
      for (const [version, codes] of Object.entries(wrong)) {
        for (const code of codes) {
          expect(codesOf(spoilt(path, { [version]: code })), code).toEqual([
            `${path.join('.')}.${version}: unknown-noc`,
          ]);
        }
      }
      expect(codesOf(spoilt(path, {}))).toEqual([`${path.join('.')}: no-noc`]);
      expect(codesOf(spoilt(path, { '2006': '2173' }))).toContain(`${path.join('.')}.2006: unknown-field`);
      expect(codesOf(spoilt(path, { '2021': '72310', '2016': undefined }))).toEqual([]);
    }
  });
});

describe('scores', () => {
  const result = (test: string, ability: string, score: number) => ({
    schema: 'facts/2',
    languageTests: [
      {
        test,
        date: '2024-01-01',
        listening: null,
        reading: null,
        writing: null,
        speaking: null,
        [ability]: score,
      },
    ],
  });

  test.each(LANGUAGE_TESTS.flatMap((test) => ABILITIES.map((ability) => [test, ability] as const)))(
    'of %s in %s are those of its chart, and no step between or above',
    (name, ability) => {
      const { maximum, step } = charts[name];
      const most = maximum[ability];
      for (let quarter = 0; quarter <= (most + 2) * 4; quarter++) {
        const score = quarter / 4;
        const codes = codesOf(result(name, ability, score));
        const path = `languageTests.0.${ability}`;
        if (score <= most && Number.isInteger(score / step)) expect(codes, String(score)).toEqual([]);
        else expect(codes, String(score)).toContain(`${path}: off-chart`);
      }
      expect(codesOf(result(name, ability, -step))).toEqual([`languageTests.0.${ability}: too-small`]);
      expect(codesOf(result(name, ability, most + 1e-9))).toContain(`languageTests.0.${ability}: off-chart`);
    },
  );

  test('of no ability at all are refused', () => {
    const none = {
      test: 'ielts',
      date: '2024-01-01',
      listening: null,
      reading: null,
      writing: null,
      speaking: null,
    };
    expect(codesOf({ schema: 'facts/2', languageTests: [none] })).toEqual([
      'languageTests.0.listening: no-score',
    ]);
  });
});

describe('the version of the facts', () => {
  test.each([
    ['facts/1', ['schema: not-a-choice']],
    ['facts/3', ['schema: not-a-choice']],
    ['FACTS/2', ['schema: not-a-choice']],
    ['', ['schema: not-a-choice']],
    [2, ['schema: not-a-choice']],
    [null, ['schema: not-a-choice']],
    [undefined, ['schema: missing']],
  ])('%j is refused, with the version that is read', (schema, codes) => {
    const problems = problemsOf({ ...full, schema });
    expect(problems.map(({ path, code }) => `${path}: ${code}`)).toEqual(codes);
    expect(problems.map(wrongWords)).toEqual([null]);
    if (schema !== undefined) expect(problems[0]?.values.choices).toBe('facts/2');
  });

  test('of an earlier form of the facts, every field that went is named besides', () => {
    expect(codesOf({ schema: 'facts/1', citizenship: 'IN', siblingInCanada: false })).toEqual([
      'schema: not-a-choice',
      'citizenship: unknown-field',
      'siblingInCanada: unknown-field',
    ]);
  });
});

describe('an input as a whole', () => {
  test.each(hostileValues)('that is %s is refused, or declares nothing', (_name, value) => {
    const problems = problemsOf(value);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map(wrongWords).filter((wrong) => wrong !== null)).toEqual([]);
  });

  test('is not changed by reading and assessing it, and keeps nothing of it', () => {
    const input = frozen(fullFacts());
    const before = JSON.stringify(input);
    const read = readFacts(input);
    if (!read.ok) throw new Error('not read');
    assess(frozen(read.value), lawOn('2025-06-01'));
    expect(JSON.stringify(input)).toBe(before);
    const own = fullFacts();
    const copy = readFacts(own);
    (own.jobs as unknown[]).length = 0;
    (own.spouse as Record<string, unknown>).accompanying = 'no';
    expect(copy.ok && JSON.stringify(copy.value)).toBe(JSON.stringify(read.value));
  });

  test('with everything twice is read and assessed', () => {
    const twice = (value: unknown): unknown =>
      Array.isArray(value)
        ? [...value, ...value].map(twice)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, twice(inner)]))
          : value;
    const read = readFacts(twice(full));
    expect(read.ok && wrongAssessment(read.value, '2025-06-01')).toBeNull();
  });

  test('with lone surrogates in every free text is written as well-formed text', () => {
    const odd = 'Acme \uD800 \uDFFF';
    const input = JSON.parse(JSON.stringify(full).replaceAll('"Acme"', JSON.stringify(odd)));
    input.credentials[0].assessment.equivalence = odd;
    const read = readFacts(input);
    expect(read.ok && wrongAssessment(read.value, '2025-06-01')).toBeNull();
  });

  test('that says nothing at all is facts of which nothing is known', () => {
    const read = readFacts({ schema: 'facts/2' });
    expect(read).toEqual({ ok: true, value: { schema: 'facts/2' } });
    expect(read.ok && wrongAssessment(read.value, '2025-06-01')).toBeNull();
  });
});
