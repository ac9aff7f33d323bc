import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/coded/problems.ts';
import { problemText } from '../../src/explain/render.ts';
import { readFacts } from '../../src/facts/facts.ts';

const problemsOf = (input: unknown): readonly Problem[] => {
  const read = readFacts(input);
  return read.ok ? [] : read.problems;
};
const codesOf = (input: unknown): string[] => problemsOf(input).map(({ path, code }) => `${path}: ${code}`);

describe('days before the birth', () => {
  const born = (change: object) => codesOf({ schema: 'facts/2', dateOfBirth: '1990-05-17', ...change });
  const job = { country: 'IN', start: '2010-01-01', end: null, hoursPerWeek: 40 };

  test('are refused by name, and the day of the birth itself is read', () => {
    const refused: [object, string][] = [
      [{ jobs: [job, { ...job, start: '1990-05-16' }] }, 'jobs.1.start'],
      [{ jobs: [{ ...job, qualifiedSince: '1990-05-16' }] }, 'jobs.0.qualifiedSince'],
      [{ residences: [{ country: 'IN', start: '1990-05-16', end: null }] }, 'residences.0.start'],
      [
        { credentials: [{ level: 'phd', country: 'CA', completed: '1990-05-16' }] },
        'credentials.0.completed',
      ],
      [
        {
          credentials: [
            {
              level: 'phd',
              country: 'IN',
              completed: '2018-05-16',
              assessment: { body: 'wes', date: '1990-05-16', equivalence: 'phd' },
            },
          ],
        },
        'credentials.0.assessment.date',
      ],
      [{ certificateOfQualification: { issued: '1990-05-16' } }, 'certificateOfQualification.issued'],
      [{ nomination: { province: 'ON', accepted: '1990-05-16' } }, 'nomination.accepted'],
      [
        {
          credentials: [
            { level: 'phd', country: 'CA', completed: '2018-05-16', study: { start: '1990-05-16' } },
          ],
        },
        'credentials.0.study.start',
      ],
      [{ workAuthorisation: { basis: 'lmia', validUntil: '1990-05-16' } }, 'workAuthorisation.validUntil'],
      [
        {
          languageTests: [
            { test: 'celpip', date: '1990-05-16', listening: 7, reading: 7, writing: 7, speaking: 7 },
          ],
        },
        'languageTests.0.date',
      ],
      [{ militaryService: { start: '1990-05-16' } }, 'militaryService.start'],
    ];
    for (const [change, path] of refused) {
      expect(born(change)).toEqual([`${path}: before-birth`]);
      expect(born(JSON.parse(JSON.stringify(change).replaceAll('1990-05-16', '1990-05-17')))).toEqual([]);
    }
    expect(born({ jobs: [{ ...job, start: '1980-01-01', end: '1981-01-01' }] })).toEqual([
      'jobs.0.start: before-birth',
    ]);
  });

  test('are held against the person whose they are', () => {
    const spouse = { dateOfBirth: '2000-01-01', jobs: [{ ...job, start: '1999-12-31' }] };
    const child = {
      dateOfBirth: '2020-01-01',
      residences: [{ country: 'IN', start: '2019-12-31', end: null }],
    };
    expect(born({ maritalStatus: 'married', spouse, children: [child] })).toEqual([
      'spouse.jobs.0.start: before-birth',
      'children.0.residences.0.start: before-birth',
    ]);
    // Whose birth is not declared is not held to it.
    expect(codesOf({ schema: 'facts/2', spouse: { jobs: spouse.jobs } })).toEqual([]);
  });

  test('say which day that is, in both languages, and no more of them than anybody reads', () => {
    const [problem] = problemsOf({ schema: 'facts/2', dateOfBirth: '2030-01-01', jobs: [job] });
    if (problem === undefined) throw new Error('no problem');
    expect(problemText(problem, 'en')).toBe(
      'jobs.0.start lies before 2030-01-01, the date of birth; got "2010-01-01"',
    );
    expect(problemText(problem, 'fr')).toContain('précède le 2030-01-01, date de naissance');
    expect(born({ dateOfBirth: '2030-01-01', jobs: Array(2000).fill(job) })).toHaveLength(20);
  });

  test('are not looked for in what has not the form of facts', () => {
    const of = (change: object) => born(change).filter((problem) => problem.endsWith('before-birth'));
    expect(of({ jobs: { start: '1990-05-16' } })).toEqual([]);
    expect(of({ jobs: [null, 'x', [{ start: '1990-05-16' }]] })).toEqual([]);
    expect(of({ credentials: [{ assessment: ['1990-05-16'] }] })).toEqual([]);
    expect(of({ nomination: '1990-05-16' })).toEqual([]);
    expect(of({ nomination: { accepted: '1990-5-16' } })).toEqual([]);
    expect(of({ nomination: { accepted: 19_900_516 } })).toEqual([]);
    // A birth that is no day has nothing before it.
    expect(of({ dateOfBirth: '1990-13-01', nomination: { province: 'ON', accepted: '1980-01-01' } })).toEqual(
      [],
    );
    expect(codesOf({ schema: 'facts/2', spouse: [], children: [null, 1] }).join()).not.toContain('before');
    expect(
      codesOf({ schema: 'facts/2', children: { 0: { dateOfBirth: '2020-01-01' } } }).join(),
    ).not.toContain('before');
  });

  test('are told one by one up to twenty', () => {
    const many = (count: number) => born({ dateOfBirth: '2030-01-01', jobs: Array(count).fill(job) }).length;
    expect([many(1), many(19), many(20), many(21)]).toEqual([1, 19, 20, 20]);
  });
});
