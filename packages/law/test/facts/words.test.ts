import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assess } from '../../src/assess.ts';
import { codedCandidateSchema } from '../../src/coded/candidate.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { factsSchema, readFacts } from '../../src/facts/facts.ts';
import { factText, factTexts } from '../../src/facts/words/factText.ts';
import { en } from '../../src/facts/words/texts.en.ts';
import { feesFor } from '../../src/fees/feesFor.ts';
import { anyFacts, optionalPaths, without } from '../support/anyFacts.ts';
import { lawOn } from '../support/law.ts';
import { foreign, job, noc, offer, person, spouse, testResult } from '../support/people.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const somebody = person({
  jobs: [
    job(noc('2173'), 'BR', '2020-02-03', '2024-01-31'),
    job(noc('21231', '2173'), 'CA', '2024-09-09', null),
  ],
  credentials: [foreign('masters', '2018-06-30', '2024-02-12')],
  languageTests: [testResult('tef', '2026-01-15', 300)],
  jobOffers: [offer('72310')],
  spouse: spouse({ jobs: [job('31301', 'FR', '2019-01-01', '2019-12-31')] }),
});
const words = (path: string) => [factText(path, somebody, 'en'), factText(path, somebody, 'fr')];

describe('a path of the facts in words', () => {
  test.each([
    ['children', 'children', 'enfants'],
    ['dateOfBirth', 'date of birth', 'date de naissance'],
    [
      'jobs.0.noc',
      'job 1 (NOC 2016 2173, Brazil, 2020-02-03 – 2024-01-31): occupation',
      'emploi 1 (CNP 2016 2173, Brésil, 2020-02-03 – 2024-01-31) : profession',
    ],
    [
      'jobs.1.noc.2021',
      'job 2 (NOC 21231, Canada, since 2024-09-09): code of NOC 2021',
      'emploi 2 (CNP 21231, Canada, depuis le 2024-09-09) : code de la CNP 2021',
    ],
    [
      'spouse.jobs.0.paid',
      'spouse or partner: job 1 (NOC 31301, France, 2019-01-01 – 2019-12-31): whether the work was paid',
      'époux ou conjoint de fait : emploi 1 (CNP 31301, France, 2019-01-01 – 2019-12-31) : rémunération du travail',
    ],
    [
      'credentials.0.assessment.date',
      'degree or diploma 1 (India, completed in 2018): educational credential assessment: day',
      'diplôme 1 (Inde, obtenu en 2018) : évaluation du diplôme : date',
    ],
    [
      'languageTests.0.listening',
      'language test 1 (TEF Canada, 2026-01-15): listening',
      'test de langue 1 (TEF Canada, 2026-01-15) : compréhension de l’oral',
    ],
    [
      'jobOffers.0.months',
      'job offer 1 (NOC 72310): months of work',
      'offre d’emploi 1 (CNP 72310) : mois de travail',
    ],
    [
      'canadianWorkByTier.highWage.1',
      'years of Canadian work in the occupations of a tier: tier 2',
      'années de travail au Canada dans les professions d’un palier : palier 2',
    ],
    [
      'canadianWorkByOccupation.21231',
      'years of Canadian work in one occupation: NOC 21231',
      'années de travail au Canada dans une profession : CNP 21231',
    ],
    [
      'canadianWorkByTier',
      'years of Canadian work in the occupations of a tier',
      'années de travail au Canada dans les professions d’un palier',
    ],
    [
      'canadianWorkByTier.highWage',
      'years of Canadian work in the occupations of a tier: tier 1',
      'années de travail au Canada dans les professions d’un palier : palier 1',
    ],
    [
      'canadianWorkByOccupation',
      'years of Canadian work in one occupation',
      'années de travail au Canada dans une profession',
    ],
    // What has no name stands as it is, and so does what is no number of an entry.
    [
      'jobs.12345.paid',
      'jobs held: 12345: whether the work was paid',
      'emplois occupés : 12345 : rémunération du travail',
    ],
    [
      'jobs.1x.paid',
      'jobs held: 1x: whether the work was paid',
      'emplois occupés : 1x : rémunération du travail',
    ],
    [
      'jobs.x1.paid',
      'jobs held: x1: whether the work was paid',
      'emplois occupés : x1 : rémunération du travail',
    ],
    [
      'workAuthorisation.validUntil',
      'right to work in Canada: last day of the permit',
      'droit de travailler au Canada : dernier jour du permis',
    ],
  ])('%s', (path, english, french) => {
    expect(words(path)).toEqual([english, french]);
  });

  test('of something that is not there is named by its number', () => {
    expect(words('jobs.7.paid')[0]).toBe('job 8: whether the work was paid');
    expect(words('children.1.adopted')[0]).toBe('child 2: whether the child is adopted');
  });

  test('of a contested point says its question', () => {
    expect(words('policy:work.remote-foreign')[0]).toMatch(/^a contested point \(.+\?\)$/);
    expect(words('policy:nothing')).toEqual(['policy:nothing', 'policy:nothing']);
  });
});

test('several paths name each thing once', () => {
  const paths = [
    'jobs.1.paid',
    'children',
    'jobs.1.authorised',
    'spouse.jobs.0.paid',
    'jobs.1.paid',
    'settlementFunds',
  ];
  expect(factTexts(paths, somebody, 'en')).toEqual([
    'job 2 (NOC 21231, Canada, since 2024-09-09): whether the work was paid, whether it was authorised',
    'children',
    'settlement funds',
    'spouse or partner: job 1 (NOC 31301, France, 2019-01-01 – 2019-12-31): whether the work was paid',
  ]);
  expect(factTexts(paths.slice(0, 3), somebody, 'fr')).toEqual([
    'emploi 2 (CNP 21231, Canada, depuis le 2024-09-09) : rémunération du travail, autorisation',
    'enfants',
  ]);
  expect(factTexts([], somebody, 'en')).toEqual([]);
});

/** Every name of a field in a JSON Schema. */
function fieldsIn(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
  return [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap(fieldsIn),
    ...Object.values(rest).flatMap(fieldsIn),
  ];
}

test.each([
  ['facts', factsSchema],
  ['coded candidates', codedCandidateSchema],
])('every field of %s has a name', (_what, schema) => {
  const fields = fieldsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  expect(fields.length).toBeGreaterThan(15);
  expect(fields.filter((field) => !Object.hasOwn(en.fields, field))).toEqual([]);
});

test('nothing that an evaluation reads or misses is left as a path', () => {
  const pathsOf = ({ facts, outcome, children }: Explanation): string[] => [
    ...facts.map(({ path }) => path),
    ...(outcome.kind === 'unknown' ? outcome.missing : []),
    ...children.flatMap(pathsOf),
  ];
  const day = '2026-08-01';
  const law = lawOn(day);
  // Somebody of whom some facts are not known.
  const anybody = anyFacts(day).chain((declared) =>
    fc.subarray(optionalPaths(declared), { maxLength: 6 }).map((paths) => without(declared, paths)),
  );
  fc.assert(
    fc.property(anybody, (declared) => {
      const read = readFacts(declared);
      fc.pre(read.ok);
      if (!read.ok) return;
      const of = read.value;
      const { crs, facts, programs, nominee, pool, categories } = assess(of, law);
      const trees = [
        crs,
        facts,
        ...Object.values(programs),
        nominee,
        pool,
        ...categories.map(({ membership }) => membership),
      ];
      const paths = [
        ...trees.flatMap(pathsOf),
        ...documentsFor(of, law, 'fsw').flatMap(({ outcome }) =>
          outcome.kind === 'unknown' ? outcome.missing : [],
        ),
        ...feesFor(of, law).lines.flatMap(({ outcome }) =>
          outcome.kind === 'unknown' ? outcome.missing : [],
        ),
      ];
      for (const path of new Set(paths)) {
        for (const language of ['en', 'fr'] as const) {
          expect(factText(path, of, language), path).not.toMatch(/[a-z][A-Z]|[a-zA-Z]\.\w|policy:/);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

describe('what tells one entry of a list from the others', () => {
  const lived = person({
    citizenships: ['IN'],
    residences: [
      { country: 'IN', start: '1995-01-01', end: '2015-12-31' },
      { country: 'CA', start: '2016-01-01', end: null },
    ],
    jobs: [job('21231', 'IN', '2016-01-01', null, 30, { noc: undefined })],
    credentials: [foreign('masters', '2018-06-30', '2024-02-12')],
    languageTests: [testResult('ielts', '2025-01-15', 7)],
    jobOffers: [offer('72310', { noc: undefined })],
    spouse: spouse({
      credentials: [foreign('phd', '2001-06-30', null, { country: 'FR' })],
      languageTests: [testResult('tcf', '2026-01-15', 10)],
      residences: [{ country: 'FR', start: '1999-01-01', end: null }],
    }),
  });
  const day = (text: string) => `<${text}>`;

  test.each([
    ['residences.0', 'residence 1 (India, <1995-01-01> – <2015-12-31>)'],
    ['residences.1.start', 'residence 2 (Canada, since <2016-01-01>): first day'],
    ['residences.2', 'residence 3'],
    ['citizenships.0', 'citizenship 1'],
    ['jobs.0', 'job 1 (India, since <2016-01-01>)'],
    ['credentials.0', 'degree or diploma 1 (India, completed in 2018)'],
    ['credentials.1.level', 'degree or diploma 2: level'],
    ['languageTests.0', 'language test 1 (IELTS General Training, <2025-01-15>)'],
    ['languageTests.1', 'language test 2'],
    ['jobOffers.0', 'job offer 1'],
    ['jobOffers.1', 'job offer 2'],
    ['workAuthorisation.employers.1', 'right to work in Canada: employer 2'],
    ['relativesInCanada.0.adult', 'relative 1: whether the relative is 18 or older'],
    ['spouse', 'spouse or partner'],
    // What stands after the spouse is of the spouse.
    ['spouse.credentials.0', 'spouse or partner: degree or diploma 1 (France, completed in 2001)'],
    ['spouse.languageTests.0', 'spouse or partner: language test 1 (TCF Canada, <2026-01-15>)'],
    ['spouse.residences.0', 'spouse or partner: residence 1 (France, since <1999-01-01>)'],
    ['spouse.jobs.0', 'spouse or partner: job 1'],
    // A code says by itself that it is of an occupation; the occupation alone does not.
    ['jobs.0.noc.2016', 'job 1 (India, since <2016-01-01>): code of NOC 2016'],
    ['jobs.0.noc', 'job 1 (India, since <2016-01-01>): occupation'],
    ['jobs.0.noc.1999', 'job 1 (India, since <2016-01-01>): occupation: 1999'],
    ['jobs', 'jobs held'],
    ['jobs.', 'jobs held: '],
    ['jobs.11', 'job 12'],
    ['jobs.9999', 'job 10000'],
    ['jobs.0.paid.2021', 'job 1 (India, since <2016-01-01>): whether the work was paid: code of NOC 2021'],
    ['nothing.like.it', 'nothing: like: it'],
    ['toString', 'toString'],
  ])('%s', (path, words) => {
    expect(factText(path, lived, 'en', day)).toBe(words);
  });

  test('days stand as they are declared unless told how they are written', () => {
    expect(factText('residences.0', lived, 'fr')).toBe('résidence 1 (Inde, 1995-01-01 – 2015-12-31)');
    expect(factTexts(['residences.0.start'], lived, 'en', day)).toEqual([
      'residence 1 (India, <1995-01-01> – <2015-12-31>): first day',
    ]);
  });

  test('nothing tells entries of a spouse apart who was left out', () => {
    expect(factText('spouse.jobs.0.paid', person({ spouse: undefined }), 'en')).toBe(
      'spouse or partner: job 1: whether the work was paid',
    );
    const open = person({ spouse: undefined, jobOffers: undefined });
    expect(
      ['spouse.credentials.0', 'spouse.languageTests.1', 'spouse.residences.2', 'jobOffers.3'].map((path) =>
        factText(path, open, 'en'),
      ),
    ).toEqual([
      'spouse or partner: degree or diploma 1',
      'spouse or partner: language test 2',
      'spouse or partner: residence 3',
      'job offer 4',
    ]);
    expect(factText('spouse.jobs.0.paid', person(), 'en')).toBe(
      'spouse or partner: job 1: whether the work was paid',
    );
  });

  test('of a field within a field the whole is named first', () => {
    expect(
      factTexts(['credentials.0.assessment.date', 'credentials.0.assessment.body'], lived, 'en'),
    ).toEqual([
      'degree or diploma 1 (India, completed in 2018): educational credential assessment: day, organization',
    ]);
    expect(factTexts(['policy:nothing', 'policy:nothing'], lived, 'en')).toEqual(['policy:nothing']);
  });
});
