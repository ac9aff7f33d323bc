import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../packages/law/test/support/seed.ts';
import { eligiblePrograms, rulesetOn } from '@openentry/law';
import { runs } from '../../../../packages/law/test/support/runs.ts';
import { microseconds } from '../../src/database/instants.ts';
import { RequestError } from '../../src/errors.ts';
import { AS_OF, checkedRows, exampleFacts, examplePool, problemsIn } from './files.ts';

const FACTS = exampleFacts();

/** Somebody simple, in columns. */
const SIMPLE: Record<string, string> = {
  profile_id: '12',
  received_at: '2026-04-01T10:00:00Z',
  date_of_birth: '1996-03-14',
  gender: 'F',
  citizenship: 'IN',
  marital_status: 'single',
  first_language: 'en',
  en_test: 'ielts',
  en_date: '2025-11-08',
  en_listening: '8.5',
  en_reading: '8',
  en_writing: '7',
  en_speaking: '7.5',
  education: 'masters',
  education_country: 'IN',
  education_completed: '2019-06-30',
  eca_body: 'wes',
  eca_date: '2024-02-12',
  ca_noc: '21310',
  ca_start: '2024-09-09',
  ca_end: '',
  ca_hours: '37.5',
  foreign_noc: '21310',
  foreign_country: 'IN',
  foreign_start: '2019-08-01',
  foreign_end: '2024-08-15',
  foreign_hours: '40',
  sibling: 'yes',
  nomination_province: '',
  nomination_accepted: '',
  settlement_funds: '21000',
  province: 'ON',
};
const csv = (...rows: readonly Record<string, unknown>[]): string =>
  stringify(rows as Record<string, string>[], { header: true });
const simple = (changes: Record<string, string> = {}): string => csv({ ...SIMPLE, ...changes });
const refusal = async (text: string | Uint8Array): Promise<RequestError> => {
  try {
    await checkedRows('csv', text);
  } catch (error) {
    if (error instanceof RequestError) return error;
    throw error;
  }
  throw new Error('It was read');
};

describe('CSV with a column of facts', () => {
  it('reads a person a row, of as many lines as the quotes hold', async () => {
    const pretty = JSON.stringify(FACTS, null, 2);
    const lines = pretty.split('\n').length;
    const text = csv(
      { facts: pretty, profile_id: 1 },
      { facts: JSON.stringify({ ...FACTS, dateOfBirth: '1990-01-01' }), profile_id: 2 },
    );
    for (const written of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      for (const size of [1, 64 * 1024]) {
        const rows = await checkedRows('csv', written, size);
        expect(rows.map(({ problems }) => problems)).toEqual([[], []]);
        expect(rows.map(({ line, person }) => [line, person?.profileId])).toEqual([
          [2, 1],
          [2 + lines, 2],
        ]);
        expect(rows[0]?.person?.facts).toEqual(FACTS);
      }
    }
  });

  it('says line, field and reason', async () => {
    const text = csv(
      { facts: '{', profile_id: 1 },
      { facts: '', profile_id: 2 },
      { facts: JSON.stringify({ ...FACTS, dateOfBirth: 'x' }), profile_id: 3 },
    );
    expect(await problemsIn('csv', text)).toEqual([
      '2 facts not-json',
      '3 facts missing',
      '4 facts.dateOfBirth not-a-day',
    ]);
  });
});

describe('CSV with columns of somebody simple', () => {
  it('reads the facts that the columns tell', async () => {
    const [row] = await checkedRows('csv', simple());
    expect(row?.problems).toEqual([]);
    expect(row?.person).toMatchObject({
      profileId: 12,
      facts: { schema: 'facts/2', spouse: null, relativesInCanada: [{ relation: 'sibling' }] },
    });
    const {
      residences,
      employer,
      workAuthorisation,
      inadmissibleForMisrepresentation,
      representative,
      ...told
    } = FACTS;
    const facts = row?.person?.facts;
    expect(facts?.languageTests).toEqual(told.languageTests);
    expect(facts?.dateOfBirth).toBe(told.dateOfBirth);
    expect(
      facts?.jobs?.map(({ noc, start, end, hoursPerWeek }) => ({ noc, start, end, hoursPerWeek })),
    ).toEqual([
      { noc: { '2021': '21310' }, start: '2024-09-09', end: null, hoursPerWeek: 37.5 },
      { noc: { '2021': '21310' }, start: '2019-08-01', end: '2024-08-15', hoursPerWeek: 40 },
    ]);
    expect(facts && eligiblePrograms(facts, rulesetOn(AS_OF))).toContain('CEC');
  });

  it('takes semicolons and tabs, other cases of names, and columns that are left out', async () => {
    for (const delimiter of [';', '\t', ',']) {
      const text = stringify([SIMPLE], { header: true, delimiter });
      expect((await checkedRows('csv', text))[0]?.person, delimiter).not.toBeNull();
    }
    const upper = simple().replace(/^.*/, (header) => header.toUpperCase());
    expect((await checkedRows('csv', upper))[0]?.person).not.toBeNull();
    const short = csv({ date_of_birth: '1996-03-14', first_language: 'en' });
    expect((await checkedRows('csv', short))[0]?.person?.facts).toMatchObject({
      languageTests: [],
      credentials: [],
      jobs: [],
      nomination: null,
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no date of birth', { date_of_birth: '' }, ['2 date_of_birth score-unknown']],
    ['a day that is none', { en_date: '8 November' }, ['2 en_date not-a-day']],
    ['a score that the test does not give', { en_reading: '8.25' }, ['2 en_reading off-chart']],
    ['a score that is no number', { en_reading: '8,5' }, ['2 en_reading wrong-type']],
    ['an occupation that does not exist', { ca_noc: '93888' }, ['2 ca_noc unknown-noc']],
    ['a credential of another name', { education: 'doctor' }, ['2 education not-a-choice']],
    ['a number that is none', { profile_id: 'A7' }, ['2 profile_id not-an-id']],
    ['an instant that is none', { received_at: 'today' }, ['2 received_at not-an-instant']],
    ['yes or no that is neither', { sibling: 'maybe' }, ['2 sibling not-yes-or-no']],
    [
      'a spouse, of whom columns say nothing',
      { marital_status: 'married' },
      ['2 marital_status has-partner'],
    ],
    [
      'half of a job',
      { foreign_start: '', foreign_hours: '' },
      ['2 foreign_start missing', '2 foreign_hours missing'],
    ],
  ])('names the column of %s', async (_, changes, problems) => {
    expect(await problemsIn('csv', simple(changes))).toEqual(problems);
  });

  it('says when a row has other cells than the header', async () => {
    expect(await problemsIn('csv', 'date_of_birth,first_language\n1990-01-01\n\n1990-01-01,en,x\n')).toEqual([
      '2  wrong-cells',
      '4  wrong-cells',
    ]);
  });
});

describe('what is no such CSV', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['nothing', '', 'pool.csv-header', /empty/],
    ['unknown columns', 'name,date_of_birth\nx,y\n', 'pool.csv-header', /"name"/],
    ['a column twice', 'facts,facts\n', 'pool.csv-header', /twice/],
    ['facts and columns', 'facts,sibling\n', 'pool.csv-header', /beside/],
    ['too few columns', 'sibling\nyes\n', 'pool.csv-header', /date_of_birth, first_language/],
    ['quotes that do not end', 'facts\n"{}\n', 'pool.csv-broken', /line 2/],
    ['other bytes than UTF-8', Buffer.from('facts\n\xE9\n', 'latin1'), 'pool.csv-not-utf8', /UTF-8/],
  ])('%s is refused with what to do', async (_, text, code, message) => {
    const error = await refusal(text);
    expect(error.code).toBe(code);
    expect(error.text.en).toMatch(message);
    expect(error.text.fr).not.toBe(error.text.en);
  });

  it('no bytes end in anything else than rows or a refusal', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        'facts',
        'date_of_birth',
        'first_language',
        ',',
        ';',
        '\n',
        '\r',
        '"',
        '{}',
        'é',
        '1990-01-01',
        ' ',
      ),
      { maxLength: 30 },
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      pieces.map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (file, size) => {
        try {
          await checkedRows('csv', file, size);
        } catch (error) {
          if (!(error instanceof RequestError)) throw error;
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

it.each(['simple.csv', 'three-people.jsonl'])('the example %s is one of three good rows', async (name) => {
  const form = name.endsWith('.csv') ? 'csv' : 'jsonl';
  const rows = await checkedRows(form, examplePool(name), 64, microseconds('2026-08-01T12:00:00Z'));
  expect(rows.map(({ person }) => person?.profileId)).toEqual([1, 2, 3]);
});
