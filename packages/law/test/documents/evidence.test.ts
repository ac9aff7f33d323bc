import { describe, expect, test } from 'vitest';
import type { DocumentProgram } from '../../src/documents/document.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import { jobsWithLetters, passportNonAccompanying } from '../../src/documents/policies.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { alone, lawOf, partner, work } from './family.ts';

const ON = '2026-06-15';

/** Keys of what is owed, and of what may be owed with a question mark. */
function list(facts: Facts, program: DocumentProgram, on = ON): string[] {
  return documentsFor(facts, lawOf(on), program).map(
    ({ key, outcome }) => `${key}${outcome.kind === 'owed' ? '' : '?'}`,
  );
}
const find = (facts: Facts, program: DocumentProgram, key: string, on = ON) =>
  documentsFor(facts, lawOf(on), program).find((document) => document.key === key);

const assessed = (level: string, country: string, completed: string, date: string) => ({
  level,
  country,
  completed,
  assessment: { body: 'wes', date, equivalence: level },
});

describe('education', () => {
  const foreign = (level: string, completed: string) => ({
    level,
    country: 'IN',
    completed,
    assessment: null,
  });

  test('a skilled worker without any assessment owes that of the highest credential', () => {
    const facts = alone({
      credentials: [foreign('twoYear', '2019-01-01'), foreign('masters', '2015-01-01')],
    });
    expect(list(facts, 'fsw').filter((key) => key.includes('eca'))).toEqual(['principal/eca/credentials.1']);
    expect(find(facts, 'fsw', 'principal/eca/credentials.1')?.reason.code).toBe('eca-for-program');
    expect(list(facts, 'fst').filter((key) => key.includes('eca'))).toEqual([]);
  });

  test('of equal ones that of the latest; an expired one is owed again', () => {
    const facts = alone({
      credentials: [foreign('masters', '2012-01-01'), assessed('masters', 'IN', '2015-01-01', '2020-01-01')],
    });
    expect(list(facts, 'fsw').filter((key) => key.includes('eca'))).toEqual(['principal/eca/credentials.1']);
  });

  test('a Canadian credential is enough for the class, and is owed with its transcript', () => {
    const facts = alone({
      credentials: [
        foreign('masters', '2012-01-01'),
        { level: 'twoYear', country: 'CA', completed: '2024-01-01' },
      ],
    });
    const keys = list(facts, 'fsw').filter((key) => key.includes('credential'));
    expect(keys).toEqual(['principal/canadian-credential/credentials.1']);
  });

  test('without any credential the class still asks for the report; nothing declared leaves both open', () => {
    expect(list(alone(), 'fsw')).toContain('principal/eca');
    const keys = list(alone({ credentials: undefined }), 'cec');
    expect(keys).toContain('principal/eca?');
    expect(keys).toContain('principal/canadian-credential?');
  });

  test('a report whose wording is not in the list is claimed', () => {
    const credential = {
      level: 'masters',
      country: 'IN',
      completed: '2015-01-01',
      assessment: { body: 'wes', date: '2024-01-01', equivalence: 'Something else' },
    };
    expect(list(alone({ credentials: [credential] }), 'cec')).toContain('principal/eca/credentials.0');
  });
});

describe('work', () => {
  const letters = (jobs: unknown[], program: DocumentProgram, on = ON) =>
    list(alone({ jobs }), program, on).filter((key) => key.includes('work-letter'));

  test('within ten years of submission', () => {
    expect(letters([work('21231', 'IN', '2010-01-01', '2016-06-15')], 'fsw')).toHaveLength(1);
    expect(letters([work('21231', 'IN', '2010-01-01', '2016-06-14')], 'fsw')).toEqual([]);
    expect(letters([work('21231', 'IN', '2026-07-01', null)], 'fsw')).toEqual([]);
  });

  test('that counts: not unpaid, not unskilled; unauthorised only where a class does not mind', () => {
    expect(letters([work('21231', 'IN', '2020-01-01', null, { paid: false })], 'fsw')).toEqual([]);
    expect(letters([work('65100', 'IN', '2020-01-01', null)], 'fsw')).toEqual([]);
    const unauthorised = [work('21231', 'CA', '2020-01-01', null, { authorised: false })];
    expect(letters(unauthorised, 'cec')).toEqual([]);
    expect(letters(unauthorised, 'fsw')).toHaveLength(1);
  });

  test('that may count is open, with what is missing', () => {
    const facts = alone({ jobs: [work('21231', 'IN', '2020-01-01', null, { paid: undefined })] });
    expect(find(facts, 'fsw', 'principal/work-letter/jobs.0')?.outcome).toEqual({
      kind: 'unknown',
      missing: ['jobs.0.paid'],
    });
    expect(list(alone({ jobs: undefined }), 'fsw')).toContain('principal/work-letter?');
  });

  test('of the spouse in Canada; for skilled workers whatever the skill', () => {
    const spouse = partner({
      jobs: [
        work('21231', 'CA', '2022-01-01', null),
        work('65100', 'CA', '2021-01-01', null),
        work('21231', 'IN', '2018-01-01', null),
      ],
    });
    const keys = (program: DocumentProgram) =>
      list(alone({ maritalStatus: 'married', spouse }), program).filter((key) =>
        key.startsWith('spouse/work'),
      );
    expect(keys('cec')).toEqual(['spouse/work-letter/spouse.jobs.0']);
    expect(keys('fsw')).toEqual(['spouse/work-letter/spouse.jobs.0', 'spouse/work-letter/spouse.jobs.1']);
  });
});

describe('other readings', () => {
  const choose = (id: string, choice: string) =>
    rulesetOn(plainDate(ON), [
      {
        id: 'other',
        title: { en: 'Other', fr: 'Autre' },
        inForce: plainDate(ON),
        citation: '',
        source: '',
        grade: 'I',
        checkedOn: plainDate(ON),
        values: { [id]: choice },
        factors: [],
      },
    ]);

  test('a letter for every job declared', () => {
    const facts = alone({ jobs: [work('65100', 'IN', '2020-01-01', null, { paid: false })] });
    const keys = documentsFor(facts, choose(jobsWithLetters.id, 'declared'), 'cec').map(({ key }) => key);
    expect(keys).toContain('principal/work-letter/jobs.0');
  });

  test('no passport of people who stay behind', () => {
    const passports = (accompanying: boolean | undefined) =>
      documentsFor(
        alone({ maritalStatus: 'married', spouse: partner({ accompanying }) }),
        choose(passportNonAccompanying.id, 'not-owed'),
        'cec',
      )
        .filter(({ id }) => id === 'passport')
        .map(({ person, outcome }) => `${person} ${outcome.kind}`);
    expect(passports(true)).toEqual(['principal owed', 'spouse owed']);
    expect(passports(undefined)).toEqual(['principal owed', 'spouse unknown']);
    expect(passports(false)).toEqual(['principal owed']);
  });
});
