import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_IDS } from '../../src/documents/document.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import { documentText } from '../../src/documents/render.ts';
import { readFacts } from '../../src/facts/facts.ts';
import { fromDayNumber, plainDate } from '../../src/time/plainDate.ts';
import { factsOf, lawOf, result, work } from './family.ts';

const RUNS = { numRuns: runs(500) };

const dayBetween = (from: number, to: number) => fc.integer({ min: from, max: to }).map(fromDayNumber);
/** 1998 to 2026. */
const lifeDay = dayBetween(10_227, 20_600);
const residence = fc
  .tuple(fc.constantFrom('IN', 'CA', 'GB', 'NG'), lifeDay, fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([country, start, days]) => ({
    country,
    start,
    end: days === null ? null : fromDayNumber(dayNumberOf(start) + days),
  }));
const residences = fc.array(residence, { maxLength: 5 });
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const yes = fc.constantFrom(true, false, undefined);

function dayNumberOf(day: string): number {
  // Days since 1970 by the platform, to check the product's own arithmetic against something else.
  return Date.parse(`${plainDate(day)}T00:00:00Z`) / 86_400_000;
}

const tests = fc.array(
  fc.constantFrom(
    result('ielts', '2025-10-01', 7),
    result('tef', '2025-01-01', 250),
    result('celpip', '2019-01-01', 8),
  ),
  { maxLength: 3 },
);
const credentials = fc.array(
  fc.constantFrom(
    { level: 'masters', country: 'IN', completed: '2015-01-01', assessment: null },
    { level: 'threeYear', country: 'IN', completed: '2014-01-01' },
    { level: 'twoYear', country: 'CA', completed: '2024-01-01' },
    {
      level: 'phd',
      country: 'GB',
      completed: '2020-01-01',
      assessment: { body: 'wes', date: '2024-01-01', equivalence: 'phd' },
    },
  ),
  { maxLength: 3 },
);
const jobs = fc.array(
  fc.constantFrom(
    work('21231', 'CA', '2022-01-01', null),
    work('65100', 'CA', '2022-01-01', '2023-01-01'),
    work('72310', 'IN', '2016-01-01', '2021-01-01', { paid: undefined, selfEmployed: true }),
    work('21231', 'IN', '2006-01-01', '2011-01-01'),
  ),
  { maxLength: 3 },
);
const person = {
  // Nobody lived anywhere before being born.
  dateOfBirth: maybe(dayBetween(3650, 10_227)),
  residences: maybe(residences),
  languageTests: maybe(tests),
  credentials: maybe(credentials),
  jobs: maybe(jobs),
};
const spouse = fc.record({ ...person, accompanying: yes, citizenOrPermanentResident: yes });
/** The same child, who has lived nowhere before being born. */
function born<
  T extends { dateOfBirth: string; residences: { start: string; end: string | null }[] | undefined },
>(of: T): T {
  const { dateOfBirth: birth } = of;
  const later = (day: string): string => (day < birth ? birth : day);
  const lived = of.residences?.map((each) => ({
    ...each,
    start: later(each.start),
    end: each.end === null ? null : later(each.end),
  }));
  return { ...of, residences: lived };
}

const child = fc
  .record({
    dateOfBirth: lifeDay,
    accompanying: yes,
    partnered: yes,
    adopted: yes,
    citizenOrPermanentResident: yes,
    residences: maybe(residences),
  })
  .map(born);
const PARTNERED: readonly unknown[] = ['married', 'commonLaw'];
const PARTED: readonly unknown[] = ['single', 'divorced', 'widowed', 'annulled'];
const anybody = fc
  .record({
    ...person,
    maritalStatus: maybe(
      fc.constantFrom('single', 'married', 'commonLaw', 'separated', 'divorced', 'widowed', 'annulled'),
    ),
    spouse: fc.oneof(fc.constantFrom(null, undefined), spouse),
    children: maybe(fc.array(child, { maxLength: 3 })),
    certificateOfQualification: fc.constantFrom(null, undefined, { issued: '2025-01-01' }),
    nomination: fc.constantFrom(null, undefined, { province: 'NS', accepted: '2026-01-01' }),
    jobOffers: fc.constantFrom(
      undefined,
      [],
      [{ noc: { '2021': '72310' }, employer: 'Maple', lmia: true, hoursPerWeek: 40, months: null }],
    ),
    relativesInCanada: fc.constantFrom(undefined, [], [{ relation: 'sibling', of: 'spouse' }]),
    workAuthorisation: fc.constantFrom(null, undefined, { basis: 'open', validUntil: null }),
    representative: yes,
  })
  // Facts that contradict each other are refused.
  .filter(
    ({ maritalStatus, spouse: held }) =>
      held === undefined || !(held === null ? PARTNERED : PARTED).includes(maritalStatus),
  );
const program = fc.constantFrom('cec' as const, 'fsw' as const, 'fst' as const);
const on = fc.constantFrom('2015-02-01', '2016-06-01', '2019-06-01', '2023-12-01', '2026-06-15');

describe('for everybody, every day and every program', () => {
  test('the facts are valid', () => {
    fc.assert(
      fc.property(anybody, (change) => readFacts({ schema: 'facts/2', ...change }).ok),
      RUNS,
    );
  });

  test('every document has words in both languages', () => {
    fc.assert(
      fc.property(anybody, on, program, (change, day, of) => {
        for (const document of documentsFor(factsOf(change), lawOf(day), of)) {
          for (const language of ['en', 'fr'] as const) {
            const text = documentText(document, language);
            const { title, who, subject, reason, validity, due, notes, outcome } = text;
            for (const words of [title, who, reason, validity, due, outcome, ...notes, subject ?? 'none']) {
              expect(words).toMatch(/\p{L}/u);
              expect(words).not.toMatch(/undefined|NaN|\[object|\bnull\b|\u00A0|\u202F/);
            }
            for (const sentence of [reason, validity, due, ...notes]) expect(sentence).toMatch(/\.$/);
          }
        }
      }),
      RUNS,
    );
  });

  test('nobody is named who does not exist', () => {
    fc.assert(
      fc.property(anybody, on, program, (change, day, of) => {
        const facts = factsOf(change);
        for (const { person: who, outcome, subject } of documentsFor(facts, lawOf(day), of)) {
          if (who === 'spouse') expect(facts.spouse).not.toBeNull();
          if (who === 'spouse' && facts.spouse === undefined) expect(outcome.kind).toBe('unknown');
          if (who === 'children') expect(facts.children).toBeUndefined();
          if (who.startsWith('child.')) {
            const declared = facts.children?.[Number(who.slice('child.'.length))];
            expect(declared && declared.dateOfBirth <= day).toBe(true);
          }
          if (subject && 'index' in subject && who === 'principal' && subject.kind === 'job') {
            expect(facts.jobs?.[subject.index]).toBeDefined();
          }
        }
      }),
      RUNS,
    );
  });

  test('each is listed once, by person and then by kind, and what is open says why', () => {
    fc.assert(
      fc.property(anybody, on, program, (change, day, of) => {
        const documents = documentsFor(factsOf(change), lawOf(day), of);
        expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
        const persons = documents.map(({ person: who }) => who);
        expect(persons.filter((who, i) => who !== persons[i - 1])).toEqual([...new Set(persons)]);
        for (const [i, { id, person: who, outcome }] of documents.entries()) {
          const next = documents[i + 1];
          if (next?.person === who) {
            expect(DOCUMENT_IDS.indexOf(id)).toBeLessThanOrEqual(DOCUMENT_IDS.indexOf(next.id));
          }
          if (outcome.kind === 'unknown') expect(outcome.missing.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test('one country more takes no document away', () => {
    fc.assert(
      fc.property(anybody, residences, residence, on, program, (change, lived, more, day, of) => {
        const keys = (list: unknown[]) =>
          documentsFor(factsOf({ ...change, residences: list }), lawOf(day), of).map(({ key }) => key);
        const after = new Set(keys([...lived, more]));
        expect(keys(lived).filter((key) => !after.has(key))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the order of residences makes no difference', () => {
    const shuffled = residences.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(anybody, shuffled, on, program, (change, [lived, again], day, of) => {
        const documents = (list: unknown[]) =>
          documentsFor(factsOf({ ...change, residences: list }), lawOf(day), of);
        expect(documents(again)).toEqual(documents(lived));
      }),
      RUNS,
    );
  });

  test('funds are either proved or explained', () => {
    fc.assert(
      fc.property(anybody, on, program, (change, day, of) => {
        const funds = documentsFor(factsOf(change), lawOf(day), of).filter(({ id }) =>
          id.startsWith('proof-of-funds'),
        );
        const owed = funds.filter(({ outcome }) => outcome.kind === 'owed').length;
        expect([funds.length, owed]).toSatisfy(
          ([all, sure]: number[]) => (all === 1 && sure === 1) || (all === 2 && sure === 0),
        );
      }),
      RUNS,
    );
  });

  test('declaring a fact that was missing settles what waited for it alone', () => {
    fc.assert(
      fc.property(anybody, on, program, (change, day, of) => {
        const facts = factsOf({ ...change, representative: undefined });
        const form = (list: typeof facts) =>
          documentsFor(list, lawOf(day), of).find(({ id }) => id === 'representative-form')?.outcome.kind;
        expect(form(facts)).toBe('unknown');
        expect(form({ ...facts, representative: true })).toBe('owed');
        expect(form({ ...facts, representative: false })).toBeUndefined();
      }),
      RUNS,
    );
  });
});
