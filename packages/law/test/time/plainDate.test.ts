import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dayNumber,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plainDate,
} from '../../src/time/plainDate.ts';
import '../support/seed.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const FIRST = -719_162; // 0001-01-01
const LAST = 2_932_896; // 9999-12-31

const temporal = (date: PlainDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
const fromTemporal = (days: number): PlainDate => plainDate(EPOCH.add({ days }).toString());
const lifetimes = { min: dayNumber(plainDate('1900-01-01')), max: dayNumber(plainDate('2100-12-31')) };

/** Days near the end of February and of the year come up often. */
const anyDay: fc.Arbitrary<PlainDate> = fc.oneof(
  fc.integer({ min: FIRST, max: LAST }).map(fromTemporal),
  fc
    .tuple(fc.integer({ min: 1, max: 9998 }), fc.constantFrom('02-28', '03-01', '12-31', '01-01', '02-29'))
    .map(([year, rest]) => `${String(year).padStart(4, '0')}-${rest}`)
    .filter(isPlainDate),
);

describe('against Temporal', () => {
  test('a day number counts the days since 1970-01-01', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dayNumber(date)).toBe(EPOCH.until(temporal(date), { largestUnit: 'days' }).days);
      }),
    );
  });

  test('a day comes back from its number', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (days) => {
        expect(fromDayNumber(days)).toBe(EPOCH.add({ days }).toString());
        expect(dayNumber(fromDayNumber(days))).toBe(days);
      }),
    );
  });

  test('days are added across months, years and centuries', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
        const expected = temporal(date).add({ days });
        fc.pre(expected.year >= 1 && expected.year <= 9999);
        expect(addDays(date, days)).toBe(expected.toString());
      }),
    );
  });

  test('years are added and a day that does not exist becomes the last of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -120, max: 120 }), (date, years) => {
        const expected = temporal(date).add({ years }, { overflow: 'constrain' });
        fc.pre(expected.year >= 1 && expected.year <= 9999);
        expect(addYears(date, years)).toBe(expected.toString());
      }),
    );
  });

  test('months are added and a day that does not exist becomes the last of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1500, max: 1500 }), (date, months) => {
        const expected = temporal(date).add({ months }, { overflow: 'constrain' });
        fc.pre(expected.year >= 1 && expected.year <= 9999);
        expect(addMonths(date, months)).toBe(expected.toString());
      }),
    );
  });

  test('age is the number of whole years since birth', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(lifetimes).map(fromTemporal),
          fc.constantFrom(plainDate('2000-02-29'), plainDate('1996-02-29')),
        ),
        fc.oneof(
          fc.integer({ min: 0, max: 40_000 }),
          fc.integer({ min: 0, max: 80 }).map((years) => years * 365 + 14),
        ),
        (birth, later) => {
          const on = addDays(birth, later);
          expect(ageOn(birth, on)).toBe(temporal(birth).until(temporal(on), { largestUnit: 'years' }).years);
        },
      ),
    );
  });

  test('the texts of days order as the days do', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(
          Temporal.PlainDate.compare(temporal(a), temporal(b)),
        );
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
      }),
    );
  });

  test('a text is a day exactly when Temporal knows that day', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const part = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 32 }).map((n) => String(n).padStart(2, '0')) },
      { weight: 1, arbitrary: two },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), part, part, (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        let known = true;
        try {
          Temporal.PlainDate.from(text, { overflow: 'reject' });
        } catch {
          known = false;
        }
        expect(isPlainDate(text), text).toBe(known);
      }),
    );
  });
});

describe('the leap day', () => {
  test('a person born on 29 February is a year older on 1 March of a common year (policy age.leap-day)', () => {
    const birth = plainDate('2000-02-29');
    expect(ageOn(birth, plainDate('2018-02-28'))).toBe(17);
    expect(ageOn(birth, plainDate('2018-03-01'))).toBe(18);
    expect(ageOn(birth, plainDate('2020-02-28'))).toBe(19);
    expect(ageOn(birth, plainDate('2020-02-29'))).toBe(20);
  });

  test('29 February plus a year is 28 February, plus four years 29 February', () => {
    expect(addYears(plainDate('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(plainDate('2024-02-29'), 4)).toBe('2028-02-29');
    expect(addYears(plainDate('2024-02-29'), -3)).toBe('2021-02-28');
  });

  test('the birthday counts on the day itself', () => {
    expect(ageOn(plainDate('1995-06-15'), plainDate('2025-06-14'))).toBe(29);
    expect(ageOn(plainDate('1995-06-15'), plainDate('2025-06-15'))).toBe(30);
  });
});

describe('what is not a day', () => {
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    '2024-01-01T00:00',
    ' 2024-01-01',
    '2024-01-01\n',
    '٢٠٢٤-٠١-٠١',
    '',
  ])('%j is refused', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  test.each([20240101, null, undefined, {}, ['2024-01-01'], true])(
    'a value that is no text is refused: %j',
    (value) => {
      expect(isPlainDate(value)).toBe(false);
    },
  );

  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(plainDate(text)).toBe(text);
  });
});
